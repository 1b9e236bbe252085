import { factRule } from './facts.ts'

export const ordinalMismatch = factRule({
  id: 'ordinal-mismatch',
  kinds: ['ordinal'],
  noun: 'ordinal',
  summary: 'an ordinal (thirty-fifth, 35th, XXXV) that differs',
  help: 'Compared by value with ordinals, roman numerals and plain figures of the other version: 35th, الخامسة والثلاثون, د-35, XXXV. First and second may be missing.',
  examples: {
    fails: [{ en: 'The Committee held its thirty-fifth session.', ar: 'عقدت اللجنة دورتها السادسة والثلاثين.' }],
    passes: [
      {
        en: 'The One hundred and forty-second and Two hundred and third sessions were held in Muscat.',
        ar: 'وعُقدت الدورتان الثانية والأربعون بعد المائة والثالثة بعد المائتين في مسقط.'
      },
      {
        en: 'The last third of the survey was completed after the initial estimate of the damage.',
        ar: 'وأُنجز الثلث الأخير من المسح بعد التقدير الأوّلي للأضرار.'
      },
      { en: 'The Committee held its thirty-fifth session.', ar: 'عقدت اللجنة دورتها الخامسة والثلاثين.' },
      { en: 'The 21st meeting was closed.', ar: 'كانت الجلسة الحادية والعشرون مغلقة.' },
      { en: 'Part IV was adopted.', ar: 'اعتُمد الجزء الرابع.' }
    ]
  }
})
