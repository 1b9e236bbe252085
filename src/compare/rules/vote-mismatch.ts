import { keysOf } from '../../language/keys.ts'
import type { Range } from '../../language/sentences.ts'
import { saysSense } from '../../language/verbs.ts'
import { findVote, tellsAbstention } from '../../language/votes.ts'
import type { Vote } from '../../model/record.ts'
import type { Found, PairRule } from '../rule.ts'
import type { ComparedPair } from '../versions.ts'

/** The counts of a vote that were told, in the order for, against, abstaining. */
const counts = (vote: Vote): number[] => [vote.for, vote.against, vote.abstaining].filter((n) => n !== null)

/** Whether these counts are among those; a single one is none to compare. */
function within(some: readonly number[], all: readonly number[]): boolean {
  const left = [...all]
  return (
    some.length < 2 ||
    some.every((n) => {
      const at = left.indexOf(n)
      if (at >= 0) left.splice(at, 1)
      return at >= 0
    })
  )
}

/** Who was for is against. A majority that rejects may be told from either side, so that such a vote has no order. */
function reversed(x: Vote, y: Vote): boolean {
  const turned = x.for !== null && x.for !== x.against && x.for === y.against && x.against === y.for
  const rejects = (['ar', 'en'] as const).some((l) => saysSense(keysOf(l === 'ar' ? x.text : y.text), 'رفض', l))
  return turned && !rejects
}

/** Those against are those who abstained: both versions count all three, and not alike. */
const shuffled = (x: Vote, y: Vote): boolean =>
  counts(x).length === 3 && counts(y).length === 3 && x.abstaining !== y.abstaining

/** Those for and against are the same, and of those who abstained one version says nothing. */
const uncounted = (x: Vote, y: Vote, there: string) =>
  counts(x).length === 3 &&
  counts(y).length === 2 &&
  y.abstaining === null &&
  x.for === y.for &&
  x.against === y.against &&
  (x.abstaining ?? 0) > 0 &&
  !tellsAbstention(there)

/** Carried by all, and carried against some. */
const opposed = (x: Vote, y: Vote) => x.unanimous && counts(x).length === 0 && !y.unanimous && (y.against ?? 0) > 0

/** The figures are another check's where they stand as figures; a count in words that one side lacks alone is none. */
const reported = ({ differences }: ComparedPair, ar: Range, en: Range) =>
  differences.some(
    (d) =>
      !((d.ar === null || d.en === null) && (d.ar ?? d.en)?.weight === 'told') &&
      ((d.ar !== null && ar.start <= d.ar.start && d.ar.end <= ar.end) ||
        (d.en !== null && en.start <= d.en.start && d.en.end <= en.end))
  )

const told = ({ for: yes, against, abstaining, unanimous }: Vote): string => {
  const parts = [
    yes !== null && `${yes} for`,
    against !== null && `${against} against`,
    abstaining !== null && `${abstaining} abstaining`
  ].filter((part) => part !== false)
  return parts.length > 0 ? parts.join(', ') : unanimous ? 'unanimous' : 'a vote'
}

/** The count of a vote is another in the translation. */
export const voteMismatch: PairRule = {
  id: 'vote-mismatch',
  scope: 'pair',
  severity: 'error',
  category: 'accuracy/mistranslation',
  summary: 'the counts of a vote differ, or it was unanimous in one version and divided in the other',
  help: 'The counts told in sentences that stand for each other are compared. A majority against a motion may be told from either side, so that the order counts only where nothing was rejected. Figures that differ as figures are left to number-mismatch.',
  examples: {
    fails: [
      {
        en: 'The proposal was rejected by 6 votes to 4, with 1 abstention.',
        ar: 'ورُفض الاقتراح بأغلبية 6 أصوات مقابل 4 أصوات.'
      },
      {
        en: 'For: 14. Against: 2. Abstentions: 1.',
        ar: 'الموافقون: 14. الرافضون: 1. الممتنعون: 2.'
      },
      {
        en: 'The motion was adopted, with 9 members voting in favour and 5 against.',
        ar: 'واعتُمد الاقتراح، إذ كان 5 أعضاء مؤيدين و9 أعضاء معارضين.'
      },
      {
        en: 'The amendments were adopted by 371 votes in favour, 22 against and 19 abstentions.',
        ar: 'واعتُمدت التعديلات بأغلبية 371 صوتاً مؤيداً مقابل 19 صوتاً معارضاً وامتناع 22 عن التصويت.'
      },
      {
        en: 'The Council unanimously adopted the plan for the old quarter.',
        ar: 'واعتمد المجلس خطة الحي القديم بأغلبية تسعة أصوات مقابل ثلاثة أصوات.'
      }
    ],
    passes: [
      {
        en: 'Mr. Rahal was elected by secret ballot, obtaining 228 votes against 184 for Ms. Farid.',
        ar: 'وانتُخب السيد رحال بالاقتراع السري، إذ حصل على 228 صوتاً مقابل 184 صوتاً للسيدة فريد.'
      },
      {
        en: 'By eight votes to two, with two abstentions, the Council decided to award the contract.',
        ar: 'وقرر المجلس، بأغلبية ثمانية أصوات مقابل صوتين وامتناع عضوين عن التصويت، ترسية العقد.'
      },
      {
        en: 'The amendment was lost, 4 voting in favour and 8 against.',
        ar: 'ورُفض التعديل بأغلبية 8 أصوات مقابل 4 أصوات.'
      },
      {
        en: 'The draft decision was adopted without a vote.',
        ar: 'واعتُمد مشروع المقرر دون تصويت.'
      }
    ]
  },
  *check(pair): Iterable<Found> {
    for (const { ar, en } of isTally(pair) ? [wholeOf(pair)] : pair.sentences) {
      const own = { ar: spanOf(ar), en: spanOf(en) }
      if (!own.ar || !own.en) continue
      const votes = {
        ar: findVote(pair.ar.text.slice(own.ar.start, own.ar.end)),
        en: findVote(pair.en.text.slice(own.en.start, own.en.end))
      }
      if (!votes.ar || !votes.en) continue
      const differ = !within(counts(votes.ar), counts(votes.en)) && !within(counts(votes.en), counts(votes.ar))
      if (
        !differ &&
        !shuffled(votes.ar, votes.en) &&
        !reversed(votes.ar, votes.en) &&
        !uncounted(votes.en, votes.ar, pair.ar.standing) &&
        !uncounted(votes.ar, votes.en, pair.en.standing) &&
        !opposed(votes.ar, votes.en) &&
        !opposed(votes.en, votes.ar)
      )
        continue
      if (reported(pair, own.ar, own.en)) continue
      yield { ar: own.ar, en: own.en, message: `the vote is ${told(votes.en)} in English, ${told(votes.ar)} in Arabic` }
    }
  }
}

/** "For: 14. Against: 2. Abstentions: 1.": the counts stand in sentences of their own, and make one vote. */
const isTally = ({ ar, en }: ComparedPair): boolean =>
  [ar, en].every(({ text }) => text.length <= tally && (text.match(/:\s*\d+/g)?.length ?? 0) > 1)
/** The letters of the longest line of counts. */
const tally = 160
const wholeOf = ({ ar, en }: ComparedPair) => ({
  ar: [{ start: 0, end: ar.text.length }],
  en: [{ start: 0, end: en.text.length }]
})

/** From the first of these ranges to the last; null where there is none. */
function spanOf(ranges: readonly Range[]): Range | null {
  const [first] = ranges
  const last = ranges.at(-1)
  return first && last ? { start: first.start, end: last.end } : null
}
