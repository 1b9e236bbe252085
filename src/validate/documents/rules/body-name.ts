import { isBodyLine, OwnName } from '../../../language/own-name.ts'
import { hasFiniteVerb } from '../../../language/prose.ts'
import { quoted } from '../../../restore/quote.ts'
import type { Checked, DocumentRule } from '../rule.ts'

/** The name of the body fills one of the first lines. */
const headLines = 2
const longestName = 80

/** The names under which the text issues: that of its body, and a line at its head that ends as one. */
function namesOf({ studied, units, language }: Checked): OwnName[] {
  const lines = units
    .slice(0, headLines)
    .flatMap(({ text, kind }) =>
      kind !== 'cell' &&
      text.length <= longestName &&
      !/[\d:]/.test(text) &&
      isBodyLine(text, language) &&
      !hasFiniteVerb(text, language)
        ? [text]
        : []
    )
  const { body } = studied.facts
  const all = [...new Set([...(body ? [body] : []), ...lines])]
  return all.flatMap((name) => OwnName.of(name, language) ?? [])
}

export const bodyName: DocumentRule = {
  id: 'body-name',
  severity: 'warning',
  summary: 'the body of the text under another name: Pine Ridge Water District, "Pine Ridge Water Authority"',
  help: "The name of the issuing body against names in the text that open alike and differ in one word: another word before the last, a word left out, two words in each other's place; another last noun as information, for it may be another body. Shorter forms, and the several organs of one organization, are left alone. The words are in data/variants.yaml.",
  examples: {
    fails: [
      '# Kestrel Valley Regional Assembly\n\n## Minutes of the Executive Committee, 4 March 2025\n\nThe Committee approved the budget. The Kestrel Valley Assembly would be informed.',
      '# غرفة صناعة وتجارة المرفأ الشرقي\n\n## محضر اجتماع مجلس الإدارة، 4 آذار/مارس 2025\n\nوافق المجلس على الميزانية، على أن تنشرها غرفة تجارة وصناعة المرفأ الشرقي.',
      'text:PINE RIDGE WATER DISTRICT\n\nMinutes of the Board, 4 March 2025\n\nThe Board approved the budget of the Pine Ridge Water Authority.'
    ],
    passes: [
      '# مجلس الوزراء يعقد جلسته الأسبوعية\n\nعقد مجلس الوزراء جلسته الأسبوعية يوم الثلاثاء 11 نوفمبر 2025.',
      '# The Council of Ministers holds its weekly session\n\nThe Council of Ministers held its weekly session on Tuesday, 11 November 2025.',
      '# Kestrel Valley Regional Assembly\n\n## Minutes of the Executive Committee, 4 March 2025\n\nThe Committee approved the budget. The Kestrel Valley Regional Assembly would be informed, and the Assembly would publish it in the Kestrel Valley Gazette.',
      '# Executive Board of the Global Vaccine Compact\n\n## Report, 4 March 2025\n\nThe Executive Committee of the Global Vaccine Compact met on 3 March 2025.',
      '# غرفة صناعة وتجارة المرفأ الشرقي\n\n## محضر اجتماع مجلس الإدارة، 4 آذار/مارس 2025\n\nوافق المجلس على الميزانية، على أن تنشرها غرفة صناعة وتجارة المرفأ الشرقي.'
    ]
  },
  *check(document) {
    const { language, units } = document
    const names = namesOf(document)
    for (const name of names) {
      const told = new Set<string>()
      for (const unit of units.slice(1)) {
        const { text: plain, origin } = unit.folded
        const isCapital = (offset: number) => language === 'ar' || /\p{Lu}/u.test(unit.text[origin(offset)] ?? '')
        for (const { start, end, sure } of name.othersIn(plain, isCapital)) {
          const range = { unit, start: origin(start), end: origin(end - 1) + 1 }
          const words = unit.text.slice(range.start, range.end)
          // A name that the head has beside it is another body.
          if (told.has(words) || names.some((other) => other !== name && other.printed.includes(words))) continue
          told.add(words)
          yield {
            at: range,
            severity: sure ? 'warning' : 'info',
            message: `${quoted(words)} is called ${quoted(name.printed)} at the head of the text`
          }
        }
      }
    }
  }
}
