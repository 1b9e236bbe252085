import { groupBy } from '../model/group.ts'
import type { DocumentKind, MahdarRecord, Section } from '../model/record.ts'
import type { Version } from '../model/version.ts'
import { outline, type Unit } from '../outline/index.ts'
import { numberedParagraphs } from '../outline/numbered.ts'
import { actionItems } from './actions.ts'
import { agenda } from './agenda.ts'
import type { Context } from './context.ts'
import { decisionEntry, decisions } from './decisions.ts'
import { facts } from './facts.ts'
import { type Mention, mentions, references } from './references.ts'
import { resolutions } from './resolutions.ts'
import { themes } from './themes.ts'

/** A document that was read: its record, and the units and references on which the record rests. */
export interface Studied {
  record: MahdarRecord
  units: readonly Unit[]
  sections: readonly Section[]
  /** Units with a paragraph number of the document, not a marker of a list. */
  paragraphs: ReadonlySet<Unit>
  /** Every mention of a reference, in reading order. */
  mentions: readonly Mention[]
}

/** Writes the record of a restored document, of the kind given or told by its words. A pure function of its input. */
export const extractRecord = (version: Version, kind: DocumentKind | undefined, withUnits: boolean): MahdarRecord =>
  study(version, kind, withUnits).record

/** As `extractRecord`, with what comparing two versions needs besides the record. */
export function study(version: Version, kind: DocumentKind | undefined, withUnits: boolean): Studied {
  const { tree, source, language } = version
  const { sections, units } = outline(tree, source, language)
  const body = units.some((unit) => unit.note) ? units.filter((unit) => !unit.note) : units
  const paragraphs = numberedParagraphs(body)
  const ground = { source, language, tree, units: body, sections }
  const document = facts(ground, kind)
  // Footnotes cite papers, but settle nothing.
  const found = mentions({ ...ground, units, kind: document.kind, facts: document })
  const byUnit = groupBy(found, (mention) => mention.unit)
  const context: Context = {
    ...ground,
    kind: document.kind,
    facts: document,
    referencesIn(unit, start = 0, end = unit.passage.length) {
      const inside = new Set<string>()
      const list = byUnit.get(unit) ?? []
      for (let i = firstFrom(list, start); i < list.length && (list[i] as Mention).start < end; i++) {
        if ((list[i] as Mention).end <= end) inside.add((list[i] as Mention).id)
      }
      return [...inside]
    }
  }
  const instruments = resolutions(context)
  const decided = decisions(context, instruments.units)
  // A resolution names its body in the line with which it speaks.
  if (document.kind === 'resolution') document.body ??= instruments.found[0]?.body ?? null
  const record: MahdarRecord = {
    record: 1,
    document,
    source: version.origin,
    sections,
    ...(withUnits && {
      units: units.map((unit) => ({
        id: unit.id,
        kind: unit.kind,
        section: unit.section?.id ?? null,
        number: paragraphs.has(unit) ? unit.number : null,
        printed: paragraphs.has(unit) ? unit.printed : null,
        text: unit.text,
        line: unit.line
      }))
    }),
    agenda: agenda(context),
    decisions: decided.map(decisionEntry),
    actionItems: actionItems(context, decided, instruments.units),
    themes: themes(context),
    resolutions: instruments.found,
    references: references(found),
    revisions: [...(tree.data?.revisions ?? [])]
  }
  return { record, units, sections, paragraphs, mentions: found }
}

/** The index of the first mention that starts at `offset` or later; mentions of a unit are in order. */
function firstFrom(list: readonly Mention[], offset: number): number {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((list[middle] as Mention).start < offset) low = middle + 1
    else high = middle
  }
  return low
}
