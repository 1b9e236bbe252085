/** How like a word of Latin letters and an Arabic one sound, in any of the ways in which they may be spelled. */
import type { Language } from '../model/record.ts'
import { remembered } from './latest.ts'
import { editDistance, skeletonsOf } from './persons.ts'

/** From here on two words may be one in two spellings. */
export const alike = 0.51

/** The ways in which a word of a name may be heard. */
export function waysOf(word: string, language: Language): readonly string[] {
  const ways = [word]
  if (language === 'en') {
    if (/ch/.test(word)) ways.push(word.replace(/ch/g, 'k'))
    if (/j/.test(word)) ways.push(word.replace(/j/g, 'y'), word.replace(/j/g, 'kh'))
    if (/w/.test(word)) ways.push(word.replace(/w/g, 'v'))
    if (/c/.test(word)) ways.push(word.replace(/c(?!h)/g, 's'))
    if (/x/.test(word)) ways.push(word.replace(/x/g, 'sh'))
    if (/gh/.test(word)) ways.push(word.replace(/gh/g, ''))
  }
  return [...new Set(ways.flatMap((w) => skeletonsOf([w])))]
}

/** Whether the letters of the shorter one stand in the longer one in order: "Knight" and نايت. */
function isWithin(x: string, y: string): boolean {
  const [short, long] = x.length <= y.length ? [x, y] : [y, x]
  if (long.length - short.length > (short.length < 3 ? 1 : 2)) return false
  let at = 0
  for (const letter of long) if (letter === short[at]) at++
  return at === short.length
}

/** How like two words sound in any of their ways, 0..1. */
export function likeness(x: readonly string[], y: readonly string[]): number {
  let best = 0
  for (const a of x)
    for (const b of y) {
      const longest = Math.max(a.length, b.length)
      // As many letters as one has more are to be added.
      if (best >= alike && best >= 1 - Math.abs(a.length - b.length) / longest) continue
      const like = 1 - editDistance(a, b) / longest
      best = Math.max(best, isWithin(a, b) ? Math.max(like, alike) : like)
    }
  return best
}

const heardAs = remembered(waysOf)

/** The likeness of an English word of a name (folded) and an Arabic one, 0..1. */
export const soundLikeness = (en: string, ar: string): number =>
  likeness(
    heardAs(en, 'en'),
    [ar, ar.replace(/^ال/, '')].flatMap((form) => heardAs(form, 'ar'))
  )
