/** A glossary in TBX: ISO 30042:2019 (`tbx`, `conceptEntry`) and the older MARTIF form (`martif`, `termEntry`). */
import { SaxesParser, type SaxesTagNS } from 'saxes'
import type { GlossaryEntry, GlossaryFile, GlossaryPlace, Placed, Problem } from '../model/glossary.ts'
import { Source } from '../model/source.ts'

const entryTags = new Set(['conceptEntry', 'termEntry'])
const languageTags = new Set(['langSec', 'langSet'])
const termTags = new Set(['termSec', 'tig', 'ntig'])
/** Data categories that say whether a term is to be used. */
const statusTypes = new Set(['administrativeStatus', 'normativeAuthorization'])
const unwanted = /deprecated|superseded|obsolete|notRecommended|forbidden/i

interface Form {
  language: string
  text: string
  status: string
  verb: boolean
}

/** @throws Error where it is no XML with a TBX root */
export function tbxEntries(printed: string): GlossaryFile {
  const text = printed.replace(/^\ufeff/, '')
  const source = new Source(text, '')
  const parser = new SaxesParser({ xmlns: true })
  const entries: Placed[] = []
  const problems: Problem[] = []
  let root: string | undefined
  let entry: (GlossaryPlace & { forms: Form[] }) | undefined
  let language = ''
  let form: Form | undefined
  /** The data category of the element that is open, and its text. */
  let field: string | undefined
  let value = ''
  let broken = false
  parser.on('opentag', (tag: SaxesTagNS) => {
    root ??= tag.local
    // Marks within a term, as <hi>, are no part of it.
    if (field === 'term') return
    if (entryTags.has(tag.local)) {
      const { line, column } = source.place(text.lastIndexOf('<', parser.position - 1), parser.position)
      entry = { line, column, forms: [] }
    } else if (languageTags.has(tag.local))
      language = (attribute(tag, 'lang') ?? '').toLowerCase().split(/[-_]/)[0] as string
    else if (termTags.has(tag.local)) form = { language, text: '', status: '', verb: false }
    // In the DCT style the category is the element's name, in the DCA style its type.
    field = tag.local === 'term' ? 'term' : (attribute(tag, 'type') ?? tag.local)
    value = ''
  })
  const words = (more: string) => {
    value += more
  }
  parser.on('text', words)
  parser.on('cdata', words)
  parser.on('closetag', (tag) => {
    if (field === 'term' && tag.local !== 'term') return
    if (form && field === 'term') form.text = value.replace(/\s+/g, ' ').trim()
    else if (form && field && statusTypes.has(field)) form.status = value.trim()
    else if (form && field === 'partOfSpeech') form.verb = value.trim() === 'verb'
    field = undefined
    if (termTags.has(tag.local) && form && entry) {
      if (form.text !== '') entry.forms.push(form)
      form = undefined
    }
    if (!entryTags.has(tag.local) || !entry) return
    const { forms, ...place } = entry
    const found = entryOf(forms)
    if (typeof found === 'string') problems.push({ ...place, message: found })
    else if (found) entries.push({ entry: found, ...place })
    entry = undefined
  })
  parser.on('error', (error) => {
    if (broken) return
    broken = true
    problems.push({
      line: parser.line,
      column: parser.column + 1,
      message: `${error.message.replace(/^\d+:\d+: /, '').replace(/\.$/, '')}; what follows is not read`
    })
    throw error
  })
  try {
    parser.write(text).close()
  } catch (error) {
    if (!broken) throw error
  }
  if (root !== 'tbx' && root !== 'martif')
    throw new Error(root === undefined ? 'is no XML' : `is no TBX, but <${root}>`)
  return { entries, problems }
}

const attribute = (tag: SaxesTagNS, local: string): string | undefined =>
  Object.values(tag.attributes).find((a) => a.local === local)?.value

/** The entry, what is wrong with it, or null where it says nothing of Arabic and English. */
function entryOf(forms: readonly Form[]): GlossaryEntry | string | null {
  const of = (language: string, wanted: boolean) =>
    forms
      .filter((f) => f.language === language && unwanted.test(f.status) !== wanted)
      .sort((x, y) => Number(/^preferred/i.test(y.status)) - Number(/^preferred/i.test(x.status)))
      .map((f) => f.text)
  const [en, ar] = [of('en', true), of('ar', true)]
  if (en.length === 0 && ar.length === 0) return null
  if (en.length === 0) return `has no English term for "${ar[0]}"`
  if (ar.length === 0) return `has no Arabic term for "${en[0]}"`
  const not = { ar: of('ar', false), en: of('en', false) }
  return {
    en,
    ar,
    ...((not.ar.length > 0 || not.en.length > 0) && {
      not: { ...(not.ar.length > 0 && { ar: not.ar }), ...(not.en.length > 0 && { en: not.en }) }
    }),
    ...(forms.some((f) => f.verb) && { class: 'verb' as const })
  }
}
