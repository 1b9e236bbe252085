/** Passages in brackets or quotation marks that one side has and the other has not. */

import type { Bilingual } from '../language/bilingual.ts'
import type { Enclosed } from '../language/brackets.ts'
import { isShared, keySetOf, keysOf } from '../language/keys.ts'
import type { Language } from '../model/record.ts'
import { coverage } from './coverage.ts'
import type { Text } from './text.ts'
import type { ComparedPair, Versions } from './versions.ts'

/** From here on what a passage says stands on the other side. */
const isSaid = 0.35

/** How much of the words of a passage the other side says where it does not say the rest of the text, 0..1; null where too few are known. */
function saidShare(
  { pair, own, other }: Sides,
  { start, end, inside }: Enclosed,
  { lexicons }: Versions
): number | null {
  const about = pair.sentences.find((s) => s[own.language].some((r) => r.start <= start && end <= r.end))
  const cut = ({ standing, language }: Text): [from: number, text: string] => {
    const [first, last] = [about?.[language][0], about?.[language].at(-1)]
    return first && last ? [first.start, standing.slice(first.start, last.end)] : [0, standing]
  }
  const [[from, text], [, theirs]] = [cut(own), cut(other)]
  const rest = `${text.slice(0, start - from)} ${text.slice(end - from)}`
  const free = unexplained(theirs, rest, own.language, lexicons)
  const { known, said } = coverage(own.standing.slice(inside.start, inside.end), own.language, free, lexicons)
  // Of two words, one may stand there by chance.
  if (known === 2 && said === 1) return 0
  return known === 0 ? null : said / known
}

/** The keys of a text that remain when each word of `rest` has taken its likeliest translation. */
function unexplained(text: string, rest: string, language: Language, lexicons: readonly Bilingual[]): Set<string> {
  const counts = new Map<string, number>()
  for (const key of keysOf(text)) counts.set(key, (counts.get(key) ?? 0) + 1)
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
  sides: Sides,
  passages: readonly Enclosed[],
  others: readonly Enclosed[],
  versions: Versions
): { passage: Enclosed; said: boolean | null }[] {
  const { own, other } = sides
  const more = passages.length - others.length
  if (more <= 0) return []
  const inside = others.map(({ inside }) => other.standing.slice(inside.start, inside.end)).join(' ')
  const keys = keySetOf(inside)
  return passages
    .map((passage) => {
      const { known, said } = coverage(
        own.standing.slice(passage.inside.start, passage.inside.end),
        own.language,
        keys,
        versions.lexicons
      )
      return { passage, within: known === 0 ? 0 : said / known, said: saidShare(sides, passage, versions) }
    })
    .sort((x, y) => x.within - y.within)
    .slice(0, more)
    .map(({ passage, said }) => ({ passage, said: said === null ? null : said >= isSaid }))
}

export interface Sides {
  pair: ComparedPair
  own: Text
  other: Text
}

/** The two ways to look at a pair: from the original, and from the translation. */
export function bothWays(pair: ComparedPair, { source, target }: Versions): Sides[] {
  return [
    { pair, own: pair[source], other: pair[target] },
    { pair, own: pair[target], other: pair[source] }
  ]
}
