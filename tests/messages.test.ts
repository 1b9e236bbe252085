/** What --verbose tells of each restored damage: what stood there and what it was taken for, in quotations that can be found in the file. */
import { describe, expect, it } from 'vitest'
import { extract, type Note } from '../src/index.ts'

const notes = async (text: string, file = 'minutes.txt'): Promise<Note[]> => (await extract(text, { file })).notes
const told = async (text: string, rule: string, file?: string): Promise<string[]> =>
  (await notes(text, file)).filter((n) => n.rule === rule).map((n) => n.message)

describe('messages about restored damage', () => {
  it('cut a long quotation between words and mark the cut', async () => {
    const title = 'Report of the Intergovernmental Committee on the Protection of Coastal Aquifers and Wetlands'
    const body = 'The Committee examined the report and approved the measures that it proposes for the coming year.\n'
    const messages = await told(`${title}\n\n${body}\n${body}`, 'unmarked-heading')
    expect(messages).toEqual([
      'the line "Report of the Intergovernmental Committee on the Protection…" is taken for a heading'
    ])
  })

  it('do not put words that are quoted already in quotation marks once more', async () => {
    const body = 'The Forum heard the speakers and agreed on the themes for the coming year.\n'
    const text = `1 Opening\n\n${body}\n2 “Water for all”\n\n${body}\n“Energy and transport”\n\n${body}`
    const messages = await told(text, 'unmarked-heading')
    expect(messages).toContain('the line “Energy and transport” is taken for a heading')
  })

  it('say to which words a sentence was joined', async () => {
    const text =
      'The Board asked the Treasurer to prepare a full account of the reserve fund and to submit it to the\n\nmembers before the end of the financial year.\n'
    expect(await told(text, 'cut-sentence')).toEqual([
      '"members before the end of the financial year." stands apart and is taken to go on from "…a full account of the reserve fund and to submit it to the"'
    ])
  })

  it('call dots in the place of struck words a blank, not words that replaced them', async () => {
    const text = `القرار 27 (المعدّل في 2017 2023)
(اعتُمد في الجلسة العامة السابعة ...)
إن المجلس،
إذ يشير إلى نظامه الأساسي،
يقرر
1 إنشاء فريق عمل معني بالعنونة البريدية؛
2 دعوة الأعضاء إلى المشاركة فيه.
`
    const messages = await told(text, 'flattened-revision')
    expect(messages).toContain(
      '"2017 2023" is taken for a flattened tracked change (certain): "2017" was replaced by "2023"'
    )
    expect(messages).toContain(
      '"الجلسة العامة السابعة ..." is taken for a flattened tracked change (probable): "الجلسة العامة السابعة" was struck and a blank left in its place'
    )
  })

  it('quote the row that was turned round, the bullets and the mark-up that were taken out', async () => {
    const table =
      '# Agenda\n\n| Time | Item |\n| --- | --- |\n| 09:00–09:30 | Opening |\n| Budget | 09:30–10:30 |\n| 10:30–11:00 | Closing |\n'
    expect(await told(table, 'reversed-columns', 'a.md')).toEqual([
      '"Budget | 09:30–10:30" stands in the order opposite to the head of the table and is read from its other end'
    ])
    expect(await told('The Council will: • open the office; • hire the staff.\n', 'leaked-bullet')).toEqual([
      '"The Council will: • open the office; • hire the staff." is taken for a list of 2 items'
    ])
    expect(await told('[bookmark: _Toc12]The Council approved the <u>budget</u>.\n', 'leaked-bookmark')).toEqual([
      'left out the bookmark "[bookmark: _Toc12]"'
    ])
  })

  it('come in the order of the document', async () => {
    const places = await notes(`القرار 27 (المعدّل في 2017 2023)\n[bookmark: _a]إن المجلس،\nيقرر\n1 إنشاء فريق عمل؛\n`)
    const lines = places.map((n) => n.line)
    expect(lines).toEqual([...lines].sort((a, b) => a - b))
    expect(new Set(lines).size).toBeGreaterThan(1)
  })
})
