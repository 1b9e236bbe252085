/** The words of a register in both languages. */
import type { Language } from '../model/record.ts'
import { lexicon } from './data.ts'
import { folded } from './fold.ts'

type Named = Record<Language, string>

interface Data {
  lists: Record<string, Named>
  columns: Record<string, Named>
  languages: Record<Language, Named>
  kinds: Record<string, Named>
  statuses: Record<string, Record<Language, string[]>>
  vote: Record<'for' | 'against' | 'abstaining' | 'unanimous', Named>
}

const data = lexicon<Data>('register')

export const registerWords: Pick<Data, 'lists' | 'columns' | 'languages' | 'kinds' | 'vote'> = data

const key = (word: string) => folded(word).replace(/\s+/g, ' ').trim()

const statuses = new Map(
  Object.entries(data.statuses).flatMap(([status, words]) =>
    [status, ...words.ar, ...words.en].map((word) => [key(word), status] as const)
  )
)

/** What stands between the words of both languages. */
const between = ' · '

/** Words of both languages, once where they are the same. */
export const bothWords = (words: readonly string[]): string => [...new Set(words)].join(between)

/** The status that people mean by a word; the word itself where it is none that is known. */
export const statusOf = (word: string): string =>
  statuses.get(key(word)) ?? statuses.get(key(word.split(between)[0] ?? '')) ?? word.trim()

/** The heading of a column in a language; `of` is the language whose words it holds. */
export function headingOf(column: string, of: Language | undefined, reader: Language): string {
  const word = data.columns[column]?.[reader] ?? column
  return of ? `${word} (${data.languages[of][reader]})` : word
}

/** Names of columns by their headings in either language and in both. */
const headings = new Map(
  Object.keys(data.columns).flatMap((column) =>
    [undefined, 'ar' as const, 'en' as const].flatMap((of) => {
      const words = [headingOf(column, of, 'ar'), headingOf(column, of, 'en')]
      return [...words, bothWords(words)].map((heading) => [key(heading), of ? `${column}_${of}` : column] as const)
    })
  )
)

/** The name of the column with a heading, as `text_ar`; undefined where no register has it. */
export const columnHeaded = (heading: string): string | undefined =>
  headings.get(key(heading.replace(/^\s*"|"\s*$/g, '')))

/** What people read for a kind or status. */
export const shownKind = (kind: string, language: Language): string => data.kinds[kind]?.[language] ?? kind
export const shownStatus = (status: string, language: Language): string =>
  data.statuses[status]?.[language][0] ?? status
