import { type Both, lexicon } from '../../../language/data.ts'
import { folded } from '../../../language/fold.ts'
import { arabicTermKey, englishTermKey } from '../../../language/keys.ts'
import { withoutClitics } from '../../../language/names.ts'
import { either } from '../../../language/patterns.ts'
import { wordsOf } from '../../../language/words.ts'
import type { Language } from '../../../model/record.ts'
import type { Sentence } from '../../../outline/index.ts'
import type { Checked, DocumentRule } from '../rule.ts'

type Kind = 'open' | 'either' | 'ofStates'

const data = lexicon<
  Record<
    Kind | 'multilateral' | 'multistakeholder' | 'subjects' | 'formula' | 'nonState' | 'bilateral' | 'ownNouns',
    Both
  > & {
    instead: Record<Language, { from: string[]; to: string }>
  }
>('multistakeholder')

const keyOf = (word: string, language: Language) => (language === 'ar' ? arabicTermKey(word) : englishTermKey(word))
const anyOf = (list: string[]) => new RegExp(`(?<![\\p{L}\\p{M}])[وفبلك]?(?:ال|لل)?(?:${either(list)})(?!\\p{L})`, 'gu')

interface Words {
  multilateral: RegExp
  multistakeholder: RegExp
  subjects: RegExp
  formula: RegExp
  nonState: RegExp
  bilateral: RegExp
  own: ReadonlySet<string>
  /** By the key of a noun, or those of two. */
  nouns: ReadonlyMap<string, Kind>
}

const keysOf = (noun: string, language: Language) =>
  wordsOf(folded(noun))
    .map(({ text }) => keyOf(text, language))
    .join(' ')

function wordsFor(language: Language): Words {
  const nouns = new Map<string, Kind>()
  for (const kind of ['ofStates', 'either', 'open'] as const)
    for (const noun of data[kind][language]) nouns.set(keysOf(noun, language), kind)
  return {
    multilateral: anyOf(data.multilateral[language]),
    multistakeholder: anyOf(data.multistakeholder[language]),
    subjects: anyOf(data.subjects[language]),
    formula: anyOf(data.formula[language]),
    nonState: anyOf(data.nonState[language]),
    bilateral: anyOf(data.bilateral[language]),
    own: new Set(data.ownNouns[language].map((noun) => keysOf(noun, language))),
    nouns
  }
}

const made: Partial<Record<Language, Words>> = {}

/** How far the noun may stand from its adjective, in words: "النهج الشامل ومتعدد الأطراف". */
const reach = 5

/** What kind of thing is called multilateral: the noun before it in Arabic, after it in English; the nearest that is known. */
function kindOf(text: string, start: number, end: number, language: Language): { kind: Kind; key: string } | undefined {
  const { nouns } = made[language] as Words
  const near =
    language === 'ar'
      ? wordsOf(text.slice(0, start))
          .slice(-reach - 1)
          .reverse()
      : wordsOf(text.slice(end)).slice(0, 3)
  const keys = near.map(({ text: word }) =>
    (language === 'ar' ? withoutClitics(word) : [word]).map((form) => keyOf(form, language))
  )
  for (const [i, forms] of keys.entries()) {
    const pairs = forms.flatMap((form) =>
      (keys[i + 1] ?? []).map((other) => (language === 'ar' ? `${other} ${form}` : `${form} ${other}`))
    )
    for (const key of [...pairs, ...forms]) {
      const kind = nouns.get(key)
      if (kind) return { kind, key }
    }
  }
  return undefined
}

const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0

function* multilateralIn(
  sentence: Sentence,
  isKnown: boolean,
  isSubject: boolean
): Generator<{ start: number; end: number }> {
  const { language } = sentence.unit
  const { multilateral, multistakeholder, formula, nonState, bilateral, own } = made[language] as Words
  const saysItself = (text: string) => new Set(text.match(nonState)).size > 1 && count(text, bilateral) === 0
  const { text, origin } = sentence.folded
  // A sentence that has both means both.
  if (count(text, multistakeholder) > 0 || count(text, formula) > 0) return
  for (const match of text.matchAll(multilateral)) {
    const found = kindOf(text, match.index, match.index + match[0].length, language)
    const isOpen = isKnown && (found?.kind === 'open' || (isSubject && found?.kind === 'either'))
    if (!found || !(isOpen || (own.has(found.key) && saysItself(text)))) continue
    const end = match.index + match[0].length
    yield { start: sentence.start + origin(match.index), end: sentence.start + origin(end - 1) + 1 }
  }
}

const hint: Record<Language, RegExp> = { ar: /طراف/, en: /lateral/i }

/** Whether the text knows multistakeholder things, and whether its subject is one. */
function known({ units, language }: Checked): { times: number; isSubject: boolean } {
  const { multistakeholder, subjects } = made[language] as Words
  let times = 0
  let isSubject = false
  for (const { text } of units) {
    const plain = folded(text)
    times += count(plain, multistakeholder)
    isSubject ||= count(plain, subjects) > 0
  }
  return { times, isSubject }
}

export const multilateral: DocumentRule = {
  id: 'multilateral',
  severity: 'warning',
  summary: 'multilateral where multistakeholder is meant: شراكات متعددة الأطراف in a text on stakeholders',
  help: 'Multilateral is what States do among themselves; multistakeholder is what Governments, business, civil society and others do together. Translations take one for the other. The rule counts only where the sentence itself names two kinds of participants that are no States, or where the text speaks of multistakeholder things, and the noun is one of many kinds of participants (partnership, dialogue, platform), or, in a text on the Internet and its like, an approach, mechanism, process. Systems, banks, treaties, negotiations, cooperation and other things of States are left alone, and so are sentences that have both words and the formula of the Geneva Declaration, paragraph 48. The lists are in data/multistakeholder.yaml.',
  examples: {
    fails: [
      'شارك في الدورة ممثلو الحكومات والقطاع الخاص والمجتمع المدني، وأكدوا قيمة النموذج القائم على تعدد أصحاب المصلحة.\n\nودعا المشاركون إلى شراكات متعددة الأطراف من أجل تعميم النفاذ إلى الإنترنت.',
      'The Multilateral Advisory Group has members from the technical community, academia and civil society.',
      'The participants reaffirmed the multistakeholder approach to Internet governance.\n\nSeveral speakers called for a multilateral mechanism in which civil society and business have a voice.'
    ],
    passes: [
      'The participants reaffirmed the multistakeholder approach to Internet governance.\n\nThe representative of the Bank described the work of the multilateral development banks and of the multilateral trading system.\n\nSpeakers welcomed both multilateral and multistakeholder partnerships.',
      'أكد المندوبون أهمية الحوار المتعدد الأطراف بين الدول بشأن نزع السلاح.',
      'أكد المشاركون قيمة النهج المتعدد أصحاب المصلحة في إدارة الإنترنت.\n\nوأشار ممثل المصرف إلى الاتفاقات المتعددة الأطراف والتعاون المتعدد الأطراف بين الدول.'
    ]
  },
  *check(document) {
    const { units, language } = document
    const candidates = units.filter(({ text }) => hint[language].test(text))
    if (candidates.length === 0) return
    made[language] ??= wordsFor(language)
    const { times, isSubject } = known(document)
    const { from, to } = data.instead[language]
    const part = new RegExp(`(?:${from.join('|')})$`, 'i')
    for (const unit of candidates) {
      for (const sentence of unit.sentences) {
        for (const { start, end } of multilateralIn(sentence, times > 0, isSubject)) {
          const printed = unit.text.slice(start, end)
          yield {
            at: { unit, start, end },
            message: `"${printed}" is among States; the text speaks of several kinds of stakeholders`,
            suggestion: printed.replace(part, to)
          }
        }
      }
    }
  }
}
