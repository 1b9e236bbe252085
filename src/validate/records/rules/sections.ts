import type { Entry, RecordFile, RecordFound, RecordRule } from '../rule.ts'

/** Lists whose items name the section in which they stand. */
const lists = ['units', 'decisions', 'actionItems'] as const

const lineOf = (file: RecordFile, { path }: Entry): number | null => {
  const { line } = file.map(...path, 'at')
  return typeof line === 'number' ? line : null
}

interface Opened {
  id: unknown
  line: number
  entry: Entry
}

/** The sections with their lines; null where they do not stand in the order of the document, or one has no line. */
function sectionsOf(file: RecordFile): Opened[] | null {
  const found: Opened[] = []
  for (const entry of file.entries('sections')) {
    const { id, line } = entry.item
    if (typeof line !== 'number' || line < (found.at(-1)?.line ?? 1)) return null
    found.push({ id, line, entry })
  }
  return found.length > 0 ? found : null
}

/** Sections above another one that stands before them in the document. */
function* outOfOrder(file: RecordFile): Generator<RecordFound> {
  const sections = [...file.entries('sections')].filter(({ item }) => typeof item.line === 'number')
  const lines = sections.map(({ item }) => item.line as number)
  for (const [i, { path }] of sections.entries()) {
    const [before = 0, own = 0, after = Number.POSITIVE_INFINITY] = [lines[i - 1], lines[i], lines[i + 1]]
    // The one that does not fit between its neighbours.
    if (before <= after && (own < before || own > after))
      yield {
        path: [...path, 'line'],
        message:
          own > after
            ? `is ${own}, after that of the section below it (${after})`
            : `is ${own}, before that of the section above it (${before})`
      }
  }
}

/** Items that name a section which ends before their place, or begins behind it. */
function* elsewhere(file: RecordFile): Generator<RecordFound> {
  const sections = sectionsOf(file)
  if (!sections) return
  const above = new Map(sections.map(({ id, entry }) => [id, entry.item.parent]))
  for (const list of lists)
    for (const entry of file.entries(list)) {
      const line = list === 'units' ? entry.item.line : lineOf(file, entry)
      const { section } = entry.item
      if (typeof line !== 'number' || typeof section !== 'string' || !above.has(section)) continue
      // Two titles may stand on one line.
      const here = sections.filter(
        (s, i) => s.line <= line && (sections[i + 1]?.line ?? Number.POSITIVE_INFINITY) >= line
      )
      if (here.length === 0 || here.some(({ id }) => isWithin(id, section, above))) continue
      yield {
        path: [...entry.path, 'section'],
        message: `is "${section}", but line ${line} stands in "${String(here.at(-1)?.id)}"`,
        suggestion: String(here.at(-1)?.id)
      }
    }
}

/** Whether a section is another one, or stands below it. */
function isWithin(id: unknown, section: unknown, above: ReadonlyMap<unknown, unknown>): boolean {
  let own: unknown = id
  for (let steps = 0; steps <= above.size && own !== null && own !== undefined; steps++) {
    if (own === section) return true
    own = above.get(own)
  }
  return false
}

/** Numbers of paragraphs that rise with their lines but for one. */
const leastNumbered = 4
interface Numbered {
  entry: Entry
  line: number
  number: number
}
const stands = (a: Numbered, b: Numbered): boolean =>
  a.line < b.line ? a.number <= b.number : a.line > b.line ? a.number >= b.number : a.number === b.number

/** Items with the number of a paragraph that stands elsewhere. */
function* misnumbered(file: RecordFile): Generator<RecordFound> {
  const all = ['decisions', 'actionItems'].flatMap((list) =>
    [...file.entries(list)].flatMap((entry): Numbered[] => {
      const { paragraph } = entry.item
      const line = lineOf(file, entry)
      return line !== null && typeof paragraph === 'string' && /^\d{1,4}$/.test(paragraph)
        ? [{ entry, line, number: Number(paragraph) }]
        : []
    })
  )
  if (all.length < leastNumbered || all.length > mostCompared) return
  const conflicts = all.map((own) => all.filter((other) => !stands(own, other)).length)
  const most = Math.max(...conflicts)
  const wrong = all.filter((_, i) => conflicts[i] === most)
  // Without it all others are in order, and it alone is not.
  const [odd] = wrong
  if (most === 0 || wrong.length !== 1 || !odd) return
  const others = all.filter((own) => own !== odd)
  if (others.some((a) => others.some((b) => !stands(a, b)))) return
  yield {
    path: [...odd.entry.path, 'paragraph'],
    message: `is "${odd.number}" on line ${odd.line}, where the items round it stand in other paragraphs`
  }
}
/** Comparing each with each costs. */
const mostCompared = 300

/** Items of which the document says in which paragraph they stand. */
function* otherParagraph(file: RecordFile): Generator<RecordFound> {
  const [source] = file.kind === 'record' ? file.sources.values() : []
  if (!source) return
  for (const list of ['decisions', 'actionItems'])
    for (const entry of file.entries(list)) {
      const { paragraph, text } = entry.item
      const line = lineOf(file, entry)
      if (line === null || typeof paragraph !== 'string' || typeof text !== 'string') continue
      const printed = source.paragraphAt(line)
      if (printed !== null && printed !== paragraph && source.standsAt(text, line, line))
        yield {
          path: [...entry.path, 'paragraph'],
          message: `is "${paragraph}", but line ${line} of the document stands in paragraph ${printed}`,
          suggestion: `"${printed}"`
        }
    }
}

/** A printed number that is a plain one is the logical number. */
function* printedOtherwise(file: RecordFile): Generator<RecordFound> {
  for (const { item, path } of file.entries('sections')) {
    const { number, printed } = item
    if (typeof number !== 'string' || typeof printed !== 'string') continue
    const told = /^\(?(\d{1,3})[.):-]*$/.exec(printed.trim())?.[1]
    if (told !== undefined && /^\d{1,3}$/.test(number) && Number(told) !== Number(number))
      yield { path: [...path, 'number'], message: `is "${number}", but "${printed}" is printed` }
  }
}

export const wrongSection: RecordRule = {
  id: 'wrong-section',
  severity: 'warning',
  summary: 'a section or paragraph that is not the one in which the item stands',
  help: 'The lines of the sections follow one another; the section of an item is the one in which its line stands, or one above that; the paragraph is the one that the document numbers there, or, where the document is not at hand, plain numbers rise with the lines, so that a single one that does not is told; and the number of a section is the plain number that is printed. Numbers printed in visual order and letters are left alone.',
  examples: {
    fails: [
      'sections: [{ id: s1, parent: null, line: 1 }, { id: s2, parent: null, line: 20 }]\ndecisions: [{ id: d1, section: s1, at: { line: 30 } }]',
      'sections: [{ id: s1, parent: null, line: 1 }, { id: s2, parent: null, line: 90 }, { id: s3, parent: null, line: 20 }, { id: s4, parent: null, line: 30 }]',
      'sections: [{ id: s1, number: "7", printed: "2." }]',
      'decisions: [{ id: d1, paragraph: "3", at: { line: 3 } }, { id: d2, paragraph: "5", at: { line: 5 } }, { id: d3, paragraph: "2", at: { line: 7 } }, { id: d4, paragraph: "9", at: { line: 9 } }]'
    ],
    passes: [
      'sections: [{ id: s1, parent: null, level: 1, line: 1 }, { id: s2, parent: s1, level: 2, line: 20 }]\ndecisions: [{ id: d1, section: s1, at: { line: 30, column: 1, endLine: 30, endColumn: 9 } }, { id: d2, section: s2, at: { line: 21, column: 1, endLine: 21, endColumn: 9 } }]\nactionItems: []\nunits: []',
      'sections: [{ id: s1, number: "2", printed: "II." }, { id: s2, number: "1.3", printed: "3.1" }, { id: s3, number: "2", printed: "(2)" }]\ndecisions: []\nactionItems: []\nunits: []',
      'sections: []\nunits: []\nactionItems: []\ndecisions: [{ id: d1, paragraph: "3", at: { line: 3, column: 1, endLine: 3, endColumn: 9 } }, { id: d2, paragraph: "5", at: { line: 5, column: 1, endLine: 5, endColumn: 9 } }, { id: d3, paragraph: "1", at: { line: 7, column: 1, endLine: 7, endColumn: 9 } }, { id: d4, paragraph: "2", at: { line: 9, column: 1, endLine: 9, endColumn: 9 } }]'
    ]
  },
  *check(file) {
    yield* outOfOrder(file)
    yield* elsewhere(file)
    if (file.sources.size > 0) yield* otherParagraph(file)
    else yield* misnumbered(file)
    yield* printedOtherwise(file)
  }
}
