import { countedSittings, sittingNoun } from '../../../language/counted-sittings.ts'
import type { FoundDate } from '../../../language/dates.ts'
import { folded } from '../../../language/fold.ts'
import { movesDates, toldAsNext } from '../../../language/sittings.ts'
import type { Sentence, Unit } from '../../../outline/index.ts'
import { quoted } from '../../../restore/quote.ts'
import { datesOf } from '../dates.ts'
import type { Checked, DocumentFound, DocumentRule } from '../rule.ts'

interface Told {
  unit: Unit
  date: FoundDate
}

/** The one date of a sentence that tells when a meeting is to be held; null where it tells none, or several. */
function dateIn(unit: Unit, sentence: Sentence): FoundDate | null {
  const own = datesOf(unit).filter(({ start, end }) => start >= sentence.start && end <= sentence.end)
  const [date, more] = own
  if (!date?.date || more || date.hijri) return null
  const before = folded(unit.text.slice(sentence.start, date.start))
  return toldAsNext(before) && !movesDates(sentence.folded.text, unit.language) && !past.test(before) ? date : null
}
/** What was planned before, and another body's meeting. */
const past =
  /\b(?:was|were|had|been|originally|committee|subcommittee|working group)\b|(?<!\p{L})[وف]?(?:كان|كانت|سبق|اللجنة|لجنة|اللجنه|لجنه|الفريق)(?!\p{L})/u

/** Which meeting it is: by its number, or as the next. */
function keyOf(unit: Unit, { start, end }: Sentence): string | null {
  const text = unit.text.slice(start, end)
  const [counted, more] = countedSittings(text, unit.language)
  if (more) return null
  return counted ? `${counted.noun} ${counted.value}` : sittingNoun(folded(text))
}

function* check(document: Checked): Generator<DocumentFound> {
  const known = new Map<string, Told>()
  for (const unit of document.holding('digit')) {
    if (unit.note || !mayTell.test(unit.text)) continue
    for (const sentence of unit.sentences) {
      const date = dateIn(unit, sentence)
      const key = date && keyOf(unit, sentence)
      if (!date || !key) continue
      const before = known.get(key)
      if (!before) known.set(key, { unit, date })
      else if (!isSame(before.date, date))
        yield {
          at: { unit, start: date.start, end: date.end },
          also: [{ unit: before.unit, start: before.date.start, end: before.date.end }],
          message: `${quoted(date.text)} is another day than ${quoted(before.date.text)} (line ${before.unit.passage.line(before.date.start)}) for the same meeting`
        }
    }
  }
}
const mayTell = /meet|session|sitting|اجتماع|جلس|دور/i
/** A range and its first or last day are one. */
const isSame = (a: FoundDate, b: FoundDate): boolean =>
  [a.date, a.until].some((day) => day !== null && (day === b.date || day === b.until))

export const nextDate: DocumentRule = {
  id: 'next-date',
  severity: 'warning',
  summary: 'the next meeting on two different days: "from 17 to 19 March 2026", and later "from 24 to 26 March 2026"',
  help: 'The full date of a sentence that tells when the next meeting, or one by its number, is to be held, against that of another sentence on the same meeting. Sentences with several dates, that move a date, or that tell of what had been planned or of a committee are left alone. The words are in data/sittings.yaml.',
  examples: {
    fails: [
      '# Minutes of the Board, 4 March 2025\n\nThe Board agreed that its next meeting would be held on 6 May 2025.\n\nThe Chair closed the meeting. The next meeting will be held on 8 May 2025.',
      '# محضر اجتماع المكتب، 4 آذار/مارس 2025\n\nاتفق المكتب على أن تُعقد الدورة الثانية والثلاثون في الفترة من 17 إلى 19 آذار/مارس 2026.\n\nوستُعقد الدورة الثانية والثلاثون في الفترة من 24 إلى 26 آذار/مارس 2026.'
    ],
    passes: [
      '# Minutes of the Board, 4 March 2025\n\nThe Board agreed that its next meeting would be held on 6 May 2025. The next meeting of the Finance Committee will be held on 29 April 2025.\n\nThe Chair closed the meeting. The next meeting will be held on Tuesday, 6 May 2025.',
      '# محضر اجتماع المكتب، 4 آذار/مارس 2025\n\nاتفق المكتب على أن تُعقد الدورة الثانية والثلاثون في الفترة من 17 إلى 19 آذار/مارس 2026، والدورة الثالثة والثلاثون في الفترة من 8 إلى 10 أيلول/سبتمبر 2026.\n\nوستُعقد الدورة الثانية والثلاثون في الفترة من 17 إلى 19 آذار/مارس 2026.'
    ]
  },
  check
}
