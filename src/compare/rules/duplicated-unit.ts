import { copies } from '../copies.ts'
import type { DocumentRule } from '../rule.ts'

/** A paragraph that the translation has twice. */
export const duplicatedUnit: DocumentRule = {
  id: 'duplicated-unit',
  scope: 'document',
  severity: 'warning',
  category: 'accuracy/addition',
  summary: 'a paragraph of the translation stands there twice, in the original once',
  help: 'The words are compared without vowel signs and punctuation. What the original repeats too is no finding; nor are short lines.',
  examples: {
    fails: [
      {
        en: '1.1 The Council approved the budget for 2025.\n\n1.2 The Secretary-General thanked the members for their work.',
        ar: '1.1 وافق المجلس على ميزانية عام 2025 بعد المناقشة.\n\n1.2 شكر الأمين العام الأعضاء على عملهم.\n\nوافق المجلس على ميزانية عام 2025 بعد المناقشة.'
      }
    ],
    passes: [
      {
        en: '1.1 The Council took note of the report of the Chair.\n\n1.2 The Secretary-General spoke.\n\n1.3 The Council took note of the report of the Chair.',
        ar: '1.1 أحاط المجلس علماً بتقرير رئيسة الفريق العامل.\n\n1.2 تكلم الأمين العام.\n\n1.3 أحاط المجلس علماً بتقرير رئيسة الفريق العامل.'
      }
    ]
  },
  *check(versions) {
    const { target } = versions
    for (const { pair, unit, first } of copies(versions, target)) {
      const start = pair[target].startOf(unit) as number
      const words = { start, end: start + unit.text.length }
      yield {
        pair,
        ar: target === 'ar' ? words : null,
        en: target === 'en' ? words : null,
        message: `this ${unit.kind} stands in line ${first.line} already`
      }
    }
  }
}
