import { roleBefore } from '../../language/figure-roles.ts'
import { folded } from '../../language/fold.ts'
import { arabicKey, englishKey } from '../../language/keys.ts'
import { isEmptyWord } from '../../language/modality.ts'
import { type Word, wordsOf } from '../../language/words.ts'
import type { Language } from '../../model/record.ts'
import { isHeard, soundsOf } from '../counterparts.ts'
import type { Fact, FactKind } from '../facts/fact.ts'
import { renderings } from '../renderings.ts'
import type { Found, PairRule } from '../rule.ts'
import type { Stretch, Versions } from '../versions.ts'

/** Figures of one group may be taken for each other; "at 10.00 on 4 April" is in any order. */
const groups: Partial<Record<FactKind, string>> = {
  ...{ number: 'amount', money: 'amount', percentage: 'amount', range: 'amount' },
  ...{ year: 'year', date: 'date' }
}
/** Words before and after a figure that are looked at. */
const reach = 5
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
      const found = exchanged(
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
  counted(facts).filter(
    (f) => f.start >= from && f.end <= from + text.length && !/-$/.test(text.slice(0, f.start - from))
  )

interface Met {
  ar: Fact
  en: Fact
}

/** Figures that both sides have once, in the order of the English. */
function metIn(facts: Record<Language, readonly Fact[]>): Met[] {
  const same = (a: Fact, b: Fact) => a.keys.some((key) => b.keys.includes(key))
  const once = (list: readonly Fact[], fact: Fact) => list.filter((f) => same(f, fact)).length === 1
  return facts.en.flatMap((en) => {
    const ar = facts.ar.find((f) => same(f, en))
    return ar && once(facts.ar, en) && once(facts.en, en) ? [{ ar, en }] : []
  })
}

function exchanged(
  facts: Record<Language, readonly Fact[]>,
  sides: Record<Language, Stretch>,
  versions: Versions
): Found | null {
  const met = metIn(facts)
  for (const [i, first] of met.entries())
    for (const second of met.slice(i + 1)) {
      if (
        first.ar.start <= second.ar.start ||
        first.en.start === second.en.start ||
        groups[first.en.kind] !== groups[second.en.kind]
      )
        continue
      const about = (language: Language) =>
        apart(
          aboutOf(sides[language], first[language], facts[language], language),
          aboutOf(sides[language], second[language], facts[language], language)
        )
      const [en, ar] = [about('en'), about('ar')]
      const agree = (x: About, y: About) => agreement(x, y, versions)
      const straight = agree(en[0], ar[0]) + agree(en[1], ar[1])
      const crossed = agree(en[0], ar[1]) + agree(en[1], ar[0])
      // What holds a figure to its own place outweighs twice as much that holds it to the other's: "59 of 86" says what "of 86, 59" says.
      if (crossed < (straight > 0 ? 2 * (straight + 1) : 1)) continue
      const words = (language: Language, { start, end }: Fact) =>
        sides[language].text.slice(start - sides[language].from, end - sides[language].from)
      return {
        en: first.en,
        ar: second.ar,
        message: `"${words('en', first.en)}" in English, "${words('ar', second.ar)}" in Arabic, and the other way round`
      }
    }
  return null
}

/** What is said of a figure: what small words before it make of it, and the words of its part of the sentence. */
interface About {
  role: readonly string[]
  words: readonly string[]
}

/** Without what is said of both figures, which tells nothing: "415,000 dinars … 372,500 dinars". */
function apart(x: About, y: About): readonly [About, About] {
  const without = (a: About, b: About): About => ({ ...a, words: a.words.filter((word) => !b.words.includes(word)) })
  return [without(x, y), without(y, x)]
}

/** Where one part of a sentence ends and the next begins: at a mark, at "and", at a word with و. */
const parting = {
  en: /[,;:()–—]|(?<![\w-])(?:and|but|while|whereas)(?![\w-])/g,
  ar: /[،؛:()–—]|(?<!\S)و(?=\p{L}{2})/gu
}

/** The words of the part in which a figure stands, as far as the figures beside it; what leads up to the first of them tells nothing. */
function aboutOf({ text, from }: Stretch, { start, end }: Fact, facts: readonly Fact[], language: Language): About {
  const previous = Math.max(-1, ...facts.filter((f) => f.end <= start).map((f) => f.end - from))
  const next = Math.min(text.length, ...facts.filter((f) => f.start >= end).map((f) => f.start - from))
  const between = text.slice(Math.max(0, previous), start - from)
  const parted = [...between.matchAll(parting[language])].at(-1)
  const head = previous < 0 && !parted
  const before = head ? '' : between.slice(parted?.index ?? between.length)
  const after = text.slice(end - from, next)
  const telling = (words: string) =>
    wordsIn(words)
      .map((w) => w.text)
      .filter((w) => /^\p{L}{3,}/u.test(w) && !isEmptyWord(w, language))
  return {
    role: roleBefore(wordsIn(between).slice(-reach), language),
    words: [
      ...telling(before).slice(-reach),
      ...telling(after.slice(0, after.search(parting[language]) >>> 0)).slice(0, reach)
    ]
  }
}

const wordsIn = (text: string): readonly Word[] => wordsOf(folded(text))

/** How many words round two figures stand for each other; what is held against the other figure counts twice. */
function agreement(en: About, ar: About, { lexicons }: Versions): number {
  const said = (own: readonly string[], there: readonly string[]) => {
    const keys = new Set(there.map(arabicKey))
    const sounds = soundsOf(there.join(' '))
    return own.filter(
      (word) => [...renderings('en', englishKey(word), lexicons)].some((key) => keys.has(key)) || isHeard(word, sounds)
    ).length
  }
  const roles = en.role.filter((r) => ar.role.includes(r))
  const role = roles.includes('against') ? 2 : roles.length
  return role + said(en.words, ar.words)
}
