import { endsInColon, hasFiniteVerb } from '../../../language/prose.ts'
import type { Unit } from '../../../outline/index.ts'
import type { Checked, DocumentFound, DocumentRule } from '../rule.ts'

/** Shorter text may be a title, a label or a name. */
const leastLength = 70
/** So many texts of its kind, and such a share of them, end in a sign, before one that does not stands out. */
const leastOthers = 8
const leastShare = 0.85
const end = /[.!?؟…;؛:][\s"'”’»)\]*_]*(?:(?:and|or|و|أو)\s*)?$/u
/** Clauses of resolutions and entries of lists end in commas. */
const comma = /[,،]\s*$/u
/** A link, a date or a number at the end stands without a sign on purpose. */
const open = /(?:https?:\S+|\d|[)\]"”»_])\s*$/u

const isLong = ({ kind, text, note }: Unit): boolean =>
  (kind === 'paragraph' || kind === 'item') && !note && text.length >= leastLength

/** How a text goes on: a paragraph right behind an item, or an item that opens with an acronym in brackets. */
const goesOn = (unit: Unit, next: Unit | undefined): boolean =>
  next !== undefined &&
  ((unit.kind === 'item' && next.kind === 'paragraph' && next.label === null) || opensInBrackets.test(next.text))
const opensInBrackets = /^\([A-Z][A-Za-z&+-]{1,9}\) \p{L}/u

function* unfinished({ units }: Checked): Generator<DocumentFound> {
  for (const kind of ['paragraph', 'item'] as const) {
    const long = units.filter((unit) => unit.kind === kind && isLong(unit))
    const ended = long.filter(({ text }) => end.test(text)).length
    if (ended < leastOthers || ended / long.length < leastShare) continue
    for (const unit of long) {
      if (end.test(unit.text) || endsInColon(unit.text) || open.test(unit.text)) continue
      const next = units[unit.index + 1]
      if (!goesOn(unit, next) && (comma.test(unit.text) || !hasFiniteVerb(unit.text, unit.language))) continue
      const start = unit.text.lastIndexOf(' ', unit.text.length - 30) + 1
      yield {
        at: { unit, start },
        ...(next && goesOn(unit, next)
          ? { also: [{ unit: next, end: Math.min(30, next.text.length) }] }
          : { severity: 'info' as const }),
        message: goesOn(unit, next)
          ? 'the item breaks off, and what follows goes on with it'
          : `no sign ends the ${kind}: ${ended} others have one`
      }
    }
  }
  for (const unit of units)
    if (unit.kind === 'item' && opensInBrackets.test(unit.text))
      yield {
        at: { unit, end: 30 },
        message: `an item cannot begin with an acronym in brackets: the words before it are cut off`,
        severity: 'info'
      }
}

export const unfinishedText: DocumentRule = {
  id: 'unfinished-text',
  severity: 'warning',
  summary: 'a long paragraph or item without a full stop, where all others have one',
  help: 'Paragraphs and items of 70 characters or more. Where eight or more of a kind, and 85 % of them, end in a full stop, semicolon or colon, one that ends in a word or comma has lost its end (information); an item whose sentence goes on in the paragraph behind it was cut by the end of a page (warning).',
  examples: {
    fails: [
      `text:${Array.from({ length: 9 }, (_, i) => `- تحدث العضو ${i + 1} عن الميزانية وعن الموظفين وعن المباني التي تؤجرها المدينة لغيرها من الجهات العامة.`).join('\n')}\n- أجابت أمينة الخزانة بأن المباني في حالة جيدة وبأن المدينة سوف تواصل صيانة المدارس\n\nالقديمة في العام المقبل. وشكر المجلس أمينة الخزانة على ردها وعلى ما قدمته من معلومات.`
    ],
    passes: [
      `text:${Array.from({ length: 9 }, (_, i) => `- Member ${i + 1} spoke of the budget, of the staff and of the buildings that the city lets to others.`).join('\n')}\n- The Treasurer answered that the buildings were in good repair, and that the city would let them.\n\nThe Board thanked the Treasurer for her answer to its members.`,
      'text:- Budget of the city and of its companies for the next two years, and of the port\n- Report of the auditor on the accounts of the city and of its companies for the year'
    ]
  },
  check: unfinished
}
