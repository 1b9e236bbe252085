/** The words by which the kind of a document is told (data/kinds.yaml): cues with their weights, and how its parts open. */
import type { DocumentKind, Language } from '../model/record.ts'
import { runEnd } from './characters.ts'
import { lexicon } from './data.ts'
import { folded } from './fold.ts'
import { Openings } from './names.ts'

type Where = 'title' | 'start' | 'line' | 'text'

interface Shape {
  weight: Partial<Record<DocumentKind, number>>
  most: number
  en?: string[]
  ar?: string[]
}

interface Kinds {
  least: number
  cues: { kind: DocumentKind; weight: number; where: Where; en: string[]; ar: string[] }[]
  not: Record<Language, Partial<Record<DocumentKind, string[]>>>
  near: Record<Language, Partial<Record<DocumentKind, string[]>>>
  structure: Record<'preamble' | 'operative' | 'speaker' | 'times', Shape>
}

export interface Cue {
  id: number
  words: string[]
  kind: DocumentKind
  weight: number
  where: Where
}

export const kindData = lexicon<Kinds>('kinds')

const apostrophe = 39

const hyphen = 45

const ellipsis = 0x2026

/** The words of a folded text; a hyphen and the gap … of a cue are words of their own. */
export function cueWords(plain: string): string[] {
  const words: string[] = []
  let at = 0
  while (at < plain.length) {
    let end = runEnd(plain, at)
    while (plain.charCodeAt(end) === apostrophe) end = runEnd(plain, end + 1)
    const code = plain.charCodeAt(at)
    if (end === at && (code === hyphen || code === ellipsis)) end++
    if (end > at) words.push(plain.slice(at, end))
    at = end > at ? end : at + 1
  }
  return words
}

/** Cues by their first word, the longest first. */
class Cues {
  readonly #byFirst = new Map<string, Cue[]>()
  readonly #openings = new Openings()

  /** @param places where the cues must stand */
  constructor(...places: readonly Where[]) {
    kindData.cues.forEach(({ kind, weight, where, en, ar }, id) => {
      for (const phrase of [...en, ...ar]) {
        const words = cueWords(folded(phrase))
        const first = words[0] as string
        const known = this.#byFirst.get(first) ?? []
        this.#byFirst.set(first, known)
        if (!places.includes(where)) continue
        this.#openings.add(first)
        known.push({ id, words, kind, weight, where })
        known.sort((a, b) => b.words.length - a.words.length)
      }
    })
  }

  /** Those that a word may begin, with or without و on it. */
  at(word: string): readonly Cue[] {
    if (!this.#openings.mayHold(word)) return none
    const bare = word.length > 3 && word.startsWith('و') ? word.slice(1) : word
    return this.#byFirst.get(word) ?? this.#byFirst.get(bare) ?? none
  }
}

const none: readonly Cue[] = []

/** Most blocks are no title and stand behind the opening words: few cues count in them. */
export const kindCues = {
  title: new Cues('title', 'start', 'line', 'text'),
  laterTitle: new Cues('title', 'line', 'text'),
  start: new Cues('start', 'line', 'text'),
  text: new Cues('line', 'text')
}

const foldedLists = (lists: Partial<Record<DocumentKind, string[]>>) =>
  new Map(Object.entries(lists).map(([kind, words]) => [kind, words.map(folded)]))

export const notBeside = { en: foldedLists(kindData.not.en), ar: foldedLists(kindData.not.ar) }

export const notNear = { en: foldedLists(kindData.near.en), ar: foldedLists(kindData.near.ar) }

export const kindShapes = (['preamble', 'operative', 'speaker'] as const).map((name) => {
  const shape = kindData.structure[name]
  return {
    ...shape,
    openings: new Set([...(shape.en ?? []), ...(shape.ar ?? [])].map((w) => cueWords(folded(w)).join(' ')))
  }
})

/** How many words … may stand for. */
const gap = 5

/** True where the words of a cue stand at word `at`, … standing for some words between. */
export function standsAt(cue: readonly string[], words: readonly string[], at: number): boolean {
  let i = at
  for (let k = 0; k < cue.length; k++) {
    if (cue[k] === '…') {
      const next = words.slice(i, i + gap + 1).indexOf(cue[k + 1] as string)
      if (next < 0) return false
      i += next
    } else if (words[i++] !== cue[k]) {
      if (k > 0 || !(words[at] as string).endsWith(cue[0] as string)) return false
    }
  }
  return true
}
