/** Names that no list knows of which the other version has another: Ras Lumayn and رأس زبيب, Ghassan Qutob and زياد قطب. */
import { opensName, soundsOfWord } from '../language/persons.ts'
import { functionWords } from '../language/prose.ts'
import { likeness } from '../language/sounds.ts'
import { aboutName } from '../language/toponyms.ts'
import type { Language } from '../model/record.ts'
import { otherInEnumeration } from './enumerated-names.ts'
import {
  isUnlike,
  lonePlace,
  type NameWords,
  nameWords,
  type Sides,
  same,
  soundSame,
  type Token
} from './name-tokens.ts'
import type { Found } from './rule.ts'
import type { ComparedPair, Versions } from './versions.ts'

/** The words of sentences that stand for each other, and those of them that may be names which the other side lacks. */
interface Scene extends NameWords {
  pair: ComparedPair
  free: Sides
  /** The English is nothing but names. */
  bare: boolean
}

/** Names of which the other side has another where the same words stand about them. */
export function* strangeNames(pair: ComparedPair, versions: Versions): Iterable<Found> {
  const words = nameWords(pair, versions)
  if (!words) return
  const { heard, known } = words
  const bare = words.sides.en.every((t) => t.capital || functionWords.has(t.word))
  const shouted = isShouted(words.sides.en)
  for (const sentences of pair.counterparts) {
    const within = (language: Language) =>
      words.sides[language].filter((t) => sentences[language].some((r) => r.start <= t.start && t.end <= r.end))
    const sides = { ar: within('ar'), en: within('en') }
    const free = {
      ar: sides.ar.filter((t) => t.sounds.length > 0 && !heard.has(t)),
      en: sides.en.filter((t) => t.sounds.length > 0 && !heard.has(t) && (t.strange || lonePlace(t, 'en', pair)))
    }
    const scene = { sides, heard, known, pair, free, bare }
    for (const own of free.en) {
      if (shouted && !bare && !isListed(own, scene)) continue
      const other = otherOf(own, scene)
      // Two places of the lists are told apart by country-mismatch.
      if (!other || (!own.strange && lonePlace(other, 'ar', pair))) continue
      scene.free = { ...scene.free, ar: scene.free.ar.filter((t) => t !== other) }
      const words = { ar: pair.ar.text.slice(other.start, other.end), en: pair.en.text.slice(own.start, own.end) }
      yield { ar: other, en: own, message: `"${words.en}" in English, "${words.ar}" in Arabic` }
    }
  }
}

function otherOf(own: Token, scene: Scene): Token | undefined {
  const beside = own.strange
    ? (besideTheSame(own, scene) ?? joinedToTheSame(own, scene.free.ar, scene.sides))
    : undefined
  return beside ?? (scene.bare ? undefined : inTheSamePlace(own, scene)) ?? otherInEnumeration(own, scene)
}

/** A heading in capitals or in title case tells no names. */
const isShouted = (tokens: readonly Token[]): boolean =>
  tokens.filter((t) => /^\p{Ll}/u.test(t.printed) && !functionWords.has(t.word)).length < 2

/** The word beside the other half of the name: زياد قطب for "Ghassan Qutob", بئر سليم for "Bir Naqa". */
function besideTheSame(own: Token, scene: Scene): Token | undefined {
  const { sides, pair, free } = scene
  const at = sides.en.indexOf(own)
  const [before, after] = [sides.en[at - 1], sides.en[at + 1]]
  const isAlone = isOneName(scene)
  return free.ar.find((other) => {
    const i = sides.ar.indexOf(other)
    const [left, right] = [sides.ar[i - 1], sides.ar[i + 1]]
    // After a title stands a name, though it may be a word besides: السيد زياد.
    const isName =
      other.strange ||
      (isTitle(before, 'en') && isTitle(left, 'ar')) ||
      ((isAlone || isListed(own, scene)) && isUnlike(own, other) && !scene.known.isSaid(other, sides.en))
    if (before && left && isJoint(pair, before, own)) {
      if (meet(aboutName('spoken', before.word, 'en'), aboutName('spoken', left.word, 'ar'))) return true
      if (isName && (isAnchor(before, left, sides) || (isAlone && isFaint(before, left)))) return true
    }
    return (
      after &&
      right &&
      isJoint(pair, own, after) &&
      isName &&
      (isAnchor(after, right, sides) || (isAlone && isFaint(after, right)))
    )
  })
}

/** Whether the name of which a word is part stands alone between the marks of a list or behind a title: "Members: Dr. Fatma Al-Balushi, …". */
function isListed(own: Token, { sides: { en }, pair }: Scene): boolean {
  let from = en.indexOf(own)
  let to = from
  const isNext = (i: number) => {
    const [x, y] = [en[i], en[i + 1]]
    return x?.capital && y?.capital && isJoint(pair, x, y) && !isTitle(x, 'en')
  }
  while (isNext(from - 1)) from--
  while (isNext(to)) to++
  const [first, last] = [en[from] as Token, en[to] as Token]
  return (
    to > from &&
    to - from < 4 &&
    (isTitle(en[from - 1], 'en') ||
      /[:,;(]\s*$/.test(pair.en.standing.slice(Math.max(0, first.start - 3), first.start))) &&
    /^\s*(?:[,;()]|$)/.test(pair.en.standing.slice(last.end, last.end + 2))
  )
}

/** The same in one consonant, by which a word alone tells nothing: Hanan and حنان. */
const isFaint = (en: Token, ar: Token): boolean =>
  en.strange && ar.strange && soundsOfWord(en.word).some((s) => s !== '' && soundsOfWord(ar.word).includes(s))

/** A cell with one name in it, of as many words in both languages. */
const isOneName = ({ bare, sides, pair }: Scene): boolean =>
  bare &&
  sides.en.length === sides.ar.length &&
  sides.en.length < 5 &&
  sides.en.slice(1).every((t, i) => isJoint(pair, sides.en[i] as Token, t))

/** The word joined on to the same name: "in Dalanbulag and Erdenetal", في دالانبولاغ وساينشاند. */
function joinedToTheSame(own: Token, free: readonly Token[], sides: Sides): Token | undefined {
  const at = sides.en.indexOf(own)
  const [before, joint] = [sides.en[at - 2], sides.en[at - 1]]
  if (!before || joint?.word !== 'and' || sides.en[at + 1]?.capital) return undefined
  return free.find((other) => {
    const left = sides.ar[sides.ar.indexOf(other) - 1]
    return left && other.strange && other.word.startsWith('و') && isAnchor(before, left, sides)
  })
}

const isTitle = (token: Token | undefined, language: Language): boolean =>
  token !== undefined && opensName(token.word, language)

const isJoint = ({ en }: ComparedPair, x: Token, y: Token): boolean => /^[ -]$/.test(en.standing.slice(x.end, y.start))
const meet = (x: readonly number[], y: readonly number[]): boolean => x.some((row) => y.includes(row))

/** Whether the two words are one name, which sounds like no other word of these sentences. */
function isAnchor(en: Token, ar: Token, sides: Sides): boolean {
  const isSame = (o: Token) => soundSame(en, o) || (o.strange && likeness(en.sounds, o.forms) >= same)
  return en.strange && isSame(ar) && sides.ar.filter(isSame).length === 1
}

/** The only other word in such a place: "near Lokitang" and قرب غاريسا, "the village of X". */
function inTheSamePlace(own: Token, { sides, free, pair, known }: Scene): Token | undefined {
  const place = englishPlace(own, sides.en, pair)
  if (place === null) return undefined
  const rival = free.en.some((t) => {
    if (t === own || isJoint(pair, t, own) || isJoint(pair, own, t)) return false
    const there = englishPlace(t, sides.en, pair)
    return there !== null && (meet(place.opening, there.opening) || meet(place.called, there.called))
  })
  if (rival) return undefined
  const fits = free.ar.filter((t) => {
    if (!t.forms.some((s) => s.length > 1) || !isUnlike(own, t)) return false
    const there = placeOf(sides.ar, sides.ar.indexOf(t), 'ar')
    if (there === null) return false
    if (t.strange || lonePlace(t, 'ar', pair))
      return meet(place.opening, there.opening) || meet(place.called, there.called)
    // Behind شارع stands a name, though it may be a word besides.
    return meet(place.made, there.made) && !known.isSaid(t, sides.en)
  })
  return fits.length === 1 ? fits[0] : undefined
}

/** What stands about a name: what opens its place, what it is called, and of that what people made and named. */
type Place = Record<'opening' | 'called' | 'made', number[]>

/** The place of the name of which a word is part: "Wasfi Al-Tal Street". */
function englishPlace(own: Token, tokens: readonly Token[], pair: ComparedPair): Place | null {
  let at = tokens.indexOf(own)
  while (tokens[at - 1]?.capital && isJoint(pair, tokens[at - 1] as Token, tokens[at] as Token)) at--
  return placeOf(tokens, at, 'en', tokens.indexOf(own))
}

/** @param last the last word of the name */
function placeOf(tokens: readonly Token[], at: number, language: Language, last = at): Place | null {
  const word = (i: number) => tokens[i]?.word ?? ''
  const near =
    language === 'en' ? [at - 1, at, last + 1, ...(/^(?:of|in|at)$/.test(word(at - 1)) ? [at - 2] : [])] : [at - 1]
  const about = (kind: 'opening' | 'called' | 'made', list: readonly number[]) => [
    ...new Set(list.flatMap((i) => [...aboutName(kind, word(i), language)]))
  ]
  const made = about('made', near)
  // الشارع الواقع is a street, and no name behind it.
  const isNamed = language === 'en' || !/^[وف]?(?:[بك]?ال|لل)/.test(word(at - 1))
  const place = {
    opening: about('opening', [at - 1]),
    called: [...about('called', near), ...made],
    made: isNamed ? made : []
  }
  return place.opening.length + place.called.length > 0 ? place : null
}
