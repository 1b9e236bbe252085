/**
 * What is done with one document and with one pair: pure functions of the input, the options and the version of mahdar. They open
 * no file and write none, so that any worker on any machine can do them.
 */
import { unlikeness } from '../align/unlike.ts'
import { compareVersions } from '../compare/index.ts'
import { counting, reportedOf } from '../compare/reported.ts'
import { rules as diffRules } from '../compare/rules/index.ts'
import { sideOf, Versions } from '../compare/versions.ts'
import { restoredVersions } from '../document.ts'
import { Study } from '../extract/index.ts'
import type { Bilingual } from '../language/bilingual.ts'
import type { Termbase } from '../language/termbase.ts'
import { languageNames } from '../model/language.ts'
import type { FindingCounts, Output, Times } from '../model/manifest.ts'
import type { DocumentKind, Language, MahdarRecord } from '../model/record.ts'
import type { Reported } from '../model/reported.ts'
import type { Version } from '../model/version.ts'
import type { Config } from '../policy/config.ts'
import { checkVersions } from '../policy/documents.ts'
import { judged, levelled } from '../policy/judge.ts'
import { commentedIn, runsOf } from '../policy/suppressions.ts'
import { countsOf, validationOf } from '../policy/validation.ts'
import { type ReadOptions, read, UnreadableError } from '../read/index.ts'
import { allRules } from '../rules.ts'
import { documentRules } from '../validate/documents/rules/index.ts'
import { pairName, recordName, validationName } from '../write/names.ts'
import { bilingualToYaml, toYaml } from '../write/yaml.ts'

/** By what a document is judged and compared. */
export interface House {
  config: Config | null
  terms: Termbase
  lexicons: readonly Bilingual[]
  /** Language of the originals. */
  source: Language
}

export interface Input {
  bytes: Uint8Array
  /** Absolute: by it configurations tell what holds. */
  path: string
  /** Path below the folder that was searched, after which outputs are named. */
  below: string
}

/** A text to be written, and where. */
export interface Made {
  kind: Output['kind']
  language?: Language
  /** Path below the output folder. */
  file: string
  text: string
}

/** How an output names a document: the way from the output's folder to it. */
export type Link = (output: string, path: string) => string

export interface DocumentWork {
  sha256: string
  bytes: number
  kind: DocumentKind
  languages: Language[]
  symbol: string | null
  notes: number
  findings: FindingCounts
  made: Made[]
  ms: Times
}

export interface PairWork {
  /** Why the two are hardly versions of one document; nothing is made of them then. */
  unlike: string | null
  findings: FindingCounts
  made: Made[]
  ms: Times
}

/** Milliseconds by stage. */
class Clock {
  readonly ms: Times = {}
  #last = performance.now()
  lap(stage: keyof Times): void {
    const now = performance.now()
    this.ms[stage] = (this.ms[stage] ?? 0) + now - this.#last
    this.#last = now
  }
}

/**
 * The record of each version that the document holds, and what is wrong with it.
 * @throws UnreadableError
 */
export async function documentWork(
  { bytes, path, below }: Input,
  house: House,
  link: Link,
  options: ReadOptions
): Promise<DocumentWork> {
  const clock = new Clock()
  const taken = house.config?.takenFor(path) ?? {}
  const reading = await read(bytes, path, options)
  clock.lap('read')
  const { versions, notes } = restoredVersions(reading, path, { ...options, language: taken.language })
  clock.lap('restore')
  const studied = versions.map((version) => new Study(version, taken.kind))
  const records = studied.map(({ record }) => record)
  clock.lap('extract')
  const { findings } = checkVersions(studied, house)
  const all = judged(findings, {
    commented: commentedIn(versions),
    config: house.config,
    rules: allRules,
    runs: runsOf(documentRules),
    used: new Set()
  })
  clock.lap('validate')
  const languages = versions.map((version) => version.language)
  const made = records.map((record, i): Made => {
    const language = languages[i] as Language
    const file = recordName(below, language, 'yaml')
    return { kind: 'record', language, file, text: toYaml(linked(record, link(file, path))) }
  })
  const file = validationName(below, languages)
  const from = link(file, path)
  const validation = validationOf(
    all.map((problem) => ({ ...problem, file: from })),
    [{ file: from, kind: 'document', languages }]
  )
  made.push({ kind: 'validation', file, text: `${JSON.stringify(validation, null, 2)}\n` })
  clock.lap('write')
  const { kind, symbol } = (records[0] as MahdarRecord).document
  return {
    sha256: reading.sha256(),
    bytes: bytes.length,
    kind,
    languages,
    symbol,
    notes: notes.length,
    findings: countsOf(all),
    made,
    ms: clock.ms
  }
}

/**
 * The bilingual record of two versions, and where they differ.
 * @param other undefined where one file holds both versions
 * @throws UnreadableError
 */
export async function pairWork(
  one: Input,
  other: Input | undefined,
  house: House,
  link: Link,
  options: ReadOptions
): Promise<PairWork> {
  const clock = new Clock()
  const found: { version: Version; input: Input }[] = []
  for (const input of other ? [one, other] : [one]) {
    const taken = house.config?.takenFor(input.path) ?? {}
    const reading = await read(input.bytes, input.path, options)
    clock.lap('read')
    const { versions } = restoredVersions(reading, input.path, { ...options, language: taken.language })
    for (const version of versions) found.push({ version, input })
    clock.lap('restore')
  }
  const of = (language: Language) => {
    const side = found.find(({ version }) => version.language === language)
    if (!side || found.length !== 2) throw new UnreadableError(`has no counterpart in ${languageNames[language]}`)
    return side
  }
  const sides = { ar: of('ar'), en: of('en') }
  const [ar, en] = [sideOf(sides.ar.version), sideOf(sides.en.version)]
  clock.lap('extract')
  const { source, lexicons, terms: termbase } = house
  const compared = new Versions(ar, en, { source, lexicons, termbase })
  const report = compareVersions(compared)
  const named = (output: string) => ({
    ar: { ...report.documents.ar, file: link(output, sides.ar.input.path) },
    en: { ...report.documents.en, file: link(output, sides.en.input.path) }
  })
  const below = sides[source].input.below
  const files = { record: pairName(below, source, 'yaml'), report: pairName(below, source, 'diff.json') }
  const unlike = unlikeness({ ...report, documents: named(files.report) })
  if (unlike !== null) {
    clock.lap('compare')
    return { unlike, findings: countsOf([]), made: [], ms: clock.ms }
  }
  const all = judged(levelled(report.findings.map(reportedOf(report)), house.config, undefined), {
    commented: commentedIn([sides.ar.version, sides.en.version]),
    config: house.config,
    rules: allRules,
    runs: runsOf(diffRules),
    used: new Set()
  })
  const { merged } = compared
  clock.lap('compare')
  const record = {
    ...merged,
    source: {
      ar: { ...merged.source.ar, file: link(files.record, sides.ar.input.path) },
      en: { ...merged.source.en, file: link(files.record, sides.en.input.path) }
    }
  }
  const { units: _, ...counted } = { ...counting(report, all), documents: named(files.report) }
  const made: Made[] = [
    { kind: 'bilingual', file: files.record, text: bilingualToYaml(record) },
    { kind: 'report', file: files.report, text: `${JSON.stringify(counted, null, 2)}\n` }
  ]
  clock.lap('write')
  return { unlike: null, findings: countsOf(all satisfies readonly Reported[]), made, ms: clock.ms }
}

const linked = <T extends { source: { file: string } }>(record: T, file: string): T => ({
  ...record,
  source: { ...record.source, file }
})
