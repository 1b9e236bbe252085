/** The kind of a document, by weighted cues in its title lines, its opening words and its structure. */
import { type Cue, cueWords, kindCues, kindData, kindShapes, notBeside, notNear, standsAt } from '../language/kinds.ts'
import { leadsIn } from '../language/prose.ts'
import type { DocumentKind, Language } from '../model/record.ts'
import type { Unit } from '../outline/index.ts'
import { isSession } from './head/lines.ts'

const preamble = 0
const operative = 1
/** Only the beginning of a long document is weighed, in characters. */
const enough = 60_000
/** How long the opening of a document is, in characters. */
const opening = 1500
/** What a line that names the session adds to the report of a body. */
const sessionLine = 1.5
/** How many words before a cue its neighbours are looked at: "item 10 of the consolidated agenda". */
const nearness = 5
/** The kinds whose name in a title leaves later titles to the sections. */
const telling: ReadonlySet<DocumentKind> = new Set(['minutes', 'summary-record', 'meeting-summary'])

/** `other` where the units say too little. */
export function kindOf(units: readonly Unit[], titles: readonly Unit[], language: Language): DocumentKind {
  const weighing = new Weighing(titles, language)
  // "Report of the Council" with "Hundred and eightieth session" on a line beside it.
  if (titles.some((unit) => isSession(unit.folded.text, language))) weighing.add('meeting-summary', sessionLine)
  let seen = 0
  for (const unit of units) {
    if (seen > enough) break
    weighing.weigh(unit, seen < opening)
    seen += unit.text.length
  }
  return weighing.heaviest()
}

/** What is to be said for each kind. */
class Weighing {
  readonly #scores = new Map<DocumentKind, number>()
  readonly #titles: ReadonlySet<Unit>
  readonly #language: Language
  /** How often each cue was counted, and units that open as each shape does. */
  readonly #counted = new Map<number, number>()
  readonly #sums = kindShapes.map(() => 0)
  /** Units that open as operative clauses do, without a number. */
  #loose = 0
  /** Units with a span of hours. */
  #times = 0
  /** The title that named the kind. */
  #named: Unit | null = null

  constructor(titles: readonly Unit[], language: Language) {
    this.#titles = new Set(titles)
    this.#language = language
  }

  weigh(unit: Unit, opens: boolean): void {
    const words = cueWords(unit.folded.text)
    // A numbered line ("3. Minutes of the last meeting") is an item, not a title.
    // "It considered the matters on its agenda, and decided as follows:" is none either.
    const isTitle =
      this.#titles.has(unit) &&
      unit.label?.kind !== 'number' &&
      unit.label?.kind !== 'word' &&
      !leadsIn(unit.text, this.#language)
    const title = opens ? kindCues.title : kindCues.laterTitle
    const cues = isTitle ? title : opens ? kindCues.start : kindCues.text
    words.forEach((word, i) => {
      for (const cue of cues.at(word)) if (this.#counts(cue, unit, words, i)) this.#cue(cue, unit, i)
    })
    if (unit.kind !== 'heading') this.#shape(unit, words)
    if (unit.leaf.data?.times?.some((t) => t.end !== null)) this.#times++
  }

  /** Whether a cue stands at word `i`, unless its neighbours speak against it or it was counted often enough. */
  #counts({ id, kind, where, words: cue }: Cue, unit: Unit, words: string[], i: number) {
    if (where === 'line' && words.length !== cue.length) return false
    // "3. The General Assembly:" leads in what it did; the body of a resolution speaks without a number.
    if (where === 'line' && kind === 'resolution' && unit.label !== null) return false
    if (!standsAt(cue, words, i)) return false
    if (where === 'title') {
      const excluded = notBeside[this.#language].get(kind)
      if (excluded?.includes(words[i + cue.length] ?? '') || excluded?.includes(words[i - 1] ?? '')) return false
      const close = notNear[this.#language].get(kind)
      if (close && words.slice(Math.max(0, i - nearness), i).some((w) => close.includes(w))) return false
    }
    const before = this.#counted.get(id) ?? 0
    if (before >= (where === 'title' ? 1 : 3)) return false
    this.#counted.set(id, before + 1)
    return true
  }

  #cue({ kind, weight, where }: Cue, unit: Unit, i: number): void {
    if (where !== 'title') {
      this.add(kind, weight)
      return
    }
    // Minutes may have the heading "Agenda" below their title, but an agenda no minutes.
    const section = kind === 'agenda' && this.#named !== null && this.#named !== unit
    if (telling.has(kind) && weight >= 7) this.#named ??= unit
    // The earlier a word stands in the title, the more it is the title's own noun.
    this.add(kind, section ? weight * 0.3 : i > 4 ? weight * 0.6 : weight)
  }

  #shape(unit: Unit, words: readonly string[]): void {
    kindShapes.forEach((shape, k) => {
      if (!shape.openings.has(words[0] ?? '') && !shape.openings.has(words.slice(0, 2).join(' '))) return
      if (k === preamble && unit.text.endsWith('.')) return
      if (k === operative && (unit.label === null || unit.label.kind === 'bullet')) this.#loose++
      else this.#sums[k] = (this.#sums[k] as number) + 1
    })
  }

  add(kind: DocumentKind, weight: number): void {
    this.#scores.set(kind, (this.#scores.get(kind) ?? 0) + weight)
  }

  heaviest(): DocumentKind {
    const sums = [...this.#sums]
    if ((sums[preamble] as number) >= 2) sums[operative] = (sums[operative] as number) + this.#loose
    kindShapes.forEach((shape, k) => {
      for (const [kind, weight] of Object.entries(shape.weight))
        this.add(kind as DocumentKind, Math.min(shape.most, (sums[k] as number) * weight))
    })
    const { times } = kindData.structure
    if (this.#times > 1) this.add('agenda', Math.min(times.most, this.#times * (times.weight.agenda ?? 0)))
    let best: DocumentKind = 'other'
    let most = kindData.least
    for (const [kind, score] of this.#scores) {
      if (score >= most && (best === 'other' || score > most)) {
        best = kind
        most = score
      }
    }
    return best
  }
}
