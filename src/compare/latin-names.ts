/** Names in Latin letters that the Arabic keeps as they are: NetBeacon, GitHub, CWG-Internet. */
import { acronymsIn } from '../language/acronyms.ts'
import { editDistance } from '../language/persons.ts'
import type { FactKind } from './facts/fact.ts'
import type { Found, Words } from './rule.ts'
import type { Text } from './text.ts'
import type { ComparedPair, Versions } from './versions.ts'

interface LatinWord extends Words {
  text: string
  /** Small letters and figures alone. */
  key: string
}

const latinWord = /(?<![A-Za-z0-9/@_.#=&-])[A-Za-z][A-Za-z0-9]*(?:[-'’][A-Za-z0-9]+)*(?![A-Za-z0-9/@_=]|\.[A-Za-z0-9])/g
/** Shorter words are articles, markers and endings. */
const shortest = 4
const keyOf = (text: string) => text.toLowerCase().replace(/[^a-z0-9]/g, '')

/** The words of Latin letters of a text that may be names: long enough, and with a capital. */
function latinWords({ standing }: Text): LatinWord[] {
  return [...standing.matchAll(latinWord)]
    .filter(([text]) => keyOf(text).length >= shortest && /[A-Z]/.test(text))
    .map(({ 0: text, index }) => ({ text, key: keyOf(text), start: index, end: index + text.length }))
}

/** Letters inside these belong to them. */
const cited: ReadonlySet<FactKind> = new Set(['url', 'email', 'symbol', 'resolution', 'reference'])
const isCited = (pair: ComparedPair, language: 'ar' | 'en', { start, end }: Words) =>
  pair.facts[language].some((f) => cited.has(f.kind) && f.start < end && start < f.end)

/** Names in Latin letters of the Arabic that are others in English, and names that the Arabic keeps elsewhere and has lost here. */
export function* latinDifferences(pair: ComparedPair, versions: Versions): Iterable<Found> {
  const document = documentOf(versions)
  const ar = latinWords(pair.ar)
  const en = latinWords(pair.en)
  const there = keyOf(pair.en.standing)
  const here = keyOf(pair.ar.standing)
  const lost = en.filter((w) => !here.includes(w.key))
  const taken = new Set<LatinWord>()
  for (const own of ar) {
    if (there.includes(own.key) || isCited(pair, 'ar', own) || explainsAcronym(pair, own)) continue
    const free = lost.filter((w) => !taken.has(w) && !isCited(pair, 'en', w))
    const other = free.find((w) => areAlike(own.key, w.key)) ?? free.find((w) => document.kept.has(w.key))
    if (other) {
      taken.add(other)
      yield { ar: own, en: other, message: `"${other.text}" in English, "${own.text}" in Arabic` }
    } else if (!document.english.includes(own.key) && !isGloss(pair.ar, own)) {
      const category = versions.source === 'en' ? 'accuracy/addition' : 'accuracy/omission'
      yield { ar: own, en: null, severity: 'warning', category, message: `"${own.text}" stands in the Arabic only` }
    }
  }
}

/** A letter or two otherwise, in words long enough to tell. */
const areAlike = (x: string, y: string): boolean =>
  x[0] === y[0] && editDistance(x, y) <= Math.max(1, Math.floor(Math.max(x.length, y.length) / 3))

/** Inside brackets, or in a run of several Latin words: the original name beside the Arabic one. */
function isGloss({ standing }: Text, { start, end }: Words): boolean {
  const before = standing.slice(0, start)
  const depth = (before.match(/[([]/g)?.length ?? 0) - (before.match(/[)\]]/g)?.length ?? 0)
  return depth > 0 || /[A-Za-z]{2}[\s,.:'"-]*$/.test(before) || /^[\s,.:'"-]*[A-Za-z]{2}/.test(standing.slice(end))
}

/** "Uniform Resource Identifier" beside URI of the English. */
function explainsAcronym(pair: ComparedPair, { start, end }: Words): boolean {
  const { standing } = pair.ar
  const before = /(?:[A-Za-z]+[\s-]+)*$/.exec(standing.slice(0, start))?.[0] ?? ''
  const after = /^(?:[\s-]+[A-Za-z]+)*/.exec(standing.slice(end))?.[0] ?? ''
  const initials =
    `${before} ${standing.slice(start, end)} ${after}`
      .match(/(?<![A-Za-z])[A-Za-z]/g)
      ?.join('')
      .toUpperCase() ?? ''
  return acronymsIn(pair.en.standing).some((a) => a.key.length > 1 && initials.includes(a.key))
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
    const kept = new Set(versions.pairs.flatMap((p) => (p.ar.empty ? [] : latinWords(p.ar).map((w) => w.key))))
    found = { english: keyOf(versions.en.units.map((u) => u.text).join(' ')), kept }
    known.set(versions, found)
  }
  return found
}
