import type { Severity } from '../../../model/report.ts'
import type { Unit } from '../../../outline/index.ts'
import type { DocumentFound, DocumentRule, WordsOfUnit } from '../rule.ts'

/** Two signs of which one is meant: a comma beside a comma, a semicolon or a full stop. */
const doubled = /(?<=[\p{L}\p{M}\p{N})\]»”"])\s?(?:[،,]\s?[،,؛;]|[؛;]\s?[؛;،,]|[،,؛;]\s?\.(?=\s|$)|\.\s?[،؛](?=\s|$))/gu
const mayBeDoubled = /[،,؛;]\s?[،,؛;.]|\.\s?[،؛]/
/** Before its sign a word has no space. Not in French, nor before a sign that belongs to what follows (.NET, :-). */
const spaceBefore = /(?<=[\p{L}\p{M})\]»”]) +[،؛؟,;?](?=\s|$)/gu
const mayBeSpaced = / [،؛؟,;?]/
/** A comma that sticks to the next word. */
const noSpaceAfter = /(?<=[\u0621-\u064a]{2}[\u064b-\u0652]?)[،؛](?=[\u0621-\u064a]{2})|(?<=[a-z]{3})[,;](?=[a-z]{3})/g
const mayStick = /[،؛][\u0621-\u064a]|[,;][a-z]/
/** At the start of a line. */
const opening = /[،؛,;](?<=^[ \t]*.)(?= *\p{L})/gmu

/** Words in which a comma without a space is a list of a form: addresses, codes. */
const isCode = (text: string, at: number) => /[/@\\_=]\S*$/.test(text.slice(Math.max(0, at - 40), at))

/** Between a link and the full stop behind it; in the file, as reading takes the brackets of links away. */
const afterLink = /(?<=[>)]) +\.(?=\s*$)/gmu
const mayFollowLink = /[>)] +\./

interface Mark extends WordsOfUnit {
  message: string
  severity?: Severity
}

/** What a pattern finds in a text, where a cheaper one says that it may find something. */
const findings = (text: string, pattern: RegExp, may: RegExp): Iterable<RegExpExecArray> =>
  may.test(text) ? text.matchAll(pattern) : []

function* marksIn(unit: Unit): Generator<Mark> {
  const { text } = unit
  for (const { 0: sign, index: start } of findings(text, doubled, mayBeDoubled))
    yield { unit, start, end: start + sign.length, message: `"${sign.trim()}" is two signs where one is meant` }
  for (const { 0: sign, index: start } of findings(text, spaceBefore, mayBeSpaced)) {
    const end = start + sign.length
    if (!unit.passage.breaks.some((b) => b > start && b < end))
      yield { unit, start, end, message: `a space stands before "${sign.trim()}"`, severity: 'info' }
  }
  for (const { 0: sign, index: start } of findings(text, noSpaceAfter, mayStick))
    if (!isCode(text, start))
      yield { unit, start, end: start + 1, message: `no space stands after "${sign}"`, severity: 'info' }
}

export const punctuationMarks: DocumentRule = {
  id: 'punctuation-marks',
  severity: 'warning',
  summary: 'two signs where one is meant, a space before a comma, none after it',
  help: 'A comma beside a comma, a semicolon or a full stop (الملحق،؛); a space before a comma, a semicolon or a question mark; a comma or semicolon that sticks to the next word; a line that begins with one. Ellipses, abbreviations (etc.,), numbers and addresses are left alone.',
  examples: {
    fails: [
      'يقرر المجلس وفقاً للاختصاصات الوارد وصفها في الملحق،؛',
      'The Council approved the budget,, and took note of the report.',
      'وافق المجلس على الميزانية ، وأحاط علماً بالتقرير.',
      'وافق المجلس على الميزانية،وأحاط علماً بالتقرير.',
      '؛ الأمن السيبراني والثقة في الفضاء الرقمي'
    ],
    passes: [
      'The Council considered salaries, travel, etc., and adjourned... It met again at 3 p.m., as planned.',
      'بلغت الميزانية 1،500 دولار، ونوقشت؛ ثم رُفعت الجلسة.',
      'See https://example.org/a,b;c for the list, and write to .NET users.'
    ]
  },
  *check(document): Generator<DocumentFound> {
    for (const { text, start } of document.blocks) {
      for (const { 0: mark, index } of findings(text, afterLink, mayFollowLink))
        yield {
          at: { start: start + index, end: start + index + mark.length },
          message: 'a space stands before "."',
          severity: 'info'
        }
      for (const { 0: sign, index } of text.matchAll(opening))
        yield { at: { start: start + index, end: start + index + 1 }, message: `the line begins with "${sign}"` }
    }
    for (const unit of document.holding('separator')) {
      for (const { message, severity, ...at } of marksIn(unit)) yield { at, message, ...(severity && { severity }) }
    }
  }
}
