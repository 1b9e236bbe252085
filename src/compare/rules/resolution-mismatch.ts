import { factRule } from './facts.ts'

export const resolutionMismatch = factRule({
  id: 'resolution-mismatch',
  kinds: ['resolution'],
  noun: 'resolution',
  summary: 'the number, place or year of a resolution that differs',
  help: 'Number, place and year of the revision are compared, with the name of the place in either language: (Rev. Dubai, 2018) and (المراجَع في دبي، 2018).',
  examples: {
    fails: [
      {
        en: 'as set out in Resolution 102 (Rev. Dubai, 2018)',
        ar: 'على النحو المبين في القرار 102 (المراجَع في بوسان، 2014)'
      },
      { en: 'pursuant to Council Resolution 1336', ar: 'عملاً بقرار المجلس 1363' }
    ],
    passes: [
      {
        en: 'The Cabinet extended Decision No. 87 of 2023 on support for farmers.',
        ar: 'مدد مجلس الوزراء العمل بالقرار رقم (87) لسنة 2023 بشأن دعم المزارعين.'
      },
      {
        en: 'as set out in Resolution 102 (Rev. Dubai, 2018)',
        ar: 'على النحو المبين في القرار 102 (المراجَع في دبي، 2018)'
      },
      { en: 'Recalling General Assembly resolution 70/125', ar: 'إذ يشير إلى قرار الجمعية العامة 125/70' }
    ]
  }
})
