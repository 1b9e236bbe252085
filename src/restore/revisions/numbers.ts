/** Numbers and letters of a list that two ran together in. */
import { anyLetter, anyMark, anyNumeral } from '../../language/characters.ts'
import { abjadLetter, abjadValue, latinLetter } from '../../language/labels.ts'
import type { Label } from '../../model/tree.ts'
import { type Block, bareOf } from './blocks.ts'
import type { Changes } from './changes.ts'

const twoLetters = new RegExp(`^[${anyLetter}]{2}$`)
const firstRun = new RegExp(`[${anyLetter}${anyNumeral}][${anyLetter}${anyNumeral}${anyMark}]*`)

/** A label read as two that ran together: the place that it now has and the place that it had. */
interface Halves {
  now: number
  was: number
  /** Which half is printed first. */
  order: 'new-old' | 'old-new'
}

/** Ways to part a label into two places of one sequence. */
function* partings(label: Label): Generator<[first: number, second: number, width: number]> {
  const bare = bareOf(label)
  if (/^\d{2,4}$/.test(bare)) {
    for (let cut = 1; cut < bare.length; cut++) {
      if (bare[cut] === '0') continue
      yield [Number(bare.slice(0, cut)), Number(bare.slice(cut)), cut]
    }
  } else if (label.kind === 'letter' && bare.length === 2) {
    const value = (letter: string) => abjadValue(letter) ?? letter.charCodeAt(0) - 96
    const [one, two] = bare as unknown as [string, string]
    if (one !== two && abjadValue(bare) === undefined) yield [value(one), value(two), 1]
  }
}

/** Numbers or letters that ran together in one list: 4, 5, 65, 76, 87, 98, 10, 119, 1210. */
export function changedNumbers(list: readonly Block[], changes: Changes): void {
  const parted = new Map<number, Halves>()
  let last = 0
  let lastWas = 0
  let glued = 0
  list.forEach((block, i) => {
    const label = block.label as Label
    const expected = last + 1
    const value = label.value ?? 0
    const plain = value === expected && !twoLetters.test(bareOf(label))
    if (!plain) {
      const readings = [...partings(label)].flatMap(([first, second]): Halves[] => [
        { now: first, was: second, order: 'new-old' },
        { now: second, was: first, order: 'old-new' }
      ])
      // The old number is the smaller where a paragraph was inserted above, the greater where one was deleted.
      const fits = readings.find(
        (r) => r.now === expected && r.was !== r.now && r.was > lastWas && (r.was === lastWas + 1 || glued === 0)
      )
      if (fits) {
        parted.set(i, fits)
        last = fits.now
        lastWas = fits.was
        glued++
        return
      }
    }
    last = value
    // Before the first pair old and new agree, after it a plain number is new.
    if (glued === 0) lastWas = 0
  })
  if (parted.size === 0 || !trusted(list, parted)) return
  renumber(changes, list, parted)
}

/** One pair alone could be a number that merely looks so: letters are safe, digits need a second pair or the next number. */
function trusted(list: readonly Block[], parted: ReadonlyMap<number, Halves>): boolean {
  const [one] = parted.keys()
  const ofLetters = one !== undefined && list[one]?.label?.kind === 'letter'
  // 14 and 25 alone are paragraphs of an extract.
  if (parted.size > 1) return ofLetters || parted.size > 2 || list.length > parted.size
  const [[i, halves]] = parted as unknown as [[number, Halves]]
  const before = list[i - 1]?.label?.value
  if (before !== halves.now - 1) return false
  if (list[i]?.label?.kind === 'letter') return true
  return list[i + 1]?.label?.value === halves.now + 1
}

function renumber(changes: Changes, list: readonly Block[], parted: ReadonlyMap<number, Halves>): void {
  let shift = 0
  let zone = 0
  list.forEach((block, i) => {
    const halves = parted.get(i)
    if (!halves) return
    const grown = halves.now - halves.was - shift
    // As many plain blocks before this one were inserted as the shift has grown by.
    for (let k = Math.max(zone, i - grown); k < i; k++)
      if (!parted.has(k)) changes.insert(list[k] as Block, parted.size > 1 ? 'certain' : 'probable')
    shift = halves.now - halves.was
    zone = i + 1
    relabel(changes, block, halves)
  })
}

function relabel(changes: Changes, block: Block, { now, was, order }: Halves): void {
  const label = block.label as Label
  const letters = label.kind === 'letter'
  const marker = letters
    ? /^[a-z]/i.test(bareOf(label))
      ? latinLetter(now)
      : (abjadLetter(now) ?? label.marker)
    : String(now)
  const corrected: Label = { ...label, marker, ordinal: letters ? latinLetter(now) : String(now), value: now }
  if (block.leaf.type !== 'tableCell' && (block.leaf.data?.label || label.marker === null))
    block.leaf.data = { ...block.leaf.data, label: corrected }
  block.label = corrected
  const { passage } = block
  const bare = firstRun.exec(passage.text.slice(0, label.width))
  if (!bare) return
  const cut =
    bare.index +
    [...partings(label)].reduce(
      (at, [first, second, width]) =>
        (order === 'new-old' ? first === now && second === was : first === was && second === now) ? width : at,
      1
    )
  const end = bare.index + bare[0].length
  const [oldHalf, newHalf] =
    order === 'new-old'
      ? [
          [cut, end],
          [bare.index, cut]
        ]
      : [
          [bare.index, cut],
          [cut, end]
        ]
  const text = (range: number[]) => passage.text.slice(range[0], range[1])
  changes.add(
    {
      kind: 'renumber',
      old: text(oldHalf as number[]),
      new: text(newHalf as number[]),
      confidence: letters ? 'certain' : 'probable'
    },
    passage,
    bare.index,
    end,
    oldHalf as [number, number]
  )
}
