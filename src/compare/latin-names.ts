/** Names in Latin letters that the Arabic keeps as they are: NetBeacon, GitHub, CWG-Internet. */
import { acronymsIn } from '../language/acronyms.ts'
import { editDistance } from '../language/persons.ts'
import type { FactKind } from './facts/fact.ts'
import type { Found, Words } from './rule.ts'
import type { Text } from './text.ts'
import type { ComparedPair, Versions } from './versions.ts'

export interface LatinWord extends Words {
  text: string
  /** Small letters and figures alone. */
  key: string
}

const latinWord = /(?<![A-Za-z0-9/@_.#=&-])[A-Za-z][A-Za-z0-9]*(?:[-'’][A-Za-z0-9]+)*(?![A-Za-z0-9/@_=]|\.[A-Za-z0-9])/g
/** Shorter words are articles, markers and endings. */
const shortest = 4
const keyOf = (text: string) => text.toLowerCase().replace(/[^a-z0-9]/g, '')

const wordsOf = ({ standing }: Text): LatinWord[] =>
  [...standing.matchAll(latinWord)].map(({ 0: text, index }) => ({
    text,
    key: keyOf(text),
    start: index,
    end: index + text.length
  }))

/** A word that may be a name: long enough, and with a capital. */
const isName = ({ text, key }: LatinWord) => key.length >= shortest && /[A-Z]/.test(text)

/** Letters inside these belong to them. */
const cited: ReadonlySet<FactKind> = new Set(['url', 'email', 'symbol', 'resolution', 'reference'])
const isCited = (pair: ComparedPair, language: 'ar' | 'en', { start, end }: Words) =>
  pair.facts[language].some((f) => cited.has(f.kind) && f.start < end && start < f.end)

/** Names in Latin letters of the Arabic that are others in English, or that the English has not. */
export function* latinDifferences(pair: ComparedPair, versions: Versions): Iterable<Found> {
  const ar = wordsOf(pair.ar)
  if (ar.length === 0) return
  yield* exchangedInNames(ar, pair)
  const there = keyOf(pair.en.standing)
  const strange = ar.filter((w) => isName(w) && !there.includes(w.key) && !isCited(pair, 'ar', w))
  if (strange.length === 0) return
  const document = documentOf(versions)
  const here = keyOf(pair.ar.standing)
  const lost = wordsOf(pair.en).filter((w) => isName(w) && !here.includes(w.key) && !isCited(pair, 'en', w))
  const taken = new Set<LatinWord>()
  for (const own of strange) {
    const run = runWith(own, ar, pair.ar)
    if (explainsAcronym(run, pair.en)) continue
    const others = run.filter((w) => w !== own && w.key.length >= shortest)
    const isPart = others.length > 0 && others.filter((w) => there.includes(w.key)).length >= others.length / 2
    const free = lost.filter((w) => !taken.has(w))
    const other =
      free.find((w) => areAlike(own.key, w.key)) ??
      free.find((w) => document.kept.has(w.key)) ??
      (isPart ? free[0] : undefined)
    if (other) {
      taken.add(other)
      yield { ar: own, en: other, message: `"${other.text}" in English, "${own.text}" in Arabic` }
    } else if (isPart || (others.length === 0 && !document.english.includes(own.key))) {
      const category = versions.source === 'en' ? 'accuracy/addition' : 'accuracy/omission'
      yield { ar: own, en: null, severity: 'warning', category, message: `"${own.text}" stands in the Arabic only` }
    }
  }
}

/**
 * Names of several words of which one is another, though it stands elsewhere in the text: "Feminist Economics" and "Quantitative
 * Economics" beside "Feminist Africa". The other words of the name stand side by side on both sides, in this name alone.
 */
function* exchangedInNames(ar: readonly LatinWord[], pair: ComparedPair): Iterable<Found> {
  const en = wordsOf(pair.en)
  const runs = { ar: namesAmong(ar, pair.ar), en: namesAmong(en, pair.en) }
  const keysOf = (run: readonly LatinWord[]) => run.map((w) => w.key)
  const known = { ar: runs.ar.map(keysOf), en: runs.en.map(keysOf) }
  for (const [i, own] of runs.ar.entries()) {
    const keys = known.ar[i] as string[]
    if (own.length < 2 || known.en.some((k) => holds(k, keys))) continue
    for (const other of runs.en) {
      const at = oneOtherwise(keys, keysOf(other))
      if (!at || known.ar.some((k) => holds(k, keysOf(other).slice(at.en - at.ar, at.en - at.ar + keys.length))))
        continue
      const [a, e] = [own[at.ar] as LatinWord, other[at.en] as LatinWord]
      if (
        !isProper(a) ||
        !isProper(e) ||
        areForms(a, e) ||
        !there(pair.en, a) ||
        isCited(pair, 'ar', a) ||
        isCited(pair, 'en', e)
      )
        continue
      yield { ar: a, en: e, message: `"${e.text}" in English, "${a.text}" in Arabic` }
      break
    }
  }
}

/** Inside a name of several words, shorter ones are names as well. */
const isProper = ({ text, key }: LatinWord) => key.length > 2 && /[A-Z]/.test(text)

/** Corporation and Corporation's. */
const areForms = (x: LatinWord, y: LatinWord) => x.key.startsWith(y.key) || y.key.startsWith(x.key)

/** Those that the English has nowhere are found by themselves. */
const there = ({ standing }: Text, { key }: LatinWord) => keyOf(standing).includes(key)

const holds = (list: readonly string[], part: readonly string[]) =>
  list.some((_, at) => part.every((key, k) => list[at + k] === key))

/** Where a run of the other side says all of a name but one word, and which; null where none does. */
function oneOtherwise(name: readonly string[], run: readonly string[]): { ar: number; en: number } | null {
  for (let from = 0; from + name.length <= run.length; from++) {
    const unlike = name.flatMap((key, k) => (run[from + k] === key ? [] : [k]))
    const [only] = unlike
    if (unlike.length === 1 && only !== undefined) return { ar: only, en: from + only }
  }
  return null
}

/** Runs of Latin words without Arabic or a full stop between them. */
function namesAmong(words: readonly LatinWord[], { standing }: Text): LatinWord[][] {
  const runs: LatinWord[][] = []
  for (const [i, word] of words.entries()) {
    const before = words[i - 1]
    if (before && /^\s$/.test(standing.slice(before.end, word.start))) runs.at(-1)?.push(word)
    else runs.push([word])
  }
  return runs
}

/** A letter or two otherwise, in words long enough to tell. */
const areAlike = (x: string, y: string): boolean =>
  x[0] === y[0] && editDistance(x, y) <= Math.max(1, Math.floor(Math.max(x.length, y.length) / 3))

/** The Latin words that stand beside a word without Arabic between them. */
function runWith(own: LatinWord, all: readonly LatinWord[], { standing }: Text): LatinWord[] {
  const at = all.indexOf(own)
  const joined = (x: LatinWord | undefined, y: LatinWord | undefined) =>
    x !== undefined && y !== undefined && !/[\p{L}()[\]]/u.test(standing.slice(x.end, y.start))
  let from = at
  while (joined(all[from - 1], all[from])) from--
  let to = at
  while (joined(all[to], all[to + 1])) to++
  return all.slice(from, to + 1)
}

/** "Uniform Resource Identifier" beside URI of the English. */
function explainsAcronym(run: readonly LatinWord[], { standing }: Text): boolean {
  const initials = run.map(({ text }) => text[0]?.toUpperCase()).join('')
  return initials.length > 1 && acronymsIn(standing).some((a) => a.key.length > 1 && initials.includes(a.key))
}

interface Kept {
  /** Everything that the English version says, as one key. */
  english: string
  /** Names that the Arabic version writes in Latin letters somewhere. */
  kept: ReadonlySet<string>
}
const known = new WeakMap<Versions, Kept>()

function documentOf(versions: Versions): Kept {
  let found = known.get(versions)
  if (!found) {
    const kept = versions.paired.flatMap((p) =>
      wordsOf(p.ar)
        .filter(isName)
        .map((w) => w.key)
    )
    found = { english: keyOf(versions.en.units.map((u) => u.text).join(' ')), kept: new Set(kept) }
    known.set(versions, found)
  }
  return found
}
