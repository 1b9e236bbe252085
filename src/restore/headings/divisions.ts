/** Lines that name a numbered division, an instrument or a day. */
import { anyLetter, anyNumeral } from '../../language/characters.ts'
import { folded } from '../../language/fold.ts'
import { instruments, Phrases, phrases, sectionTitles, structure } from '../../language/prose.ts'

const authors = phrases(structure.authors)
const divisions = structure.divisions.map((d) => ({
  class: d.class,
  numbered: d.numbered !== false,
  names: phrases(d)
}))
const dated = new Set(
  [
    ...structure.months.ar,
    ...structure.months.en,
    ...structure.weekdays.ar,
    ...structure.weekdays.en,
    ...structure.dateWords.ar,
    ...structure.dateWords.en
  ].flatMap((w) => folded(w).split(' '))
)
const months = new Phrases([...structure.months.ar, ...structure.months.en])
const ordinals = new Phrases([
  ...structure.ordinals.ar,
  ...structure.ordinals.arFeminine,
  ...structure.ordinals.en,
  ...structure.ordinals.enOrdinal
])
const romanNumber = new RegExp(`^[ivxl]{1,6}(?![${anyLetter}${anyNumeral}])`)
const singleLetter = new RegExp(`^[${anyLetter}](?![${anyLetter}${anyNumeral}])`)
export const runs = new RegExp(`[${anyLetter}]+`, 'g')

/** `date`: nothing but a day, month and year. */
export function isDate(text: string): boolean {
  const words = folded(text).match(runs) ?? []
  // Dates in a row are cells of a table.
  if (/[0-9]{4},/.test(folded(text).replace(/،/g, ','))) return false
  return (
    words.length > 0 &&
    words.length <= 9 &&
    (folded(text).match(/[0-9]{4}/g)?.length ?? 0) <= 1 &&
    /\d/.test(folded(text)) &&
    words.every((w) => dated.has(w)) &&
    words.some((w, i) => months.opens(words.slice(i, i + 2).join(' ')) || months.has(w))
  )
}

/** The class of a numbered division ("Article 5", "اليوم الأول", "Annex"), or of an instrument; undefined for others. */
export function division(text: string): string | undefined {
  const plain = folded(text).replace(/^[\s"*([]+/, '')
  for (const { class: name, numbered, names } of divisions) {
    const opening = names.opens(plain.slice(0, 60))
    if (opening === undefined) continue
    const rest = plain.slice(opening.length).trimStart()
    if (rest === '' && !numbered) return name
    const counted =
      /^[0-9(]/.test(rest) || romanNumber.test(rest) || singleLetter.test(rest) || ordinals.opens(rest) !== undefined
    if (counted || (!numbered && /^[:.-]/.test(rest))) return name
  }
  const opening = instruments.opens(plain.slice(0, 60))
  if (opening === undefined) return undefined
  const rest = plain.slice(opening.length).trimStart()
  return /^(?:\(?(?:no\.? ?|رقم )?[0-9]|[a-z]+[/.][0-9])/.test(rest) || authors.opens(rest.slice(0, 60)) !== undefined
    ? 'instrument'
    : undefined
}

/** A heading that heads a part of its own whatever stands round it: an annex, an instrument, a conclusion. */
export const standsAlone = (text: string): boolean => division(text) !== undefined || sectionTitles.has(folded(text))
