/** Bodies and posts of one kind that are told apart by other words: the Scientific Committee and لجنة المالية, which no list need know. */
import { fieldsOf, type Headed, headedIn } from '../language/headed.ts'
import { arabicKey, englishKey, keysOf } from '../language/keys.ts'
import { skeletonsOf } from '../language/persons.ts'
import { otherLanguage } from '../model/language.ts'
import type { Language } from '../model/record.ts'
import { renderings } from './renderings.ts'
import { type ComparedPair, placed, type Stretch, type Versions } from './versions.ts'

type Sides = Record<Language, Stretch>

/** Each body of the English with that of its kind which stands in its place, where no word of either is said on the other side. */
export function* namesakes(pair: ComparedPair, versions: Versions): Iterable<Record<Language, Headed>> {
  if (headedIn(pair.en.standing, 'en').length === 0) return
  for (const sides of pair.stretches) {
    const en = headedIn(sides.en.text, 'en').filter((h) => h.words.length > 0)
    const ar = en.length === 0 ? [] : headedIn(sides.ar.text, 'ar').filter((h) => h.words.length > 0)
    if (!en.some((own) => ar.some((other) => meet(other, own)))) continue
    const found = new Hearing(sides, { ar, en }, versions)
    const left = {
      en: en.filter((h) => found.isUnsaid(h, 'en') && !isTerm(pair, placed(sides.en, h), 'en')),
      ar: ar.filter((h) => found.isUnsaid(h, 'ar') && !isTerm(pair, placed(sides.ar, h), 'ar'))
    }
    for (const own of left.en) {
      const alike = left.ar.filter((o) => meet(o, own))
      const [other] = alike
      if (!other || alike.length > 1 || left.en.filter((o) => meet(o, other)).length > 1) continue
      if (found.mayBeOne(own, other)) continue
      yield { ar: placed(sides.ar, other), en: placed(sides.en, own) }
    }
  }
}

const meet = (x: Headed, y: Headed): boolean => x.rows.some((row) => y.rows.includes(row))

/** A name of the glossary that the other side has as well. */
const isTerm = (pair: ComparedPair, { start, end }: Headed, language: Language): boolean =>
  pair.terms[language].some(
    (h) =>
      h.words > 1 &&
      h.start < end &&
      start < h.end &&
      pair.terms[otherLanguage(language)].some((o) => o.term === h.term)
  )

/** Letters that an Arabic word of a name must have to be told from others. */
const least = 4

/** What of the words of the one side stands on the other. */
class Hearing {
  readonly #lexicons: Versions['lexicons']
  readonly #sides: Sides
  readonly #names: Record<Language, readonly Headed[]>
  readonly #keys: Record<Language, readonly string[]>
  readonly #sounds: Partial<Record<Language, ReadonlySet<string>>> = {}

  constructor(sides: Sides, names: Record<Language, readonly Headed[]>, { lexicons }: Versions) {
    this.#sides = sides
    this.#names = names
    this.#lexicons = lexicons
    this.#keys = { ar: keysOf(sides.ar.text), en: keysOf(sides.en.text) }
  }

  /** How the words of a side sound; few are asked for it. */
  #soundsOf(language: Language): ReadonlySet<string> {
    const known =
      this.#sounds[language] ??
      new Set(
        (this.#sides[language].text.match(/\p{L}+/gu) ?? []).flatMap((w) =>
          skeletonsOf([w.toLowerCase().replace(/^[وف]?[بل]?ال|^لل/, '')])
        )
      )
    this.#sounds[language] = known
    return known
  }

  #rendered(word: string, language: Language): Set<string> {
    return renderings(language, language === 'ar' ? arabicKey(word) : englishKey(word), this.#lexicons)
  }

  /** The keys of a side without those in names of other kinds: the Agricultural Bank says nothing of the Minister of Agriculture. */
  #apartFrom(name: Headed, language: Language): readonly string[] {
    const others = this.#names[language].filter((o) => !meet(o, name))
    if (others.length === 0) return this.#keys[language]
    let { text } = this.#sides[language]
    for (const { start, end } of others) text = text.slice(0, start) + ' '.repeat(end - start) + text.slice(end)
    return keysOf(text)
  }

  /** The lexicon knows the words, what they stand for is said less often on the other side, and they cannot be heard there. */
  isUnsaid(name: Headed, language: Language): boolean {
    // What tells no field may be said or not: the Ministerial Committee for Economic Affairs.
    const words = name.words.filter((word) => fieldsOf([word], language).length > 0)
    if (words.length === 0) return false
    const other = otherLanguage(language)
    return words.every((word) => {
      const rendered = this.#rendered(word, language)
      if (rendered.size === 0) return false
      // Of three letters or fewer the key may be that of another word: الري.
      if (language === 'ar' && word.replace(/^[وف]?(?:ال|لل)/, '').length < least) return false
      const key = language === 'ar' ? arabicKey(word) : englishKey(word)
      const own = this.#apartFrom(name, language).filter((k) => k === key).length
      if (this.#apartFrom(name, other).filter((k) => rendered.has(k)).length >= Math.max(1, own)) return false
      const sounds = skeletonsOf([word.replace(/^[وف]?[بل]?ال|^لل/, '')])
      return !sounds.some((s) => s.length > 2 && this.#soundsOf(other).has(s))
    })
  }

  /** Whether the two may be about one thing: they are not known to be of other fields, or words of theirs stand for one word anywhere. */
  mayBeOne(en: Headed, ar: Headed): boolean {
    const [own, theirs] = [fieldsOf(en.words, 'en'), fieldsOf(ar.words, 'ar')]
    if (own.length === 0 || theirs.length === 0 || own.some((row) => theirs.includes(row))) return true
    const near = new Set(
      en.words.flatMap((w) => [...this.#rendered(w, 'en')].flatMap((key) => [...renderings('ar', key, this.#lexicons)]))
    )
    return ar.words.some((w) => [...this.#rendered(w, 'ar')].some((key) => near.has(key)))
  }
}
