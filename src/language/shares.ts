/** Shares of a whole in words, half, two thirds, نصف, ثلث: what the other language may give as a percentage. */
import type { Language } from '../model/record.ts'
import { lexicon } from './data.ts'
import { fold, folded } from './fold.ts'
import { Hints } from './hints.ts'
import type { Range } from './sentences.ts'
import { Phrases, wordsOf } from './words.ts'

interface Share {
  value: number
  en: string[]
  ar: string[]
}

const { shares } = lexicon<{ shares: Share[] }>('numbers')
const phrases: Record<Language, Phrases<number>> = { en: new Phrases(), ar: new Phrases() }
for (const { value, en, ar } of shares) {
  for (const form of en) phrases.en.add(form, value)
  // With the article and the prepositions that may be written onto it: بالنصف, للنصف.
  for (const form of ar)
    for (const joined of ['', 'ال', 'بال', 'لل', 'ب', 'ل']) phrases.ar.add(`${joined}${form}`, value)
}

/** The longest word of each form: what stands between the words does not matter. */
const hintsOf = (language: Language) =>
  new Hints(
    shares.flatMap((share) =>
      share[language].map((form) => {
        const [longest = ''] = wordsOf(folded(form))
          .map((w) => w.text)
          .sort((a, b) => b.length - a.length)
        return longest
      })
    )
  )
const hints: Record<Language, Hints> = { en: hintsOf('en'), ar: hintsOf('ar') }

/** The shares that a text names, the longest words for each, with their values between 0 and 1. */
export function sharesOf(text: string, language: Language): (Range & { value: number })[] {
  const folding = fold(text)
  if (!hints[language].mayStandIn(folding.text)) return []
  const words = wordsOf(folding.text)
  const found: (Range & { value: number })[] = []
  for (let i = 0; i < words.length; i++) {
    const hit = phrases[language].at(words, i)
    const [first, last] = [words[i], hit && words[i + hit.length - 1]]
    if (!hit || !first || !last) continue
    found.push({ start: folding.origin(first.start), end: folding.origin(last.end - 1) + 1, value: hit.value })
    i += hit.length - 1
  }
  return found
}

/** How far a rounded percentage may be from the share that it stands for. */
const rounding = 0.004

/** The share that a percentage stands for, if it has words: 50 per cent is half, 33 is a third. */
export const shareOf = (percent: number): number | null =>
  shares.find(({ value }) => Math.abs(value - percent / 100) <= rounding)?.value ?? null
