/** Aligns two restored versions (or two lists of ready-made lines) and reports units and pairs. */
import type { Bilingual } from '../language/bilingual.ts'
import { type Range, sentences } from '../language/sentences.ts'
import type { Language } from '../model/record.ts'
import type { Alignment, ReportPair, ReportUnit } from '../model/report.ts'
import type { Unit } from '../outline/index.ts'
import { type Alignable, sentenceShapes } from './bead.ts'
import type { Evidence } from './evidence.ts'
import { alignUnits } from './index.ts'
import type { Pair } from './moved.ts'
import { alignSentences } from './sentences.ts'

/** One side of a comparison. */
export interface Version {
  file: string
  units: readonly ReportUnit[]
}

export interface ReportOptions {
  source: Language
  lexicons?: readonly Bilingual[] | undefined
  /** Say for each pair what held it together. */
  explain?: boolean
  /** The units are sentences or other ready-made segments, which are split and joined more freely than paragraphs. */
  segments?: boolean
}

/** The units of an outline as the report lists them. */
export const unitsOf = (units: readonly Unit[]): ReportUnit[] =>
  units.map((unit) => {
    const { line, endLine } = unit.passage.at()
    return { id: unit.id, kind: unit.kind, number: unit.number, line, endLine, text: unit.text }
  })

/** Every line that is not blank as one unit. */
export function linesOf(text: string): ReportUnit[] {
  const units: ReportUnit[] = []
  text.split(/\r\n|\r|\n/).forEach((line, i) => {
    const words = line.trim()
    if (words === '') return
    units.push({ id: `u${units.length + 1}`, kind: 'line', number: null, line: i + 1, endLine: i + 1, text: words })
  })
  return units
}

export function alignVersions(ar: Version, en: Version, options: ReportOptions): Alignment {
  const { pairs, evidence } = alignUnits(ar.units.map(alignable), en.units.map(alignable), {
    ...(options.lexicons && { lexicons: options.lexicons }),
    ...(options.segments && { shapes: sentenceShapes })
  })
  const idsOf = (units: readonly ReportUnit[], list: readonly number[]) => list.map((i) => (units[i] as ReportUnit).id)
  const reported = pairs.map((pair): ReportPair => {
    const inside = options.segments ? null : inPair(ar, en, pair, evidence)
    return {
      ar: idsOf(ar.units, pair.ar),
      en: idsOf(en.units, pair.en),
      score: pair.score,
      ...(pair.moved && { moved: true }),
      ...(inside && { sentences: inside }),
      ...(options.explain && { because: because(ar, en, pair, evidence) })
    }
  })
  return {
    report: 1,
    source: options.source,
    documents: { ar: { file: ar.file, units: ar.units.length }, en: { file: en.file, units: en.units.length } },
    units: { ar: [...ar.units], en: [...en.units] },
    pairs: reported
  }
}

const alignable = ({ text, number, kind }: ReportUnit): Alignable => ({ text, number, heading: kind === 'heading' })

/** Which sentences stand for which inside a pair; null where either side has but one. */
function inPair(ar: Version, en: Version, pair: Pair, evidence: Evidence): ReportPair['sentences'] | null {
  if (pair.ar.length === 0 || pair.en.length === 0) return null
  const own = { ar: cut(ar.units, pair.ar, 'ar'), en: cut(en.units, pair.en, 'en') }
  if (own.ar.sentences.length < 2 && own.en.sentences.length < 2) return null
  const words = ({ text }: { text: string }, list: readonly Range[]) =>
    list.map(({ start, end }) => text.slice(start, end))
  return alignSentences(own.ar, own.en, undefined, evidence).map((p) => ({
    ar: words(own.ar, p.ar),
    en: words(own.en, p.en),
    score: p.score
  }))
}

/** The units of one side of a pair as one text, cut into sentences; no sentence reaches over two units. */
function cut(units: readonly ReportUnit[], list: readonly number[], language: Language) {
  let text = ''
  const cuts: Range[] = []
  for (const i of list) {
    const own = (units[i] as ReportUnit).text
    for (const { start, end } of sentences(own, language))
      cuts.push({ start: text.length + start, end: text.length + end })
    text += `${own} `
  }
  return { text, sentences: cuts }
}

const mostReasons = 8

function because(ar: Version, en: Version, pair: Pair, evidence: Evidence): string[] {
  const reasons: string[] = []
  const first = { ar: ar.units[pair.ar[0] ?? -1], en: en.units[pair.en[0] ?? -1] }
  if (!first.ar || !first.en) return reasons
  if (first.ar.number !== null && first.ar.number === first.en.number) reasons.push(`number ${first.ar.number}`)
  for (const { words, gain } of evidence.reasons(pair.ar, pair.en).slice(0, mostReasons)) {
    if (gain > 0.2) reasons.push(words)
  }
  return reasons
}
