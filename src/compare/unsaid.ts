/**
 * What a sentence says in a stretch of words and its counterpart says nowhere: a clause, a condition, a purpose that was left
 * out. Witnesses are the words of the stretch, none of which has a translation there, while those round it have; the words of the
 * other side, of which hardly any is left over that could stand for them; and the lengths, which translations keep.
 */

import type { Bilingual } from '../language/bilingual.ts'
import { letterCount } from '../language/characters.ts'
import { fold } from '../language/fold.ts'
import { isShared, keyOf, tokensOf } from '../language/keys.ts'
import { Kindred } from '../language/kin.ts'
import { remembered } from '../language/latest.ts'
import { clauseStarts, isPadding } from '../language/padding.ts'
import { quantities } from '../language/quantities.ts'
import type { Range } from '../language/sentences.ts'
import type { Language } from '../model/record.ts'
import { isHeard, soundsOf } from './counterparts.ts'

/** Translations that are less likely than this are chance. */
const likely = 0.03
const leastLetters: Record<Language, number> = { en: 4, ar: 3 }

/** A word that says something: `unknown` to the lexicon; `mute`: a name or a figure, of which other checks speak. */
interface Content extends Range {
  key: string
  mute: boolean
}
type Answer = 'said' | 'unsaid' | 'unknown' | 'mute'

/** What each says for a stretch that is left out, or against it. */
const worth: Record<Answer, number> = { unsaid: 1, unknown: 0.4, mute: 0, said: -1.2 }

/** The words of a text that say something. */
interface Contents {
  words: readonly Content[]
  keys: ReadonlySet<string>
  kindred: Kindred
}

const contentOf = remembered((text, language): Contents => {
  const { text: plain, origin } = fold(text)
  const figures = quantities(text, language)
  const found: Content[] = []
  for (const { text: word, start: from, end: to } of tokensOf(plain)) {
    const [start, end] = [origin(from), origin(to - 1) + 1]
    const digits = /^\d/.test(word)
    if (!digits && (word.length < leastLetters[language] || isPadding(word, language))) continue
    const counted = figures.some((q) => q.start < end && q.end > start)
    if (counted && !digits) continue
    const named = language === 'en' ? start > 0 && /\p{Lu}/u.test(text[start] as string) : isShared(keyOf(word))
    found.push({ key: keyOf(word), mute: digits || named, start, end })
  }
  const keys = new Set(found.map(({ key }) => key))
  return { words: found, keys, kindred: new Kindred(keys, language) }
})

/** How a word of the one side is answered by those of the other; its kin are looked for only where they are asked for. */
function answer(
  key: string,
  language: Language,
  there: Contents,
  lexicons: readonly Bilingual[],
  kin: boolean
): Exclude<Answer, 'mute'> {
  let known = false
  for (const lexicon of lexicons)
    for (const t of lexicon.translations(language, key)) {
      if (t.weight < likely) continue
      if (there.keys.has(t.key)) return 'said'
      known = true
    }
  if (!known) return 'unknown'
  if (!kin) return 'unsaid'
  const isKin = lexicons.some((lexicon) =>
    lexicon.translations(language, key).some((t) => t.weight >= likely && there.kindred.has(t.key))
  )
  return isKin ? 'said' : 'unsaid'
}

/**
 * How the words of one side are answered by those of the other.
 * @param kin false: words of which only kin are said there are taken for unsaid, which is sooner told
 */
function answers(
  own: Contents,
  language: Language,
  other: Contents,
  lexicons: readonly Bilingual[],
  kin = true
): Answer[] {
  const known = new Map<string, Answer>()
  return own.words.map(({ key, mute }) => {
    if (mute && other.keys.has(key)) return 'said'
    let told = known.get(key)
    if (told === undefined) {
      told = answer(key, language, other, lexicons, kin)
      known.set(key, told)
    }
    return mute && told !== 'said' ? 'mute' : told
  })
}

/** Words `first` to `last` of those that say something. */
interface Stretch {
  first: number
  last: number
  worth: number
}

/** The stretch that is worth most. */
function unsaidStretch(list: readonly Answer[]): Stretch | null {
  let best: Stretch | null = null
  for (let first = 0; first < list.length; first++) {
    if (list[first] !== 'unsaid' && list[first] !== 'unknown') continue
    let sum = 0
    for (let last = first; last < list.length; last++) {
      sum += worth[list[last] as Answer]
      if (sum > (best?.worth ?? 0)) best = { first, last, worth: sum }
    }
  }
  return best
}

/** Witnesses that are enough together: see `unsaidIn`. */
interface Witnesses {
  /** By how much (as a logarithm) the other side is too short. */
  short: number
  /** The stretch is worth so much, and has so many words that are known and not said. */
  worth: number
  unsaid: number
  /** Words left over on the other side, for each word of the stretch. */
  left: number
  /** What the other side is too short by, for each letter of the stretch. */
  part: readonly [number, number]
  /** So many ends of the stretch stand where a clause begins or ends. */
  bounds: number
}

/**
 * The weaker the one, the more the others must say. An Arabic text may be longer than its translation for words of form alone, an
 * English one hardly: of some 4,500 sentences of true translations not one in a thousand has them.
 */
const enough: Record<Language, readonly Witnesses[]> = {
  en: [
    { short: 0.3, worth: 2.8, unsaid: 2, left: 1, part: [0.3, 3], bounds: 1 },
    { short: 0.3, worth: 1.8, unsaid: 1, left: 1, part: [0.3, 3], bounds: 2 },
    { short: 0, worth: 2, unsaid: 2, left: 0.4, part: [0.3, 4], bounds: 2 },
    { short: 0.15, worth: 2.8, unsaid: 3, left: 0.7, part: [0.6, 3], bounds: 1 },
    { short: 0.25, worth: 2.8, unsaid: 3, left: 1.4, part: [0.6, 2], bounds: 2 }
  ],
  ar: [
    { short: 0.1, worth: 3.4, unsaid: 3, left: 0.25, part: [0.3, 2.5], bounds: 2 },
    { short: 0.2, worth: 3.4, unsaid: 3, left: 0.5, part: [0.5, 2.2], bounds: 2 },
    { short: 0.3, worth: 2.4, unsaid: 2, left: 0.25, part: [0.6, 1.8], bounds: 2 },
    { short: 0.45, worth: 3, unsaid: 3, left: 0.34, part: [0.8, 1.4], bounds: 1 }
  ]
}
/** Round the stretch at most this share of the words is unsaid; fewer words round it say nothing. */
const round = { unsaid: 0.55, least: 3 }

const unmet = (list: readonly Answer[]) => list.filter((a) => a === 'unsaid' || a === 'unknown').length

/** How many ends of the words `first` to `last` stand where a clause begins or ends: no other word that says something is between. */
function boundsOf(text: string, language: Language, words: readonly Content[], { first, last }: Stretch): number {
  const cuts = [...[...text.matchAll(clauseStarts[language])].map((m) => m.index), text.length]
  const between = (from: number, to: number) => cuts.some((c) => c >= from && c <= to)
  const opens = between(words[first - 1]?.end ?? 0, (words[first] as Content).start)
  const closes = between((words[last] as Content).end, words[last + 1]?.start ?? text.length)
  return Number(opens) + Number(closes)
}

/** One side of two sentences that stand for each other. */
export interface Said {
  language: Language
  text: string
  /** All of the paragraph, in which it may be said too. */
  whole: string
}

/**
 * What `own` says and `other` does not, as a range of its text; null where nothing is surely left out.
 * @param short by how much the other side is too short, as a logarithm
 * @param called how many letters the other side should have
 */
export function unsaidIn(
  own: Said,
  other: Said,
  { short, called }: { short: number; called: number },
  lexicons: readonly Bilingual[]
): Range | null {
  const { language } = own
  const possible = enough[language].filter((w) => short >= w.short)
  if (possible.length === 0) return null
  const contents = contentOf(own.text, language)
  const theirs = contentOf(other.text, other.language)
  const wider = other.whole === other.text ? theirs : contentOf(other.whole, other.language)
  // Kin can only make a stretch worth less.
  const least = Math.min(...possible.map((w) => w.worth))
  const most = unsaidStretch(answers(contents, language, wider, lexicons, false))
  if (!most || most.worth < least) return null
  const told = answers(contents, language, wider, lexicons)
  const found = unsaidStretch(told)
  if (!found || found.worth < least) return null
  const { words } = contents
  const inside = told.slice(found.first, found.last + 1)
  const outside = [...told.slice(0, found.first), ...told.slice(found.last + 1)]
  if (outside.length < round.least || unmet(outside) > round.unsaid * outside.length) return null
  const [start, end] = [(words[found.first] as Content).start, (words[found.last] as Content).end]
  const share = (letterCount(own.text.slice(start, end)) * called) / letterCount(own.text)
  const has: Witnesses = {
    short,
    worth: found.worth,
    unsaid: inside.filter((a) => a === 'unsaid').length,
    left: leftOver(theirs, other.language, contentOf(own.whole, language), lexicons) / unmet(inside),
    part: [(called - letterCount(other.text)) / share, 0],
    bounds: boundsOf(own.text, language, words, found)
  }
  return possible.some((w) => suffices(has, w)) ? { start, end } : null
}

const suffices = (has: Witnesses, w: Witnesses): boolean =>
  has.worth >= w.worth &&
  has.unsaid >= w.unsaid &&
  has.left <= w.left &&
  has.part[0] >= w.part[0] &&
  has.part[0] <= w.part[1] &&
  has.bounds >= w.bounds

/** How many words of the other side nothing stands for; in English a name is one, as the Arabic one is a word like others, where it is not heard as one. */
function leftOver(theirs: Contents, language: Language, own: Contents, lexicons: readonly Bilingual[]): number {
  const told = answers(theirs, language, own, lexicons)
  if (language === 'en')
    return unmet(told) + theirs.words.filter((w, i) => told[i] === 'mute' && !/^\d/.test(w.key)).length
  const names = own.words.filter((w) => w.mute)
  if (names.length === 0) return unmet(told)
  const sounds = soundsOf(names.map((w) => w.key).join(' '))
  return theirs.words.filter((w, i) => (told[i] === 'unsaid' || told[i] === 'unknown') && !isHeard(w.key, sounds))
    .length
}
