/** Pairs for people (two columns) and for scripts (line numbers, as sentence aligners print them). */
import type { Alignment, ReportPair, ReportUnit } from '../model/report.ts'
import { isolate } from './isolate.ts'

/** Looks units up by their ids, in the order of the ids. */
function unitsBy(units: readonly ReportUnit[]): (ids: readonly string[]) => ReportUnit[] {
  const byId = new Map(units.map((u) => [u.id, u]))
  return (ids) => ids.flatMap((id) => byId.get(id) ?? [])
}

/** One pair a line: Arabic line numbers, a tab, English line numbers, comma-separated, 1-based, empty for no counterpart. */
export function pairsToTsv({ units, pairs }: Alignment): string {
  const side = { ar: unitsBy(units.ar), en: unitsBy(units.en) }
  const linesOf = (list: readonly ReportUnit[]) => {
    const lines = new Set<number>()
    for (const u of list) for (let l = u.line; l <= u.endLine; l++) lines.add(l)
    return [...lines].sort((a, b) => a - b).join(',')
  }
  return pairs.map((p) => `${linesOf(side.ar(p.ar))}\t${linesOf(side.en(p.en))}\n`).join('')
}

/** A readable list: English to the left, Arabic to the right, `width` characters each. */
export function pairsToText({ units, pairs }: Alignment, width: number): string {
  const side = { ar: unitsBy(units.ar), en: unitsBy(units.en) }
  const column = Math.max(20, Math.floor((width - 24) / 2))
  const short = (list: readonly ReportUnit[]) => {
    const text = list.map((u) => u.text).join(' ')
    return text.length > column ? `${text.slice(0, column - 1).trimEnd()}…` : text
  }
  const places = (list: readonly ReportUnit[]) =>
    list.length === 0 ? '–' : list.map((u) => (u.number ? `${u.line} (${u.number})` : `${u.line}`)).join(',')
  const rows = pairs.map((pair) => {
    const en = side.en(pair.en)
    const ar = side.ar(pair.ar)
    const text = short(en)
    const row = `${mark(pair)} ${places(en).padStart(9)}  ${isolate(text)}${' '.repeat(Math.max(0, column - text.length))}  ${places(ar).padStart(9)}  ${isolate(short(ar))}`
    const why = pair.because?.length
      ? `\n            ${pair.score.toFixed(2)}: ${pair.because.map(isolate).join(', ')}`
      : ''
    return `${row.trimEnd()}${why}\n`
  })
  return `${rows.join('')}${summary(pairs)}\n`
}

/** `=` one to one, `±` split or joined, `↕` moved, `<` English alone, `>` Arabic alone. */
function mark(pair: ReportPair): string {
  if (pair.ar.length === 0) return '<'
  if (pair.en.length === 0) return '>'
  return pair.moved ? '↕' : pair.ar.length === 1 && pair.en.length === 1 ? '=' : '±'
}

function summary(pairs: readonly ReportPair[]): string {
  const count = (wanted: string) => pairs.filter((p) => mark(p) === wanted).length
  return `\n${count('=')} one to one (=), ${count('±')} split or joined (±), ${count('↕')} moved (↕), ${count('<')} in English only (<), ${count('>')} in Arabic only (>)`
}
