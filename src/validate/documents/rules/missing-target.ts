import {
  annexesBehind,
  annexNumber,
  captionNumber,
  type InternalReference,
  internalReferences,
  mayBeTitled,
  type Part,
  partNoun,
  pointedEntries
} from '../../../language/internal.ts'
import type { Unit } from '../../../outline/index.ts'
import { quoted } from '../../../restore/quote.ts'
import type { Checked, DocumentFound, DocumentRule } from '../rule.ts'

/** The parts of one kind, by number, with where each stands; null where they do not count on from the first, so that nothing can be told. */
type Known = ReadonlyMap<string, Unit> | null

/** So many parts of a kind show that the text numbers them. */
const least: Record<Part, number> = { paragraph: 4, section: 3, annex: 1, table: 1, figure: 1, item: 4 }

const place = (value: string): number =>
  /^[a-z]$/.test(value) ? value.charCodeAt(0) - 96 : Number(value.split('.').at(-1))

/** Whether numbers count on without a gap from 1, or, for decimals, within each part. */
function isComplete(values: readonly string[]): boolean {
  const last = new Map<string, number>()
  for (const value of values) {
    const stem = value.slice(0, value.lastIndexOf('.') + 1)
    if (place(value) !== (last.get(stem) ?? 0) + 1) return false
    last.set(stem, place(value))
  }
  return true
}

/** One may be missing where the text names its parts: a reference to it leads nowhere. */
const isNearlyComplete = (values: readonly string[]): boolean => {
  const numbers = values.map(Number)
  return (
    numbers.length >= 3 &&
    numbers[0] === 1 &&
    numbers.every((n, i) => i === 0 || n > (numbers[i - 1] as number)) &&
    numbers.at(-1) === numbers.length + 1
  )
}

function known(part: Part, entries: readonly (readonly [string | null, Unit])[]): Known {
  const named = entries.filter((entry): entry is readonly [string, Unit] => entry[0] !== null)
  const values = named.map(([value]) => value)
  const isWhole = isComplete(values) || (least[part] === 1 && isNearlyComplete(values))
  return values.length >= least[part] && isWhole ? new Map(named) : null
}

/** Captions open a short line or stand in the first cell of a table. */
const longestCaption = 160
const captioned = ({ units, traces }: Checked, part: 'table' | 'figure'): Known =>
  mayBeTitled(part, traces)
    ? known(
        part,
        onceEach(
          units
            .filter((u) => u.text.length < longestCaption)
            .map((unit) => [captionNumber(unit.text, part), unit] as const)
        )
      )
    : null

/** "Table 1 shows the costs" before the caption: a number that has been told counts no second time. */
function onceEach(entries: readonly (readonly [string | null, Unit])[]): (readonly [string | null, Unit])[] {
  const told = new Set<string | null>()
  return entries.filter(([value]) => !told.has(value) && told.add(value))
}

/** So many decimal numbers show that the paragraphs of a text are numbered so. */
const leastDecimals = 6
/** The largest paragraph of each section, where the paragraphs have decimals of two parts; null elsewhere. */
function decimalsOf({ studied }: Checked): ReadonlyMap<string, number> | null {
  const largest = new Map<string, number>()
  let count = 0
  for (const { number, label } of studied.paragraphs) {
    const [, stem, last] = /^(\d+)\.(\d+)$/.exec(number ?? '') ?? []
    if (label?.kind !== 'decimal' || stem === undefined) continue
    count++
    largest.set(stem, Math.max(largest.get(stem) ?? 0, Number(last)))
  }
  return count >= leastDecimals && count > studied.paragraphs.size / 2 ? largest : null
}
const mayStand = (value: string, decimals: ReadonlyMap<string, number>): boolean => {
  const [stem = '', last, more] = value.split('.')
  return last === undefined || more !== undefined || (decimals.get(stem) ?? 0) >= Number(last)
}

/** Titles of annexes are short; several stand in one paragraph where the file has no blank lines between them. */
const longestTitle = 160
const annexOf = ({ printed, text }: Unit): string | null => annexNumber(`${printed ?? ''} ${text}`.trim())

/** The numbered entries of Markdown, where a text has no other numbered paragraphs. */
const listed = (units: readonly Unit[]): Unit[] =>
  units.filter((unit) => unit.kind === 'item' && unit.depth === 1 && unit.label?.kind === 'number')

/** Of so many paragraphs one may repeat a number or stand out of step. */
const perSlip = 8

/** The first and the largest number of a paragraph of the text, where all are plain and grow, but for a slip. */
function extent({ studied, units }: Checked): { first: number; most: number } | null {
  let last = 0
  let slips = 0
  const paragraphs = studied.paragraphs.size > 0 ? [...studied.paragraphs] : listed(units)
  for (const { label } of paragraphs) {
    if (label?.kind !== 'number' || label.value === null) return null
    if (label.value <= last) slips++
    last = Math.max(last, label.value)
  }
  if (last === 0 || slips * perSlip > paragraphs.length) return null
  return { first: paragraphs[0]?.label?.value ?? 0, most: last }
}

function partsOf(document: Checked): Record<Exclude<Part, 'item'>, Known> {
  const { units, studied } = document
  const mayBeAnnexed = mayBeTitled('annex', document.traces)
  const headings = units.filter((unit) => unit.kind === 'heading' && !(mayBeAnnexed && annexOf(unit) !== null))
  const level = Math.min(
    ...headings.filter((unit) => unit.label?.value != null).map((u) => (u.leaf as { depth: number }).depth)
  )
  const top = headings.filter((unit) => 'depth' in unit.leaf && unit.leaf.depth === level)
  return {
    paragraph: known(
      'paragraph',
      (studied.paragraphs.size > 0 ? [...studied.paragraphs] : listed(units)).map(
        (unit) => [unit.number, unit] as const
      )
    ),
    section: known(
      'section',
      top.map((unit) => [unit.label?.value == null ? null : (unit.number ?? null), unit] as const)
    ),
    annex: mayBeAnnexed
      ? known(
          'annex',
          units
            .filter((u) => u.kind === 'heading' || u.text.length < longestTitle)
            .flatMap((unit) => {
              const own = annexOf(unit)
              return [own, ...(own === null ? [] : annexesBehind(unit.text))].map((value) => [value, unit] as const)
            })
        )
      : null,
    table: captioned(document, 'table'),
    figure: captioned(document, 'figure')
  }
}

const mayPoint = /\b(?:item|point)s? ?\(?\d|(?:البند|النقطة)[\p{L} ]* \(?[\d٠-٩]/iu
/** "(see item 12)", البند 7 أعلاه, where the text has sections that count on from 1, and neither they nor its agenda go so far. */
function* entries(document: Checked): Generator<DocumentFound> {
  const pointing = document.holding('digit').filter((unit) => mayPoint.test(unit.text))
  if (pointing.length === 0) return
  const { headings, numbers } = sectionsOf(document)
  if (numbers.length < least.section || !isComplete(numbers) || headings > numbers.length * 3) return
  const most = Math.max(
    numbers.length,
    ...document.studied.agenda.map(({ number }) => Number.parseInt(number ?? '0', 10))
  )
  for (const unit of pointing)
    for (const { value, start, end } of pointedEntries(unit.text))
      if (value > most && !document.units.some(({ label }) => label?.value === value))
        yield {
          at: { unit, start, end },
          message: `${quoted(unit.text.slice(start, end))} does not exist in this text: the numbers end with ${most}`
        }
}
/** The plain numbers of the headings, in the order of the text. */
function sectionsOf({ units }: Checked): { headings: number; numbers: string[] } {
  const headings = units.filter((unit) => unit.kind === 'heading')
  const numbers = headings.flatMap(({ label }) =>
    label?.kind === 'number' && label.value !== null ? [label.value] : []
  )
  return { headings: headings.length, numbers: numbers.map(String) }
}

/** The largest last part of each decimal number whose stem has two members at least: headings and paragraphs alike. */
function stemsOf({ units }: Checked): ReadonlyMap<string, number> {
  const found = new Map<string, number[]>()
  for (const { label, number } of units) {
    const [, stem, last] = /^(\d+)\.(\d+)$/.exec(label?.kind === 'decimal' ? (number ?? '') : '') ?? []
    if (stem !== undefined) found.set(stem, [...(found.get(stem) ?? []), Number(last)])
  }
  return new Map(
    [...found].filter(([, all]) => all.length >= 2 && all.includes(1)).map(([k, all]) => [k, Math.max(...all)])
  )
}

/** The number of the paragraph in which a unit stands, where it is a plain one. */
function numberOf(unit: Unit, { units, studied }: Checked): number | null {
  for (let i = unit.index; i >= 0; i--) {
    const own = units[i] as Unit
    if (own.kind === 'heading') return null
    if (studied.paragraphs.has(own)) return own.label?.kind === 'number' ? own.label.value : null
  }
  return null
}

/** What a text may name by its number alone. */
const named: ReadonlySet<Part> = new Set(['annex', 'table', 'figure'])

/** The numbers of the items of the agenda, where they count on from 1. */
function itemsOf({ studied }: Checked): ReadonlySet<string> | null {
  const numbers = [...new Set(studied.agenda.flatMap(({ number }) => (number ? [/^\d+/.exec(number)?.[0] ?? ''] : [])))]
  return numbers.length >= least.item && isComplete(numbers) ? new Set(numbers) : null
}

/** The sentence names another text, to which the part may belong. */
function citesOthers({ studied }: Checked, unit: Unit, { start, end }: InternalReference): boolean {
  const sentence = unit.sentences.find((s) => s.start <= start && s.end >= end)
  return studied.mentions.some(
    (m) =>
      m.unit === unit &&
      (m.type === 'document' || m.type === 'resolution' || m.type === 'other') &&
      m.start >= (sentence?.start ?? 0) &&
      m.end <= (sentence?.end ?? unit.text.length)
  )
}

interface Numbers {
  all: Known
  plain: { first: number; most: number } | null
  decimals: ReadonlyMap<string, number> | null
  stems: ReadonlyMap<string, number>
}

/** What is wrong with a paragraph by its number alone, where the numbers have gaps: '' where it is right, false where they do not tell. */
function judgedByNumber(
  { value, turned, side, pointed }: InternalReference,
  unit: Unit,
  document: Checked,
  { all, plain, decimals, stems }: Numbers
): string | false {
  const [stem = '', last, more] = value.split('.')
  const end = last !== undefined && more === undefined ? stems.get(stem) : undefined
  if ((side !== null || pointed) && end !== undefined && Number(last) > end) {
    // It may be printed in visual order.
    const [flipped = ''] = turned.split('.')
    if (Number(stem) > (stems.get(flipped) ?? 0))
      return `does not exist in this text: the numbers end with ${stem}.${end}`
  }
  if (all) return false
  // "paragraph 15 of this report", which begins with its first and has no more than twelve.
  if (side === 'own' && plain?.first === 1 && Number(value) > plain.most)
    return `does not exist in this text: the numbers end with ${plain.most}`
  if (side === 'above' && plain !== null) {
    // No paragraph above can have a number that none has, in an extract neither.
    if (Number(value) > plain.most) return `cannot stand above: the numbers end with ${plain.most}`
    const own = numberOf(unit, document)
    return own !== null && Number(value) > own ? `cannot stand above: this is paragraph ${own}` : ''
  }
  return side !== null && decimals && ![value, turned].some((v) => mayStand(v, decimals))
    ? 'does not exist in this text'
    : false
}

function* check(document: Checked): Generator<DocumentFound> {
  const parts = partsOf(document)
  const items = itemsOf(document)
  const plain = extent(document)
  const decimals = decimalsOf(document)
  yield* entries(document)
  const stems = stemsOf(document)
  if (
    items === null &&
    plain === null &&
    decimals === null &&
    stems.size === 0 &&
    Object.values(parts).every((part) => part === null)
  )
    return
  const wanted = new Set<Part>(Object.entries(parts).flatMap(([part, all]) => (all ? [part as Part] : [])))
  if (plain !== null || decimals !== null || stems.size > 0) wanted.add('paragraph')
  if (items !== null) wanted.add('item')
  for (const unit of document.units) {
    for (const reference of internalReferences(unit.text, wanted)) {
      const { part, value, turned, side, pointed, start, end } = reference
      const words = quoted(unit.text.slice(start, end))
      if (part === 'item') {
        if (
          items &&
          side === null &&
          !items.has(value) &&
          Number(value) < 100 &&
          !citesOthers(document, unit, reference)
        )
          yield {
            at: { unit, start, end },
            message: `the agenda has no item ${value}: it ends with ${[...items].at(-1)}`
          }
        continue
      }
      const all = parts[part]
      const judged = part === 'paragraph' && judgedByNumber(reference, unit, document, { all, plain, decimals, stems })
      if (judged) yield { at: { unit, start, end }, message: `${words} ${judged}` }
      if (judged || judged === '') continue
      if (!all || (side === null && ((!named.has(part) && !pointed) || citesOthers(document, unit, reference))))
        continue
      const target = all.get(value) ?? all.get(turned)
      // An exhibit is no annex: each kind is numbered by itself.
      if (
        part === 'annex' &&
        ![...all.values()].some(
          (u) => partNoun(`${u.printed ?? ''} ${u.text}`.trim()) === partNoun(unit.text.slice(start, end))
        )
      )
        continue
      if (!target) {
        // A decimal number says nothing of paragraphs with plain ones, nor the other way round.
        const sameForm = [...all.keys()].some(
          (key) => key.split('.').length === value.split('.').length && /\d/.test(key) === /\d/.test(value)
        )
        if (sameForm) yield { at: { unit, start, end }, message: `${words} does not exist in this text` }
      } else if (part === 'paragraph' && target !== unit && side !== null && side !== 'own') {
        const above = target.index < unit.index
        if (above !== (side === 'above'))
          yield { at: { unit, start, end }, message: `${words} stands ${above ? 'above' : 'below'}, not ${side}` }
      }
    }
  }
}

export const missingTarget: DocumentRule = {
  id: 'missing-target',
  severity: 'warning',
  summary: 'a reference to a paragraph, section, annex or item that the text does not have',
  help: 'Paragraphs and sections count where the reference says that they are those of this text (above, below, of this report; أعلاه, أدناه, من هذا التقرير), annexes, tables and figures also where it says nothing and names no other text in the sentence, items of the agenda where the text holds the agenda. It is told only where the parts of that kind are numbered and count on without a gap from the first, so that extracts are left alone; but a paragraph above cannot have a larger number than any of them.',
  examples: {
    fails: [
      'text:Minutes of the Board, 4 March 2025\n\n1. The Chair opened the meeting.\n\n2. The agenda was adopted.\n\n3. The Board approved the budget.\n\n4. As agreed in paragraph 19, the Board took note of the report.',
      'text:محضر اجتماع المكتب، 4 آذار/مارس 2025\n\n1. افتتح الرئيس الاجتماع.\n\n2. اعتُمد جدول الأعمال.\n\n3. وافق المكتب على الميزانية.\n\n4. أحاط المكتب علماً بالتقرير (انظر الفقرة 19).',
      '# Minutes of the Board, 4 March 2025\n\n## 1. Opening\n\nThe Chair opened the meeting.\n\n## 2. Budget\n\nThe Board approved the budget (see item 7).\n\n## 3. Closing\n\nThe Chair closed the meeting.',
      '# محضر اجتماع المكتب، 4 آذار/مارس 2025\n\n## 1. الافتتاح\n\nافتتح الرئيس الاجتماع.\n\n## 2. الميزانية\n\nوافق المكتب على الميزانية على النحو المبين في البند 7 أعلاه.\n\n## 3. الاختتام\n\nاختتم الرئيس الاجتماع.',
      '# Minutes of the Board, 4 March 2025\n\n## 4. Reports\n\n### 4.1 Parks\n\nThe Board approved the plan.\n\n### 4.2 Heritage\n\nThe owners consent, as recorded in paragraph 4.7 above.',
      'text:محضر اجتماع المكتب، 4 آذار/مارس 2025\n\nأحال المكتب المرفق رقم (3) إلى اللجنة المالية.\n\nمرفق رقم (1): مشروع القانون\n\nيتضمن المشروع الأحكام العامة.\n\nمرفق رقم (2): الميزانية\n\nتبلغ الميزانية 100 ألف دينار.',
      'text:Minutes of the Board, 4 March 2025\n\n1. The Chair opened the meeting.\n\n2. The agenda was adopted.\n\n3. The Board approved the budget, as set out in paragraph 9 below.\n\n4. The Board took note of the report.',
      'text:محضر اجتماع المكتب، 4 آذار/مارس 2025\n\n1. افتتح الرئيس الاجتماع.\n\n2. اعتُمد جدول الأعمال.\n\n3. وافق المكتب على الميزانية، على النحو المبين في الفقرة 12 أعلاه.\n\n4. أحاط المكتب علماً بالتقرير.',
      'text:Report of the Board, 4 March 2025\n\n1. The Chair opened the meeting.\n\n2. The agenda was adopted.\n\n4. The Board approved the budget, on the terms in paragraph 15 of this report.\n\n5. The Board took note of the report.',
      'text:تقرير المكتب، 4 آذار/مارس 2025\n\n1. افتتح الرئيس الاجتماع.\n\n2. اعتُمد جدول الأعمال.\n\n4. وافق المكتب على الميزانية بالشروط الواردة في الفقرة 15 من هذا التقرير.\n\n5. أحاط المكتب علماً بالتقرير.',
      '# Minutes of the Board, 4 March 2025\n\n## 1. Opening\n\nThe Chair opened the meeting.\n\n## 2. Zoning\n\nThe Board returned to the matter raised under item 6 of these minutes.\n\n## 3. Close\n\nThe meeting closed.',
      '# Minutes of the Council, 4 March 2025\n\nThe Council approved the lease as shown in Exhibit C.\n\nExhibit A: Permit\nExhibit B: Location map',
      '# Minutes of the Board, 4 March 2025\n\nThe figures are in table 4.\n\nTable 1: Income\n\n| Source | 2025 |\n| --- | --- |\n| Fees | 100 |',
      'text:محضر اجتماع المكتب، 4 آذار/مارس 2025\n\n1.1 افتتح الرئيس الاجتماع.\n\n1.2 اعتُمد جدول الأعمال.\n\n1.3 رحب الرئيس بالأعضاء.\n\n2.1 وافق المكتب على الميزانية، على النحو المبين في الفقرة 9.7 أعلاه.\n\n2.2 أحاط المكتب علماً بالتقرير.\n\n2.4 اختتم الرئيس الاجتماع.',
      '# Minutes of the Board, 4 March 2025\n\nThe Board approved the budget (see annex 3).\n\n## Annex 1: Budget\n\nThe budget is balanced.\n\n## Annex 2: List of members\n\nAll members are listed.'
    ],
    passes: [
      'text:Minutes of the Board, 4 March 2025\n\n1. The Chair opened the meeting.\n\n2. The agenda was adopted.\n\n3. The Board approved the budget (see paragraph 19 of the report).\n\n4. As agreed in paragraph 3, the Board took note of the report. Speaking on paragraph 19, the Director recalled the plan.',
      '# محضر اجتماع المكتب، 4 آذار/مارس 2025\n\n## 1. الافتتاح\n\nافتتح الرئيس الاجتماع.\n\n## 2. الميزانية\n\nوافق المكتب على الميزانية (انظر البند 7 من الخطة) على النحو المبين في البند 1 أعلاه.\n\n## 3. الاختتام\n\nاختتم الرئيس الاجتماع.',
      'text:محضر اجتماع المكتب، 4 آذار/مارس 2025\n\nأحال المكتب المرفق رقم (2) إلى اللجنة المالية.\n\nمرفق رقم (1): مشروع القانون\n\nيتضمن المشروع الأحكام العامة.\n\nمرفق رقم (2): الميزانية\n\nتبلغ الميزانية 100 ألف دينار.',
      'text:Minutes of the Board, 4 March 2025\n\n1. The Chair opened the meeting.\n\n2. The agenda was adopted.\n\n3. The Board approved the budget, as set out in paragraph 2 above and in paragraph 12 of the report.\n\n4. The Board took note of the report.',
      'text:محضر اجتماع المكتب، 4 آذار/مارس 2025\n\n1. افتتح الرئيس الاجتماع.\n\n2. اعتُمد جدول الأعمال.\n\n3. وافق المكتب على الميزانية، على النحو المبين في الفقرة 2 أعلاه وفي الفقرة 12 من التقرير.\n\n4. أحاط المكتب علماً بالتقرير.',
      '# Minutes of the Board, 4 March 2025\n\nThe Board approved the budget (see annex 2, exhibit 4).\n\nAnnex 1: Budget\nAnnex 2: List of members',
      '# Minutes of the Board, 4 March 2025\n\nThe Board approved the budget (see annex 2) and recalled annex V to the Convention.\n\n## Annex 1: Budget\n\nThe budget is balanced.\n\n## Annex 2: List of members\n\nAll members are listed.'
    ]
  },
  check
}
