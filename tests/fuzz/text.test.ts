/** Random text from an alphabet that is hostile to readers: whatever comes in, the record is valid. */
import fc from 'fast-check'
import { describe, it } from 'vitest'
import { anyOptions, lawful, parameters } from './laws.ts'

const letters = [...'ابتدهـوﻫﻻةىءًّـپی', ...'abcivxAZé', 'İ', 'ß', '𝕏', '😀', 'e\u0301']
const digits = [...'0123456789', ...'٠١٢٣٤٥٦٧٨٩', '½', '²', '３']
const marks = [...'.,;:!?؟،؛-–—•*#>|\\`_~&<()[]{}«»“”‘’\'"/%@=+$^…', '\u2011', '●', '']
const spaces = [
  ' ',
  '  ',
  '\t',
  '\n',
  '\n\n',
  '\r\n',
  '\r',
  '\u00a0',
  '\f',
  '\v',
  '\u2028',
  '\u2029',
  '\u0085',
  '\ufeff'
]
const bidi = [...'\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200b\u200c\u200d']
const broken = ['\ud800', '\udc00', '\u0000', '\u0007', '\ufffd', '\uffff']
/** What the genre is made of, so that the deeper rooms are reached. */
const words = [
  'The Council approved ',
  'took note of ',
  'decides',
  'Recalling ',
  'Resolution 12 (Rev. Geneva, 2012)',
  'A/RES/70/1',
  'Annex',
  'requests the Secretary-General ',
  'by 15 March 2025',
  '10:00 – 11:30',
  'Day 1',
  'Item 3',
  'SDG 9',
  'C24/8(Rev.1)',
  '1.2',
  '3.1 ',
  '(a) ',
  'a) ',
  'ii. ',
  'by 7 votes to 2',
  '[bookmark: _Hlk1]',
  'https://example.org/a(b)',
  '<p>',
  '</p>',
  '# ',
  '## ',
  '- ',
  '• ',
  '| ',
  '1. ',
  '| --- | --- |\n',
  '**',
  '2015 2019',
  'Page 3 of 9',
  'Action: ',
  'Mr. ',
  'U.S. ',
  'وافق المجلس على ',
  'وأحاط علما ',
  'يقرر',
  'إذ يشير إلى ',
  'القرار 12 (المراجَع في جنيف، 2012)',
  'الملحق',
  'يكلف الأمين العام ',
  'في موعد أقصاه 15 مارس 2025',
  '09:45 – 09:00',
  'اليوم الأول',
  'البند 3',
  'أ ) ',
  'أ. ',
  '’1‘ ',
  'أولاً',
  'واتُّفق على ذلك',
  '٣-١ ',
  'شباط/ فبراير',
  'ملخص المناقشات',
  'الصفحة 3 من 9',
  'سيقوم ',
  '(المعدّل في 2015 2019)'
]
const pick = (list: readonly string[]) => fc.constantFrom(...list)
const hostile = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: pick(words) },
      { weight: 4, arbitrary: pick(letters) },
      { weight: 4, arbitrary: pick(spaces) },
      { weight: 3, arbitrary: pick(marks) },
      { weight: 2, arbitrary: pick(digits) },
      { weight: 1, arbitrary: pick(bidi) },
      { weight: 1, arbitrary: fc.oneof({ weight: 9, arbitrary: pick(bidi) }, { weight: 1, arbitrary: pick(broken) }) }
    ),
    { maxLength: 120, size: 'max' }
  )
  .map((parts) => parts.join(''))

describe('whatever text comes in, the record is valid', () => {
  it('text of the genre, torn to pieces', async () => {
    await fc.assert(fc.asyncProperty(hostile, anyOptions, lawful), parameters(120))
  })
  it('any characters', async () => {
    await fc.assert(fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 300 }), anyOptions, lawful), parameters(60))
  })
  it('characters and halves of characters', async () => {
    const unit = fc.integer({ min: 1, max: 0xffff }).map((code) => String.fromCharCode(code))
    await fc.assert(fc.asyncProperty(fc.string({ unit, maxLength: 200 }), anyOptions, lawful), parameters(40))
  })
})
