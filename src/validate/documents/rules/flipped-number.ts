import { damageRule } from '../damage.ts'

export const flippedNumber = damageRule({
  id: 'flipped-number',

  severity: 'warning',
  summary: 'a paragraph number printed in visual order: 3.1 for 1.3',
  help: 'Conversion of right-to-left text may turn the parts of a number round. It is told by the numbers before and after it, and by the number of the section.',
  examples: {
    fails: [
      '# المحضر\n\n## 1 افتتاح الدورة\n\n1.1 افتتح الرئيس الدورة ورحب بالأعضاء.\n\n2.1 اعتمد المجلس جدول الأعمال.\n\n3.1 أحاط المجلس علماً بالتقرير.\n\n4.1 وافق المجلس على الميزانية.'
    ],
    passes: [
      '# المحضر\n\n## 1 افتتاح الدورة\n\n1.1 افتتح الرئيس الدورة ورحب بالأعضاء.\n\n1.2 اعتمد المجلس جدول الأعمال.\n\n1.3 أحاط المجلس علماً بالتقرير.'
    ]
  }
})
