/** Labelled parts of an entry: "Owner: the Clerk", "الموعد: …". */
import { type Column, columnOf } from '../../language/columns.ts'
import { findDates } from '../../language/dates.ts'
import type { Sentence, Unit } from '../../outline/index.ts'
import { isAside } from './lines.ts'

/** One labelled part of an entry: "Owner: the Clerk", "الموعد: …". Offsets count in the text. */
interface Field {
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

/** What a line of nothing but fields says of the decision above it: "Responsible: Municipal Engineer. Deadline: 31 July 2026."; null where it names nobody. */
export function fieldsOnly({ text, language }: Unit): { owner: string; due: string | null } | null {
  if (text.length > longestFields || !/[:：]/.test(text)) return null
  const { fields, textEnd } = fieldsOf(text)
  const value = (column: Column) => {
    const field = fields.find((f) => f.column === column)
    return field ? text.slice(field.start, field.end) : null
  }
  const owner = textEnd === 0 ? value('owner') : null
  if (!owner) return null
  // "Responsible: Dr Tawil. By: 15 April": a label that no list knows ends the name.
  const [, name = owner, , rest = ''] = unknownLabel.exec(owner) ?? []
  return { owner: name, due: value('due') ?? (findDates(rest, language)[0]?.start === 0 ? rest : null) }
}
/** In characters. */
const longestFields = 200
const unknownLabel = /^(.+?)[.;؛،,]\s+([\p{L} ]{2,20})[:：]\s*(.+)$/u

/** The owner and the deadline that a line of nothing but such fields names: "Deadline: 1 June 2026"; null for any other line. */
export function fieldsAlone({ text }: Unit): { owner: string | null; due: string | null } | null {
  if (text.length > longestFields || !/[:：]/.test(text)) return null
  const { fields, textEnd } = fieldsOf(text)
  if (textEnd > 0) return null
  const value = (column: Column) => {
    const field = fields.find((f) => f.column === column)
    return field ? text.slice(field.start, field.end) : null
  }
  const [owner, due] = [value('owner'), value('due')]
  return owner || due ? { owner, due } : null
}

/** What a short sentence behind a task adds to it: "Deadline: 30 November 2026.", الجهة المسؤولة: أمانة المجلس. */
export function fieldsIn(unit: Unit, sentence: Sentence): { due: string | null; owner: string | null } | null {
  if (!isAside(sentence)) return null
  const text = unit.text.slice(sentence.start, sentence.end)
  const { fields, textEnd } = fieldsOf(text)
  if (textEnd > 0 || fields.length === 0) return null
  const value = (column: 'due' | 'owner') => {
    const field = fields.find((f) => f.column === column)
    return field ? text.slice(field.start, field.end) : null
  }
  return { due: value('due'), owner: value('owner') }
}
