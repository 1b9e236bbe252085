/** Given names of which one side has another that is easily taken for it: Hassan and حسين. */
import { areAlike, areOneName, type GivenName, givenNamesIn } from '../language/given-names.ts'
import { inStep } from './counterparts.ts'
import type { Found } from './rule.ts'
import type { ComparedPair } from './versions.ts'

/** Each name that the one side has more often with the one that the other side has more often, in the same sentence. */
export function* otherGivenNames(pair: ComparedPair): Iterable<Found> {
  const en = givenNamesIn(pair.en.standing, 'en')
  if (en.length === 0) return
  const ar = givenNamesIn(pair.ar.standing, 'ar')
  const left = { en: surplus(en, ar), ar: surplus(ar, en) }
  for (const own of left.en) {
    const other = left.ar.find((name) => areAlike(own, name) && inStep(pair, name, own))
    if (!other) continue
    left.ar = left.ar.filter((name) => name !== other)
    const words = { ar: pair.ar.text.slice(other.start, other.end), en: pair.en.text.slice(own.start, own.end) }
    yield { ar: other, en: own, message: `"${words.en}" in English, "${words.ar}" in Arabic` }
  }
}

/** Those of which this side has more than the other. */
const surplus = (own: readonly GivenName[], others: readonly GivenName[]): GivenName[] =>
  own.filter((name) => times(name, own) > times(name, others))

const times = (name: GivenName, list: readonly GivenName[]): number => list.filter((o) => areOneName(name, o)).length
