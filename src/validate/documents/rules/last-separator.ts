import type { Unit } from '../../../outline/index.ts'
import { quoted } from '../../../restore/quote.ts'
import type { DocumentFound, DocumentRule } from '../rule.ts'

/** What stands in brackets and holds a list parted by semicolons. */
const bracketed = /\(([^()]*[;؛][^()]*[;؛][^()]*)\)/gu
/** The comma and "and" before the last entry. */
const lastComma = { ar: /، و(?=\p{L}{2})/gu, en: /, and (?=\p{L}{2})/gu }
const leastEntries = 3

function* lastSeparators(unit: Unit): Generator<DocumentFound> {
  if (!/[;؛]/.test(unit.text)) return
  for (const { 0: whole, 1: inside = '', index } of unit.text.matchAll(bracketed)) {
    const entries = inside.split(/[;؛]/)
    const last = entries.at(-1) as string
    if (entries.length < leastEntries || entries.slice(0, -1).some((entry) => /[،,]/.test(entry))) continue
    const commas = [...last.matchAll(lastComma[unit.language])]
    const [comma] = commas
    // With other commas the last entry is a list of its own.
    if (!comma || commas.length > 1 || (last.match(/[،,]/g)?.length ?? 0) > 1) continue
    const start = index + whole.length - 1 - last.length + comma.index
    yield {
      at: { unit, start, end: start + 1 },
      also: [{ unit, start: index + 1, end: index + whole.length - 1 }],
      message: `a comma parts the last entry of a list that semicolons part: ${quoted(last.trim())}`,
      suggestion: unit.language === 'ar' ? '؛' : ';'
    }
  }
}

export const lastSeparator: DocumentRule = {
  id: 'last-separator',
  severity: 'info',
  summary: 'a comma before the last entry of a list whose entries are parted by semicolons',
  help: 'A list in brackets of three entries or more, none of which has a comma of its own, parted by semicolons; and before the last entry, with "and" or و, a comma. Whether two entries or one are meant cannot be seen.',
  examples: {
    fails: [
      'The Chair reported on the consultations (climate action; preparations for the Forum; assistance to Palestine, and artificial intelligence) that were under way.',
      'قدم الأعضاء تقارير عن المشاورات (العمل المناخي؛ والأعمال التحضيرية للمنتدى؛ وتقديم المساعدة إلى فلسطين، وتكنولوجيات الذكاء الاصطناعي) التي تجري حالياً.'
    ],
    passes: [
      'The Chair reported on the consultations (climate action; preparations for the Forum; assistance to Palestine; and artificial intelligence) that were under way.',
      'قدم الأعضاء تقارير عن المشاورات (العمل المناخي، والطاقة؛ والأعمال التحضيرية للمنتدى؛ وتقديم المساعدة، والذكاء الاصطناعي) التي تجري حالياً.'
    ]
  },
  *check(document) {
    for (const unit of document.holding('bracket')) yield* lastSeparators(unit)
  }
}
