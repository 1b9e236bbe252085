/** Meetings that a text counts ("the thirty-first session", الدورة الحادية والثلاثون); the words are `data/sittings.yaml`. */
import type { Language } from '../model/record.ts'
import { type Both, lexicon } from './data.ts'
import { folded } from './fold.ts'
import { both, either } from './patterns.ts'
import { quantities } from './quantities.ts'
import { toldAsNext } from './sittings.ts'

const data = lexicon<
  { counted: { en: string[]; ar: string[] }[] } & Record<'ownMeeting' | 'minutesOf' | 'settled', Both>
>('sittings')

/** A meeting by its number, as a range of the text. */
export interface CountedSitting {
  /** Which of the nouns counts it. */
  noun: number
  value: number
  start: number
  end: number
  /** The folded words behind the noun, and all those before. */
  after: string
  before: string
}

const nouns = data.counted.map((noun) => ({
  en: new RegExp(`^ (?:\\p{L}+ ){0,4}?(?:${either(noun.en)})(?!\\p{L})`, 'u'),
  ar: new RegExp(
    `(?<!\\p{L})[وفبلك]?(?:ال|ل)?(?:${either(noun.ar.map((word) => folded(word).replace(/ه$/, '')))})(?:ه|ها|ته|تها|تهم|هم|نا)?(?: ال\\p{L}+){0,2} $`,
    'u'
  )
}))
/** Whether a text may count a meeting: one cheap look. */
export const mayCountSitting = (text: string): boolean => mayCount.test(text)
const mayCount = /meeting|session|sitting|conference|congress|اجتماع|دور[ةت]|جلس[ةت]|مؤتمر/i

const reach = 40
/** The meetings that a text counts, in order. */
export function countedSittings(text: string, language: Language): CountedSitting[] {
  return quantities(text, language).flatMap((quantity): CountedSitting[] => {
    const [value] = quantity.values
    const { start, end, form } = quantity
    // الدورة الثلاثون: tens are one word for both.
    const isTens = form === 'words' && value !== undefined && value % 10 === 0 && /^ال/.test(text.slice(start, end))
    if ((form !== 'ordinal' && !isTens) || value === undefined) return []
    const [before, after] = [folded(text.slice(0, start)), folded(text.slice(end))]
    for (const [noun, patterns] of nouns.entries()) {
      const match = language === 'en' ? patterns.en.exec(after.slice(0, reach)) : patterns.ar.exec(before.slice(-reach))
      if (match)
        return [
          {
            noun,
            value,
            start,
            end,
            before: language === 'en' ? before : before.slice(0, before.length - match[0].length),
            after: language === 'en' ? after.slice(match[0].length) : after
          }
        ]
    }
    return []
  })
}

const anyNoun = data.counted.map(
  (noun) => new RegExp(`(?<!\\p{L})(?:[وفبلك]?(?:ال|ل)?(?:${both(noun)}))(?:ه|ها|ته|تها)?(?!\\p{L})`, 'u')
)
/** The first noun of a meeting in a folded sentence, as a key; null where it has none. */
export function sittingNoun(sentence: string): string | null {
  const noun = anyNoun.findIndex((pattern) => pattern.test(sentence))
  return noun < 0 ? null : `${noun} next`
}

const own = new RegExp(`(?<!\\p{L})[وفب]?(?:${both(data.ownMeeting)})(?!\\p{L})`, 'u')
const minutes: Record<Language, RegExp> = {
  en: new RegExp(`(?<!\\p{L})(?:${either(data.minutesOf.en)})(?: \\p{L}+)? $`, 'u'),
  ar: new RegExp(`(?<!\\p{L})[وفبل]?(?:${either(data.minutesOf.ar)}) ?$`, 'u')
}
const settled = new RegExp(`(?<!\\p{L})[وفب]?(?:${both(data.settled)})(?!\\p{L})`, 'u')

const held: Record<Language, RegExp> = {
  en: /(\p{L}+) (?:held|opened|convened|began|concluded|closed) (?:its|their) $/u,
  ar: /(?<!\p{L})[وف]?(?:عقد|عقدت|افتتح|افتتحت|بدا|بدات|اختتم|اختتمت) (\p{L}{3,}) (?:\p{L}+ ){0,5}$/u
}
/** A word of the body of which a sentence says that it held the meeting: "The Executive Office held its"; null where it does not. */
export function holderOf({ before }: CountedSitting, language: Language): string | null {
  const holder = held[language].exec(before)?.[1] ?? null
  return holder !== null && sittingNoun(holder) === null ? holder : null
}

/**
 * What a sentence tells of a meeting that it counts: that it is the one of the document (opened, closed, its agenda adopted), one whose
 * minutes are settled now, or one to come; null for anything else.
 */
export function roleOf({ before, after }: CountedSitting, sentence: string, language: Language) {
  if (minutes[language].test(before)) return settled.test(sentence) ? 'past' : null
  // "the next session": what is told as to come stands before it in Arabic, around it in English.
  if (toldAsNext(`${before} ${language === 'en' ? `session${after.slice(0, reach)}` : 'الدوره '}`)) return 'next'
  if (/^[^.]{0,40}?(?:will|would|shall) (?:be held|take place|convene|meet)/.test(after)) return 'next'
  if (toBeHeld[language].test(before)) return 'next'
  if (before.length > longestOpening || ofAnother.test(before)) return null
  // "opened the meeting and recalled the conclusions of the second meeting": another clause.
  const clause =
    before
      .slice(-reach * 2)
      .split(nextClause)
      .at(-1) ?? ''
  return own.test(`${clause}session${after.slice(0, closingReach)}`) ? 'own' : null
}
/** "decided to hold its twelfth meeting", قررت اللجنة عقد اجتماعها الثاني عشر. */
const toBeHeld: Record<Language, RegExp> = {
  en: /(?:decided|agreed|resolved|proposed|offered|invited|suggested) (?:\p{L}+ ){0,4}to (?:hold|convene) (?:its|the|their) $/u,
  ar: /(?<!\p{L})[وف]?(?:ت?قرر[ت]?|ا?ت?اتفق[ت]?|وافق[ت]?|اقترح[ت]?) (?:\p{L}+ ){0,5}عقد $/u
}
/** The agenda that is drawn up now, or to which something is added, is that of a meeting to come. */
const ofAnother = /provisional|draft|proposed|\bplac(?:e|ed|ing)\b|\binclu|inscri|مشروع|الموقت|المقترح|ادراج|[اتين]درج/
const nextClause = /[,،;؛]|(?<!\p{L})and(?!\p{L})/u
/** The words before the number of the document's own meeting: "The Chair, Ms Solheim (Norway), opened the". */
const longestOpening = 110
const closingReach = 120
