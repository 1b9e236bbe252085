/** What one version has and the other has not, as a reader would say it: a long stretch is one thing that is missing. */
import { folded } from '../language/fold.ts'
import { isFormula } from '../language/formulas.ts'
import { keySetOf } from '../language/keys.ts'
import { officesIn } from '../language/offices.ts'
import { nameLikeness } from '../language/persons.ts'
import { wordsOf } from '../language/words.ts'
import { groupBy } from '../model/group.ts'
import { languageNames, otherLanguage } from '../model/language.ts'
import type { Language } from '../model/record.ts'
import type { Unit } from '../outline/index.ts'
import { copies } from './copies.ts'
import { coverage } from './coverage.ts'
import { omissions } from './omissions.ts'
import { type Found, onSide } from './rule.ts'
import { signatures } from './signatures.ts'
import type { ComparedPair, Versions } from './versions.ts'

/** From this many units in a row on, one finding speaks of them all. */
const stretch = 5

/** Units of `language` without a counterpart; copies, formulas of politeness and what another cell of the row says aside. */
export function* alone(versions: Versions, language: Language): Generator<Found & { pair: ComparedPair }> {
  const other = otherLanguage(language)
  const excused = new Set([...copies(versions, language).map((c) => c.pair), ...formulas(versions, language)])
  for (const pair of [...saidInRow(versions, language), ...signedBelow(versions, language)]) excused.add(pair)
  const name = languageNames[other]
  const of = (pair: ComparedPair, message: string) => {
    const whole = { start: 0, end: pair[language].text.length }
    return { pair, ...onSide(language, whole), message }
  }
  let run: ComparedPair[] = []
  function* told(): Generator<Found & { pair: ComparedPair }> {
    const [first] = run
    const last = run.at(-1)
    if (first && last && run.length >= stretch) {
      const { line } = first[language].at()
      const { endLine } = last[language].at()
      yield of(
        first,
        `this and all that follows to line ${endLine} (${run.length} units from line ${line}) has no counterpart in ${name}`
      )
    } else
      for (const pair of run)
        yield of(pair, `this ${pair[language].units[0]?.kind ?? 'unit'} has no counterpart in ${name}`)
    run = []
  }
  for (const pair of versions.pairs) {
    if (pair[language].empty) continue
    if (pair[other].empty && !excused.has(pair)) run.push(pair)
    else yield* told()
  }
  yield* told()
}

/** What is alone and need not be said in the other language. */
const formulas = ({ pairs }: Versions, language: Language): ComparedPair[] =>
  pairs.filter((pair) => pair[otherLanguage(language)].empty && isFormula(pair[language].text, language))

/** From here on two names are one in two spellings. */
const alike = 0.55

/** Lines of signatures that stand in another order and were not held together: the same name or office signs on the other side. */
function signedBelow(versions: Versions, language: Language): ComparedPair[] {
  const other = otherLanguage(language)
  const lone = (side: Language) => {
    const signed = signatures(versions[side].units)
    return versions.pairs.filter(
      (pair) => pair[otherLanguage(side)].empty && pair[side].units.some((unit) => signed.has(unit))
    )
  }
  const there = lone(other).map((pair) => pair[other])
  return lone(language).filter((pair) =>
    there.some(({ text }) => {
      const rows = officesIn(text, other).flatMap((office) => [...office.rows])
      return (
        officesIn(pair[language].text, language).some((office) => rows.some((row) => office.rows.has(row))) ||
        nameLikeness(namesIn(pair[language].text), namesIn(text)) >= alike
      )
    })
  )
}

const namesIn = (text: string) => wordsOf(folded(text)).map((word) => word.text)

/** From this share of known words on a cell is said by the row of the other version. */
const enough = 0.5

const cellOf = (pair: ComparedPair, language: Language) => {
  const [unit] = pair[language].units
  return unit?.cell ? { unit, ...unit.cell } : null
}

/** Cells of a column of its own whose words the other version has in another cell of the row: "The Treasurer to send the list". */
function saidInRow(versions: Versions, language: Language): ComparedPair[] {
  const other = otherLanguage(language)
  const cells = versions.pairs.flatMap((pair) => {
    const cell = cellOf(pair, language)
    return cell ? [{ pair, ...cell }] : []
  })
  const lone = cells.filter(({ pair }) => pair[other].empty)
  if (lone.length === 0) return []
  const rows = groupBy(cells, ({ table, row }) => `${table} ${row}`)
  const unitsOfRow = groupBy(
    versions[other].units.filter((unit) => unit.cell !== null),
    (unit) => rowOf(unit)
  )
  const said = lone.filter(({ pair, table, row }) => {
    const beside = (rows.get(`${table} ${row}`) ?? []).flatMap((cell) => cell.pair[other].units.map(rowOf))
    const words = [...new Set(beside)].flatMap((id) => unitsOfRow.get(id) ?? []).map((unit) => unit.text)
    const heard = coverage(pair[language].text, language, keySetOf(words.join(' ')), versions.lexicons)
    return heard.known > 0 && heard.said / heard.known >= enough
  })
  // Its head goes with a column of which every cell is said.
  const column = ({ table, column }: { table: number; column: number }) => `${table} ${column}`
  const unsaid = new Set(lone.filter((cell) => cell.row > 0 && !said.includes(cell)).map(column))
  const heads = lone.filter(
    (cell) => cell.row === 0 && !unsaid.has(column(cell)) && said.some((s) => column(s) === column(cell))
  )
  return [...said, ...heads].map(({ pair }) => pair)
}

const rowOf = ({ cell }: Unit) => (cell ? `${cell.table} ${cell.row}` : '')

/** The sentences of one side that the other does not say. */
export function* unsaid(pair: ComparedPair, versions: Versions, language: Language, message: string): Generator<Found> {
  for (const words of omissions(pair, language, versions))
    if (words.part === 'sentence') yield { ...onSide(language, words), message }
}
