/** Records to test with: small documents of our own, read. */
import { extract } from '../src/index.ts'
import type { MahdarRecord } from '../src/model/record.ts'

const minutes = `# Board of Trustees – Minutes of the 14th meeting

Geneva, 3–4 June 2025

## 1 Opening

1.1 The agenda (BT/14/1) was adopted as amended.

## 2 Budget

2.1 The Board agreed to:

- close the regional office by 31 December 2025;
- ask the Secretariat to report to its next meeting ([BT/14/7](https://example.org/bt147)).

2.2 The motion was carried by 7 votes to 2, with 1 abstention.
`

const summary = `ملخص مناقشات الجلسة الثالثة
1	افتتاح الجلسة
1.1	افتتح الرئيس الجلسة في الساعة 09:30 ورحب بالمندوبين.
2.1	ووافق المجلس على جدول الأعمال الوارد في الوثيقة C25/1(Rev.2).
2	تقرير فريق العمل
1.2	أحاط المجلس علماً بالتقرير وكلف الأمانة بإعداد خطة عمل في موعد أقصاه 15 مارس 2026.
`

const resolution = `RESOLUTION 12 (REV. TUNIS, 2019)
The Council,
recalling
a) Resolution 70/1 of the General Assembly;
b) Decision 5 of the Board,
noting
that the work continues,
decides
1	to set up a group of experts;
2	to hold its session in 2026,
instructs the Director
1	to report every year;
2	to publish the results.
`

const read = async (text: string, file: string): Promise<MahdarRecord[]> =>
  (await extract(text, { file, units: true })).records

export const sampleRecords: MahdarRecord[] = [
  ...(await read(minutes, 'minutes.md')),
  ...(await read(summary, 'summary.txt')),
  ...(await read(resolution, 'resolution.txt'))
]

const at = { line: 1, column: 1, endLine: 1, endColumn: 9 }

/** A record that has one of everything. */
export const fullRecord: MahdarRecord = {
  ...(sampleRecords[0] as MahdarRecord),
  agenda: [
    {
      id: 'i1',
      day: 1,
      date: '2025-06-03',
      start: '09:00',
      end: '09:45',
      number: '1',
      title: 'Opening',
      kind: 'item',
      items: [{ marker: 'أ', ordinal: 'a', text: 'كلمة الرئيس' }],
      at
    }
  ],
  decisions: [
    {
      id: 'd1',
      parent: null,
      kind: 'approved',
      actor: 'المجلس',
      text: 'وافق المجلس على الميزانية',
      evidence: { text: 'واتُّفق على ذلك.', line: 3 },
      section: 's1',
      paragraph: '1.5',
      references: ['C25/1(Rev.2)'],
      vote: { for: 7, against: 2, abstaining: null, unanimous: false, text: 'by 7 votes to 2' },
      at: { ...at, page: 2 },
      cue: 'approved'
    }
  ],
  actionItems: [
    {
      id: 'a1',
      owner: null,
      text: 'The Secretariat will report',
      due: { date: '2026-03-15', text: '15 مارس 2026' },
      decision: 'd1',
      status: 'open',
      references: [],
      section: null,
      paragraph: null,
      at,
      cue: 'will'
    }
  ],
  themes: [
    {
      id: 't1',
      parent: null,
      level: 1,
      title: 'Access',
      tags: ['SDG 9'],
      messages: [{ id: 'm1', text: 'Access is for all.', addressees: ['governments'], at }],
      at
    }
  ],
  resolutions: [
    {
      id: 'r1',
      number: '12',
      title: null,
      body: null,
      status: 'draft-revised',
      at,
      preamble: [{ verb: 'إذ يقر', marker: 'أ', ordinal: 'a', text: 'بأن العمل مستمر', items: [], at }],
      operative: [
        {
          verb: 'يقرر',
          addressee: null,
          number: '1',
          printed: '1',
          text: 'إنشاء فريق',
          items: [{ marker: '’1‘', ordinal: 'i', text: 'من الخبراء', at }],
          at
        }
      ],
      annexes: [{ title: 'الملحق', items: [{ number: null, printed: null, text: 'الاختصاصات', at }], at }]
    }
  ],
  references: [{ id: 'C25/1(Rev.2)', type: 'document', mentions: [{ line: 4, text: 'الوثيقة C25/1(Rev.2)' }] }],
  revisions: [{ kind: 'replacement', old: '2015', new: '2019', origin: 'flattened', confidence: 'certain', at }]
}
