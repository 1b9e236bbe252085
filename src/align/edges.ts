/**
 * Settles the edges of beads. A short unit beside a long one is drowned by its words: the way through both versions may join it
 * to the wrong neighbour, or to one that does not say it. Here a text that stands for several units is held against each of them
 * in turn, stretch by stretch, and units at the edge of a bead go over to the next one or stand alone where that says more. Units
 * left alone on both sides meet where one is the beginning or the end of the other.
 */
import { wordUnits } from '../language/characters.ts'
import { sentences } from '../language/sentences.ts'
import { otherLanguage } from '../model/language.ts'
import type { Language } from '../model/record.ts'
import type { Bead, Shape } from './bead.ts'
import type { Forms } from './beads.ts'
import type { Evidence } from './evidence.ts'
import { sumsOf } from './form.ts'
import { partOf, run } from './side.ts'

/** A bead is changed only where the beads that come of it say so much more. */
const better = 0.5
/** What it takes from a bead that its text has no seam where the units part. */
const seamless = 1
/** How far, as a share of the letters, a seam may lie from where the lengths put it; and in letters at least. */
const near = { share: 0.2, letters: 20 }
/** How far a stretch reaches over where the lengths end it: as a share of the words, and in words. */
const blur = { share: 0.1, words: 2 }
/** What it takes from a pair that one text is held against a part of the other only. */
const partial = 1
/** So many blocks in a row are looked at for units that stand alone on both sides. */
const farthest = 8
const rounds = 3

interface Span {
  from: number
  count: number
}
type Block = Record<Language, Span>

/** A sentence of a unit: its keys, each once, and its letters and digits. */
interface Piece {
  keys: readonly number[]
  letters: number
}

/** The same beads in order, some of them changed at their edges; beads of several units on both sides stay as they are. */
export function settled(
  beads: readonly Bead[],
  texts: Record<Language, readonly string[]>,
  shapes: readonly Shape[],
  evidence: Evidence,
  forms: Forms
): Bead[] {
  const worths = new Worths(texts, shapes, evidence, forms)
  const blocks = beads.map(
    (b): Block => ({ ar: { from: b.ar, count: b.arCount }, en: { from: b.en, count: b.enCount } })
  )
  const scores = new Map(blocks.map((block, n) => [block, (beads[n] as Bead).score]))
  let changed = true
  for (let round = 0; round < rounds && changed; round++) {
    changed = false
    for (let n = 0; n < blocks.length; n++) {
      const best = bestChange(blocks.slice(n, n + farthest), worths)
      if (!best) continue
      blocks.splice(n, best.old.length, ...best.fresh.filter((block) => !isEmpty(block)))
      changed = true
    }
  }
  return blocks.map((block) => ({
    ar: block.ar.from,
    arCount: block.ar.count,
    en: block.en.from,
    enCount: block.en.count,
    score: scores.get(block) ?? worths.of(block)
  }))
}

interface Change {
  old: Block[]
  fresh: Block[]
}

/** `blocks`: one and those that follow it. */
function bestChange(blocks: readonly Block[], worths: Worths): Change | undefined {
  const [block, next] = blocks as [Block, Block | undefined]
  let best: Change | undefined
  let most = better
  for (const language of ['ar', 'en'] as const) {
    for (const change of [...changesOf(block, next, language), ...meetingsOf(blocks, language)]) {
      const gain = worths.all(change.fresh) - worths.all(change.old)
      if (gain <= most) continue
      most = gain
      best = change
    }
  }
  return best
}

/** What can be done with the first or last unit of `language` of a bead, and with those on both sides of its end. */
function* changesOf(block: Block, next: Block | undefined, language: Language): Generator<Change> {
  const other = otherLanguage(language)
  if (several(block)) return
  const { from, count } = block[language]
  const last = from + count - 1
  if (count > 1) {
    yield { old: [block], fresh: [cut(block, language, from, -1), alone(block, language, last)] }
    yield { old: [block], fresh: [alone(block, language, from), cut(block, language, from + 1, -1)] }
  }
  if (!next || several(next) || count === 0 || next[language].count === 0) return
  const old = [block, next]
  if ((count > 1 || block[other].count === 0) && next[other].count === 1)
    yield { old, fresh: [cut(block, language, from, -1), cut(next, language, last, 1)] }
  if ((next[language].count > 1 || next[other].count === 0) && block[other].count === 1)
    yield { old, fresh: [cut(block, language, from, 1), cut(next, language, last + 2, -1)] }
}

/** A unit of `language` that stands alone with those of the other side that stand alone after it, with nothing paired between. */
function meetingsOf(blocks: readonly Block[], language: Language): Change[] {
  const other = otherLanguage(language)
  const [first] = blocks as [Block]
  if (first[other].count > 0) return []
  const end = blocks.findIndex(({ ar, en }) => ar.count > 0 && en.count > 0)
  const unpaired = end < 0 ? blocks : blocks.slice(0, end)
  return unpaired.flatMap((block, n) => {
    if (block[other].count === 0) return []
    const between = unpaired.slice(1, n)
    const met: Block = { ...first, [other]: block[other] }
    const fresh = [...between.filter((b) => b[other].count > 0), met, ...between.filter((b) => b[language].count > 0)]
    return [{ old: unpaired.slice(0, n + 1), fresh }]
  })
}

const several = ({ ar, en }: Block): boolean => ar.count > 1 && en.count > 1
const isEmpty = ({ ar, en }: Block): boolean => ar.count + en.count === 0

/** The block with units of `language` from another one on, `more` than before. */
const cut = (block: Block, language: Language, from: number, more: number): Block => ({
  ...block,
  [language]: { from, count: block[language].count + more }
})

/** One unit of a block without any counterpart. */
const alone = (block: Block, language: Language, unit: number): Block => ({
  ...block,
  [language]: { from: unit, count: 1 },
  [otherLanguage(language)]: { from: block[otherLanguage(language)].from, count: 0 }
})

/** What blocks are worth: as beads are, but that one text for several units is weighed in stretches. */
class Worths {
  readonly #texts: Record<Language, readonly string[]>
  readonly #priors: ReadonlyMap<string, number>
  readonly #evidence: Evidence
  readonly #forms: Forms
  readonly #pieces = { ar: new Map<number, Piece[]>(), en: new Map<number, Piece[]>() }
  readonly #known = new Map<string, number>()

  constructor(texts: Record<Language, readonly string[]>, shapes: readonly Shape[], evidence: Evidence, forms: Forms) {
    this.#texts = texts
    this.#priors = new Map(shapes.map(({ ar, en, prior }) => [`${ar} ${en}`, prior]))
    this.#evidence = evidence
    this.#forms = forms
  }

  all(blocks: readonly Block[]): number {
    return blocks.reduce((sum, block) => sum + this.of(block), 0)
  }

  of(block: Block): number {
    const { ar, en } = block
    if (isEmpty(block)) return 0
    const prior = this.#priors.get(`${ar.count} ${en.count}`)
    if (prior === undefined) return Number.NEGATIVE_INFINITY
    if (ar.count === 0 || en.count === 0) return prior
    const id = `${ar.from} ${ar.count} ${en.from} ${en.count}`
    const known = this.#known.get(id)
    if (known !== undefined) return known
    const worth = prior + this.#forms.kind(ar.from, en.from) + this.#said(block)
    this.#known.set(id, worth)
    return worth
  }

  /** Words and lengths. */
  #said({ ar, en }: Block): number {
    const [is, js] = [run(ar.from, ar.count), run(en.from, en.count)]
    const length = this.#forms.length(ar.from, ar.count, en.from, en.count)
    if (ar.count === 1 && en.count === 1)
      return Math.max(
        this.#evidence.score(is, js) + length,
        this.#partly('ar', ar.from, en.from),
        this.#partly('en', en.from, ar.from)
      )
    if (ar.count > 1 && en.count > 1) return this.#evidence.score(is, js) + length
    const [language, unit, units] = ar.count === 1 ? (['ar', ar.from, js] as const) : (['en', en.from, is] as const)
    const own = this.#evidence.half(language, [unit], units)
    const whole = (own + this.#along(language, unit, units)) / 2 + length
    return Math.max(whole - seamless, this.#parted(language, unit, units))
  }

  /** What consecutive units say, each given the stretch of a unit of `language` where its length puts it, give or take a little. */
  #along(language: Language, unit: number, units: readonly number[]): number {
    const other = otherLanguage(language)
    const keys = this.#piecesOf(language, unit).flatMap((piece) => piece.keys)
    const room = blur.share * keys.length + blur.words
    const ends = this.#endsOf(other, units)
    let sum = 0
    units.forEach((u, k) => {
      const from = Math.max(0, Math.floor((k === 0 ? 0 : (ends[k - 1] as number)) * keys.length - room))
      const to = Math.ceil((ends[k] as number) * keys.length + room)
      sum += this.#evidence.given(other, u, [...new Set(keys.slice(from, to))])
    })
    return sum
  }

  /** One text of `language` against several units as a row of pairs, parted where sentences end; −Infinity where it has too few. */
  #parted(language: Language, unit: number, units: readonly number[]): number {
    const pieces = this.#piecesOf(language, unit)
    const before = sumsOf(pieces.map((p) => p.letters))
    const all = before.at(-1) as number
    const ends = this.#endsOf(otherLanguage(language), units)
    let reached = new Map([[0, 0]])
    units.forEach((u, k) => {
      const next = new Map<number, number>()
      const seams = k === units.length - 1 ? [pieces.length] : seamsNear((ends[k] as number) * all, before)
      for (const [from, sum] of reached) {
        for (const to of seams.filter((seam) => seam > from)) {
          const letters = (before[to] as number) - (before[from] as number)
          const worth = sum + this.#part(language, pieces.slice(from, to), letters, u) - Math.log(seams.length)
          if (worth > (next.get(to) ?? Number.NEGATIVE_INFINITY)) next.set(to, worth)
        }
      }
      reached = next
    })
    return reached.get(pieces.length) ?? Number.NEGATIVE_INFINITY
  }

  /** A unit as the counterpart of the first or the last sentences of a unit of `language`, whose others have none. */
  #partly(language: Language, unit: number, other: number): number {
    const pieces = this.#piecesOf(language, unit)
    let most = Number.NEGATIVE_INFINITY
    for (let n = 1; n < pieces.length; n++) {
      for (const part of [pieces.slice(0, n), pieces.slice(n)]) {
        const letters = part.reduce((sum, p) => sum + p.letters, 0)
        most = Math.max(most, this.#part(language, part, letters, other))
      }
    }
    return most - partial - Math.log(2 * Math.max(1, pieces.length - 1)) + (this.#priors.get('1 0') as number)
  }

  #part(language: Language, pieces: readonly Piece[], letters: number, unit: number): number {
    const other = otherLanguage(language)
    const own = this.#forms.letters(other, unit, 1)
    const length = language === 'ar' ? this.#forms.lengths(letters, own) : this.#forms.lengths(own, letters)
    return length + this.#evidence.against(other, unit, [...new Set(pieces.flatMap((p) => p.keys))])
  }

  /** Where each of consecutive units ends, as a share of all their letters. */
  #endsOf(language: Language, units: readonly number[]): number[] {
    const first = units[0] as number
    const all = Math.max(1, this.#forms.letters(language, first, units.length))
    return units.map((_, k) => this.#forms.letters(language, first, k + 1) / all)
  }

  #piecesOf(language: Language, unit: number): readonly Piece[] {
    const known = this.#pieces[language].get(unit)
    if (known) return known
    const text = this.#texts[language][unit] as string
    const parts = sentences(text, language).map(({ start, end }) => text.slice(start, end))
    const { starts, ids } = partOf(this.#evidence[language], parts)
    const pieces = parts.map((part, n) => ({
      keys: [...ids.subarray(starts[n], starts[n + 1])],
      letters: wordUnits(part)
    }))
    this.#pieces[language].set(unit, pieces)
    return pieces
  }
}

/** The ends of pieces near a place, given as letters before it; the end of all is none. */
function seamsNear(place: number, before: Float64Array): number[] {
  const room = near.share * (before.at(-1) as number) + near.letters
  const found: number[] = []
  for (let n = 1; n < before.length - 1; n++) if (Math.abs((before[n] as number) - place) <= room) found.push(n)
  return found
}
