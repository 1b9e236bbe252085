import { runEnd } from '../language/characters.ts'
import { lexicon } from '../language/data.ts'
import { folded } from '../language/fold.ts'
import { Openings } from '../language/names.ts'
import type { DocumentKind, Language } from '../model/record.ts'
import type { Unit } from '../outline/index.ts'

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
interface Cue {
  id: number
  words: string[]
  kind: DocumentKind
  weight: number
  where: Where
}

const data = lexicon<Kinds>('kinds')
const apostrophe = 39
const hyphen = 45
const ellipsis = 0x2026

/** The words of a folded text; a hyphen and the gap … of a cue are words of their own. */
function wordsOf(plain: string): string[] {
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
    data.cues.forEach(({ kind, weight, where, en, ar }, id) => {
      for (const phrase of [...en, ...ar]) {
        const words = wordsOf(folded(phrase))
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
const cues = {
  title: new Cues('title', 'start', 'line', 'text'),
  laterTitle: new Cues('title', 'line', 'text'),
  start: new Cues('start', 'line', 'text'),
  text: new Cues('line', 'text')
}
const foldedLists = (lists: Partial<Record<DocumentKind, string[]>>) =>
  new Map(Object.entries(lists).map(([kind, words]) => [kind, words.map(folded)]))
const not = { en: foldedLists(data.not.en), ar: foldedLists(data.not.ar) }
const near = { en: foldedLists(data.near.en), ar: foldedLists(data.near.ar) }
const shapes = (['preamble', 'operative', 'speaker'] as const).map((name) => {
  const shape = data.structure[name]
  return {
    ...shape,
    openings: new Set([...(shape.en ?? []), ...(shape.ar ?? [])].map((w) => wordsOf(folded(w)).join(' ')))
  }
})
const preamble = 0
const operative = 1
/** Only the beginning of a long document is weighed, in characters. */
const enough = 60_000

/** The kinds whose name in a title leaves later titles to the sections. */
const telling: ReadonlySet<DocumentKind> = new Set(['minutes', 'summary-record', 'meeting-summary'])
/** How many words … may stand for. */
const gap = 5

/** True where the words of a cue stand at word `at`, … standing for some words between. */
function standsAt(cue: readonly string[], words: readonly string[], at: number): boolean {
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

/** The kind of a document by weighted cues in its title lines, its opening words and its structure; `other` where they say too little. */
export function kindOf(units: readonly Unit[], titles: readonly Unit[], language: Language): DocumentKind {
  const scores = new Map<DocumentKind, number>()
  const add = (kind: DocumentKind, weight: number) => scores.set(kind, (scores.get(kind) ?? 0) + weight)
  const counted = new Map<number, number>()
  const sums = shapes.map(() => 0)
  let loose = 0
  const lines = new Set(titles)
  let times = 0
  let seen = 0
  let named: Unit | null = null
  for (const unit of units) {
    if (seen > enough) break
    const words = wordsOf(unit.folded.text)
    // A numbered line ("3. Minutes of the last meeting") is an item, not a title.
    const isTitle = lines.has(unit) && unit.label?.kind !== 'number' && unit.label?.kind !== 'word'
    const start = seen < 1500
    seen += unit.text.length
    const here = isTitle ? (start ? cues.title : cues.laterTitle) : start ? cues.start : cues.text
    words.forEach((word, i) => {
      for (const cue of here.at(word)) {
        if (cue.where === 'line' && words.length !== cue.words.length) continue
        if (!standsAt(cue.words, words, i)) continue
        if (cue.where === 'title') {
          const excluded = not[language].get(cue.kind)
          if (excluded?.includes(words[i + cue.words.length] ?? '') || excluded?.includes(words[i - 1] ?? '')) continue
          const close = near[language].get(cue.kind)
          if (close && words.slice(Math.max(0, i - 4), i).some((w) => close.includes(w))) continue
        }
        // The earlier a word stands in the title, the more it is the title's own noun.
        const before = counted.get(cue.id) ?? 0
        if (before >= (cue.where === 'title' ? 1 : 3)) continue
        counted.set(cue.id, before + 1)
        if (cue.where !== 'title') {
          add(cue.kind, cue.weight)
          continue
        }
        // Minutes may have the heading "Agenda" below their title, but an agenda no minutes.
        const section = cue.kind === 'agenda' && named !== null && named !== unit
        if (telling.has(cue.kind) && cue.weight >= 7) named ??= unit
        add(cue.kind, section ? cue.weight * 0.3 : i > 4 ? cue.weight * 0.6 : cue.weight)
      }
    })
    if (unit.kind !== 'heading') {
      shapes.forEach((shape, k) => {
        if (!shape.openings.has(words[0] ?? '') && !shape.openings.has(words.slice(0, 2).join(' '))) return
        if (k === preamble && unit.text.endsWith('.')) return
        if (k === operative && (unit.label === null || unit.label.kind === 'bullet')) loose++
        else sums[k] = (sums[k] as number) + 1
      })
    }
    if (unit.leaf.data?.times?.some((t) => t.end !== null)) times++
  }
  if ((sums[preamble] as number) >= 2) sums[operative] = (sums[operative] as number) + loose
  shapes.forEach((shape, k) => {
    for (const [kind, weight] of Object.entries(shape.weight))
      add(kind as DocumentKind, Math.min(shape.most, (sums[k] as number) * weight))
  })
  if (times > 1) add('agenda', Math.min(data.structure.times.most, times * (data.structure.times.weight.agenda ?? 0)))
  let best: DocumentKind = 'other'
  let most = data.least
  for (const [kind, score] of scores) {
    if (score >= most && (best === 'other' || score > most)) {
      best = kind
      most = score
    }
  }
  return best
}
