/** What a batch run left behind: its manifest, and which of its records stand for the documents. */
import type { Both } from '../model/bilingual.ts'
import {
  type DocumentEntry,
  documentEntrySchema,
  manifestHeadSchema,
  manifestVersion,
  type PairEntry,
  pairEntrySchema
} from '../model/manifest.ts'
import type { Language } from '../model/record.ts'
import { faultsOf } from '../yaml/faults.ts'

/** Something to tell of a file; `file` is a path below the output folder, the rest goes on from its name. */
export interface Told {
  file: string
  line?: number
  severity: 'error' | 'warning' | 'info'
  message: string
}

export interface Manifest {
  documents: Map<string, DocumentEntry>
  pairs: PairEntry[]
}

export const manifestFile = 'manifest.jsonl'

/** What no register can be made of; its message goes on from the name of the manifest. */
export class ManifestError extends Error {
  override name = 'ManifestError'
  readonly line: number
  constructor(line: number, message: string) {
    super(message)
    this.line = line
  }
}

/** @throws ManifestError where it has no head or is of another version */
export function readManifest(text: string, tell: (told: Told) => void): Manifest {
  const documents = new Map<string, DocumentEntry>()
  const pairs = new Map<string, PairEntry>()
  let headed = false
  for (const [i, line] of text
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .entries()) {
    if (line.trim() === '') continue
    const value = parsed(line)
    if (!headed) {
      refuseOther(value, i + 1)
      headed = true
    } else if (value === undefined)
      tell({
        file: manifestFile,
        line: i + 1,
        severity: 'error',
        message: 'is no line of JSON; what it told is left out'
      })
    else {
      const isPair = value !== null && typeof value === 'object' && 'pair' in value
      const [fault] = faultsOf(isPair ? pairEntrySchema : documentEntrySchema, value)
      if (fault)
        tell({
          file: manifestFile,
          line: i + 1,
          severity: 'error',
          message: `${fault.message.replace(/^the file/, 'it')}; what the line told is left out`
        })
      else if (isPair) pairs.set(JSON.stringify((value as PairEntry).pair), value as PairEntry)
      else documents.set((value as DocumentEntry).document, value as DocumentEntry)
    }
  }
  if (!headed) throw new ManifestError(1, 'is empty')
  return { documents, pairs: [...pairs.values()] }
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

function refuseOther(value: unknown, line: number): void {
  const version = (value as { manifest?: unknown } | null | undefined)?.manifest
  if (version === undefined) throw new ManifestError(line, 'does not begin with the head of a manifest')
  if (version !== manifestVersion)
    throw new ManifestError(
      line,
      `is of version ${JSON.stringify(version)}; this mahdar reads version ${manifestVersion}: run mahdar batch again`
    )
  const [fault] = faultsOf(manifestHeadSchema, value)
  if (fault) throw new ManifestError(line, fault.message)
}

/** A record that stands for a document, or for two that are a pair. */
export interface Standing {
  /** Paths below the folder that was searched, by language. */
  documents: Both<string>
  /** Path of the record below the output folder. */
  record: string
  /** What stands for it where the record of a pair cannot be read. */
  instead: Standing[]
}

const languages: readonly Language[] = ['ar', 'en']

/** The records that stand for the archive, each document and language once, in the order of the names of the documents. */
export function standingFor({ documents, pairs }: Manifest, tell: (told: Told) => void): Standing[] {
  const taken = new Set<string>()
  const mark = (document: string, language: Language) => JSON.stringify([document, language])
  const single = (document: string, language: Language): Standing[] => {
    const entry = documents.get(document)
    const output = entry?.outputs.find((o) => o.kind === 'record' && o.language === language)
    return output ? [{ documents: { [language]: document }, record: output.file, instead: [] }] : []
  }
  const found: Standing[] = []
  for (const { pair, outputs, state, error } of pairs) {
    const record = outputs.find((o) => o.kind === 'bilingual')?.file
    if (record === undefined) {
      if (state === 'failed')
        tell({
          file: pair.en,
          severity: 'warning',
          message: `was not joined with ${pair.ar}${error === undefined ? '' : ` (${error})`}; each version is listed by itself`
        })
      continue
    }
    if (languages.some((language) => taken.has(mark(pair[language], language)))) continue
    for (const language of languages) taken.add(mark(pair[language], language))
    found.push({ documents: pair, record, instead: languages.flatMap((language) => single(pair[language], language)) })
  }
  for (const [document, { languages: held }] of documents)
    for (const language of held) if (!taken.has(mark(document, language))) found.push(...single(document, language))
  const first = ({ documents: { en, ar } }: Standing) => en ?? ar ?? ''
  return found.sort((a, b) => order(first(a), first(b)) || order(a.record, b.record))
}

/** The order of names, the same in every country. */
const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** The languages in which the archive has records. */
export const languagesOf = ({ documents }: Manifest): Set<Language> =>
  new Set(
    [...documents.values()].flatMap((d) =>
      d.outputs.flatMap((o) => (o.kind === 'record' && o.language ? [o.language] : []))
    )
  )
