import { areTwoNames, editDistance, mayNamePersons, type Person, personsIn } from '../../../language/persons.ts'
import { groupBy } from '../../../model/group.ts'
import { isSwapped } from '../../../model/slips.ts'
import type { Unit } from '../../../outline/index.ts'
import type { Checked, DocumentFound, DocumentRule, WordsOfUnit } from '../rule.ts'

interface Use {
  person: Person
  unit: Unit
}

/** Names of one person: all words of the shorter one alike but one, in which one letter differs. */
function isSlip(a: readonly string[], b: readonly string[]): boolean {
  const least = Math.min(a.length, b.length)
  if (least < 2) return false
  const apart = a.slice(0, least).flatMap((word, i) => (word === b[i] ? [] : [[word, b[i] as string] as const]))
  const [first] = apart
  if (apart.length !== 1 || !first || Math.max(first[0].length, first[1].length) < 4) return false
  return (editDistance(...first) === 1 || isSwapped(...first)) && !areTwoNames(...first)
}

/** What stands in brackets behind a name, its country or office. */
const behind = ({ person, unit }: Use): string | null =>
  /^ \(([^()]{3,40})\)/.exec(unit.text.slice(person.end, person.end + 45))?.[1] ?? null
const longName = 6
const withoutAccents = (name: string): string => name.normalize('NFD').replace(/[\u0300-\u036f]/g, '')

/** Single names behind a title with the same country in brackets: "Mr. Castellanos (Colombia)", "Mr. Castelanos (Colombia)". */
function isSlipOfOne(a: Use, b: Use): boolean {
  const [[first, ...more], [second, ...others]] = [a.person.words, b.person.words]
  if (!first || !second || more.length > 0 || others.length > 0) return false
  if (behind(a) === null || behind(a) !== behind(b)) return false
  if (withoutAccents(first) === withoutAccents(second)) return true
  if (Math.min(first.length, second.length) < longName) return false
  return (editDistance(first, second) === 1 || isSwapped(first, second)) && !areTwoNames(first, second)
}

/** The printed form of a name, without title and vowel signs. */
const printed = ({ person, unit }: Use): string =>
  unit.text
    .slice(person.start, person.end)
    .replace(/[\u0640\u064b-\u0652]/g, '')
    .split(/\s+/)
    .slice(-person.words.length)
    .join(' ')

/** One name in two forms that are alike but for their accents or their ي and ى: Novák and Novak. */
function* twoForms(uses: readonly Use[]): Generator<DocumentFound> {
  const forms = groupBy(uses, printed)
  if (forms.size < 2) return
  const [usual, rare] = [...forms.values()].sort((a, b) => b.length - a.length)
  const [at, first] = [rare?.[0], usual?.[0]]
  if (!at || !first || printed(at).toLowerCase() === printed(first).toLowerCase()) return
  yield {
    at: placeOf(at),
    also: [placeOf(first)],
    message: `"${printed(at)}" is written "${printed(first)}" in line ${first.unit.passage.line(first.person.start)}`
  }
}

const placeOf = ({ person: { start, end }, unit }: Use): WordsOfUnit => ({ unit, start, end })

function* check({ units, language }: Checked): Generator<DocumentFound> {
  const uses = new Map<string, [Use, ...Use[]]>()
  for (const unit of units) {
    if (!mayNamePersons(unit.text, language)) continue
    for (const person of personsIn(unit.text, language)) {
      const key = person.words.join(' ')
      const known = uses.get(key)
      if (known) known.push({ person, unit })
      else uses.set(key, [{ person, unit }])
    }
  }
  const names = [...uses.values()]
  for (const own of names) yield* twoForms(own)
  for (const [i, one] of names.entries())
    for (const other of names.slice(i + 1)) {
      if (!isSlip(one[0].person.words, other[0].person.words) && !isSlipOfOne(one[0], other[0])) continue
      // The rarer spelling is the slip, the later of two that are as rare.
      const [usual, rare] = one.length >= other.length ? [one, other] : [other, one]
      const [at, ...again] = rare
      const [first] = usual
      const told = (use: Use) => use.unit.text.slice(use.person.start, use.person.end)
      yield {
        at: placeOf(at),
        also: [...again, ...usual].map(placeOf),
        message: `"${told(at)}" is written "${told(first)}" in line ${first.unit.passage.line(first.person.start)}`
      }
    }
}

export const personName: DocumentRule = {
  id: 'person-name',
  severity: 'warning',
  summary: 'the name of one person spelt in two ways: "Dr. Miriam Adler" and "Dr. Miriam Alder"',
  help: 'Names of two words or more behind a title (Ms., Councillor, السيدة, الدكتور) that are alike but for one letter in one of their words, or for two letters that have changed places; single names of six letters or more with the same country in brackets; and one name with an accent or a ى in one place and without it in another. Names that differ so and are two (محمد and محمود, Hansen and Hanson behind other first names) are left alone; the pairs are in data/persons.yaml.',
  examples: {
    fails: [
      'Mr. Castellanos (Colombia) took the floor.\n\nMr. Castelanos (Colombia) asked for a vote.',
      'Mr. Novák (Czechia) took the floor.\n\nMr. Novak (Czechia) asked for a vote.',
      'أشاد المجلس بالدكتور ماجد الحارثي.\n\nوشكر المجلس الدكتور ماجد الحارثى.',
      'The Board heard Dr. Miriam Adler.\n\nThe Chair thanked Dr. Miriam Alder for her report.',
      'استمعت اللجنة إلى السيدة هناء الزعبي.\n\nوأشارت السيدة هنا الزعبي إلى أهمية التنسيق.'
    ],
    passes: [
      'The Board heard Mr. Erik Hansen and Mr. Lars Hanson.\n\nThe Chair thanked Mr. Erik Hansen.',
      'استمعت اللجنة إلى السيد أحمد محمد والسيد أحمد محمود.\n\nوشكر الرئيس السيد أحمد محمد.',
      'استمعت اللجنة إلى السيدة هناء الزعبي.\n\nوأشارت السيدة هناء الزعبي إلى أهمية التنسيق.'
    ]
  },
  check
}
