/** The items of one record for the register, without what is set by hand. */
import type { Agreed, Both } from '../model/bilingual.ts'
import { otherLanguage } from '../model/language.ts'
import type { Language, Place } from '../model/record.ts'
import type { RegisterItem } from '../model/register.ts'
import type { RegisterList } from '../model/register-lists.ts'
import { chosen, differs } from './agreed.ts'
import { baseOf, documentKeys, Identities, wordsOf } from './identity.ts'
import type { View } from './view.ts'

const languages: readonly Language[] = ['ar', 'en']

/** Where the documents of a record lie. */
export interface Paths {
  /** Below the folder that was searched, by language. */
  documents: Both<string>
  /** Percent-encoded, from the folder of the register. */
  hrefs: Both<string>
}

/** An item with the other ids by which it may be known: by its words in the other language, by the path instead of the symbol. */
export interface Identified {
  item: RegisterItem
  aliases: string[]
  /** What ids of the same list and document begin with. */
  keys: readonly string[]
}

export function itemsOf(view: View, paths: Paths, identities: Identities): Identified[] {
  const { original, document } = view
  const { symbol } = document
  const other = otherLanguage(original)
  const keys = documentKeys(
    [original, other]
      .filter((language) => view.source[language])
      .map((language) => ({
        language,
        symbol: differs(symbol) ? symbol[language] : symbol,
        path: paths.documents[language]
      }))
  )
  const local = new Identities()
  const found: Identified[] = []
  const sections = new Map(view.sections.map((s) => [s.id, s]))
  const sectionOf = (id: Agreed<string | null>): RegisterItem['section'] => {
    const section = sections.get(chosen(id, original) ?? '')
    return section ? { number: section.number, title: section.title } : null
  }
  const sourceOf = (at: Both<Pick<Place, 'line' | 'page'>>): RegisterItem['source'] => {
    const sources: RegisterItem['source'] = {}
    for (const language of languages) {
      const place = at[language]
      const href = paths.hrefs[language]
      const format = view.source[language]?.format
      if (!place || href === undefined || format === undefined) continue
      const { line, page } = place
      sources[language] = { href: href + fragment(format, line, page), line, ...(page !== undefined && { page }) }
    }
    return sources
  }
  const shared = {
    document: paths.documents[original] ?? paths.documents[other] ?? '',
    original,
    symbol,
    title: document.title,
    body: document.body,
    meeting: { title: document.meeting.title, start: document.meeting.start }
  }
  const nothing = {
    kind: null,
    number: null,
    actor: null,
    due: null,
    status: null,
    documentStatus: null,
    note: null,
    statusDate: null,
    decision: null,
    references: [],
    paragraph: null,
    section: null,
    vote: null
  }
  type Own = Pick<RegisterItem, 'text' | 'source'> & Partial<RegisterItem>
  /** @param words what the item is known by, the original's first */
  const add = (list: RegisterList, words: readonly string[], own: Own): RegisterItem => {
    const [first = '', ...others] = words
    const bases = keys.flatMap((key) => [first, ...others].map((w) => baseOf(list, key, w)))
    const [base = '', ...rest] = [...new Set(bases)]
    const item = { list, id: identities.next(base), ...shared, ...nothing, ...own }
    if (item.status === null) item.status = chosen(item.documentStatus, original)
    found.push({ item, aliases: rest.map((b) => local.next(b)), keys })
    return item
  }

  const decisions = new Map<string, string>()
  const hanging: [RegisterItem, string][] = []
  for (const d of view.decisions) {
    const item = add('decisions', wordsOf(d.text, original), {
      kind: d.kind,
      actor: d.actor,
      text: d.text,
      references: d.references,
      paragraph: d.paragraph,
      section: sectionOf(d.section),
      vote: d.vote,
      source: sourceOf(d.at)
    })
    decisions.set(d.id, item.id)
    if (d.parent !== null) hanging.push([item, d.parent])
  }
  for (const a of view.actionItems) {
    const item = add('actions', wordsOf(a.text, original), {
      actor: a.owner,
      text: a.text,
      due: a.due,
      documentStatus: a.status,
      references: a.references,
      paragraph: a.paragraph,
      section: sectionOf(a.section),
      source: sourceOf(a.at)
    })
    if (a.decision !== null) hanging.push([item, a.decision])
  }
  for (const [item, id] of hanging) item.decision = decisions.get(id) ?? null
  for (const r of view.resolutions) {
    const clause = r.operative[0] ?? r.preamble[0]
    const text = r.title ?? clause?.text ?? null
    const number = chosen(r.number, original)
    add('resolutions', number === null ? wordsOf(text, original) : [`number ${number}`], {
      number: r.number,
      text,
      body: r.body ?? shared.body,
      documentStatus: r.status,
      source: sourceOf(r.at)
    })
  }
  for (const r of view.references) {
    const first = mapped(r.mentions, ([mention]) => mention)
    add('references', [r.id], {
      kind: r.type,
      text: mapped(first, (mention) => mention?.text),
      references: [r.id],
      source: sourceOf(mapped(first, (mention) => mention && { line: mention.line }))
    })
  }
  return found
}

const mapped = <T, U>(value: Both<T>, of: (side: T) => U | undefined): Both<U> => {
  const out: Both<U> = {}
  for (const language of languages) {
    const side = value[language]
    const found = side === undefined ? undefined : of(side)
    if (found !== undefined) out[language] = found
  }
  return out
}

/** What readers of files understand: a page of a PDF; a line of text, which browsers pass over; nothing of DOCX, where Word would look for a bookmark. */
const fragment = (format: string, line: number, page: number | undefined): string =>
  format === 'pdf' ? (page === undefined ? '' : `#page=${page}`) : format === 'docx' ? '' : `#L${line}`
