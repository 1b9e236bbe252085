import { folded } from '../../../language/fold.ts'
import { abjadValue, alphabetValue, countedValue, latinLetter } from '../../../language/labels.ts'
import { type Entry, type RecordFile, type RecordFound, type RecordRule, valuesOf } from '../rule.ts'

function* levels(file: RecordFile): Generator<RecordFound> {
  for (const list of ['sections', 'themes']) {
    const above = new Map<unknown, Entry>()
    const all = new Map([...file.entries(list)].map((entry) => [entry.item.id, entry]))
    for (const entry of file.entries(list)) {
      const { id, parent, level } = entry.item
      const over = all.get(parent)
      if (typeof parent === 'string' && over && over !== entry) {
        if (!above.has(parent))
          yield { path: [...entry.path, 'parent'], message: `"${parent}" stands below, but what is above comes first` }
        if (typeof level === 'number' && typeof over.item.level === 'number' && level <= over.item.level)
          yield {
            path: [...entry.path, 'level'],
            message: `is level ${level}, but "${parent}" above it is level ${over.item.level}`
          }
      }
      above.set(id, entry)
    }
  }
}

export const levelOrder: RecordRule = {
  id: 'level-order',
  severity: 'error',
  summary: 'a section or theme that is no deeper than the one above it, or comes before it',
  help: 'The level of an item is larger than that of its parent, and the parent stands before it in the list.',
  examples: {
    fails: [
      'themes: [{ id: t1, parent: null, level: 1 }, { id: t2, parent: t1, level: 1 }]',
      'themes: [{ id: t1, parent: t2, level: 2 }, { id: t2, parent: null, level: 1 }]'
    ],
    passes: ['themes: [{ id: t1, parent: null, level: 1 }, { id: t2, parent: t1, level: 2 }]']
  },
  check: levels
}

/** The Latin ordinals that a marker may have: its place in either order of the Arabic letters, and as a number. */
function ordinalsOf(marker: string): string[] {
  const places = [abjadValue(marker), alphabetValue(marker)].flatMap((v) => (v === undefined ? [] : [latinLetter(v)]))
  const number = countedValue(marker)
  return [marker.toLowerCase(), ...places, ...(number === undefined ? [] : [String(number)])]
}

/** Lists whose items have a marker and its ordinal. */
function* marked(file: RecordFile): Generator<Entry> {
  for (const { path } of [...file.entries('agenda')])
    for (const entry of [...file.entries(...path, 'items')]) {
      yield entry
      yield* file.entries(...entry.path, 'items')
    }
  for (const clause of [...file.clauses('preamble', 'operative')]) {
    yield clause
    yield* file.entries(...clause.path, 'items')
  }
}

/** "5" beside "2.": a plain number that is not the one printed. Parts of flattened changes (54 for 5) and decimals in visual order may differ. */
function* numbers(file: RecordFile): Generator<RecordFound> {
  for (const { item, path } of [...file.entries('sections'), ...file.clauses('operative')]) {
    const { number, printed } = item
    if (typeof number !== 'string' || typeof printed !== 'string' || !/^\d+$/.test(number)) continue
    const [, figures] = /^\D?(\d{1,3})[.):–-]*$/.exec(folded(printed).replace(/\s/g, '')) ?? []
    if (figures !== undefined && Number(figures) !== Number(number) && !figures.startsWith(number))
      yield { path: [...path, 'number'], message: `is "${number}", but "${printed}" is printed` }
  }
}

export const wrongOrdinal: RecordRule = {
  id: 'wrong-ordinal',
  severity: 'warning',
  summary: 'a marker whose ordinal is that of another: ج beside b; a number that is not the one printed: 5 beside "2."',
  help: 'A single letter as marker against its ordinal in Latin letters, in the order أ ب ج د or أ ب ت ث. And the plain number of a section or clause against the one printed.',
  examples: {
    fails: [
      'agenda: [{ id: i1, items: [{ marker: ج, ordinal: b, text: Budget }] }]',
      'sections: [{ id: s1, parent: null, level: 1, number: "5", printed: "2.", title: Budget, line: 1 }]',
      'resolutions: [{ id: r1, operative: [{ verb: Approves, number: "5", printed: "٢-", text: Approves the budget, items: [] }] }]'
    ],
    passes: [
      'agenda: [{ id: i1, items: [{ marker: ج, ordinal: c, text: Budget }, { marker: d, ordinal: d, text: Staff }] }]'
    ]
  },
  *check(file) {
    yield* numbers(file)
    for (const entry of marked(file)) {
      const { ordinal } = entry.item
      if (typeof ordinal !== 'string' || !/^[a-z]$/.test(ordinal)) continue
      for (const { value, path } of valuesOf(entry, 'marker'))
        if (typeof value === 'string' && /^\p{L}$/u.test(value) && !ordinalsOf(value).includes(ordinal))
          yield { path, message: `is "${value}", but its ordinal is "${ordinal}"` }
    }
  }
}
