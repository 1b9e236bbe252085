import { folded } from '../../language/fold.ts'
import type { Fact } from '../facts/fact.ts'
import type { PairRule, Words } from '../rule.ts'
import { factRule } from './facts.ts'

const numbers = factRule({
  id: 'reference-mismatch',
  kinds: ['reference'],
  noun: 'reference',
  summary: 'a reference to a paragraph, article, annex, goal or action line that differs',
  help: 'The numbers of what is referred to are compared; letters of sub-paragraphs by their order (أ = a). Pages in brackets may be those of the paper in its own language, and are a matter of form.',
  examples: {
    fails: [
      {
        en: 'In accordance with article 12 of the rules of procedure, the Chair may close the debate.',
        ar: 'وفقاً للمادة 21 من النظام الداخلي، يجوز للرئيس إقفال باب المناقشة.'
      },
      {
        en: 'The Commission adopted the work plan contained in annex II to the report.',
        ar: 'واعتمدت اللجنة خطة العمل الواردة في المرفق الثالث للتقرير.'
      }
    ],
    passes: [
      {
        en: 'The plan of 2019 names six wards without a clinic (p. 28).',
        ar: 'وتذكر خطة عام 2019 ستة أحياء بلا عيادة (ص. 34).'
      },
      {
        en: 'In accordance with article 12 of the rules of procedure, the Chair may close the debate.',
        ar: 'وفقاً للمادة 12 من النظام الداخلي، يجوز للرئيس إقفال باب المناقشة.'
      },
      {
        en: 'The tables in annex II and chapter IV were deleted; annex C remains.',
        ar: 'حُذفت الجداول الواردة في المرفق الثاني والفصل الرابع، وبقي المرفق جيم.'
      }
    ]
  }
})

/** Decimals of a reference: 1.2. */
const decimals = /\d+(?:\.\d+)+/g
const turned = (number: string) => number.split('.').reverse().join('.')

/** "(p. 28)", (ص. 34): each version may cite the pages of its own language. */
const isPage = (text: string, { start }: Words): boolean =>
  /(?:^|[\s(])pp?\.\s*(?:\d+[\s,–-]*)*$/i.test(text.slice(0, start))

/** As the other facts, and what the translation prints from the wrong side: 2.1 for 1.2. */
export const referenceMismatch: PairRule = {
  ...numbers,
  *check(pair, versions) {
    for (const found of numbers.check(pair, versions))
      yield found.en && found.ar && isPage(pair.en.text, found.en) ? { ...found, severity: 'info' } : found
    const printed = (language: 'ar' | 'en', { start, end }: Fact): string[] =>
      folded(pair[language].text.slice(start, end)).match(decimals) ?? []
    for (const ar of pair.facts.ar) {
      if (ar.kind !== 'reference') continue
      const en = pair.facts.en.find((f) => f.kind === 'reference' && f.keys.some((key) => ar.keys.includes(key)))
      if (!en) continue
      const right = printed('en', en)
      const wrong = printed('ar', ar).find((n) => !right.includes(n) && right.includes(turned(n)))
      if (wrong)
        yield {
          ar,
          en,
          severity: 'warning',
          message: `the number is printed ${wrong} in Arabic, ${turned(wrong)} in English`
        }
    }
  }
}
