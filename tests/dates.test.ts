import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findDates } from '../src/language/dates.ts'

const one = (text: string, language: 'ar' | 'en', year?: number) => {
  const found = findDates(text, language, year === undefined ? {} : { year })
  expect(found).toHaveLength(1)
  const [date] = found
  expect(text.slice(date?.start, date?.end)).toBe(date?.text)
  return [date?.date ?? null, date?.until ?? null]
}

describe('dates in English', () => {
  it.each([
    ['on 15 March 2024.', '2024-03-15', null],
    ['March 15th, 2024', '2024-03-15', null],
    ['the first of May 2025', '2025-05-01', null],
    ['Tuesday, 3 June 2025', '2025-06-03', null],
    ['27-29 February 2024', '2024-02-27', '2024-02-29'],
    ['from 27 February to 1 March 2024', '2024-02-27', '2024-03-01'],
    ['March 15–17, 2024', '2024-03-15', '2024-03-17'],
    ['2024-03-15', '2024-03-15', null],
    ['15/3/2024', '2024-03-15', null],
    ['3/4/2024', null, null],
    ['Tuesday, 7/4/2026', '2026-04-07', null],
    ['7/4/2026 (Saturday)', '2026-07-04', null],
    ['Monday, 7/4/2026', null, null],
    ['30 February 2024', null, null],
    ['in March 2024', null, null]
  ])('%s', (text, date, until) => expect(one(text, 'en')).toEqual([date, until]))

  it('does not take the verb "may", a symbol or a version for a date', () => {
    for (const text of [
      'The Council may decide.',
      'A/RES/70/125',
      'C24/8(Rev.1)',
      'version 1.2.2024.7',
      'paragraph 3 may'
    ])
      expect(findDates(text, 'en')).toEqual([])
  })
  it('resolves a day without a year only by the year it is given', () => {
    expect(one('by 31 March', 'en')).toEqual([null, null])
    expect(one('by 31 March', 'en', 2024)).toEqual(['2024-03-31', null])
  })
})

describe('dates in Arabic', () => {
  it('reads the day before the month in figures, unless the day of the week says otherwise', () => {
    expect(one('التاريخ: 3/4/2024', 'ar')).toEqual(['2024-04-03', null])
    expect(one('السبت 7/4/2026', 'ar')).toEqual(['2026-07-04', null])
  })
  it.each([
    ['في 15 مارس 2024.', '2024-03-15', null],
    ['يوم الثلاثاء 3 حزيران/يونيو 2025', '2025-06-03', null],
    ['١٥ شباط/فبراير ٢٠٢٤', '2024-02-15', null],
    ['15 فبراير/شباط 2024', '2024-02-15', null],
    ['12 جانفي 2023', '2023-01-12', null],
    ['5 أوت 2023', '2023-08-05', null],
    ['الأول من مايو 2025', '2025-05-01', null],
    ['27-29 فبراير 2024', '2024-02-27', '2024-02-29'],
    ['من 3 إلى 5 أيار/مايو 2024', '2024-05-03', '2024-05-05'],
    ['من 27 فبراير إلى 1 مارس 2024', '2024-02-27', '2024-03-01'],
    ['7 كانون الثاني/يناير 2024', '2024-01-07', null],
    ['5 رمضان 1445هـ الموافق 15 مارس 2024م', '2024-03-15', null],
    ['15 مارس 2024 الموافق 5 رمضان 1445', '2024-03-15', null],
    ['1 محرم 1446هـ', '2024-07-07', null],
    ['في مارس 2024', null, null],
    ['31 أبريل 2024', null, null]
  ])('%s', (text, date, until) => expect(one(text, 'ar')).toEqual([date, until]))
})

it('reads back every day that exists, in both languages', () => {
  const en = [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December'
  ]
  const ar = [
    'يناير',
    'فبراير',
    'مارس',
    'أبريل',
    'مايو',
    'يونيو',
    'يوليو',
    'أغسطس',
    'سبتمبر',
    'أكتوبر',
    'نوفمبر',
    'ديسمبر'
  ]
  fc.assert(
    fc.property(fc.date({ min: new Date('1950-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }), (date) => {
      const iso = date.toISOString().slice(0, 10)
      const [y, m, d] = [date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()]
      expect(findDates(`${d} ${en[m]} ${y}`, 'en')[0]?.date).toBe(iso)
      expect(findDates(`${d} ${ar[m]} ${y}`, 'ar')[0]?.date).toBe(iso)
    })
  )
})
