import { languageNames, otherLanguage } from '../../model/language.ts'
import { copies } from '../copies.ts'
import { type DocumentRule, onSide } from '../rule.ts'

/** A paragraph that one version has twice. */
export const duplicatedUnit: DocumentRule = {
  id: 'duplicated-unit',
  scope: 'document',
  severity: 'warning',
  category: 'accuracy/addition',
  summary: 'a paragraph stands twice in one version, in the other once',
  help: 'The words are compared without vowel signs and punctuation. What both repeat is no finding; nor are short lines.',
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
    for (const language of ['en', 'ar'] as const) {
      for (const { pair, unit, original } of copies(versions, language)) {
        const start = pair[language].startOf(unit) as number
        const words = { start, end: start + unit.text.length }
        yield {
          pair,
          ...onSide(language, words),
          message: `this ${unit.kind} stands in line ${original.line} too, in ${languageNames[otherLanguage(language)]} once`
        }
      }
    }
  }
}
