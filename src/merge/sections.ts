/** Sections of both versions, each once. */
import type { BilingualRecord } from '../model/bilingual.ts'
import type { Language, MahdarRecord } from '../model/record.ts'
import { agreed, both, bothOrNone, Ids } from './fields.ts'
import { agreeing, type Pairing } from './pairing.ts'

export function sectionsOf(
  { ar, en }: Record<Language, MahdarRecord>,
  pairing: Pairing,
  original: Language
): BilingualRecord['sections'] {
  const pairs = pairing.pair(
    { ar: ar.sections, en: en.sections },
    (a, e) => agreeing(a.number, e.number, 2) + agreeing(a.level, e.level, 0.5)
  )
  const numbered = pairs.map((pair, i) => ({ pair, id: `s${i + 1}`, ids: both(pair, (s) => s.id) }))
  const known = new Ids(numbered)
  return numbered.map(({ pair, id, ids }) => ({
    id,
    ids,
    score: pair.score,
    parent: known.either(pair, original, (s) => s.parent),
    level: agreed(pair, (s) => s.level),
    number: agreed(pair, (s) => s.number),
    printed: bothOrNone(pair, (s) => s.printed),
    title: both(pair, (s) => s.title),
    line: both(pair, (s) => s.line)
  }))
}
