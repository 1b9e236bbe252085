/** Words by which a text says that numbers add up; they are `data/sums.yaml`. */
import type { Language } from '../model/record.ts'
import { type Both, lexicon } from './data.ts'
import { folded } from './fold.ts'
import { both, either } from './patterns.ts'
import { phrases } from './prose.ts'

const data = lexicon<{
  totals: Both
  subtotals: Both
  ofWhich: Both
  balances: Both
  notSummed: Both
  parts: Both
  divided: Both
  about: Both
  present: Both
  inTotal: Both
  inTotalBehind: Both
  each: Both
  notBeside: Both
  changed: Record<'from' | 'to' | 'by' | 'rise' | 'fall' | 'rates' | 'raised' | 'lowered' | 'otherwise', Both>
  counted: Both
  against: Both
  difference: Both
  differenceOf: Both
  shares: Both
  spent: Both
  left: Both
  outOf: Both
  sameAs: Both
  rest: Both
  periods: Both
  exclusive: Record<Language, [string[], string[]]>[]
  halves: Record<Language, [string[], string[]]>[]
}>('sums')

const totals = phrases(data.totals)
const subtotals = phrases(data.subtotals)
const breaksDown = phrases(data.ofWhich)
const unsummed = phrases(data.notSummed)

/** The words of a cell without what stands in brackets or after a colon. */
const bare = (cell: string): string =>
  folded(cell)
    .replace(/\s*[([].*$|\s*:.*$/g, '')
    .replace(/^[\s*_-]+|[\s*_.-]+$/g, '')

/** `titled`: the sum of what its words name, "Total income". */
export type RowRole = 'total' | 'subtotal' | 'titled' | 'breakdown' | 'plain'

/** What the row of a table is by the words of its first cell. */
export function rowRole(cell: string): RowRole {
  const words = bare(cell)
  if (subtotals.opens(words) !== undefined) return 'subtotal'
  if (totals.has(words)) return 'total'
  if (breaksDown.opens(words) !== undefined) return 'breakdown'
  return totals.opens(words) !== undefined && words.split(' ').length <= longestTitled ? 'titled' : 'plain'
}
const longestTitled = 4

/** Whether the column with this head holds the sums of those before it: Total, الإجمالي, Biennium. */
export const isTotalColumn = (head: string): boolean => totals.has(bare(head)) || ofPeriods.has(bare(head))
const ofPeriods = phrases(data.periods)

const balances = phrases(data.balances)
/** Whether a row gives what is left between two totals, by its first cell: "Surplus for the year", الفائض. */
export const isBalance = (cell: string): boolean => balances.opens(bare(cell)) !== undefined

/** Whether the column with this head holds numbers that nobody adds up: years, codes, prices. */
export const isUnsummed = (head: string): boolean => unsummed.opens(bare(head)) !== undefined

/** Opens the parts of a whole, in folded text: "of whom", منهم. */
export const partsOf: Record<Language, RegExp> = {
  en: new RegExp(`(?<![\\p{L}])(?:${either(data.parts.en)})(?![\\p{L}])`, 'gu'),
  ar: new RegExp(`(?<![\\p{L}])(?:${either(data.parts.ar)})(?![\\p{L}])`, 'gu')
}

/** Folded text between an amount and the parts that make it up. */
export const divides = new RegExp(`(?<![\\p{L}])(?:${both(data.divided)})(?![\\p{L}])`, 'u')

/** What may stand between those words and the number of a part: a space, "about", ما لا يقل عن. */
export const beforePart = new RegExp(`^ ?(?:(?:${both(data.about)}) ?)?$`)

const present: Record<Language, RegExp> = {
  en: new RegExp(`(?<![\\d.,/:-])(\\d{1,3})(?: \\p{L}+){0,2} (?:${either(data.present.en)})(?!\\p{L})`, 'u'),
  ar: new RegExp(
    `(?:${either(data.present.ar)}) (\\d{1,3})(?![\\d.,/:-])|(?<![\\d.,/:-])(\\d{1,3})(?: \\p{L}+)? (?:${either(data.present.ar)})(?!\\p{L})`,
    'u'
  )
}
/** How many were present by the words of a folded sentence: "the 21 members present"; null where it does not say. */
export function presentIn(sentence: string, language: Language): number | null {
  const match = present[language].exec(sentence)
  return match ? Number(match[1] ?? match[2]) : null
}

const halves = data.halves.map((pair) => ({
  en: pair.en.map((list) => new RegExp(`^[^\\d,;.]{0,24}?(?<![\\p{L}])(?:${either(list)})(?![\\p{L}])`, 'u')),
  ar: pair.ar.map((list) => new RegExp(`^[^\\d,،;؛.]{0,24}?(?<![\\p{L}])(?:${either(list)})(?![\\p{L}])`, 'u'))
}))

/** Whether two counts make up the whole between them, by the words after each: "12 men", "8 women". */
export const areHalves = (first: string, second: string, language: Language): boolean =>
  halves.some((pair) => {
    const [one, other] = pair[language] as [RegExp, RegExp]
    return (one.test(first) && other.test(second)) || (other.test(first) && one.test(second))
  })

const apart = data.exclusive.map((pair) => ({
  en: pair.en.map((list) => new RegExp(`^[^\\d,;.]{0,24}?(?<![\\p{L}])(?:${either(list)})(?![\\p{L}])`, 'u')),
  ar: pair.ar.map((list) => new RegExp(`(?<![\\p{L}])و?(?:${either(list)})(?![\\p{L}])`, 'u'))
}))
/** Whether nothing counted as one can be counted as the other, by the folded words beside each number: "15 approved", رُفض 12. */
export const areApart = (first: string, second: string, language: Language): boolean =>
  apart.some((pair) => {
    const [one, other] = pair[language] as [RegExp, RegExp]
    return (one.test(first) && other.test(second)) || (other.test(first) && one.test(second))
  })

const endsWith = (pair: Both) =>
  new RegExp(`(?<![\\p{L}])[وف]?(?:${both(pair)})(?: (?:${both(data.about)}))? ?[$€£]? ?$`, 'u')
const opensWith = (pair: Both) => new RegExp(`^ ?(?:${both(pair)})(?![\\p{L}])`, 'u')
const holds = (pair: Both) => new RegExp(`(?<![\\p{L}])[وفب]?(?:${both(pair)})(?![\\p{L}])`, 'u')

/** Folded text before a number that is the sum of those before it: "a total of ", ما مجموعه. */
export const summed = endsWith(data.inTotal)
/** Folded text behind such a number: " in all". */
export const summedBehind = new RegExp(`^(?: \\p{L}+)? (?:${both(data.inTotalBehind)})(?!\\p{L})`, 'u')
/** Whether a folded text says that a price is that of each. */
export const pricesEach = holds(data.each)
/** Whether a folded sentence names a total. */
export const saysTotal = (sentence: string): boolean => anyTotal.test(sentence)
const anyTotal =
  /(?<![\p{L}])[وفبل]?(?:totals?|totalled|totaled|totalling|totaling|sum|altogether|in all|(?:ال)?مجموع|(?:ال|لل)?اجماليه?|(?:ال)?جمله)(?![\p{L}])/u
/** Folded text between two numbers that do not stand side by side. */
export const notBeside = holds(data.notBeside)
/** Folded text before the first of two numbers between which something changed, and all that stands between them. */
export const changedFrom = endsWith(data.changed.from)
export const changedTo = new RegExp(
  `^[^\\d]{0,16}?(?: (?:in|في)(?: (?:عام|سنه))? (?:19|20)\\d\\d)?[^\\d]{0,16}? ?(?:${both(data.changed.to)}) (?:\\p{L}+ )?[$€£]? ?$`,
  'u'
)
const rises = holds(data.changed.rise)
const falls = holds(data.changed.fall)
/** Which way something went by the folded words before what it changed by: "a rise of", بانخفاض قدره; 0 where they do not say. */
export const wayOf = (text: string): number => Number(rises.test(text)) - Number(falls.test(text))
const raised = holds(data.changed.raised)
const lowered = holds(data.changed.lowered)
const otherwise = holds(data.changed.otherwise)
/** Whether a folded text says that something rose or fell. */
export const tellsDirection = (text: string): boolean => raised.test(text) || lowered.test(text)
/** Which way something went by the folded words before "from A to B", where they name one way alone; 0 for anything else. */
export function directionOf(before: string): number {
  if (otherwise.test(before)) return 0
  return Number(raised.test(before)) - Number(lowered.test(before))
}
/** Folded text before a percentage by which a change is told. */
export const changedBy = endsWith(data.changed.by)
/** Folded text behind a percentage that is a rate rather than the whole change. */
export const isRate = opensWith(data.changed.rates)
/** Folded text behind a percentage: of what is counted one by one. */
export const ofCounted = new RegExp(
  `^ ?(?:of|من) (?:the |all |all the |its |our |جميع |مجموع )?(?:${both(data.counted)})(?!\\p{L})`,
  'u'
)
/** Folded text between two numbers that are compared. */
export const against = holds(data.against)
/** Folded text behind, and before, the number that lies between them. */
export const isDifference = new RegExp(`^ ?(?:\\p{L}+ ){0,2}(?:${both(data.difference)})(?!\\p{L})`, 'u')
export const differenceOf = endsWith(data.differenceOf)

/** Folded text that tells a share of a whole. */
export const tellsShare = holds(data.shares)

/** Folded text between income and what was spent of it. */
export const tellsSpending = holds(data.spent)
/** Folded text before what is left of the two. */
export const leavesBefore = endsWith(data.left)
/** Folded text between a part and its whole, and nothing else: " of the ". */
export const isOutOf = new RegExp(`^ (?:\\p{L}+ ){0,3}(?:${both(data.outOf)}) ?$`, 'u')
/** Folded text before a percentage that says the same as what stands before it. */
export const saysAgain = new RegExp(
  `(?:\\(|(?<!\\p{L})[وف]?(?:${both(data.sameAs)})) ?(?:(?:${both(data.about)}) )?$`,
  'u'
)
/** Folded text that tells all that another part leaves. */
export const tellsRest = holds(data.rest)
