import type { Language } from '../model/record.ts'

/** A half-open range of a text. */
export interface Range {
  start: number
  end: number
}

const ender = /[.!?؟…]+["'”’»)\]]*(?=[ \u00a0]|$)/g
const abbreviationsEn =
  /(?:^|[\s(])(?:Mr|Mrs|Ms|Messrs|Dr|Prof|St|No|Nos|Art|Arts|para|paras|p|pp|vol|Vol|ch|Ch|Rev|Add|Corr|Eng|Hon|Cllr|Cllrs|Ald|Kshs|Ksh|Shs|Rs|Gen|Sec|Rep|cf|e\.g|i\.e|etc|vs|approx|Fig|fig|Res|Doc|Ltd|Inc|Co|Jr|Sr|H\.E|U\.S|U\.K|U\.N|a\.m|p\.m|ibid|resp|incl)\.$/
const abbreviationsAr = /(?:^|[\s(])(?:د|أ|م|ص|ج|ب|هـ|ه|ق|س|ت|ر|ع|أ\.د|د\.م|ق\.م|ب\.م|الخ|إلخ)\.$/
const initial = /(?:^|[\s(.])[A-Z]\.$/

/**
 * Cuts a text into sentences. Abbreviations, initials, dates and numbers ("10.30 a.m.", "No. 5", "(Rev. Bucharest, 2022)", "د. أحمد")
 * do not end one; nor does a full stop inside open brackets.
 */
export function sentences(text: string, language: Language): Range[] {
  const found: Range[] = []
  let start = 0
  let depth = 0
  let scanned = 0
  ender.lastIndex = 0
  for (const match of text.matchAll(ender)) {
    const end = match.index + match[0].length
    for (let i = scanned; i < end; i++) {
      const c = text.charCodeAt(i)
      if (c === 40 || c === 91) depth++
      else if (c === 41 || c === 93) depth = Math.max(0, depth - 1)
    }
    scanned = end
    if (end >= text.length) break
    const before = text.slice(Math.max(start, match.index - 12), match.index + 1)
    if (
      match[0] === '.' &&
      (initial.test(before) || (language === 'ar' ? abbreviationsAr : abbreviationsEn).test(before))
    )
      continue
    // A bracket that never closes must not swallow the rest of the text.
    if (depth > 0 && closesSoon(text, end)) continue
    depth = 0
    const next = text.slice(end).trimStart()
    if (language === 'en' && match[0][0] === '.' && /^[a-z(]/.test(next.slice(0, 1)) && !next.startsWith('(')) continue
    found.push({ start, end })
    start = end
    while (start < text.length && (text[start] === ' ' || text[start] === '\u00a0')) start++
  }
  if (start < text.length) found.push({ start, end: text.length })
  return found
}

function closesSoon(text: string, from: number): boolean {
  const close = text.slice(from, from + 400).search(/[)\]]/)
  const open = text.slice(from, from + 400).search(/[([]/)
  return close >= 0 && (open < 0 || close < open)
}
