/** Units that say again what another unit of the same version says. */
import { folded } from '../language/fold.ts'
import type { Language } from '../model/record.ts'
import type { Unit } from '../outline/index.ts'
import type { ComparedPair, Versions } from './versions.ts'

/** Shorter units (headings such as "Decision", cells) repeat by nature. */
const leastLetters = 30

const keyOf = (unit: Unit) =>
  folded(unit.text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

export interface Copy {
  pair: ComparedPair
  unit: Unit
  /** Where the words stood first. */
  first: Unit
}

/** Units of one version that repeat an earlier one more often than the other version does. */
export function copies(versions: Versions, language: Language): Copy[] {
  const first = new Map<string, { unit: Unit; pair: ComparedPair }>()
  const found: Copy[] = []
  const other = language === 'en' ? 'ar' : 'en'
  for (const pair of versions.pairs) {
    for (const unit of pair[language].units) {
      const key = keyOf(unit)
      if (key.length < leastLetters) continue
      const before = first.get(key)
      if (!before) {
        first.set(key, { unit, pair })
        continue
      }
      // Paired with words of its own, it is repeated in both; alone, or beside its original, only here.
      const alone = pair[other].empty
      const beside = before.pair === pair && pair[other].units.length < pair[language].units.length
      if (alone || beside) found.push({ pair, unit, first: before.unit })
    }
  }
  return found
}
