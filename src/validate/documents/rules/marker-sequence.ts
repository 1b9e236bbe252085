import { enumerationIn } from '../../../language/enumerations.ts'
import { folded } from '../../../language/fold.ts'
import { abjadLetter, alphabetValue, latinLetter } from '../../../language/labels.ts'
import { roman } from '../../../language/roman.ts'
import type { Unit } from '../../../outline/index.ts'
import { quoted } from '../../../restore/quote.ts'
import type { Checked, DocumentFound, DocumentRule } from '../rule.ts'
import { type Break, breaksOf, type Counted, styleOf } from '../sequences.ts'

/** What a letter may count: its place in abjad order and in the alphabet; Roman numerals below ten are letters as well. */
function placesOf({ label }: Unit): number[] {
  const value = label?.value
  if (!label || value == null) return []
  const marker = label.marker ?? ''
  const others = [alphabetValue(marker), /^[ivx]$/i.test(marker) ? marker.toLowerCase().charCodeAt(0) - 96 : undefined]
  return [value, ...others.filter((other) => other !== undefined)]
}

const scriptOf = ({ label }: Unit): string => {
  const marker = label?.marker ?? ''
  return /[\u0600-\u06ff\ufb50-\ufdff\ufe70-\ufeff]/.test(marker)
    ? 'ar'
    : marker === marker.toLowerCase()
      ? 'small'
      : 'capital'
}

function members(units: readonly Unit[]): Counted<Unit>[] {
  return units.flatMap((unit) => {
    const kind = unit.label?.kind
    if (unit.cell || (kind !== 'letter' && kind !== 'roman' && kind !== 'word')) return []
    return [{ of: unit, values: placesOf(unit), style: `${styleOf(unit)} ${scriptOf(unit)}` }]
  })
}

/** How the marker that is due would be written, in the manner of the one that stands there. */
function written(due: number, { label, language }: Unit): string {
  if (label?.kind === 'roman') return roman(due)
  if (label?.kind === 'word') return String(due)
  const arabic = /[\u0600-\u06ff]/.test(label?.marker ?? '')
  const letter = arabic && language === 'ar' ? (abjadLetter(due) ?? String(due)) : latinLetter(due)
  return /^\p{Lu}/u.test(label?.marker ?? '') ? letter.toUpperCase() : letter
}

const shown = ({ printed }: Unit): string => (printed ?? '').replace(/\s+/g, ' ').trim()

function told(found: Break<Unit>): string {
  const own = shown(found.of)
  switch (found.kind) {
    case 'repeated':
      return `the marker ${own} stands twice in a row`
    case 'wrong':
      return `the marker ${own} stands where ${written(found.due, found.of)} is due, after ${shown(found.before)}`
    case 'swapped':
      return `the marker ${own} stands too early, after ${shown(found.before)}`
    case 'gap': {
      const missing = Math.min(...placesOf(found.of)) - found.due
      const [first, last] = [written(found.due, found.of), written(found.due + missing - 1, found.of)]
      const named = missing === 1 ? first : `${first} ${missing === 2 ? 'and' : 'to'} ${last}`
      return `the marker ${own} follows ${shown(found.before)}: ${named} ${missing > 1 ? 'are' : 'is'} missing`
    }
  }
}

/** The same inside a sentence: "a) the report; b) the budget; d) the plan". */
function* inSentence(unit: Unit): Generator<DocumentFound> {
  const markers = enumerationIn(unit.text)
  if (!markers) return
  let due = 1
  for (const [i, { start, end, values }] of markers.entries()) {
    const last = markers[i - 1]
    if (last && isCited.test(folded(unit.text.slice(last.end, start)))) return
    const words = unit.text.slice(start, end).trim()
    const following = markers[i + 1]?.values ?? []
    if (values.includes(due)) due++
    else if (values.includes(due + 1) && (following.length === 0 || following.includes(due + 2))) {
      const before = last ? unit.text.slice(last.start, last.end).trim() : ''
      yield { at: { unit, start, end }, message: `the marker ${words} follows ${before}: one is missing between them` }
      due += 2
    } else if (values.includes(due - 1) && following.includes(due)) {
      yield { at: { unit, start, end }, message: `the marker ${words} stands twice in a row` }
    } else return
  }
}

/** Between two markers that are cited, and open nothing: "(a) to (c)", "items (a), (b) and (d)". */
const isCited = /^ ?(?:[,،-] ?)?(?:(?:to|through|until|and|or|الي|حتي|و|او) ?)?$/

/** The place of a small letter, from 1; -1 for anything else. */
const placeOf = (ordinal: string | null | undefined): number =>
  ordinal && /^[a-z]$/.test(ordinal) ? ordinal.charCodeAt(0) - 96 : -1

/** Points of an agenda item: the first has no marker where the second is b, or one between a and c has none. */
function* inAgenda({ studied }: Checked): Generator<DocumentFound> {
  for (const { items, at } of studied.agenda) {
    for (const [i, { marker, text }] of items.entries()) {
      const [before, after] = [items[i - 1], items[i + 1]]
      const last = i === 0 ? 0 : placeOf(before?.ordinal)
      if (marker === null && last >= 0 && placeOf(after?.ordinal) === last + 2)
        yield {
          at: { place: at },
          message: `the point ${quoted(text)} has no marker, and the next one has ${after?.marker}`
        }
    }
  }
}

/** Letters stand near each other: four that are missing are seen no less than one. */
const widestGap = 4

/** Where a document has several gaps, it must have so many markers for each: more is an extract. They are information. */
const markersPerGap = 3

function* broken(document: Checked): Generator<DocumentFound> {
  const { units } = document
  const counted = members(units)
  const breaks = breaksOf(counted, widestGap)
  const gaps = breaks.filter((b) => b.kind === 'gap').length
  for (const found of breaks) {
    if (found.kind === 'gap' && gaps > Math.max(1, counted.length / markersPerGap)) continue
    yield {
      at: { unit: found.of },
      message: told(found),
      ...(found.kind === 'gap' && gaps > 1 && { severity: 'info' })
    }
  }
  for (const unit of document.holding('bracket')) yield* inSentence(unit)
  yield* inAgenda(document)
}

export const markerSequence: DocumentRule = {
  id: 'marker-sequence',
  severity: 'warning',
  summary: 'letters or Roman numerals of a list that repeat one, leave one out or are out of step',
  help: 'Letters of one style count on: a b c, i ii iii, Arabic ones in abjad order (أ ب ج د هـ و) or, where a list keeps to it, in that of the alphabet (أ ب ت ث). Lists of paragraphs and items are checked, lists inside a sentence, and the points of agenda items. A gap counts where it is the only one of the document; beside others, among many markers, it is information.',
  examples: {
    fails: [
      'text:The Board decided:\n\n(a) to approve the budget;\n\n(b) to publish the report;\n\n(d) to meet again in May;\n\n(e) to thank the Treasurer.',
      'text:قرر المكتب ما يلي:\n\n(أ) اعتماد الميزانية؛\n\n(ب) نشر التقرير؛\n\n(ب) عقد اجتماع في أيار/مايو؛\n\n(ج) توجيه الشكر إلى أمين الصندوق.',
      '# Minutes of the Board, 4 March 2025\n\nThe Board asked for a) the accounts; b) the inventory; d) the plan of work.',
      'text:The Board asked the Clerk for:\n\n(a) the accounts;\n\n(b) the inventory;\n\n(e) the list of members.',
      'text:طلب المكتب من أمين السر تقديم ما يلي:\n\n(أ) الحسابات؛\n\n(ب) الجرد؛\n\n(هـ) قائمة الأعضاء.',
      'text:The Board noted:\n\ni) the accounts;\n\nii) the inventory;\n\niv) the plan of work;\n\nv) the list of members.'
    ],
    passes: [
      '# Minutes of the Board, 4 March 2025\n\nThe Clerk will circulate the questions in paragraphs (i) to (iii) and in items (a), (c) and (d).',
      '# محضر اجتماع المكتب، 4 آذار/مارس 2025\n\nيعمم أمين السر الأسئلة المبينة في الفقرات من (أ) إلى (ج) وفي البندين (أ) و(ج).',
      'text:The Board decided:\n\n(a) to approve the budget:\n\n(i) for 2026;\n\n(ii) for 2027;\n\n(b) to publish the report;\n\n(c) to meet again in May.',
      'text:قرر المكتب ما يلي:\n\n(أ) اعتماد الميزانية؛\n\n(ب) نشر التقرير؛\n\n(ت) عقد اجتماع في أيار/مايو؛\n\n(ث) توجيه الشكر إلى أمين الصندوق.',
      'text:قرر المكتب ما يلي:\n\nأ) اعتماد الميزانية؛\n\nب) نشر التقرير؛\n\nج) عقد اجتماع في أيار/مايو؛\n\nد) توجيه الشكر إلى أمين الصندوق؛\n\nهـ) شكر الأعضاء.',
      'text:The Board noted:\n\n(g) the accounts;\n\n(h) the inventory;\n\n(i) the plan of work;\n\n(j) the list of members.'
    ]
  },
  check: broken
}
