import { findDates } from '../../language/dates.ts'
import { words } from '../../language/facts.ts'
import { folded } from '../../language/fold.ts'
import { isWeekday } from '../../language/months.ts'
import { hasFiniteVerb } from '../../language/prose.ts'
import type { Language } from '../../model/record.ts'
import type { Unit } from '../../outline/index.ts'
import { hasTime, lineLength, numbered, titleLength, whole } from './lines.ts'
import { says } from './words.ts'

/** A sentence or a short block that may tell of the meeting, as printed and folded; `line` where it is a line of the masthead, `sitting` where its block names a weekday or a time. */
export interface Statement {
  text: string
  folded: string
  line: boolean
  sitting: boolean
}

/** A block longer than this, in characters, is no part of a head. */
const longestBlock = 5000
/** … and a numbered paragraph below the head that is longer tells of its business. */
const longestBelow = 1500

/** The statements of the head; `opening` are its lines. */
export function statementsOf(head: readonly Unit[], opening: readonly Unit[], language: Language): Statement[] {
  const held = words('held', language)
  const lines = new Set(opening)
  return head.flatMap((unit, i) => {
    if (unit.text.length > longestBlock || isIssue(head, i, language)) return []
    // "Held at Headquarters, New York," / "on Thursday, 16 May 2024" stand on two lines.
    const next = head[i + 1]
    if (next && /[,،]$/.test(unit.text) && next.text.length <= lineLength && says(folded(unit.text), held)) {
      const text = `${unit.text} ${next.text}`
      return [{ text, folded: folded(text), line: false, sitting: ofSitting(unit) || ofSitting(next) }]
    }
    // A short block is one statement: "22 - 24 February 2021. To be held online."
    if (unit.text.length <= lineLength)
      // "- The Clerk to report by 20 June 2026": the date of an entry is not that of the meeting.
      return [
        {
          text: whole(unit),
          folded: folded(whole(unit)),
          line: lines.has(unit) && unit.kind !== 'item',
          sitting: ofSitting(unit)
        }
      ]
    return sentencesOf(unit)
  })
}

/** "DATE: December 7, 2018" beside "ORIGINAL: English": the day on which the paper was issued. */
const isIssue = (head: readonly Unit[], i: number, language: Language): boolean =>
  [i - 1, i + 1].some((k) => originalLabel[language].test(folded(head[k]?.text ?? ''))) &&
  dateLabel[language].test(folded(head[i]?.text ?? ''))
const originalLabel = { en: /^original ?:/, ar: /^الاصل ?:/ }
const dateLabel = { en: /^date ?:/, ar: /^التاريخ ?:/ }

/** What the first numbered paragraphs below the head tell, a sentence each. */
export const toldBelow = (below: readonly Unit[]): Statement[] =>
  below.flatMap((unit) =>
    (unit.kind === 'paragraph' || numbered(unit)) && unit.text.length <= longestBelow ? sentencesOf(unit) : []
  )

const sentencesOf = (unit: Unit): Statement[] =>
  unit.sentences.map((s) => ({ text: s.passage.text, folded: s.folded.text, line: false, sitting: ofSitting(unit) }))

/** "Wednesday, 13 May 2026, at 2.35 p.m.": a day with its name or its hour. */
const ofSitting = (unit: Unit): boolean =>
  hasTime(unit) || (unit.text.length <= lineLength && unit.text.split(/[\s,،]+/).some(isWeekday))

/**
 * What the lines under a title say of the meeting in whole sentences: "Hotel Al Marsa, Muscat, 4 and 5 November 2025. In person, with
 * interpretation." The sentence that a date ends stands for a line of the head; the rest tells the form.
 */
export function datedStatement(head: readonly Unit[], language: Language): { dated: string; rest: string[] } | null {
  for (const unit of head.slice(0, statementReach)) {
    if (unit.kind !== 'paragraph' || unit.label !== null || !/\.$/.test(unit.text) || unit.text.length > titleLength)
      continue
    const [first, ...rest] = unit.sentences.map((s) => s.passage.text.replace(/\.$/, ''))
    const [date, more] = first ? findDates(first, language) : []
    if (!first || !date || more || date.end !== first.length || date.start === 0 || hasFiniteVerb(first, language))
      continue
    return { dated: first, rest }
  }
  return null
}

/** Among how many units of the head. */
const statementReach = 4
