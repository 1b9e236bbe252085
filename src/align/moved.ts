/** What the search in order left alone on both sides and belongs together: text that moved. */
import { otherLanguage } from '../model/language.ts'
import type { Language } from '../model/record.ts'
import { type Anchor, anchorsAmong } from './band.ts'
import type { Bead } from './bead.ts'
import { sureness } from './bead.ts'
import type { Forms } from './beads.ts'
import { Cells } from './cells.ts'
import type { Evidence } from './evidence.ts'
import { run } from './side.ts'

/** Indexes of Arabic and English units that stand for each other; an empty list where there is no counterpart. */
export interface Pair {
  ar: number[]
  en: number[]
  /** How sure the pairing is, 0..1; 0 for what has no counterpart. */
  score: number
  /** The pair crosses others: its units stand elsewhere in the other version. */
  moved: boolean
}

/** From this log-likelihood ratio on, two units far apart are held for translations. */
const least = 3.5
/** A unit leaves a bead only where the bead says so much more without it. */
const releases = 0.5
/** A unit joins a bead elsewhere only where it adds this much. */
const joins = 6
/** Documents larger than this compare only what rare words bring together. */
const all = 300_000

export function moved(beads: readonly Bead[], stray: readonly Anchor[], evidence: Evidence, forms: Forms): Pair[] {
  const pairs: Pair[] = beads
    .filter((b) => b.arCount > 0 && b.enCount > 0)
    .map((b) => ({ ar: run(b.ar, b.arCount), en: run(b.en, b.enCount), score: sureness(b.score), moved: false }))
  const between = pairs.flatMap((pair) => release(pair, evidence))
  const freeAr = new Set(beads.filter((b) => b.enCount === 0).flatMap((b) => run(b.ar, b.arCount)))
  const freeEn = new Set(beads.filter((b) => b.arCount === 0).flatMap((b) => run(b.en, b.enCount)))
  for (const { language, unit } of between) (language === 'ar' ? freeAr : freeEn).add(unit)
  const lent = { ar: lentBy(pairs, 'ar'), en: lentBy(pairs, 'en') }
  const candidates: { ar: number; en: number; score: number; gain: number }[] = []
  const take = (ar: number, en: number, words: number) => {
    const score = words + forms.length(ar, 1, en, 1)
    if (score < least) return
    const [a, e] = [lent.ar.get(ar), lent.en.get(en)]
    const gain = score - (a ? worthOf(a, 'ar', ar, evidence) : 0) - (e ? worthOf(e, 'en', en, evidence) : 0)
    if (gain >= least) candidates.push({ ar, en, score, gain })
  }
  weigh(evidence, freeAr, freeEn, stray, take)
  weigh(evidence, new Set(lent.ar.keys()), freeEn, stray, take)
  weigh(evidence, freeAr, new Set(lent.en.keys()), stray, take)
  candidates.sort((x, y) => y.gain - x.gain || x.ar - y.ar || x.en - y.en)
  for (const { ar, en, score } of candidates) {
    const [a, e] = [lent.ar.get(ar), lent.en.get(en)]
    if (!(freeAr.has(ar) || canSpare(a, 'ar', ar)) || !(freeEn.has(en) || canSpare(e, 'en', en))) continue
    if (!freeAr.delete(ar) && a) a.ar = a.ar.filter((u) => u !== ar)
    if (!freeEn.delete(en) && e) e.en = e.en.filter((u) => u !== en)
    pairs.push({ ar: [ar], en: [en], score: sureness(score), moved: true })
  }
  join(pairs, freeAr, freeEn, evidence, stray)
  rejoin(pairs, evidence)
  for (const ar of freeAr) pairs.push({ ar: [ar], en: [], score: 0, moved: false })
  for (const en of freeEn) pairs.push({ ar: [], en: [en], score: 0, moved: false })
  return pairs.sort(inOrder)
}

/** Units of pairs that have several on their side: they may belong to text elsewhere. */
const lentBy = (pairs: readonly Pair[], language: Language): Map<number, Pair> =>
  new Map(pairs.filter((p) => p[language].length > 1).flatMap((p) => p[language].map((u) => [u, p] as const)))

const canSpare = (pair: Pair | undefined, language: Language, unit: number): boolean =>
  pair !== undefined && pair[language].length > 1 && pair[language].includes(unit)

/** What a pair says more with a unit of it than without. */
function worthOf(pair: Pair, language: Language, unit: number, evidence: Evidence): number {
  const without = { ...pair, [language]: pair[language].filter((u) => u !== unit) }
  return evidence.score(pair.ar, pair.en) - evidence.score(without.ar, without.en)
}

/** Takes units out of the middle of a pair without which it says more: text put in there, which a way in order cannot pass by. */
function release(pair: Pair, evidence: Evidence): { language: Language; unit: number }[] {
  const gone: { language: Language; unit: number }[] = []
  for (const language of ['ar', 'en'] as const) {
    for (const unit of pair[language].slice(1, -1)) {
      if (worthOf(pair, language, unit, evidence) > -releases) continue
      pair[language] = pair[language].filter((u) => u !== unit)
      gone.push({ language, unit })
    }
  }
  return gone
}

/** Gives `take` what the words of every two units of the lists say of each other; of long lists only what rare words bring together. */
function weigh(
  evidence: Evidence,
  ar: ReadonlySet<number>,
  en: ReadonlySet<number>,
  stray: readonly Anchor[],
  take: (ar: number, en: number, words: number) => void
): void {
  const rows = Int32Array.from(ar)
  const columns = Int32Array.from(en)
  if (rows.length * columns.length > all) {
    const anchors = [...stray, ...anchorsAmong(evidence, rows, columns)]
    for (const s of anchors) if (ar.has(s.ar) && en.has(s.en)) take(s.ar, s.en, evidence.score([s.ar], [s.en]))
    return
  }
  const cells = everyCell(evidence, rows, columns)
  for (let r = 0; r < rows.length; r++) {
    for (let c = 0; c < columns.length; c++) take(rows[r] as number, columns[c] as number, cells.score(cells.at(r, c)))
  }
}

const everyCell = (evidence: Evidence, rows: Int32Array, columns: Int32Array) =>
  new Cells(evidence, rows, columns, {
    from: new Int32Array(rows.length),
    to: new Int32Array(rows.length).fill(columns.length)
  })

/** A unit left alone whose words stand in a bead elsewhere, beside what that bead already holds together. */
function join(
  pairs: readonly Pair[],
  freeAr: Set<number>,
  freeEn: Set<number>,
  evidence: Evidence,
  stray: readonly Anchor[]
): void {
  for (const language of ['ar', 'en'] as const) {
    const free = language === 'ar' ? freeAr : freeEn
    const other = otherLanguage(language)
    const near = nearOf(pairs, language, free, evidence, stray)
    for (const unit of [...free]) {
      let best: Pair | undefined
      let most = joins
      for (const pair of near(unit)) {
        // The unit's own words must be said by the bead, and what is there must not suffer from it.
        const score = (own: readonly number[]) =>
          language === 'ar' ? evidence.score(own, pair[other]) : evidence.score(pair[other], own)
        if (score([unit]) < 0) continue
        const gain = joinedScore(score, pair[language], unit) - score(pair[language])
        if (gain > most) {
          most = gain
          best = pair
        }
      }
      if (!best) continue
      best[language] = withUnit(best[language], unit)
      free.delete(unit)
    }
  }
}

/** A unit at the edge of a bead whose words stand in another bead: the way in order could only join it with what is beside it. */
function rejoin(pairs: readonly Pair[], evidence: Evidence): void {
  for (const language of ['ar', 'en'] as const) {
    const other = otherLanguage(language)
    const lent = new Map([...lentBy(pairs, language)].filter(([unit, pair]) => isEdge(pair[language], unit)))
    if (lent.size === 0 || lent.size * pairs.length > all) continue
    const near = nearOf(pairs, language, new Set(lent.keys()), evidence, [])
    for (const [unit, pair] of lent) {
      if (!canSpare(pair, language, unit)) continue
      let best: Pair | undefined
      let most = joins + worthOf(pair, language, unit, evidence)
      for (const place of near(unit)) {
        if (place === pair) continue
        const score = (own: readonly number[]) =>
          language === 'ar' ? evidence.score(own, place[other]) : evidence.score(place[other], own)
        const gain = joinedScore(score, place[language], unit) - score(place[language])
        if (gain > most) {
          most = gain
          best = place
        }
      }
      if (!best) continue
      pair[language] = pair[language].filter((u) => u !== unit)
      best[language] = withUnit(best[language], unit)
    }
  }
}

const isEdge = (list: readonly number[], unit: number) => unit === list[0] || unit === list.at(-1)

/** For a unit left alone, the pairs it may belong to: those of which a unit says, or is said by, it at all. */
function nearOf(
  pairs: readonly Pair[],
  language: 'ar' | 'en',
  free: ReadonlySet<number>,
  evidence: Evidence,
  stray: readonly Anchor[]
): (unit: number) => readonly Pair[] {
  const other = otherLanguage(language)
  const paired = pairs.filter((p) => p.ar.length > 0 && p.en.length > 0)
  const pairOf = new Map(paired.flatMap((p) => p[other].map((u) => [u, p] as const)))
  const partners = new Map<number, Set<Pair>>()
  const meet = (unit: number, beyond: number) => {
    const pair = pairOf.get(beyond)
    if (pair) partners.set(unit, (partners.get(unit) ?? new Set()).add(pair))
  }
  if (paired.length * free.size > all) {
    for (const s of stray) meet(s[language], s[other])
  } else if (free.size > 0) {
    const own = Int32Array.from(free)
    const beyond = Int32Array.from(pairOf.keys())
    const every = { from: new Int32Array(beyond.length), to: new Int32Array(beyond.length).fill(own.length) }
    evidence.weigh(language, beyond, own, every, (b, said) => {
      for (let o = 0; o < own.length; o++) if ((said[o] as number) > 0) meet(own[o] as number, beyond[b] as number)
    })
  }
  return (unit) => [...(partners.get(unit) ?? [])]
}

/** By the English where there is one, what has none after the unit before it. */
function inOrder(x: Pair, y: Pair): number {
  const position = (p: Pair) => p.ar[0] ?? Number.POSITIVE_INFINITY
  return position(x) - position(y) || (x.en[0] ?? 0) - (y.en[0] ?? 0)
}

const withUnit = (list: readonly number[], unit: number) => [...list, unit].sort((x, y) => x - y)

/** Where a part was moved, the joined text may have it before or behind the others, but mostly in the order of the document. */
const outOfOrder = 1.5

function joinedScore(score: (own: readonly number[]) => number, list: readonly number[], unit: number): number {
  const before = unit < (list[0] as number) ? 0 : outOfOrder
  const behind = unit > (list.at(-1) as number) ? 0 : outOfOrder
  return Math.max(score([unit, ...list]) - before, score([...list, unit]) - behind)
}
