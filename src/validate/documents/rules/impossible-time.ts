import { opensTime } from '../../../language/times.ts'
import type { Unit } from '../../../outline/index.ts'
import { quoted } from '../../../restore/quote.ts'
import type { DocumentFound, DocumentRule } from '../rule.ts'

const digit = '[0-9٠-٩]'
/** Two figures with a colon, or such a pair on both sides of a dash. */
const clocks = new RegExp(
  `(?<![\\d٠-٩:.,/])(${digit}{1,2}):(${digit}{2})(?:\\s?[-\\u2010-\\u2015]\\s?(${digit}{1,2}):(${digit}{2}))?(?![\\d٠-٩:./]${digit}|${digit}|:)`,
  'g'
)
const value = (figures: string): number => Number(figures.replace(/[٠-٩]/g, (c) => String(c.charCodeAt(0) - 0x660)))
const isTime = (hour: string, minute: string): boolean =>
  value(minute) < 60 && (value(hour) < 24 || (value(hour) === 24 && value(minute) === 0))

/** Right behind a full date a time follows: "2 July 2026, 10:75". */
const afterYear = /\p{L}\p{M}* (?:19|20)\d\d[,،]? $/u

/** An hour of the afternoon on the clock of twenty-four that is told to be of the morning or the evening as well. */
const withHalf =
  /(?<![\d.,:])(1[3-9]|2[0-3])[:.][0-5]\d ?([ap]\.?m\.?(?!\p{L})|صباح[اً]+|مساء[ً]?)|الساعة (الثالثة|الرابعة|الخامسة|السادسة|السابعة|الثامنة|التاسعة) عشرة(?: [^\s.،]+){0,3} (?:صباح[اً]+|مساء[ً]?)/gu
const mayContradict = /(?:1[3-9]|2[0-3])[:.]\d\d ?(?:[ap]\.?m|صباح|مساء)| عشرة [^.]*(?:صباح|مساء)/

/** "10.75 a.m.": what is no time of day before a half of the day. */
const dotted = /(?<![\d.,:])(\d{1,2})[.:]([6-9]\d) ?(?:[ap]\.?m\.?(?!\p{L})|(?:صباح|مساء)[اًٌ]*)/gu
const mayBeDotted = /\d\.[6-9]\d ?(?:[ap]\.?m|صباح|مساء)/

function* overfull(unit: Unit): Generator<DocumentFound> {
  for (const { index, 0: words } of unit.text.matchAll(dotted))
    yield { at: { unit, start: index, end: index + words.length }, message: `${quoted(words)} is no time of day` }
}

function* contradicting(unit: Unit): Generator<DocumentFound> {
  for (const { index, 0: words } of unit.text.matchAll(withHalf))
    yield {
      at: { unit, start: index, end: index + words.length },
      message: `${quoted(words)} counts to twelve and to twenty-four at once`
    }
}

export const impossibleTime: DocumentRule = {
  id: 'impossible-time',
  severity: 'error',
  summary: 'a time that no day has: 25:30, 10:75',
  help: 'Hours from 13 on that are told to be of the morning or the evening as well; hours above 24 and minutes above 59, in a range with a time that exists, or right after a word that says that a time follows (at, الساعة) or behind a date. Ratios and verses are left alone.',
  examples: {
    fails: [
      '# Minutes of the Board, 4 March 2025\n\nThe Chair called the meeting to order at 10.75 a.m.',
      '# محضر اجتماع المكتب، 4 آذار/مارس 2025\n\nافتتح الرئيس الاجتماع في 10.75 صباحاً.',
      '# محضر اجتماع المكتب، 4 آذار/مارس 2025\n\nوانتهت الجلسة الساعة الثالثة عشرة والنصف مساءً.',
      '# Minutes of the Board, 4 March 2025\n\nThe Chair closed the meeting at 14.45 p.m.',
      'text:Draft agenda of the Board, 4 March 2025\n\n09:00 – 10:75\tOpening\n11:00 – 12:00\tBudget',
      '# محضر اجتماع المكتب، 4 آذار/مارس 2025\n\nاختتم الرئيس الاجتماع في الساعة 25:30.',
      '# Minutes of the Board, 4 March 2025\n\nNext meetings:\n\n- 4 April 2025, 10:00\n- 2 May 2025, 10:75'
    ],
    passes: [
      'text:Draft agenda of the Board, 4 March 2025\n\n09:00 – 10:45\tOpening\n11:00 – 24:00\tBudget',
      '# Minutes of the Board, 4 March 2025\n\nThe Board noted a ratio of 30:70 between grants and loans.'
    ]
  },
  *check(document) {
    for (const unit of document.units) {
      if (mayContradict.test(unit.text)) yield* contradicting(unit)
      if (mayBeDotted.test(unit.text)) yield* overfull(unit)
    }
    for (const unit of document.holding('colon')) {
      for (const { index, 0: words, 1: hour, 2: minute, 3: lastHour, 4: lastMinute } of unit.text.matchAll(clocks)) {
        const good = [isTime(hour as string, minute as string)]
        if (lastHour && lastMinute) good.push(isTime(lastHour, lastMinute))
        if (!good.includes(false)) continue
        if (
          !good.includes(true) &&
          !opensTime(unit.text.slice(Math.max(0, index - 24), index)) &&
          !afterYear.test(unit.text.slice(0, index))
        )
          continue
        yield { at: { unit, start: index, end: index + words.length }, message: `${quoted(words)} is no time of day` }
      }
    }
  }
}
