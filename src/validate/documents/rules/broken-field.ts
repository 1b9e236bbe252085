import { fieldDebris } from '../../../language/debris.ts'
import { quoted } from '../../../restore/quote.ts'
import type { DocumentRule } from '../rule.ts'

/** What reading leaves out as it is no text of the document may hold such words all the same. */
const leftOut = new Set(['table-of-contents', 'page-furniture'])

export const brokenField: DocumentRule = {
  id: 'broken-field',
  severity: 'error',
  summary: 'what a program leaves where a field is broken: Error! Reference source not found',
  help: 'Error messages of word processors in both languages of their menus, codes of fields (PAGEREF _Toc12 \\h, HYPERLINK "…") and slots of templates that were not filled ({{date}}, <<Name>>).',
  examples: {
    fails: [
      '# Minutes of the Board, 4 March 2025\n\nThe figures are set out in Error! Reference source not found.',
      '# محضر اجتماع المكتب، 4 آذار/مارس 2025\n\nترد الأرقام في خطأ! لم يتم العثور على مصدر المرجع. أعلاه.',
      '# Minutes of the Board, 4 March 2025\n\nThe next meeting will be held in {{venue}} on 3 May 2025.',
      'text:Minutes of the Board, 4 March 2025\n\nThe report is at HYPERLINK "https://example.int/report" the website.'
    ],
    passes: [
      '# Minutes of the Board, 4 March 2025\n\nThe auditor found an error; the reference to its source was corrected.',
      '# محضر اجتماع المكتب، 4 آذار/مارس 2025\n\nلوحظ خطأ في الجدول، ولم يتم العثور على التقرير الأصلي.'
    ]
  },
  *check({ units, version: { file, source } }) {
    for (const unit of units)
      for (const { start, end } of fieldDebris(unit.text))
        yield { at: { unit, start, end }, message: `${quoted(unit.text.slice(start, end))} is left of a field` }
    for (const { ruleId, place } of file.messages) {
      if (!leftOut.has(ruleId ?? '') || !place || !('start' in place)) continue
      const from = source.offset(place.start.line, place.start.column)
      const to = source.offset(place.end.line, place.end.column)
      for (const { start, end } of fieldDebris(source.text.slice(from, to)))
        yield {
          at: { start: from + start, end: from + end },
          message: `${quoted(source.text.slice(from + start, from + end))} is left of a field`
        }
    }
  }
}
