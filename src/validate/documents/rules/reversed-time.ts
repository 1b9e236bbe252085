import { damageRule } from '../damage.ts'

export const reversedTime = damageRule({
  id: 'reversed-time',

  severity: 'error',
  summary: 'a range of times printed the wrong way round: 10:45 – 09:30',
  help: 'Both times are read as the range from the earlier to the later one where the entries before and after say so.',
  examples: {
    fails: [
      'text:جدول الأعمال\n\nاليوم الأول\n\n09:45 – 09:00\tافتتاح الاجتماع\n\n11:00 – 09:45\tمناقشة الميزانية\n\n11:30 – 11:00\tاستراحة'
    ],
    passes: [
      'text:جدول الأعمال\n\nاليوم الأول\n\n09:00 – 09:45\tافتتاح الاجتماع\n\n09:45 – 11:00\tمناقشة الميزانية\n\n11:00 – 11:30\tاستراحة'
    ]
  }
})
