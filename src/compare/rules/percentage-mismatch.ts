import { factRule } from './facts.ts'

export const percentageMismatch = factRule({
  id: 'percentage-mismatch',
  kinds: ['percentage'],
  noun: 'percentage',
  summary: 'a percentage that differs',
  help: 'Compared by value, whether the print is 12.5 per cent, 12,5 في المائة or ٪١٢٫٥. A share in words stands for its percentage: نصف is 50 per cent.',
  examples: {
    fails: [{ en: 'Attendance rose by 12.5 per cent.', ar: 'ارتفع الحضور بنسبة 15,2 في المائة.' }],
    passes: [
      { en: 'Fees will rise by 3½ per cent in June.', ar: 'سترتفع الرسوم بنسبة 3,5 في المائة في حزيران/يونيه.' },
      { en: 'Attendance rose by 12.5 per cent.', ar: 'ارتفع الحضور بنسبة 12,5 في المائة.' },
      { en: 'Half of the 40% share was paid.', ar: 'سُدد نصف الحصة البالغة ٤٠٪.' },
      {
        en: 'About 50 per cent of the vendors had agreed to move, and two thirds had signed.',
        ar: 'ووافق نصف الباعة تقريباً على الانتقال، ووقع 67 في المائة منهم.'
      },
      { en: 'The deficit exceeded 4.5 per cent.', ar: 'تجاوز العجز أربعة ونصفاً في المائة.' }
    ]
  }
})
