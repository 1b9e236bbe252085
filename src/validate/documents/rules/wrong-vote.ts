import { folded } from '../../../language/fold.ts'
import {
  contradictsResult,
  findVote,
  listOfVotes,
  mayCountVotes,
  resultOn,
  type VoteSide,
  votersIn,
  voteWords
} from '../../../language/votes.ts'
import type { Unit } from '../../../outline/index.ts'
import { quoted } from '../../../restore/quote.ts'
import type { Checked, DocumentFound, DocumentRule } from '../rule.ts'

interface Roll {
  unit: Unit
  /** The names as printed. */
  names: readonly string[]
}

/** The count stands within so many units of the lists. */
const near = 4
/** So many names at least make a list that is told in full. */
const leastNames = 3

/** The names of recorded votes against each other and against the count that follows them. */
function* rolls({ units }: Checked): Generator<DocumentFound> {
  let open = new Map<VoteSide, Roll>()
  let last = -near
  for (const unit of units) {
    const list = mayList.test(unit.text) ? listOfVotes(unit.text, unit.language) : null
    if (list) {
      if (open.has(list.side) || unit.index - last > near) open = new Map()
      open.set(list.side, { unit, names: list.names })
      last = unit.index
      if (list.told !== null && list.told !== list.names.length && list.names.length > 1)
        yield { at: { unit }, message: `${list.told} ${said[list.side]} are announced, ${list.names.length} named` }
      yield* twice(open, list.side)
      continue
    }
    if (open.size < 2 || unit.index - last > near) continue
    const vote = findVote(unit.text)
    if (!vote) continue
    const wrong = (['for', 'against', 'abstaining'] as const).flatMap((side) => {
      const roll = open.get(side)
      const told = vote[side]
      return roll && told !== null && told !== roll.names.length ? [{ side, told, roll }] : []
    })
    const [first] = wrong
    if (first && [...open.values()].some(({ names }) => names.length >= leastNames))
      yield {
        at: { unit },
        also: wrong.map(({ roll }) => ({ unit: roll.unit })),
        message: wrong
          .map(({ side, told, roll }) => `${told} ${said[side]} are counted, ${roll.names.length} named`)
          .join('; ')
      }
    open = new Map()
  }
}
const said = { for: 'in favour', against: 'against', abstaining: 'abstaining' }
const mayList = /^[^:]{2,40}: ?\S/

/** A name that stands in two lists of one vote. */
function* twice(open: ReadonlyMap<VoteSide, Roll>, side: VoteSide): Generator<DocumentFound> {
  const own = open.get(side) as Roll
  for (const [other, { names, unit }] of open) {
    if (other === side) continue
    for (const name of own.names) {
      if (!names.some((n) => folded(n) === folded(name))) continue
      const start = own.unit.text.indexOf(name)
      yield {
        at: { unit: own.unit, start, end: start + name.length },
        also: [{ unit }],
        message: `${quoted(name)} is named as voting ${said[other]} too (line ${unit.passage.line(0)})`
      }
    }
  }
}

/** "The motion was carried by three votes to five". */
function* results({ units }: Checked): Generator<DocumentFound> {
  for (const unit of units) {
    if (!mayCountVotes(unit.text)) continue
    for (const { start, end } of unit.sentences) {
      const text = unit.text.slice(start, end)
      if (!mayCountVotes(text)) continue
      const vote = findVote(text)
      const wrong = vote && contradictsResult(vote, text)
      if (wrong) yield { at: { unit, start, end }, message: wrong }
      const cast = vote && (vote.for ?? 0) + (vote.against ?? 0) + (vote.abstaining ?? 0)
      const voters = vote?.for != null && vote.for !== cast ? votersIn(text, unit.language) : null
      // Those who abstain may not be counted among those who voted: only more than all is wrong.
      if (voters !== null && cast !== null && cast > voters && cast <= 3 * voters)
        yield { at: { unit, start, end }, message: `${cast} votes are more than the ${voters} who could vote` }
    }
  }
}
/** "Draft resolution L.7 was adopted", and later "rejected draft resolution L.7". */
function* contrary({ units }: Checked): Generator<DocumentFound> {
  const known = new Map<string, { result: 'won' | 'lost'; unit: Unit; start: number; end: number }>()
  for (const unit of units) {
    if (!mayDecide.test(unit.text)) continue
    for (const { start, end } of unit.sentences) {
      const text = unit.text.slice(start, end)
      const told = resultOn(text, unit.language)
      if (!told) continue
      const before = known.get(told.of)
      if (before && before.result !== told.result)
        yield {
          at: { unit, start, end },
          also: [{ unit: before.unit, start: before.start, end: before.end }],
          message: `${quoted(told.of)} is said to be ${told.result === 'won' ? 'adopted' : 'rejected'} here, and the contrary in line ${before.unit.passage.line(before.start)}`
        }
      else if (!before) known.set(told.of, { result: told.result, unit, start, end })
    }
  }
}
const mayDecide = /\/L\.\d|[Mm]otion|[Aa]mendment|مشروع القرار/

export const wrongVote: DocumentRule = {
  id: 'wrong-vote',
  severity: 'warning',
  summary: 'a vote whose lists, count and result contradict one another',
  help: 'The names behind "In favour:", "Against:" and "Abstaining:" (المؤيدون, المعارضون, الممتنعون) against the count in the sentence that follows, and against each other: nobody votes twice. And a result that the count contradicts: carried with fewer votes for it than against. Counts that make more than the votes cast or the members who could vote (من أصل عشرة حاضرين). And a draft, by its symbol, that is adopted in one place and rejected in another.',
  examples: {
    fails: [
      'text:The Commission took a vote.\n\nDraft resolution E/RIV/2025/L.7 was adopted by 12 votes to 2.\n\nThe Commission rejected draft resolution E/RIV/2025/L.7 and closed the item.',
      'text:A recorded vote was taken.\n\nIn favour: Austria, Brazil, Kenya, Peru.\n\nAgainst: Norway, Italy.\n\nAbstaining: Mexico.\n\nThe draft resolution was adopted by 5 votes to 2, with 1 abstention.',
      'text:A recorded vote was taken.\n\nIn favour: Austria, Brazil, Kenya, Peru.\n\nAgainst: Norway, Peru.\n\nThe draft resolution was adopted by 4 votes to 2.',
      'The motion was put to the vote and carried by three votes to five.',
      'Of eleven votes cast, eight were in favour, four against and one was an abstention.',
      'وأيد المقترح ثمانية أعضاء وعارضه أربعة أعضاء وامتنع عضو واحد من أصل أحد عشر عضواً.',
      'text:أُجري تصويت مسجل.\n\nالمؤيدون: النمسا، البرازيل، كينيا، بيرو.\n\nالمعارضون: النرويج، إيطاليا.\n\nواعتُمد مشروع القرار بأغلبية 5 أصوات مقابل صوتين.'
    ],
    passes: [
      'text:A recorded vote was taken.\n\nIn favour: Austria, Brazil, Kenya, Peru.\n\nAgainst: Norway, Italy.\n\nAbstaining: Mexico.\n\nThe draft resolution was adopted by 4 votes to 2, with 1 abstention.',
      'Of thirteen votes cast, eight were in favour, four against and one was an abstention.',
      'وأيد المقترح ثمانية أعضاء وعارضه أربعة أعضاء وامتنع عضو واحد من أصل ثلاثة عشر عضواً.',
      'The Council rejected the motion by three votes to five. The amendment of the Council was not carried: 3 in favour, 5 against.',
      'text:أُجري تصويت مسجل.\n\nالمؤيدون: النمسا، البرازيل، كينيا، بيرو.\n\nالمعارضون: النرويج، إيطاليا.\n\nواعتُمد مشروع القرار بأغلبية 4 أصوات مقابل صوتين.'
    ]
  },
  *check(document) {
    if (!document.traces.mayHold(voteWords)) return
    yield* rolls(document)
    yield* results(document)
    yield* contrary(document)
  }
}
