/** Whether two texts look like versions of one document at all. */
import type { Report } from '../model/report.ts'

/**
 * Below this mean score of what is paired, or this share of the shorter version's units, two texts are hardly versions of one document.
 * The score of a few short pairs says too little, and a few findings drown nobody.
 */
const unlike = { score: 0.6, share: 0.3, pairs: 4 }

/** How unlike the two are, in words that go on from the name of the Arabic file; null where they look like versions of one document. */
export function unlikeness({ pairs, documents }: Pick<Report, 'pairs' | 'documents'>): string | null {
  const paired = pairs.filter((p) => p.ar.length > 0 && p.en.length > 0)
  const shorter = documents.ar.units < documents.en.units ? 'ar' : 'en'
  const units = paired.reduce((n, p) => n + p[shorter].length, 0)
  const share = units / Math.max(1, documents[shorter].units)
  const mean = paired.reduce((n, p) => n + p.score, 0) / Math.max(1, paired.length)
  if (share >= unlike.share && (mean >= unlike.score || paired.length < unlike.pairs)) return null
  return `hardly looks like a version of ${documents.en.file}: ${paired.length} pairs for ${documents.ar.units} and ${documents.en.units} units, mean score ${mean.toFixed(2)}`
}
