/** Words that this very pair of documents teaches: what neither lexicon knows and what meets in sure beads again and again. */
import type { Evidence } from './evidence.ts'
import type { Bead } from './search.ts'

const sure = 3
const least = 2

export function taught(
  evidence: Evidence,
  beads: readonly Bead[]
): { ar: number; en: number; forward: number; backward: number }[] {
  const { ar, en } = evidence
  const met = new Map<number, number>()
  const heldAr = new Map<number, number>()
  const heldEn = new Map<number, number>()
  let counted = 0
  const raise = (map: Map<number, number>, key: number) => map.set(key, (map.get(key) ?? 0) + 1)
  for (const bead of beads) {
    if (bead.arCount !== 1 || bead.enCount !== 1 || bead.score < sure) continue
    const { ar: arSaid, en: enSaid } = evidence.pairing(bead.ar, bead.en)
    const open = (keys: Int32Array, said: Float32Array, held: Int32Array) =>
      [...keys].filter((key, k) => (said[k] as number) < 0.1 && (held[key] as number) >= least)
    const a = open(ar.units[bead.ar] as Int32Array, arSaid, ar.held)
    const e = open(en.units[bead.en] as Int32Array, enSaid, en.held)
    if (a.length > 60 || e.length > 60) continue
    counted++
    for (const key of a) raise(heldAr, key)
    for (const key of e) raise(heldEn, key)
    for (const x of a) for (const y of e) raise(met, x * en.keys.length + y)
  }
  if (counted < 6) return []
  const lessons: { ar: number; en: number; forward: number; backward: number }[] = []
  for (const [key, together] of met) {
    if (together < least) continue
    const x = Math.floor(key / en.keys.length)
    const y = key % en.keys.length
    const a = heldAr.get(x) as number
    const e = heldEn.get(y) as number
    // Two words that meet wherever either stands, more often than chance has it.
    const dice = (2 * together) / (a + e)
    const expected = (a * e) / counted
    if (dice < 0.75 || together < expected * 2.5) continue
    const weight = (dice * together) / (together + 2)
    lessons.push({ ar: x, en: y, forward: weight, backward: weight })
  }
  return lessons.sort((p, q) => p.ar - q.ar || p.en - q.en)
}
