import { factRule } from './facts.ts'

export const timeMismatch = factRule({
  id: 'time-mismatch',
  kinds: ['time'],
  noun: 'time',
  summary: 'a time of day that differs',
  help: 'Compared as times: 10 a.m. = 10:00 = الساعة العاشرة صباحاً = 00:10 in visual order; الثامنة إلا ربعاً = 7:45; a range printed from the left is the same range.',
  examples: {
    fails: [
      { en: 'The meeting ended at half past twelve.', ar: 'وانتهت الجلسة في الساعة الواحدة والنصف.' },
      { en: 'The meeting was called to order at 10:15.', ar: 'افتُتحت الجلسة الساعة 10:45.' },
      { en: 'The hearing was adjourned at 4.15 p.m.', ar: 'رُفعت جلسة الاستماع في الساعة الرابعة والنصف عصراً.' },
      { en: 'The meeting rose at 6.00 p.m.', ar: 'رُفعت الجلسة الساعة 5:00 مساءً.' }
    ],
    passes: [
      {
        en: 'Held on Wednesday 10 June 2026, from 10.00 to 13.30, with three members joining by video link.',
        ar: 'عُقد يوم الأربعاء 10 حزيران/يونيو 2026، من الساعة 10:00 إلى الساعة 13:30، وانضم إليه ثلاثة أعضاء عبر الاتصال المرئي.'
      },
      { en: 'The meeting ended at half past twelve.', ar: 'وانتهت الجلسة في الساعة الثانية عشرة والنصف.' },
      {
        en: 'Time: 6:30 p.m. The Mayor called the meeting to order at 6:34 p.m.',
        ar: 'الوقت: السادسة والنصف مساءً. افتتحت العمدة الجلسة في الساعة السادسة وأربع وثلاثين دقيقة مساءً.'
      },
      { en: 'The assembly ended at 12.15 p.m.', ar: 'اختُتمت الجلسة على الساعة منتصف النهار والربع.' },
      { en: 'It opened at a quarter to ten.', ar: 'وافتُتحت في الساعة العاشرة إلا ربعا.' },
      { en: 'The meeting was called to order at 10 a.m.', ar: 'افتُتحت الجلسة الساعة 10:00.' },
      {
        en: 'The polls were open from 8 a.m. until midnight.',
        ar: 'فُتحت مراكز الاقتراع من الثامنة صباحاً حتى منتصف الليل.'
      },
      { en: 'The meeting was called to order at 3.05 p.m.', ar: 'افتُتحت الجلسة الساعة 15/05.' },
      {
        en: 'The Board assembled at 7:45 p.m. and dispersed at 9.20 p.m.',
        ar: 'التأم مجلس الإدارة في تمام الساعة الثامنة إلا ربعاً مساءً، وانفض الاجتماع عند الساعة التاسعة والثلث ليلاً.'
      },
      { en: 'Working hours are from 09:30 to 18:00.', ar: 'ساعات العمل من الساعة 09:30 صباحاً وحتى الساعة 06:00 مساءً.' }
    ]
  }
})
