import type { RecordFile, RecordFound, RecordRule } from '../rule.ts'
import { type Entry, valuesOf } from '../rule.ts'

/** The lists whose items have ids; messages stand in their themes. */
const lists = [
  'sections',
  'units',
  'agenda',
  'decisions',
  'actionItems',
  'themes',
  'resolutions',
  'references'
] as const

export const duplicateId: RecordRule = {
  id: 'duplicate-id',
  severity: 'error',
  summary: 'an id that two items have',
  help: 'Ids are counted through each list, and no two items of a record share one: other items and registers name them.',
  examples: {
    fails: [
      'decisions: [{ id: d1 }, { id: d1 }]',
      'themes: [{ id: t1, messages: [{ id: m1 }] }, { id: t2, messages: [{ id: m1 }] }]'
    ],
    passes: ['decisions: [{ id: d1 }, { id: d2 }]']
  },
  *check(file) {
    const first = new Map<string, Entry>()
    for (const entry of file.items(lists)) {
      const { id } = entry.item
      if (typeof id !== 'string') continue
      const before = first.get(id)
      if (before)
        yield {
          path: [...entry.path, 'id'],
          message: `the id "${id}" stands at ${before.path[0] as string}[${String(before.path[1])}] already`
        }
      else first.set(id, entry)
    }
  }
}

/** What names what: the list of the item, its field, and the list in which the id must stand. */
const links = [
  ['sections', 'parent', 'sections'],
  ['units', 'section', 'sections'],
  ['decisions', 'section', 'sections'],
  ['decisions', 'parent', 'decisions'],
  ['decisions', 'references', 'references'],
  ['actionItems', 'section', 'sections'],
  ['actionItems', 'decision', 'decisions'],
  ['actionItems', 'references', 'references'],
  ['themes', 'parent', 'themes']
] as const

export const danglingId: RecordRule = {
  id: 'dangling-id',
  severity: 'error',
  summary: 'an id that no item of the record has',
  help: 'Sections, decisions, references and themes that an item names must stand in the record; an item that is above itself is found too.',
  examples: {
    fails: [
      'actionItems: [{ id: a1, decision: d9 }]',
      'decisions: [{ id: d1, references: [C25/7] }]',
      'themes: [{ id: t1, parent: t2 }, { id: t2, parent: t1 }]'
    ],
    passes: [
      'decisions: [{ id: d1 }]\nactionItems: [{ id: a1, decision: d1 }]',
      'actionItems: [{ id: a1, decision: null }]'
    ]
  },
  *check(file) {
    const ids = new Map(
      ['sections', 'decisions', 'references', 'themes'].map((list) => [
        list,
        new Set([...file.entries(list)].map(({ item }) => item.id))
      ])
    )
    for (const [list, field, target] of links) {
      for (const entry of file.entries(list)) {
        for (const { value, path } of valuesOf(entry, field)) {
          const named = Array.isArray(value) ? value : [value]
          for (const [i, id] of named.entries()) {
            if (typeof id !== 'string' || ids.get(target)?.has(id)) continue
            yield {
              path: Array.isArray(value) ? [...path, i] : path,
              message: `"${id}" is the id of none of the ${target}`
            }
          }
        }
      }
      if (field === 'parent') yield* circles(file, list)
    }
  }
}

/** Items that are, by way of others or not, above themselves. */
function* circles(file: RecordFile, list: string): Generator<RecordFound> {
  const parents = new Map([...file.entries(list)].map(({ item }) => [item.id, item.parent]))
  for (const { item, path } of file.entries(list)) {
    let above: unknown = item.parent
    for (let steps = 0; steps <= parents.size && typeof above === 'string'; steps++) {
      if (above === item.id) {
        yield { path: [...path, 'parent'], message: `"${item.id}" stands above itself` }
        break
      }
      above = parents.get(above)
    }
  }
}
