/** Whose an entry is where only signs part owner, task and deadline: "Editors – send the text – 19 June", "JS by 3 March – draft …", "Keys to be handed over [Lena]". */
import { arabicActor, englishActorAfter } from '../../language/actors.ts'
import { type Column, isBlank, isRemark } from '../../language/columns.ts'
import { findDates } from '../../language/dates.ts'
import { folded } from '../../language/fold.ts'
import { monthsAlone } from '../../language/months.ts'
import { deadlineWords, isOccasionWord } from '../../language/tasks.ts'
import { wordsOf } from '../../language/words.ts'
import type { Language } from '../../model/record.ts'
import type { Unit } from '../../outline/index.ts'
import { type Reading, readRange } from '../reading.ts'
import { opensTask } from '../tasks/index.ts'
import { fieldsOf } from './fields.ts'

/** Owner and deadline as printed; null where the entry does not tell. */
export interface Parts {
  owner: string | null
  due: string | null
}

/** How many words name who is to act, where no list knows the name. */
const longestName = 5

/** How many words may tell a deadline. */
const longestDue = 7
const dash = /\s+[–—-]\s+|\s*\|\s*/gu

/** The pieces of the stretch `from`..`to` of a unit that dashes part, where one of them opens with a task; null otherwise. */
export function dashedParts(unit: Unit, from: number, to: number): Parts | null {
  const text = unit.text.slice(from, to).replace(/[.\s]+$/, '')
  const colon = opensTask(readRange(unit, from, to), 0) ? /[:：]\s+/.exec(text) : null
  const cuts = [...text.matchAll(dash), ...(colon ? [colon] : [])].sort((a, b) => a.index - b.index)
  if (cuts.length === 0) return null
  let start = 0
  const pieces = [...cuts, null].map((cut) => {
    const piece = { start: from + start, end: from + (cut?.index ?? text.length) }
    if (cut) start = cut.index + cut[0].length
    return piece
  })
  const told = pieces.map((piece) => unit.text.slice(piece.start, piece.end).trim())
  const readings = pieces.map((piece) => readRange(unit, piece.start, piece.end))
  const opened = readings.findIndex((reading) => opensTask(reading, 0))
  // "Renewal of insurance – Owen – 30 May": what, who and when need no verb.
  const three = pieces.length === 3 && (isDue(told[2] as string, unit.language) || isBlank(told[2] as string))
  // "Ana Prado - security text for the draft - end of July": a name before what is not one.
  const first = three && isName(told[0] as string) && !isName(told[1] as string) ? 1 : 0
  const task = opened < 0 && three ? first : opened
  if (task < 0) return null
  const due = told.findLastIndex(
    (piece, i) => i !== task && isDue(piece, unit.language) && withDue(piece, unit.language).due === null
  )
  const owner = told.findIndex(
    (piece, i) =>
      i !== task &&
      i !== due &&
      (isParty(readings[i] as Reading, piece, i > task) || (i === 0 && first === 1 && task === 1))
  )
  if (owner < 0) return due < 0 ? null : { owner: null, due: told[due] as string }
  const own = withDue(told[owner] as string, unit.language)
  return { owner: own.owner, due: own.due ?? (due < 0 ? null : (told[due] as string)) }
}

/** Two or three words with capitals and nothing else. */
const isName = (text: string): boolean => /^\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){1,2}$/u.test(text)

/** "JS by 3 March": who and by when. */
export function withDue(text: string, language: Language): { owner: string; due: string | null } {
  const words = text.split(' ')
  const at = words.findIndex(
    (_, i) => i > 0 && deadlineWords[language].at(wordsOf(folded(words.slice(i, i + 4).join(' '))), 0)
  )
  if (at < 1) return { owner: text, due: null }
  const due = words.slice(at).join(' ')
  return isDue(due, language)
    ? { owner: words.slice(0, at).join(' ').replace(/[,،]$/, ''), due }
    : { owner: text, due: null }
}

const bracket = /[([]([^()[\]]{2,60})[)\]]\s*\.?\s*$/u

/** Whom the brackets at the end of a sentence name: "[Lena]", "(Olu, 30/09/2026)". A mere name counts only behind what is no full sentence. */
export function bracketed(text: string, language: Language): (Parts & { owner: string; start: number }) | null {
  const match = bracket.exec(text)
  if (!match) return null
  const own = labelledIn(match[1] as string)
  if (own) return { ...own, start: match.index }
  const [first = '', ...rest] = (match[1] as string).split(/\s*[,،;؛]\s*|\s+[–—-]\s+/)
  const { owner, due } = withDue(first, language)
  const told = due ?? (rest.length > 0 && isDue(rest.join(' '), language) ? rest.join(' ') : null)
  if (rest.length > 0 && told === null) return null
  const words = owner.split(' ')
  const named = words.length <= 3 && !/\d/.test(owner) && (language === 'ar' || words.every((w) => /^\p{Lu}/u.test(w)))
  return named && !isBlank(owner) && !isRemark(owner) ? { owner, due: told, start: match.index } : null
}

/** "(responsible: Procurement Unit; deadline: 1 June 2026)": fields and nothing else. */
function labelledIn(text: string): (Parts & { owner: string }) | null {
  if (!/[:：]/.test(text)) return null
  const { fields, textEnd } = fieldsOf(text)
  const value = (column: Column) => {
    const field = fields.find((f) => f.column === column)
    return field ? text.slice(field.start, field.end) : null
  }
  const owner = textEnd === 0 ? value('owner') : null
  return owner && !isBlank(owner) ? { owner, due: value('due') } : null
}

/** "revised outline (20 Nov)": the day in brackets at the end of an entry; null where they hold anything else. */
export function dueInBrackets(text: string, language: Language): string | null {
  const inside = bracket.exec(text)?.[1]
  return inside !== undefined && findDates(inside, language)[0]?.start === 0 && isDue(inside, language) ? inside : null
}

function isDue(text: string, language: Language): boolean {
  const words = wordsOf(folded(text))
  if (words.length > longestDue) return false
  return (
    findDates(text, language).length > 0 ||
    monthsAlone(text, language).length > 0 ||
    words.some((word) => isOccasionWord(word.text))
  )
}

/** Whoever stands behind the task; before it only a known office or body, a titled name, initials or one with a deadline: "Website – …" is a topic. */
function isParty(reading: Reading, text: string, behind: boolean): boolean {
  if (isRemark(text)) return false
  const { words, language } = reading
  const own = withDue(text, language)
  const sure = behind || own.due !== null
  if (language === 'ar') {
    const actor = arabicActor(words, 0, reading.isAcronym)
    return (
      (actor !== null && actor.to === words.length) ||
      (sure && own.owner.split(' ').length <= longestName && !/\d/.test(own.owner))
    )
  }
  const actor = englishActorAfter(words, 0, reading, () => false)
  if (actor?.from === 0 && actor.to === words.length && !actor.acronym) return true
  if (/^[A-Z]{2,3}(?:[/&, ]+[A-Z]{2,3})*$/.test(own.owner)) return true
  if (!sure) return false
  const parts = own.owner.split(/[\s/&,]+/)
  return parts.length <= longestName && parts.every((p) => /^\p{Lu}/u.test(p) || /^(?:and|of|for|the)$/.test(p))
}
