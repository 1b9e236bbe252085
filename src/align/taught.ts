/** Words that this very pair of documents teaches: what neither lexicon knows and what meets in sure beads again and again. */
import type { Language } from '../model/record.ts'
import type { Bead } from './bead.ts'
import type { Evidence } from './evidence.ts'
import type { Lesson } from './links.ts'

const sure = 3
const least = 2
/** Beads with more words than this that nothing says teach nothing. */
const most = 60
/** Fewer beads than this teach nothing. */
const fewest = 6

/** Twice the beads in which two words meet, to those that either stands in and the other side does not say it. */
const often = 0.75

export function taught(evidence: Evidence, beads: readonly Bead[]): Lesson[] {
  const { ar, en } = evidence
  const open = (language: Language, unit: number, given: number): number[] =>
    evidence.unheard(language, unit, given, least)
  const sureBeads = beads
    .filter((b) => b.arCount === 1 && b.enCount === 1 && b.score >= sure)
    .map((b) => ({ ar: open('ar', b.ar, b.en), en: open('en', b.en, b.ar) }))
    .filter((b) => b.ar.length <= most && b.en.length <= most)
  if (sureBeads.length < fewest) return []
  const held = { ar: new Int32Array(ar.keys.length), en: new Int32Array(en.keys.length) }
  for (const language of ['ar', 'en'] as const) {
    const counts = held[language]
    for (const bead of sureBeads) for (const key of bead[language]) counts[key] = (counts[key] as number) + 1
  }
  const lessons: Lesson[] = []
  for (const [cell, together] of meetings(sureBeads, held, en.keys.length)) {
    if (together < least) continue
    const x = Math.floor(cell / en.keys.length)
    const y = cell % en.keys.length
    const a = held.ar[x] as number
    const e = held.en[y] as number
    // Two words that meet wherever either stands, more often than chance has it.
    const dice = (2 * together) / (a + e)
    const expected = (a * e) / sureBeads.length
    if (dice < often || together < expected * 2.5) continue
    const weight = (dice * together) / (together + 2)
    lessons.push({ ar: x, en: y, forward: weight, backward: weight })
  }
  return lessons.sort((p, q) => p.ar - q.ar || p.en - q.en)
}

/** In how many beads two words meet, by the number of the Arabic one times `width` and that of the English one. */
function meetings(
  beads: readonly Record<Language, number[]>[],
  held: Record<Language, Int32Array>,
  width: number
): Map<number, number> {
  const met = new Map<number, number>()
  for (const bead of beads) {
    for (const x of bead.ar) {
      const a = held.ar[x] as number
      if (a < least) continue
      for (const y of bead.en) {
        const e = held.en[y] as number
        // Words of which one is far commoner cannot meet often enough.
        if (2 * Math.min(a, e) < often * (a + e)) continue
        const cell = x * width + y
        met.set(cell, (met.get(cell) ?? 0) + 1)
      }
    }
  }
  return met
}
