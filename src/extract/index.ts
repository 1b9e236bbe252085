import { homeOf } from '../language/actors.ts'
import { Traces } from '../language/traces.ts'
import { groupBy } from '../model/group.ts'
import type {
  ActionItem,
  AgendaItem,
  Decision,
  DocumentFacts,
  DocumentKind,
  MahdarRecord,
  Reference,
  Resolution,
  Section,
  Theme
} from '../model/record.ts'
import { firstFrom } from '../model/sorted.ts'
import type { Version } from '../model/version.ts'
import { outline, type Unit } from '../outline/index.ts'
import { numberedParagraphs } from '../outline/numbered.ts'
import { type Action, actionEntry } from './actions/action.ts'
import { actions, givesTasks } from './actions/index.ts'
import { agenda } from './agenda.ts'
import type { Context, Ground } from './context.ts'
import { type Decided, decisionEntry } from './decisions/decided.ts'
import { decisions } from './decisions/index.ts'
import { facts } from './head/index.ts'
import { type Mention, mentions, references } from './references.ts'
import { resolutions } from './resolutions/index.ts'
import { themes } from './themes.ts'

/** A document that was read: its record, and the units and references on which the record rests. */
export interface Studied {
  readonly record: MahdarRecord
  readonly units: readonly Unit[]
  readonly sections: readonly Section[]
  /** Units with a paragraph number of the document, not a marker of a list. */
  readonly paragraphs: ReadonlySet<Unit>
  /** Every mention of a reference, in reading order. */
  readonly mentions: readonly Mention[]
}

/** Writes the record of a restored document, of the kind given or told by its words. A pure function of its input. */
export function extractRecord(version: Version, kind: DocumentKind | undefined, withUnits: boolean): MahdarRecord {
  const studied = new Study(version, kind)
  return withUnits ? studied.recordWithUnits : studied.record
}

/**
 * A restored document as it is studied, of the kind given or told by its words: each part of its record is worked out when it is
 * first asked for, so that who needs one part does not pay for all.
 */
export class Study implements Studied {
  readonly version: Version
  readonly units: readonly Unit[]
  readonly sections: readonly Section[]
  readonly paragraphs: ReadonlySet<Unit>
  readonly #ground: Ground
  readonly #kind: DocumentKind | undefined

  constructor(version: Version, kind?: DocumentKind) {
    const { tree, source, language } = version
    const { sections, units } = outline(tree, source, language)
    const body = units.some((unit) => unit.note) ? units.filter((unit) => !unit.note) : units
    this.version = version
    this.units = units
    this.sections = sections
    this.paragraphs = numberedParagraphs(body)
    this.#ground = { source, language, tree, units: body, sections }
    this.#kind = kind
  }

  #traces: Traces | undefined
  /** What the words of its units may hold. */
  get traces(): Traces {
    this.#traces ??= new Traces(this.units.map((unit) => unit.folded.text))
    return this.#traces
  }

  #facts: DocumentFacts | undefined
  /** What the head of the document tells of it. A resolution names its body in the line with which it speaks: see `document`. */
  get facts(): DocumentFacts {
    this.#facts ??= facts(this.#ground, this.#kind)
    return this.#facts
  }

  get document(): DocumentFacts {
    const { kind, body } = this.facts
    if (kind !== 'resolution' || body !== null) return this.facts
    return { ...this.facts, body: this.resolutions[0]?.body ?? null }
  }

  #mentions: readonly Mention[] | undefined
  get mentions(): readonly Mention[] {
    // Footnotes cite papers, but settle nothing.
    this.#mentions ??= mentions({ ...this.#ground, units: this.units, kind: this.facts.kind, facts: this.facts })
    return this.#mentions
  }

  #context: Context | undefined
  get #inContext(): Context {
    if (this.#context === undefined) {
      // Minutes of "the ordinary General Assembly" of a society are those of the assembly.
      const home =
        homeOf(this.facts.body, this.version.language) ?? homeOf(this.facts.meeting.title, this.version.language)
      if (home !== null) for (const unit of this.units) unit.home = home
    }
    this.#context ??= {
      ...this.#ground,
      kind: this.facts.kind,
      facts: this.facts,
      referencesIn: (unit, start = 0, end = unit.passage.length) => this.#idsIn(unit, start, end)
    }
    return this.#context
  }

  #byUnit: Map<Unit, Mention[]> | undefined
  #idsIn(unit: Unit, start: number, end: number): string[] {
    this.#byUnit ??= groupBy(this.mentions, (mention) => mention.unit)
    const inside = new Set<string>()
    const list = this.#byUnit.get(unit) ?? []
    for (let i = firstFrom(list, start); i < list.length && (list[i] as Mention).start < end; i++) {
      if ((list[i] as Mention).end <= end) inside.add((list[i] as Mention).id)
    }
    return [...inside]
  }

  #instruments: ReturnType<typeof resolutions> | undefined
  get #texts(): ReturnType<typeof resolutions> {
    this.#instruments ??= resolutions(this.#inContext)
    return this.#instruments
  }

  get resolutions(): Resolution[] {
    return this.#texts.found
  }

  #decided: readonly Decided[] | undefined
  /** The decisions, as yet without the references in them. */
  get decided(): readonly Decided[] {
    this.#decided ??= givesTasks(this.facts.kind) ? decisions(this.#inContext, this.#texts.units) : []
    return this.#decided
  }

  get decisions(): Decision[] {
    return this.decided.map((decision) => decisionEntry(decision, this.#inContext))
  }

  #actions: readonly Action[] | undefined
  /** The action items, as yet without the references in them. */
  get actions(): readonly Action[] {
    this.#actions ??= givesTasks(this.facts.kind) ? actions(this.#inContext, this.decided, this.#texts.units) : []
    return this.#actions
  }

  get actionItems(): ActionItem[] {
    return this.actions.map((action) => actionEntry(action, this.#inContext))
  }

  #agenda: AgendaItem[] | undefined
  get agenda(): AgendaItem[] {
    this.#agenda ??= agenda(this.#inContext)
    return this.#agenda
  }

  get themes(): Theme[] {
    return themes(this.#inContext)
  }

  get references(): Reference[] {
    return references(this.mentions)
  }

  get revisions(): MahdarRecord['revisions'] {
    return [...(this.version.tree.data?.revisions ?? [])]
  }

  #record: MahdarRecord | undefined
  get record(): MahdarRecord {
    this.#record ??= {
      record: 1,
      document: this.document,
      source: this.version.origin,
      sections: [...this.sections],
      agenda: this.agenda,
      decisions: this.decisions,
      actionItems: this.actionItems,
      themes: this.themes,
      resolutions: this.resolutions,
      references: this.references,
      revisions: this.revisions
    }
    return this.#record
  }

  /** The record with the units listed in it. */
  get recordWithUnits(): MahdarRecord {
    const { record, document, source, sections, ...parts } = this.record
    const units = this.units.map((unit) => {
      const isNumbered = this.paragraphs.has(unit)
      return {
        id: unit.id,
        kind: unit.kind,
        section: unit.section?.id ?? null,
        number: isNumbered ? unit.number : null,
        printed: isNumbered ? unit.printed : null,
        text: unit.text,
        line: unit.line
      }
    })
    return { record, document, source, sections, units, ...parts }
  }
}
