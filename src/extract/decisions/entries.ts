/** Entries of lists and columns headed "Decisions", and of lists that a body leads in. */
import { isBlank } from '../../language/columns.ts'
import { decisionLexicon, entryNouns } from '../../language/decisions.ts'
import { folded } from '../../language/fold.ts'
import { closesMeeting, hasFiniteVerb } from '../../language/prose.ts'
import { wordsOf } from '../../language/words.ts'
import type { DecisionKind, Language } from '../../model/record.ts'
import type { Unit } from '../../outline/index.ts'
import { listUnder } from '../../outline/lists.ts'
import { bodyOver, headAct } from '../acts/index.ts'
import type { Context } from '../context.ts'
import { listNouns, namesDecisions } from '../lead-ins.ts'
import { type Reading, readSentence } from '../reading.ts'
import { agreementIn } from './agreements.ts'
import { type Decided, make } from './decided.ts'
import { entryAct, isPastAct, leadingKind, onlyHeard, outcomeKind, participleKind } from './entry-kind.ts'
import { wholeAct } from './headed.ts'
import { movedBehind } from './outcome.ts'
import { voteNear } from './sentence.ts'

/** "Decision / Action", القرار/الإجراء */
const namesActions = (title: string): boolean => /\baction|اجراء/.test(folded(title))

const outcomeColumns = new Set([...decisionLexicon.outcomeColumns.en, ...decisionLexicon.outcomeColumns.ar].map(folded))

/** The cells of the columns that are headed "Decision", القرار, without those that say nothing. `mixed`: of those headed "Decision / Action" or "Outcome". */
export function decisionCells(units: readonly Unit[], mixed: boolean): Unit[] {
  const columns = new Set<string>()
  /** A column of years: the table tells a history. */
  const years = new Set(
    units
      .filter(({ cell, text }) => cell && cell.row > 0 && /^(?:1[89]|20)\d\d$/.test(text))
      .map(({ cell }) => cell?.table)
  )
  return units.filter(({ cell, text, language }) => {
    if (!cell || years.has(cell.table)) return false
    const column = `${cell.table}:${cell.column}`
    // "14" below "Decisions" counts them.
    if (cell.row > 0) return columns.has(column) && !isBlank(text) && /\p{L}{2}/u.test(folded(text))
    if (namesDecisions(text, language) && !namesActions(text) === !mixed) columns.add(column)
    else if (mixed && outcomeColumns.has(folded(text).trim())) columns.add(column)
    return false
  })
}

/** An entry of a list right under a heading such as "Decisions". */
export const isDecisionList = (unit: Unit): boolean =>
  isListed(unit) && unit.section !== null && namesDecisions(unit.section.title, unit.language)

const isListed = ({ kind, label, parent }: Unit): boolean => parent === null && (kind === 'item' || label !== null)

/** The sections below a heading that names decisions: "Decisions of the Cabinet" above "A. Economic affairs". Their entries are decisions where they open with an act. */
export function decisionParts({ sections, language }: Context): ReadonlySet<string> {
  const below = new Set<string>()
  const named = new Set<string>()
  for (const { id, parent, title } of sections) {
    if (namesDecisions(title, language)) named.add(id)
    else if (parent !== null && (named.has(parent) || below.has(parent)) && !namesOther(title)) below.add(id)
  }
  return below
}
const namesOther = (title: string): boolean =>
  /\b(?:action|agenda|attendance)|اجراء|جدول الاعمال|الحضور/.test(folded(title))

export const inParts = (unit: Unit, parts: ReadonlySet<string>): boolean =>
  unit.section !== null && parts.has(unit.section.id) && isListed(unit)

/** A whole sentence in a list under a heading that says no more than "Decisions": what it states is decided. */
export const isStatement = (unit: Unit): boolean =>
  (unit.kind === 'item' || (unit.label !== null && rules(unit))) &&
  unit.section !== null &&
  isDecisionList(unit) &&
  namesOnly(unit.section.title, unit.language) &&
  /[.؛;]$/.test(unit.text) &&
  hasFiniteVerb(unit.text, unit.language)

/** "b) The Dean's office shall purchase a licence.", "ب) يشتري مكتب العميد رخصة.": what is to be done, and not what was said. */
const rules = ({ words, language }: Unit): boolean =>
  language === 'en'
    ? words.some(({ text }) => text === 'shall' || text === 'will')
    : /^[يت].{2,}/.test(words[0]?.text ?? '')

/** "Decisions", "Decision:": the noun and nothing else. */
function namesOnly(title: string, language: Language): boolean {
  const words = wordsOf(folded(title.replace(/[:：]\s*$/, '')))
  return listNouns[language].at(words, 0)?.length === words.length
}

/** False where an entry only tells what was heard or discussed, or names a part: "استمع المجلس إلى إيجاز", "ثانياً: الشؤون العلمية". */
const isTold = ({ words, language }: Reading, { kind, text }: Unit): boolean => {
  if (onlyHeard({ words, language })) return false
  return kind === 'cell' || words.length > longestPart || /[.؛;]$/.test(text) || hasFiniteVerb(text, language)
}
/** In words. */
const longestPart = 3

/** "Approval of the minutes of the previous meeting;": the act that a noun or infinitive names, or else `otherwise`. */
export function listedDecision(unit: Unit, otherwise: DecisionKind | null): Decided | null {
  const [first] = unit.sentences
  // "The meeting ended at 2.20 p.m." behind the last entry is none of them.
  if (!first || (unit.label === null && closesMeeting(unit.text, unit.language))) return null
  const { text } = first.passage
  const reading = readSentence(first)
  const { words, language } = reading
  const kind =
    entryNouns[language].at(words, 0)?.value ??
    leadingKind(text, language) ??
    outcomeKind(reading) ??
    headAct(reading)?.kind ??
    wholeAct(text, language) ??
    (language === 'en' && words[0]?.text === 'that' ? movedBehind(reading, 0) : null) ??
    agreementIn(first)?.kind ??
    participleKind(words, language) ??
    (isTold(reading, unit) ? otherwise : null)
  return kind ? make(first, first, { kind, cue: 'list-entry', actor: null, vote: voteNear(first) }) : null
}

/** "AGREED: (i) to close the office;" with "(ii) to …" in the next unit: the further entries of a list that opens behind the word itself. */
export function furtherEntries(unit: Unit, lead: Decided, units: readonly Unit[]): Decided[] {
  if (!firstEntry.test(unit.text) || !/[;؛,،]$|\b(?:and|و)$/.test(unit.text)) return []
  const found: Decided[] = []
  for (let at = unit.index + 1; at < units.length; at++) {
    const next = units[at] as Unit
    if (next.label?.value !== found.length + 2 || next.label.kind === 'decimal') break
    const entry = listedDecision(next, lead.kind)
    if (!entry) break
    found.push({ ...entry, actor: lead.actor })
    if (/[.]$/.test(next.text)) break
  }
  return found
}
const firstEntry = /[:：]\s*[([]?(?:i|a|1|أ|١)[)\].]\s/u

/** What the entries of a list tell of the body that leads it in. */
export function actsUnder(context: Context, unit: Unit): Decided[] {
  const body = bodyOver(unit)
  if (body === null) return []
  const list = listUnder(unit, context.units, true)
  const acts = list.map((item) => (item.sentences[0] ? entryAct(readSentence(item.sentences[0])) : null))
  // Among entries that tell acts, others in the past tense are acts as well: "Suspended the Federation …".
  const telling = acts.filter((act) => act !== null).length * 2 >= list.length
  return list.flatMap((item, i) => {
    const [first] = item.sentences
    if (!first) return []
    const told =
      acts[i] ?? (telling && isPastAct(readSentence(first)) ? { kind: 'decided' as const, cue: 'list-entry' } : null)
    return told ? [make(first, first, { ...told, actor: body })] : []
  })
}
