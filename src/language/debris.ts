/** What programs and drafts leave in a text that goes out; the words are `data/debris.yaml`. */
import { type Both, lexicon } from './data.ts'
import { fold, folded } from './fold.ts'
import { both, either } from './patterns.ts'
import type { Range } from './sentences.ts'
import { Sought } from './traces.ts'

const data = lexicon<{
  fieldErrors: Both
  changes: string[]
  placeholders: { whole: Both; opening: Both; named: Both; bare: string[]; filling: string[] }
}>('debris')

const fieldError = new RegExp(`(?:${both(data.fieldErrors)})\\.?`, 'g')
/** What is left of fields and templates, each with a sign or word that it must hold: few texts hold one. */
const codes: readonly (readonly [sign: string, RegExp])[] = [
  // The instruction of a field where its result should stand: `{ PAGEREF _Toc12 \h }`, `HYPERLINK "https://…"`, `REF _Ref5 \r \h`.
  [
    '{',
    /\{ ?(?:PAGEREF|NUMPAGES|PAGE|REF|SEQ|TOC|DATE|STYLEREF|HYPERLINK|MERGEFIELD|DOCPROPERTY|INCLUDEPICTURE|XE|TC)\b[^{}\n]{0,200}\}/g
  ],
  ['REF _', /(?<![\p{L}\p{N}])(?:PAGEREF|REF|NOTEREF) _[A-Za-z]{2,6}\d{3,12}(?: \\[a-z*](?![a-z]))*/gu],
  ['HYPERLINK', /(?<![\p{L}\p{N}])HYPERLINK (?:\\l )?"[^"\n]{1,300}"/gu],
  ['TOC', /(?<![\p{L}\p{N}])TOC \\[a-z] "\d-\d"(?: \\[a-z](?![a-z]))*/gu],
  ['MERGEFORMAT', /(?<![\p{L}\p{N}])MERGEFORMAT(?![\p{L}\p{N}])/gu],
  // Slots of templates: `{{meeting.date}}`, `${date}`, `<<Name of the chair>>`.
  ['{{', /\{\{[^{}\n]{1,80}\}\}/g],
  ['${', /\$\{[A-Za-z_][\w.]{0,60}\}/g],
  ['<<', /<<[^<>\n]{2,60}>>/g],
  // Errors of cells of a spreadsheet.
  ['#', /(?<![\p{L}\p{N}#])#(?:REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|N\/A)/gu],
  ['%%', /%%[A-Za-z_]{2,40}%%/g]
]

/** Error messages of fields and codes of fields and templates in a text, in order. */
export function fieldDebris(text: string): Range[] {
  const found: Range[] = []
  if (/[!*]|[Nn]o table|لم يتم/.test(text)) {
    const folding = fold(text)
    for (const { index, 0: words } of folding.text.matchAll(fieldError))
      found.push({ start: folding.origin(index), end: folding.origin(index + words.length - 1) + 1 })
  }
  for (const [sign, pattern] of codes) {
    if (!text.includes(sign)) continue
    for (const { index, 0: words } of text.matchAll(pattern)) found.push({ start: index, end: index + words.length })
  }
  return apart(found)
}

const whole = new Set([...data.placeholders.whole.en, ...data.placeholders.whole.ar].map(folded))
/** [city to be confirmed] */
const ending = new RegExp(` (?:${both(data.placeholders.whole)})$`, 'u')
const opening = new RegExp(`^(?:${both(data.placeholders.opening)})(?![\\p{L}\\p{N}])`, 'u')
/** Round brackets that name what is to stand there: (name of the company), (اسم المكتب). */
const named = new RegExp(`^(?:${both(data.placeholders.named)})(?: \\p{L}+){0,2}$`, 'u')
const bare = new RegExp(`(?<![\\p{L}\\p{N}/.-])(?:${data.placeholders.bare.join('|')})(?![\\p{L}\\p{N}/-])`, 'gu')
const filling = new RegExp(`(?<![\\p{L}\\p{N}])(?:${either(data.placeholders.filling)})`, 'gu')
const bracketed = /\[([^[\]\n]{1,120})\]|\(([^()\n]{1,60})\)/g
/** Only between square brackets: [date], [XX], [•]; round ones hold such words in good text. */
const keptInSquare = /^(?:[xX]{2,}|[•●_.…]{1,}[•●_]|[•●]|[?؟]{1,3})$/
/** XX in place of figures: XX/XX/2025, 20XX, A/69/XX, and four or more of them anywhere. Two or three capitals alone are Roman numbers. */
const kept =
  /(?<![\p{L}\p{N}/.-])(?:DD[/.-]MM[/.-]YY(?:YY)?|dd[/.-]mm[/.-]yy(?:yy)?|MM[/.-]DD[/.-]YYYY|YYYY-MM-DD)(?![\p{L}\p{N}])|(?<=[\p{L}:،,] )[?؟]{3,}(?=[\s.،,]|$)|(?<![\p{L}\p{N}])(?:[xX]{1,2}[/.-][xX]{1,2}[/.-](?:\d{2,4}|[xX]{2,4})|(?:19|20)[xX]{2}|[xX]{4,})(?![\p{L}\p{N}])|(?<=[A-Z0-9]\/(?:[A-Z]+\.)?)(?:XX{1,3}|xx{1,3})(?![\p{L}\p{N}])|(?<=[$€£] ?)[xX]{2,}(?![\p{L}\p{N}])|(?<=[:：] )XX{1,3}(?=\s*$)|(?<=[\u0621-\u0652]{2} )(?<!(?:الجزء|الباب|الفصل|المرفق|القسم|المادة|العدد|الدورة|القرن|رقم) )XX{1,3}(?![\p{L}\p{N}])/gu
/** A line of dots or strokes left to be filled in, with words on both sides. */
const blank =
  /(?<=(?<!\p{L})(?:في|إلى|من|بتاريخ|وقدره|[Ii]n|[Aa]t|[Oo]n|[Bb]y|[Tt]o|[Oo]f) )(?:\.{5,}|…{2,}|_{4,})(?=[\s.،,]|$)|(?<=[\p{L}\p{M}\p{N},،] ?)(?:_{3,}|\.{5,}|…{2,})(?= ?[\p{L}])|(?<=[A-Z0-9][./])_{2,}(?!\w)/gu

/** What every place outside brackets holds: texts with brackets are common, such places are not. */
const mayKeep = /DD|dd[/.-]|YYYY|[?؟]{3}|_|\.{5}|…{2}|[xX]{2}|[xX][/.-][xX]|TB[ACD]|[Ll][Oo][Rr][Ee][Mm]/
const anyBracket = /[[(]/

/** What the same texts hold, brackets apart. */
export const keptPlaces = new Sought(() =>
  ['dd', 'yyyy', '???', '؟؟؟', '___', '.....', '……', 'xx', 'tba', 'tbc', 'tbd', 'lorem'].map((run) => [[run]])
)

/** Places kept for words to come: [TBC], (to be confirmed), [insert date], XX/XX/2025, in order. */
export function placeholders(text: string): Range[] {
  const found: Range[] = []
  const add = (index: number, words: string) => found.push({ start: index, end: index + words.length })
  for (const { index, 0: words, 1: square, 2: round } of anyBracket.test(text) ? text.matchAll(bracketed) : []) {
    const inside = folded(square ?? (round as string)).trim()
    const longer = inside.includes(' ') || /^tb[acdn]$/.test(inside)
    if (
      square !== undefined
        ? whole.has(inside) || opening.test(inside) || ending.test(inside) || keptInSquare.test(square)
        : (longer && whole.has(inside)) || (square === undefined && named.test(inside))
    )
      add(index, words)
  }
  if (mayKeep.test(text)) {
    for (const pattern of [bare, kept, blank])
      for (const { index, 0: words } of text.matchAll(pattern)) add(index, words)
    const folding = fold(text)
    for (const { index, 0: words } of folding.text.matchAll(filling))
      found.push({ start: folding.origin(index), end: folding.origin(index + words.length - 1) + 1 })
  }
  return apart(found)
}

/** Words in square brackets that say of what follows that it was struck or put in: [deleted: …]. */
export const changeNote = (): RegExp =>
  new RegExp(`\\[(?:${data.changes.map(marked).join('|')})(?: ?[:–-] ?|:)[^\\[\\]\\n]{1,200}\\]`, 'giu')
/** A word with vowel signs between its letters or without. */
const marked = (word: string) => [...word].map((c) => `${c}[\\u064b-\\u0652]?`).join('')

/** In order, none inside or across another. */
function apart(found: Range[]): Range[] {
  let end = -1
  return found
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter((range) => {
      if (range.start < end) return false
      end = range.end
      return true
    })
}
