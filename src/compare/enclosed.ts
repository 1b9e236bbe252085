/** Passages in brackets or quotation marks that one side has and the other has not. */

import type { Bilingual } from '../language/bilingual.ts'
import type { Enclosed } from '../language/brackets.ts'
import { isShared, keysOf } from '../language/keys.ts'
import type { Language } from '../model/record.ts'
import { coverage } from './coverage.ts'
import type { Text } from './text.ts'
import type { ComparedPair, Versions } from './versions.ts'

/** From here on what a passage says stands on the other side. */
const isSaid = 0.35

/** How much of the words of a passage the other side says where it does not say the rest of the text, 0..1; null where too few are known. */
function saidShare(own: Text, { start, end, inside }: Enclosed, other: Text, { lexicons }: Versions): number | null {
  const rest = `${own.standing.slice(0, start)} ${own.standing.slice(end)}`
  const free = unexplained(other, rest, own.language, lexicons)
  const { known, said } = coverage(own.standing.slice(inside.start, inside.end), own.language, free, lexicons)
  return known === 0 ? null : said / known
}

/** The keys of a text that remain when each word of `rest` has taken its likeliest translation. */
function unexplained(text: Text, rest: string, language: Language, lexicons: readonly Bilingual[]): Set<string> {
  const counts = new Map<string, number>()
  for (const key of keysOf(text.standing)) counts.set(key, (counts.get(key) ?? 0) + 1)
  const take = (key: string) => counts.set(key, (counts.get(key) ?? 0) - 1)
  const isLeft = (key: string) => (counts.get(key) ?? 0) > 0
  for (const key of keysOf(rest)) {
    if (isShared(key) && isLeft(key)) {
      take(key)
      continue
    }
    let best: { key: string; weight: number } | null = null
    for (const lexicon of lexicons) {
      for (const t of lexicon.translations(language, key)) {
        if (t.weight >= likely && t.weight > (best?.weight ?? 0) && isLeft(t.key)) best = t
      }
    }
    if (best) take(best.key)
  }
  return new Set([...counts].filter(([, n]) => n > 0).map(([key]) => key))
}

/** Translations that are less likely than this are chance. */
const likely = 0.1

/** Passages of one side beyond the number that the other has, those first whose words the other side says least. */
export function beyond(
  own: Text,
  passages: readonly Enclosed[],
  other: Text,
  others: readonly Enclosed[],
  versions: Versions
): { passage: Enclosed; said: boolean | null }[] {
  const more = passages.length - others.length
  if (more <= 0) return []
  const inside = others.map(({ inside }) => other.standing.slice(inside.start, inside.end)).join(' ')
  const keys = new Set(keysOf(inside))
  return passages
    .map((passage) => {
      const { known, said } = coverage(
        own.standing.slice(passage.inside.start, passage.inside.end),
        own.language,
        keys,
        versions.lexicons
      )
      return { passage, within: known === 0 ? 0 : said / known, said: saidShare(own, passage, other, versions) }
    })
    .sort((x, y) => x.within - y.within)
    .slice(0, more)
    .map(({ passage, said }) => ({ passage, said: said === null ? null : said >= isSaid }))
}

export interface Sides {
  own: Text
  other: Text
}

/** The two ways to look at a pair: from the original, and from the translation. */
export function bothWays(pair: ComparedPair, { source, target }: Versions): Sides[] {
  return [
    { own: pair[source], other: pair[target] },
    { own: pair[target], other: pair[source] }
  ]
}
