import { isSpace } from '../../../language/characters.ts'
import type { DocumentRule, Fix } from '../rule.ts'

/** Two or three spaces between the words of a line; more, or tabs, set columns. */
const wide = /(?<=[\p{L}\p{M}\p{N}.,;:!?)\]»”"،؛؟]) {2,3}(?=[\p{L}\p{N}([«“"])/gu
/** A number or letter before the words of a paragraph, which spaces part from them. */
const marker = /^[\s(]*(?:[\p{L}\p{N}]{1,4}|\d{1,4}(?:[./-]\d{1,4}){1,3}|[ivxlc]+)[.)\]]?$|:$/iu
/** Three blanks so near to the beginning of a line part a label from its words. */
const labelled = 24
/** Gaps that stand in one block in such number set columns. */
const columns = 2
/** A no-break space between two Arabic words, where it keeps no figure, title or sign with its word. */
const noBreak = /(?<=[\u0621-\u064a]{3}[\u064b-\u0652]?)\u00a0(?=[\u0621-\u064a]{3})/g
/** More of them are the habit of a program. */
const fewNoBreaks = 2
/** Plain spaces that stand alone between two signs. */
function singlesIn(text: string): number {
  let count = 0
  for (let i = text.indexOf(' ', 1); i >= 0 && i < text.length - 1; i = text.indexOf(' ', i + 1))
    if (!isSpace(text.charCodeAt(i - 1)) && !isSpace(text.charCodeAt(i + 1))) count++
  return count
}
const sentenceEnd = /[.!?؟]$/
/** Two spaces are a slip where no more than one gap in so many has them. */
const rare = 25

interface Gap extends Fix {
  afterSentence: boolean
}

export const doubleSpace: DocumentRule = {
  id: 'double-space',
  severity: 'info',
  summary: 'two spaces, or a no-break space, between words where the rest of the text has one plain space',
  help: 'Counts the gaps between words. Texts that set two spaces after every sentence, or set columns or indents with spaces, are left alone: two or three spaces count only where at most one gap in twenty-five has them, after a sentence where other sentences are followed by one. A no-break space between two Arabic words counts where the text has no more than two of them.',
  examples: {
    fails: [
      'نظر المجلس في تقرير الأمين العام عن ميزانية فترة السنتين المقبلة وفي تقارير الأفرقة العاملة التي سيجري\u00a0تحديثها باستمرار، ثم انتقل إلى البند التالي من جدول أعماله واعتمده بعد مناقشة قصيرة شارك فيها عدد من الأعضاء.',
      'The Council considered the report of the Secretary-General on the budget for the coming biennium and  approved it. It then turned to the next item on its agenda.'
    ],
    passes: [
      'تحدث السيد\u00a0حداد عن الميزانية.',
      'The Council considered the report of the Secretary-General on the budget.  It approved the budget.  It then turned to the next item on its agenda.',
      'text:Minutes of the Board, 4 March 2025\n\nChair:  Ms. Talua\n\n1.  The Council considered the report of the Secretary-General on the budget for the coming biennium and approved it.\n\n(a)  It then turned to the next item on its agenda and heard the Director.\n\nFor: 12   Against: 3   Abstaining: 2',
      'text:25/31  Welcome and apologies\n\nThe Chair welcomed the members of the Board and the guests, and thanked the Clerk for the papers of the meeting and the hall.\n\n25/32  Declarations of interest\n\nNone were declared.',
      'text:Present:   Mr Haddad   Ms Osman\n\nThe Council approved the budget for the coming biennium.'
    ]
  },
  *check({ blocks }) {
    if (!blocks.some(({ text }) => text.includes('  ') || text.includes('\u00a0'))) return
    const gaps: Gap[] = []
    const noBreaks: Fix[] = []
    let singles = 0
    let ends = 0
    for (const { text, start } of blocks) {
      singles += singlesIn(text)
      ends += text.match(/[.!?؟] (?=\p{L})/gu)?.length ?? 0
      for (const { index } of text.includes('\u00a0') ? text.matchAll(noBreak) : [])
        noBreaks.push({ start: start + index, end: start + index + 1, text: ' ' })
      const found = text.includes('  ') ? [...text.matchAll(wide)] : []
      const inColumns = found.filter(({ 0: gap }) => gap.length > 2).length >= columns
      for (const { 0: gap, index } of found) {
        const line = text.slice(text.lastIndexOf('\n', index) + 1, index)
        if (inColumns || marker.test(line) || (gap.length > 2 && line.length < labelled)) continue
        const from = start + index
        gaps.push({
          start: from,
          end: from + gap.length,
          text: ' ',
          afterSentence: sentenceEnd.test(text.slice(0, index))
        })
      }
    }
    if (noBreaks.length <= fewNoBreaks && singles > rare)
      for (const fix of noBreaks)
        yield { at: { start: fix.start, end: fix.end }, message: 'a no-break space stands between two words', fix }
    const isRare = gaps.length * rare <= singles
    const afterSentences = gaps.filter((gap) => gap.afterSentence).length
    for (const { afterSentence, ...fix } of isRare ? gaps : []) {
      if (afterSentence && afterSentences * 3 > ends) continue
      yield {
        at: { start: fix.start, end: fix.end },
        message: `${fix.end - fix.start} spaces stand between two words`,
        fix
      }
    }
  }
}
