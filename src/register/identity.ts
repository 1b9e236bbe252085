/**
 * What an item is known by over runs: its document (by symbol, else by path without language and extension), its list and its
 * words in the original; not its place, so that it stays where others are put before it.
 */
import { createHash } from 'node:crypto'
import { folded } from '../language/fold.ts'
import { nameWithoutMark, symbolWithoutMark } from '../language/marks.ts'
import { otherLanguage } from '../model/language.ts'
import type { Language } from '../model/record.ts'
import type { RegisterList } from '../model/register-lists.ts'

/** Ids begin with a letter of their list: a spreadsheet takes no such id for a number or date. */
const letters: Readonly<Record<RegisterList, string>> = {
  decisions: 'd',
  actions: 'a',
  resolutions: 'r',
  references: 'x'
}

/** Letters and digits that are not taken for one another (Crockford, in small letters). */
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'

/** 30 bits of the hash of `text`, as six letters and digits. */
function short(text: string): string {
  let bits = createHash('sha256').update(text).digest().readUInt32BE(0) >>> 2
  let out = ''
  for (let i = 0; i < 6; i++) {
    out = (alphabet[bits & 31] as string) + out
    bits >>>= 5
  }
  return out
}

/** Letters and digits alone: marks, spaces and punctuation may be mended without making another item. */
export const normal = (text: string): string =>
  folded(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** The part of an id that tells list and document, from a key of the document. */
export const prefixOf = (list: RegisterList, key: string): string => `${letters[list]}-${short(key)}`

/** The prefix of an id; undefined where `id` is none of a register. */
export const prefixIn = (id: string): string | undefined => /^([darx]-[0-9a-z]{6})-[0-9a-z]{6}(?:-\d+)?$/.exec(id)?.[1]

/** The id of an item without its counter. */
export const baseOf = (list: RegisterList, key: string, words: string): string =>
  `${prefixOf(list, key)}-${short(normal(words))}`

/** One version of a document. */
export interface Named {
  language: Language
  symbol: string | null
  /** Below the folder that was searched. */
  path: string | undefined
}

/** What a document may be known by in any language, the surest first. */
export function documentKeys(versions: readonly Named[]): string[] {
  const symbols = versions.flatMap(({ symbol, language }) =>
    symbol === null ? [] : [`symbol ${normal(symbolWithoutMark(symbol, language))}`]
  )
  const paths = versions.flatMap(({ path, language }) =>
    path === undefined ? [] : [`path ${nameWithoutMark(path, language)}`]
  )
  return [...new Set([...symbols, ...paths])]
}

/** The ids of the items of a run. */
export class Identities {
  readonly #counts = new Map<string, number>()

  /** The id of the next item of that kind: equal items of a document are counted in the order in which they are given. */
  next(base: string): string {
    const count = (this.#counts.get(base) ?? 0) + 1
    this.#counts.set(base, count)
    return count === 1 ? base : `${base}-${count}`
  }
}

/** The words of an item, those of the original first. */
export const wordsOf = (
  text: { ar?: string | undefined; en?: string | undefined } | null,
  original: Language
): string[] => [text?.[original], text?.[otherLanguage(original)]].filter((words) => words !== undefined)
