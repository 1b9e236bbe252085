/**
 * Phrases that stand for each other though their words do not one by one ("agenda" = جدول اعمال). Words are linked where the
 * lexicon is surest both ways, links grow to their neighbours (Koehn, Och and Marcu 2003, "grow-diag"), and runs of words are
 * taken of which no link leads out. What met by chance, or in one document only, is left out.
 */
import type { Bilingual, Correspondence } from '../language/bilingual.ts'
import { phraseKey } from '../language/phrase-keys.ts'
import { significant } from './model.ts'

/** A pair of texts that are translations of each other, as keys in order, with what tells their documents apart. */
export interface PhrasePair {
  ar: readonly string[]
  en: readonly string[]
  document: string | number
}

/** Words of a phrase at the most. */
const longest = 3
/** A word below this weight is not linked. */
const weak = 0.05
const least = { pairs: 3, documents: 2, weight: 0.25 }
/** Longer texts are not looked into. */
const most = 200

interface Tally {
  pairs: number
  documents: number
  last: string | number
  ar: string
  en: string
}

export function phrasesFrom(pairs: readonly PhrasePair[], lexicon: Bilingual): Correspondence[] {
  const met = new Map<string, Tally>()
  const usable = pairs.filter((p) => p.ar.length <= most && p.en.length <= most)
  const weightsOf = weightsIn(lexicon)
  for (const pair of usable) {
    const links = linked(pair, weightsOf)
    for (const [key, ar, en] of phrasesOf(pair, links)) {
      const tally = met.get(key)
      if (!tally) met.set(key, { pairs: 1, documents: 1, last: pair.document, ar, en })
      else {
        tally.pairs++
        if (tally.last !== pair.document) {
          tally.documents++
          tally.last = pair.document
        }
      }
    }
  }
  const kept = [...met.values()].filter((t) => t.pairs >= least.pairs && t.documents >= least.documents)
  const held = heldBy(usable, kept)
  const found: Correspondence[] = []
  for (const { pairs: together, ar, en } of kept) {
    const [a, e] = [held.ar.get(ar) as number, held.en.get(en) as number]
    const [forward, backward] = [together / a, together / e]
    if (forward < least.weight || backward < least.weight || !significant(together, a, e, usable.length)) continue
    found.push({ ar, en, forward, backward })
  }
  return found.sort((x, y) => (x.ar < y.ar ? -1 : x.ar > y.ar ? 1 : x.en < y.en ? -1 : 1))
}

type Weights = (ar: string) => ReadonlyMap<string, Correspondence> | undefined

function weightsIn(lexicon: Bilingual): Weights {
  const all = new Map<string, Map<string, Correspondence>>()
  for (const entry of lexicon) {
    const own = all.get(entry.ar) ?? new Map<string, Correspondence>()
    all.set(entry.ar, own.set(entry.en, entry))
  }
  return (ar) => all.get(ar)
}

/** For each Arabic word, whether it is linked with each English one. */
function linked({ ar, en }: PhrasePair, weightsOf: Weights): Uint8Array[] {
  const best = { ar: new Int32Array(ar.length).fill(-1), en: new Int32Array(en.length).fill(-1) }
  const top = { ar: new Float64Array(ar.length).fill(weak), en: new Float64Array(en.length).fill(weak) }
  ar.forEach((key, i) => {
    const known = weightsOf(key)
    en.forEach((other, j) => {
      const entry = key === other ? { forward: 1, backward: 1 } : known?.get(other)
      if (!entry) return
      // Of words that stand twice those are linked that stand alike.
      const near = 1 - Math.abs(i / ar.length - j / en.length) / 2
      if (entry.forward * near > (top.en[j] as number)) {
        top.en[j] = entry.forward * near
        best.en[j] = i
      }
      if (entry.backward * near > (top.ar[i] as number)) {
        top.ar[i] = entry.backward * near
        best.ar[i] = j
      }
    })
  })
  const links = ar.map(() => new Uint8Array(en.length))
  const open: [number, number][] = []
  best.ar.forEach((j, i) => {
    if (j < 0) return
    if (best.en[j] === i) (links[i] as Uint8Array)[j] = 1
    else open.push([i, j])
  })
  best.en.forEach((i, j) => {
    if (i >= 0 && best.ar[i] !== j) open.push([i, j])
  })
  grow(links, open, en.length)
  return links
}

/** Adds what only one side links, beside links, where either word has none yet. */
function grow(links: Uint8Array[], open: readonly [number, number][], columns: number): void {
  const at = (i: number, j: number) => links[i]?.[j] === 1
  for (let grown = true; grown; ) {
    grown = false
    for (const [i, j] of open) {
      if (at(i, j)) continue
      const row = (links[i] as Uint8Array).includes(1)
      const column = links.some((other) => other[j] === 1)
      if (row && column) continue
      let beside = false
      for (let x = i - 1; x <= i + 1 && !beside; x++)
        for (let y = Math.max(0, j - 1); y <= Math.min(columns - 1, j + 1) && !beside; y++) beside = at(x, y)
      if (!beside) continue
      ;(links[i] as Uint8Array)[j] = 1
      grown = true
    }
  }
}

/** Runs of words that stand for each other and are more than one word for one, each once. */
function phrasesOf({ ar, en }: PhrasePair, links: readonly Uint8Array[]): [string, string, string][] {
  const found = new Map<string, [string, string, string]>()
  for (let from = 0; from < ar.length; from++) {
    let low = en.length
    let high = -1
    for (let to = from; to < Math.min(ar.length, from + longest); to++) {
      const row = links[to] as Uint8Array
      const first = row.indexOf(1)
      if (first >= 0) {
        low = Math.min(low, first)
        high = Math.max(high, row.lastIndexOf(1))
      }
      if (high < 0 || first < 0 || !(links[from] as Uint8Array).includes(1)) continue
      const count = { ar: to - from + 1, en: high - low + 1 }
      if (count.en > longest || count.ar === count.en) continue
      if (leadsOut(links, from, to, low, high)) continue
      const own = phraseKey(ar.slice(from, to + 1))
      const other = phraseKey(en.slice(low, high + 1))
      // Numbers say each other without a lexicon.
      if (/\d/.test(own + other)) continue
      const key = `${own}\t${other}`
      found.set(key, [key, own, other])
    }
  }
  return [...found.values()]
}

function leadsOut(links: readonly Uint8Array[], from: number, to: number, low: number, high: number): boolean {
  for (let i = 0; i < links.length; i++) {
    if (i >= from && i <= to) continue
    for (let j = low; j <= high; j++) if ((links[i] as Uint8Array)[j] === 1) return true
  }
  return false
}

/** In how many pairs each of the phrases stands. */
function heldBy(pairs: readonly PhrasePair[], wanted: readonly { ar: string; en: string }[]) {
  const held = {
    ar: new Map<string, number>(wanted.map((w) => [w.ar, 0])),
    en: new Map<string, number>(wanted.map((w) => [w.en, 0]))
  }
  for (const pair of pairs) {
    for (const language of ['ar', 'en'] as const) {
      const counts = held[language]
      const seen = new Set<string>()
      const keys = pair[language]
      for (let from = 0; from < keys.length; from++) {
        for (let to = from + 1; to <= Math.min(keys.length, from + longest); to++)
          seen.add(phraseKey(keys.slice(from, to)))
      }
      for (const phrase of seen) {
        const count = counts.get(phrase)
        if (count !== undefined) counts.set(phrase, count + 1)
      }
    }
  }
  return held
}
