import type { Language } from '../model/record.ts'
import { lexicon } from './data.ts'

/** A half-open range of a text. */
export interface Range {
  start: number
  end: number
}

const ender = /[.!?؟…]+["'”’»)\]]*(?=[ \u00a0]|$)/g
const { shortened } = lexicon<{ shortened: Record<Language, string[]> }>('structure')
/** Their full stop ends no sentence. */
const abbreviated = (language: Language) =>
  new RegExp(`(?:^|[\\s(])(?:${shortened[language].map((word) => word.replaceAll('.', '\\.')).join('|')})\\.$`)
const abbreviations = { ar: abbreviated('ar'), en: abbreviated('en') }
/** "P. Aro", "ب. آرو", "وم. بيرغ": an Arabic letter with a conjunction before it at most; هـ. and م. close a date. */
const initial = /(?:^|[\s(.])(?:[A-Z]|[وفل]?[\u0621-\u064a])\.$/
const era = /[\d٠-٩] ?(?:ه|م|ق)\.$/

/**
 * Cuts a text into sentences. Abbreviations, initials, dates and numbers ("10.30 a.m.", "No. 5", "(Rev. Bucharest, 2022)", "د. أحمد")
 * do not end one; nor does a full stop inside open brackets.
 */
export function sentences(text: string, language: Language): Range[] {
  const found: Range[] = []
  const bracketed = text.includes('(') || text.includes('[')
  let start = 0
  let depth = 0
  let scanned = 0
  ender.lastIndex = 0
  for (let match = ender.exec(text); match; match = ender.exec(text)) {
    const end = ender.lastIndex
    if (bracketed) depth = depthAfter(text, scanned, end, depth)
    scanned = end
    if (end >= text.length) break
    const before = text.slice(Math.max(start, match.index - 14), end)
    const opens = hour.test(before) && opener.test(text.slice(end, end + 48))
    if (match[0] === '.' && !opens && isAbbreviated(before, language)) continue
    // "sitting no. 13"
    if (match[0] === '.' && countsNext.test(before) && /^\s*\d/.test(text.slice(end, end + 4))) continue
    // A bracket that never closes must not swallow the rest of the text.
    if (depth > 0 && closesSoon(text, end)) continue
    depth = 0
    if (language === 'en' && match[0][0] === '.' && goesOnSmall(text, end)) continue
    found.push({ start, end })
    start = afterBlanks(text, end)
  }
  if (start < text.length) found.push({ start, end: text.length })
  return found
}

/** "… at 9.30 a.m. The meeting rose": behind the hour such a word opens a sentence, or a name before its verb: "7.31 p.m. Council Member Alvarez moved"; "10 a.m. Monday" goes on. */
const hour = /\d ?[ap]\.m\.$/
const opener =
  /^ (?:The|This|These|It|They|He|She|There|A|An|In|On|All|Members|Any|No|Mr|Ms|Mrs|Dr)\b|^ (?:\p{Lu}[\p{L}'’.-]* ){1,4}(?:\p{Ll}{2,}ed|was|were|will|spoke|left|gave|took|made|said)\b/u

/** "four for option B.", "annex C.": a letter that counts, and no initial. */
const lettered =
  /\b(?:option|annex|appendix|group|schedule|class|zone|phase|plan|block|building|variant|scenario|category) [A-Z]\.$/i

const isAbbreviated = (before: string, language: Language): boolean =>
  (initial.test(before) && !era.test(before) && !lettered.test(before)) || abbreviations[language].test(before)

const countsNext = /\bnos?\.$/
const small = /\s*[a-z]/y

function goesOnSmall(text: string, from: number): boolean {
  small.lastIndex = from
  return small.test(text)
}

function afterBlanks(text: string, from: number): number {
  let at = from
  while (at < text.length && (text[at] === ' ' || text[at] === '\u00a0')) at++
  return at
}

/** How many brackets are open at `to`, where `depth` are at `from`. */
function depthAfter(text: string, from: number, to: number, depth: number): number {
  let open = depth
  for (let i = from; i < to; i++) {
    const c = text.charCodeAt(i)
    if (c === 40 || c === 91) open++
    else if (c === 41 || c === 93) open = Math.max(0, open - 1)
  }
  return open
}

function closesSoon(text: string, from: number): boolean {
  const close = text.slice(from, from + 400).search(/[)\]]/)
  const open = text.slice(from, from + 400).search(/[([]/)
  return close >= 0 && (open < 0 || close < open)
}
