import { markedRunEnd } from '../../../language/characters.ts'
import { withoutVowelSigns } from '../../../language/fold.ts'
import type { Language } from '../../../model/record.ts'
import type { Unit } from '../../../outline/index.ts'
import type { Checked, DocumentRule } from '../rule.ts'

interface Use {
  unit: Unit
  start: number
  end: number
  text: string
}

/** Uses of one word by its spelling. */
type Spellings = Map<string, Use[]>

/** A spelling used so often or less, beside another used more often, is a slip. */
const seldom = 3

const hyphen = /[-\u2010\u2011]/
const specialHyphen = /[\u2010\u2011]/
const specialHyphens = /[\u2010\u2011]/g
/** A noun with the article that begins with alif, with or without its hamza: the article tells it from verbs (أقترح, اقترح). */
const alifNoun = /^[وفبك]?(ال|لل)([اأإ])(?=[\u0621-\u064a]{4})/
/** How such a noun opens, or any word with a vowel sign among its first letters. */
const alifOpening = /[وفبك]?(?:ال|لل)[اأإ]|[\u0621-\u064a]{0,3}[\u0640\u064b-\u0652\u0670]/y
/** An English word that may be one of two; one that may be two in one. */
const part = /^[a-z]{5,}$/
const joined = /^[a-z]{10,}$/
const hyphened = /^[a-z]{2,}-[a-z]{3,}$/
const acronym = /^[A-Z]{2,}$/
const year = /^(?:19|20)\d\d$/
const withYear = /^[A-Z]{2,}(?:19|20)\d\d$/

/** How an acronym or a year opens, and in English a word that may be a part. */
const opening: Record<Language, RegExp> = { ar: /[A-Z]{2}|(?:19|20)\d\d/y, en: /[a-z]{5}|[A-Z]{2}|(?:19|20)\d\d/y }

/** Whether a pattern fits a text at an offset. */
function fitsAt(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at
  return pattern.test(text)
}

/** What joins words to one. */
const joints = new Set([...'-&\u2010\u2011'].map((sign) => sign.charCodeAt(0)))

/** The words of a unit that may be spelt in several ways, or may be one of two words that are. */
function varying(unit: Unit): Use[] {
  const { text, language } = unit
  const found: Use[] = []
  for (let start = 0; start < text.length; ) {
    const first = markedRunEnd(text, start)
    let end = first
    while (joints.has(text.charCodeAt(end))) {
      const next = markedRunEnd(text, end + 1)
      if (next === end + 1) break
      end = next
    }
    const varies =
      end > first || fitsAt(opening[language], text, start) || (language === 'ar' && fitsAt(alifOpening, text, start))
    if (end > start && varies) found.push({ unit, start, end, text: text.slice(start, end) })
    start = Math.max(end, start + 1)
  }
  return found
}

/** The English words that stand in the text in one or with a hyphen, in one. */
function wholeWords(uses: readonly Use[]): Set<string> {
  const whole = new Set<string>()
  for (const { text } of uses) {
    if (hyphened.test(text)) whole.add(text.replace('-', ''))
    else if (joined.test(text)) whole.add(text)
  }
  return whole
}

/** Words of the text that may be spelt in several ways, by a key that the spellings share. */
function wordsOf({ units, language }: Checked): Map<string, Spellings> {
  const words = new Map<string, Spellings>()
  const note = (key: string, spelling: string, use: Use) => {
    const spellings = words.get(key) ?? new Map<string, Use[]>()
    words.set(key, spellings)
    const uses = spellings.get(spelling)
    if (uses) uses.push(use)
    else spellings.set(spelling, [use])
  }
  const uses = units.flatMap(varying)
  const whole = language === 'en' ? wholeWords(uses) : new Set<string>()
  let before: Use | undefined
  for (const use of uses) {
    const { unit, start, text } = use
    const first =
      before?.unit === unit && before.end + 1 === start && unit.text[before.end] === ' ' ? before : undefined
    const both = first && { ...use, start: first.start, text: `${first.text} ${text}` }
    if (hyphen.test(text))
      note(`hyphen ${text.replace(specialHyphens, '-')}`, specialHyphen.test(text) ? 'special' : 'plain', use)
    if (language === 'ar') {
      const plain = withoutVowelSigns(text)
      const alif = alifNoun.exec(plain)
      if (alif) note(`alif ${plain.slice(alif[0].length)}`, alif[2] as string, use)
    } else if (hyphened.test(text)) note(`word ${text.replace('-', '')}`, 'with a hyphen', use)
    else if (joined.test(text)) note(`word ${text}`, 'in one word', use)
    else if (first && both && whole.has(`${first.text}${text}`) && part.test(text) && part.test(first.text))
      note(`word ${first.text}${text}`, 'in two words', both)
    if (withYear.test(text)) note(`year ${text}`, 'in one word', use)
    else if (first && both && year.test(text) && acronym.test(first.text))
      note(`year ${first.text}${text}`, 'in two words', both)
    before = use
  }
  return words
}

const otherThan = (one: string, spellings: Spellings): string => [...spellings.keys()].find((s) => s !== one) ?? one

export const spellingVariant: DocumentRule = {
  id: 'spelling-variant',
  severity: 'info',
  summary: 'one word spelt in two ways: IGF2021 and IGF 2021, stocktaking and stock-taking, الانترنت and الإنترنت',
  help: 'Words in one against the same in two or with a hyphen (each part of two words has five letters: "follow up" is a verb); an acronym with its year; a hyphen of another kind (U+2011) that looks the same and is not found; an Arabic noun with the article that has lost the hamza on its alif. Told where one spelling stands at most three times and the other more often, or, for the kind of hyphen and the hamza, where the usual one stands elsewhere at all.',
  examples: {
    fails: [
      'The IGF 2021 programme was agreed. The IGF 2021 themes follow.\n\nIssues for IGF2021 were raised.',
      'The stocktaking began in May. The stocktaking of 2024 was noted. The stock-taking process goes on.',
      'ناقش المجلس إدارة الإنترنت وأمن الإنترنت. ورأى الأعضاء أن الانترنت أداة للتنمية.',
      'The CWG-SFP met in March. The CWG\u2011SFP will meet again.'
    ],
    passes: [
      'The Board will follow up on the matter; the follow-up will be reported to private sector bodies and private-sector donors. Private sector members met the private sector.',
      'أقترح اعتماد التقرير. اقترح الرئيس رفع الجلسة، ونظر المجلس في الاقتراح والإعلان.',
      'Under taking note of the report, the Board decided to meet each Monday. Every undertaking was noted.'
    ]
  },
  *check(document) {
    for (const [key, spellings] of wordsOf(document)) {
      if (spellings.size < 2) continue
      const ranked = [...spellings].sort((a, b) => b[1].length - a[1].length)
      const kind = key.slice(0, key.indexOf(' '))
      // أعلام and إعلام are two words: which of them lost its hamza cannot be told.
      if (kind === 'alif' && (spellings.size > 2 || !spellings.has('ا'))) continue
      const usual =
        kind === 'hyphen' ? 'plain' : kind === 'alif' ? otherThan('ا', spellings) : (ranked[0] as [string, Use[]])[0]
      const [example] = spellings.get(usual) as [Use]
      const count = (spellings.get(usual) as Use[]).length
      for (const [spelling, uses] of ranked) {
        const isSlip =
          kind === 'hyphen' || kind === 'alif'
            ? count >= uses.length
            : count > uses.length && (uses.length <= seldom || kind === 'year')
        // In two words or with a hyphen is grammar (private sector, private-sector actors).
        const isGrammar = kind === 'word' && spelling !== 'in one word' && usual !== 'in one word'
        if (spelling === usual || !isSlip || isGrammar) continue
        for (const { text, ...at } of uses)
          yield {
            at,
            also: spellings.get(usual) ?? [],
            message:
              kind === 'hyphen'
                ? `"${text}" has another kind of hyphen than elsewhere in the text`
                : `"${text}" is spelt "${example.text}" elsewhere in the text (${count === 1 ? 'once' : `${count} times`})`
          }
      }
    }
  }
}
