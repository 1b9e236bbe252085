/** Documents of any length: what is found in one is found in ten and a hundred of them. How long it takes is for `npm run bench`. */
import { describe, expect, it } from 'vitest'
import { extract, type MahdarRecord } from '../src/index.ts'
import { recordSchema } from '../src/model/record.ts'

const opening = {
  en: '# Minutes of the meeting of the Lighthouse Board\n\nThe meeting was held in Port Selm on 4 March 2021.\n\n',
  ar: '# محضر اجتماع مجلس إدارة المنارات\n\nعُقد الاجتماع في مدينة بورسيلم في 4 مارس 2021.\n\n'
}
const session = {
  en: (n: number) => `## Repair of tower ${n}

The Board approved the repair of tower ${n} and recalled resolution 70/125 of the General Assembly.

The secretariat will publish the plan of tower ${n} by 5 June 2021.

| Action | Owner | Due |
| --- | --- | --- |
| Paint tower ${n} | Harbour master | 7 May 2021 |

`,
  ar: (n: number) => `## إصلاح البرج ${n}

وافق المجلس على إصلاح البرج ${n} وأشار إلى قرار الجمعية العامة 70/125.

وطلب المجلس إلى الأمانة نشر خطة البرج ${n} بحلول 5 يونيو 2021.

`
}
const minutes = (language: 'en' | 'ar', times: number) =>
  opening[language] + Array.from({ length: times }, (_, i) => session[language](i + 1)).join('')

async function read(text: string): Promise<MahdarRecord> {
  const { records } = await extract(text, { file: 'minutes.md', units: true })
  expect(records).toHaveLength(1)
  return recordSchema.parse(records[0])
}

describe.each(['en', 'ar'] as const)('minutes of any length (%s)', async (language) => {
  const one = await read(minutes(language, 1))

  it('have what the text says', () => {
    expect(one.sections).toHaveLength(2)
    expect(one.decisions.length).toBeGreaterThan(0)
    expect(one.actionItems.length).toBeGreaterThan(0)
    expect(one.references[0]?.mentions).toHaveLength(1)
  })

  it.each([10, 100])('give %i times as much for as many sessions', async (times) => {
    const record = await read(minutes(language, times))
    expect(record.document).toEqual(one.document)
    expect(record.sections).toHaveLength(1 + times)
    expect(record.decisions).toHaveLength(times * one.decisions.length)
    expect(record.actionItems).toHaveLength(times * one.actionItems.length)
    expect(record.references.map((r) => r.id)).toEqual(one.references.map((r) => r.id))
    expect(record.references[0]?.mentions).toHaveLength(times)
    expect(record.units).toHaveLength(2 + times * ((one.units?.length ?? 0) - 2))
    const last = record.decisions.at(-1)
    expect(minutes(language, times).split('\n')[(last?.at.line ?? 0) - 1]).toContain(` ${times}`)
  })
})

describe('lines of any length', () => {
  it.each([1, 10, 1000])('every one of %i sentences on one line is read', async (times) => {
    const { decisions } = await read(`${opening.en}${'The Board approved the report of the pilots. '.repeat(times)}\n`)
    expect(decisions).toHaveLength(times)
    expect(decisions.at(-1)?.at.column).toBe(1 + (times - 1) * 45)
  })

  it.each([1, 10, 1000])('every one of %i citations on one line is found', async (times) => {
    const { references } = await read(
      `${opening.en}${'Recalling paragraph 5 of General Assembly resolution 70/125 and https://example.org/x, the Board met. '.repeat(times)}\n`
    )
    expect(references.map((r) => r.mentions.length)).toEqual([times, times, times])
  })

  it('many short lines are headings and paragraphs as few are', async () => {
    const lines = (times: number) =>
      Array.from({ length: times }, (_, i) => `Lantern of tower ${i}\n\nThe Board met today.\n`).join('\n')
    const few = (await extract(lines(10), { units: true })).records[0] as MahdarRecord
    const many = (await extract(lines(1000), { units: true })).records[0] as MahdarRecord
    expect(many.units).toHaveLength(100 * (few.units?.length ?? 0))
  })
})
