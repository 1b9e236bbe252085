import { words } from '../../language/facts.ts'
import { folded } from '../../language/fold.ts'
import { isField } from '../../language/prose.ts'
import { sentences } from '../../language/sentences.ts'
import type { Language } from '../../model/record.ts'
import type { Unit } from '../../outline/index.ts'

/** The words after "Chair:", in the same line, or in the next where the label fills its line. */
export function labelled(head: readonly Unit[], name: string, language: Language): string | null {
  const labels = words(name, language)
  for (const [i, unit] of head.entries()) {
    // A table of two columns: "Chair | Adaeze Nwosu".
    if (unit.kind === 'cell' && labels.includes(folded(unit.text).replace(/ ?:$/, ''))) {
      const cell = head[i + 1]
      // In a heading of columns the next cell is another heading, or none of the row.
      const beside = unit.cell?.column === 0 && cell?.cell?.row === unit.cell.row
      if (cell && beside && cell.text.length <= 120) return cell.text
      continue
    }
    const value = fieldValue(unit.text, labels) ?? (isBareLabel(unit.text, labels) ? (head[i + 1]?.text ?? '') : '')
    const own = value && firstSentence(value, language)
    // "سأل معالي الرئيس: هل هناك ملاحظات؟" tells what was asked.
    if (own && own.length <= 120 && !/[?؟]$/.test(own)) return own.replace(/[.،,]$/, '')
  }
  return null
}

/** "م. عادل الزعبي | رئيس اللجنة | حاضر": the name beside the office in a list of those present. */
export function besideLabel(head: readonly Unit[], name: string, language: Language): string | null {
  const labels = words(name, language)
  for (const [i, unit] of head.entries()) {
    const before = head[i - 1]
    if (!unit.cell || unit.cell.row === 0 || unit.cell.column === 0 || !labels.includes(folded(unit.text))) continue
    const beside = before?.cell?.table === unit.cell.table && before.cell.row === unit.cell.row
    if (beside && before.text.length <= longestName && before.text.includes(' ') && !/\d/.test(before.text))
      return before.text
  }
  return null
}
/** In characters. */
const longestName = 60

/** "Chair: Ms. Vale. Minutes: Mr. Odum": what stands behind the sentence is another field. */
const firstSentence = (value: string, language: Language): string => value.slice(0, sentences(value, language)[0]?.end)

const isBareLabel = (text: string, labels: readonly string[]) =>
  /[:：]\s*$/.test(text) && labels.includes(folded(text.slice(0, text.indexOf(':'))).trim())

/** The value of a labelled field, also where several fields share a paragraph: "Date: 3 May Time: 9:00 Location: the Hall". */
function fieldValue(text: string, labels: readonly string[]): string | null {
  if (text.length > 600) return null
  let from = -1
  let start = 0
  for (let colon = text.indexOf(':'); colon >= 0; colon = text.indexOf(':', colon + 1)) {
    const before = text.slice(start, colon).split(' ')
    const label = [4, 3, 2, 1]
      .map((n) => before.slice(-n).join(' '))
      .find((own) => isField(`${own}: x`) || labels.includes(folded(own)))
    if (label === undefined) {
      if (colon > 60 && from < 0) return null
      continue
    }
    if (from >= 0) return text.slice(from, colon - label.length).trim()
    if (labels.includes(folded(label).trim())) from = colon + 1
    start = colon + 1
  }
  return from >= 0 ? text.slice(from).trim() : null
}
