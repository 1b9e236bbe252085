/** What the finders of tasks share: a task, and what the text around its sentence says of it. */
import type { Unit } from '../../outline/index.ts'

/** A task that a sentence gives. Word indices are those of its reading. */
export interface Task {
  cue: string
  /** The words that name who is to act; null where the text does not say. */
  owner: { from: number; to: number } | null
  /** Whom a pronoun means that opens the sentence, as an earlier sentence prints it. */
  person?: string
  /** The word at which the task is told. */
  at: number
  /** Where a clause of its own begins, if the sentence gives several tasks. */
  clause: number
  /** True where it is a task only if it has a deadline: "the Committee agreed to collect comments by 8 March". */
  dated?: boolean
  /** True where it is a task only if it tells by when, be it without a date: "the panel reports within a month". */
  timed?: boolean
}

/** What the text around a sentence says of the tasks in it. */
export interface Setting {
  /** The sentence is a proposal that the meeting agreed to, so that what it proposes is settled. */
  agreed: boolean
  /** The sentence opens an entry of a list or a labelled paragraph, so that a verb may head it: "Inviting the Director to …". */
  listed: boolean
  /** The sentence holds a decision. */
  decided: boolean
  /** A decision of the sentence names no body, so that what follows its verb may be who is to act: "تقرر: (أ) أن يقدم المدير …". */
  unnamed?: boolean
  /** A decision stands in the sentence or in one before it in its unit. */
  settled?: boolean
  /** The unit above, of whose body a pronoun may speak. */
  before?: Unit | undefined
}
