/**
 * Glossaries of users: read from YAML (the form of the shipped one), CSV or TBX, and made one. What is broken or contradicts is named
 * by line and left out; the rest counts.
 */

import { z } from 'zod'
import {
  formsOf,
  type GlossaryEntry,
  type GlossaryFile,
  type GlossaryPlace,
  glossaryEntrySchema,
  type Placed,
  type Problem
} from '../model/glossary.ts'
import { faultsOf } from '../yaml/faults.ts'
import { type Located, locatedDocuments, YamlError } from '../yaml/located.ts'
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
    if (fault) problems.push({ ...placeOf(placed, fault.form, ...fault.under), message: fault.message })
    else sound.push(placed)
  }
  return { entries: sound, problems: problems.sort((a, b) => a.line - b.line || a.column - b.column) }
}

const placeOf = (placed: Placed, text: string, ...under: string[]): GlossaryPlace =>
  placed.placeOf?.({ text, under }) ?? { line: placed.line, column: placed.column }

const wrapped = z.strictObject({ term: glossaryEntrySchema })

/** @throws YamlError where it is no YAML, or no list */
function yamlEntries(text: string): GlossaryFile {
  const [located, second] = locatedDocuments(text) as [Located, Located | undefined]
  const fail = (message: string, of: Located): never => {
    const { line, column } = of.valueAt([])
    throw new YamlError(message, line, column)
  }
  if (second) fail('holds a second document', second)
  if (!Array.isArray(located.value)) return fail('is no list of terms, each with en and ar', located)
  const problems: Problem[] = []
  const entries: Placed[] = []
  for (const [i, value] of (located.value as unknown[]).entries()) {
    const { line, column } = located.keyAt([i])
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      problems.push({ line, column, message: 'is no term with en and ar' })
      continue
    }
    const faults = faultsOf(wrapped, { term: value })
    for (const { path, onKey, message, suggestion } of faults) {
      const at = [i, ...path.slice(1)]
      const spot = onKey ? located.keyAt(at) : located.valueAt(at)
      const meant = suggestion === undefined ? '' : `; did you mean "${suggestion}"?`
      problems.push({ line: spot.line, column: spot.column, message: `${message.replace(/^term[. ]/, '')}${meant}` })
    }
    if (faults.length === 0)
      entries.push({
        entry: value as GlossaryEntry,
        line,
        column,
        placeOf: ({ text: form, under }) => {
          const own = under.reduce<unknown>(
            (inner, key) => (inner as Record<string, unknown> | undefined)?.[key],
            value
          )
          const spot = located.valueAt([i, ...under, ...(Array.isArray(own) ? [own.indexOf(form)] : [])])
          return { line: spot.line, column: spot.column }
        }
      })
  }
  return { entries, problems }
}

const arabic = /[\u0621-\u064a]/
const latin = /[A-Za-z\u00c0-\u024f]/

function faultOf(entry: GlossaryEntry): { form: string; under: string[]; message: string } | null {
  for (const [standing, forms] of [
    [[], entry],
    [['not'], entry.not],
    [['avoid'], entry.avoid]
  ] as const) {
    const strange = formsOf(forms?.en).find((form) => !latin.test(form) || arabic.test(form))
    if (strange !== undefined)
      return {
        form: strange,
        under: [...standing, 'en'],
        message: `the English form "${strange}" is not in Latin letters`
      }
    const foreign = formsOf(forms?.ar).find((form) => !arabic.test(form))
    if (foreign !== undefined)
      return {
        form: foreign,
        under: [...standing, 'ar'],
        message: `the Arabic form "${foreign}" is not in Arabic letters`
      }
  }
  return null
}

/** An entry of one of several files. */
export interface Filed extends Placed {
  file: string
}

type Said = Problem & { file: string }

/**
 * Makes one glossary of entries in the order of their rank. Two entries of one English term are joined where their preferred Arabic
 * is the same; else the first counts and the second is a problem. A form that is accepted and forbidden is a problem and accepted.
 */
export function unite(all: readonly Filed[]): { entries: GlossaryEntry[]; problems: Said[] } {
  const problems: Said[] = []
  const owners = new Map<string, { entry: Joined; from: Filed }>()
  const joined: Joined[] = []
  for (const filed of all) {
    const entry = spread(filed.entry)
    const clash = entry.en
      .map((form) => owners.get(folded(form)))
      .find((o) => o && !sameForm(o.entry.ar[0], entry.ar[0]))
    if (clash) problems.push(disagreement(filed, entry, clash))
    entry.en = entry.en.filter((form) => {
      const owner = owners.get(folded(form))
      return !owner || sameForm(owner.entry.ar[0], entry.ar[0])
    })
    if (entry.en.length === 0) continue
    const known = entry.en.map((form) => owners.get(folded(form))).find(Boolean)
    const whole = known ? join(known.entry, entry) : entry
    if (!known) joined.push(whole)
    for (const form of whole.en) owners.set(folded(form), known ?? { entry: whole, from: filed })
    problems.push(...torn(whole, filed, known?.from))
  }
  return { entries: joined, problems }
}

function disagreement(filed: Filed, entry: Joined, { entry: other, from }: { entry: Joined; from: Filed }): Said {
  const isOfOne = from.file === filed.file
  const place = isOfOne ? `line ${from.line}` : `${from.file}:${from.line}`
  return {
    file: filed.file,
    ...placeOf(filed, entry.ar[0] as string, 'ar'),
    message: `"${entry.en[0]}" is "${entry.ar[0]}" here and "${other.ar[0]}" in ${place}, which counts`,
    ...(!isOfOne && { disagrees: true })
  }
}

/** Takes the accepted forms of an entry off those that it forbids. */
function torn(whole: Joined, filed: Filed, first: Filed | undefined): Said[] {
  const problems: Said[] = []
  for (const [key, what] of [
    ['not', 'forbidden'],
    ['avoid', 'to be avoided']
  ] as const) {
    const unwanted = whole[key]
    for (const language of ['ar', 'en'] as const) {
      const accepted = new Set(whole[language].map(folded))
      for (const form of unwanted[language].filter((f) => accepted.has(folded(f))))
        problems.push({
          file: filed.file,
          ...placeOf(filed, form, key, language),
          message: `"${form}" is both accepted and ${what} for "${whole.en[0]}"`,
          ...(first && first.file !== filed.file && { disagrees: true })
        })
      unwanted[language] = unwanted[language].filter((f) => !accepted.has(folded(f)))
    }
  }
  return problems
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
