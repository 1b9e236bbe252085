import { quantities } from '../../../language/quantities.ts'
import { findVote } from '../../../language/votes.ts'
import type { Language } from '../../../model/record.ts'
import { type RecordFile, type RecordFound, type RecordRule, valuesOf } from '../rule.ts'

const sides = ['for', 'against', 'abstaining'] as const
type Side = (typeof sides)[number]

/** The votes of the decisions with their paths. */
function* votesOf(file: RecordFile) {
  for (const { item, path } of file.entries('decisions')) {
    const at = [...path, 'vote']
    const vote = file.map(...at)
    if (Object.keys(vote).length > 0) yield { decision: item, vote: { item: vote, path: at } }
  }
}

const count = (value: unknown): number | null => (typeof value === 'number' ? value : null)

/** The numbers that the words of a vote tell, in figures or in words. */
function numbersIn(text: string, language: Language): Set<number> {
  const told = findVote(text)
  const counted = sides.flatMap((side) => told?.[side] ?? [])
  return new Set([...counted, ...quantities(text, language).flatMap(({ values }) => values)])
}

/** The languages of the values of one decision: those of the file, where a value stands for all of them. */
const languageOf = (path: readonly PropertyKey[], file: RecordFile): Language => {
  const last = path.at(-1)
  if (last === 'ar' || last === 'en') return last
  return file.map('document').language === 'ar' ? 'ar' : 'en'
}

export const wrongVoteCount: RecordRule = {
  id: 'wrong-vote-count',
  severity: 'error',
  summary: 'a count of votes that the words of the vote do not give',
  help: 'Each number of vote.for, vote.against and vote.abstaining is looked for in vote.text, in figures or in words. Votes whose words give no number, such as unanimous ones, and counts of nought are left alone.',
  examples: {
    fails: [
      'decisions: [{ id: d1, vote: { for: 21, against: 14, abstaining: null, unanimous: false, text: "approved by 21 votes to 4" } }]'
    ],
    passes: [
      'decisions: [{ id: d1, vote: { for: 21, against: 4, abstaining: 0, unanimous: false, text: "approved by twenty-one votes to 4" } }]',
      'decisions: [{ id: d1, vote: { for: 9, against: null, abstaining: null, unanimous: true, text: "approved unanimously" } }]'
    ]
  },
  *check(file) {
    for (const { vote } of votesOf(file)) {
      for (const words of valuesOf(vote, 'text')) {
        if (typeof words.value !== 'string') continue
        const language = languageOf(words.path, file)
        const told = findVote(words.value)
        const numbers = numbersIn(words.value, language)
        if (numbers.size === 0) continue
        const counted = sides.map((side) => told?.[side])
        for (const side of sides)
          for (const { value, path } of valuesOf(vote, side)) {
            const isOther = path.at(-1) !== side && path.at(-1) !== language
            if (isOther || typeof value !== 'number' || value === 0) continue
            // "By 7 votes to 2, to raise fees by 5 per cent": no side has 5, though the words hold it.
            const isElse = typeof told?.[side] === 'number' && !counted.includes(value)
            if (isElse || !numbers.has(value))
              yield { path, message: `the words of the vote give no ${value}: "${words.value}"` }
          }
      }
    }
  }
}

/** What a majority decides. */
const carried: ReadonlySet<unknown> = new Set(['approved', 'adopted', 'endorsed', 'agreed'])

function* outcome(file: RecordFile): Generator<RecordFound> {
  for (const { decision, vote } of votesOf(file)) {
    const { item, path } = vote
    const told: Partial<Record<Side, number | null>> = Object.fromEntries(sides.map((s) => [s, count(item[s])]))
    const [yes, no] = [told.for ?? null, told.against ?? null]
    if (carried.has(decision.kind) && yes !== null && no !== null && no > yes)
      yield {
        path: [...path.slice(0, -1), 'kind'],
        message: `is "${String(decision.kind)}" with ${yes} votes for and ${no} against`
      }
    if (item.unanimous === true && no !== null && no > 0)
      yield { path: [...path, 'unanimous'], message: `is true, though ${no} voted against` }
  }
}

export const voteOutcome: RecordRule = {
  id: 'vote-outcome',
  severity: 'error',
  summary: 'a vote that contradicts what was settled: approved with more votes against than for',
  help: 'What was approved, adopted, endorsed or agreed has more votes for it than against, or as many where the chair had the casting vote; and nobody votes against what is unanimous. What was rejected is left alone: it may have wanted two thirds.',
  examples: {
    fails: [
      'decisions: [{ id: d1, kind: approved, vote: { for: 3, against: 9, abstaining: null, unanimous: false, text: "3 to 9" } }]',
      'decisions: [{ id: d1, vote: { for: 8, against: 1, abstaining: null, unanimous: true, text: unanimously } }]'
    ],
    passes: [
      'decisions: [{ id: d1, kind: approved, vote: { for: 9, against: 3, abstaining: null, unanimous: false, text: "9 to 3" } }]',
      'decisions: [{ id: d1, kind: rejected, vote: { for: 9, against: 6, abstaining: null, unanimous: false, text: "9 to 6" } }]'
    ]
  },
  check: outcome
}
