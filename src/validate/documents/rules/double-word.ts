import { lexicon } from '../../../language/data.ts'
import { folded, withoutVowelSigns } from '../../../language/fold.ts'
import type { Language } from '../../../model/record.ts'
import type { Unit } from '../../../outline/index.ts'
import { PrintedWords } from '../printed.ts'
import type { DocumentFound, DocumentRule } from '../rule.ts'

const data =
  lexicon<Record<'small' | 'onPurpose' | 'seldom' | 'titles' | 'between' | 'copulas', Record<Language, string[]>>>(
    'doubled'
  )
const words = (list: Record<Language, string[]>) => ({ ar: new Set(list.ar), en: new Set(list.en) })
const small = words(data.small)
const onPurpose = words(data.onPurpose)
const seldom = words(data.seldom)
const titles = words(data.titles)
const copulas = new Set(data.copulas.ar.map(folded))
const between = { ar: new Set(data.between.ar.map(folded)) }

/** A word and the same word again; capitals count for the second only. */
const twice = /(?<![\p{L}\p{M}\p{N}'’.-])([\p{L}\p{M}]+)[ \u00a0]+(?=([\p{L}\p{M}]+)(?![\p{L}\p{M}\p{N}'’-]))/gu
/** A word of which a part may be one: and/the the. */
const compound = /[&+./'-]/
/** Whether a word stands twice, or it cannot be told from its words as they are compared. */
function mayRepeat({ words, language }: Unit): boolean {
  let before = ''
  for (const { text: word } of words) {
    if (
      word === before ||
      (language === 'ar' && isOneVerb(before, word)) ||
      (word.length > 1 ? compound.test(word) : isMark(word))
    )
      return true
    before = word
  }
  return false
}
/** توفر ستوفر: an imperfect and its future, of which a change was to leave one. */
const isOneVerb = (a: string, b: string): boolean =>
  a.length >= 4 &&
  b.length >= 4 &&
  Math.abs(a.length - b.length) === 1 &&
  imperfect.test(a.length < b.length ? a : b) &&
  (b === `س${a}` || a === `س${b}`)
const imperfect = /^[يتن][\u0621-\u064a]{3,}$/

/** Both beside each other in a unit. */
function* tenses(unit: Unit): Generator<DocumentFound> {
  const words = new PrintedWords(unit)
  for (let i = 1; i < words.words.length; i++)
    if (isOneVerb(words.text(i - 1), words.text(i)))
      yield {
        at: words.range(i - 1, i + 1),
        message: `"${words.printed(i - 1)}" and "${words.printed(i)}" are one verb twice`
      }
}

const isMark = (word: string): boolean => /\p{M}/u.test(word)
const lastWords = /[\p{L}\p{M}]+/gu

const plain = (word: string, language: Language) =>
  language === 'ar' ? withoutVowelSigns(word) : word[0]?.toLowerCase() + word.slice(1)

/** Nouns with the article: بنداً بنداً and فقرة فقرة, said one by one, have none. */
const definite = /^[وف]?(?:[بك]?ال|لل)[\u0621-\u064a]{3,}$/
const english = /^[a-z]{4,}$/
/** A noun without article before one with it, on which it depends: رخص رخص البناء. Adverbs said twice end in alif. */
const construct = /^[\u0621-\u064a]{2,}[\u0621-\u0626\u0628-\u064a]$/
/** Any other word that is not said twice as an adverb (بندا بندا): information, for a name may be. */
const longWord = /^[\u0621-\u064a]{2,}(?:[\u0621-\u0626\u0628-\u064a]|[هن]ا)$/
const definiteNext = /^ (?:ال|لل)[\u0621-\u064a]{3,}/
/** A name with a capital, which the text has without its double more often than with it. */
const capitalised = /^\p{Lu}\p{Ll}{3,}$/u
const leastAlone = 2

function standsAlone(word: string, units: readonly Unit[]): boolean {
  let times = 0
  for (const { text } of units) {
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length))
      if (!text.startsWith(` ${word}`, at + word.length) && !text.startsWith(`${word} `, at - word.length - 1)) times++
    if (times >= leastAlone) return true
  }
  return false
}

/** Whether one of the last three words before a name is a title. */
const isNamed = (before: string, language: Language) =>
  (before.slice(-60).match(lastWords) ?? []).slice(-3).some((word) => titles[language].has(word))

/** An Arabic noun, another word, and the noun again: بجلسة عمل جلسة. */
function* echoed(unit: Unit): Generator<DocumentFound> {
  const words = new PrintedWords(unit)
  for (let i = 2; i < words.words.length; i++) {
    const [word, before] = [words.text(i), words.text(i - 2)]
    if (word.length < 4 || !(before === word || (before.length === word.length + 1 && before.endsWith(word)))) continue
    const middle = words.text(i - 1)
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

/** Two words and the same two again: "decides to decides to", في إطار في إطار. */
const phraseTwice =
  /(?<![\p{L}\p{M}\p{N}'’-])(\p{L}[\p{L}\p{M}]*) (\p{L}[\p{L}\p{M}]+|\p{N}{1,4}) (?=\1 \2(?![\p{L}\p{M}\p{N}'’-]))/giu

function* phrases(unit: Unit): Generator<DocumentFound> {
  for (const { index, 0: phrase, 1: first = '', 2: second = '' } of unit.text.matchAll(phraseTwice)) {
    const words = [first.toLowerCase(), second.toLowerCase()]
    // "more and more and more" is said on purpose; "the the" is another case.
    if (words[0] === words[1] || words.some((word) => /^(?:and|by|or|و)$/.test(word))) continue
    yield {
      at: { unit, start: index, end: index + 2 * phrase.length - 1 },
      message: `${JSON.stringify(phrase.trim())} stands twice in a row`
    }
  }
}
/** Whether two words of a unit come again two places further on. */
function mayRepeatPhrase({ words }: Unit): boolean {
  for (let i = 3; i < words.length; i++)
    if (words[i]?.text === words[i - 2]?.text && words[i - 1]?.text === words[i - 3]?.text) return true
  return false
}

export const doubleWord: DocumentRule = {
  id: 'double-word',
  severity: 'warning',
  summary: 'a word that stands twice in a row: the the, على على',
  help: 'Small words that no sentence has twice, Arabic nouns with the article or before one with it, English words of four letters or more in lower case, and English names that the text has elsewhere without their double; in, on and to (information, for a sentence may have them twice); an Arabic verb beside its future (توفر ستوفر); two words and the same two again (of the of the); and an Arabic noun that stands again behind one other word (information). Left alone are words that may stand twice (that that, ما ما زال), are said twice on purpose (very very, بنداً بنداً) or are names (New York New York, السيد الحسن الحسن). The lists are in data/doubled.yaml.',
  examples: {
    fails: [
      'One case was recorded in Ward 7 Ward 7 and another at the meeting of 20 April 2025 April 2025.',
      'سُجلت حالة في الجناح 7 الجناح 7 في 20 أبريل 2025 أبريل 2025.',
      'The Council decides to decides to review the terms of the post.',
      'نظر المجلس في إطار في إطار الخطة في الميزانية.',
      'The Council took note of the the report of the Secretary-General.',
      'The Committee approved the the budget and the staffing table.',
      'وافق المجلس على على جدول الأعمال.',
      'رحب الأعضاء بالمشاركين المشاركين في الدورة، وشكر الرئيس الرئيس الأمانة.',
      'The budget report report was distributed.',
      'The Minister Minister of Health spoke. The Minister thanked the Council, and the Council thanked the Minister.',
      'قرر المجلس الإعفاء من رسوم رخص رخص البناء.',
      'The Board thanked all for their participation in in the meeting.',
      'افتُتحت الدورة بجلسة عمل جلسة مع أعضاء المكتب.',
      'توفر ستوفر وزارة الصحة مئتي سرير.',
      'وقد تولد استجابات الذكاء الاصطناعي استجابات منفصلة عن مصادرها.'
    ],
    passes: [
      'The Council dealt with the items one by one and step by step by vote.',
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
      if (mayRepeatPhrase(unit)) yield* phrases(unit)
      if (!mayRepeat(unit)) continue
      if (language === 'ar') yield* tenses(unit)
      for (const match of text.matchAll(twice)) {
        const [whole, first, second] = match as unknown as [string, string, string]
        if (first.length !== second.length && language === 'en') continue
        const word = plain(second, language)
        if (plain(first, language) !== word || onPurpose[language].has(word)) continue
        const start = match.index
        const end = start + whole.length + second.length
        const isSmall = small[language].has(word) && second === second.toLowerCase()
        const isNoun =
          language === 'ar'
            ? definite.test(word) || (construct.test(word) && definiteNext.test(text.slice(end, end + 12)))
            : english.test(second) || (capitalised.test(second) && standsAlone(second, units))
        const isSeldom =
          !isNoun &&
          second === second.toLowerCase() &&
          (language === 'ar' ? longWord.test(word) : seldom[language].has(word))
        if (!isSmall && !isSeldom && !isNoun) continue
        // The lines of a name or a table that reading has joined.
        if (!isSmall && unit.passage.breaks.some((b) => b > start && b < end)) continue
        if (!isSmall && isNamed(text.slice(0, start), language)) continue
        yield {
          at: { unit, start, end },
          message: `"${second}" stands twice`,
          ...(!isSmall && isSeldom && { severity: 'info' as const })
        }
      }
    }
  }
}
