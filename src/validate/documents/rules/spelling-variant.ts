import { Latest } from '../../../language/latest.ts'
import type { Unit } from '../../../outline/index.ts'
import type { Checked, DocumentRule } from '../rule.ts'

/** A word, or several that hyphens or an ampersand join. */
const token = /[\p{L}\p{M}\p{N}]+(?:[-\u2010\u2011&][\p{L}\p{M}\p{N}]+)*/gu
const specialHyphen = /[\u2010\u2011]/
const specialHyphens = /[\u2010\u2011]/g

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

const vowelSigns = /[\u0640\u064b-\u0652\u0670]/g
/** A noun with the article that begins with alif, with or without its hamza: the article tells it from verbs (أقترح, اقترح). */
const alifNoun = /^[وفبك]?(ال|لل)([اأإ])(?=[\u0621-\u064a]{4})/
const joined = /^[a-z]{10,}$/
const hyphened = /^[a-z]{2,}-[a-z]{3,}$/
const withYear = /^([A-Z]{2,}[A-Z+]*)((?:19|20)\d\d)$/

/** What a word says of how it may be spelt. */
interface Form {
  /** A key and a spelling: of its hyphen; of the alif of an Arabic noun; of a long English word in one or with a hyphen; of an acronym with its year. */
  hyphen: readonly [string, string] | null
  alif: readonly [string, string] | null
  long: readonly [string, string] | null
  withYear: string | null
  /** It may be one of two words: an English word of five letters or more; an acronym; a year. */
  part: boolean
  acronym: boolean
  year: boolean
}

const formOf = (text: string): Form => forms.get(text, formAnew)
const forms = new Latest<Form>()

function formAnew(text: string): Form {
  const plain = text.replace(vowelSigns, '')
  const alif = alifNoun.exec(plain)
  const [, acronym, year] = withYear.exec(text) ?? []
  return {
    hyphen: /[-\u2010\u2011]/.test(text)
      ? [`hyphen ${text.replace(specialHyphens, '-')}`, specialHyphen.test(text) ? 'special' : 'plain']
      : null,
    alif: alif && [`alif ${plain.slice(alif[0].length)}`, alif[2] as string],
    long: joined.test(text)
      ? [`word ${text}`, 'in one word']
      : hyphened.test(text)
        ? [`word ${text.replace('-', '')}`, 'with a hyphen']
        : null,
    withYear: acronym && year ? `year ${acronym}${year}` : null,
    part: /^[a-z]{5,}$/.test(text),
    acronym: /^[A-Z]{2,}[A-Z+]*$/.test(text),
    year: /^(?:19|20)\d\d$/.test(text)
  }
}

function note(words: Map<string, Spellings>, key: string, spelling: string, use: Use): void {
  const spellings = words.get(key) ?? new Map<string, Use[]>()
  words.set(key, spellings)
  const uses = spellings.get(spelling)
  if (uses) uses.push(use)
  else spellings.set(spelling, [use])
}

/** Words of the text that may be spelt in several ways, by a key that the spellings share. */
function wordsOf({ units, language }: Checked): Map<string, Spellings> {
  const words = new Map<string, Spellings>()
  for (const unit of units) {
    let before: Use | undefined
    for (const { 0: text, index: start } of unit.text.matchAll(token)) {
      const use = { unit, start, end: start + text.length, text }
      const form = formOf(text)
      const first =
        before && before.end + 1 === start && unit.text[before.end] === ' ' ? formOf(before.text) : undefined
      if (form.hyphen) note(words, ...form.hyphen, use)
      if (language === 'ar') {
        if (form.alif) note(words, ...form.alif, use)
      } else if (form.long) note(words, ...form.long, use)
      else if (before && form.part && first?.part)
        note(words, `word ${before.text}${text}`, 'in two words', {
          ...use,
          start: before.start,
          text: `${before.text} ${text}`
        })
      if (form.withYear) note(words, form.withYear, 'in one word', use)
      else if (before && form.year && first?.acronym)
        note(words, `year ${before.text}${text}`, 'in two words', {
          ...use,
          start: before.start,
          text: `${before.text} ${text}`
        })
      before = use
    }
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
