/** Names that no list knows of which the other version has another: Ras Lumayn and رأس زبيب, Ghassan Qutob and زياد قطب. */
import { folded } from '../language/fold.ts'
import { arabicKey, englishKey } from '../language/keys.ts'
import { remembered } from '../language/latest.ts'
import { isHalfName, opensName } from '../language/persons.ts'
import { placesIn } from '../language/places.ts'
import { functionWords } from '../language/prose.ts'
import type { Range } from '../language/sentences.ts'
import { alike, likeness, waysOf } from '../language/sounds.ts'
import { aboutName } from '../language/toponyms.ts'
import type { Language } from '../model/record.ts'
import type { Found } from './rule.ts'
import type { ComparedPair, Versions } from './versions.ts'
import { counterparts } from './versions.ts'

/** A word of a sentence that may be a name or stands about one. */
interface Token extends Range {
  printed: string
  /** Folded; English without al-. */
  word: string
  /** As it may be heard in the other script. */
  sounds: readonly string[]
  /** Arabic: the same with and without what may be joined on before it. */
  forms: readonly string[]
  /** Opens with a capital; Arabic always false. */
  capital: boolean
  /** No lexicon knows it, no list has it. */
  strange: boolean
}

/** A document says its words over and over. */
const soundsOf = remembered(waysOf)
/** The same of an Arabic word with and without what may be joined on before it. */
const formsOf = remembered((word, language) => [
  // The ending of نجاة may be heard: Najat.
  ...new Set(
    bareForms(word)
      .flatMap((form) => [form, ...(form.endsWith('ه') ? [`${form.slice(0, -1)}ت`] : [])])
      .flatMap((form) => soundsOf(form, language))
  )
])

/** The words of one side, in order. */
function tokensOf(pair: ComparedPair, language: Language, known: Known): Token[] {
  const { standing } = pair[language]
  // Few words look strange, and the lists are asked for those alone.
  const isListed = (start: number, end: number): boolean =>
    known.placesOf(pair, language).some((p) => p.start < end && start < p.end)
  return [...standing.matchAll(wordOf[language])].map(({ index: start, 0: printed }): Token => {
    const end = start + printed.length
    const word = folded(printed).replace(/^(?:al|el)-/, '')
    const capital = language === 'en' && /^(?:al-|el-)?\p{Lu}\p{Ll}/u.test(printed)
    return {
      printed,
      word,
      start,
      end,
      capital,
      sounds: language === 'ar' || (capital && word.length > 2) ? soundsOf(word, language) : [],
      forms: language === 'ar' ? formsOf(word, language) : [],
      strange:
        !isHalfName(word) &&
        (language === 'ar'
          ? !indefinite.test(printed) && known.isStrangeArabic(word)
          : capital && !ofWords.test(word) && known.isStrangeEnglish(word)) &&
        !isListed(start, end)
    }
  })
}

const wordOf = {
  ar: /[\u0621-\u064a\u064b-\u0652\u0670]+/g,
  en: /(?:(?:al|el)-)?\p{L}[\p{L}\p{M}'’]*(?:-\p{L}[\p{L}\p{M}'’]*)*/giu
}

/** With such an ending a word is a noun or an adjective, and seldom a name. */
const indefinite = /[\u064b-\u064d]/
const ofWords = /(?:ian|ist|ment|tion|sion|ing|ship|ness|ity|ary|ance|ence|ology|ism|ure|ator|ees?)$/

/** What the two versions and the lists know of words. */
class Known {
  readonly #lexicons: Versions['lexicons']
  /** Words that the English version writes without a capital. */
  readonly #small: ReadonlySet<string>
  readonly #listed = {
    ar: new WeakMap<ComparedPair, readonly Range[]>(),
    en: new WeakMap<ComparedPair, readonly Range[]>()
  }

  constructor({ lexicons, en }: Versions) {
    this.#lexicons = lexicons
    this.#small = new Set(en.units.flatMap((u) => u.text.match(/(?<![\p{L}-])\p{Ll}[\p{Ll}'’]+/gu) ?? []))
  }

  #translates(language: Language, key: string): boolean {
    return this.#lexicons.some((lexicon) => lexicon.translations(language, key).length > 0)
  }

  isStrangeEnglish(word: string): boolean {
    return (
      !functionWords.has(word) &&
      !this.#small.has(word) &&
      !word.split('-').some((part) => this.#translates('en', englishKey(part)))
    )
  }

  isStrangeArabic(word: string): boolean {
    return bareForms(word).every((form) => !this.#translates('ar', arabicKey(form)))
  }

  /** Where a side names what lists know: places, bodies, terms, dates, symbols. */
  placesOf(pair: ComparedPair, language: Language): readonly Range[] {
    let found = this.#listed[language].get(pair)
    if (!found) {
      found = [
        ...placesIn(pair[language].standing, language),
        ...pair.terms[language],
        ...pair.facts[language].filter((f) => f.kind !== 'number' && f.end > f.start)
      ]
      this.#listed[language].set(pair, found)
    }
    return found
  }
}

/** A folded Arabic word with and without what may be joined on before it. */
function bareForms(word: string): string[] {
  const forms = [word]
  for (const joined of [/^[وف](?=.{3})/, /^(?:[وف]?[بكل]?ال|لل)(?=.{2})/, /^[وف]?[بكل](?=.{3})/])
    if (joined.test(word)) forms.push(word.replace(joined, ''))
  return forms
}

const made = new WeakMap<Versions, Known>()

function knownOf(versions: Versions): Known {
  let known = made.get(versions)
  if (!known) {
    known = new Known(versions)
    made.set(versions, known)
  }
  return known
}

/** Names of which the other side has another where the same words stand about them. */
export function* strangeNames(pair: ComparedPair, versions: Versions): Iterable<Found> {
  if (!/[\p{L},] (?:[Aa]l-)?\p{Lu}\p{Ll}/u.test(pair.en.standing)) return
  const known = knownOf(versions)
  const en = tokensOf(pair, 'en', known)
  if (isShouted(en) || !en.some(({ strange, sounds }) => strange && sounds.length > 0)) return
  const whole = { ar: tokensOf(pair, 'ar', known), en }
  const heard = heardOf(whole)
  for (const sentences of counterparts(pair)) {
    const within = (language: Language) =>
      whole[language].filter((t) => sentences[language].some((r) => r.start <= t.start && t.end <= r.end))
    const sides = { ar: within('ar'), en: within('en') }
    const free = {
      ar: sides.ar.filter((t) => t.sounds.length > 0 && !heard.has(t)),
      en: sides.en.filter((t) => t.strange && t.sounds.length > 0 && !heard.has(t))
    }
    for (const own of free.en) {
      const other =
        besideTheSame(own, free.ar, sides, pair) ??
        joinedToTheSame(own, free.ar, sides) ??
        inTheSamePlace(own, free, sides, pair)
      if (!other) continue
      free.ar = free.ar.filter((t) => t !== other)
      const words = { ar: pair.ar.text.slice(other.start, other.end), en: pair.en.text.slice(own.start, own.end) }
      yield { ar: other, en: own, message: `"${words.en}" in English, "${words.ar}" in Arabic` }
    }
  }
}

/** The words of both sides that may be heard on the other: one that stands there as it is stands for no other. */
function heardOf({ ar, en }: Sides): ReadonlySet<Token> {
  const heard = new Set<Token>()
  for (const [i, own] of en.entries()) {
    if (!own.capital) continue
    // Hindu Kush is هندوكوش.
    const next = en[i + 1]
    const joined = next?.capital ? soundsOf(own.word + next.word, 'en') : []
    for (const t of joined.length > 0 ? ar : [])
      if (likeness(joined, t.forms) >= same)
        heard
          .add(t)
          .add(own)
          .add(next as Token)
    const there = ar.filter((t) => soundSame(own, t))
    for (const t of there.length > 0 || !own.strange ? there : ar.filter((o) => o.strange && soundAlike(own, o)))
      heard.add(t).add(own)
  }
  return heard
}

const soundSame = (en: Token, ar: Token): boolean => ar.forms.some((s) => s.length > 1 && en.sounds.includes(s))
const soundAlike = (en: Token, ar: Token): boolean => likeness(en.sounds, ar.forms) >= alike

/** A heading in capitals or in title case tells no names. */
const isShouted = (tokens: readonly Token[]): boolean =>
  tokens.filter((t) => /^\p{Ll}/u.test(t.printed) && !functionWords.has(t.word)).length < 2

type Sides = Record<Language, readonly Token[]>

/** The word beside the other half of the name: زياد قطب for "Ghassan Qutob", بئر سليم for "Bir Naqa". */
function besideTheSame(own: Token, free: readonly Token[], sides: Sides, pair: ComparedPair): Token | undefined {
  const at = sides.en.indexOf(own)
  const [before, after] = [sides.en[at - 1], sides.en[at + 1]]
  return free.find((other) => {
    const i = sides.ar.indexOf(other)
    const [left, right] = [sides.ar[i - 1], sides.ar[i + 1]]
    // After a title stands a name, though it may be a word besides: السيد زياد.
    const isName = other.strange || (isTitle(before, 'en') && isTitle(left, 'ar'))
    if (before && left && isJoint(pair, before, own)) {
      if (meet(aboutName('spoken', before.word, 'en'), aboutName('spoken', left.word, 'ar'))) return true
      if (isName && isAnchor(before, left, sides)) return true
    }
    return after && right && isJoint(pair, own, after) && isName && isAnchor(after, right, sides)
  })
}

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

/** From here on two halves of a name are the same, one silent letter aside: Quesnel and كينيل. */
const same = 0.75

/** Whether the two words are one name, which sounds like no other word of these sentences. */
function isAnchor(en: Token, ar: Token, sides: Sides): boolean {
  const isSame = (o: Token) => soundSame(en, o) || (o.strange && likeness(en.sounds, o.forms) >= same)
  return en.strange && isSame(ar) && sides.ar.filter(isSame).length === 1
}

/** The only other word in such a place: "near Lokitang" and قرب غاريسا, "the village of X". */
function inTheSamePlace(own: Token, free: Sides, sides: Sides, pair: ComparedPair): Token | undefined {
  const place = placeOf(own, sides.en, 'en')
  if (place === null) return undefined
  const rival = free.en.some((t) => {
    if (t === own || isJoint(pair, t, own) || isJoint(pair, own, t)) return false
    const there = placeOf(t, sides.en, 'en')
    return there !== null && (meet(place.opening, there.opening) || meet(place.called, there.called))
  })
  if (rival) return undefined
  const fits = free.ar.filter((t) => {
    const there = t.strange && t.forms.some((s) => s.length > 1) && isUnlike(own, t) ? placeOf(t, sides.ar, 'ar') : null
    return there !== null && (meet(place.opening, there.opening) || meet(place.called, there.called))
  })
  return fits.length === 1 ? fits[0] : undefined
}

/** A town may be written by its other name, and half of it still be heard: Zarzis and جرجيس. */
const isUnlike = (en: Token, ar: Token): boolean => likeness(en.sounds, ar.forms) <= unlike
const unlike = 0.49

/** What stands about a name: what opens its place, and what it is called. */
function placeOf(
  own: Token,
  tokens: readonly Token[],
  language: Language
): Record<'opening' | 'called', number[]> | null {
  const at = tokens.indexOf(own)
  const word = (i: number) => tokens[i]?.word ?? ''
  const near = language === 'en' ? [at - 1, at + 1, ...(/^(?:of|in|at)$/.test(word(at - 1)) ? [at - 2] : [])] : [at - 1]
  const place = {
    opening: [...aboutName('opening', word(at - 1), language)],
    called: near.flatMap((i) => [...aboutName('called', word(i), language)])
  }
  return place.opening.length + place.called.length > 0 ? place : null
}
