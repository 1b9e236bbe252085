/** Reads the line that names a resolution: its noun, number and state. */
import type { Language } from '../model/record.ts'
import { data } from './clause-words.ts'
import { fold } from './fold.ts'
import { phrasesOf, type Word, wordsOf } from './words.ts'

export const titles = phrasesOf({ en: data.titles.flatMap((t) => t.en), ar: data.titles.flatMap((t) => t.ar) })
const drafts = phrasesOf(data.draft)
const adoptedTitle = phrasesOf(data.adoptedTitle)
const revised = phrasesOf(data.revised)
const fresh = phrasesOf(data.fresh)
const numberWords = phrasesOf(data.numberWords)
const yearTails = phrasesOf(data.yearTails)
const sessionTails = phrasesOf(data.sessionTails)

/** What a line that names a resolution says. Offsets are those of the text. */
export interface TitleLine {
  number: string | null
  /** Only a symbol stands before the title ("69/200. …"): it names a resolution if a body speaks next. */
  symbol: boolean
  draft: boolean
  revised: boolean
  /** Where the words after number and brackets start: a title on the same line. */
  rest: number
}

/** 69/200, 2014/38, WHA75.12, EB161.R7, S-10/2 at the start of a title. */
const symbolForm =
  /^(?:[a-z]{2,6}\d{1,4}[./][a-z]?\d{1,4}|(?:[a-z]{1,2}-)?\d{1,4}\/\d{1,4}|[a-z]+(?:[./][a-z]+){0,3}[./](?:dec|res|decl|rec)[./]?\d{1,4})$/

/** "201 EX/Decision 12": the word after the symbol of the session. */
const bodySymbol = /^[a-z]{1,6}\/(?:decision|resolution|dec|res)$/

/** EB156(3), GC(65)/RES/8, CM/Res(2021)3: numbers with brackets in them. */
const bracketed =
  /^(?:[a-z]{2,6}\d{0,3}\(\d{1,3}\)(?:\/(?:res|dec)\/\d{1,3})?|[a-z]{1,4}\/(?:res|dec|rec)\(\d{4}\)\d{1,3})(?![\p{L}\p{N}])/u

/** م ت161 ق7, ج ص ع75-1, م ت 156(3), ا ب-12/5, 5/م أ-15, 215 م ت/القرار 18: the same in Arabic letters. */
const arabicSymbol =
  /^(?:(?:[\u0621-\u064a] ?){1,3}-?\d{1,3}(?:(?:[-./]| ?ق ?)\d{1,3}|\(\d{1,3}\))|\d{1,3}\/(?:[\u0621-\u064a] ?){1,3}-?\d{1,3}|\d{1,4} ?(?:[\u0621-\u064a] ?){1,3}\/ ?(?:(?:ال)?(?:قرار|مقرر) )?\d{1,4})(?![\p{L}\p{N}])/u

/** The length of a number with letters or brackets at the head of a folded text; 0 where there is none. */
const letteredNumber = (text: string, language: Language): number =>
  (language === 'ar' ? arabicSymbol : bracketed).exec(text)?.[0].length ?? 0

const plainDigits = (text: string) => text.replace(/[٠-٩۰-۹]/g, (digit) => fold(digit).text)
const numberForm = /^[a-z]{1,5}(?:\/[a-z0-9.]+)+$|^[a-z]{0,6}[-/.]?\d[\w/.-]*$|^[ivxlc]+$|^\d+\/[\w/.-]+$/
export const wordsSkipped = (words: readonly Word[], i: number) => {
  let at = i
  while (/^[([.:,،-]$/.test(words[at]?.text ?? '')) at++
  return at
}

/** 2025/8 alone on its line: the number of a decision of an executive board or of a council. */
const yearAndNumber = /^(?:19|20)\d\d\/\d{1,3}$/

/** Reads a line such as "Draft resolution 12 (revised)", "RESOLUTION 1336 (MODIFIED 2019)", القرار رقم (5); null for any other line. */
export function titleLine(text: string, language: Language): TitleLine | null {
  if (text.length > 300) return null
  const folding = fold(text)
  const words = wordsOf(folding.text)
  if (yearAndNumber.test(folding.text))
    return { number: plainDigits(text.trim()), symbol: true, draft: false, revised: false, rest: text.length }
  const lettered = letteredNumber(folding.text, language)
  if (lettered > 0) {
    const rest =
      words[
        wordsSkipped(
          words,
          words.findIndex((w) => w.start >= lettered)
        )
      ]
    const number = plainDigits(text.slice(0, folding.origin(lettered - 1) + 1))
    const end = rest && rest.start >= lettered ? folding.origin(rest.start) : text.length
    return { number, symbol: true, draft: false, revised: false, rest: end }
  }
  const symbol = words.findIndex(
    (w, i) => i < 2 && (symbolForm.test(w.text) || (bodySymbol.test(w.text) && /^\d/.test(words[i + 1]?.text ?? '')))
  )
  if (symbol >= 0 && (symbol === 0 || bodySymbol.test((words[symbol] as Word).text))) {
    // Assembly/AU/Dec.411(XXXI)
    const session = words[symbol + 1]?.text === '(' && words[symbol + 3]?.text === ')' ? symbol + 3 : symbol
    const last = bodySymbol.test((words[symbol] as Word).text) ? symbol + 1 : session
    const rest = words[wordsSkipped(words, last + 1)]
    const number = plainDigits(
      text.slice(folding.origin((words[0] as Word).start), folding.origin((words[last] as Word).end - 1) + 1)
    )
    return { number, symbol: true, draft: false, revised: false, rest: rest ? folding.origin(rest.start) : text.length }
  }
  // "South Africa: draft resolution**" stands above the title of a draft.
  const ending = words.findLastIndex((w) => /^[\p{L}\p{N}]/u.test(w.text))
  const proposed = words.slice(0, ending + 1).findLastIndex((w) => /^[:*]$/.test(w.text)) + 1
  const kind = drafts[language].at(words, proposed)
  if (kind && proposed > 1 && titles[language].at(words, proposed + kind.length) && proposed + kind.length === ending) {
    return { number: null, symbol: true, draft: true, revised: false, rest: text.length }
  }
  let i = 0
  let draft = false
  let revision = false
  for (let hit: { length: number } | null | undefined; i < 5; i += hit.length) {
    hit = drafts[language].at(words, i)
    if (hit) draft = true
    else {
      hit = revised[language].at(words, i)
      if (!hit) break
      revision = true
    }
  }
  // "69/200. Special session" and "Council Resolution 12" are read by what follows or stands before.
  const hit = titles[language].at(words, i) ?? titles[language].at(words, ++i)
  if (!hit || hit.joined) return null
  i += hit.length
  for (;;) {
    if (revised[language].at(words, i) && !/^\d/.test(words[i]?.text ?? '')) {
      revision = true
      i++
    } else if (numberWords[language].at(words, i) || fresh[language].at(words, i)) i++
    else break
  }
  // Who issued it may stand before the number: قرار مجلس الوزراء رقم 12, "Decision of the Board No. 4".
  if (!/^[([\d]/.test(words[i]?.text ?? '(')) {
    const issued = words.slice(i, i + 6).findIndex((_, k) => numberWords[language].at(words, i + k))
    if (issued > 0 && /^\d/.test(words[wordsSkipped(words, i + issued + 1)]?.text ?? '')) i += issued + 1
  }
  const numbered = wordsSkipped(words, i)
  const candidate = words[numbered]
  let number: string | null = null
  const behind = candidate && numbered - i <= 2 ? letteredNumber(folding.text.slice(candidate.start), language) : 0
  if (candidate && behind > 0) {
    const end = candidate.start + behind
    number = plainDigits(text.slice(folding.origin(candidate.start), folding.origin(end - 1) + 1))
    const after = words.findIndex((w) => w.start >= end)
    i = after < 0 ? words.length : after
  } else if (candidate && numberForm.test(candidate.text) && numbered - i <= 2) {
    number = plainDigits(text.slice(folding.origin(candidate.start), folding.origin(candidate.end - 1) + 1))
    i = numbered + 1
    if (/^[)\]]$/.test(words[i]?.text ?? '')) i++
    i = skipTails(words, i, language)
  }
  for (let k = i; k < words.length && k < i + 8; k++) if (revised[language].at(words, k)) revision = true
  // A title that goes on as a sentence names no text: "Resolution 1344 provides for …" is told by its verb later on.
  while (words[i]?.text === '(') {
    const close = words.slice(i, i + 24).findIndex((w) => w.text === ')')
    if (close < 0) break
    i += close + 1
  }
  while (/^[.:,،-]$/.test(words[i]?.text ?? '')) i++
  const next = words[i]
  if (number === null && next && !draft && hit.length > 0 && words.length > 12) return null
  return { number, symbol: false, draft, revised: revision, rest: next ? folding.origin(next.start) : text.length }
}

/** What belongs to the number rather than to the title: لسنة 2024, "Ordinary Session (158)". */
function skipTails(words: readonly Word[], from: number, language: Language): number {
  const year = yearTails[language].at(words, from)
  if (year && /^\d{4}$/.test(words[from + year.length]?.text ?? '')) return from + year.length + 1
  const named = wordsSkipped(words, from)
  const session = sessionTails[language].at(words, named)
  if (!session) return from
  const number = wordsSkipped(words, named + session.length)
  if (!/^\d+$/.test(words[number]?.text ?? '')) return from
  return words[number + 1]?.text === ')' ? number + 2 : number + 1
}

/** Whether a title says that what it heads was adopted: "Decisions adopted by the Board", القرارات التي اتخذها المجلس. */
export function tellsAdoption(text: string, language: Language): boolean {
  const words = wordsOf(fold(text.slice(0, 400)).text)
  return adoptedTitle[language].within(words, 0, words.length) !== null
}

/** True where the text holds a word for a draft, and a word for a revised text. */
export function draftWords(text: string, language: Language): { draft: boolean; revised: boolean } {
  const words = wordsOf(fold(text.slice(0, 400)).text)
  return {
    draft: drafts[language].within(words, 0, words.length) !== null,
    revised: revised[language].within(words, 0, words.length) !== null
  }
}
