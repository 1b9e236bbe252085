import { factRule } from './facts.ts'

export const weekdayMismatch = factRule({
  id: 'weekday-mismatch',
  kinds: ['weekday'],
  noun: 'weekday',
  summary: 'a day of the week that differs',
  help: 'The day is compared where both versions name one; الاثنين and الأحد count as days only beside يوم or a date.',
  examples: {
    fails: [
      { en: 'The session opens on Tuesday, 23 February 2021.', ar: 'تُفتتح الدورة يوم الأربعاء، 23 شباط/فبراير 2021.' }
    ],
    passes: [
      { en: 'The session opens on Tuesday, 23 February 2021.', ar: 'تُفتتح الدورة يوم الثلاثاء، 23 شباط/فبراير 2021.' }
    ]
  }
})
