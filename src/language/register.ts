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

/** The status that people mean by a word; the word itself where it is none that is known. */
export const statusOf = (word: string): string => statuses.get(key(word)) ?? word.trim()

/** What people read for a kind or status. */
export const shownKind = (kind: string, language: Language): string => data.kinds[kind]?.[language] ?? kind
export const shownStatus = (status: string, language: Language): string =>
  data.statuses[status]?.[language][0] ?? status
