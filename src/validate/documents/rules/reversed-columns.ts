import { damageRule } from '../damage.ts'

export const reversedColumns = damageRule({
  id: 'reversed-columns',

  severity: 'warning',
  summary: 'rows of a table whose cells stand in the other order than its head says',
  help: 'In text that runs from right to left the cells of some rows may be turned round: the words stand under the head of the times, the times under that of the words.',
  examples: {
    fails: [
      'text:جدول الأعمال\n\nالوقت\tبند جدول الأعمال\n09:00 – 09:45\tافتتاح الاجتماع\n09:45 – 11:00\tمناقشة الميزانية\nاستراحة\t11:00 – 11:30\n11:30 – 12:30\tالخطوات التالية'
    ],
    passes: [
      'text:جدول الأعمال\n\nالوقت\tبند جدول الأعمال\n09:00 – 09:45\tافتتاح الاجتماع\n09:45 – 11:00\tمناقشة الميزانية\n11:00 – 11:30\tاستراحة\n11:30 – 12:30\tالخطوات التالية'
    ]
  }
})
