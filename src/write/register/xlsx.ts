/** The register as a workbook: a sheet for each list, both languages side by side, right to left where it is read in Arabic. */
import { bothWords, headingOf, registerWords } from '../../language/register.ts'
import type { Language } from '../../model/record.ts'
import type { RegisterItem, RegisterList } from '../../model/register.ts'
import { type Cell, limits, Sheet, type SheetColumn, workbook } from '../workbook.ts'
import { type Column, columnsOf, type Value } from './columns.ts'

/** In which languages headings and kinds are written; with both, Arabic comes first and sheets run from right to left. */
export type Reading = readonly [Language] | readonly ['ar', 'en']

export interface WorkbookOptions {
  reading: Reading
  lists: readonly RegisterList[]
  /** Told of what a sheet of Excel cannot hold whole. */
  tell(message: string): void
}

export class RegisterWorkbook {
  readonly #options: WorkbookOptions
  readonly #open = new Map<RegisterList, Sheet>()
  readonly #sheets = new Map<RegisterList, Sheet[]>()
  readonly #columns: ReadonlyMap<RegisterList, readonly Column[]>
  #count = 0

  constructor(options: WorkbookOptions) {
    this.#options = options
    const columns = columnsOf(options.reading[0]).filter(({ key }) => key !== 'list')
    this.#columns = new Map(
      options.lists.map((list) => [list, columns.filter(({ lists }) => lists?.includes(list) ?? true)])
    )
    for (const list of options.lists) this.#begin(list)
  }

  add(items: readonly RegisterItem[]): void {
    for (const item of items) {
      const cells = (this.#columns.get(item.list) ?? []).map((column) => this.#cell(column, item))
      const links = cells.filter((cell) => cell !== null && 'href' in cell).length
      const open = this.#open.get(item.list)
      const sheet = open?.fits(links) ? open : this.#begin(item.list)
      sheet.row(cells)
    }
  }

  bytes(): Generator<Buffer> {
    return workbook([...this.#sheets.values()].flat())
  }

  #begin(list: RegisterList): Sheet {
    const before = this.#sheets.get(list) ?? []
    const word = (language: Language) => registerWords.lists[list]?.[language] ?? list
    const sheet = new Sheet(
      // With its number the name in both languages could be longer than Excel takes.
      before.length === 0 ? this.#both(word) : `${word(this.#options.reading[0])} (${before.length + 1})`,
      ++this.#count,
      (this.#columns.get(list) ?? []).map((column) => this.#heading(column)),
      this.#options.reading[0] === 'ar'
    )
    this.#sheets.set(list, [...before, sheet])
    this.#open.set(list, sheet)
    return sheet
  }

  #both(word: (language: Language) => string): string {
    return bothWords(this.#options.reading.map(word))
  }

  #heading({ key, language, width, kind }: Column): SheetColumn {
    const direction = kind === 'link' ? null : language === 'ar' ? 'rtl' : language === 'en' ? 'ltr' : null
    return { heading: this.#both((reader) => headingOf(key, language, reader)), width, direction }
  }

  #cell(column: Column, item: RegisterItem): Cell {
    const value = column.value(item)
    if (value === null) return null
    if (typeof value === 'number') return { number: value }
    if (column.kind === 'date' && isDay(value)) return { day: value }
    if (column.kind === 'link') return this.#link(value, item)
    const shown = column.shown && this.#both((language) => String(column.shown?.(item, language) ?? value))
    return { text: this.#fitting(shown ?? value, item) }
  }

  #link(href: string, item: RegisterItem): Cell {
    // Excel would look for a line as for a name of its own; a page it hands on.
    const address = href.replace(/#L\d+$/, '')
    const text = this.#fitting(nameIn(address), item)
    if (address.length <= limits.address) return { text, href: address }
    this.#options.tell(
      `the address of ${item.id} is too long for a link of Excel (more than ${limits.address} signs): "${text}"`
    )
    return { text }
  }

  #fitting(text: string, item: RegisterItem): string {
    if (text.length <= limits.text) return text
    this.#options.tell(
      `a text of ${item.id} is too long for a cell of Excel (more than ${limits.text} signs) and is cut there`
    )
    return `${text.slice(0, limits.text - 1)}…`
  }
}

const isDay = (value: Value): value is string => typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value)

/** The name of the file at an address. */
function nameIn(address: string): string {
  const last = address.replace(/#.*$/, '').split('/').at(-1) ?? address
  return decodeURIComponent(last)
}
