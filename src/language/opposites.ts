/** Words that affirm and their opposites: lawful and unlawful, مشروع and غير مشروع. Which they are comes from `data/opposites.yaml`. */
import type { Language } from '../model/record.ts'
import { type Both, lexicon } from './data.ts'
import { fold, folded } from './fold.ts'
import { arabicTermKey } from './keys.ts'
import { Latest } from './latest.ts'
import type { Range } from './sentences.ts'
import { isBreak, type Word, withoutConjunction, wordsOf } from './words.ts'

const data = lexicon<{
  opposites: { yes: Both; no: Both; else?: { en: string[] } }[]
  deny: Both
  far: string[]
  idle: Both
  homographs: string[]
  light: string[]
  lacks: { en: string[] }
  further: { ar: string[] }
  finite: { en: string[] }
  excepting: { ar: string[] }
}>('opposites')

/** `unclear`: a negative word stands about that may be meant for another. */
export type Polarity = 'yes' | 'no' | 'unclear'

/** A word of a pair of opposites, with the negative word before it. */
export interface Opposite extends Range {
  /** The number of the pair. */
  pair: number
  says: Polarity
  /** Arabic: غير or عدم stands farther before it, which may be meant for it where English denies by a word of its own. */
  loose: boolean
}

const deny = { ar: new Set(data.deny.ar.map(folded)), en: new Set(data.deny.en.map(folded)) }
const light = new Set(data.light.map(folded))
const far = new Set(data.far.map(folded))
const idle = { ar: new Set(data.idle.ar.map(folded)), en: new Set(data.idle.en.map(folded)) }
const homographs = new Set(data.homographs.map(folded))

const excepting = new Set(data.excepting.ar.map(folded))

/** Whether a folded word turns the next one round: not, غير, لعدم. */
export const isDenying = (word: string, language: Language): boolean =>
  deny[language].has(word) || (language === 'ar' && joinedDenials.get(word, isJoinedDenial))
const joinedDenials = new Latest<boolean>()
const isJoinedDenial = (word: string): boolean =>
  deny.ar.has(withoutConjunction(word)) || deny.ar.has(word.replace(/^[وف]?(?:لل|[بلك]?ال|[بلك])?(?=.{3})/, ''))

/** Whether a folded Arabic word waits for another to tell what is meant: قابل. */
export const isLight = (word: string): boolean => light.has(word.replace(/^ال/, ''))

/** The keys that an Arabic word may have, with and without letters joined on. */
function* formsOf(word: string): Generator<string> {
  yield arabicTermKey(word)
  const bare = withoutConjunction(word)
  if (bare !== word) yield arabicTermKey(bare)
  const joined = /^(?:لل|[بكل]ال)(?=.{3})/.exec(bare)?.[0] ?? /^[بلك](?=.{3})/.exec(bare)?.[0]
  if (joined) yield arabicTermKey(bare.slice(joined.length))
  // The future: ستزداد.
  if (/^س[يت].{3}/.test(bare)) yield arabicTermKey(bare.slice(1))
}

const known = new Latest<readonly string[]>()
const formKeys = (word: string): readonly string[] => known.get(word, (w) => [...formsOf(w)])

interface Entry {
  /** The words as they are compared. */
  words: string[]
  pair: number
  says: 'yes' | 'no'
}

const entries = { ar: entriesOf('ar'), en: entriesOf('en') }

function entriesOf(language: Language): Map<string, Entry[]> {
  const byFirst = new Map<string, Entry[]>()
  data.opposites.forEach((opposites, pair) => {
    for (const says of ['yes', 'no'] as const)
      for (const phrase of opposites[says][language]) {
        const words = wordsOf(folded(phrase)).map((w) => (language === 'ar' ? (formKeys(w.text)[0] as string) : w.text))
        const first = words[0] as string
        byFirst.set(first, [...(byFirst.get(first) ?? []), { words, pair, says }])
      }
  })
  return byFirst
}

/** A word with hyphens and its parts, Attribution-NonCommercial; what begins with non- is one word. */
const partsOf = (word: string): string[] =>
  word.includes('-') && !/^non-/.test(word) ? [word, ...word.split('-')] : [word]

/** How many words before, or in English after, a word a negative one may be meant for it; ليس and لم يكن stand far ahead. */
const reach = { before: { ar: 20, en: 7 }, after: 6 }

/** Reads `text`, of one sentence or a few; ranges are half-open ranges of it. A word may stand in several pairs. */
export function oppositesIn(text: string, language: Language): Opposite[] {
  const folding = fold(text)
  const words = wordsOf(folding.text)
  const keys = words.map((w) => (language === 'ar' ? formKeys(w.text) : partsOf(w.text)))
  const found: Opposite[] = []
  for (let i = 0; i < words.length; i++) {
    if (homographs.has(words[i]?.text ?? '')) continue
    let known: Set<number> | undefined
    for (const key of keys[i] as readonly string[]) {
      const begun = entries[language].get(key)
      if (begun === undefined) continue
      known ??= new Set()
      for (const { words: phrase, pair, says: own } of begun) {
        if (known.has(pair) || !phrase.every((word, k) => keys[i + k]?.includes(word))) continue
        known.add(pair)
        const says = polarity(words, i, own, language)
        const first = words[says !== own && says === 'no' ? i - 1 : i] as Word
        const last = words[i + phrase.length - 1] as Word
        const loose = language === 'ar' && says === own && isLoose(words, i)
        found.push({ pair, says, loose, start: folding.origin(first.start), end: folding.origin(last.end - 1) + 1 })
      }
    }
  }
  return found
}

/** How far before an Arabic word غير may stand that turns it round together with another: غير قانونية وشرعية. */
const joinedTo = 2

function isLoose(words: readonly Word[], i: number): boolean {
  for (let k = i - 1; k >= i - reach.before.ar && !ends(words[k]?.text ?? ''); k--)
    if (isDenying(words[k]?.text ?? '', 'ar')) return true
  return false
}

/** What the word at `i` says with the negative words about it. */
export function polarity(words: readonly Word[], i: number, own: 'yes' | 'no', language: Language): Polarity {
  const at = (k: number) => words[k]?.text ?? ''
  // "Whether or not known" denies nothing.
  const denies = (k: number) => isDenying(at(k), language) && at(k - 1) !== 'or' && !idle[language].has(at(k + 1))
  const close = denies(i - 1) || (language === 'ar' && isLight(at(i - 1)) && denies(i - 2))
  // "Unless the owner agrees", ما لم يوافق المالك: what is excepted is affirmed in the one and denied in the other language.
  if (close && language === 'ar' && excepting.has(withoutConjunction(at(i - 2)))) return 'unclear'
  if (close) return own === 'yes' ? 'no' : 'unclear'
  for (let k = i - 1; k >= i - reach.before[language] && !ends(at(k)) && !isFurther(at(k)); k--)
    if (
      denies(k) &&
      !(language === 'en' && isSpent(words, k, i)) &&
      (language === 'en' || (k >= i - joinedTo && at(i).startsWith('و')) || far.has(withoutConjunction(at(k))))
    )
      return 'unclear'
  if (language === 'en') for (let k = i + 1; k <= i + reach.after && !ends(at(k)); k++) if (denies(k)) return 'unclear'
  return own
}

/** "The operations postponed for lack of instruments had fallen": what is lacking ends before the verb. */
const isSpent = (words: readonly Word[], from: number, to: number): boolean =>
  lacks.has(words[from]?.text ?? '') && words.slice(from + 1, to).some(({ text }) => finite.has(text))
const lacks = new Set(data.lacks.en)
const finite = new Set(data.finite.en)

/** وأن opens a further thing that is said: what denies before it is not meant for it. */
const isFurther = (word: string): boolean => further.has(word)
const further = new Set(data.further.ar.map(folded))

/** Punctuation that parts clauses, and the end of the text. */
const ends = (word: string): boolean => word === '' || (isBreak(word) && !/^["'([-]$/.test(word))

const elsewhere = data.opposites.map((o) => new Set((o.else?.en ?? []).map(folded)))

/** The words of an English text for which the affirming Arabic word of a pair may stand as well, folded. */
export const elsewhereIn = (text: string, pair: number): string[] =>
  wordsOf(folded(text)).flatMap((w) => ((elsewhere[pair] as Set<string>).has(w.text) ? [w.text] : []))
