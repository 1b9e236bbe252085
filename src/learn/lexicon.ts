/** From approved translations and a dictionary to the bilingual lexicon. */
import { type Bilingual, Bilingual as Lexicon } from '../language/bilingual.ts'
import { keysOf } from '../language/keys.ts'
import { otherLanguage } from '../model/language.ts'
import { learn, type Pair } from './model.ts'
import { phrasesFrom } from './phrases.ts'

/** A text and its translation. */
export interface Translation {
  ar: string
  en: string
  /** What tells the document that holds it from others; without it the pair stands for itself. */
  document?: string
}

/** Dictionary words are sure, but which rendering a text takes is not. */
const listed = 0.85

/**
 * Learns the lexicon. `translations` are paragraphs or sentences; `dictionary` holds words and terms with their renderings,
 * of which single words are taken as they are and terms of several words are learned from like sentences. Phrases are learned from
 * the translations alone.
 */
export function lexiconFrom(translations: readonly Translation[], dictionary: readonly Translation[]): Bilingual {
  const pairOf = ({ ar, en }: Translation): Pair => ({ ar: keysOf(ar), en: keysOf(en) })
  const terms = dictionary.map(pairOf).filter((p) => p.ar.length > 0 && p.en.length > 0)
  const lexicon = new Lexicon()
  const singles = terms.filter((p) => p.ar.length === 1 && p.en.length === 1)
  const count = (side: 'ar' | 'en') => {
    const counts = new Map<string, Set<string>>()
    for (const pair of singles) {
      const key = pair[side][0] as string
      const other = pair[otherLanguage(side)][0] as string
      counts.set(key, (counts.get(key) ?? new Set()).add(other))
    }
    return counts
  }
  const renderings = { ar: count('ar'), en: count('en') }
  for (const { ar, en } of singles) {
    const [a, e] = [ar[0] as string, en[0] as string]
    lexicon.add(a, e, listed / (renderings.ar.get(a)?.size ?? 1), listed / (renderings.en.get(e)?.size ?? 1))
  }
  const several = terms.filter((p) => p.ar.length > 1 || p.en.length > 1)
  for (const { ar, en, forward, backward } of learn([...distinct(translations.map(pairOf)), ...several])) {
    lexicon.add(ar, en, forward, backward)
  }
  const texts = translations.map((t, n) => ({ ...pairOf(t), document: t.document ?? n }))
  for (const { ar, en, forward, backward } of phrasesFrom(texts, lexicon)) lexicon.add(ar, en, forward, backward)
  return lexicon
}

/** Texts that stand in several documents word for word teach once. */
function distinct(pairs: readonly Pair[]): Pair[] {
  const seen = new Map(pairs.map((pair) => [`${pair.ar.join(' ')}|${pair.en.join(' ')}`, pair]))
  return [...seen.values()]
}
