/** What mahdar batch leaves behind, made of a few documents. */
import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { sideOf, Versions } from '../../src/compare/versions.ts'
import { readVersions } from '../../src/document.ts'
import { extractRecord } from '../../src/extract/index.ts'
import type { DocumentEntry, ManifestLine, Output, PairEntry } from '../../src/model/manifest.ts'
import type { Language } from '../../src/model/record.ts'
import type { Version } from '../../src/model/version.ts'
import { bilingualToYaml, toYaml } from '../../src/write/yaml.ts'

export interface Made {
  /** Name below the archive and content. */
  documents: Record<string, string | Uint8Array>
  pairs?: { ar: string; en: string }[]
  source?: Language
}

const hash = (bytes: string | Uint8Array) => createHash('sha256').update(bytes).digest('hex')
const nothing = { error: 0, warning: 0, info: 0, suppressed: 0 }

/** Writes `root/in` and `root/out`, and gives the lines of the manifest. */
export async function archive(root: string, { documents, pairs = [], source = 'en' }: Made): Promise<ManifestLine[]> {
  const out = join(root, 'out')
  const put = (file: string, text: string | Uint8Array) => {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text)
  }
  const output = (kind: Output['kind'], file: string, text: string, language?: Language): Output => {
    put(join(out, file), text)
    return { kind, ...(language && { language }), file, bytes: Buffer.byteLength(text), sha256: hash(text) }
  }
  const from = (record: string, name: string) => relative(dirname(join(out, record)), join(root, 'in', name))
  const versions = new Map<string, Version[]>()
  const entries: DocumentEntry[] = []
  for (const [name, content] of Object.entries(documents)) {
    put(join(root, 'in', name), content)
    const read = await readVersions(content, name)
    versions.set(name, read.versions)
    const records = read.versions.map((version) => extractRecord(version, undefined, false))
    const stem = name.replace(/\.[^./]*$/, '')
    entries.push({
      document: name,
      file: relative(out, join(root, 'in', name)),
      sha256: hash(content),
      bytes: content.length,
      kind: records[0]?.document.kind ?? null,
      languages: records.map((r) => r.document.language),
      symbol: records[0]?.document.symbol ?? null,
      notes: 0,
      key: hash(name),
      state: 'done',
      outputs: records.map((record) => {
        const { language } = record.document
        const file = `${stem.endsWith(`.${language}`) ? stem : `${stem}.${language}`}.yaml`
        return output(
          'record',
          file,
          toYaml({ ...record, source: { ...record.source, file: from(file, name) } }),
          language
        )
      }),
      findings: nothing,
      ms: {}
    })
  }
  const joined = pairs.map((pair): PairEntry => {
    const side = (language: Language) => {
      const version = versions.get(pair[language])?.find((v) => v.language === language)
      if (!version) throw new Error(`${pair[language]} has no ${language}`)
      return sideOf(version)
    }
    const { merged } = new Versions(side('ar'), side('en'), { source })
    const file = `${pair[source].replace(/(?:\.(?:ar|en))?\.[^./]*$/, '')}.ar-en.yaml`
    const sources = {
      ar: { ...merged.source.ar, file: from(file, pair.ar) },
      en: { ...merged.source.en, file: from(file, pair.en) }
    }
    return {
      pair,
      by: 'name',
      key: hash(file),
      state: 'done',
      outputs: [output('bilingual', file, bilingualToYaml({ ...merged, source: sources }))],
      findings: nothing,
      ms: {}
    }
  })
  const lines: ManifestLine[] = [{ manifest: 1, mahdar: '0.1.0' }, ...entries, ...joined]
  writeManifest(root, lines)
  return lines
}

export const writeManifest = (root: string, lines: readonly unknown[]): void =>
  writeFileSync(join(root, 'out', 'manifest.jsonl'), lines.map((line) => `${JSON.stringify(line)}\n`).join(''))
