import { fieldClock, hoursOfHead, type Sitting, sittingField, sittingsIn } from '../../../language/sittings.ts'
import { clockText } from '../../../language/times.ts'
import type { Unit } from '../../../outline/index.ts'
import { quoted } from '../../../restore/quote.ts'
import type { Checked, DocumentFound, DocumentRule } from '../rule.ts'
import { minutesAt } from '../slots.ts'

/** A meeting that opens in the evening may close after midnight. */
const overnight = (open: string, close: string): boolean => open >= '16:00' && close <= '06:00'

/** A meeting is shorter, in minutes: "opened at 10.00", "closed at 9.45" is no evening. */
const longest = 600
/** Whether a closing lies before an opening; one that may be of the morning or the evening, only where neither fits. */
const isBefore = ({ clock, later }: { clock: string; later?: boolean }, open: string): boolean =>
  clock < open &&
  !overnight(open, clock) &&
  (!later || (open >= '08:00' && minutesAt(clock) + 720 - minutesAt(open) > longest))

type Told = Sitting & { unit: Unit }

/** The value of a field: the cell beside its label. */
function* inTables({ units }: Checked): Generator<DocumentFound> {
  let opened: { unit: Unit; clock: string } | null = null
  for (const [i, { cell, text }] of units.entries()) {
    const value = units[i + 1]
    if (!cell || !value?.cell || value.cell.row !== cell.row || value.cell.table !== cell.table) continue
    const does = sittingField(text)
    const clock = does && fieldClock(value.text, does)
    if (!clock) continue
    if (does === 'opens') opened = { unit: value, clock }
    else if (opened && clock < opened.clock && !overnight(opened.clock, clock))
      yield {
        at: { unit: value },
        also: [{ unit: opened.unit }],
        message: `the meeting closes at ${clock}, before it opened at ${opened.clock} (line ${opened.unit.passage.line(0)})`
      }
  }
}

/** The head gives the hours of the meeting within so many units. */
const headReach = 20
/** By so many minutes a meeting may open late, or go on longer than its head says; and open early. */
const slack = { late: 90, early: 5, over: 30 }

/** The line of the head that gives the hours of the meeting. */
function hoursIn({ units }: Checked): { unit: Unit; from: number; to: number | null } | null {
  for (const unit of units.slice(0, headReach)) {
    if (!hour.test(unit.text)) continue
    const label = unit.cell && units[unit.index - 1]
    // The label may have a cell of its own.
    const words = label && label.cell?.row === unit.cell?.row ? `${label.text}: ${unit.text}` : unit.text
    const hours = hoursOfHead(words)
    if (hours) return { unit, ...hours }
  }
  return null
}

/** An opening or closing that the head contradicts: "Time: 18:30" and "opened at 18:05". */
function againstHead(
  { does, clock, later = false }: Told,
  head: NonNullable<ReturnType<typeof hoursIn>>
): string | null {
  const minutes = minutesAt(clock)
  const printed = quoted(head.unit.text)
  if (does === 'opens')
    return minutes < head.from - slack.early || minutes > head.from + slack.late
      ? `the meeting opens at ${clock}, against ${printed} (line ${head.unit.passage.line(0)})`
      : null
  const early = minutes === head.from ? !later : isBefore({ clock, later }, clockText(head.from))
  return early || (head.to !== null && !later && minutes > head.to + slack.over)
    ? `the meeting closes at ${clock}, against ${printed} (line ${head.unit.passage.line(0)})`
    : null
}

function* check(document: Checked): Generator<DocumentFound> {
  yield* inTables(document)
  let opened: Told | null = null
  let head: ReturnType<typeof hoursIn> | undefined
  for (const unit of document.units) {
    if (unit.kind === 'cell' || unit.kind === 'heading' || !hour.test(unit.text)) continue
    for (const { start: from, end: to } of unit.sentences) {
      const text = unit.text.slice(from, to)
      if (!hour.test(text)) continue
      for (const { start, end, ...told } of sittingsIn(text, unit.language)) {
        const own: Told = { ...told, unit, start: from + start, end: from + end }
        head ??= hoursIn(document)
        const against = head && head.unit !== unit && againstHead(own, head)
        if (head && against)
          yield { at: { unit, start: own.start, end: own.end }, also: [{ unit: head.unit }], message: against }
        if (own.does === 'opens') opened = own
        else {
          if (opened && isBefore(own, opened.clock))
            yield {
              at: { unit, start: own.start, end: own.end },
              also: [{ unit: opened.unit, start: opened.start, end: opened.end }],
              message: `the meeting closes at ${own.clock}, before it opened at ${opened.clock} (line ${opened.unit.passage.line(opened.start)})`
            }
          opened = null
        }
      }
    }
  }
}
const hour = /\d[:./]\d\d|\d ?[ap]\.?m|الساعة/i

export const closingTime: DocumentRule = {
  id: 'closing-time',
  severity: 'warning',
  summary: 'a meeting that closes before it opened: "opened at 18:00", "closed at 17:30"',
  help: 'The hour at which a sentence says that the meeting opened, was called to order or began (افتتح, بدأ), against the next at which one says that it closed, rose or was adjourned (اختتم, رُفعت); in tables the fields for both (Start time, وقت الانتهاء). And both against the line of the head that gives the hours of the meeting ("Time: 18:30 - 21:15"), by which it may open an hour and a half late or go on for half an hour longer. Hours that may be of the morning or the evening, breaks, other meetings and evenings that go on past midnight are left alone.',
  examples: {
    fails: [
      '# Minutes of the Board, 4 March 2025\n\nThe meeting was opened at 10:00 and closed at 9:30.',
      'text:Minutes of the Board held on Tuesday 4 March 2025 at 10.00 in the Town Hall\n\nThe Board approved the budget.\n\nThe meeting closed at 9.45.',
      'text:محضر جلسة المكتب المنعقدة يوم الثلاثاء 4 مارس 2025 على الساعة العاشرة صباحا\n\nوافق المكتب على الميزانية.\n\nورفعت الجلسة على الساعة التاسعة صباحا.',
      '# Minutes of the Board, 4 March 2025\n\n| | |\n| --- | --- |\n| Date | 4 March 2025 |\n| Time | 6.30 pm to 8.45 pm |\n\nThe Board approved the budget.\n\nThe meeting closed at 5.50 pm.',
      '# Minutes of the Board, 4 March 2025\n\nThe Chair opened the meeting at 18:00.\n\nThe Board approved the budget.\n\nThe Chair closed the meeting at 17:30.',
      '# محضر اجتماع المكتب، 4 آذار/مارس 2025\n\nافتتح الرئيس الاجتماع في الساعة 10:00.\n\nوافق المكتب على الميزانية.\n\nورُفعت الجلسة في الساعة 09:15.',
      '# Minutes of the Board, 4 March 2025\n\nTime: 18:30 – 21:15\n\nThe Chair opened the meeting at 18:05.\n\nThe Board approved the budget.',
      '# محضر اجتماع المكتب، 4 آذار/مارس 2025\n\nافتتح الرئيس الاجتماع في الساعة العاشرة والنصف صباحاً.\n\nوافق المكتب على الميزانية.\n\nواختُتمت الجلسة في الساعة التاسعة صباحاً.',
      '# محضر اجتماع المكتب، 4 آذار/مارس 2025\n\n| البيان | التفاصيل |\n| --- | --- |\n| وقت البدء | 14:00 |\n| وقت الانتهاء | 13:15 |'
    ],
    passes: [
      'text:Minutes of the Board held on Tuesday 4 March 2025 at 10.00 in the Town Hall\n\nThe Board approved the budget.\n\nThe meeting closed at 12.45, and the next meeting will be opened at 9.30.',
      'text:محضر جلسة المكتب المنعقدة يوم الثلاثاء 4 مارس 2025 على الساعة العاشرة صباحا\n\nوافق المكتب على الميزانية.\n\nورفعت الجلسة على الساعة الثانية عشرة ظهرا.',
      '# Minutes of the Board, 4 March 2025\n\nTime: 18:30 – 21:15\n\nThe Chair opened the meeting at 18:40.\n\nThe Board approved the budget.\n\nThe Chair closed the meeting at 21:30.',
      '# محضر اجتماع المكتب، 4 آذار/مارس 2025\n\nافتتح الرئيس الاجتماع في الساعة العاشرة والنصف صباحاً.\n\nوافق المكتب على الميزانية.\n\nواختُتمت الجلسة في الساعة الثانية ظهراً.',
      '# Minutes of the Board, 4 March 2025\n\n| Field | Value |\n| --- | --- |\n| Start time | 14:00 |\n| End time | 15:15 |',
      '# Minutes of the Board, 4 March 2025\n\nThe meeting was called to order at 6 p.m.\n\nThe Board approved the budget.\n\nThe meeting rose at 7.30 p.m. The next meeting will be opened at 10 a.m. and closed at noon.',
      '# محضر اجتماع المكتب، 4 آذار/مارس 2025\n\nافتتح الرئيس الاجتماع في الساعة 22:00.\n\nوافق المكتب على الميزانية.\n\nورُفعت الجلسة في الساعة 01:15.',
      '# Minutes of the Board, 4 March 2025\n\nThe meeting was opened at 18:00.\n\nThe meeting resumed at 10:00 and the Chair closed the meeting at 19:30.'
    ]
  },
  check
}
