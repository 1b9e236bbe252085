/**
 * Statuses that people set by hand, in a table (the register's own CSV among them) or in YAML, and the items to which they
 * belong: by id, else by words that were slightly amended.
 */
import leven from 'leven'
import { z } from 'zod'
import { columnHeaded, statusOf } from '../language/register.ts'
import type { Both } from '../model/bilingual.ts'
import type { RegisterItem } from '../model/register.ts'
import { faultsOf } from '../yaml/faults.ts'
import { locatedDocuments, YamlError } from '../yaml/located.ts'
import { columnName, tableOf } from '../yaml/rows.ts'
import { undefused } from './defused.ts'
import { normal, prefixIn, prefixOf } from './identity.ts'
import type { Identified } from './items.ts'

export interface StatusEntry {
  id: string
  /** Null where none is set by hand. */
  status: string | null
  note: string | null
  date: string | null
  /** The words of the item, where they are known. */
  text: Both<string>
  line: number
}

export interface StatusFile {
  entries: StatusEntry[]
  problems: { line: number; message: string }[]
}

/** Whether a person said something of the item. */
export const isSetByHand = ({ status, note, date }: Pick<StatusEntry, 'status' | 'note' | 'date'>): boolean =>
  status !== null || note !== null || date !== null

/** @throws Error where the file is neither a table with the columns id and status nor YAML */
export function statusesIn(text: string, file: string): StatusFile {
  const found = /\.ya?ml$/i.test(file) ? inYaml(text) : inTable(text)
  const lines = new Map<string, number>()
  const entries = found.entries.filter(({ id, line }) => {
    const first = lines.get(id)
    if (first === undefined) lines.set(id, line)
    else found.problems.push({ line, message: `"${id}" stands on line ${first} already; this line does not count` })
    return first === undefined
  })
  return { entries, problems: found.problems.sort((a, b) => a.line - b.line) }
}

function inTable(text: string): StatusFile {
  const { names, rows, problems } = tableOf(
    text,
    ['id', 'status'],
    (heading) => columnHeaded(heading) ?? columnName(heading)
  )
  const entries: StatusEntry[] = []
  for (const { cells, line } of rows) {
    const cell = (name: string) => undefused(cells[names.indexOf(name)] ?? '').trim() || null
    const id = cell('id')
    const status = cell('status')
    const entry: StatusEntry = {
      id: id ?? '',
      // What the register itself wrote from the document was not set by hand.
      status: status === null || status === cell('document_status') ? null : statusOf(status),
      note: cell('note'),
      date: cell('status_date') ?? cell('date'),
      text: { ar: cell('text_ar') ?? undefined, en: cell('text_en') ?? undefined },
      line
    }
    if (id !== null) entries.push(entry)
    else if (isSetByHand(entry)) problems.push({ line, message: 'has a status or note, but no id' })
  }
  return { entries, problems }
}

const words = z.string().min(1)
const yamlSchema = z.array(
  z.strictObject({
    id: words,
    status: words.optional(),
    note: z.string().optional(),
    date: z.string().optional()
  })
)

function inYaml(text: string): StatusFile {
  try {
    const [document, second] = locatedDocuments(text)
    if (!document || document.value === null) return { entries: [], problems: [] }
    if (second) throw new Error('holds several documents; write one list')
    const faults = faultsOf(yamlSchema, document.value)
    if (faults.length > 0) {
      const broken = new Set(faults.map(({ path }) => path[0]))
      const problems = faults.map((f) => ({
        line: (f.onKey ? document.keyAt(f.path) : document.valueAt(f.path)).line,
        message: f.message.replace(/^the file is/, 'is')
      }))
      if (!Array.isArray(document.value)) return { entries: [], problems }
      const sound = document.value.map((value, i) => ({ value, i })).filter(({ i }) => !broken.has(i))
      return { entries: sound.map(({ value, i }) => ofYaml(value, document.valueAt([i]).line)), problems }
    }
    const list = document.value as z.infer<typeof yamlSchema>
    return { entries: list.map((value, i) => ofYaml(value, document.keyAt([i, 'id']).line)), problems: [] }
  } catch (error) {
    if (error instanceof YamlError) return { entries: [], problems: [{ line: error.line, message: error.message }] }
    throw error
  }
}

const ofYaml = ({ id, status, note, date }: z.infer<typeof yamlSchema>[number], line: number): StatusEntry => ({
  id,
  status: status === undefined ? null : statusOf(status),
  note: note?.trim() || null,
  date: date?.trim() || null,
  text: {},
  line
})

/** Below this share of letters that stayed the same two texts are not one that was amended. */
const alike = 0.85
/** Longer texts are compared by their beginning. */
const longest = 2000

/** How much of the longer of two normal texts stayed the same, 0..1; texts that state other numbers are none that were mended. */
export function likeness(a: string, b: string): number {
  if (a === b) return 1
  const numbers = (text: string) => text.match(/\d+/g)?.join(' ') ?? ''
  if (numbers(a) !== numbers(b)) return 0
  const [x, y] = [a.slice(0, longest), b.slice(0, longest)]
  const length = Math.max(x.length, y.length)
  const most = Math.floor(length * (1 - alike))
  const distance = leven(x, y, { maxDistance: most + 1 })
  return distance > most ? 0 : 1 - distance / length
}

/** An entry whose item was found by words that were amended. */
export interface Amended {
  entry: StatusEntry
  item: RegisterItem
}

/** The statuses of a file, given to the items of one document after the other. */
export class Statuses {
  readonly #byId: Map<string, StatusEntry>
  readonly #byPrefix = new Map<string, StatusEntry[]>()
  readonly #claimed = new Set<string>()
  readonly #earlier: ReadonlySet<string>

  /** @param earlier ids of the register before this one: an item that had its own id then is no amended one */
  constructor(entries: readonly StatusEntry[], earlier: ReadonlySet<string>) {
    this.#byId = new Map(entries.map((entry) => [entry.id, entry]))
    this.#earlier = earlier
    for (const entry of entries) {
      const prefix = prefixIn(entry.id)
      if (prefix === undefined) continue
      const group = this.#byPrefix.get(prefix)
      if (group) group.push(entry)
      else this.#byPrefix.set(prefix, [entry])
    }
  }

  /** Gives the items of one document their statuses, and the ids by which the file knows them. */
  give(items: readonly Identified[]): Amended[] {
    const ids = new Map<string, string>()
    const take = (entry: StatusEntry, item: RegisterItem) => {
      this.#claimed.add(entry.id)
      ids.set(item.id, entry.id)
      item.id = entry.id
      item.status = entry.status ?? item.status
      item.note = entry.note
      item.statusDate = entry.date
    }
    const left = items.filter(({ item, aliases }) => {
      const entry = [item.id, ...aliases].map((id) => this.#free(id)).find((e) => e !== undefined)
      if (entry) take(entry, item)
      return !entry
    })
    const amended: Amended[] = []
    for (const { entry, item, like } of this.#closest(left)) {
      if (this.#claimed.has(entry.id) || ids.has(item.id)) continue
      take(entry, item)
      if (like < 1 && isSetByHand(entry)) amended.push({ entry, item })
    }
    for (const { item } of items) if (item.decision !== null) item.decision = ids.get(item.decision) ?? item.decision
    return amended
  }

  /** Pairs of an entry and an item of the same list and document whose words are alike, the closest first. */
  #closest(items: readonly Identified[]): (Amended & { like: number })[] {
    const pairs: (Amended & { like: number })[] = []
    for (const { item, keys } of items) {
      if (this.#earlier.has(item.id)) continue
      const entries = keys.flatMap((key) => this.#byPrefix.get(prefixOf(item.list, key)) ?? [])
      for (const entry of new Set(entries)) {
        if (this.#claimed.has(entry.id)) continue
        const like = Math.max(
          ...(['ar', 'en'] as const).map((language) => {
            const [old, now] = [entry.text[language], item.text?.[language]]
            return old === undefined || now === undefined ? 0 : likeness(normal(old), normal(now))
          })
        )
        if (like >= alike) pairs.push({ entry, item, like })
      }
    }
    return pairs.sort((a, b) => b.like - a.like)
  }

  /** Whether the file says something of the item with this id, and it was found. */
  gave(id: string): boolean {
    const entry = this.#byId.get(id)
    return entry !== undefined && this.#claimed.has(id) && isSetByHand(entry)
  }

  #free(id: string): StatusEntry | undefined {
    return this.#claimed.has(id) ? undefined : this.#byId.get(id)
  }

  /** What people said of items that no document has. */
  unmatched(): StatusEntry[] {
    return [...this.#byId.values()].filter((entry) => !this.#claimed.has(entry.id) && isSetByHand(entry))
  }
}
