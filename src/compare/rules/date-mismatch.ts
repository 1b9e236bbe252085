import { factRule } from './facts.ts'

export const dateMismatch = factRule({
  id: 'date-mismatch',
  kinds: ['date'],
  noun: 'date',
  summary: 'a date that differs',
  help: 'Day, month and year are compared, month names by value: dual names (شباط/فبراير), names of the Maghreb (يوليوز) and figures are the same month. A month without day and year counts where the other version names another in its place.',
  examples: {
    fails: [
      { en: 'The deadline is 15 March 2025.', ar: 'الموعد النهائي هو 15 نيسان/أبريل 2025.' },
      {
        en: 'The fair opens on 19 Rabi al-Thani 1446 AH, corresponding to 22 October 2024.',
        ar: 'يُفتتح المعرض في 29 ربيع الآخر 1446هـ الموافق 22 أكتوبر 2024م.'
      },
      {
        en: 'The pumping station has been out of order since the beginning of May.',
        ar: 'ومحطة الضخ معطلة منذ مطلع آذار.'
      },
      {
        en: 'An extraordinary sitting may be called in August if the Governor agrees.',
        ar: 'وتجوز الدعوة إلى جلسة استثنائية في تموز إذا وافق المحافظ.'
      },
      {
        en: 'Fishing is closed from 1 May to 31 August each year.',
        ar: 'ويُغلق الصيد من 1 مايو إلى 31 يوليو من كل عام.'
      },
      {
        en: 'Fees are due by the end of May; the assembly meets on 27 June.',
        ar: 'تستحق الرسوم بحلول نهاية يونيو، وتنعقد الجمعية في 27 يونيو.'
      },
      {
        en: 'The contracts must be concluded before the end of Dhu al-Hijjah.',
        ar: 'ويجب إبرام العقود قبل نهاية ذي القعدة.'
      },
      { en: 'The Council met on 4 May 2023.', ar: 'اجتمع المجلس في 14 أيار/مايو 2023.' }
    ],
    passes: [
      {
        en: 'The second meeting of 1447 A.H., Sunday 12/4/1447',
        ar: 'الاجتماع الثاني لعام ١٤٤٧هـ، الأحد ١٢/٤/١٤٤٧هـ'
      },
      { en: 'The deadline is 15 March 2025.', ar: 'الموعد النهائي هو 15 آذار/مارس 2025.' },
      {
        en: 'The fair opens on 22 October 2024 and closes on 6/11/2024.',
        ar: 'يُفتتح المعرض في 19 ربيع الآخر 1446هـ الموافق 22 أكتوبر 2024م ويُختتم في 6 نوفمبر 2024م.'
      },
      {
        en: 'The Board may meet in March, and in any case before the end of July 2025.',
        ar: 'ويجوز للمجلس أن يجتمع في آذار/مارس، وعلى أي حال قبل نهاية جويلية 2025.'
      },
      {
        en: 'The season runs from October to March and again from 1 to 15 May.',
        ar: 'ويمتد الموسم من تشرين الأول/أكتوبر حتى آذار/مارس، ثم من 1 إلى 15 أيار/مايو.'
      },
      {
        en: 'He practised law in Sfax until May, when the new court was opened.',
        ar: 'مارس المحاماة في صفاقس حتى ماي، حين افتُتحت المحكمة الجديدة.'
      },
      {
        en: 'Works will resume in the first half of March and end in the second week of May.',
        ar: 'تُستأنف الأعمال في النصف الأول من مارس وتنتهي في الأسبوع الثاني من مايو.'
      },
      {
        en: 'The forum took place from 27 to 29 February 2024.',
        ar: 'انعقد المنتدى في الفترة من 27 إلى 29 فبراير 2024.'
      }
    ]
  }
})
