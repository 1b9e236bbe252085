import { factRule } from './facts.ts'

export const yearMismatch = factRule({
  id: 'year-mismatch',
  kinds: ['year'],
  noun: 'year',
  summary: 'a year that differs',
  help: 'A year is a figure of four digits from 1800 to 2099, alone or in a date.',
  examples: {
    fails: [{ en: 'The plan runs from 2024 to 2027.', ar: 'تمتد الخطة من عام 2024 إلى عام 2029.' }],
    passes: [
      { en: 'The plan runs from 2024 to 2027.', ar: 'تمتد الخطة من ٢٠٢٤ إلى ٢٠٢٧.' },
      { en: 'Applies from the academic year 2026/27.', ar: 'يسري اعتباراً من العام الدراسي 2026-2027.' }
    ]
  }
})
