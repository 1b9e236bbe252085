/** Persons named with a title on one side who stand nowhere on the other. */
import { folded } from '../language/fold.ts'
import {
  boundNames,
  editDistance,
  hasCover,
  likenessInOrder,
  nameLikeness,
  type Person,
  personsIn,
  skeletonsOf,
  soundsOfWord
} from '../language/persons.ts'
import { soundLikeness } from '../language/sounds.ts'
import { wordsOf as wordsIn } from '../language/words.ts'
import { languageNames, otherLanguage } from '../model/language.ts'
import { inStep, soundsOf } from './counterparts.ts'
import { type Found, onSide } from './rule.ts'
import type { Text } from './text.ts'
import type { ComparedPair } from './versions.ts'

/** From here on two names are one in two spellings: روتش and Roach. */
const alike = 0.55
/** From here on they are, whoever else is named. */
const same = 0.75
/** A word of three consonants or more that sounds the same stands for the name, wherever it is. */
const heard = 3
const long = 5

interface Side {
  text: Text
  persons: readonly Person[]
  /** Found when they are asked for: most pairs name nobody. */
  readonly sounds: ReadonlySet<string>
}

/** Persons who are others in the translation, and persons whom the other side neither names nor calls otherwise. */
export function* personDifferences(pair: ComparedPair): Iterable<Found> {
  const ar = sideOf(pair.ar)
  const en = sideOf(pair.en)
  if (ar.persons.length === 0 && en.persons.length === 0) return
  const met = assigned(ar, en)
  const left = { ar: unnamed(ar, en, met), en: unnamed(en, ar, met) }
  const taken = new Set<Person>()
  for (const own of left.en) {
    const other = left.ar.find((p) => !taken.has(p) && inStep(pair, p, own))
    if (!other) continue
    taken.add(own)
    taken.add(other)
    yield { ar: other, en: own, message: `"${wordsOf(en, own)}" in English, "${wordsOf(ar, other)}" in Arabic` }
  }
  const odd = taken.size === 0 ? oddOne(pair, ar, en) : null
  if (odd) {
    taken.add(odd.en)
    taken.add(odd.ar)
    yield { ...odd, message: `"${wordsOf(en, odd.en)}" in English, "${wordsOf(ar, odd.ar)}" in Arabic` }
  } else yield* otherSurnames(pair, ar, en)
  if (!odd) yield* oddWords(pair, ar, en, taken)
  yield* otherSexes(ar, en)
  yield* unspoken(pair, en, ar, left.en, taken)
  yield* unspoken(pair, ar, en, left.ar, taken)
}

/** "Mr. Rula Al-Zyoud" and السيدة رولا الزيود: one person, called a man and a woman. */
function* otherSexes(ar: Side, en: Side): Iterable<Found> {
  for (const own of en.persons) {
    const sex = own.words.length > 1 ? sexOf(en, own) : null
    if (sex === null) continue
    const named = ar.persons.filter((p) => areOne(own, p, en.persons.length === 1 && ar.persons.length === 1))
    const [other] = named
    if (!other || named.some((p) => (sexOf(ar, p) ?? sex) === sex)) continue
    yield { ar: other, en: own, message: `"${wordsOf(en, own)}" in English, "${wordsOf(ar, other)}" in Arabic` }
  }
}

/** Names of as many words that sound the same, or the same first names of the only two persons. */
const areOne = (en: Person, ar: Person, alone = false): boolean =>
  likenessInOrder(en.words, ar.words) >= same ||
  (alone && soundLikeness(en.words[0] as string, ar.words[0] as string) >= same)

/** What the title before a name says of the person; null where it says nothing. */
function sexOf(side: Side, person: Person): 'man' | 'woman' | null {
  const title = folded(wordsOf(side, person))
  return /^(?:mr\b|(?:[وف]?[بك]?ال|[وف]?لل)سيد )/.test(title)
    ? 'man'
    : /^(?:m(?:r?s|iss|me)\b|(?:[وف]?[بك]?ال|[وف]?لل)(?:سيده|انسه) )/.test(title)
      ? 'woman'
      : null
}

const capitalised = /(?<![\p{L}'’])\p{Lu}[\p{L}'’-]*/gu

function sideOf(text: Text): Side {
  let sounds: ReadonlySet<string> | undefined
  return {
    text,
    persons: personsIn(text.standing, text.language),
    get sounds() {
      // An English word without a capital is no name, though it may sound like one.
      sounds ??= soundsOf(text.language === 'en' ? (text.standing.match(capitalised)?.join(' ') ?? '') : text.standing)
      return sounds
    }
  }
}
const wordsOf = ({ text }: Side, { start, end }: Person) => text.text.slice(start, end)

/** Pairs of persons, the most alike first, each person once. */
function assigned(ar: Side, en: Side): Set<Person> {
  const likely = ar.persons
    .flatMap((x) => en.persons.map((y) => ({ x, y, likeness: nameLikeness(x.words, y.words) })))
    .filter(({ likeness }) => likeness >= alike)
    .sort((a, b) => b.likeness - a.likeness)
  const met = new Set<Person>()
  for (const { x, y } of likely) {
    if (met.has(x) || met.has(y)) continue
    met.add(x)
    met.add(y)
  }
  return met
}

/** The persons of a side who are neither named nor heard on the other; one may be named twice there. */
const unnamed = (own: Side, other: Side, met: ReadonlySet<Person>): Person[] =>
  own.persons.filter(
    (p) =>
      !met.has(p) &&
      skeletonsOf(p.words).length > 0 &&
      !other.persons.some((q) => nameLikeness(p.words, q.words) >= same) &&
      !isHeardAbout(p.words, other)
  )

/** Whether the long words of a name are heard anywhere on the other side; of five consonants or more, one may be written otherwise. */
function isHeardAbout(words: readonly string[], { sounds }: Side): boolean {
  const own = words.map((w) => skeletonsOf([w]).filter((s) => s.length >= heard)).filter((forms) => forms.length > 0)
  const isSpoken = (s: string) =>
    sounds.has(s) || (s.length >= long && [...sounds].some((sound) => editDistance(s, sound) <= 1))
  return own.length > 0 && own.every((forms) => forms.some(isSpoken))
}

/** Both sides name as many persons in one order, and in one place alone the names are of two. */
function oddOne(pair: ComparedPair, ar: Side, en: Side): { ar: Person; en: Person } | null {
  if (ar.persons.length !== en.persons.length) return null
  const odd = ar.persons.flatMap((own, i) => {
    const other = en.persons[i] as Person
    return likenessInOrder(own.words, other.words) < alike ? [{ ar: own, en: other }] : []
  })
  const [only] = odd
  const isSilent = ({ words }: Person) => skeletonsOf(words).length === 0
  if (!only || isSilent(only.ar) || isSilent(only.en) || odd.length > 1 || !inStep(pair, only.ar, only.en)) return null
  return isNamedAbout(only.ar.words, en) || isNamedAbout(only.en.words, ar) ? null : only
}

/** Whether a name is heard anywhere on the other side, two of its words one after the other where it has as many. */
function isNamedAbout(words: readonly string[], { text }: Side): boolean {
  const there = wordsIn(folded(text.standing)).map(({ text: word }) => soundsOfWord(word))
  const own = words.map(soundsOfWord)
  const isAt = (sounds: readonly string[], i: number) => sounds.some((s) => there[i]?.includes(s))
  const [first = []] = own
  if (own.length === 1)
    return there.some((_, i) =>
      isAt(
        first.filter((s) => s.length >= heard),
        i
      )
    )
  return there.some((_, i) => own.some((sounds, k) => isAt(sounds, i) && isAt(own[k + 1] ?? [], i + 1)))
}

/** "Ms. Carol Roach" and السيدة كارول سميث: the first names are one, what follows is not. */
function* otherSurnames(pair: ComparedPair, ar: Side, en: Side): Iterable<Found> {
  for (const own of en.persons) {
    const [first, ...rest] = own.words
    const surname = rest.at(-1)
    if (first === undefined || surname === undefined || !isStrange([surname], ar)) continue
    const other = ar.persons.find((p) => p.words.length > 1 && nameLikeness([first], p.words.slice(0, 1)) === 1)
    if (!other || !inStep(pair, other, own)) continue
    const second = other.words.slice(1, 2)
    if (!isStrange(second, en) || nameLikeness([surname], other.words) >= alike) continue
    yield { ar: other, en: own, message: `"${wordsOf(en, own)}" in English, "${wordsOf(ar, other)}" in Arabic` }
  }
}

/** From here down two words of a name are two names, however freely they are written. */
const apart = 0.34

/** "Slim Ben Youssef" and كريم بن يوسف: of two names of as many words all sound the same but one, which is nothing like its counterpart. */
function* oddWords(pair: ComparedPair, ar: Side, en: Side, taken: ReadonlySet<Person>): Iterable<Found> {
  for (const own of en.persons) {
    const words = own.words.filter((w) => !/^(?:al|el|bin|ibn|ben)$/.test(w))
    if (words.length < 2 || taken.has(own)) continue
    const alike = ar.persons.filter(
      (p) =>
        !taken.has(p) &&
        oddWord(
          words,
          p.words.filter((w) => !/^(?:بن|ابن)$/.test(w))
        ) !== null
    )
    const [other] = alike
    if (!other || alike.length > 1 || !inStep(pair, other, own)) continue
    const odd = oddWord(
      words,
      other.words.filter((w) => !/^(?:بن|ابن)$/.test(w))
    ) as { en: string; ar: string }
    if (isSpoken(odd.en, ar) || isSpoken(odd.ar, en) || isBound(odd.en, other)) continue
    yield { ar: other, en: own, message: `"${wordsOf(en, own)}" in English, "${wordsOf(ar, other)}" in Arabic` }
  }
}

/** "Benali" and بن علي: one word in one script, two in the other. */
const isBound = (word: string, { words }: Person): boolean =>
  boundNames(words).some((own) => soundLikeness(word, own) >= same)

/** Whether a word is heard anywhere on the other side; one of two consonants sounds like many a word, and must be heard in a name. */
const isSpoken = (word: string, { sounds, persons }: Side): boolean =>
  soundsOfWord(word).some(
    (s) =>
      (s.length >= heard && sounds.has(s)) ||
      (s.length > 1 && persons.some(({ words }) => words.some((w) => soundsOfWord(w).includes(s))))
  )

/** The one word in which two names of as many words differ; what follows an Arabic name may be taken for a part of it. */
function oddWord(en: readonly string[], ar: readonly string[]): { en: string; ar: string } | null {
  if (ar.length < en.length) return null
  let odd: { en: string; ar: string } | null = null
  let met = 0
  for (const [i, word] of en.entries()) {
    const other = ar[i] as string
    const likeness = soundLikeness(word, other)
    if (likeness >= same) met++
    else if (likeness <= apart && odd === null && mayTell(word, other)) odd = { en: word, ar: other }
    else return null
  }
  return met > 0 ? odd : null
}

/** Two words of a consonant each tell nothing. */
const mayTell = (en: string, ar: string): boolean =>
  Math.min(...[en, ar].map((w) => longestOf(w))) > 1 || Math.max(...[en, ar].map((w) => longestOf(w))) > 2
const longestOf = (word: string): number => Math.max(0, ...soundsOfWord(word).map((s) => s.length))

/** Long enough to be heard, and not heard on the other side. */
function isStrange(words: readonly string[], other: Side): boolean {
  const own = skeletonsOf(words).filter((s) => s.length >= heard)
  return (
    own.length > 0 && !isHeardAbout(words, other) && !other.persons.some((p) => nameLikeness(words, p.words) > alike)
  )
}

/** A person whom the other side neither names nor calls by an office or a pronoun. */
function* unspoken(
  pair: ComparedPair,
  own: Side,
  other: Side,
  left: readonly Person[],
  taken: ReadonlySet<Person>
): Iterable<Found> {
  if (left.length === 0 || other.persons.length >= own.persons.length) return
  if (hasCover(other.text.standing, other.text.language)) return
  for (const p of left) {
    if (taken.has(p) || !p.sure || pair.score < sure || isEchoed(p, other)) continue
    const { language } = own.text
    yield {
      ...onSide(language, p),
      severity: 'warning',
      message: `"${wordsOf(own, p)}" is not named in ${languageNames[otherLanguage(language)]}`
    }
  }
}

/** Whether any word of the name sounds like a word of the other side. */
const isEchoed = ({ words }: Person, { sounds }: Side): boolean =>
  skeletonsOf(words).some((s) => sounds.has(s) || [...sounds].some((t) => t.length > heard && editDistance(s, t) <= 1))

/** Below this the pair itself may be none. */
const sure = 0.25
