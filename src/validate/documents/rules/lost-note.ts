import type { DocumentRule } from '../rule.ts'

/** An asterisk between the number of an item and its first word: "4. *Other factors". */
const behindNumber = /(?<=(?:^|\s)\d{1,2}[.)] ?)\* ?(?=\p{L})/gu

/** A mark of Markdown that has no note: one that has is none of the words of its unit. */
const markOfNote = /\[\^[\p{L}\p{N}_-]{1,20}\]/gu

export const lostNote: DocumentRule = {
  id: 'lost-note',
  severity: 'info',
  summary: 'a mark of a note that leads to none: [^3], or an asterisk before the title of an item: "4. *Other factors"',
  help: 'A mark of a footnote in Markdown without the note (a warning). An asterisk between the number of an item and its words, without a second one that would close an emphasis. A note has its mark behind the word it explains, and no number before it.',
  examples: {
    fails: [
      '# Minutes of the Board, 4 March 2025\n\nThe Board adopted the calendar.[^3]',
      '# محضر اجتماع المكتب، 4 آذار/مارس 2025\n\nاعتمد المكتب الجدول الزمني.[^3]',
      'Time | Item\n--- | ---\n09:00 - 10:00 | 3. Programme 4. \\*Other factors to consider'
    ],
    passes: [
      '# Minutes of the Board, 4 March 2025\n\nThe Board adopted the calendar.[^3]\n\n[^3]: See the annex.',
      'Time | Item\n--- | ---\n09:00 - 10:00 | 3. Programme\\* 4. Other factors \\*(see the guidelines)'
    ]
  },
  *check(document) {
    for (const unit of document.holding('bracket'))
      for (const { 0: mark, index } of unit.text.matchAll(markOfNote)) {
        if (document.version.source.text.includes(`${mark}:`)) continue
        yield {
          at: { unit, start: index, end: index + mark.length },
          severity: 'warning',
          message: `the mark "${mark}" leads to no note`
        }
      }
    for (const unit of document.holding('star')) {
      if (unit.label && unit.label.kind !== 'bullet' && /^\* ?\p{L}[^*]*$/u.test(unit.text))
        yield { at: { unit, start: 0, end: 2 }, message: 'the asterisk leads to no note' }
      for (const { 0: mark, index } of unit.text.matchAll(behindNumber))
        if (!/^[^*]{0,80}\p{L}\*(?!\p{L})/u.test(unit.text.slice(index + mark.length)))
          yield { at: { unit, start: index, end: index + mark.length + 1 }, message: 'the asterisk leads to no note' }
    }
  }
}
