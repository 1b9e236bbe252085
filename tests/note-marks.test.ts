/** Marks of notes that stand stuck to the last word of a title or paragraph. */
import { expect, it } from 'vitest'
import { extract } from '../src/index.ts'

const titles = async (text: string) =>
  ((await extract(text, { file: 'report.txt' })).records[0]?.sections ?? []).map((s) => s.title)

const english = (first: string, second: string, notes: string) => `Report of the Council

The Council met for five days and considered the items that are listed below.

${first}

1. The Council elected three Vice-Chairs for its session.

${second}

2. The Council took note of the report and thanked the auditors.

${notes}`
const arabic = (first: string, second: string, notes: string) => `تقرير المجلس

اجتمع المجلس خمسة أيام ونظر في البنود المذكورة أدناه.

${first}

1- انتخب المجلس ثلاثة نواب لرئيس دورته.

${second}

2- أحاط المجلس علماً بالتقرير وشكر مراجعي الحسابات.

${notes}`
const notes = '___________\n1 C 18/3.\n2 C 18/9.\n'

it('are no part of the title', async () => {
  expect(await titles(english('Election of officers1', 'Implementation report 2024-252', notes))).toEqual([
    'Report of the Council',
    'Election of officers',
    'Implementation report 2024-25'
  ])
  expect(await titles(arabic('انتخاب أعضاء المكتب1', 'تقرير التنفيذ للفترة 2024-20252', notes))).toEqual([
    'تقرير المجلس',
    'انتخاب أعضاء المكتب',
    'تقرير التنفيذ للفترة 2024-2025'
  ])
})

it('are left alone where no notes stand below, or they do not count on', async () => {
  const first = 'Election of officers1'
  expect(await titles(english(first, 'Implementation report', ''))).toContain(first)
  expect(await titles(english(first, 'Implementation report', notes))).toContain(first)
  expect(await titles(english('Election of officers', 'Review of Resolution 1402', notes))).toContain(
    'Review of Resolution 1402'
  )
})
