import { fold } from '../../../language/fold.ts'
import type { Unit } from '../../../outline/index.ts'
import type { DocumentFound, DocumentRule } from '../rule.ts'

/** Two or three numbers of paragraphs in a row: الفقرتين 2.1 و2, الفقرات 1.3 و2.3 و3.3. */
const cited =
  /(?<![\p{L}\p{N}])[وفبكل]{0,2}ا?ل?ل?(?:فقرتين|فقرتان|فقرات|مادتين|مادتان|مواد|بندين|بندان|بنود) (\d+(?:\.\d+)*)((?:(?:،|,)? ?و ?\d+(?:\.\d+)*){1,4})(?![\d.]*\d|\p{L})/gu

const partsOf = (number: string) => number.split('.').map(Number)

/** True where each number is higher than the one before it. */
function ascends(numbers: readonly number[][]): boolean {
  return numbers.every((own, i) => {
    const before = numbers[i - 1]
    if (!before) return true
    for (let k = 0; k < Math.max(own.length, before.length); k++) {
      const [a, b] = [before[k] ?? 0, own[k] ?? 0]
      if (a !== b) return a < b
    }
    return false
  })
}

function* flipped(unit: Unit): Generator<DocumentFound> {
  const folds = fold(unit.text)
  for (const { 0: whole, 1: first = '', 2: rest = '', index } of folds.text.matchAll(cited)) {
    const numbers = [first, ...(rest.match(/\d+(?:\.\d+)*/g) ?? [])].map(partsOf)
    const reversed = numbers.map((own) => own.toReversed())
    if (ascends(numbers) || !ascends(reversed)) continue
    const [start, end] = [folds.origin(index), folds.origin(index + whole.length - 1) + 1]
    yield {
      at: { unit, start, end },
      message: `"${unit.text.slice(start, end)}" counts down: the parts of its numbers may stand in the order of the printed line (${reversed.map((own) => own.join('.')).join(', ')})`
    }
  }
}

export const citedOrder: DocumentRule = {
  id: 'cited-order',
  severity: 'info',
  summary:
    'Arabic numbers of paragraphs cited in falling order that rise once each is turned: الفقرتين 2.1 و2 for 1.2 و2',
  help: 'Several paragraphs, articles or items cited in a row are cited in rising order. Where they fall and would rise with the parts of each number turned round, the numbers were copied in the order of the printed line, as numbers of paragraphs in Arabic papers often are.',
  examples: {
    fails: [
      'وكما هو منصوص عليه في الفقرتين 2.1 و2 من القرار، يواصل الفريق عمله.',
      'ناقش المجلس الفقرات 3.1 و1.2 و2.2 من التقرير.'
    ],
    passes: [
      'ناقش المجلس الفقرتين 1.2 و2 والفقرات 3.1 و3.2 و3.4 من التقرير.',
      'ناقش المجلس البندين 5 و3 والفقرتين 2.1 و3.1.'
    ]
  },
  *check(document) {
    if (document.language !== 'ar') return
    for (const unit of document.holding('digit')) if (/\d\.\d|[٠-٩]\.[٠-٩]/.test(unit.text)) yield* flipped(unit)
  }
}
