/** Notes that change what a reader does: (open to observers), (continued), draft. */
import type { Language } from '../model/record.ts'
import { lexicon } from './data.ts'
import { fold, folded } from './fold.ts'
import { Names } from './names.ts'
import type { Range } from './sentences.ts'

interface Entry extends Record<Language, string[]> {
  attribute?: boolean
}

export interface Note extends Range {
  /** The first English form of each note that the words may be. */
  ids: readonly string[]
  /** Of weight before a noun as well. */
  attribute: boolean
}

function read(): Record<Language, Names<{ ids: string[]; attribute: boolean }>> {
  const forms = { ar: new Map<string, { ids: string[]; attribute: boolean }>(), en: new Map() }
  for (const entry of lexicon<{ notes: Entry[] }>('notes').notes) {
    for (const language of ['ar', 'en'] as const) {
      const list = language === 'ar' ? entry.ar.flatMap((form) => [form, `ال${form}`]) : entry.en
      for (const form of list) {
        const key = folded(form)
        const known = forms[language].get(key)
        if (known) known.ids.push(entry.en[0] as string)
        else forms[language].set(key, { ids: [entry.en[0] as string], attribute: entry.attribute === true })
      }
    }
  }
  const names = {
    ar: new Names<{ ids: string[]; attribute: boolean }>(),
    en: new Names<{ ids: string[]; attribute: boolean }>()
  }
  for (const language of ['ar', 'en'] as const)
    for (const [form, value] of forms[language]) names[language].add(form, value)
  return names
}

/** "To draft a text": before an article the word is a verb, no note. */
const object = /^ (?:a|an|the|its|their|this|these)(?![a-z])/

let made: ReturnType<typeof read> | undefined

/** The words of a text that are notes where they stand as such: in brackets, after a dash, at the end of a heading. */
export function notesIn(text: string, language: Language): Note[] {
  made ??= read()
  const { text: plain, origin } = fold(text)
  return made[language]
    .find(plain)
    .filter(({ end }) => !object.test(plain.slice(end, end + 8)))
    .map(({ value, start, end }) => ({
      ids: value.ids,
      attribute: value.attribute,
      start: origin(start),
      end: origin(end - 1) + 1
    }))
}

let openings: Record<Language, Names<true>> | undefined

function openingsOf(): Record<Language, Names<true>> {
  const { adding } = lexicon<{ adding: Record<Language, string[]> }>('notes')
  const names = { ar: new Names<true>(), en: new Names<true>() }
  for (const language of ['ar', 'en'] as const)
    for (const form of adding[language]) names[language].add(folded(form), true)
  return names
}

/** Whether the words of a passage in brackets open as what adds to the text does: "and thus", باستثناء. */
export function opensAddition(words: string, language: Language): boolean {
  openings ??= openingsOf()
  return openings[language].find(folded(words).trimStart()).some(({ start }) => start === 0)
}
