import type { Root } from 'mdast'
import { annexHead } from '../language/annex-heads.ts'
import { anyLetter, anyMark, anyNumeral } from '../language/characters.ts'
import { periods, revisionLinks, revisionWords } from '../language/clause-words.ts'
import { clauseVerb } from '../language/clauses.ts'
import { adoptionLine, meetings } from '../language/enacting-lines.ts'
import { fold } from '../language/fold.ts'
import { abjadLetter, abjadValue, latinLetter, ordinalValue } from '../language/labels.ts'
import { type Word, wordsOf } from '../language/words.ts'
import type { Passage } from '../model/passage.ts'
import type { Language, Revision } from '../model/record.ts'
import { type Label, type Leaf, leaves, passageOf } from '../model/tree.ts'
import { quoted } from './quote.ts'
import type { Damage, Step } from './step.ts'

/**
 * Tracked changes that a conversion to plain text has flattened: the struck words stand beside the new ones, `2015 2019`,
 * `،؛`, `65` for a paragraph that was 5 and is 6. Each is listed in `data.revisions` of the root, with what the struck half
 * covers in `data.struck`; labels that two numbers ran together in get the number that stands.
 *
 * Halves are quoted as printed. A whole inserted block is named by its number ("whole paragraph 3"), its words are at `at`.
 * The signs and their reading follow how word processors export insertions and deletions: the struck half stays in the text.
 */
export const revisions: Step = (tree, damage) => {
  // What keeps its changes has flattened none.
  if (tree.data?.revisions) return
  const blocks = blocksOf(tree, damage)
  const finder = new Finder(tree, damage)
  for (const block of blocks) finder.words(block)
  for (const list of listsOf(blocks)) finder.numbers(list)
  finder.marks(blocks)
  finder.finish()
}

/** A block with what the search needs of it. */
interface Block {
  leaf: Leaf
  passage: Passage
  label: Label | null
  cell: boolean
  /** How deep it stands in lists. */
  depth: number
  /** It belongs to an annex, where numbered blocks are items rather than paragraphs. */
  annexed: boolean
}

function blocksOf(tree: Root, { source, language }: Damage): Block[] {
  let annexed = false
  const blocks: Block[] = []
  for (const { leaf, path } of leaves(tree)) {
    const passage = passageOf(leaf, source)
    if (passage.length === 0) continue
    const item = path.at(-1)
    const own = leaf.type === 'tableCell' ? null : (leaf.data?.label ?? null)
    const label = own ?? (item?.type === 'listItem' && item.children[0] === leaf ? (item.data?.label ?? null) : null)
    if (!label && annexHead(passage.text, language) !== null) annexed = true
    blocks.push({
      leaf,
      passage,
      label: label ?? ranTogether(passage.text),
      cell: leaf.type === 'tableCell',
      depth: path.length,
      annexed
    })
  }
  return blocks
}

/** `df)`: two Latin letters before a bracket are no label of their own, but may be two that ran together. */
function ranTogether(text: string): Label | null {
  const match = /^\(?([a-z])([a-z])\)\s+/.exec(text)
  if (!match || match[1] === match[2]) return null
  return { printed: match[0].trim(), kind: 'letter', marker: null, ordinal: null, value: null, width: match[0].length }
}

/** Numbered or lettered blocks of one level in a row; a verb line, a heading or a first number starts another. */
function listsOf(blocks: readonly Block[]): Block[][] {
  const lists: Block[][] = []
  let open = new Map<string, Block[]>()
  const start = (kind: string, block: Block) => {
    const list = [block]
    open.set(kind, list)
    lists.push(list)
  }
  for (const block of blocks) {
    if (block.cell) continue
    const kind = block.label?.kind
    if (block.leaf.type === 'heading' || (!block.label && !/[.:;؛]\s*$/.test(block.passage.text.slice(-4))))
      open = new Map()
    if (kind !== 'number' && kind !== 'letter') continue
    if (!ofOneKind.test(bareOf(block.label as Label))) continue
    const list = open.get(kind)
    if (!list || block.label?.value === 1) start(kind, block)
    else list.push(block)
  }
  return lists.filter((list) => list.length > 1)
}

const ofOneKind = new RegExp(`^[${anyNumeral}]+$|^[${anyLetter}]+$`)
const others = new RegExp(`[^${anyLetter}${anyNumeral}]`, 'g')
const oneSign = new RegExp(`^[^${anyLetter}${anyNumeral}،,]$`)
const twoLetters = new RegExp(`^[${anyLetter}]{2}$`)
const firstRun = new RegExp(`[${anyLetter}${anyNumeral}][${anyLetter}${anyNumeral}${anyMark}]*`)

/** The number or letters of a label without brackets, folded: `65`, `دو`. */
const bareOf = (label: Label): string => fold(label.printed).text.replace(others, '')

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

/** A year between the words of a text, not part of a longer number or symbol. */
const year = /^(?:19|20)\d\d$/
/** Two years anywhere in a text, or a blank. */
const mayHoldYears = /(?:(?:19|20)\d\d|[٠-٩۰-۹]{4}).*?(?:(?:19|20)\d\d|[٠-٩۰-۹]{4})|\.\.\.|…/s
/** Two years that ran together: 20062018. */
const gluedYears = /^(?:19|20)\d\d(?:19|20)\d\d$/
const clauseMark = /[،,؛;:.]/
const abbreviation = /\b(?:etc|inc|ltd|co|corp|no|art|para|e\.g|i\.e|al|jr|sr|st|vs|cf|a\.m|p\.m)\.$/i

class Finder {
  readonly #tree: Root
  readonly #damage: Damage
  readonly #found: { revision: Revision; order: number }[] = []
  readonly #struck: { start: number; end: number }[] = []
  readonly #new = new Set<Block>()
  /** Signs that an accident of typing explains as well: they count only beside stronger ones, or of two kinds together. */
  readonly #weak: { kind: string; add: () => void }[] = []

  constructor(tree: Root, damage: Damage) {
    this.#tree = tree
    this.#damage = damage
  }

  /** Struck words beside new ones in running text. */
  words(block: Block): void {
    if (block.cell) return
    const { passage } = block
    if (!mayHoldYears.test(passage.text)) return
    const folding = fold(passage.text)
    const words = wordsOf(folding.text)
    const from = (i: number) => folding.origin((words[i] as Word).start)
    const to = (i: number) => folding.origin((words[i] as Word).end - 1) + 1
    words.forEach((word, i) => {
      if (gluedYears.test(word.text)) this.#glued(passage, from(i), to(i))
      if (!year.test(word.text)) return
      const before = words[i - 1]?.text ?? ''
      const next = words[i + 1]?.text ?? ''
      if (year.test(next)) this.#years(passage, words, i, from, to)
      else if (/^[،,]$/.test(before) || !/^\d/.test(before)) this.#places(passage, words, i, from, to)
    })
    this.#blank(passage, words, from, to)
  }

  /** Two years that ran together: "since 20062018". */
  #glued(passage: Passage, from: number, to: number): void {
    const cut = from + 4
    const [old, now] = [passage.text.slice(from, cut), passage.text.slice(cut, to)]
    if (Number(fold(now).text) <= Number(fold(old).text)) return
    this.#weigh(false, 'words', () =>
      this.#add({ kind: 'replacement', old, new: now, confidence: 'probable' }, passage, from, to, [from, cut])
    )
  }

  /** Two years side by side: (modified 2015 2019); in the name of a text that was revised again and again, three: (modified 2011 2015 2019). */
  #years(
    passage: Passage,
    words: readonly Word[],
    i: number,
    from: (i: number) => number,
    to: (i: number) => number
  ): void {
    const { language } = this.#damage
    let last = i + 1
    while (year.test(words[last + 1]?.text ?? '') && isRising(words, last)) last++
    // A third number, a list of years or a lost hyphen of a period are no change of year.
    if (/\d/.test(words[i - 1]?.text ?? '') || /\d/.test(words[last + 1]?.text ?? '')) return
    if (periods[language].within(words, i - 3, i)) return
    for (let k = i; k < last; k++) if (passage.text.slice(to(k), from(k + 1)).trim() !== '') return
    const led = revisionWords[language].within(words, i - 4, i) !== null
    const [old, now] = [Number(words[last - 1]?.text), Number(words[last]?.text)]
    if (!isRising(words, i) || (!led && (last > i + 1 || now - old < 2))) return
    this.#weigh(led, 'words', () =>
      this.#add(
        {
          kind: 'replacement',
          old: passage.text.slice(from(i), to(last - 1)),
          new: passage.text.slice(from(last), to(last)),
          confidence: led ? 'certain' : 'probable'
        },
        passage,
        from(i),
        to(last),
        [from(i), to(last - 1)]
      )
    )
  }

  /** Two places with years in one bracket: (Rev. Busan, 2014 Dubai, 2018). `i` is the first year. */
  #places(
    passage: Passage,
    words: readonly Word[],
    i: number,
    from: (i: number) => number,
    to: (i: number) => number
  ): void {
    const { language } = this.#damage
    let second = -1
    for (let k = i + 1; k <= i + 6 && k < words.length; k++) {
      const text = (words[k] as Word).text
      if (year.test(text)) {
        second = k
        break
      }
      if (oneSign.test(text) || text === 'and' || text === 'to' || /\d/.test(text)) return
      if (/^[،,]$/.test(text) && k === i + 1) return
    }
    if (second < i + 2 || words[second + 1]?.text !== ')') return
    let open = i - 1
    while (open > i - 14 && open >= 0 && words[open]?.text !== '(') open--
    if (words[open]?.text !== '(') return
    let first = open + 1
    let led = false
    for (;;) {
      const hit = revisionWords[language].at(words, first)
      const link = hit ?? revisionLinks[language].at(words, first)
      if (!link && words[first]?.text !== '.') break
      first += link?.length ?? 1
      led ||= hit !== null
    }
    // Both halves have the same shape: a name, perhaps a comma, a year.
    const shape = (a: number, b: number) => words.slice(a, b).filter((w) => /^[،,]$/.test(w.text)).length
    if (first >= i || shape(first, i) > 1 || shape(i + 1, second) > 1 || shape(first, i) !== shape(i + 1, second))
      return
    const joined = language === 'ar' && /^و/.test((words[i + 1] as Word).text)
    if (joined && !led) return
    this.#weigh(led, 'words', () =>
      this.#add(
        {
          kind: 'replacement',
          old: passage.text.slice(from(first), to(i)),
          new: passage.text.slice(from(i + 1), to(second)),
          confidence: led ? 'certain' : 'probable'
        },
        passage,
        from(first),
        to(second),
        [from(first), to(i)]
      )
    )
  }

  /** The ordinal of a meeting beside a blank: (adopted at the ninth ... Plenary Meeting). */
  #blank(passage: Passage, words: readonly Word[], from: (i: number) => number, to: (i: number) => number): void {
    const { language } = this.#damage
    if (!adoptionLine(passage.text, language)) return
    for (let i = 0; i < words.length; i++) {
      const dots =
        words[i]?.text === '…' ? 1 : words.slice(i, i + 3).every((w) => w.text === '.') && words.length > i + 2 ? 3 : 0
      if (dots === 0) continue
      const ordinalAt = i - 1
      const ordinal = words[ordinalAt]?.text ?? ''
      if (!isOrdinal(ordinal)) continue
      const near = language === 'ar' ? meetings.ar.within(words, i - 5, i) : meetings.en.within(words, i, i + 6)
      if (!near) continue
      const start = language === 'ar' ? near.index : ordinalAt
      let named = near.index
      for (
        let next = meetings.en.within(words, named + 1, named + 3);
        language === 'en' && next;
        next = meetings.en.within(words, named + 1, named + 3)
      )
        named = next.index
      const end = language === 'ar' ? to(i + dots - 1) : to(named)
      this.#add(
        {
          kind: 'replacement',
          old: passage.text.slice(from(start), to(ordinalAt)),
          new: passage.text.slice(from(i), end),
          confidence: 'probable'
        },
        passage,
        from(start),
        end,
        [from(ordinalAt), to(ordinalAt)]
      )
      return
    }
  }

  /** Numbers or letters that ran together in one list: 4, 5, 65, 76, 87, 98, 10, 119, 1210. */
  numbers(list: readonly Block[]): void {
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
    if (parted.size === 0 || !this.#trusted(list, parted)) return
    this.#renumber(list, parted)
  }

  /** One pair alone could be a number that merely looks so: letters are safe, digits need a second pair or the next number. */
  #trusted(list: readonly Block[], parted: ReadonlyMap<number, Halves>): boolean {
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

  #renumber(list: readonly Block[], parted: ReadonlyMap<number, Halves>): void {
    let shift = 0
    let zone = 0
    list.forEach((block, i) => {
      const halves = parted.get(i)
      if (!halves) return
      const grown = halves.now - halves.was - shift
      // As many plain blocks before this one were inserted as the shift has grown by.
      for (let k = Math.max(zone, i - grown); k < i; k++)
        if (!parted.has(k)) this.#inserted(list[k] as Block, parted.size > 1 ? 'certain' : 'probable')
      shift = halves.now - halves.was
      zone = i + 1
      this.#relabel(block, halves)
    })
  }

  #relabel(block: Block, { now, was, order }: Halves): void {
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
    this.#add(
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

  #inserted(block: Block, confidence: Revision['confidence']): void {
    if (this.#new.has(block)) return
    this.#new.add(block)
    const label = block.label as Label
    const name =
      label.kind === 'letter'
        ? `whole clause ${label.marker}${label.marker === label.ordinal ? '' : ` (${label.ordinal})`}`
        : `whole ${block.annexed ? 'item' : 'paragraph'} ${label.ordinal}`
    this.#add({ kind: 'insertion', old: null, new: name, confidence }, block.passage, 0, block.passage.length)
  }

  /** Two closing marks in a row: the last paragraph of a list became one of several, or the other way round. */
  marks(blocks: readonly Block[]): void {
    blocks.forEach((block, i) => {
      if (block.cell) return
      const { passage } = block
      const end = passage.text.trimEnd().length
      const pair = passage.text.slice(end - 2, end)
      if (
        pair.length < 2 ||
        pair[0] === pair[1] ||
        !clauseMark.test(pair[0] as string) ||
        !clauseMark.test(pair[1] as string)
      )
        return
      if (pair[0] === '.' && abbreviation.test(passage.text.slice(0, end - 1).slice(-8))) return
      const slight = /[.:]/.test(pair)
      this.#weigh(false, slight ? 'full stop' : 'mark', () =>
        this.#mark(block, blocks, i, end, slight ? 'possible' : 'certain')
      )
    })
  }

  #mark(block: Block, blocks: readonly Block[], i: number, end: number, confidence: Revision['confidence']): void {
    const { passage, label } = block
    const [old, now] = passage.text.slice(end - 2, end) as unknown as [string, string]
    this.#add({ kind: 'punctuation', old, new: now, confidence }, passage, end - 2, end, [end - 2, end - 1])
    // A semicolon where a comma or a full stop closed the list: what follows in the list is new.
    if (
      !/[؛;]/.test(now) ||
      !/[،,.]/.test(old) ||
      !label ||
      label.value === null ||
      confidence === 'possible' ||
      this.#new.has(block)
    )
      return
    const added = following(blocks, i, this.#damage.language)
    if (added.length === 0) return
    // A lone paragraph bears no number, so the number of the first came with the second.
    if (label.value === 1 && label.kind === 'number') {
      this.#add(
        { kind: 'insertion', old: null, new: `paragraph number ${label.ordinal}`, confidence: 'possible' },
        passage,
        0,
        Math.max(1, label.printed.length)
      )
    }
    for (const next of added) this.#inserted(next, 'probable')
  }

  #add(
    revision: Omit<Revision, 'at' | 'origin'>,
    passage: Passage,
    start: number,
    end: number,
    struck?: readonly [number, number]
  ): void {
    const at = passage.at(start, end)
    const { kind, old, new: now, confidence } = revision
    this.#found.push({
      revision: { kind, old, new: now, origin: 'flattened', confidence, at },
      order: passage.origin(start)
    })
    if (struck) this.#struck.push({ start: passage.origin(struck[0]), end: passage.origin(struck[1] - 1) + 1 })
    this.#damage.report(
      'flattened-revision',
      `${quoted(passage.text.slice(start, end))} is taken for a flattened tracked change (${confidence}): ${changeOf(revision)}`,
      at
    )
  }

  /** Takes a sign at once, or keeps it until others bear it out. */
  #weigh(strong: boolean, kind: string, add: () => void): void {
    if (strong) add()
    else this.#weak.push({ kind, add })
  }

  finish(): void {
    const kinds = new Set(this.#weak.map((w) => w.kind))
    if (this.#found.length > 0 || kinds.size > 1) for (const { add } of this.#weak) add()
    if (this.#found.length === 0) return
    const listed = this.#found.map((f, i) => ({ ...f, i })).sort((a, b) => a.order - b.order || a.i - b.i)
    this.#tree.data = {
      ...this.#tree.data,
      revisions: [...(this.#tree.data?.revisions ?? []), ...listed.map((f) => f.revision)],
      struck: [...(this.#tree.data?.struck ?? []), ...this.#struck].sort((a, b) => a.start - b.start)
    }
  }
}

/** The blocks after block `i` that count on from it in the same list. */
function following(blocks: readonly Block[], i: number, language: Language): Block[] {
  const own = blocks[i]?.label as Label
  const added: Block[] = []
  let expected = (own.value ?? 0) + 1
  for (const block of blocks.slice(i + 1, i + 200)) {
    if (block.leaf.type === 'heading' || block.cell) break
    if (block.label?.kind === own.kind) {
      if (block.label.value !== expected) break
      added.push(block)
      expected++
    } else if (!block.label) {
      const verb = clauseVerb(block.passage.text, language)
      if (verb && block.passage.length < 160 && !/[.;؛]\s*$/.test(block.passage.text)) break
    }
  }
  return added
}

/** What was changed, in words. Dots in the place of struck words are a blank to be filled in. */
function changeOf({ kind, old, new: now }: Pick<Revision, 'kind' | 'old' | 'new'>): string {
  if (kind === 'insertion') return `${now} was inserted`
  if (/^(?:\.{3}|…)/.test(now ?? '')) return `${quoted(old ?? '')} was struck and a blank left in its place`
  return `${quoted(old ?? '')} was replaced by ${quoted(now ?? '')}`
}

/** The number at word `i` is less than the next. */
const isRising = (words: readonly Word[], i: number): boolean => Number(words[i]?.text) < Number(words[i + 1]?.text)

/** The number of a meeting: ninth, 9th, التاسعة */
const isOrdinal = (word: string): boolean => /^\d+(?:st|nd|rd|th)$/.test(word) || ordinalValue(word) !== undefined
