/** Fields of an item of both versions: words side by side, facts once where the versions agree. */
import { isDeepStrictEqual } from 'node:util'
import type { Agreed, Both } from '../model/bilingual.ts'
import type { Language } from '../model/record.ts'
import type { Matched } from './pairing.ts'

export const languages: readonly Language[] = ['ar', 'en']

/** Words of both sides; a side without any is left out. */
export function both<T, V>(item: Matched<T>, get: (value: T) => V | null): Both<V> {
  const found: Both<V> = {}
  for (const language of languages) {
    const side = item[language]
    const value = side === null ? null : get(side)
    if (value !== null) found[language] = value
  }
  return found
}

/** The same, null where neither side has any. */
export function bothOrNone<T, V>(item: Matched<T>, get: (value: T) => V | null): Both<V> | null {
  const found = both(item, get)
  return found.ar === undefined && found.en === undefined ? null : found
}

/** A fact: once where the sides agree or one alone has the item, of each side where they differ. */
export function agreed<T, V>(item: Matched<T>, get: (value: T, language: Language) => V): Agreed<V> {
  const { ar, en } = item
  if (ar === null) return get(en as T, 'en')
  const value = get(ar, 'ar')
  if (en === null) return value
  const other = get(en, 'en')
  return isDeepStrictEqual(value, other) ? value : { ar: value, en: other }
}

/** A list of facts whose order says nothing, because the languages order their words otherwise. */
export function agreedSet<T>(item: Matched<T>, get: (value: T) => readonly string[]): Agreed<string[]> {
  const lists = both(item, (value) => [...get(value)])
  if (lists.ar && lists.en && isDeepStrictEqual([...lists.ar].sort(), [...lists.en].sort())) return lists.en
  return agreed(item, (value) => [...get(value)])
}

/** Ids of the bilingual record by those of the two records. */
export class Ids {
  readonly #ids = new Map<string, string>()

  constructor(items: readonly { id: string; ids: Both<string> }[]) {
    for (const { id, ids } of items)
      for (const language of languages) {
        const own = ids[language]
        if (own !== undefined) this.#ids.set(`${language} ${own}`, id)
      }
  }

  of(id: string | null, language: Language): string | null {
    return id === null ? null : (this.#ids.get(`${language} ${id}`) ?? null)
  }

  /** Of either side, the original's before the translation's. */
  either<T>(item: Matched<T>, original: Language, get: (value: T) => string | null): string | null {
    const order: Language[] = original === 'ar' ? ['ar', 'en'] : ['en', 'ar']
    for (const language of order) {
      const side = item[language]
      const id = side === null ? null : this.of(get(side), language)
      if (id !== null) return id
    }
    return null
  }
}
