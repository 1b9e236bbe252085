import { words } from '../../language/facts.ts'
import { fold, folded } from '../../language/fold.ts'
import type { Unit } from '../../outline/index.ts'

/** Letters and figures joined by strokes, such as A/C.3/69/SR.5, C24/90(Rev.1)-E, CWG-Internet-18/3. */
export const symbol = /^(?:[A-Z][A-Za-z]*\d*[./-])+[A-Z0-9][A-Za-z0-9./-]*(?:\([A-Za-z0-9. ]+\))?(?:-[A-Z])?\*?$/

/** 10417/26, as the Council of the European Union numbers its papers. */
const bareNumber = /^\d{5}\/\d{2}(?: (?:REV|ADD|COR) \d{1,2})*$/

/** ج/165/(26/03)/ق-خ, as the League of Arab States numbers its papers. */
const arabicSymbol = /^[\u0621-\u064a]{1,3}\/\d{1,4}\/[\d()/.\u0621-\u064a-]{2,24}$/

/** م ت158/محاضر موجزة/3, ج 79/12: as the World Health Organization numbers its papers in Arabic. */
const arabicSession =
  /^(?:[\u0621-\u064a]{1,2} )?[\u0621-\u064a]{1,2} ?\d{1,4}\/(?:[\u0621-\u064a]+(?: [\u0621-\u064a]+)?\/)?\d{1,3}(?: (?:تنقيح|إضافة|تصويب)\.?\d)?$/

const symbolLabels = [...words('symbolLabel', 'en'), ...words('symbolLabel', 'ar')]

/** "(annotated)", (مشروح): a word in brackets behind a symbol; (Rev.1) has a number and belongs to it. */
const remark = / \([^()\d]{3,30}\)$/

/** CWG-PFS 6/11, MSC 12/WP.3: letters, the number of a session and that of a paper. */
const ofSession = /^[A-Z]{2,8}(?:-[A-Z]{1,8}){0,2} \d{1,4}(?:\/[A-Z0-9][A-Za-z0-9.]*)+(?:\([A-Za-z0-9. ]+\))?$/

/** 40 GC/DR.7: the number of the session first. */
const sessionFirst =
  /^\d{1,3} [A-Z]{1,4}\/(?:[A-Z]{2,4}[./]){0,2}\d{1,3}(?:\/?(?: |\()?(?:Rev|Add|Corr)\.? ?\d{0,2}\)?)*$/

/** م و م/11/1: a symbol only where the line says that it is a document. */
const afterLabel = /^[\u0621-\u064a](?: ?[\u0621-\u064a]){0,3} ?(?:\/\d{1,4}){1,4}$/

export function symbolIn(line: string): string | null {
  let text = line.trim().replace(remark, '')
  const label = symbolLabels.find((word) => folded(text).startsWith(`${word} `) || folded(text).startsWith(`${word}:`))
  if (label) text = text.slice(fold(text).origin(label.length)).replace(/^[\s:]+/, '')
  if ((label && afterLabel.test(text)) || ofSession.test(text) || sessionFirst.test(text)) return text
  if (bareNumber.test(text) || arabicSymbol.test(text) || arabicSession.test(text)) return text
  return text.includes('/') && /\d/.test(text) && symbol.test(text) ? text.replace(/\*$/, '') : null
}

/** A symbol is the document's own where it fills a line of the head; those cited stand in sentences. */
export function symbolOf(lines: readonly Unit[]): string | null {
  for (const unit of lines) {
    const found = isOfList(unit, lines) || isOfSeries(unit, lines) ? null : symbolIn(unit.text)
    if (found) return found
  }
  return null
}

/** A cell that opens a row below the first numbers the row; one beside the number of an item tells of the document before the meeting. */
const isOfList = ({ cell }: Unit, lines: readonly Unit[]): boolean =>
  cell !== null &&
  ((cell.row > 0 && cell.column === 0) ||
    lines.some(
      (other) => other.cell?.table === cell.table && other.cell.row === cell.row && /^[\d٠-٩]{1,3}\.?$/.test(other.text)
    ))

/** "P/142" above one item and "P/143" above the next: the numbers of the minutes. */
const isOfSeries = ({ text }: Unit, lines: readonly Unit[]): boolean => {
  const [, head, number] = /^(.*?)(\d{1,4})$/.exec(text.trim()) ?? []
  const beside = [-1, 1].map((step) => `${head}${String(Number(number) + step).padStart(number?.length ?? 0, '0')}`)
  return number !== undefined && lines.some((other) => beside.includes(other.text.trim()))
}

/** Headers of pages print the symbol of the document; two different ones may be anything. */
export function headerSymbol(headers: readonly string[]): string | null {
  const found = new Set(headers.flatMap((line) => symbolIn(line) ?? []))
  return found.size === 1 ? ([...found][0] as string) : null
}
