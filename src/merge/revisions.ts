/** Tracked changes of both versions, each once. */
import type { BilingualRecord } from '../model/bilingual.ts'
import type { Language, MahdarRecord } from '../model/record.ts'
import { agreed, both, bothOrNone } from './fields.ts'
import { agreeing, type Pairing } from './pairing.ts'

export function revisionsOf(
  { ar, en }: Record<Language, MahdarRecord>,
  pairing: Pairing
): BilingualRecord['revisions'] {
  const pairs = pairing.pair({ ar: ar.revisions, en: en.revisions }, (a, e) => agreeing(a.kind, e.kind, 2))
  return pairs.map((pair) => ({
    score: pair.score,
    kind: agreed(pair, (r) => r.kind),
    old: bothOrNone(pair, (r) => r.old),
    new: bothOrNone(pair, (r) => r.new),
    origin: agreed(pair, (r) => r.origin),
    confidence: agreed(pair, (r) => r.confidence),
    at: both(pair, (r) => r.at)
  }))
}
