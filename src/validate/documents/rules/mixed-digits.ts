import type { Source } from '../../../model/source.ts'
import type { Unit } from '../../../outline/index.ts'
import type { DocumentFound, DocumentRule } from '../rule.ts'

const systems = [
  { name: 'Western', first: 0x30 },
  { name: 'Arabic-Indic', first: 0x660 },
  { name: 'Eastern Arabic-Indic', first: 0x6f0 }
] as const
type System = (typeof systems)[number]

const systemOf = (digit: string): System =>
  systems.find(({ first }) => digit.charCodeAt(0) >= first && digit.charCodeAt(0) < first + 10) ?? systems[0]

/** Figures that belong to no symbol, address or Latin name; those are Western in every text. */
const number = /(?<![A-Za-z\p{Nd}/_@.+-])\p{Nd}+(?:[.,٫٬]\p{Nd}+)*(?![A-Za-z\p{Nd}/_@]|[-.:]\d|[-.][A-Za-z])/gu
const anyDigit = /\p{Nd}/u
/** Figures of the two other systems: without one, all are of one system. */
const easternDigit = /[\u0660-\u0669\u06f0-\u06f9]/
/** A number of the text that is left in another system stands out where this many others do not. */
const fewest = 8
/** Of two figures and more, where it is the only one. */
const fewestOfLong = 5
/** More than these are no slip, but another hand. */
const most = 3

interface Figure {
  at: DocumentFound['at']
  text: string
}

/** The figures in the name of a part (المرفق ١), which a hand writes; the numbers of paragraphs come from a program. */
function* figuresOf(unit: Unit, source: Source): Generator<Figure> {
  const { label, leaf } = unit
  if (label?.kind === 'word') {
    const from = source.text.indexOf(label.printed, leaf.position?.start.offset ?? 0)
    for (const { 0: text, index } of from < 0 ? [] : label.printed.matchAll(number))
      yield { at: { start: from + index, end: from + index + text.length }, text }
  }
  if (!anyDigit.test(unit.text)) return
  for (const { 0: text, index: start } of unit.text.matchAll(number))
    if (start > 0) yield { at: { unit, start, end: start + text.length }, text }
}

/** Figures that are not Western, alone or within a number, in an English paragraph without Arabic letters. */
const foreignNumber = /\d*[\u0660-\u0669\u06f0-\u06f9][\d\u0660-\u0669\u06f0-\u06f9]*/g
const arabicLetter = /[\u0621-\u064a]/

function* foreign(units: readonly Unit[]): Generator<DocumentFound> {
  for (const unit of units) {
    if (unit.text.search(foreignNumber) < 0 || arabicLetter.test(unit.text)) continue
    for (const { 0: text, index: start } of unit.text.matchAll(foreignNumber))
      yield {
        at: { unit, start, end: start + text.length },
        message: `"${text}" has figures that are not those of an English text`
      }
  }
}

const isWithin = (inner: { start?: number; end?: number }, outer: { start?: number; end?: number }): boolean =>
  (inner.start ?? 0) >= (outer.start ?? 0) && (inner.end ?? 0) <= (outer.end ?? 0)

const oneOfEach =
  /[0-9][.,:٫٬]?[\u0660-\u0669\u06f0-\u06f9]|[\u0660-\u0669][.,:٫٬]?[0-9\u06f0-\u06f9]|[\u06f0-\u06f9][.,:٫٬]?[0-9\u0660-\u0669]/
/** A day and its year, a number and the year in brackets behind it, groups of thousands: one hand writes both. */
const together =
  /(?<![\p{L}\p{Nd}/.,-])(\p{Nd}{1,2}) (?:\p{L}[\p{L}\p{M}]+(?:[ /]\p{L}[\p{L}\p{M}]+)? )(\p{Nd}{4})(?!\p{Nd})|(?<![\p{L}\p{Nd}/.,-])(\p{Nd}{2,5}) (?:\((\p{Nd}{4})\)|(\p{Nd}{3}))(?![\p{Nd}/])/gu

/** Two figures that belong together in two systems. */
function* torn(unit: Unit): Generator<DocumentFound> {
  for (const { 0: words, index: start, ...groups } of unit.text.matchAll(together)) {
    const [one = '', other = ''] = [groups[1] ?? groups[3], groups[2] ?? groups[4] ?? groups[5]]
    if (systemOf(one) !== systemOf(other))
      yield {
        at: { unit, start, end: start + words.length },
        message: `"${words}" has figures of two systems`
      }
  }
}

const run = /\p{Nd}+(?:[.,:٫٬]\p{Nd}+)*/gu

export const mixedDigits: DocumentRule = {
  id: 'mixed-digits',
  severity: 'warning',
  summary: 'figures of two systems in one number, or a lone number in the other system: ٢٠1, المرفق ١ beside 2024',
  help: 'Two systems within one number are always a slip, and so are a day and its year, or a number and the year in brackets behind it, in two. Else a number of the running text counts where no more than three of its kind stand against eight times as many. Numbers of paragraphs and list items, which a program may write, symbols, addresses and Latin names count on neither side. In English every figure that is not Western counts, unless its paragraph quotes Arabic.',
  examples: {
    fails: [
      'عقد المجلس دورته في عام ٢٠25 في جنيف.',
      '# المحضر\n\nحضر الاجتماع 45 عضواً و12 مراقباً من 30 دولة في 3 أيام.\n\nأقر المجلس 7 قرارات و4 توصيات لعام 2025 ولعام 2026، كما يرد في المرفق ١.',
      'عُقدت الدورة في جنيف في 19 آب/أغسطس ٢٠١٤.',
      'وأهاب المجلس في قراره ١٩٧٧ (2004) بجميع الدول.',
      'The Council took note of paragraphs 28 and 2٩ of the report for ٢٠٢٥.'
    ],
    passes: [
      '# المحضر\n\n١- حضر الاجتماع 45 عضواً و12 مراقباً من 30 دولة في 3 أيام.\n\n٢- أقر المجلس 7 قرارات و4 توصيات لعام 2025 ولعام 2026.',
      'عقد المجلس دورته في ٤ آذار ٢٠٢٥ ونظر في الوثيقة C24/60 وفي ١٢ بنداً.'
    ]
  },
  *check({ version, blocks, units, language }) {
    if (language !== 'ar') {
      yield* foreign(units)
      return
    }
    for (const block of blocks) {
      if (!oneOfEach.test(block.text)) continue
      for (const { 0: text, index } of block.text.matchAll(run)) {
        const at = { start: block.start + index, end: block.start + index + text.length }
        if (oneOfEach.test(text)) yield { at, message: `"${text}" has figures of two systems`, severity: 'error' }
      }
    }
    if (!units.some(({ text, label }) => easternDigit.test(text) || easternDigit.test(label?.printed ?? ''))) return
    const told = units.filter(({ text }) => easternDigit.test(text)).flatMap((unit) => [...torn(unit)])
    yield* told
    const isTold = ({ at }: Figure) =>
      told.some(({ at: of }) => !!at && !!of && 'unit' in at && 'unit' in of && at.unit === of.unit && isWithin(at, of))
    const bySystem = new Map<System, Figure[]>()
    for (const figure of units.flatMap((unit) => [...figuresOf(unit, version.source)])) {
      if (oneOfEach.test(figure.text) || isTold(figure)) continue
      const system = systemOf(figure.text)
      const figures = bySystem.get(system)
      if (figures) figures.push(figure)
      else bySystem.set(system, [figure])
    }
    const [usual, ...others] = [...bySystem].sort((a, b) => b[1].length - a[1].length)
    for (const [system, figures] of others) {
      const isLong = figures.length === 1 && (figures[0]?.text.length ?? 0) > 1
      if (!usual || figures.length > most || usual[1].length < (isLong ? fewestOfLong : fewest * figures.length))
        continue
      for (const { at, text } of figures)
        yield {
          at,
          message: `"${text}" is in ${system.name} figures, the ${usual[1].length} other numbers of the text in ${usual[0].name} ones`
        }
    }
  }
}
