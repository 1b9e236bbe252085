/** Tracked changes of both versions, each once. */
import type { BilingualRecord } from '../model/bilingual.ts'
import type { Language, MahdarRecord, Revision } from '../model/record.ts'
import { agreed, both, bothOrNone } from './fields.ts'
import { agreeing, type Matched, type Pairing } from './pairing.ts'

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
    ...(says(pair, (r) => r.author) && { author: agreed(pair, (r) => r.author ?? null) }),
    ...(says(pair, (r) => r.date) && { date: agreed(pair, (r) => r.date ?? null) }),
    at: both(pair, (r) => r.at)
  }))
}

/** Whether a side says who made the change, or when. */
const says = ({ ar, en }: Matched<Revision>, get: (revision: Revision) => string | undefined): boolean =>
  [ar, en].some((side) => side !== null && get(side) !== undefined)
