/** What the search in order left alone on both sides and belongs together: text that moved. */
import type { Anchor } from './band.ts'
import type { Evidence } from './evidence.ts'
import type { Bead } from './search.ts'

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
/** A unit joins a bead elsewhere only where it adds this much. */
const joins = 6
/** Documents larger than this compare only what rare words bring together. */
const all = 90_000

export function moved(
  beads: readonly Bead[],
  stray: readonly Anchor[],
  evidence: Evidence,
  score: (ar: number, en: number) => number
): Pair[] {
  const pairs: Pair[] = beads
    .filter((b) => b.arCount > 0 && b.enCount > 0)
    .map((b) => ({ ar: run(b.ar, b.arCount), en: run(b.en, b.enCount), score: sureness(b.score), moved: false }))
  const freeAr = new Set(beads.filter((b) => b.enCount === 0).flatMap((b) => run(b.ar, b.arCount)))
  const freeEn = new Set(beads.filter((b) => b.arCount === 0).flatMap((b) => run(b.en, b.enCount)))
  const candidates: { ar: number; en: number; score: number }[] = []
  const weigh = (ar: number, en: number) => {
    const value = score(ar, en)
    if (value >= least) candidates.push({ ar, en, score: value })
  }
  if (freeAr.size * freeEn.size <= all) for (const a of freeAr) for (const e of freeEn) weigh(a, e)
  else for (const { ar, en } of stray) if (freeAr.has(ar) && freeEn.has(en)) weigh(ar, en)
  candidates.sort((x, y) => y.score - x.score || x.ar - y.ar || x.en - y.en)
  for (const { ar, en, score: value } of candidates) {
    if (!freeAr.has(ar) || !freeEn.has(en)) continue
    freeAr.delete(ar)
    freeEn.delete(en)
    pairs.push({ ar: [ar], en: [en], score: sureness(value), moved: true })
  }
  join(pairs, freeAr, freeEn, evidence, stray)
  for (const ar of freeAr) pairs.push({ ar: [ar], en: [], score: 0, moved: false })
  for (const en of freeEn) pairs.push({ ar: [], en: [en], score: 0, moved: false })
  return pairs.sort(inOrder)
}

/** A unit left alone whose words stand in a bead elsewhere, beside what that bead already holds together. */
function join(
  pairs: readonly Pair[],
  freeAr: Set<number>,
  freeEn: Set<number>,
  evidence: Evidence,
  stray: readonly Anchor[]
): void {
  const paired = pairs.filter((p) => p.ar.length > 0 && p.en.length > 0)
  const near = (ar: number | null, en: number | null): Pair[] => {
    if (paired.length * (freeAr.size + freeEn.size) <= all) return paired
    const partners = new Set(
      stray.filter((s) => (ar === null ? s.en === en : s.ar === ar)).map((s) => (ar === null ? s.ar : s.en))
    )
    return paired.filter((p) => (ar === null ? p.ar.some((a) => partners.has(a)) : p.en.some((e) => partners.has(e))))
  }
  const place = (ar: number | null, en: number | null): boolean => {
    let best: Pair | undefined
    let most = joins
    for (const pair of near(ar, en)) {
      // The unit's own words must be said by the bead, and what is there must not suffer from it.
      const alone = ar === null ? evidence.score(pair.ar, [en as number]) : evidence.score([ar], pair.en)
      if (alone < 0) continue
      const before = evidence.score(pair.ar, pair.en)
      const after = evidence.score(ar === null ? pair.ar : [...pair.ar, ar], en === null ? pair.en : [...pair.en, en])
      if (after - before > most) {
        most = after - before
        best = pair
      }
    }
    if (!best) return false
    if (ar !== null) best.ar = [...best.ar, ar].sort((x, y) => x - y)
    if (en !== null) best.en = [...best.en, en].sort((x, y) => x - y)
    return true
  }
  for (const ar of [...freeAr]) if (place(ar, null)) freeAr.delete(ar)
  for (const en of [...freeEn]) if (place(null, en)) freeEn.delete(en)
}

const run = (from: number, count: number) => Array.from({ length: count }, (_, k) => from + k)

const sureness = (ratio: number): number => Math.round((1 / (1 + Math.exp(-ratio / 2))) * 1000) / 1000

/** By the English where there is one, what has none after the unit before it. */
function inOrder(x: Pair, y: Pair): number {
  const position = (p: Pair) => p.ar[0] ?? Number.POSITIVE_INFINITY
  return position(x) - position(y) || (x.en[0] ?? 0) - (y.en[0] ?? 0)
}
