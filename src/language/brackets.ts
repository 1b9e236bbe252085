/** What stands in brackets and between quotation marks, in a text of either language. */
import type { Range } from './sentences.ts'

export interface Enclosed extends Range {
  /** What stands inside, as a range. */
  inside: Range
}

export interface Brackets {
  /** Outermost pairs, in the order of the text. */
  groups: readonly Enclosed[]
  /** Where a bracket stands that has no partner; the closing one of a marker, a), has none and needs none. */
  single: number | null
}

/** The signs that are typed in pairs in running text: brackets and guillemets. */
export const partners: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}', '«': '»' }
const partner: Record<string, string> = { '(': ')', '[': ']', '{': '}', '﴾': '﴿', '（': '）' }
const closing = new Set(Object.values(partner))
const sign = /[()[\]{}﴾﴿（）]/g
/** What stands before the closing bracket of a marker: a letter or two, a figure, a Roman numeral. */
const marker = /(?:^|[\s([])(?:[وف]?[\u0621-\u064a]\u0640?|[A-Za-z]|[ivxlc]{1,5}|\d{1,3})\s?$/

/** The brackets of a text. Those of an Arabic text that was turned round, ")2010(", are pairs as well. */
export function bracketsIn(text: string): Brackets {
  const groups: Enclosed[] = []
  let open: { sign: string; at: number; depth: number } | null = null
  let single: number | null = null
  sign.lastIndex = 0
  for (let found = sign.exec(text); found !== null; found = sign.exec(text)) {
    const c = found[0]
    const i = found.index
    if (open === null) {
      if (c in partner) open = { sign: partner[c] as string, at: i, depth: 1 }
      else if (closing.has(c) && !marker.test(text.slice(Math.max(0, i - 8), i))) {
        const turned = turnedEnd(text, i)
        if (turned < 0) single ??= i
        else {
          groups.push({ start: i, end: turned + 1, inside: { start: i + 1, end: turned } })
          sign.lastIndex = turned + 1
        }
      }
    } else if (partner[c] === open.sign) open.depth++
    else if (c === open.sign && --open.depth === 0) {
      groups.push({ start: open.at, end: i + 1, inside: { start: open.at + 1, end: i } })
      open = null
    }
  }
  return { groups, single: single ?? open?.at ?? null }
}

/** Figures between brackets that look outwards: where they end, or -1. */
function turnedEnd(text: string, start: number): number {
  const turned = /^[)\]][\d\s.,/٠-٩-]{1,16}[([]/.exec(text.slice(start, start + 20))
  return turned ? start + turned[0].length - 1 : -1
}

const quoted =
  /"[^"]{2,}?"|[“”„][^“”„]{2,}?[“”]|«[^«»]{2,}?»|»[^«»]{2,}?«|''[^'`"]{2,}?(?:``|''|")|``[^'`"]{2,}?(?:''|``|")|‘‘[^‘’]{2,}?’’|(?<![\p{L}\p{N}])[‘'](?=\p{L})[^‘’'\n]{2,80}?[’'](?![\p{L}\p{N}])/gu

/** The passages of a text between quotation marks. */
export const quotationsIn = (text: string): Enclosed[] =>
  [...text.matchAll(quoted)].map(({ 0: whole, index }) => {
    const width = /^(?:''|``|‘‘)/.test(whole) ? 2 : 1
    const end = index + whole.length
    return { start: index, end, inside: { start: index + width, end: end - (/(?:''|``|’’)$/.test(whole) ? 2 : 1) } }
  })
