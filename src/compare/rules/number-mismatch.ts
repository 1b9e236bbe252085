import { factRule } from './facts.ts'

export const numberMismatch = factRule({
  id: 'number-mismatch',
  kinds: ['number'],
  noun: 'number',
  summary: 'a number, in figures or words, that the other version has otherwise or not at all',
  help: 'Numbers are compared by value: digits of any script, number words of both languages in every gender and case, the dual (مليونين), scales (2.6 billion), marks of thousands and decimals of either habit, groups printed in visual order, parts of a scale (سبعة ملايين ونصف المليون). One and two in words may be missing, since Arabic says them by the form of the noun; so may three to ten where a word such as quarterly or خماسي says them. Lengths of time are the same whatever their unit (two weeks, 14 days; 12 months, سنة).',
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
        en: '1.2 The Committee agreed that two additional judges should be assigned to the Northern District.',
        ar: '1-2 واتفقت اللجنة على أنه ينبغي إلحاق ثلاثة قضاة إضافيين بالمنطقة الشمالية.'
      },
      {
        en: 'Some 7.5 million trees were planted in the valley.',
        ar: 'غُرست في الوادي سبعة ملايين وربع المليون من الأشجار.'
      },
      {
        en: 'The Board welcomed the four trustees who were attending for the first time.',
        ar: 'ورحب المجلس بالأمناء الذين يحضرون للمرة الأولى.'
      },
      {
        en: 'The steering group will hold three meetings before the summer.',
        ar: 'وسيعقد الفريق التوجيهي اجتماعين قبل الصيف.'
      }
    ],
    passes: [
      {
        en: 'The market closes at twelve noon.',
        ar: 'ويُغلق السوق في الساعة الثانية عشرة ظهراً.'
      },
      {
        en: 'The contract was awarded to Weston and Sons.',
        ar: 'وأُرسي العقد على شركة وستون وأولاده.'
      },
      {
        en: "The Council met on Sunday 8 June 2025 at eleven o'clock in the morning.",
        ar: 'اجتمع المجلس يوم الأحد 8 يونيو 2025 في تمام الساعة الحادية عشرة صباحاً.'
      },
      {
        en: 'The cost of the bridge had risen from 8.2 to 11.6 million dinars.',
        ar: 'وارتفعت تكلفة الجسر من 8.2 ملايين دينار إلى 11.6 مليون دينار.'
      },
      {
        en: 'Cases tripled within a year, and only two of the six islands had a laboratory.',
        ar: 'وتضاعفت الحالات ثلاث مرات في غضون سنة، ولم يكن هناك مختبر إلا في جزيرتين من الجزر الست.'
      },
      {
        en: 'The item was deferred from the 219th to the 220th session of the Board.',
        ar: 'وأُرجئ البند من الدورة التاسعة عشرة بعد المائتين إلى الدورة العشرين بعد المائتين للمجلس.'
      },
      {
        en: 'The three-year plan is reviewed every three months, and three quarters of the fund is spent on roads.',
        ar: 'وتُستعرض الخطة الثلاثية فصلياً، ويُنفق 75 في المائة من الصندوق على الطرق.'
      },
      {
        en: 'Accounts are published quarterly in the first half of the year, and each member pays two dinars.',
        ar: 'وتُنشر الحسابات كل ثلاثة أشهر في النصف الأول من السنة، ويدفع كل عضو دينارين.'
      },
      {
        en: 'A fifth of the trees were lost, and the contract was signed by the owner of the orchard.',
        ar: 'فُقد خُمس الأشجار، ووقّع صاحب البستان العقد.'
      },
      { en: 'Turnover rose to NOK 4.2m.', ar: 'وارتفع رقم الأعمال إلى 4.2 مليون كرونة نرويجية.' },
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
      {
        en: 'Comments are due within two weeks, and the licence lapses after 12 months or, in an emergency, after 24 hours.',
        ar: 'وتُقدم التعليقات خلال 14 يوماً، وتسقط الرخصة بعد سنة أو، في حالات الطوارئ، بعد يوم واحد.'
      },
      {
        en: 'A stay of 18 months abroad begins with a briefing of 30 minutes.',
        ar: 'وتبدأ الإقامة في الخارج لمدة سنة ونصف السنة بإحاطة تستغرق نصف ساعة.'
      },
      { en: 'Forty (40) proposals were received.', ar: 'وردت أربعون (٤٠) مقترحاً.' }
    ]
  }
})
