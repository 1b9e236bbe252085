import { titledIn } from '../../../language/titled.ts'
import type { Unit } from '../../../outline/index.ts'
import { quoted } from '../../../restore/quote.ts'
import type { Checked, DocumentFound, DocumentRule } from '../rule.ts'
import { type Break, breaksOf, type Counted } from '../sequences.ts'

/** A title is no longer than this, in UTF-16 units. */
const longest = 140
/** So many titles of one kind must count on that one out of step stands out. */
const least = 3

/** Titles of parts that count: headings, cells and short lines. */
function members(units: readonly Unit[]): Counted<Unit>[] {
  return units.flatMap((unit) => {
    const { kind, text, note, language } = unit
    if (note || text.length > longest || kind === 'item' || isProse.test(text)) return []
    // "Annex II" may have been read as the label of its title.
    const titled = titledIn(unit.printed && unit.label?.kind !== 'number' ? `${unit.printed} ${text}` : text, language)
    return titled ? [{ of: unit, values: [titled.value], style: `${kind} ${titled.noun} ${titled.stem}` }] : []
  })
}
/** A sentence about a part is no title of it: "Item 3 was deferred." */
const isProse = /[.؛;،,]\s*$/

function* check({ units }: Checked): Generator<DocumentFound> {
  const counted = members(units)
  if (counted.length < least) return
  for (const style of new Set(counted.map((member) => member.style))) {
    const own = counted.filter((member) => member.style === style)
    if (own.length < least) continue
    const breaks = breaksOf(own)
    // Several gaps are those of an extract, or of another order.
    if (breaks.length > 1) continue
    for (const found of breaks)
      if (found.kind !== 'repeated')
        yield { at: { unit: found.of }, also: [{ unit: found.before }], message: told(found) }
  }
}

function told(found: Break<Unit>): string {
  const [own, before] = [quoted(found.of.text), quoted(found.before.text)]
  return found.kind === 'swapped'
    ? `${own} stands before the one that it should follow`
    : `${own} follows ${before}: one is missing, or out of step`
}

export const titleSequence: DocumentRule = {
  id: 'title-sequence',
  severity: 'warning',
  summary:
    'titles of items, sessions, days, decisions or annexes that leave one out or are out of step: البند الثالث, البند الخامس',
  help: 'Headings, cells and short lines that open with one noun of parts and a number, an ordinal, a Roman numeral or a code (Item 3, الجلسة الرابعة, Annex II, Decision CM/9/6), three or more of a kind: where one of them does not count on. Where two or more do not, the text is taken for an extract. The nouns are in data/titled.yaml. Numbers before titles are another check: number-sequence.',
  examples: {
    fails: [
      '# Minutes of the Board, 4 March 2025\n\n## Item 1: Opening\n\nThe Chair opened the meeting.\n\n## Item 2: Budget\n\nThe Board approved the budget.\n\n## Item 4: Staff\n\nThe Board heard the Director.',
      'text:محضر اجتماع المكتب، 4 آذار/مارس 2025\n\nالبند الأول: الافتتاح\n\nافتتح الرئيس الاجتماع.\n\nالبند الثاني: الميزانية\n\nوافق المكتب على الميزانية.\n\nالبند الثالث: الموظفون\n\nاستمع المكتب إلى المدير.\n\nالبند الخامس: ما يستجد من أعمال\n\nلم يستجد شيء.',
      '# Decisions of the Council, 4 March 2025\n\n## Decision CM/9/1: Agenda\n\nThe Council adopts the agenda.\n\n## Decision CM/9/2: Budget\n\nThe Council approves the budget.\n\n## Decision CM/9/4: Staff\n\nThe Council appoints the Director.'
    ],
    passes: [
      '# Minutes of the Board, 4 March 2025\n\n## Item 1: Opening\n\nThe Chair opened the meeting.\n\n## Item 2: Budget\n\nThe Board approved the budget.\n\n## Item 3: Staff\n\nThe Board heard the Director. Item 9 was deferred.',
      'text:محضر اجتماع المكتب، 4 آذار/مارس 2025\n\nالبند الأول: الافتتاح\n\nافتتح الرئيس الاجتماع.\n\nالبند الثاني: الميزانية\n\nوافق المكتب على الميزانية.\n\nالبند الثالث: الموظفون\n\nاستمع المكتب إلى المدير.\n\nالبند السابع في جدول أعمال الدورة الماضية أُجّل.',
      '# Extract from the decisions of the Council, 4 March 2025\n\n## Decision CM/9/1: Agenda\n\nThe Council adopts the agenda.\n\n## Decision CM/9/5: Budget\n\nThe Council approves the budget.\n\n## Decision CM/9/9: Staff\n\nThe Council appoints the Director.'
    ]
  },
  check
}
