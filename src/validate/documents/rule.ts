/**
 * A check of one language version of a document. Each stands in a module of its own under `rules/`; its examples are its test and
 * what `mahdar rules ID` prints.
 */
import type { Study } from '../../extract/index.ts'
import { hasSign, type Sign, signs, signsOf } from '../../language/signs.ts'
import { shippedTermbase, type Termbase, type TermHit } from '../../language/termbase.ts'
import type { Traces } from '../../language/traces.ts'
import type { Language, Place } from '../../model/record.ts'
import type { Severity } from '../../model/report.ts'
import type { Version } from '../../model/version.ts'
import type { Unit } from '../../outline/index.ts'
import { type RawBlock, rawBlocks } from './raw.ts'

/** Words of a unit, as a half-open range of its text; the whole unit where none is given. */
export interface WordsOfUnit {
  unit: Unit
  start?: number
  end?: number
}

/** What a check found. */
export interface DocumentFound {
  /**
   * Words of a unit, or a range of the text that is read, or, with `printed`, of the text as the file has it, in UTF-16 units; null for
   * what the document as a whole lacks.
   */
  at:
    | WordsOfUnit
    | { start: number; end: number }
    | { printed: { start: number; end: number } }
    | { place: Place }
    | null
  /** One line of English, without a full stop. Quote words of the document in quotation marks. */
  message: string
  /** Where it is not the rule's own. */
  severity?: Severity
  /** Other words that it is about: those that the words at `at` contradict. */
  also?: readonly WordsOfUnit[]
  /** What to write instead. */
  suggestion?: string
  /** What `--fix` writes in place of a range of the file: only where no reader could want anything else. */
  fix?: Fix
}

/** A range of the text that is read, in UTF-16 units, and what is to stand there. */
export interface Fix {
  start: number
  end: number
  text: string
  /** The range is one of the text as the file has it. */
  isPrinted?: true
}

/** A fix by the text of the file, with the finding that it mends: whoever lets that pass wants no fix. */
export interface PlacedFix extends Omit<Fix, 'isPrinted'> {
  rule: string
  line: number
  column: number
}

/** A document as checks see it. */
export class Checked {
  readonly language: Language
  readonly version: Version
  readonly studied: Study
  /** What the house wants such a document to state; undefined where it says nothing of its kind. */
  readonly required: readonly string[] | undefined
  /** The glossaries of the house. */
  readonly termbase: Termbase
  readonly #terms = new Map<Unit, readonly TermHit[]>()

  /** @param terms the glossaries of the house over the one that ships; default: that one alone */
  constructor(studied: Study, required?: readonly string[], terms: Termbase = shippedTermbase()) {
    this.language = studied.version.language
    this.version = studied.version
    this.studied = studied
    this.required = required
    this.termbase = terms
  }

  /** The terms of the glossaries in a unit, in any of their forms. */
  termsIn(unit: Unit): readonly TermHit[] {
    const known = this.#terms.get(unit) ?? this.termbase.find(unit.text)
    this.#terms.set(unit, known)
    return known
  }

  #blocks: readonly RawBlock[] | undefined
  /** The blocks as they stand in the file. */
  get blocks(): readonly RawBlock[] {
    this.#blocks ??= rawBlocks(this.version)
    return this.#blocks
  }

  #holding: Record<Sign, Unit[]> | undefined
  /** The units that hold signs of a kind, in order: a check that looks for such signs passes over the others. */
  holding(sign: Sign): readonly Unit[] {
    this.#holding ??= bySign(this.units)
    return this.#holding[sign]
  }

  get units(): readonly Unit[] {
    return this.studied.units
  }

  /** What the units may hold: a check that looks for words of a list asks first. */
  get traces(): Traces {
    return this.studied.traces
  }
}

function bySign(units: readonly Unit[]): Record<Sign, Unit[]> {
  const found = Object.fromEntries(signs.map((sign): [Sign, Unit[]] => [sign, []])) as Record<Sign, Unit[]>
  for (const unit of units) {
    const own = signsOf(unit.text)
    for (const sign of signs) if (hasSign(own, sign)) found[sign].push(unit)
  }
  return found
}

export interface DocumentRule {
  /** Lower case with hyphens: marker-sequence. */
  id: string
  severity: Severity
  /** What it catches, in one line. */
  summary: string
  /** How it judges and what it leaves alone; for linguistic rules, the source. */
  help: string
  examples: {
    /** Short documents (Markdown, or text where `text:` stands before them). The rule finds something in each. */
    fails: readonly [string, ...string[]]
    /** No rule finds an error or a warning in any. */
    passes: readonly [string, ...string[]]
  }
  check(document: Checked): Iterable<DocumentFound>
}
