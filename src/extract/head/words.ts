/** Finds the words of the head in its text. */

import { words } from '../../language/facts.ts'
import { fold, folded } from '../../language/fold.ts'
import type { Language } from '../../model/record.ts'

/** Offset after the first of `phrases` that stands in the folded `text` as whole words, or -1. */
export function phraseEnd(text: string, phrases: readonly string[]): number {
  for (const phrase of phrases) {
    for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) {
      const end = at + phrase.length
      if (
        !/[\p{L}\p{N}]/u.test(
          text[at - 1] === 'و' && !/\p{L}/u.test(text[at - 2] ?? ' ') ? ' ' : (text[at - 1] ?? ' ')
        ) &&
        !/[\p{L}\p{N}]/u.test(phrase.endsWith(':') ? ' ' : (text[end] ?? ' '))
      )
        return end
    }
  }
  return -1
}

export const says = (text: string, phrases: readonly string[]) => phraseEnd(text, phrases) >= 0

export function after(text: string, name: string, language: Language): number {
  const folding = fold(text)
  const end = phraseEnd(folding.text, words(name, language))
  return end < 0 ? -1 : folding.origin(end)
}

/** "M." in "Captain M. Carter", "ت." in "السيد ت. ناكاغاوا". */
const initial = /^(?:\p{Lu}\.(?:-?\p{Lu}\.)*|[\u0621-\u064a]\.)$/u

const punctuation = /[.,،؛;:()[\]\n]/

/** The words of `text` from `start` to the first stop word or sign, at most `most`. */
export function until(
  text: string,
  start: number,
  language: Language,
  most: number,
  stops: readonly string[] = words('stop', language)
): string | null {
  const out: string[] = []
  for (const word of text.slice(start).trim().split(' ')) {
    if (out.length === most || stops.includes(folded(word)) || /^(?:[\d(«"“]|[–—ـ-]$)/.test(word)) break
    const cut = word.search(punctuation)
    // "Ms.", "H.E." and the "M." of a first name are no end of a name.
    if (
      initial.test(word) ||
      (word.endsWith('.') && words('honorific', language).includes(folded(word.slice(0, -1))))
    ) {
      out.push(word)
      continue
    }
    if (cut >= 0) {
      if (cut > 0) out.push(word.slice(0, cut))
      break
    }
    out.push(word)
  }
  return out.join(' ') || null
}

export function firstOf<T>(list: readonly T[], read: (item: T) => string | null): string | null {
  for (const item of list) {
    const value = read(item)
    if (value) return value
  }
  return null
}
