/** Whether two words of one language are near kin, as far as their letters tell: inspector and inspection, مفتش and تفتيش. */
import type { Language } from '../model/record.ts'
import { Latest } from './latest.ts'

/** Letters that two English words share from the first, and fewer where that is nearly all of the shorter one. */
const shared = { long: 5, short: 4 }
/** Consonants that two Arabic words share. */
const leastRoot = 3

/** What no root keeps through all its patterns: article and particles joined on, weak letters, hamza. */
const particles = /^(?:وال|بال|لل|ال)/
const weak = /[اويىءئؤةه]/g
const pattern = /^[متينا]/

/** The consonants of a word, and the same without those of a pattern. */
interface Root {
  whole: string
  bare: string
}

const roots = new Latest<Root>()
const rootOf = (word: string): Root =>
  roots.get(word, () => {
    const whole = word.replace(particles, '').replace(weak, '')
    return { whole, bare: whole.replace(pattern, '').replace(/ت$/, '') }
  })

function areOfOneRoot(a: Root, b: Root): boolean {
  if (a.whole === b.whole) return a.whole.length >= leastRoot
  return (
    (b.bare.length >= leastRoot && (a.bare === b.bare || a.whole.includes(b.bare))) ||
    (a.bare.length >= leastRoot && b.whole.includes(a.bare))
  )
}

function areOfOneStem(a: string, b: string): boolean {
  const shorter = Math.min(a.length, b.length)
  let same = 0
  while (same < shorter && a[same] === b[same]) same++
  return same >= shared.long || (same >= shared.short && same >= shorter - 1)
}

/** Words of one text among which kin of others are looked for. */
export class Kindred {
  readonly #keys: ReadonlySet<string>
  readonly #language: Language
  #roots: readonly Root[] | undefined

  /** @param keys of the words (see keys.ts) */
  constructor(keys: ReadonlySet<string>, language: Language) {
    this.#keys = keys
    this.#language = language
  }

  /** Whether one of the words is near kin to the word of this key, or the same. */
  has(key: string): boolean {
    if (this.#keys.has(key)) return true
    if (this.#language === 'en') {
      for (const own of this.#keys) if (areOfOneStem(key, own)) return true
      return false
    }
    this.#roots ??= [...this.#keys].map(rootOf)
    const root = rootOf(key)
    return this.#roots.some((own) => areOfOneRoot(root, own))
  }
}
