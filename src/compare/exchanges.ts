/** Marks of a sentence, figures or names, that have changed places in the other version: each stands where the other version has the other one. */
import { roleBefore } from '../language/figure-roles.ts'
import { folded } from '../language/fold.ts'
import { arabicKey, englishKey } from '../language/keys.ts'
import { isEmptyWord } from '../language/modality.ts'
import type { Range } from '../language/sentences.ts'
import { type Word, wordsOf } from '../language/words.ts'
import type { Language } from '../model/record.ts'
import { isHeard, soundsOf } from './counterparts.ts'
import { renderings } from './renderings.ts'
import type { Found } from './rule.ts'
import type { Stretch, Versions } from './versions.ts'

/** Something that may change places with another of its group; half-open range of the pair's text. */
export interface Mark extends Range {
  /** The same in both languages. */
  keys: readonly string[]
  group: string
  /**
   * What stands behind it is said of the whole sentence, not of it: "was thanked by Ms. Ortega for his report". What stands before the
   * first of several is said of them all: "in Amman, Cairo and Tunis".
   */
  led?: boolean
}

/** Words before and after a mark that are looked at. */
const reach = 5

interface Met {
  ar: Mark
  en: Mark
}

/** Marks that both sides have once, in the order of the English. */
export function metIn(marks: Record<Language, readonly Mark[]>): Met[] {
  const same = (a: Mark, b: Mark) => a.keys.some((key) => b.keys.includes(key))
  const once = (list: readonly Mark[], mark: Mark) => list.filter((m) => same(m, mark)).length === 1
  return marks.en.flatMap((en) => {
    const ar = marks.ar.find((m) => same(m, en))
    return ar && once(marks.ar, en) && once(marks.en, en) ? [{ ar, en }] : []
  })
}

/** The first two marks of a group that have changed places; null where the words round them do not say so. */
export function exchangedMarks(
  marks: Record<Language, readonly Mark[]>,
  sides: Record<Language, Stretch>,
  versions: Versions
): Found | null {
  const met = metIn(marks)
  for (const [i, first] of met.entries())
    for (const second of met.slice(i + 1)) {
      if (first.ar.start <= second.ar.start || first.en.start === second.en.start || first.en.group !== second.en.group)
        continue
      const about = (language: Language) =>
        apart(
          aboutOf(sides[language], first[language], marks[language], language),
          aboutOf(sides[language], second[language], marks[language], language)
        )
      const [en, ar] = [about('en'), about('ar')]
      const agree = (x: About, y: About) => agreement(x, y, versions)
      const straight = agree(en[0], ar[0]) + agree(en[1], ar[1])
      const later = agree(en[1], ar[0])
      if (first.en.led && later === 0) continue
      const crossed = agree(en[0], ar[1]) + later
      // What holds a mark to its own place outweighs twice as much that holds it to the other's: "59 of 86" says what "of 86, 59" says.
      if (crossed < (straight > 0 ? 2 * (straight + 1) : 1)) continue
      const words = (language: Language, { start, end }: Mark) =>
        sides[language].text.slice(start - sides[language].from, end - sides[language].from)
      return {
        en: first.en,
        ar: second.ar,
        message: `"${words('en', first.en)}" in English, "${words('ar', second.ar)}" in Arabic, and the other way round`
      }
    }
  return null
}

/** What is said of a mark: what small words before it make of it, and the words of its part of the sentence. */
interface About {
  role: readonly string[]
  words: readonly string[]
}

/** Without what is said of both marks, which tells nothing: "415,000 dinars … 372,500 dinars". */
function apart(x: About, y: About): readonly [About, About] {
  const without = (a: About, b: About): About => ({ ...a, words: a.words.filter((word) => !b.words.includes(word)) })
  return [without(x, y), without(y, x)]
}

/** Where one part of a sentence ends and the next begins: at a mark, at "and", at a word with و. */
const parting = {
  en: /[,;:()–—]|(?<![\w-])(?:and|but|while|whereas)(?![\w-])/g,
  ar: /[،؛:()–—]|(?<!\S)و(?=\p{L}{2})/gu
}

/** The words of the part in which a mark stands, as far as the figures beside it; what leads up to the first of them tells nothing. */
function aboutOf(
  { text, from }: Stretch,
  { start, end, led }: Mark,
  marks: readonly Mark[],
  language: Language
): About {
  const previous = Math.max(-1, ...marks.filter((m) => m.end <= start).map((m) => m.end - from))
  const next = Math.min(text.length, ...marks.filter((m) => m.start >= end).map((m) => m.start - from))
  const between = text.slice(Math.max(0, previous), start - from)
  const parted = [...between.matchAll(parting[language])].at(-1)
  const head = previous < 0 && !parted
  const before = head ? '' : between.slice(parted?.index ?? between.length)
  const after = led ? '' : text.slice(end - from, next)
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

/** How many words round two marks stand for each other; what is held against the other one counts twice. */
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
