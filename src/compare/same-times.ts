/** Lengths of time that the two versions count in different units: two weeks and 14 days, 12 months and سنة. */
import { bareDurationsIn, type Duration, durationsIn, isSameTime } from '../language/durations.ts'
import type { Language } from '../model/record.ts'
import type { Fact } from './facts/fact.ts'
import type { Text } from './text.ts'

type Facts = Record<Language, readonly Fact[]>

/** The facts of both sides without the numbers of such lengths; null where there are none. */
export function withoutSameTimes(facts: Facts, texts: Record<Language, Text>): Facts | null {
  const counted = { ar: counts(texts.ar), en: counts(texts.en) }
  if (counted.ar.length + counted.en.length === 0) return null
  const gone = {
    ar: alike(counted.ar, [...counted.en, ...bareDurationsIn(texts.en.standing, 'en')]),
    en: alike(counted.en, [...counted.ar, ...bareDurationsIn(texts.ar.standing, 'ar')])
  }
  if (gone.ar.size + gone.en.size === 0) return null
  const left = (language: Language) => facts[language].filter((fact) => !gone[language].has(fact.start))
  return { ar: left('ar'), en: left('en') }
}

const counts = ({ standing, language }: Text) => durationsIn(standing, language)

/** Where those of one side start that the other side has in another unit. */
const alike = (own: readonly Duration[], others: readonly Duration[]): ReadonlySet<number> =>
  new Set(own.filter((o) => others.some((p) => p.unit !== o.unit && isSameTime(o, p))).map((o) => o.start))
