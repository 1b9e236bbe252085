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

const roots = new Latest<readonly [whole: string, bare: string]>()
/** The consonants of a word, and the same without those of a pattern. */
const rootOf = (word: string): readonly [whole: string, bare: string] =>
  roots.get(word, () => {
    const consonants = word.replace(particles, '').replace(weak, '')
    return [consonants, consonants.replace(pattern, '').replace(/ت$/, '')]
  })

function ofOneRoot(a: string, b: string): boolean {
  const [[x, p], [y, q]] = [rootOf(a), rootOf(b)]
  if (x === y) return x.length >= leastRoot
  return (q.length >= leastRoot && (p === q || x.includes(q))) || (p.length >= leastRoot && y.includes(p))
}

function ofOneStem(a: string, b: string): boolean {
  const shorter = Math.min(a.length, b.length)
  let same = 0
  while (same < shorter && a[same] === b[same]) same++
  return same >= shared.long || (same >= shared.short && same >= shorter - 1)
}

/** @param a, b keys of words (see keys.ts) */
export const areKin = (a: string, b: string, language: Language): boolean =>
  a === b || (language === 'ar' ? ofOneRoot(a, b) : ofOneStem(a, b))
