import { lexicon } from '../../../language/data.ts'
import { folded } from '../../../language/fold.ts'
import type { Language } from '../../../model/record.ts'
import type { Unit } from '../../../outline/index.ts'
import { PrintedWords } from '../printed.ts'
import type { DocumentFound, DocumentRule } from '../rule.ts'

const data =
  lexicon<Record<'small' | 'onPurpose' | 'titles' | 'between' | 'copulas', Record<Language, string[]>>>('doubled')
const words = (list: Record<Language, string[]>) => ({ ar: new Set(list.ar), en: new Set(list.en) })
const small = words(data.small)
const onPurpose = words(data.onPurpose)
const titles = words(data.titles)
const copulas = new Set(data.copulas.ar.map(folded))
const between = { ar: new Set(data.between.ar.map(folded)) }

/** A word and the same word again; capitals count for the second only. */
const twice = /(?<![\p{L}\p{M}\p{N}'’.-])([\p{L}\p{M}]+)[ \u00a0]+(?=([\p{L}\p{M}]+)(?![\p{L}\p{M}\p{N}'’-]))/gu
/** A word of which a part may be one: and/the the. */
const compound = /[&+./'-]/
/** Invisible signs, which part words for the pattern alone. */
const invisible = /[\u00ad\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/
/** Whether a word stands twice, or it cannot be told from its words as they are compared. */
function mayRepeat({ text, words }: Unit): boolean {
  if (invisible.test(text)) return true
  let before = ''
  for (const { text: word } of words) {
    if (word === before || (word.length > 1 ? compound.test(word) : isMark(word))) return true
    before = word
  }
  return false
}
const isMark = (word: string): boolean => /\p{M}/u.test(word)
const vowelSigns = /[\u0640\u064b-\u0652\u0670]/g
const lastWords = /[\p{L}\p{M}]+/gu

const plain = (word: string, language: Language) =>
  language === 'ar' ? word.replace(vowelSigns, '') : word[0]?.toLowerCase() + word.slice(1)

/** Nouns with the article: بنداً بنداً and فقرة فقرة, said one by one, have none. */
const definite = /^[وف]?(?:[بك]?ال|لل)[\u0621-\u064a]{3,}$/
const english = /^[a-z]{4,}$/

/** Whether one of the last three words before a name is a title. */
const isNamed = (before: string, language: Language) =>
  (before.slice(-60).match(lastWords) ?? []).slice(-3).some((word) => titles[language].has(word))

/** An Arabic noun, another word, and the noun again: بجلسة عمل جلسة. */
function* echoed(unit: Unit): Generator<DocumentFound> {
  const words = new PrintedWords(unit)
  for (let i = 2; i < words.words.length; i++) {
    const [word, middle, before] = [words.text(i), words.text(i - 1), words.text(i - 2)]
    if (word.length < 4 || !(before === word || (before.length === word.length + 1 && before.endsWith(word)))) continue
    // A conjunction, an article or a verb between or before makes a phrase of the two.
    if (!/^[\u0621-\u064a]{3,}$/.test(middle) || /^(?:ال|[ولبفكيتن])/.test(middle) || between.ar.has(middle)) continue
    if (/^[وفال]/.test(word) || !/^[\u0621-\u064a]+$/.test(word)) continue
    yield {
      at: words.range(i - 2, i + 1),
      severity: 'info',
      message: `"${words.printed(i)}" stands twice, with one word between`
    }
  }
  // "استجابات الذكاء الاصطناعي استجابات": the noun again behind what belongs to it, without a word that says something of it.
  for (let i = 3; i < words.words.length; i++) {
    const word = words.text(i)
    if (word.length < 5 || words.text(i - 3) !== word || /^[وف]|^[بكل]?ال|^لل/.test(word)) continue
    if (!/^ال[\u0621-\u064a]{3,}$/.test(words.text(i - 1)) || !/^ال[\u0621-\u064a]{3,}$/.test(words.text(i - 2)))
      continue
    const before = words.text(i - 4)
    if (!/^[\u0621-\u064a]{3,}$/.test(before) || copulas.has(before.replace(/^[وف]/, ''))) continue
    yield {
      at: words.range(i - 3, i + 1),
      severity: 'info',
      message: `"${words.printed(i)}" stands twice, with two words between`
    }
  }
}

export const doubleWord: DocumentRule = {
  id: 'double-word',
  severity: 'warning',
  summary: 'a word that stands twice in a row: the the, على على',
  help: 'Small words that no sentence has twice, Arabic nouns with the article, and English words of four letters or more in lower case; and an Arabic noun that stands again behind one other word (information). Left alone are words that may stand twice (that that, ما ما زال), are said twice on purpose (very very, بنداً بنداً) or are names (New York New York, السيد الحسن الحسن). The lists are in data/doubled.yaml.',
  examples: {
    fails: [
      'The Council took note of the the report of the Secretary-General.',
      'The Committee approved the the budget and the staffing table.',
      'وافق المجلس على على جدول الأعمال.',
      'رحب الأعضاء بالمشاركين المشاركين في الدورة، وشكر الرئيس الرئيس الأمانة.',
      'The budget report report was distributed.',
      'افتُتحت الدورة بجلسة عمل جلسة مع أعضاء المكتب.',
      'وقد تولد استجابات الذكاء الاصطناعي استجابات منفصلة عن مصادرها.'
    ],
    passes: [
      'The Chair noted that that proposal had had little support.',
      'نظر المجلس في مشروع القرار بنداً بنداً وفقرة فقرة، ولم ينظر بعد بعدد من المقترحات.',
      'وتعد قرارات المجلس الأعلى قرارات نهائية، وقرارات اللجنة العامة قرارات مؤقتة.',
      'وكان ما ما زال معلقاً من البنود موضع نقاش، وقد بيّن السيد الحسن الحسن ذلك.',
      'Representatives from Pago Pago and Baden Baden expressed their very very warm thanks.'
    ]
  },
  *check({ units, language }) {
    for (const unit of units) {
      const { text } = unit
      if (language === 'ar') yield* echoed(unit)
      if (!mayRepeat(unit)) continue
      for (const match of text.matchAll(twice)) {
        const [whole, first, second] = match as unknown as [string, string, string]
        if (first.length !== second.length && language === 'en') continue
        const word = plain(second, language)
        if (plain(first, language) !== word || onPurpose[language].has(word)) continue
        if (language === 'en' && second !== second.toLowerCase()) continue
        const isSmall = small[language].has(word)
        if (!isSmall && !(language === 'ar' ? definite : english).test(word)) continue
        const start = match.index
        const end = start + whole.length + second.length
        // The lines of a name or a table that reading has joined.
        if (!isSmall && unit.passage.breaks.some((b) => b > start && b < end)) continue
        if (!isSmall && isNamed(text.slice(0, start), language)) continue
        yield { at: { unit, start, end }, message: `"${second}" stands twice` }
      }
    }
  }
}
