import { endsSentence, opensTitleLine } from '../../../language/prose.ts'
import type { Place } from '../../../model/record.ts'
import { damageRule } from '../damage.ts'
import type { Checked, WordsOfUnit } from '../rule.ts'

/** An item of a list that ends in "; and" breaks nothing off. */
const joins = /[;؛,،]\s*(?:and|or|و|أو)\s*$/

/** How many UTF-16 units before the cut are shown, at most. */
const shownBefore = 40

/** The last words before the cut, where reading has joined both parts. */
function wordsBefore({ line, column }: Place, { version: { source }, units }: Checked): WordsOfUnit[] {
  const cut = source.offset(line, column)
  const unit = units.findLast(({ passage }) => passage.origin(0) < cut)
  if (!unit) return []
  let end = 0
  while (end < unit.text.length && unit.passage.origin(end) < cut) end++
  while (end > 0 && unit.text[end - 1] === ' ') end--
  if (end === 0 || end === unit.text.length) return []
  return [{ unit, start: unit.text.indexOf(' ', Math.max(0, end - shownBefore)) + 1, end }]
}

export const cutSentence = damageRule({
  id: 'cut-sentence',

  severity: 'warning',
  summary: 'a sentence or title that a blank line or the end of a page cuts in two',
  help: 'A paragraph that breaks off, at a comma, an open bracket or a word that needs another, and one that cannot open a sentence right after it. Reading joins them. Titles that are set on several lines (Decision No. 3 / concerning farm roads), and items of a list that end in "; and", are left alone.',
  examples: {
    fails: [
      'text:محضر الاجتماع الخامس للفريق الاستشاري لأصحاب المصلحة\n\nالمتعددين\n\nعُقد الاجتماع في تونس، 4 آذار/مارس 2025. وافتتح الرئيس الاجتماع ورحب بالأعضاء.'
    ],
    passes: [
      'text:محضر الاجتماع الخامس للفريق الاستشاري لأصحاب المصلحة المتعددين\n\nعُقد الاجتماع في تونس، 4 آذار/مارس 2025. وافتتح الرئيس الاجتماع ورحب بالأعضاء.',
      'text:MINUTES of the meeting held in the Council Chamber, Shire House,\non Tuesday, 6 October 2026 at 10.30 a.m.\n\nThe Chair opened the meeting and welcomed the members who had come.',
      'text:محضر الجلسة المعقودة في قاعة المجلس، دار المقاطعة،\nيوم الثلاثاء 6 أكتوبر 2026 الساعة 10:30 صباحاً\n\nافتتح الرئيس الجلسة ورحب بالأعضاء الذين حضروا.',
      'text:Decision No. 44 of 2025\n\nconcerning the regulation of markets\n\nThe Council of Ministers,\n\nHaving considered the report,\n\nDecides:\n\n1. The markets shall open at six.'
    ]
  },
  also: wordsBefore,
  isDamage(place, { version: { source } }) {
    const start = source.offset(place.line, place.column)
    const words = source.text.slice(start, source.offset(place.endLine, place.endColumn)).trim()
    const before = source.text.slice(0, start).trimEnd()
    // On the next line, without a blank one between, the writer has broken the line.
    if (!/\n\s*\n/.test(source.text.slice(before.length, start))) return false
    const lineBefore = before.slice(before.lastIndexOf('\n') + 1)
    // Lines that all begin with a small letter are entries of a list.
    if (joins.test(lineBefore) || /^\s*\p{Ll}/u.test(lineBefore)) return false
    if (endsSentence(words)) return true
    // A line without an end may be one of a title.
    return !opensTitleLine(words) && !/^\p{Lu}/u.test(words)
  }
})
