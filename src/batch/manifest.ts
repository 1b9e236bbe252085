/** Reading and writing `manifest.jsonl`. */

import { LineError } from '../model/line-error.ts'
import {
  type DocumentEntry,
  documentEntrySchema,
  manifestHeadSchema,
  manifestVersion,
  type PairEntry,
  pairEntrySchema
} from '../model/manifest.ts'
import { faultsOf } from '../yaml/faults.ts'

export const manifestFile = 'manifest.jsonl'

export type Entry = DocumentEntry | PairEntry

/** By what an entry is known. */
export const idOf = (entry: Entry): string =>
  'document' in entry ? entry.document : `${entry.pair.ar}\0${entry.pair.en}`

export interface Manifest {
  /** Version of mahdar that wrote it. */
  mahdar: string
  /** Each document and pair once, as the last line on it tells. */
  entries: Entry[]
  /** Lines that are left out, and why; the message goes on from the place. */
  broken: { line: number; message: string }[]
}

/** A manifest that cannot be used at all. */
export class ManifestError extends LineError {
  override name = 'ManifestError'
}

/** @throws ManifestError where it has no head or is of another form than this version of mahdar knows */
export function manifestIn(text: string): Manifest {
  const lines = text
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .map((line, i) => ({ line: i + 1, text: line }))
    .filter((line) => line.text.trim() !== '')
  const [head, ...rest] = lines
  if (!head) throw new ManifestError('is empty', 1)
  const entries = new Map<string, Entry>()
  const broken: Manifest['broken'] = []
  for (const { line, text: own } of rest) {
    const read = entryIn(own)
    if ('fault' in read) broken.push({ line, message: read.fault })
    else entries.set(idOf(read.entry), read.entry)
  }
  return { mahdar: writerIn(jsonIn(head.text), head.line), entries: [...entries.values()], broken }
}

/** What one line tells of a document or a pair, or why it cannot be understood. */
export function entryIn(line: string): { entry: Entry } | { fault: string } {
  const value = jsonIn(line)
  if (value === undefined) return { fault: 'is no line of JSON' }
  const isPair = value !== null && typeof value === 'object' && 'pair' in value
  const [fault] = faultsOf(isPair ? pairEntrySchema : documentEntrySchema, value)
  return fault ? { fault: fault.message.replace(/^the file/, 'it') } : { entry: value as Entry }
}

function jsonIn(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

function writerIn(head: unknown, line: number): string {
  const { manifest, mahdar } = (head ?? {}) as { manifest?: unknown; mahdar?: unknown }
  if (manifest === undefined) throw new ManifestError('does not begin with the head of a manifest', line)
  if (manifest !== manifestVersion)
    throw new ManifestError(
      `has form ${JSON.stringify(manifest)}, of mahdar ${mahdar}; this mahdar knows form ${manifestVersion}: use another output folder, or that mahdar`,
      line
    )
  const [fault] = faultsOf(manifestHeadSchema, head)
  if (fault) throw new ManifestError(fault.message, line)
  return String(mahdar)
}

/** One line with the keys in the order of the schema. */
const documentLine = lineIn(documentEntrySchema.keyof().options)
const pairLine = lineIn(pairEntrySchema.keyof().options)

function lineIn<K extends string>(keys: readonly K[]): (entry: { [key in K]?: unknown }) => string {
  return (entry) => JSON.stringify(Object.fromEntries(keys.map((key) => [key, entry[key]])))
}

/** The manifest of the entries: documents first, then pairs, in the order of their names. */
export function manifestText(mahdar: string, entries: readonly Entry[]): string {
  const order = (one: Entry, other: Entry) => (idOf(one) < idOf(other) ? -1 : 1)
  const documents = entries.filter((entry) => 'document' in entry).sort(order)
  const pairs = entries.filter((entry) => 'pair' in entry).sort(order)
  const head = JSON.stringify({ manifest: manifestVersion, mahdar })
  return [head, ...documents.map(documentLine), ...pairs.map(pairLine)].map((line) => `${line}\n`).join('')
}
