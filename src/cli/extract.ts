/** `mahdar extract`: documents in, records out. */

import { join } from 'node:path'
import { extract, type ReadOptions } from '../index.ts'
import type { DocumentKind, Language, MahdarRecord } from '../model/record.ts'
import { reason } from '../read/file.ts'
import { writeAtomically } from '../write/file.ts'
import { toJson } from '../write/json.ts'
import { recordName } from '../write/names.ts'
import { toYaml } from '../write/yaml.ts'
import { bytesOf, type Input, inputsOf } from './inputs.ts'
import { print } from './messages.ts'

export interface ExtractFlags extends ReadOptions {
  format: 'yaml' | 'json'
  output?: string
  units?: boolean
  language?: Language
  kind?: DocumentKind
  verbose?: boolean
  quiet?: boolean
}

/** Exit status: 0, or 2 where an input could not be read or an output not be written; the others are done all the same. */
export async function extractCommand(files: readonly string[], flags: ExtractFlags): Promise<number> {
  const { inputs, problems } = await inputsOf(files)
  let failed = 0
  const fail = (file: string, text: string) => {
    failed++
    print({ file, severity: 'error', text })
  }
  for (const { path, message } of problems) fail(path, message)
  const sink = flags.output === undefined ? new Printed(flags.format) : new Written(flags.output, flags.format)
  for (const input of inputs) {
    const name = input.path === '-' ? 'stdin' : input.path
    try {
      const { records, notes } = await extract(await bytesOf(input), { ...flags, file: name })
      for (const note of notes) {
        if (flags.quiet || (note.severity === 'info' && !flags.verbose)) continue
        print({
          file: note.file,
          line: note.line,
          column: note.column,
          severity: note.severity,
          text: note.message,
          rule: note.rule
        })
      }
      const restored = notes.filter((n) => n.severity === 'info' && n.rule !== 'comment').length
      const comments = notes.filter((n) => n.rule === 'comment').length
      if (comments > 0 && !flags.verbose && !flags.quiet)
        print({
          file: name,
          severity: 'info',
          text: `${comments === 1 ? 'a comment is' : `${comments} comments are`} left out; --verbose lists ${comments === 1 ? 'it' : 'them'}`
        })
      if (restored > 0 && !flags.verbose && !flags.quiet) {
        print({
          file: name,
          severity: 'info',
          text: `${restored} damaged ${restored === 1 ? 'place' : 'places'} restored; --verbose lists ${restored === 1 ? 'it' : 'them'}`
        })
      }
      for (const record of records) await sink.take(input, record)
    } catch (error) {
      fail(name, reason(error))
    }
  }
  sink.end()
  return failed > 0 ? 2 : 0
}

interface Sink {
  take(input: Input, record: MahdarRecord): Promise<void>
  end(): void
}

/** Records on standard output: YAML documents, or one JSON array. */
class Printed implements Sink {
  readonly #format: ExtractFlags['format']
  #count = 0
  constructor(format: ExtractFlags['format']) {
    this.#format = format
  }
  async take(_input: Input, record: MahdarRecord): Promise<void> {
    const first = this.#count++ === 0
    if (this.#format === 'yaml') process.stdout.write(`${first ? '' : '---\n'}${toYaml(record)}`)
    else process.stdout.write(`${first ? '[' : ','}\n${toJson(record).trimEnd()}`)
  }
  end(): void {
    if (this.#format === 'json') process.stdout.write(this.#count > 0 ? '\n]\n' : '[]\n')
  }
}

/** Records as files. A name that two inputs would write is refused for the second. */
class Written implements Sink {
  readonly #folder: string
  readonly #format: ExtractFlags['format']
  readonly #by = new Map<string, string>()
  constructor(folder: string, format: ExtractFlags['format']) {
    this.#folder = folder
    this.#format = format
  }
  async take(input: Input, record: MahdarRecord): Promise<void> {
    const path = join(this.#folder, recordName(input.below, record.document.language, this.#format))
    const other = this.#by.get(path)
    if (other !== undefined)
      throw new Error(`would write ${path}, which is the record of ${other}: give it another name or folder`)
    this.#by.set(path, input.path)
    try {
      await writeAtomically(path, this.#format === 'yaml' ? toYaml(record) : toJson(record))
    } catch (error) {
      throw new Error(`cannot write ${path}: ${reason(error)}`)
    }
  }
  end(): void {}
}
