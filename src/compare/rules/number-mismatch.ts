import { factRule } from './facts.ts'

export const numberMismatch = factRule({
  id: 'number-mismatch',
  kinds: ['number'],
  noun: 'number',
  summary: 'a number, in figures or words, that the other version has otherwise or not at all',
  help: 'Numbers are compared by value: digits of any script, number words of both languages in every gender and case, the dual (مليونين), scales (2.6 billion), marks of thousands and decimals of either habit, groups printed in visual order, parts of a scale (سبعة ملايين ونصف المليون). One and two in words may be missing, since Arabic says them by the form of the noun.',
  examples: {
    fails: [
      {
        en: 'The panel has five members, who are replaced every four years.',
        ar: 'ويضم الفريق خمسة أعضاء يُستبدلون كل خمس سنوات.'
      },
      { en: 'Twenty-three members attended the session.', ar: 'حضر الدورة اثنان وثلاثون عضواً.' },
      { en: 'The fund received 5,406 applications.', ar: 'تلقى الصندوق 5,460 طلباً.' },
      { en: 'The programme reached two million children.', ar: 'وصل البرنامج إلى ثلاثة ملايين طفل.' },
      {
        en: 'Some 7.5 million trees were planted in the valley.',
        ar: 'غُرست في الوادي سبعة ملايين وربع المليون من الأشجار.'
      }
    ],
    passes: [
      {
        en: 'Tide gauges were first set up along the coast in the 1930s, and two more were added in the 1960s.',
        ar: 'وأُقيمت مقاييس المد لأول مرة على امتداد الساحل في ثلاثينيات القرن العشرين، ثم أُضيف مقياسان آخران في ستينيات القرن العشرين.'
      },
      {
        en: 'The programme reached two million children in 15 districts.',
        ar: 'وصل البرنامج إلى مليوني طفل في خمس عشرة مقاطعة.'
      },
      {
        en: 'The fund received 5,406 applications and 2.6 billion was pledged.',
        ar: 'تلقى الصندوق 406 5 طلبات وجرى التعهد بمبلغ 2,6 مليار.'
      },
      {
        en: 'The Board met on three occasions and heard two speakers.',
        ar: 'اجتمع المجلس في ثلاث مناسبات واستمع إلى متكلمَين.'
      },
      {
        en: 'Some 7.5 million trees were planted in three and a half years.',
        ar: 'غُرست سبعة ملايين ونصف المليون من الأشجار في ثلاث سنوات ونصف السنة.'
      },
      {
        en: 'He had served the library for four decades and left it half a million books.',
        ar: 'خدم المكتبة أربعين عاماً وترك لها نصف مليون كتاب.'
      },
      {
        en: 'More than one thousand visitors and 86,400 readers were counted.',
        ar: 'بلغ عدد الزوار ما يزيد على 000 1 والقراء 86 ألفاً و400 قارئ.'
      },
      { en: 'Forty (40) proposals were received.', ar: 'وردت أربعون (٤٠) مقترحاً.' }
    ]
  }
})
