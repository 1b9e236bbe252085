/** The lines at the end of a document by which those sign who answer for it; each language has its own order of them. */
import { officesIn } from '../language/offices.ts'
import { endsClause, wordCount } from '../language/prose.ts'
import type { Unit } from '../outline/index.ts'

/** A signature takes no more words and a document no more lines of them. */
const most = { words: 12, lines: 10 }

const mayBe = ({ kind, text }: Unit): boolean => kind !== 'item' && !endsClause(text) && wordCount(text) <= most.words

/** The lines of signatures; empty where the last lines name nobody in an office. */
export function signatures(units: readonly Unit[]): ReadonlySet<Unit> {
  let from = units.length
  while (from > 0 && units.length - from < most.lines && mayBe(units[from - 1] as Unit)) from--
  const lines = units.slice(from)
  return new Set(lines.some(({ text, language }) => officesIn(text, language).length > 0) ? lines : [])
}
