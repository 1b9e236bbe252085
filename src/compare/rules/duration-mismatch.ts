import { type Duration, durationsIn, isSameTime } from '../../language/durations.ts'
import type { Language } from '../../model/record.ts'
import type { Found, PairRule } from '../rule.ts'
import { type ComparedPair, placed, type SentencePair } from '../versions.ts'

/** The number is kept and what it counts is another stretch of time, two weeks and two months; or the dual stands for another number. */
export const durationMismatch: PairRule = {
  id: 'duration-mismatch',
  scope: 'pair',
  severity: 'error',
  category: 'accuracy/mistranslation',
  summary: 'weeks have become months, or days hours, with the number the same; three years are two in the dual',
  help: 'Lengths of time are read with their units, the Arabic dual (أسبوعين) too. It speaks where a length of time that the other version has not stands against one with the same number and another unit, or an Arabic dual against another number in words; two weeks are fourteen days. Other numbers: number-mismatch.',
  examples: {
    fails: [
      {
        en: 'The committee shall report to the Council within two weeks.',
        ar: 'وترفع اللجنة تقريرها إلى المجلس خلال شهرين.'
      },
      {
        en: 'The Council extended the term of the panel by three years.',
        ar: 'ومدد المجلس ولاية الفريق سنتين.'
      },
      { en: 'Replies are due within 14 days of receipt.', ar: 'تُقدم الردود خلال 14 شهراً من تاريخ التسلم.' }
    ],
    passes: [
      {
        en: 'The committee shall report to the Council within two weeks.',
        ar: 'وترفع اللجنة تقريرها إلى المجلس خلال أسبوعين.'
      },
      { en: 'The mandate was extended by five years from 2026.', ar: 'ومُددت الولاية لخمس سنوات اعتباراً من عام 2026.' },
      {
        en: 'Notice of 14 working days is required for each 5-day course.',
        ar: 'ويُشترط إشعار مدته 14 يوم عمل لكل دورة مدتها خمسة أيام.'
      },
      { en: 'It met for 24 hours over 3 days in 2 weeks.', ar: 'واجتمع 24 ساعة على مدى ثلاثة أيام في أسبوعين.' }
    ]
  },
  *check(pair): Iterable<Found> {
    for (const sentences of pair.counterparts) {
      const en = lengthsOf(pair, sentences, 'en')
      const ar = en.length === 0 ? [] : lengthsOf(pair, sentences, 'ar')
      const without = (own: Duration[], other: Duration[]) => own.filter((o) => !other.some((p) => isSameTime(o, p)))
      const [lost, added] = [without(en, ar), without(ar, en)]
      for (const own of lost) {
        const instead = added.filter((other) => other.value === own.value || isOtherDual(pair, own, other))
        const [other] = instead
        if (!other || instead.length > 1 || lost.some((o) => o !== own && o.value === own.value)) continue
        const said = (language: Language, { start, end }: Duration) => pair[language].text.slice(start, end)
        yield { ar: other, en: own, message: `"${said('en', own)}" in English, "${said('ar', other)}" in Arabic` }
      }
    }
  }
}

/** "three years" against سنتين: the dual has no number that number-mismatch could compare; figures are told there. */
function isOtherDual(pair: ComparedPair, own: Duration, other: Duration): boolean {
  const printed = ({ start, end }: Duration, language: Language) => pair[language].text.slice(start, end)
  return own.unit === other.unit && !/\s/.test(printed(other, 'ar')) && !/\d/.test(printed(own, 'en'))
}

/** The lengths of time in the sentences of one side, placed in the pair's text. */
function lengthsOf(pair: ComparedPair, sentences: SentencePair, language: Language): Duration[] {
  const stretch = pair.stretchOf(sentences, language)
  return durationsIn(stretch.text, language).map((duration) => placed(stretch, duration))
}
