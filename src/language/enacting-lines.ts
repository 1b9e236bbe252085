/** Lines round the clauses of a resolution: who speaks, who agrees, when and by whom it was adopted. */
import type { Language } from '../model/record.ts'
import { data } from './clause-words.ts'
import { afterAsFollows, asFollows, type ClauseVerb, reach } from './clauses.ts'
import { fold } from './fold.ts'
import { ordinalValue } from './labels.ts'
import { titles } from './title-lines.ts'
import { phrasesOf, type Word, wordsOf } from './words.ts'

const treaties = phrasesOf(data.treaty)
const continuing = phrasesOf(data.continuing)
const adoptions = phrasesOf(data.adopted)
const enacting = phrasesOf(data.enacting)
const bodyEnds = phrasesOf(data.bodyEnds)
export const meetings = phrasesOf(data.meetings)

/** The body in a line with which it decides: "BE IT RESOLVED BY THE CITY COUNCIL THAT:", لذلك يقرر المجلس البلدي ما يلي: */
export function decidingBody(
  text: string,
  { words, next, side }: ClauseVerb,
  language: Language
): { start: number; end: number } | null {
  if (side !== 'operative' || text.length > 160 || !/[:،,]\s*$/.test(text)) return null
  const from = words[next]?.text === 'by' ? next + 1 : next
  const head = enacting[language].within(words, from, from + (language === 'ar' ? 1 : 8))
  if (!head || head.joined || /^[,،:]$/.test(words[from]?.text ?? ',')) return null
  const last = words.length - 1
  const stop = words.findIndex((_, i) => i > from && asFollows[language].at(words, i) !== null)
  const end = stop < 0 ? last : stop
  // Words after "that" or "to" say what is decided.
  if (afterAsFollows(words, end, language) < last || (stop < 0 && (language === 'en' || last - from > 5))) return null
  const folding = fold(text.slice(0, reach))
  return {
    start: folding.origin((words[from] as Word).start),
    end: folding.origin((words[end - 1] as Word).end - 1) + 1
  }
}

/** A line with which the parties to a treaty agree: what stands above it is no resolution. */
export function treatyLine(text: string, language: Language): boolean {
  if (text.length > 200 || !/:\s*$/.test(text)) return false
  const words = wordsOf(fold(text).text)
  return treaties[language].within(words, 0, words.length) !== null
}

/** A line of the preamble that goes on with the verb of the one above. */
export const continuesVerb = (text: string, language: Language): boolean =>
  continuing[language].at(wordsOf(fold(text.slice(0, 30)).text), 0) !== null

/** The name of the body in the line with which it speaks ("The Council,", إن المجلس،), as offsets; null for any other line. */
export function enactingLine(text: string, language: Language): { start: number; end: number; sure: boolean } | null {
  if (text.length > 420) return null
  const folding = fold(text)
  const words = wordsOf(folding.text)
  const closed = /[,،:]\s*$/.test(text)
  if (words.length < 2 || /[.;؛؟?!]\s*$/.test(text)) return null
  let from = 0
  let sure = closed
  if (language === 'ar') {
    // Folding makes أن and إن one; a clause that opens with أن is no body that speaks.
    const opens = words[0]?.text === 'ان' && !/^\s*أ/.test(text)
    if (opens) from = 1
    else if (!closed) return null
    sure = opens && closed
    const head = enacting.ar.at(words, from)
    if (!opens && (!head || head.joined)) return null
  } else {
    const opens = /^(?:The|THE|We|WE)\b/.test(text)
    if (!opens) return null
    const named = words.slice(0, 14).some((_, i) => enacting.en.at(words, i))
    if (!named || (!closed && words.length > 8)) return null
    // A verb on the line makes it a sentence: "The Council decided to meet again:".
    if (
      words
        .slice(1, 12)
        .some(
          (w) =>
            /ed$|^(?:was|were|is|are|has|have|will|shall|should)$/.test(w.text) &&
            !/^(?:united|specialized|limited|this)$/.test(w.text) &&
            closedAt(words) > words.indexOf(w)
        )
    )
      return null
  }
  // "We, the ministers responsible for …, meeting in …": who they are stands behind the pronoun.
  if (/^(?:we|نحن)$/.test(words[from]?.text ?? '') && /^[,،]$/.test(words[from + 1]?.text ?? '') && words[from + 2])
    from += 2
  const first = words[from] as Word
  let last = words.length - 1
  while (last > from && /^[,،:]$/.test((words[last] as Word).text)) last--
  // The name ends where the meeting is described: المنعقد في …, "meeting in …", or at the first comma.
  let nested = 0
  const comma = words.findIndex((w, i) => {
    nested += w.text === '(' ? 1 : w.text === ')' ? -1 : 0
    return i > from && nested === 0 && /^[,،]$/.test(w.text)
  })
  if (comma > from && comma <= last) last = comma - 1
  const met = bodyEnds[language].within(words, from + 1, last + 1)
  if (met) last = met.index - 1
  return { start: folding.origin(first.start), end: folding.origin((words[last] as Word).end - 1) + 1, sure }
}

const closedAt = (words: readonly Word[]) => {
  const comma = words.findIndex((w) => w.text === ',')
  return comma < 0 ? words.length : comma
}

/** True for a line that says when and by whom a text was adopted. */
export function adoptionLine(text: string, language: Language): boolean {
  if (text.length > 300) return false
  const words = wordsOf(fold(text).text)
  let from = /^[([]$/.test(words[0]?.text ?? '') ? 1 : 0
  // "Resolution adopted by the General Assembly on …"
  from += titles[language].at(words, from)?.length ?? 0
  while (/^[([.,:-]$/.test(words[from]?.text ?? '')) from++
  if (adoptions[language].at(words, from + 1) && words[from]?.text === 'passed') return true
  return adoptions[language].at(words, from) !== null
}

/** A line after the text that names the meeting which adopted it: "73rd plenary meeting", الجلسة العامة 73 */
export function meetingLine(text: string, language: Language): boolean {
  if (text.length > 80 || /[;؛:]$/.test(text)) return false
  const words = wordsOf(fold(text).text)
  const numbered = words.some((w) => /^\d{1,5}(?:st|nd|rd|th)?$/.test(w.text) || ordinalValue(w.text) !== undefined)
  return words.length <= 8 && numbered && meetings[language].within(words, 0, words.length) !== null
}
