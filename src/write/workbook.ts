/**
 * Workbooks of Office Open XML (ECMA-376, part 1): sheets of text, numbers, days and links with a fixed first row and filters, written
 * row by row. Libraries hold every cell of a workbook as objects (1.6 GB for 30,000 rows), and none of the small ones knows filters
 * and links.
 */
import { ZipPart, zipped } from './zip.ts'

export interface SheetColumn {
  heading: string
  /** In letters. */
  width: number
  /** In which direction its words run; null as the words themselves tell. */
  direction: 'rtl' | 'ltr' | null
}

export type Cell =
  | { text: string }
  | { number: number }
  /** YYYY-MM-DD */
  | { day: string }
  /** `href` is relative or absolute and percent-encoded. */
  | { text: string; href: string }
  | null

/** What Excel takes: more links on a sheet make the file a damaged one, longer texts and addresses do not fit in. */
export const limits = { links: 65_530, rows: 1_048_576, text: 32_767, address: 2_079 }

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const relations = 'http://schemas.openxmlformats.org/package/2006/relationships'

/** Numbers of the formats in `styles`. */
const styles = { heading: 1, any: 2, ltr: 3, rtl: 4, number: 5, day: 6, link: 7 }

/** Characters that XML cannot hold, and what reads like their escape (part 1, 22.9.2.19). */
const unheld = /_x[0-9a-fA-F]{4}_|[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|\p{Surrogate}/gu
const code = (c: string) => `_x${c.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`

const xml = (text: string): string =>
  text
    .replace(unheld, (c) => (c.length > 1 ? `_x005F${c}` : /[\ud800-\udfff\ufffe\uffff]/.test(c) ? '\ufffd' : code(c)))
    .replace(/[&<>"]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[c] ?? '&quot;')

/** `A`, `Z`, `AA`: the name of a column, counted from 0. */
export const letters = (column: number): string =>
  (column >= 26 ? letters(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26))

/** Days since the one that Excel calls 0; null before March 1900, where it counts a day that never was. */
function serial(day: string): number | null {
  const days = Date.parse(`${day}T00:00:00Z`) / 86_400_000 + 25_569
  return days >= 61 ? days : null
}

export class Sheet {
  readonly name: string
  /** From 1; names its part. */
  readonly index: number
  readonly #columns: readonly SheetColumn[]
  readonly #part: ZipPart
  #rows = 1
  readonly #links: string[] = []
  readonly #targets: ZipPart

  constructor(name: string, index: number, columns: readonly SheetColumn[], rightToLeft: boolean) {
    this.name = name
    this.index = index
    this.#columns = columns
    this.#part = new ZipPart(`xl/worksheets/sheet${index}.xml`)
    this.#targets = new ZipPart(`xl/worksheets/_rels/sheet${index}.xml.rels`).write(
      `${head}<Relationships xmlns="${relations}">`
    )
    const widths = columns
      .map(({ width }, i) => `<col min="${i + 1}" max="${i + 1}" width="${width + 0.7}" customWidth="1"/>`)
      .join('')
    const direction = rightToLeft ? ' rightToLeft="1"' : ''
    const selected = index === 1 ? ' tabSelected="1"' : ''
    this.#part.write(
      `${head}<worksheet xmlns="${main}" xmlns:r="${office}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>` +
        `<sheetViews><sheetView${direction}${selected} workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>` +
        `<selection pane="bottomLeft" activeCell="A2" sqref="A2"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/>` +
        `<cols>${widths}</cols><sheetData><row r="1">${columns.map((c, i) => this.#text(`${letters(i)}1`, c.heading, styles.heading)).join('')}</row>`
    )
  }

  /** Whether a row with that many links still fits. */
  fits(links: number): boolean {
    return this.#rows < limits.rows && this.#links.length + links <= limits.links
  }

  row(cells: readonly Cell[]): void {
    const row = ++this.#rows
    let out = `<row r="${row}">`
    for (const [i, cell] of cells.entries()) {
      if (cell === null) continue
      const at = `${letters(i)}${row}`
      if ('number' in cell) out += `<c r="${at}" s="${styles.number}"><v>${cell.number}</v></c>`
      else if ('day' in cell) {
        const days = serial(cell.day)
        out +=
          days === null ? this.#text(at, cell.day, styles.any) : `<c r="${at}" s="${styles.day}"><v>${days}</v></c>`
      } else {
        const direction = this.#columns[i]?.direction ?? 'any'
        out += this.#text(at, cell.text, 'href' in cell ? styles.link : styles[direction])
        if ('href' in cell) this.#link(at, cell.href)
      }
    }
    this.#part.write(`${out}</row>`)
  }

  #text = (at: string, text: string, style: number) =>
    `<c r="${at}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${xml(text)}</t></is></c>`

  #link(at: string, href: string): void {
    const [target = '', place] = href.split('#')
    this.#links.push(
      `<hyperlink ref="${at}" r:id="r${this.#links.length + 1}"${place === undefined ? '' : ` location="${xml(place)}"`}/>`
    )
    this.#targets.write(
      `<Relationship Id="r${this.#links.length}" Type="${office}/hyperlink" Target="${xml(target)}" TargetMode="External"/>`
    )
  }

  /** The range of all its cells. */
  get range(): string {
    return `$A$1:$${letters(this.#columns.length - 1)}$${this.#rows}`
  }

  /** The parts of the sheet; nothing can be written after this. */
  end(): ZipPart[] {
    const range = this.range.replaceAll('$', '')
    const links = this.#links.length > 0 ? `<hyperlinks>${this.#links.join('')}</hyperlinks>` : ''
    this.#part
      .write(
        `</sheetData><autoFilter ref="${range}"/>${links}<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.5" header="0.3" footer="0.3"/>` +
          `<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/><ignoredErrors><ignoredError sqref="${range}" numberStoredAsText="1"/></ignoredErrors></worksheet>`
      )
      .end()
    return [this.#part, this.#targets.write('</Relationships>').end()]
  }
}

/** The bytes of a workbook of these sheets in this order, at least one; their names differ, have at most 31 letters and none of `[]:*?/\`. */
export function* workbook(sheets: readonly Sheet[]): Generator<Buffer> {
  const part = (name: string, text: string) => new ZipPart(name).write(`${head}${text}`).end()
  const numbers = sheets.map(({ index }) => index)
  const filters = sheets
    .map(
      ({ name, range }, i) =>
        `<definedName name="_xlnm._FilterDatabase" localSheetId="${i}" hidden="1">'${xml(name.replaceAll("'", "''"))}'!${range}</definedName>`
    )
    .join('')
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
  yield* zipped([
    part(
      '[Content_Types].xml',
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
        `<Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/>` +
        `<Override PartName="/xl/styles.xml" ContentType="${type}.styles+xml"/>${numbers.map((n) => `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="${type}.worksheet+xml"/>`).join('')}</Types>`
    ),
    part(
      '_rels/.rels',
      `<Relationships xmlns="${relations}"><Relationship Id="r1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`
    ),
    part(
      'xl/workbook.xml',
      `<workbook xmlns="${main}" xmlns:r="${office}"><bookViews><workbookView/></bookViews><sheets>` +
        `${sheets.map(({ name, index }) => `<sheet name="${xml(name)}" sheetId="${index}" r:id="r${index}"/>`).join('')}</sheets><definedNames>${filters}</definedNames></workbook>`
    ),
    part(
      'xl/_rels/workbook.xml.rels',
      `<Relationships xmlns="${relations}">${numbers.map((n) => `<Relationship Id="r${n}" Type="${office}/worksheet" Target="worksheets/sheet${n}.xml"/>`).join('')}` +
        `<Relationship Id="r${sheets.length + 1}" Type="${office}/styles" Target="styles.xml"/></Relationships>`
    ),
    part('xl/styles.xml', styleSheet),
    ...sheets.flatMap((sheet) => sheet.end())
  ])
}

const format = (attributes: string, alignment: string, quoted = true) =>
  `<xf borderId="0" xfId="0" ${attributes} applyAlignment="1"${quoted ? ' quotePrefix="1"' : ''}><alignment vertical="top" ${alignment}/></xf>`

/** Text has the mark that keeps it text when somebody edits the cell. */
const styleSheet =
  `<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts>` +
  `<fonts count="3"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font><font><b/><sz val="11"/><name val="Calibri"/><family val="2"/></font>` +
  `<font><u/><sz val="11"/><color rgb="FF0563C1"/><name val="Calibri"/><family val="2"/></font></fonts>` +
  `<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>` +
  `<fill><patternFill patternType="solid"><fgColor rgb="FFE7E6E6"/><bgColor indexed="64"/></patternFill></fill></fills>` +
  `<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>` +
  `<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="8">` +
  `<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>` +
  [
    format('numFmtId="0" fontId="1" fillId="2" applyFont="1" applyFill="1"', 'wrapText="1"', false),
    format('numFmtId="0" fontId="0" fillId="0"', 'wrapText="1"'),
    format('numFmtId="0" fontId="0" fillId="0"', 'horizontal="left" wrapText="1" readingOrder="1"'),
    format('numFmtId="0" fontId="0" fillId="0"', 'horizontal="right" wrapText="1" readingOrder="2"'),
    format('numFmtId="0" fontId="0" fillId="0"', '', false),
    format('numFmtId="164" fontId="0" fillId="0" applyNumberFormat="1"', '', false),
    format('numFmtId="0" fontId="2" fillId="0" applyFont="1"', 'wrapText="1"')
  ].join('') +
  `</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`
