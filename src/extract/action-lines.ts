/** Lines and lists that announce themselves as action items: "Action: the Clerk to …", entries under "Action items". */
import { arabicActor, englishActorAfter } from '../language/actors.ts'
import { folded } from '../language/fold.ts'
import { closesMeeting } from '../language/prose.ts'
import { deadlineWords, imperfects, taskLexicon, taskVerbs } from '../language/tasks.ts'
import { phrases, type Word, withoutConjunction, wordsOf } from '../language/words.ts'
import type { Unit } from '../outline/index.ts'
import { type Column, columnOf } from './action-tables.ts'
import { listedName, listedPerson } from './attendance.ts'
import type { Reading } from './reading.ts'
import { opensTask } from './action-parts.ts'

const leads = { en: phrases(taskLexicon.actionLeads.en), ar: phrases(taskLexicon.actionLeads.ar) }
const openers = { en: phrases(taskLexicon.lines.en), ar: phrases(taskLexicon.lines.ar) }
/** "Instruct the Secretary to …" */
const asks = phrases(taskLexicon.requests.flatMap((request) => request.en.base))
const headings = new Set([...taskLexicon.headings.en, ...taskLexicon.headings.ar].map((h) => key(h)))

const followUps = new Set([...taskLexicon.followUps.en, ...taskLexicon.followUps.ar].map((h) => key(h)))

/** True where a unit stands in a section such as "Next steps". */
export const isFollowUp = ({ section }: Unit): boolean => section !== null && followUps.has(key(section.title))

function key(text: string): string {
  return wordsOf(folded(text))
    .map((w) => w.text)
    .filter((w) => /[\p{L}]/u.test(w))
    .join(' ')
}

/** A sentence that leads tasks in and settles nothing else: "The following actions were agreed:", تم الاتفاق على الإجراءات التالية:. */
export function leadsActionsIn({ text, language }: Unit): boolean {
  if (!/[:：]\s*$/.test(text) || text.length > longestLead) return false
  const words = wordsOf(folded(text))
  return leads[language].within(words, 0, words.length) !== null
}
/** In characters. */
const longestLead = 120

/** True where a unit stands under a heading or lead-in such as "Action items". */
export function isListedAction(unit: Unit, previousLead: Unit | null): boolean {
  if (closesMeeting(unit.text, unit.language)) return false
  const lead = unit.parent ?? previousLead
  if (lead && lead.text.length < 80 && headings.has(key(lead.text))) return true
  if (lead && lead.kind !== 'heading' && leadsActionsIn(lead)) return true
  return unit.kind === 'item' && unit.section !== null && headings.has(key(unit.section.title))
}

/** Under "Next steps", which also tells plans: an entry that names who is to do what. */
export function isNextStep(unit: Unit, reading: Reading): boolean {
  if (unit.kind !== 'item' || !isFollowUp(unit)) return false
  const named = namedOwner(reading)
  if (named === null || !opensTask(reading, named.rest)) return false
  // "Ms Tazi undertook to draft …" is a sentence with a verb of its own.
  const name = reading.words.slice(named.from, named.to)
  return unit.language === 'ar' || name.every((word) => reading.isCapital(word) || !/^[a-z]{4,}$/.test(word.text))
}

/** "AP1:", "A.3 –", "م1:": the number of an entry in a list of actions. */
const code = /^(?:AP|AI|A|ACTION|Action|م|ت)[ .-]?\d{1,3}\s?(?:[:.]|[–—-](?=\s))\s*/u
/** How much of an entry is its number. */
export const codeWidth = (text: string): number => code.exec(text)?.[0].length ?? 0

/** Where the words after "Action:" begin in a unit's text; -1 where the line is none. */
export function lineStart(reading: Reading): number {
  const { words, language } = reading
  const from = words[0]?.text === '[' || words[0]?.text === '(' ? 1 : 0
  const hit = openers[language].at(words, from)
  if (!hit) return -1
  let at = from + hit.length
  // "Action 3:", "ACTION 15/1:", "Action No. 2.4:"
  for (let n = 0; n < 5 && /^(?:\d[\d./-]*|[./#-]|no|رقم)$/.test(words[at]?.text ?? ''); n++) at++
  if (words[at]?.text !== ':') return -1
  return at + 1 < words.length ? (words[at + 1] as Word).start : -1
}

/** One labelled part of an entry: "Owner: the Clerk", "الموعد: …". Offsets count in the text. */
export interface Field {
  column: Column
  start: number
  end: number
}

/** The labelled parts of an entry, and where the first of them begins (the text's end where there is none). */
export function fieldsOf(text: string): { fields: Field[]; textEnd: number } {
  const fields: Field[] = []
  let textEnd = text.length
  const label = /(?:^|[;؛|.،,([–—-]\s*)([\p{L}][\p{L}\s-]{1,30})\s*[:：]\s*/gu
  for (const match of text.matchAll(label)) {
    const column = columnOf(match[1] as string)
    if (!column || column === 'task') continue
    const start = match.index + match[0].length
    const last = fields.at(-1)
    if (last) last.end = match.index
    else textEnd = match.index
    fields.push({ column, start, end: text.length })
  }
  for (const field of fields)
    field.end = field.start + text.slice(field.start, field.end).replace(/[\s;؛|.،,)\]–—-]+$/, '').length
  return { fields, textEnd: text.slice(0, textEnd).trimEnd().length }
}

/** Who an entry names: "The Clerk to …", "Secretariat: …", "تتولى الأمانة إعداد …", "على الأمانة إعداد …". Word indices. */
export function namedOwner(reading: Reading): { from: number; to: number; rest: number } | null {
  const { words, language } = reading
  // The colon of a time (9:15) names nobody.
  const colon = words.slice(0, 8).findIndex((w, i) => w.text === ':' && !/^\d+$/.test(words[i - 1]?.text ?? ''))
  // "Hire of the hall: Lena – 20 March": what opens with a task names its owner behind the colon.
  // … unless the task stands behind it: "Host Country: share the floor plan".
  if (colon > 0 && opensTask(reading, 0) && !opensTask(reading, colon + 1)) return null
  if (colon > 0) return { from: 0, to: colon, rest: colon + 1 }
  const dash = words.slice(0, 8).findIndex((w) => w.text === '-')
  if (dash > 0 && isOffice(reading, dash) && opensTask(reading, dash + 1)) return { from: 0, to: dash, rest: dash + 1 }
  if (language === 'en') {
    for (let to = 1; to < Math.min(words.length, 14); to++) {
      if (words[to]?.text !== 'to') continue
      if (taskVerbs.base.at(words, 0) || asks.at(words, 0)) return null
      const actor = englishActorAfter(words, 0, reading, (at) => at >= to)
      // "Registrar (to inform those elected)"
      const end = words[to - 1]?.text === '(' ? to - 1 : to
      // "Site visit to tennis courts" names nobody.
      const names = words
        .slice(0, end)
        .every((w) => reading.isCapital(w) || /^(?:of|for|and|the|still|[.,/&-])$/.test(w.text))
      return end > 0 && ((actor && actor.to === to) || (reading.isCapital(words[0] as Word) && names))
        ? { from: 0, to: end, rest: to + 1 }
        : null
    }
    return null
  }
  // "ب. آرو يعمم الصيغة": who is to act stands before the verb.
  const initial = words[0]?.text.length === 1 && words[1]?.text === '.' ? 2 : 0
  const at = initial + 1
  const acts = imperfects.has((words[at]?.text ?? '').replace(/^ت/, 'ي'))
  if (acts && (initial > 0 || listedName(reading, 0)?.to === at)) return { from: 0, to: at, rest: at }
  const first = withoutConjunction(words[0]?.text ?? '')
  const verb =
    /^[يت]/.test(first) && (imperfects.has(`ي${first.slice(1)}`) || /^[يت]قوم/.test(first) || /^[يت]تولي/.test(first))
  if (!verb && first !== 'علي') return null
  const actor = listedPerson(reading, 1) ?? arabicActor(words, 1, reading.isAcronym)
  if (!actor) return null
  return { from: actor.from, to: actor.to, rest: actor.to }
}

/** True where the words before `end` name an office or a body: "Finance Director – present …", "مديرة المالية – عرض …". */
function isOffice(reading: Reading, end: number): boolean {
  const { words, language } = reading
  const actor =
    language === 'ar'
      ? arabicActor(words, 0, reading.isAcronym)
      : englishActorAfter(words, 0, reading, (at) => at >= end)
  return actor !== null && actor.to === end && actor.kind !== 'name'
}

/** True where the words are nothing but a name: "Action: the Clerk." */
export function onlyNames(reading: Reading): { from: number; to: number } | null {
  const { words, language } = reading
  let to = words.length
  while (to > 0 && /^[.)\]]$/.test((words[to - 1] as Word).text)) to--
  // "Dean of Engineering, by 29 May 2026": the deadline behind a comma is no part of the name.
  const comma = words.findIndex((w, i) => /^[,،]$/.test(w.text) && deadlineWords[language].at(words, i + 1) !== null)
  if (comma > 0) to = Math.min(to, comma)
  // "LO to place the order": after "to" stands the task.
  if (to === 0 || to > 8 || words.slice(0, to).some((w) => w.text === 'to')) return null
  const actor =
    language === 'ar'
      ? arabicActor(words, 0, reading.isAcronym)
      : englishActorAfter(words, 0, reading, (at) => at >= to)
  return actor && actor.to >= to ? { from: 0, to } : null
}
