import { endsSentence, opensTitleLine } from '../../../language/prose.ts'
import { damageRule } from '../damage.ts'

/** An item of a list that ends in "; and" breaks nothing off. */
const joins = /[;؛,،]\s*(?:and|or|و|أو)\s*$/

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
      'text:Decision No. 44 of 2025\n\nconcerning the regulation of markets\n\nThe Council of Ministers,\n\nHaving considered the report,\n\nDecides:\n\n1. The markets shall open at six.'
    ]
  },
  isDamage(place, { version: { source } }) {
    const start = source.offset(place.line, place.column)
    const words = source.text.slice(start, source.offset(place.endLine, place.endColumn)).trim()
    const before = source.text.slice(0, start).trimEnd()
    const lineBefore = before.slice(before.lastIndexOf('\n') + 1)
    // Lines that all begin with a small letter are entries of a list.
    if (joins.test(lineBefore) || /^\s*\p{Ll}/u.test(lineBefore)) return false
    if (endsSentence(words)) return true
    // A line without an end may be one of a title.
    return !opensTitleLine(words) && !/^\p{Lu}/u.test(words)
  }
})
