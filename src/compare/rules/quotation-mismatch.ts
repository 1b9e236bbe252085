import { type Enclosed, quotationsIn } from '../../language/brackets.ts'
import { languageNames } from '../../model/language.ts'
import { emphasized } from '../emphasis.ts'
import { beyond, bothWays } from '../enclosed.ts'
import { onSide, type PairRule } from '../rule.ts'
import type { Text } from '../text.ts'

/** Quotation marks that stand on one side only. */
export const quotationMismatch: PairRule = {
  id: 'quotation-mismatch',
  scope: 'pair',
  severity: 'info',
  category: 'linguistic-conventions/punctuation',
  summary: 'a passage of several words stands between quotation marks on one side only',
  help:
    'All forms count as the same: “ ”, « », " ", ‘ ’ and the doubled signs of typewritten Arabic. Italics or bold type on the other ' +
    'side stand for quotation marks, as titles are set either way. Single words are left alone: Arabic puts foreign names and ' +
    'unusual words in quotation marks.',
  examples: {
    fails: [
      {
        en: 'The Chair recalled the theme of the year, "Building our shared future", and opened the debate.',
        ar: 'وذكّر الرئيس بموضوع السنة وهو بناء مستقبلنا المشترك وافتتح النقاش.'
      }
    ],
    passes: [
      {
        en: 'The Chair recalled the theme of the year, "Building our shared future", and opened the debate.',
        ar: 'وذكّر الرئيس بموضوع السنة «بناء مستقبلنا المشترك» وافتتح النقاش.'
      },
      {
        en: 'The report *Water for the valley* was distributed.',
        ar: 'ووُزع التقرير المعنون "المياه للوادي".'
      },
      {
        en: 'The platform can be reached through Firefox.',
        ar: 'ويمكن الوصول إلى المنصة عن طريق متصفح "فايرفوكس".'
      }
    ]
  },
  *check(pair, versions) {
    const passages = (text: Text) => quotationsIn(text.standing).filter((q) => /\s\S{2}/.test(inner(text, q)))
    for (const sides of bothWays(pair, versions)) {
      const { own, other } = sides
      const all = passages(own)
      if (all.length === 0 || emphasized(other).length > 0) continue
      for (const { passage } of beyond(sides, all, quotationsIn(other.standing), versions)) {
        const words = { start: passage.start, end: passage.end }
        const language = languageNames[other.language]
        yield {
          ...onSide(own.language, words),
          message: `${own.text.slice(passage.start, passage.end)} has no quotation marks in ${language}`
        }
      }
    }
  }
}

const inner = ({ standing }: Text, { inside }: Enclosed) => standing.slice(inside.start, inside.end).trim()
