import type { Language } from '../model/record.ts'

/**
 * Remembers what was worked out for the latest texts, up to so many characters: many stages ask the same of one text.
 * What is worked out must depend on the text alone.
 */
export class Latest<T> {
  #known = new Map<string, T>()
  #room: number
  readonly #most: number

  constructor(most = 1 << 20) {
    this.#most = most
    this.#room = most
  }

  get(text: string, work: (text: string) => T): T {
    const known = this.#known.get(text)
    if (known !== undefined) return known
    const fresh = work(text)
    // A short text costs as well.
    this.#room -= text.length + 32
    if (this.#room < 0) {
      this.#known = new Map()
      this.#room = this.#most
    }
    this.#known.set(text, fresh)
    return fresh
  }
}

/** The same for what depends on the text and its language. */
export function remembered<T>(work: (text: string, language: Language) => T): (text: string, language: Language) => T {
  const latest = { ar: new Latest<T>(), en: new Latest<T>() }
  const ofText = { ar: (text: string) => work(text, 'ar'), en: (text: string) => work(text, 'en') }
  return (text, language) => latest[language].get(text, ofText[language])
}
