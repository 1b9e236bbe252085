import { describe, expect, it } from 'vitest'
import { findDates } from '../src/language/dates.ts'
import type { Language } from '../src/model/record.ts'

const one = (text: string, language: Language, assume?: { year?: number }) => {
  const [first, ...rest] = findDates(text, language, assume)
  expect(rest).toEqual([])
  return first && { date: first.date, until: first.until, text: first.text }
}

describe('English dates', () => {
  it.each([
    ['The report is due on 15 March 2024.', '2024-03-15', '15 March 2024'],
    ['It met on March 15th, 2024 in Amman.', '2024-03-15', 'March 15th, 2024'],
    ['Done on 15/3/2024.', '2024-03-15', '15/3/2024'],
    ['Done on 2024-03-15.', '2024-03-15', '2024-03-15'],
    ['On Friday, 15\u00a0March\u00a02024, the Board met.', '2024-03-15', '15\u00a0March\u00a02024'],
    ['the first of May 2023', '2023-05-01', 'first of May 2023'],
    ['the twenty-first of May 2023', '2023-05-21', 'twenty-first of May 2023'],
    ['by 3 Sept. 2020', '2020-09-03', '3 Sept. 2020']
  ])('%s', (text, date, words) => {
    expect(one(text, 'en')).toEqual({ date, until: null, text: words })
  })

  it.each([
    ['27-29 February 2024', '2024-02-27', '2024-02-29'],
    ['27 and 28 February 2024', '2024-02-27', '2024-02-28'],
    ['from 27 February to 1 March 2024', '2024-02-27', '2024-03-01'],
    ['from Monday 3 to Friday 7 June 2024', '2024-06-03', '2024-06-07'],
    ['30 December - 2 January 2025', '2024-12-30', '2025-01-02'],
    ['February 27-29, 2024', '2024-02-27', '2024-02-29'],
    ['between 3 May and 9 June 2021', '2021-05-03', '2021-06-09']
  ])('range %s', (text, date, until) => {
    expect(one(text, 'en')).toMatchObject({ date, until })
  })

  it('resolves a missing year only through the assumed one', () => {
    expect(one('by 14 July', 'en')?.date).toBeNull()
    expect(one('by 14 July', 'en', { year: 2025 })?.date).toBe('2025-07-14')
    expect(one('from 23 to 27 June', 'en', { year: 2025 })).toMatchObject({ date: '2025-06-23', until: '2025-06-27' })
  })

  it('invents nothing', () => {
    expect(findDates('in March 2024', 'en')).toMatchObject([{ date: null, year: 2024, month: 3, day: null }])
    expect(one('31 February 2024', 'en')?.date).toBeNull()
    expect(findDates('on 5/3/2024', 'en')).toMatchObject([{ date: null, year: 2024, month: null, day: null }])
    for (const text of [
      'Members may 5 times',
      'A/56/12/2024',
      'Document C24/8(Rev.1)',
      'in 2024',
      'version 1.2.2024-rc',
      'the second meeting'
    ]) {
      expect(findDates(text, 'en'), text).toEqual([])
    }
  })
})

describe('Arabic dates', () => {
  it.each([
    ['في موعد أقصاه 15 مارس 2024.', '2024-03-15', null],
    ['يوم الخميس ١٥ شباط/فبراير ٢٠٢٤', '2024-02-15', null],
    ['15 فبراير/شباط 2024', '2024-02-15', null],
    ['في 3 تشرين الأول/أكتوبر 2022', '2022-10-03', null],
    ['في 3 أكتوبر (تشرين الأول) 2022', '2022-10-03', null],
    ['في 5 جانفي 2021', '2021-01-05', null],
    ['فاتح ماي 2021', '2021-05-01', null],
    ['يوم 12 أوت 2021', '2021-08-12', null],
    ['الأول من مايو 2023', '2023-05-01', null],
    ['الحادي والعشرين من شهر مايو عام 2023', '2023-05-21', null],
    ['27 فبراير - 1 مارس 2024', '2024-02-27', '2024-03-01'],
    ['من 3 إلى 5 أيار/مايو 2022', '2022-05-03', '2022-05-05'],
    ['يومي 27 و28 فبراير 2024', '2024-02-27', '2024-02-28'],
    ['17 شعبان 1445 هـ الموافق 27 فبراير 2024 م', '2024-02-27', null],
    ['27 فبراير 2024 (17 شعبان 1445هـ)', '2024-02-27', null],
    ['1 رمضان 1445', '2024-03-11', null],
    ['2024/3/15', '2024-03-15', null]
  ])('%s', (text, date, until) => {
    expect(one(text, 'ar')).toMatchObject({ date, until })
  })

  it('resolves a missing year only through the assumed one', () => {
    expect(one('حتى 14 يوليو/تموز', 'ar')?.date).toBeNull()
    expect(one('حتى 14 يوليو/تموز', 'ar', { year: 2025 })?.date).toBe('2025-07-14')
  })

  it('takes no verb and no numeral for a month', () => {
    expect(findDates('مارس الأعضاء حقهم في التصويت', 'ar')).toEqual([])
    expect(findDates('الاجتماع الثاني', 'ar')).toEqual([])
  })
})

describe('every day of twenty years', () => {
  const english = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
  const arabic = new Intl.DateTimeFormat('ar-LB-u-nu-arab', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC'
  })
  const hijri = new Intl.DateTimeFormat('ar-SA-u-ca-islamic-umalqura-nu-latn', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC'
  })
  it('is found, with the way back to its words', () => {
    for (let time = Date.UTC(2010, 0, 1); time < Date.UTC(2030, 0, 1); time += 5 * 86_400_000) {
      const iso = new Date(time).toISOString().slice(0, 10)
      for (const [format, language] of [
        [english, 'en'],
        [arabic, 'ar'],
        [hijri, 'ar']
      ] as const) {
        const text = `« ${format.format(time)} ».`
        const dates = findDates(text, language)
        expect(
          dates.map((d) => d.date),
          text
        ).toEqual([iso])
        for (const d of dates) expect(text.slice(d.start, d.end)).toBe(d.text)
      }
    }
  })
})
