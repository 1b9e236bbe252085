import { factRule } from './facts.ts'

export const symbolMismatch = factRule({
  id: 'symbol-mismatch',
  kinds: ['symbol'],
  noun: 'document symbol',
  summary: 'a document symbol that differs',
  help: 'Symbols are compared in logical order: an Arabic text may print 60/C24 for C24/60.',
  examples: {
    fails: [
      { en: 'The Council had before it document A/70/125.', ar: 'كان معروضاً على المجلس الوثيقة A/70/152.' },
      {
        en: '3.1 The second draft of the Code (document PC/112/3/Rev.2) was presented.',
        ar: '3-1 عُرض المشروع الثاني للمدونة (الوثيقة PC/112/3/Rev.1).'
      }
    ],
    passes: [
      { en: 'The Council had before it document A/70/125.', ar: 'كان معروضاً على المجلس الوثيقة A/70/125.' },
      { en: 'By-law 2025-14 was given first reading.', ar: 'أُقرت القراءة الأولى للنظام رقم 2025-14.' }
    ]
  }
})
