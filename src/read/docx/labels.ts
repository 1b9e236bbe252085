/** What an automatic number says: read as printed, and surer than that, for its place in its series is known. */
import { latinLetter, readLabel } from '../../language/labels.ts'
import type { Label } from '../../model/tree.ts'
import type { PrintedLabel } from './numbering.ts'

const joined = (text: string): string => text.replace(/[\t-\r ]+/g, ' ')

/** The label of a paragraph that prints it before `words`; null where it is more than a number ("Article 5."), which is text. */
export function automaticLabel({ text, after, value, series }: PrintedLabel, words: string): Label | null {
  const bare = joined(text).trim().length
  const found = readLabel(joined(`${text}${after || ' '}${words.slice(0, 60)}`).trimStart(), true)
  if (!found || found.width < bare) return null
  const { weak: _, ...read } = found
  const label: Label = { ...read, automatic: true, width: after === '' ? bare : found.width }
  if (label.kind === 'decimal' || label.kind === 'number' || series === 'other' || label.marker === null) return label
  const isRoman = series === 'roman' || series === 'capital roman'
  label.kind = isRoman ? 'roman' : 'letter'
  label.value = value
  label.ordinal = !isRoman
    ? series === 'capital'
      ? latinLetter(value).toUpperCase()
      : latinLetter(value)
    : series === 'roman'
      ? label.marker.toLowerCase()
      : String(value)
  return label
}

/** The bullet of an item. */
export const bulletLabel = (printed: string): Label => ({
  printed,
  kind: 'bullet',
  marker: null,
  ordinal: null,
  value: null,
  width: 0
})

/** The number of an item of a list, which stands outside of its words. */
export function itemLabel(printed: PrintedLabel): Label {
  const label = automaticLabel(printed, 'words') ?? { ...bulletLabel(printed.text), automatic: true }
  return { ...label, width: 0 }
}
