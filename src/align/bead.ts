/** What the aligner reads and what it finds: units, beads, and the shapes that beads take. */

/** What the aligner needs of a unit. */
export interface Alignable {
  text: string
  number: string | null
  heading: boolean
}

/** A bead: units `ar..ar+arCount` of the Arabic stand for units `en..en+enCount` of the English. */
export interface Bead {
  ar: number
  arCount: number
  en: number
  enCount: number
  score: number
}

/** How sure a pair is, from 0 to 1 to three places, by what its words say for it against what they say against it (a logarithm). */
export const sureness = (ratio: number): number => Math.round((1 / (1 + Math.exp(-ratio / 2))) * 1000) / 1000

/** Shapes of beads with the logarithm of how common they are. */
export interface Shape {
  ar: number
  en: number
  prior: number
}

export const paragraphShapes: readonly Shape[] = [
  { ar: 1, en: 1, prior: Math.log(0.83) },
  { ar: 1, en: 0, prior: Math.log(0.06) },
  { ar: 0, en: 1, prior: Math.log(0.06) },
  { ar: 2, en: 1, prior: Math.log(0.04) },
  { ar: 1, en: 2, prior: Math.log(0.04) },
  { ar: 3, en: 1, prior: Math.log(0.004) },
  { ar: 1, en: 3, prior: Math.log(0.004) },
  { ar: 2, en: 2, prior: Math.log(0.003) },
  { ar: 4, en: 1, prior: Math.log(0.001) },
  { ar: 1, en: 4, prior: Math.log(0.001) },
  { ar: 3, en: 2, prior: Math.log(0.0008) },
  { ar: 2, en: 3, prior: Math.log(0.0008) },
  { ar: 3, en: 3, prior: Math.log(0.0003) }
]

/** Units alone, for a first look. */
export const singleShapes = paragraphShapes.slice(0, 3)

/** Sentences are split and joined by translators far more often than paragraphs, and left out less. */
export const sentenceShapes: readonly Shape[] = [
  { ar: 1, en: 1, prior: Math.log(0.8) },
  { ar: 1, en: 0, prior: Math.log(0.02) },
  { ar: 0, en: 1, prior: Math.log(0.02) },
  { ar: 2, en: 1, prior: Math.log(0.05) },
  { ar: 1, en: 2, prior: Math.log(0.06) },
  { ar: 3, en: 1, prior: Math.log(0.012) },
  { ar: 1, en: 3, prior: Math.log(0.014) },
  { ar: 2, en: 2, prior: Math.log(0.008) },
  { ar: 4, en: 1, prior: Math.log(0.004) },
  { ar: 1, en: 4, prior: Math.log(0.005) },
  { ar: 3, en: 2, prior: Math.log(0.002) },
  { ar: 2, en: 3, prior: Math.log(0.002) }
]
