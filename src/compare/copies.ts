/** Units that say again what another unit of the same version says. */
import { bareWords } from '../language/characters.ts'
import { folded } from '../language/fold.ts'
import { groupBy } from '../model/group.ts'
import { otherLanguage } from '../model/language.ts'
import type { Language } from '../model/record.ts'
import type { Unit } from '../outline/index.ts'
import type { ComparedPair, Versions } from './versions.ts'

/** Shorter units (headings such as "Decision", cells) repeat by nature. */
const leastLetters = 12

const keyOf = (unit: Unit) => bareWords(folded(unit.text))

export interface Copy {
  pair: ComparedPair
  unit: Unit
  /** The unit that has a counterpart. */
  original: Unit
}

const known: Record<Language, WeakMap<Versions, readonly Copy[]>> = { ar: new WeakMap(), en: new WeakMap() }

/** Units of one version that repeat another one more often than the other version does: of two, the one that is left alone. */
export function copies(versions: Versions, language: Language): readonly Copy[] {
  let found = known[language].get(versions)
  if (!found) {
    found = copiesOf(versions, language)
    known[language].set(versions, found)
  }
  return found
}

function copiesOf(versions: Versions, language: Language): Copy[] {
  const other = otherLanguage(language)
  const all = versions.pairs.flatMap((pair) => pair[language].units.map((unit) => ({ unit, pair, key: keyOf(unit) })))
  const holders = groupBy(
    all.filter(({ key }) => key.length >= leastLetters),
    ({ key }) => key
  )
  const found: Copy[] = []
  for (const list of holders.values()) {
    if (list.length < 2) continue
    for (const { unit, pair } of list) {
      const original = list.find((h) => h.unit !== unit && !h.pair[other].empty)
      // Beside its original in one pair: the later is the copy.
      const beside =
        original?.pair === pair &&
        original.unit.index < unit.index &&
        pair[other].units.length < pair[language].units.length
      if (original && (pair[other].empty || beside)) found.push({ pair, unit, original: original.unit })
    }
  }
  return found
}
