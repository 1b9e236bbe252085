/** `mahdar register`: what a batch run wrote in, one register of all its items out. */
import { createReadStream, existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { pathToFileURL } from 'node:url'
import { manifestFile } from '../batch/manifest.ts'
import type { Language } from '../model/record.ts'
import type { RegisterItem, RegisterList } from '../model/register.ts'
import { type RegisterFormat, registerFormats, registerLists } from '../model/register-lists.ts'
import { decode } from '../read/decode.ts'
import { reason } from '../read/file.ts'
import { Archive, ManifestError, type Told } from '../register/index.ts'
import { type StatusEntry, Statuses, statusesIn } from '../register/statuses.ts'
import { Draft } from '../write/file.ts'
import { csvWriter } from '../write/register/csv.ts'
import { calendarWriter } from '../write/register/ics.ts'
import { jsonlRows } from '../write/register/jsonl.ts'
import { type Reading, RegisterWorkbook } from '../write/register/xlsx.ts'
import { bytesOf } from './inputs.ts'
import { keepTable, keepWorkbook } from './kept.ts'
import { print } from './messages.ts'
import { packageVersion } from './version.ts'

export interface RegisterFlags {
  output?: string
  format?: RegisterFormat[]
  lists?: RegisterList[]
  language?: Language
  status?: string
  base?: string
  quiet?: boolean
}

/** Exit status: 0, or 2 where a record or a line could not be read, or a file not be written; the rest is done all the same. */
export async function registerCommand(folder: string, flags: RegisterFlags): Promise<number> {
  let failed = false
  const say = (file: string, severity: Told['severity'], text: string, line?: number) => {
    if (severity === 'error') failed = true
    else if (flags.quiet) return
    print({ file, severity, text, ...(line !== undefined && { line }) })
  }
  const tell = ({ file, line, severity, message }: Told) => say(join(folder, file), severity, message, line)
  const archive = await opened(folder, tell, say)
  if (!archive) return 2
  const target = flags.output ?? folder
  const named = (format: RegisterFormat) => join(target, `register.${format}`)
  const formats = registerFormats.filter((format) => flags.format?.includes(format) ?? true)
  const lists = registerLists.filter((list) => flags.lists?.includes(list) ?? true)
  const statuses = await statusesOf(flags.status, named('jsonl'), say)
  if (!statuses) return 2

  const sinks: Sink[] = []
  const counts = new Map<RegisterList, number>(lists.map((list) => [list, 0]))
  try {
    const base = flags.base?.replace(/\/*$/, '/') ?? `${pathToFileURL(resolve(target)).href}/`
    const reading = readingOf(flags.language, archive.languages)
    for (const format of formats) {
      const path = named(format)
      const tellOf = (message: string) => say(path, 'warning', message)
      sinks.push(sinkOf(format, path, { reading, lists, language: flags.language, base, tell: tellOf }))
    }
    for await (const items of archive.items({ from: target, lists, statuses })) {
      for (const { list } of items) counts.set(list, (counts.get(list) ?? 0) + 1)
      for (const sink of sinks) sink.add(items)
    }
    for (const sink of sinks) sink.finish()
    for (const { format, isSame } of sinks) {
      const kept = (text: string) => say(named(format), 'warning', text)
      if (format === 'csv' && !isSame()) await keepTable(named('csv'), statuses, kept)
      if (format === 'xlsx' && !isSame()) await keepWorkbook(named('xlsx'), kept)
    }
    for (const sink of sinks) sink.publish()
  } catch (error) {
    for (const sink of sinks) sink.discard()
    say(target, 'error', `cannot write the register: ${reason(error)}`)
    return 2
  }
  for (const entry of statuses.unmatched())
    say(flags.status ?? '', 'warning', `matches no item: ${saidBy(entry)}`, entry.line)
  if (!flags.quiet)
    process.stderr.write(
      `${[...counts].map(([list, count]) => `${count} ${list}`).join(', ')} in ${formats.map((f) => named(f)).join(', ')}\n`
    )
  return failed ? 2 : 0
}

type Say = (file: string, severity: Told['severity'], text: string, line?: number) => void

async function opened(folder: string, tell: (told: Told) => void, say: Say): Promise<Archive | null> {
  try {
    return await Archive.open(folder, tell)
  } catch (error) {
    const file = join(folder, manifestFile)
    if (error instanceof ManifestError) say(file, 'error', error.message, error.line)
    else if ((error as NodeJS.ErrnoException).code === 'ENOENT')
      say(
        folder,
        'error',
        `has no ${manifestFile}: name the folder that mahdar batch wrote (mahdar batch DIR -o ${folder})`
      )
    else say(file, 'error', reason(error))
    return null
  }
}

/** The statuses that the user set; null where the file cannot be used, which was then said. */
async function statusesOf(file: string | undefined, earlierRegister: string, say: Say): Promise<Statuses | null> {
  if (file === undefined) return new Statuses([], new Set())
  try {
    const { entries, problems } = statusesIn(decode(await bytesOf({ path: file })).text, file)
    for (const { line, message } of problems) say(file, 'error', message, line)
    if (problems.length > 0) return null
    return new Statuses(entries, await knownBefore(earlierRegister, entries))
  } catch (error) {
    say(file, 'error', reason(error))
    return null
  }
}

/** The ids of the register that was written before; gives entries that say no words of their item those that stood there. */
async function knownBefore(path: string, entries: readonly StatusEntry[]): Promise<Set<string>> {
  const ids = new Set<string>()
  if (entries.length === 0 || !existsSync(path)) return ids
  const byId = new Map(entries.map((entry) => [entry.id, entry]))
  for await (const line of createInterface({ input: createReadStream(path) })) {
    const item = itemOf(line)
    if (!item) continue
    ids.add(item.id)
    const entry = byId.get(item.id)
    if (entry && entry.text.ar === undefined && entry.text.en === undefined) entry.text = item.text ?? {}
  }
  return ids
}

function itemOf(line: string): Pick<RegisterItem, 'id' | 'text'> | null {
  try {
    const value = JSON.parse(line)
    return typeof value?.id === 'string' ? value : null
  } catch {
    return null
  }
}

const saidBy = ({ id, status, note, date, text }: StatusEntry): string => {
  const said = [status && `status ${status}`, date, note && `note "${note}"`].filter(Boolean).join(', ')
  const words = text.en ?? text.ar
  return `${id}${words === undefined ? '' : ` "${words}"`}: ${said}`
}

/** The languages of headings: what the user asks for, else those of the archive. */
function readingOf(asked: Language | undefined, held: ReadonlySet<Language>): Reading {
  if (asked) return [asked]
  return held.has('ar') ? (held.has('en') ? ['ar', 'en'] : ['ar']) : ['en']
}

/** A file of the register that is being written. */
interface Sink {
  format: RegisterFormat
  add(items: readonly RegisterItem[]): void
  /** Everything is written but the name. */
  finish(): void
  /** Whether the file that stands there holds the same. */
  isSame(): boolean
  publish(): void
  discard(): void
}

interface SinkOptions {
  reading: Reading
  lists: readonly RegisterList[]
  language: Language | undefined
  /** The address of the folder in which the register stands. */
  base: string
  tell(message: string): void
}

function sinkOf(format: RegisterFormat, path: string, { reading, lists, language, base, tell }: SinkOptions): Sink {
  const draft = new Draft(path)
  const into = (add: Sink['add'], end: () => void = () => {}): Sink => ({
    format,
    add,
    finish: () => {
      end()
      draft.finish()
    },
    isSame: () => draft.isSame(),
    publish: () => draft.publish(),
    discard: () => draft.discard()
  })
  if (format === 'csv') {
    const { head, rows } = csvWriter(reading[0])
    draft.write(head)
    return into((items) => draft.write(rows(items)))
  }
  if (format === 'jsonl') return into((items) => draft.write(jsonlRows(items)))
  if (format === 'xlsx') {
    const book = new RegisterWorkbook({ reading, lists, tell })
    return into(
      (items) => book.add(items),
      () => {
        for (const bytes of book.bytes()) draft.write(bytes)
      }
    )
  }
  const calendar = calendarWriter({ language, version: packageVersion(), absolute: (href) => new URL(href, base).href })
  draft.write(calendar.head)
  return into(
    (items) => {
      for (const item of items) draft.write(calendar.task(item))
    },
    () => draft.write(calendar.end)
  )
}
