/** Passages in brackets or quotation marks that one side has and the other has not. */
import type { Enclosed } from '../language/brackets.ts'
import { keysOf } from '../language/keys.ts'
import { coverage } from './coverage.ts'
import type { Text } from './text.ts'
import type { ComparedPair, Versions } from './versions.ts'

/** From here on what a passage says stands on the other side. */
const isSaid = 0.35

/** How much of the words of a passage the other side says anywhere, 0..1; null where too few of them are known. */
export function saidShare(own: Text, { inside }: Enclosed, other: Text, { lexicons }: Versions): number | null {
  const words = own.standing.slice(inside.start, inside.end)
  const { known, said } = coverage(words, own.language, new Set(keysOf(other.standing)), lexicons)
  return known === 0 ? null : said / known
}

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
