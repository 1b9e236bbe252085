import { expect, it } from 'vitest'
import { readVersions } from '../src/document.ts'
import { Study } from '../src/extract/index.ts'
import { termbaseWith } from '../src/language/termbase.ts'
import { checkDocument } from '../src/validate/documents/index.ts'
import { Checked } from '../src/validate/documents/rule.ts'

/** The text with every fix written. */
async function fixed(text: string): Promise<string> {
  const { versions } = await readVersions(text, 'minutes.txt')
  let out = text
  const fixes = versions.flatMap((version) => checkDocument(new Checked(new Study(version))).fixes)
  for (const { start, end, text: right } of fixes.toSorted((a, b) => b.start - a.start))
    out = out.slice(0, start) + right + out.slice(end)
  return out
}

it('writes out stretched words and presentation forms, and changes nothing else', async () => {
  const text = 'المجلس يقــرر اعتماد ﺍﻟﻤﻴﺰﺍﻧﻴﺔ لعام 1446 هـ.\n\nﻫ )\tبأن القرار ساري المفعول لـ UNDP الرحمـٰن ﷺ.'
  expect(await fixed(text)).toBe(
    'المجلس يقرر اعتماد الميزانية لعام 1446 هـ.\n\nهـ )\tبأن القرار ساري المفعول لـ UNDP الرحمـٰن ﷺ.'
  )
})

it('keeps the vowel sign of a presentation form', async () => {
  expect(await fixed('كل متلق\ufc5f للمواد المرخصة في هذه الوثيقة.')).toBe(
    'كل متلق\u064d\u0651 للمواد المرخصة في هذه الوثيقة.'.normalize('NFC')
  )
})

it('joins letters in two pieces, and leaves the order of vowel signs', async () => {
  expect(await fixed('اعتمد المجلس جدول الا\u0654عمال، ويُعدّ\u064e التقرير بعد ذلك.')).toBe(
    'اعتمد المجلس جدول الأعمال، ويُعدّ\u064e التقرير بعد ذلك.'
  )
})

it('takes out controls of direction without a partner only', async () => {
  expect(await fixed('عُرضت الوثيقة \u202aC24/60\u202c على المجلس\u202c في جلسته\u200f.')).toBe(
    'عُرضت الوثيقة \u202aC24/60\u202c على المجلس في جلسته\u200f.'
  )
})

it('tells each version of a bilingual file its own slips once', async () => {
  const { versions } = await readVersions(
    'المجلس يقــرر اعتماد الميزانية للسنة المقبلة، ويطلب إلى الأمين العام أن يقدم إليه تقريراً عن تنفيذها، ويدعو الدول الأعضاء إلى سداد اشتراكاتها في موعدها كاملة غير منقوصة، ويشكر الأمانة على ما أعدته من وثائق لهذه الدورة.\n\nThe Council approves the budget for the coming year, requests the Secretary-General to report on on its implementation, and invites the Member States to pay their contributions on time and in the the full amount.',
    'minutes.txt'
  )
  const found = versions.map((version) => checkDocument(new Checked(new Study(version))).problems)
  expect(versions.map((v) => v.language)).toEqual(['ar', 'en'])
  expect(found.map((problems) => problems.map((p) => p.rule).filter((r) => /stretched|double/.test(r)))).toEqual([
    ['stretched-word'],
    ['double-word', 'double-word']
  ])
})

it('counts the forbidden forms of the glossary of a house wherever they stand', async () => {
  const terms = termbaseWith([
    { en: 'steering committee', ar: 'اللجنة التوجيهية', not: { ar: 'لجنة التسيير', en: 'driving committee' } }
  ])
  const problemsOf = async (text: string) => {
    const { versions } = await readVersions(text, 'minutes.txt')
    return versions.flatMap((version) => checkDocument(new Checked(new Study(version), undefined, terms)).problems)
  }
  expect(await problemsOf('اجتمعت لجنة التسيير في جنيف وأقرت خطة العمل للسنة المقبلة.')).toMatchObject([
    { rule: 'forbidden-term', severity: 'warning', suggestion: 'اللجنة التوجيهية' }
  ])
  expect(await problemsOf('The driving committee met in Geneva and agreed on the plan.')).toMatchObject([
    { rule: 'forbidden-term', suggestion: 'steering committee' }
  ])
})
