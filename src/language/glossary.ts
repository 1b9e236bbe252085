/**
 * Glossaries of users: read from YAML (the form of the shipped one), CSV or TBX, and made one. What is broken or contradicts is named
 * by line and left out; the rest counts.
 */

import { isMap, isSeq, LineCounter, parseDocument } from 'yaml'
import {
  formsOf,
  type GlossaryEntry,
  type GlossaryFile,
  glossaryEntrySchema,
  type Placed,
  type Problem
} from '../model/glossary.ts'
import { refuseDeepNesting } from '../yaml/located.ts'
import type { Both } from './data.ts'
import { folded } from './fold.ts'
import { csvEntries } from './glossary-csv.ts'
import { tbxEntries } from './glossary-tbx.ts'

/**
 * Reads a glossary; the name's ending tells CSV (`.csv`, `.tsv`), TBX (`.tbx`, `.xml`) and YAML (all others).
 *
 * @throws Error where the file as a whole cannot be used; its message goes on from the name of the file
 */
export function readGlossary(text: string, name: string): GlossaryFile {
  const read = /\.[ct]sv$/i.test(name)
    ? csvEntries(text)
    : /\.(?:tbx|xml)$/i.test(name)
      ? tbxEntries(text)
      : yamlEntries(text)
  const sound: Placed[] = []
  const problems = [...read.problems]
  for (const placed of read.entries) {
    const fault = faultOf(placed.entry)
    if (fault) problems.push({ line: placed.line, message: fault })
    else sound.push(placed)
  }
  return { entries: sound, problems: problems.sort((a, b) => a.line - b.line) }
}

function yamlEntries(text: string): GlossaryFile {
  refuseDeepNesting(text)
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines })
  if (!isSeq(document.contents)) throw new Error('is no list of terms, each with en and ar')
  const problems: Problem[] = document.errors.map((e) => ({
    line: e.linePos?.[0].line ?? 1,
    message: (e.message.split('\n')[0] as string).replace(/ at line \d.*$/, '')
  }))
  const entries: Placed[] = []
  for (const item of document.contents.items) {
    const range = (item as { range?: [number, number, number] | null }).range
    const line = range ? lines.linePos(range[0]).line : 1
    if (!isMap(item)) {
      problems.push({ line, message: 'is no term with en and ar' })
      continue
    }
    const value: unknown = item.toJS(document)
    const { success, data, error } = glossaryEntrySchema.safeParse(value)
    if (success) entries.push({ entry: data, line })
    else problems.push({ line, message: error.issues.map((issue) => told(issue, value)).join('; ') })
  }
  return { entries, problems }
}

/** What the schema finds wrong with an entry, in the words of a glossary. */
function told(
  { path, message, code }: { path: PropertyKey[]; message: string; code?: string | undefined },
  entry: unknown
): string {
  const [name] = path
  if (typeof name !== 'string') return message
  if (!(name in (entry as object))) return `has no ${name}`
  return code === 'invalid_union'
    ? `${path.join('.')} is neither a term nor a list of terms`
    : `${path.join('.')}: ${message}`
}

const arabic = /[\u0621-\u064a]/
const latin = /[A-Za-z\u00c0-\u024f]/

function faultOf({ en, ar }: GlossaryEntry): string | null {
  const strange = formsOf(en).find((form) => !latin.test(form) || arabic.test(form))
  if (strange !== undefined) return `the English form "${strange}" is not in Latin letters`
  const foreign = formsOf(ar).find((form) => !arabic.test(form))
  return foreign === undefined ? null : `the Arabic form "${foreign}" is not in Arabic letters`
}

/** An entry of one of several files. */
export interface Filed extends Placed {
  file: string
}

/**
 * Makes one glossary of entries in the order of their rank. Two entries of one English term are joined where their preferred Arabic
 * is the same; else the first counts and the second is a problem. A form that is accepted and forbidden is a problem and accepted.
 */
export function unite(all: readonly Filed[]): { entries: GlossaryEntry[]; problems: (Problem & { file: string })[] } {
  const problems: (Problem & { file: string })[] = []
  const owners = new Map<string, { entry: Joined; from: Filed }>()
  const joined: Joined[] = []
  for (const filed of all) {
    const entry = spread(filed.entry)
    const clash = entry.en
      .map((form) => owners.get(folded(form)))
      .find((o) => o && !sameForm(o.entry.ar[0], entry.ar[0]))
    if (clash) {
      const place = clash.from.file === filed.file ? `line ${clash.from.line}` : `${clash.from.file}:${clash.from.line}`
      problems.push({
        file: filed.file,
        line: filed.line,
        message: `"${entry.en[0]}" is "${entry.ar[0]}" here and "${clash.entry.ar[0]}" in ${place}, which counts`
      })
    }
    entry.en = entry.en.filter((form) => {
      const owner = owners.get(folded(form))
      return !owner || sameForm(owner.entry.ar[0], entry.ar[0])
    })
    if (entry.en.length === 0) continue
    const known = entry.en.map((form) => owners.get(folded(form))).find(Boolean)
    const whole = known ? join(known.entry, entry) : entry
    if (!known) joined.push(whole)
    for (const form of whole.en) owners.set(folded(form), known ?? { entry: whole, from: filed })
    for (const language of ['ar', 'en'] as const) {
      for (const form of whole.not[language].filter((f) => whole[language].some((a) => sameForm(a, f)))) {
        problems.push({
          file: filed.file,
          line: filed.line,
          message: `"${form}" is both accepted and forbidden for "${whole.en[0]}"`
        })
        whole.not[language] = whole.not[language].filter((f) => f !== form)
      }
    }
  }
  return { entries: joined, problems }
}

type Joined = Omit<GlossaryEntry, 'en' | 'ar' | 'not' | 'avoid'> & Both & { not: Both; avoid: Both }

const sameForm = (x: string | undefined, y: string | undefined) => folded(x ?? '') === folded(y ?? '')

const both = (forms: { ar?: string | string[] | undefined; en?: string | string[] | undefined } | undefined): Both => ({
  ar: [...formsOf(forms?.ar)],
  en: [...formsOf(forms?.en)]
})

const spread = (entry: GlossaryEntry): Joined => ({
  ...entry,
  ...both(entry),
  not: both(entry.not),
  avoid: both(entry.avoid)
})

function join(first: Joined, second: Joined): Joined {
  const add = (to: Both, from: Both) => {
    for (const language of ['ar', 'en'] as const)
      for (const form of from[language]) if (!to[language].some((f) => sameForm(f, form))) to[language].push(form)
  }
  add(first, second)
  add(first.not, second.not)
  add(first.avoid, second.avoid)
  return first
}
