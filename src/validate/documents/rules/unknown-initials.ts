import { columnOf } from '../../../language/columns.ts'
import type { Unit } from '../../../outline/index.ts'
import type { Checked, DocumentFound, DocumentRule } from '../rule.ts'

/** So many persons must have initials that those of nobody stand out. */
const leastKnown = 3
/** "Helen Ostrander (HO)", "Ravi Menon [RM]", "JT - Jane Tully". */
const introduced = /[([]([A-Z]{2,3})[)\]]|^([A-Z]{2,3}) ?[-–:=] ?(?=\p{Lu}\p{Ll})/gmu
const initials = /(?<![\p{L}\p{N}/.-])[A-Z]{2,3}(?![\p{L}\p{N}/.-])/gu
/** Whole groups, which have no initials of their own. */
const everybody = new Set(['ALL', 'TBC', 'TBD', 'TBA', 'NA'])

/** The initials with which persons are introduced: those in brackets that are the first letters of the words before them. */
function knownIn(units: readonly Unit[]): Set<string> | null {
  const found = new Set<string>()
  let persons = 0
  for (const { text } of units)
    for (const { 1: inBrackets, 2: opening, index } of text.matchAll(introduced)) {
      const own = (inBrackets ?? opening) as string
      const names = text.slice(Math.max(0, index - 50), index).match(/\p{Lu}(?=\p{Ll})/gu) ?? []
      if (opening || names.slice(-own.length).join('') === own) persons++
      found.add(own)
    }
  return persons >= leastKnown ? found : null
}

/** Cells of the column of owners that hold initials which nobody has. */
function* check({ units }: Checked): Generator<DocumentFound> {
  const owners = new Map<number, number>()
  let known: Set<string> | null | undefined
  for (const unit of units) {
    const { cell, text } = unit
    if (!cell) continue
    if (cell.row === 0 && columnOf(text) === 'owner') owners.set(cell.table, cell.column)
    if (cell.row === 0 || owners.get(cell.table) !== cell.column || text.length > longest) continue
    for (const { 0: own, index } of text.matchAll(initials)) {
      if (everybody.has(own)) continue
      known ??= knownIn(units)
      if (known === null) return
      if (!known.has(own))
        yield {
          at: { unit, start: index, end: index + own.length },
          message: `nobody with the initials "${own}" is named`
        }
    }
  }
}
const longest = 24

export const unknownInitials: DocumentRule = {
  id: 'unknown-initials',
  severity: 'warning',
  summary: 'initials in a column of owners that no person of the text has',
  help: 'Where three persons or more are introduced with their initials in brackets ("Jane Tully (JT)"), two or three capitals in the column of owners of a table that are introduced nowhere.',
  examples: {
    fails: [
      '# Minutes of the Board, 4 March 2025\n\nPresent: Anna Keller (AK), Tom Price (TP), Maria Silva (MS)\n\n## Action items\n\n| Action | Owner | Due |\n| --- | --- | --- |\n| Circulate the minutes | AK | 10 March 2025 |\n| Publish the report | TR | 15 March 2025 |'
    ],
    passes: [
      '# Minutes of the Board, 4 March 2025\n\nPresent: Anna Keller (AK), Tom Price (TP), Maria Silva (MS)\n\nThe Finance Committee (FC) sent a report.\n\n## Action items\n\n| Action | Owner | Due |\n| --- | --- | --- |\n| Circulate the minutes | AK/MS | 10 March 2025 |\n| Publish the report | FC | 15 March 2025 |\n| Read it | ALL | 20 March 2025 |'
    ]
  },
  check
}
