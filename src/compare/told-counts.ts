/** Counts in words that the other version tells without a number of its own: three months and فصلي, "five-year" and خمسية. */
import { toldOtherwise } from '../language/quantities.ts'
import { sharesOf } from '../language/shares.ts'
import { otherLanguage } from '../model/language.ts'
import type { Language } from '../model/record.ts'
import type { Difference } from './differences.ts'
import type { Text } from './text.ts'

/** The differences without the counts that the other side tells in another way, or that are part of a share: three quarters. */
export const withoutOtherwiseTold = (found: readonly Difference[], texts: Record<Language, Text>): Difference[] =>
  found.filter(({ ar, en }) => {
    const fact = ar && en ? null : (ar ?? en)
    if (fact?.weight !== 'told') return true
    const language = ar ? 'ar' : 'en'
    const other = otherLanguage(language)
    const values = toldOtherwise(texts[other].standing, other)
    if (fact.keys.some((key) => values.has(Number(key.split(' ')[0])))) return false
    return !sharesOf(texts[language].standing, language).some((s) => s.start <= fact.start && fact.end <= s.end)
  })
