/**
 * The markers in the words of one slot of an agenda: "1. Opening a. Remarks b. Welcome" has a number and two letters. Line
 * breaks part them where the file kept them; where it lost them, the sequence tells a marker from a letter at the end of a word.
 */
import { isAbbreviation, itemOpening, takesNumber } from '../language/agenda.ts'
import { abjadValue, latinLetter, readLabel } from '../language/labels.ts'
import type { Passage } from '../model/passage.ts'
import type { Label } from '../model/tree.ts'

export interface Piece {
  /** `lost`: a marker of which only the full stop is left, or nothing but the place in the sequence. */
  type: 'number' | 'decimal' | 'letter' | 'bullet' | 'lost' | 'text'
  marker: string | null
  ordinal: string | null
  value: number | null
  /** The words, without the marker. */
  passage: Passage
}

/** One line of a slot, with the label that is no part of its words. */
export interface Line {
  passage: Passage
  label: Label | null
}

const bulletMark = /[•●▪◦‣⁃■□►✓·∙]\s+/g
const letterMark = /([a-z]|[\u0621-\u063a\u0641-\u064a]\u0640?)(?:[.)]| ?[-–](?=\s))\s+(?=\S)/g
const numberMark = /(\d{1,2})[.)]\s+(?=[\p{Lu}\u0621-\u064a*"«“(])/gu
const lostMark = /^[.)]\s+/
/** The alphabetical order, which some Arabic lists follow in place of the abjad. */
const alphabet = 'ابتثجحخدذرزسشصضطظعغفقكلمنهوي'

/** Cuts the lines of one slot at their markers, in order. */
export function pieces(lines: readonly Line[]): Piece[] {
  const opened = lines.map(open)
  const numbers = opened.filter((p) => p.type === 'number')
  const inlineNumbers = numbers.length <= 1
  const inlineLetters = !opened.some((p) => p.type === 'letter' && (p.value ?? 0) > 1)
  const out: Piece[] = []
  let number = 0
  for (const piece of opened) {
    if (piece.type === 'number') number = piece.value ?? 0
    const parts = inlineNumbers && number > 0 && piece.type !== 'bullet' ? byNumber(piece, number) : [piece]
    number = parts.at(-1)?.type === 'number' ? (parts.at(-1)?.value ?? number) : number
    out.push(...parts)
  }
  return runs(out)
    .flatMap((run) => (inlineLetters ? byLetter(run) : run))
    .flatMap(byBullet)
    .filter((p) => p.passage.length > 0)
}

function open({ passage, label }: Line): Piece {
  if (label) {
    const piece = ofLabel(label, passage)
    // A bullet before a number or letter of its own: "- 1. Opening".
    if (piece.type !== 'bullet') return piece
    const inner = open({ passage, label: null })
    return inner.type === 'text' ? piece : inner
  }
  const item = itemOpening(passage.text)
  if (item && item.width < passage.length)
    return {
      type: 'number',
      marker: item.number,
      ordinal: item.number,
      value: Number(item.number),
      passage: passage.slice(item.width)
    }
  const lost = lostMark.exec(passage.text)
  if (lost) return { type: 'lost', marker: null, ordinal: null, value: null, passage: passage.slice(lost[0].length) }
  const found = readLabel(passage.text.slice(0, 40))
  if (!found || found.weak || found.width >= passage.length || (found.kind === 'number' && (found.value ?? 0) > 199))
    return { type: 'text', marker: null, ordinal: null, value: null, passage }
  // "*Other factors" has a star, no bullet.
  if (found.kind === 'bullet' && found.printed === '*')
    return { type: 'text', marker: null, ordinal: null, value: null, passage }
  return ofLabel(found, passage.slice(found.width))
}

function ofLabel(label: Label, passage: Passage): Piece {
  const type = {
    number: 'number',
    word: 'number',
    decimal: 'decimal',
    letter: 'letter',
    roman: 'letter',
    bullet: 'bullet'
  } as const
  return {
    type: type[label.kind],
    marker: label.marker,
    ordinal: label.kind === 'word' ? String(label.value) : label.ordinal,
    value: label.value,
    passage
  }
}

const rest = (piece: Piece, from: number, to: number, marked: Partial<Piece>): Piece => ({
  type: 'text',
  marker: null,
  ordinal: null,
  value: null,
  ...marked,
  passage: piece.passage.slice(from, to)
})

/** "8. Policy networks 9. Annual plan": the next number of the sequence opens the next item. */
function byNumber(piece: Piece, number: number): Piece[] {
  const text = piece.passage.text
  const cuts: { at: number; from: number; value: number }[] = []
  let next = number + 1
  for (const match of text.matchAll(numberMark)) {
    if (
      match.index === 0 ||
      Number(match[1]) !== next ||
      text[match.index - 1] !== ' ' ||
      takesNumber(text.slice(0, match.index))
    )
      continue
    cuts.push({ at: match.index, from: match.index + match[0].length, value: next++ })
  }
  if (cuts.length === 0) return [piece]
  const out: Piece[] = [{ ...piece, passage: piece.passage.slice(0, cuts[0]?.at) }]
  cuts.forEach(({ from, value }, i) => {
    const number = String(value)
    out.push(
      rest(piece, from, cuts[i + 1]?.at ?? text.length, { type: 'number', marker: number, ordinal: number, value })
    )
  })
  return out
}

/** The pieces that belong to one number, in which letters count from the first. */
function runs(all: readonly Piece[]): Piece[][] {
  const out: Piece[][] = []
  for (const piece of all) {
    if (piece.type === 'number' || out.length === 0) out.push([piece])
    else out.at(-1)?.push(piece)
  }
  return out
}

interface Candidate {
  piece: number
  /** Where the marker begins and where its words begin. */
  at: number
  from: number
  letter: string
  values: number[]
  /** `clean` after a space, `glued` to what is no word's end (a capital, a figure, a bracket), `weak` to a small letter. */
  fit: 'clean' | 'glued' | 'weak'
}

function candidates(run: readonly Piece[]): Candidate[] {
  const out: Candidate[] = []
  run.forEach((piece, index) => {
    const text = piece.passage.text
    for (const match of text.matchAll(letterMark)) {
      const letter = match[1] as string
      const bracket = text[match.index - 1] === '(' && text[match.index + letter.length] === ')'
      const at = bracket ? match.index - 1 : match.index
      const before = text[at - 1]
      if (before === undefined) continue
      const fit =
        before === ' '
          ? 'clean'
          : /[A-Z\d)?!.:»”"]/.test(before)
            ? 'glued'
            : /[a-z]/.test(before) && !bracket
              ? 'weak'
              : undefined
      if (!fit) continue
      const word = /[A-Za-z]*$/.exec(text.slice(Math.max(0, at - 12), at))?.[0] ?? ''
      if (fit === 'weak' && isAbbreviation(word + letter)) continue
      const place = alphabet.indexOf(letter === 'أ' ? 'ا' : (letter[0] as string)) + 1
      const values = /[a-z]/.test(letter) ? [letter.charCodeAt(0) - 96] : [abjadValue(letter) ?? 0, place]
      out.push({ piece: index, at, from: match.index + match[0].length, letter, values, fit })
    }
  })
  return out
}

/** "a. Message from the UNb. Welcome": letters whose breaks are lost, found by their sequence. */
function byLetter(run: readonly Piece[]): Piece[] {
  const all = candidates(run)
  if (all.length === 0) return [...run]
  const has = (value: number, from: number, ok: (c: Candidate) => boolean) => {
    for (let i = from; i < all.length; i++)
      if ((all[i] as Candidate).values.includes(value) && ok(all[i] as Candidate)) return i
    return -1
  }
  const chosen = new Map<Candidate, number>()
  const headed = run.findIndex((p) => p.type === 'letter')
  let value = headed >= 0 ? (run[headed]?.value ?? 1) : 0
  let position = headed < 0 ? 0 : all.findIndex((c) => c.piece >= headed)
  if (position < 0) return [...run]
  let lost = false
  if (value === 0) {
    const first = has(1, 0, (c) => c.fit === 'clean')
    const second = has(2, Math.max(0, first), (c) => c.fit !== 'weak')
    // A letter alone makes a list only where points follow below it.
    const alone = all[first]
    if (
      second < 0 &&
      !(alone && new RegExp(bulletMark).test((run[alone.piece] as Piece).passage.text.slice(alone.from)))
    )
      return [...run]
    lost = first < 0
    if (first >= 0) {
      chosen.set(all[first] as Candidate, 1)
      position = first + 1
    }
    value = 1
  }
  let loose = false
  for (;;) {
    let i = has(value + 1, position, (c) => c.fit !== 'weak')
    if (i < 0) i = has(value + 1, position, () => loose || has(value + 2, position, (c) => c.fit !== 'weak') >= 0)
    else {
      // A weak one that comes before is the marker if the sequence goes on glued.
      const weak = has(value + 1, position, () => true)
      if (weak < i && loose) i = weak
    }
    if (i < 0) break
    const candidate = all[i] as Candidate
    loose ||= candidate.fit !== 'clean'
    chosen.set(candidate, ++value)
    position = i + 1
  }
  if (chosen.size === 0) return [...run]
  return run.flatMap((piece, index) => {
    const cuts = [...chosen].filter(([c]) => c.piece === index)
    if (cuts.length === 0) return [piece]
    const head: Piece = { ...piece, passage: piece.passage.slice(0, cuts[0]?.[0].at) }
    const letters = cuts.map(([c, v], i) =>
      rest(piece, c.from, cuts[i + 1]?.[0].at ?? piece.passage.length, {
        type: 'letter',
        marker: c.letter,
        ordinal: latinLetter(v),
        value: v
      })
    )
    return [...(lost && index === 0 ? withLostFirst(head) : [head]), ...letters]
  })
}

/**
 * "Closure and evaluation Closing remarks b. …": the marker of the first sub-item is lost. In titles written as sentences a
 * capital in the middle that opens words in small letters is its place, where there is but one.
 */
function withLostFirst(head: Piece): Piece[] {
  const text = head.passage.text
  const capitals = [...text.matchAll(/(?<=\S )\p{Lu}\p{Ll}+(?= \p{Ll})/gu)].filter(
    (m) => !/\b(?:of|the|and|on|in|for|to|with|by|from|at|a|an)$/i.test(text.slice(0, m.index).trimEnd())
  )
  const place = capitals[0]?.index
  if (capitals.length !== 1 || place === undefined) return [head]
  return [
    { ...head, passage: head.passage.slice(0, place) },
    rest(head, place, text.length, { type: 'lost', ordinal: 'a', value: 1 })
  ]
}

function byBullet(piece: Piece): Piece[] {
  const text = piece.passage.text
  const marks = [...text.matchAll(bulletMark)]
  if (marks.length === 0) return [piece]
  const out: Piece[] = []
  const first = marks[0]?.index ?? 0
  if (first > 0) out.push({ ...piece, passage: piece.passage.slice(0, first) })
  marks.forEach((mark, i) => {
    out.push(rest(piece, mark.index + mark[0].length, marks[i + 1]?.index ?? text.length, { type: 'bullet' }))
  })
  return out
}
