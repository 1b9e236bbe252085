/** Documents that are cited by symbol, with their addenda and the numbers that follow one. */
import type { Reference } from '../model/record.ts'
import { firstFrom } from '../model/sorted.ts'
import { annexBefore, blank, type Citation, words } from './citation-words.ts'
import { at, joiner } from './numbering.ts'
import { both } from './patterns.ts'
import { documentSymbols, unionActs } from './symbols.ts'

const addition = /(?:,? and |, ?| و ?|، ?و? ?|-|\/)(Add|Corr|Rev)\. ?(\d{1,3})(?:-(\d{1,3})(?!\d))?/y
const severalBefore = new RegExp(`(?:${both(words.severalDocuments)}) $`)

/** True where an offset stands within one of the symbols, which are in order. */
export function inSymbol(symbols: readonly Citation[], i: number): boolean {
  const last = symbols[firstFrom(symbols, i + 1) - 1]
  return last !== undefined && i < last.end
}

export function symbolCitations(text: string, lower: string): Citation[] {
  const out: Citation[] = []
  for (const { id, start, end } of documentSymbols(text)) {
    const type: Reference['type'] = /(?:^|\/)(?:RES|DEC)[/.]\d|\/RES\/|\/(?:Res|Dec)\.|^WHA\d+\./.test(id)
      ? 'resolution'
      : 'document'
    const mark = annexBefore.test(lower.slice(Math.max(0, start - 40), start)) ? 'annex' : null
    out.push({ ...blank, start, end, type, id, mark })
    let i = end
    for (let more = at(addition, text, i); more; more = at(addition, text, i)) {
      const low = Number(more[2])
      const high = more[3] ? Number(more[3]) : low
      const base = id.replace(/\/(?:Add|Corr|Rev)\.\d+$/, '')
      if (i !== end || !/^ ?\(/.test(more[0])) {
        for (let n = low; n <= Math.min(high, low + 50); n++) {
          out.push({ ...blank, start: i, end: i + more[0].length, type, id: `${base}/${more[1]}.${n}` })
        }
      }
      i += more[0].length
    }
    // "documents C24/8, 9 and 10"
    const several = severalBefore.test(lower.slice(Math.max(0, start - 14), start))
    if (!several || !/\/\d{1,4}$/.test(id)) continue
    const lead = id.slice(0, id.lastIndexOf('/') + 1)
    for (let join = at(joiner, lower, i); join?.[0].trim(); join = at(joiner, lower, i)) {
      const next = at(/\d{1,4}(?![\d/.])/y, text, i + join[0].length)
      if (!next) break
      const from = i + join[0].length
      i = from + next[0].length
      out.push({ ...blank, start: from, end: i, type, id: lead + next[0] })
    }
  }
  for (const { id, start, end } of unionActs(lower))
    out.push({ ...blank, start, end, type: id.startsWith('Decision') ? 'resolution' : 'document', id })
  return out.sort((a, b) => a.start - b.start)
}
