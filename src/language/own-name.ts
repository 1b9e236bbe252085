/** The name of the body whose text it is, against words that differ from it in one; the words are `data/variants.yaml`. */
import leven from 'leven'
import type { Language } from '../model/record.ts'
import { type Both, lexicon } from './data.ts'
import { folded } from './fold.ts'
import type { Range } from './sentences.ts'
import { wordsOf } from './words.ts'

const data = lexicon<{ lastNouns: { en: string[] }; firstNouns: { ar: string[] }; passedOver: Both; organs: Both }>(
  'variants'
)
const lastNouns = new Set(data.lastNouns.en)
const firstNouns = new Set(data.firstNouns.ar.map(folded))
const passedOver = new Set([...data.passedOver.en, ...data.passedOver.ar].map(folded))
const organs = new Set([...data.organs.en, ...data.organs.ar].map(folded))

/** A name of fewer words than this is like others by chance. */
const leastWords = 3
const safeWords = 4
/** Letters by which a word of a short name may differ: Tools and Tooling. */
const nearLetters = 3

interface NameWord {
  text: string
  start: number
  end: number
}

/** Whether a line at the head of a text gives the name of a body, by its last noun or legal form, in Arabic by its first noun. */
export function isBodyLine(line: string, language: Language): boolean {
  const words = wordsOf(folded(line)).map(({ text }) => text)
  if (language === 'ar') return firstNouns.has(words[0] ?? '')
  return lastNouns.has(words.at(-1) ?? '') || /\b(?:plc|ltd|limited|inc|llp)\.?$/i.test(line)
}

/** صناعة وتجارة and تجارة وصناعة: "and" is no part of a word. */
const bare = (word: string): string => word.replace(/^و(?=[\u0621-\u064a]{4})/, '')

const telling = (text: string): string[] =>
  wordsOf(text).flatMap(({ text: word }) => (!passedOver.has(word) && /\p{L}/u.test(word) ? [bare(word)] : []))

/** Names that differ from that of the body in one word or in the order of two. */
export class OwnName {
  readonly #own: readonly string[]
  readonly #language: Language
  readonly printed: string

  private constructor(printed: string, own: readonly string[], language: Language) {
    this.printed = printed
    this.#own = own
    this.#language = language
  }

  /** Null where the name is too short to be told from others. */
  static of(printed: string, language: Language): OwnName | null {
    const own = telling(folded(printed))
    const least = language === 'ar' ? safeWords : leastWords
    return own.length >= least && own.length <= 8 ? new OwnName(printed, own, language) : null
  }

  /** Where a text has another name, with how sure it is. Offsets count in the folded text. */
  othersIn(plain: string, isCapital: (offset: number) => boolean): (Range & { sure: boolean })[] {
    const own = this.#own
    const [first = ''] = own
    if (!plain.includes(first)) return []
    const words = wordsOf(plain)
    return words.flatMap((word, i) => {
      if (word.text !== first || !isCapital(word.start)) return []
      const run: NameWord[] = []
      for (let k = i; k < words.length && run.length <= own.length; k++) {
        const next = words[k] as NameWord
        if (passedOver.has(next.text)) continue
        if (!/\p{L}/u.test(next.text) || !isCapital(next.start)) break
        run.push({ ...next, text: bare(next.text) })
      }
      const found = this.#differs(run)
      const last = run[(found?.length ?? 0) - 1]
      return found && last ? [{ start: word.start, end: last.end, sure: found.sure }] : []
    })
  }

  /** How many words of a run are the name with one slip; null where they are the name, a shorter form, or another thing. */
  #differs(run: readonly NameWord[]): { length: number; sure: boolean } | null {
    const own = this.#own
    const n = own.length
    const same = (i: number, k = i) => run[i]?.text === own[k]
    const wrong = own.flatMap((_, i) => (same(i) ? [] : [i]))
    const [a, b] = wrong
    if (a === undefined || a === 0) return null
    const other = run[a]?.text ?? ''
    // One word for another before the last.
    if (wrong.length === 1 && a < n - 1) {
      const near = leven(other, own[a] as string) <= nearLetters
      const ofOrgans = organs.has(other) && organs.has(own[a] as string)
      return run.length >= n && !ofOrgans && (n >= safeWords || near) && !isNumber(other)
        ? { length: n, sure: true }
        : null
    }
    // The last noun for another.
    if (wrong.length === 1 && this.#language === 'en' && run.length === n) {
      const near = leven(other, own[a] as string) <= nearLetters
      if (n >= safeWords && lastNouns.has(other) && lastNouns.has(own[a] as string)) return { length: n, sure: false }
      return near && other.length > 4 && n >= leastWords ? { length: n, sure: false } : null
    }
    // Two words in each other's place.
    if (wrong.length === 2 && b === a + 1 && same(a, b) && same(b, a)) return { length: n, sure: true }
    // A word left out before the last.
    if (n >= safeWords && a < n - 1 && own.slice(a + 1).every((text, i) => run[a + i]?.text === text))
      return { length: n - 1, sure: true }
    return null
  }
}

const isNumber = (word: string): boolean => /\d/.test(word)
