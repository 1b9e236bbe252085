/** The columns of a register: what each holds, in which lists, and how wide it is. */
import { registerWords, shownKind, shownStatus } from '../../language/register.ts'
import type { Both } from '../../model/bilingual.ts'
import { otherLanguage } from '../../model/language.ts'
import type { Language } from '../../model/record.ts'
import type { RegisterItem, RegisterList } from '../../model/register.ts'
import { chosen, differs } from '../../register/agreed.ts'

/** What stands in a cell: text, a whole number, a day (YYYY-MM-DD), a link, or nothing. */
export type Value = string | number | null

export interface Column {
  /** In tables for machines; also the word of the heading. */
  key: string
  /** Of the version whose words it holds. */
  language?: Language
  kind: 'text' | 'number' | 'date' | 'link'
  /** In which it can hold anything; default: in all. */
  lists?: readonly RegisterList[]
  /** In letters. */
  width: number
  value(item: RegisterItem): Value
  /** What people read instead of the value, in a language. */
  shown?(item: RegisterItem, language: Language): Value
}

/** The name of a column: `text_ar`. */
export const nameOf = ({ key, language }: Column): string => (language ? `${key}_${language}` : key)

const acts = ['decisions', 'actions'] as const

/** Of each language, that of `first` before the other. */
const each = (first: Language, column: (language: Language) => Omit<Column, 'language'>): Column[] =>
  [first, otherLanguage(first)].map((language) => ({ ...column(language), language }))

const words =
  (key: string, width: number, of: (item: RegisterItem) => Both<string> | null, lists?: readonly RegisterList[]) =>
  (language: Language): Column => ({
    key,
    kind: 'text',
    width,
    ...(lists && { lists }),
    value: (item) => of(item)?.[language] ?? null
  })

const joined = (list: readonly string[]): string | null => list.join('; ') || null

/** The facts on which two versions differ, with what each says. */
function differencesOf(item: RegisterItem): string | null {
  const facts = {
    kind: item.kind,
    number: item.number,
    due: item.due?.date ?? null,
    status: item.documentStatus,
    references: item.references,
    paragraph: item.paragraph,
    symbol: item.symbol,
    meeting_start: item.meeting.start,
    votes_for: item.vote?.for ?? null,
    votes_against: item.vote?.against ?? null,
    abstaining: item.vote?.abstaining ?? null
  }
  const said = (value: unknown) =>
    (Array.isArray(value) ? value.join(', ') : value === null ? 'none' : String(value)) || 'none'
  return joined(
    Object.entries(facts).flatMap(([name, value]) =>
      differs<unknown>(value) ? [`${name}: ar ${said(value.ar)}, en ${said(value.en)}`] : []
    )
  )
}

function voteOf({ vote, original }: RegisterItem, language: Language): string | null {
  if (!vote) return null
  const counts = (['for', 'against', 'abstaining'] as const).flatMap((kind) => {
    const count = chosen(vote[kind], original)
    return count === null ? [] : [`${count} ${registerWords.vote[kind][language]}`]
  })
  const all = chosen(vote.unanimous, original) ? [registerWords.vote.unanimous[language]] : []
  return [...counts, ...all].join(', ') || (vote.text[language] ?? vote.text[original] ?? null)
}

const sectionOf = ({ section }: RegisterItem, language: Language): string | null => {
  if (!section) return null
  const title = section.title[language]
  if (title === undefined) return null
  const number = differs(section.number) ? section.number[language] : section.number
  return number === null || title.startsWith(number) ? title : `${number}. ${title}`
}

/** @param first the language whose words stand before those of the other */
export function columnsOf(first: Language): Column[] {
  const fact = (
    key: string,
    width: number,
    value: (item: RegisterItem) => Value,
    more: Partial<Column> = {}
  ): Column => ({
    key,
    kind: 'text',
    width,
    value,
    ...more
  })
  return [
    fact('list', 12, (i) => i.list, { shown: (i, l) => registerWords.lists[i.list]?.[l] ?? i.list }),
    fact('id', 17, (i) => i.id),
    fact('status', 12, (i) => i.status, {
      lists: ['actions', 'decisions', 'resolutions'],
      shown: (i, l) => (i.status === null ? null : shownStatus(i.status, l))
    }),
    fact('note', 24, (i) => i.note, { lists: ['actions', 'decisions', 'resolutions'] }),
    fact('status_date', 12, (i) => i.statusDate, { lists: ['actions', 'decisions', 'resolutions'] }),
    fact('due', 12, (i) => (i.due ? chosen(i.due.date, i.original) : null), { kind: 'date', lists: ['actions'] }),
    fact('kind', 13, (i) => chosen(i.kind, i.original), {
      lists: ['decisions', 'references'],
      shown: (i, l) => {
        const kind = chosen(i.kind, i.original)
        return kind === null ? null : shownKind(kind, l)
      }
    }),
    fact('number', 10, (i) => chosen(i.number, i.original), { lists: ['resolutions'] }),
    ...each(
      first,
      words('actor', 24, (i) => i.actor, acts)
    ),
    ...each(
      first,
      words('text', 60, (i) => i.text)
    ),
    ...each(
      first,
      words('due_words', 18, (i) => i.due?.text ?? null, ['actions'])
    ),
    fact('document_status', 12, (i) => chosen(i.documentStatus, i.original), {
      lists: ['actions', 'resolutions'],
      shown: (i, l) => {
        const status = chosen(i.documentStatus, i.original)
        return status === null ? null : shownStatus(status, l)
      }
    }),
    fact('decision', 17, (i) => i.decision, { lists: acts }),
    fact('references', 22, (i) => joined(chosen(i.references, i.original)), { lists: [...acts, 'references'] }),
    fact('vote', 20, (i) => voteOf(i, 'en'), { lists: ['decisions'], shown: voteOf }),
    fact('paragraph', 10, (i) => chosen(i.paragraph, i.original), { lists: acts }),
    ...each(first, (language) => fact('section', 24, (i) => sectionOf(i, language), { lists: acts })),
    fact('differs', 20, differencesOf),
    fact('symbol', 16, (i) => chosen(i.symbol, i.original)),
    ...each(
      first,
      words('body', 24, (i) => i.body)
    ),
    ...each(
      first,
      words('meeting', 28, (i) => i.meeting.title)
    ),
    fact('meeting_start', 12, (i) => chosen(i.meeting.start, i.original), { kind: 'date' }),
    ...each(
      first,
      words('title', 28, (i) => i.title)
    ),
    fact('document', 24, (i) => i.document),
    ...each(first, (language) => fact('source', 20, (i) => i.source[language]?.href ?? null, { kind: 'link' })),
    ...each(first, (language) => fact('line', 7, (i) => i.source[language]?.line ?? null, { kind: 'number' })),
    ...each(first, (language) => fact('page', 7, (i) => i.source[language]?.page ?? null, { kind: 'number' }))
  ]
}
