/** Counts in words that the other version tells without a number of its own: three months and فصلي, "five-year" and خمسية. */
import { toldOtherwise } from '../language/quantities.ts'
import { sharesOf } from '../language/shares.ts'
import { otherLanguage } from '../model/language.ts'
import type { Language } from '../model/record.ts'
import type { Difference } from './differences.ts'
import type { Fact } from './facts/fact.ts'
import type { Text } from './text.ts'

type Facts = Record<Language, readonly Fact[]>

/**
 * The facts of both sides without those counts of the differences that the other side tells in another way, or that are part of a
 * share (three quarters); null where there are none.
 */
export function withoutOtherwiseTold(
  facts: Facts,
  found: readonly Difference[],
  texts: Record<Language, Text>
): Facts | null {
  const gone = new Set<Fact>()
  for (const difference of found) {
    // Another count in its place is a difference, unless that one may be said by the form of a noun: "tripled in two States", دولتين.
    if (difference.ar?.kind === difference.en?.kind && !isDual(difference.en)) continue
    for (const language of ['ar', 'en'] as const) {
      const fact = difference[language]
      if (fact?.weight === 'told' && isToldOtherwise(fact, language, texts)) gone.add(fact)
    }
  }
  if (gone.size === 0) return null
  const left = (language: Language) => facts[language].filter((fact) => !gone.has(fact))
  return { ar: left('ar'), en: left('en') }
}

/** One and two, which Arabic says by the form of a noun. */
const isDual = (fact: Fact | null): boolean =>
  fact?.weight === 'light' && fact.keys.some((key) => /^[12](?: |$)/.test(key))

function isToldOtherwise(fact: Fact, language: Language, texts: Record<Language, Text>): boolean {
  const other = otherLanguage(language)
  const values = toldOtherwise(texts[other].standing, other)
  if (fact.keys.some((key) => values.has(Number(key.split(' ')[0])))) return true
  return sharesOf(texts[language].standing, language).some((s) => s.start <= fact.start && fact.end <= s.end)
}
