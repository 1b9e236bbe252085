/** Which sentences stand for which inside a pair of units. */
import type { Bilingual } from '../language/bilingual.ts'
import type { Range } from '../language/sentences.ts'
import { type Alignable, sentenceShapes } from './bead.ts'
import type { Evidence } from './evidence.ts'
import { alignUnits } from './index.ts'

interface Cut {
  text: string
  sentences: readonly Range[]
}

/**
 * Ranges of the two texts that stand for each other, in order; an empty list where there is no counterpart. `score` as for units.
 * `within`: what is known of the words of the two documents, which then need not be looked up anew.
 */
export function alignSentences(
  ar: Cut,
  en: Cut,
  lexicons: readonly Bilingual[] | undefined,
  within?: Evidence
): { ar: Range[]; en: Range[]; score: number }[] {
  if (ar.sentences.length <= 1 || en.sentences.length <= 1)
    return [{ ar: [...ar.sentences], en: [...en.sentences], score: 1 }]
  const alignable = ({ text, sentences }: Cut) =>
    sentences.map(({ start, end }): Alignable => ({ text: text.slice(start, end), number: null, heading: false }))
  const { pairs } = alignUnits(alignable(ar), alignable(en), {
    ...(lexicons && { lexicons }),
    ...(within && { within }),
    shapes: sentenceShapes
  })
  return pairs.map((p) => ({
    ar: p.ar.map((i) => ar.sentences[i] as Range),
    en: p.en.map((i) => en.sentences[i] as Range),
    score: p.score
  }))
}
