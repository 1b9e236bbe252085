/** The checks of facts (see `facts/`): one engine finds what differs, each check says it of its kind. */
import { languageNames, otherLanguage } from '../../model/language.ts'
import type { Difference } from '../differences.ts'
import type { Fact, FactKind } from '../facts/fact.ts'
import type { Found, PairRule } from '../rule.ts'
import type { ComparedPair } from '../versions.ts'

type Described = Pick<PairRule, 'id' | 'summary' | 'help' | 'examples'> & { kinds: readonly FactKind[]; noun: string }

/** A changed fact is an error, one that stands on one side alone a warning. */
export const factRule = ({ kinds, noun, ...described }: Described): PairRule => ({
  ...described,
  scope: 'pair',
  severity: 'error',
  category: 'accuracy/mistranslation',
  *check(pair, { source }) {
    const told = new Set<string>()
    for (const difference of pair.differences) {
      if (!kinds.includes(difference.kind)) continue
      // Both ends of "09:00-10:30" stand in the same words.
      const { ar, en } = difference
      const words = `${ar?.start}-${ar?.end} ${en?.start}-${en?.end}`
      if (told.has(words)) continue
      told.add(words)
      yield found(pair, difference, noun, source)
    }
  }
})

function found(pair: ComparedPair, { ar, en }: Difference, noun: string, source: 'ar' | 'en'): Found {
  const words = (side: 'ar' | 'en', fact: Fact) => `"${pair[side].text.slice(fact.start, fact.end)}"`
  if (ar && en) return { ar, en, message: `${noun} ${words('en', en)} in English, ${words('ar', ar)} in Arabic` }
  const side = ar ? 'ar' : 'en'
  const language = languageNames[otherLanguage(side)]
  return {
    ar,
    en,
    severity: 'warning',
    category: side === source ? 'accuracy/omission' : 'accuracy/addition',
    message: `${noun} ${words(side, (ar ?? en) as Fact)} does not stand in the ${language}`
  }
}
