/** The words of a pair as they may be names: how they sound in the other script, whether any list knows them, whether the other side has them. */
import { folded } from '../language/fold.ts'
import { arabicKey, englishKey } from '../language/keys.ts'
import { remembered } from '../language/latest.ts'
import { isHalfName, opensName } from '../language/persons.ts'
import type { PlaceMention } from '../language/places.ts'
import { functionWords } from '../language/prose.ts'
import type { Range } from '../language/sentences.ts'
import { alike, likeness, waysOf } from '../language/sounds.ts'
import { otherLanguage } from '../model/language.ts'
import type { Language } from '../model/record.ts'
import { renderings } from './renderings.ts'
import type { ComparedPair, Versions } from './versions.ts'

/** A word of a sentence that may be a name or stands about one. */
export interface Token extends Range {
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

export type Sides = Record<Language, readonly Token[]>

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

/** What a word is wherever it stands. */
interface Printed {
  word: string
  sounds: readonly string[]
  forms: readonly string[]
  capital: boolean
  /** Half of a name of two words, as عبد. */
  half: boolean
}

const printedAs = remembered((printed, language): Printed => {
  const word = folded(printed).replace(/^(?:al|el)-/, '')
  const capital = language === 'en' && /^(?:al-|el-)?\p{Lu}\p{Ll}/u.test(printed)
  return {
    word,
    capital,
    sounds: language === 'ar' || (capital && word.length > 2) ? soundsOf(word, language) : [],
    forms: language === 'ar' ? formsOf(word, language) : [],
    half: isHalfName(word)
  }
})

/** The words of one side, in order. */
function tokensOf(pair: ComparedPair, language: Language, known: Known): Token[] {
  const { standing } = pair[language]
  // Few words look strange, and the lists are asked for those alone.
  const isListed = (start: number, end: number): boolean =>
    known.listed(pair, language).some((p) => meet(p, { start, end }))
  return [...standing.matchAll(wordOf[language])].map(({ index: start, 0: printed }): Token => {
    const end = start + printed.length
    const { word, sounds, forms, capital, half } = printedAs(printed, language)
    return {
      printed,
      word,
      start,
      end,
      capital,
      sounds,
      forms,
      strange:
        !half &&
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
export class Known {
  readonly #lexicons: Versions['lexicons']
  /** Words that the English version writes without a capital. */
  readonly #small: ReadonlySet<string>
  readonly #strange: Record<Language, Map<string, boolean>> = { ar: new Map(), en: new Map() }
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
    return this.#remembered('en', word, () => this.#isStrangeEnglish(word))
  }

  isStrangeArabic(word: string): boolean {
    return this.#remembered('ar', word, () => bareForms(word).every((form) => !this.#translates('ar', arabicKey(form))))
  }

  #remembered(language: Language, word: string, told: () => boolean): boolean {
    const known = this.#strange[language].get(word) ?? told()
    this.#strange[language].set(word, known)
    return known
  }

  #isStrangeEnglish(word: string): boolean {
    return (
      !functionWords.has(word) &&
      // Dame and السيدة are titles of one person, not two names.
      !opensName(word, 'en') &&
      !this.#small.has(word) &&
      !word.split('-').some((part) => this.#translates('en', englishKey(part)))
    )
  }

  /** Where a side names what lists know: places, bodies, terms, dates, symbols. */
  listed(pair: ComparedPair, language: Language): readonly Range[] {
    let found = this.#listed[language].get(pair)
    if (!found) {
      found = [
        ...pair.places[language],
        ...pair.terms[language],
        ...pair.facts[language].filter((f) => f.kind !== 'number' && f.end > f.start)
      ]
      this.#listed[language].set(pair, found)
    }
    return found
  }

  /** Whether the lexicons have an English word of these for an Arabic one. */
  isSaid({ word }: Token, en: readonly Token[]): boolean {
    const keys = new Set(en.map((t) => englishKey(t.word)))
    return bareForms(word).some((form) =>
      [...renderings('ar', arabicKey(form), this.#lexicons)].some((key) => keys.has(key))
    )
  }
}

/** The town or country of the lists that a word names and the other side does not. */
export function lonePlace(token: Token, language: Language, { places }: ComparedPair): PlaceMention | undefined {
  const own = places[language].find((p) => meet(p, token))
  if (!own || own.adjective || own.doubtful || own.places.some((p) => p.kind === 'continent')) return undefined
  const ids = own.places.flatMap((p) => p.ids)
  return places[otherLanguage(language)].some((m) => m.places.some((p) => ids.includes(p.id))) ? undefined : own
}

const meet = (x: Range, y: Range): boolean => x.start < y.end && y.start < x.end

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

/** From here on two words are the same name, one silent letter aside: Quesnel and كينيل. */
export const same = 0.75

/** The words of both sides that may be heard on the other: one that stands there as it is stands for no other. */
function heardOf({ ar, en }: Sides): ReadonlySet<Token> {
  const heard = new Set<Token>()
  const halves = ar.flatMap((t, i) => {
    const next = ar[i + 1]
    const half = next && bareForms(t.word).find(isHalfName)
    return half === undefined
      ? []
      : [{ words: [t, next as Token], sounds: soundsOf(half + (next as Token).word, 'ar') }]
  })
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
    // Abdullah is عبد الله.
    for (const { words, sounds } of halves)
      if (sounds.some((s) => own.sounds.includes(s))) for (const t of [own, ...words]) heard.add(t)
    for (const t of ar.filter((o) => soundSame(own, o))) heard.add(t).add(own)
  }
  // What is the very name of another word, or more like it, is no odd spelling of this one.
  const free = ar.filter((t) => t.strange && !heard.has(t))
  const odd = en
    .filter((own) => own.capital && own.strange && !heard.has(own))
    .flatMap((own) => free.map((t) => ({ own, t, like: likenessOf(own, t) })))
    .filter(({ like }) => like >= alike)
    .sort((a, b) => b.like - a.like)
  for (const { own, t } of odd) if (!heard.has(t) || heard.has(own)) heard.add(t).add(own)
  return heard
}

export const soundSame = (en: Token, ar: Token): boolean => ar.forms.some((s) => s.length > 1 && en.sounds.includes(s))
/** How like two words sound. The article is heard in a name that is written with it (Algarve), and counts for none else. */
function likenessOf(en: Token, ar: Token): number {
  const whole = likeness(en.sounds, ar.forms)
  const bare = /^[وف]?(?:[بك]?ال|لل)(?=..)/.exec(ar.word)?.[0]
  const forms = bare === undefined || whole >= same ? ar.forms : soundsOf(ar.word.slice(bare.length), 'ar')
  let best = 0
  for (const s of en.sounds) {
    // A word of two consonants may be heard in many a longer one, and must open like it.
    const near = forms.filter((f) => (s.length > 2 && f.length > 2) || f[0] === s[0])
    if (near.length > 0) best = Math.max(best, likeness([s], near))
  }
  return best
}

/** Whether two words are hardly one name: a town may be written by its other name, and half of it still be heard: Zarzis and جرجيس. */
export const isUnlike = (en: Token, ar: Token): boolean => likenessOf(en, ar) <= unlike
const unlike = 0.49

/** The words of a pair, and which of them the other side has. */
export interface NameWords {
  sides: Sides
  heard: ReadonlySet<Token>
  known: Known
}

/** The words of a pair; null where the English has none that may be a name which the Arabic lacks. */
export function nameWords(pair: ComparedPair, versions: Versions): NameWords | null {
  if (!/(?:^|[\p{L},;/] ?)(?:[Aa]l-)?\p{Lu}\p{Ll}/u.test(pair.en.standing)) return null
  const known = knownOf(versions)
  const en = tokensOf(pair, 'en', known)
  if (!en.some((t) => t.sounds.length > 0 && (t.strange || lonePlace(t, 'en', pair)))) return null
  const sides = { ar: tokensOf(pair, 'ar', known), en }
  return { sides, heard: heardOf(sides), known }
}
