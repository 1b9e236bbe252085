/** Institutions and other things of the glossary that have a name of their own or an acronym, found in a text of either language. */

import type { Language } from '../model/record.ts'
import { keyOf } from './acronyms.ts'
import { lexicon } from './data.ts'
import { fold, folded } from './fold.ts'
import { Names } from './names.ts'

interface Term extends Record<Language, string[]> {
  class: string
}

/** An entry of the glossary that is called by a name or an acronym. */
export interface Named {
  /** The first English form. */
  id: string
  /** An institution of its own; other entries have an acronym (ICT). */
  body: boolean
  /** The keys of its acronyms. */
  acronyms: readonly string[]
  /** Its full names in both languages, folded. */
  full: readonly string[]
}

export interface NamedMention {
  /** More than one where a form is ambiguous. */
  named: readonly Named[]
  start: number
  end: number
}

/** Acronyms and names of bodies that a text of any body may name beside its own. */
export const everywhere: ReadonlySet<string> = new Set(lexicon<{ everywhere: string[] }>('acronyms').everywhere)
const isAcronym = (form: string) => /^[A-Z][A-Za-z0-9-]*$/.test(form) && /[A-Z].*[A-Z]|[A-Z]\d/.test(form)
/** A name of its own: two words with capitals. */
const isName = (form: string) => (form.match(/\p{Lu}\p{Ll}+/gu)?.length ?? 0) >= 2

interface Sense {
  named: Named[]
  acronym: boolean
}

function read(): Record<Language, Names<Sense>> {
  const forms = { ar: new Map<string, Sense>(), en: new Map<string, Sense>() }
  for (const term of lexicon<Term[]>('glossary')) {
    const acronyms = term.en.filter(isAcronym)
    const id = term.en[0] as string
    if (term.class === 'country' || term.class === 'place') continue
    if (acronyms.length === 0 && !(term.class === 'body' && isName(id))) continue
    const named: Named = {
      id,
      body: term.class === 'body' && !everywhere.has(id),
      acronyms: acronyms.map(keyOf),
      full: [...term.en.filter((form) => !isAcronym(form)), ...term.ar].map(folded)
    }
    for (const language of ['ar', 'en'] as const) {
      for (const form of term[language]) {
        const known = forms[language].get(folded(form))
        if (known) known.named.push(named)
        else forms[language].set(folded(form), { named: [named], acronym: language === 'en' && isAcronym(form) })
      }
    }
  }
  const names = { ar: new Names<Sense>(), en: new Names<Sense>() }
  for (const language of ['ar', 'en'] as const) {
    for (const [form, sense] of forms[language]) names[language].add(form, sense)
  }
  return names
}

let made: Record<Language, Names<Sense>> | undefined

/** The names of the glossary that stand in a text, left to right. An acronym counts only in capitals. */
export function namedIn(text: string, language: Language): NamedMention[] {
  made ??= read()
  const { text: plain, origin } = fold(text)
  const mentions: NamedMention[] = []
  for (const { value, start, end } of made[language].find(plain)) {
    const from = origin(start)
    const to = origin(end - 1) + 1
    if (value.acronym && !/[A-Z].*[A-Z0-9]/.test(text.slice(from, to))) continue
    mentions.push({ named: value.named, start: from, end: to })
  }
  return mentions
}
