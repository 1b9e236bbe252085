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
