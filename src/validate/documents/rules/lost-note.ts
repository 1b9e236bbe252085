import type { DocumentRule } from '../rule.ts'

/** An asterisk between the number of an item and its first word: "4. *Other factors". */
const behindNumber = /(?<=(?:^|\s)\d{1,2}[.)] ?)\* ?(?=\p{L})/gu

export const lostNote: DocumentRule = {
  id: 'lost-note',
  severity: 'info',
  summary: 'an asterisk before the title of an item that leads to no note: "4. *Other factors"',
  help: 'An asterisk between the number of an item and its words, without a second one that would close an emphasis. A note has its mark behind the word it explains, and no number before it.',
  examples: {
    fails: ['Time | Item\n--- | ---\n09:00 - 10:00 | 3. Programme 4. \\*Other factors to consider'],
    passes: ['Time | Item\n--- | ---\n09:00 - 10:00 | 3. Programme\\* 4. Other factors \\*(see the guidelines)']
  },
  *check(document) {
    for (const unit of document.holding('star')) {
      if (unit.label && unit.label.kind !== 'bullet' && /^\* ?\p{L}[^*]*$/u.test(unit.text))
        yield { at: { unit, start: 0, end: 2 }, message: 'the asterisk leads to no note' }
      for (const { 0: mark, index } of unit.text.matchAll(behindNumber))
        if (!/^[^*]{0,80}\p{L}\*(?!\p{L})/u.test(unit.text.slice(index + mark.length)))
          yield { at: { unit, start: index, end: index + mark.length + 1 }, message: 'the asterisk leads to no note' }
    }
  }
}
