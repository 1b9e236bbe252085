/**
 * Units that alignment left alone on both sides and that say the same: a paragraph that lost half of its sentences, or one
 * that moved in a document too short for statistics. Alignment weighs all against all; here the words of the two alone count.
 */
import type { Pair } from '../align/moved.ts'
import type { Bilingual } from '../language/bilingual.ts'
import { keySetOf } from '../language/keys.ts'
import type { Language } from '../model/record.ts'
import { type Coverage, coverage } from './coverage.ts'

/** So much of the shorter unit, of so many known words, must be said by the other. */
const least = { share: 0.6, known: 6 }
/** Short units must say each other almost wholly. */
const leastShort = { share: 0.75, known: 3 }
const alike = ({ known, said }: Coverage, { known: most, share }: typeof least) =>
  known >= most && said >= known * share
/** Beyond this many combinations the document is no longer one with a few gaps. */
const most = 40_000
/** A pairing by words alone is never surer than this. */
const sureness = 0.7

export function reunite(
  pairs: readonly Pair[],
  texts: Record<Language, readonly string[]>,
  lexicons: readonly Bilingual[]
): Pair[] {
  const alone = {
    ar: pairs.filter((p) => p.en.length === 0).flatMap((p) => p.ar),
    en: pairs.filter((p) => p.ar.length === 0).flatMap((p) => p.en)
  }
  if (alone.ar.length === 0 || alone.en.length === 0 || alone.ar.length * alone.en.length > most) return [...pairs]
  const keys = {
    ar: new Map(alone.ar.map((i) => [i, keySetOf(texts.ar[i] as string)])),
    en: new Map(alone.en.map((i) => [i, keySetOf(texts.en[i] as string)]))
  }
  const candidates: { ar: number; en: number; share: number }[] = []
  for (const ar of alone.ar) {
    for (const en of alone.en) {
      const own = keys.ar.get(ar) as Set<string>
      const against = keys.en.get(en) as Set<string>
      const of = {
        ar: coverage(texts.ar[ar] as string, 'ar', against, lexicons),
        en: coverage(texts.en[en] as string, 'en', own, lexicons)
      }
      const shorter = own.size <= against.size ? of.ar : of.en
      const share = shorter.said / Math.max(1, shorter.known)
      if (alike(shorter, least) || (alike(of.ar, leastShort) && alike(of.en, leastShort)))
        candidates.push({ ar, en, share })
    }
  }
  candidates.sort((x, y) => y.share - x.share || x.ar - y.ar || x.en - y.en)
  const found: Pair[] = []
  const taken = { ar: new Set<number>(), en: new Set<number>() }
  for (const { ar, en, share } of candidates) {
    if (taken.ar.has(ar) || taken.en.has(en)) continue
    taken.ar.add(ar)
    taken.en.add(en)
    found.push({
      ar: [ar],
      en: [en],
      score: Math.round(share * sureness * 1000) / 1000,
      moved: !inOrder(ar, en, pairs)
    })
  }
  const rest = pairs.filter(
    (p) =>
      !(p.en.length === 0 && p.ar.every((i) => taken.ar.has(i))) &&
      !(p.ar.length === 0 && p.en.every((i) => taken.en.has(i)))
  )
  return [...rest, ...found]
}

/** Whether what stands before the one stands before the other, and what stands after, after it. */
const inOrder = (ar: number, en: number, pairs: readonly Pair[]): boolean =>
  pairs.every((p) => {
    const [a, e] = [p.ar[0], p.en[0]]
    return a === undefined || e === undefined || p.moved || a < ar === e < en
  })
