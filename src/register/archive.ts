/** What a batch run left behind: its manifest, and which of its records stand for the documents. */
import { manifestFile, manifestIn } from '../batch/manifest.ts'
import type { Both } from '../model/bilingual.ts'
import type { DocumentEntry, PairEntry } from '../model/manifest.ts'
import type { Language } from '../model/record.ts'

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

/** @throws ManifestError where it has no head or is of another version */
export function readManifest(text: string, tell: (told: Told) => void): Manifest {
  const { entries, broken } = manifestIn(text)
  for (const { line, message } of broken)
    tell({ file: manifestFile, line, severity: 'error', message: `${message}; what the line told is left out` })
  return {
    documents: new Map(entries.flatMap((entry) => ('document' in entry ? [[entry.document, entry]] : []))),
    pairs: entries.filter((entry) => 'pair' in entry)
  }
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
