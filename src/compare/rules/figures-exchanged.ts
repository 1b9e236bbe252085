import { exchangedMarks, type Mark } from '../exchanges.ts'
import type { Fact, FactKind } from '../facts/fact.ts'
import type { PairRule } from '../rule.ts'
import type { Stretch } from '../versions.ts'

/** Figures of one group may be taken for each other; "at 10.00 on 4 April" is in any order. */
const groups: Partial<Record<FactKind, string>> = {
  ...{ number: 'amount', money: 'amount', percentage: 'amount', range: 'amount' },
  ...{ year: 'year', date: 'date', weekday: 'weekday' }
}
/** Two figures of a sentence that have changed places. */
export const figuresExchanged: PairRule = {
  id: 'figures-exchanged',
  scope: 'pair',
  severity: 'error',
  category: 'accuracy/mistranslation',
  summary: 'two figures of a sentence have changed places',
  help:
    'Both versions have the same figures, in another order, and each stands where the other version has the other one: behind "from" or ' +
    '"against" (figure-roles.yaml), or beside the words that it counts, as the bilingual lexicon and the sound of names tell. Where a figure stands with its own words, as after another order of the sentence, it is left alone.',
  examples: {
    fails: [
      {
        en: 'The resources of the fund declined from 415,000 dinars to 372,500 dinars.',
        ar: 'وتراجعت موارد الصندوق من 372500 دينار إلى 415000 دينار.'
      },
      {
        en: 'Comments were received from 14 States and 6 organizations.',
        ar: 'ووردت تعليقات من 6 دول و14 منظمة.'
      },
      {
        en: 'The Board issued levies of 212,600 dinars on the district of Salwan and 74,300 dinars on the district of Qattara.',
        ar: 'وفرض المجلس جباية قدرها 74300 دينار على مقاطعة سلوان و212600 دينار على مقاطعة القطارة.'
      }
    ],
    passes: [
      {
        en: 'Of 86 member companies, 59 were represented.',
        ar: 'وكانت 59 شركة ممثلة من أصل 86 شركة عضواً.'
      },
      {
        en: 'The levy rose from 20 dinars to 25 dinars.',
        ar: 'وارتفعت الجباية إلى 25 ديناراً بعد أن كانت 20 ديناراً.'
      },
      {
        en: 'Comments were received from 14 States and 6 organizations.',
        ar: 'ووردت تعليقات من 6 منظمات و14 دولة.'
      }
    ]
  },
  *check(pair, versions) {
    if (counted(pair.facts.en).length < 2 || counted(pair.facts.ar).length < 2) return
    for (const sides of pair.stretches) {
      const found = exchangedMarks(
        { ar: within(pair.facts.ar, sides.ar), en: within(pair.facts.en, sides.en) },
        sides,
        versions
      )
      if (found) yield found
    }
  }
}

const counted = (facts: readonly Fact[]) => facts.filter((f) => groups[f.kind] && f.weight !== 'mute')
/** Those of some sentences, without what belongs to a name: COVID-19. */
const within = (facts: readonly Fact[], { text, from }: Stretch) =>
  counted(facts)
    .filter((f) => f.start >= from && f.end <= from + text.length && !/-$/.test(text.slice(0, f.start - from)))
    .map(
      (f): Mark => ({
        start: f.start,
        end: f.end,
        keys: f.kind === 'weekday' ? f.names : f.keys,
        group: groups[f.kind] as string
      })
    )
