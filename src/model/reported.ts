/** A finding of any command as formats for machines take it: one place in one file, and the other version as a related place. */
import type { Place } from './record.ts'
import type { Severity } from './report.ts'

/** Where words stand in a file. */
export interface Spoken extends Place {
  file: string
  /** The words, white space joined; empty where something is missing. */
  text: string
}

export interface Reported extends Spoken {
  rule: string
  severity: Severity
  /** One line of English without a full stop. */
  message: string
  /** Logical number of the paragraph. */
  paragraph: string | null
  /** Title of the section. */
  section?: string | null | undefined
  /** Some words before and after, to show the words in their line. */
  before?: string | undefined
  after?: string | undefined
  suggestion?: string | undefined
  /** The words of the other language version. */
  related?: Spoken | undefined
  /** Other places of the same file that it is about. */
  also?: readonly Place[] | undefined
  /** Why it does not count, where a person has said so. */
  suppressed?: Suppression | undefined
}

export interface Suppression {
  /** In the document itself or outside of it: in the configuration or a baseline. */
  kind: 'in-source' | 'external'
  reason: string
}

/** An input that could not be checked, or what is wrong with it as a whole. */
export interface Unread {
  file: string
  line?: number | undefined
  column?: number | undefined
  /** One line of English that goes on from the name of the file. */
  message: string
}

/** What formats for machines say of a check. */
export interface RuleSummary {
  id: string
  severity: Severity
  summary: string
  help: string
  category?: string | undefined
}

/** Formats of findings for machines. */
export const machineFormats = ['sarif', 'junit', 'github', 'checkstyle'] as const
export type MachineFormat = (typeof machineFormats)[number]
export const isMachine = (format: string): format is MachineFormat =>
  (machineFormats as readonly string[]).includes(format)
