import { describe, expect, it } from 'vitest'
import { extract, type MahdarRecord, type Note } from '../src/index.ts'
import { Source } from '../src/model/source.ts'
import { leaves, passageOf } from '../src/model/tree.ts'
import { readText } from '../src/read/text.ts'

async function read(text: string, file = 'minutes.txt'): Promise<{ record: MahdarRecord; notes: Note[] }> {
  const { records, notes } = await extract(text, { file, units: true })
  return { record: records[0] as MahdarRecord, notes }
}
const titles = (record: MahdarRecord) => record.sections.map((s) => `${s.level} ${s.number ?? '-'} ${s.title}`)
const texts = (record: MahdarRecord) => (record.units ?? []).filter((u) => u.kind !== 'heading').map((u) => u.text)

describe('headings without mark-up', () => {
  it('finds title, dates and topics of a plain English summary', async () => {
    const { record, notes } = await read(`Summary of the Third Coordination Meeting of the Harbour Forum

The forum met in Valletta on two days and was chaired by Ms. Borg.

4 May 2023

Opening of the meeting

The Chair welcomed the participants and thanked the host city.

Dredging programme

The secretariat presented the dredging programme and its costs.

5 May 2023

Budget for the coming year

The treasurer explained the figures and answered questions.
`)
    expect(titles(record)).toEqual([
      '1 - Summary of the Third Coordination Meeting of the Harbour Forum',
      '2 - 4 May 2023',
      '3 - Opening of the meeting',
      '3 - Dredging programme',
      '2 - 5 May 2023',
      '3 - Budget for the coming year'
    ])
    expect(notes.filter((n) => n.rule === 'unmarked-heading')).toHaveLength(6)
  })

  it('finds title, dates and topics of a plain Arabic summary', async () => {
    const { record } = await read(`موجز الاجتماع التنسيقي الثالث لمنتدى الموانئ العربية

انعقد المنتدى في العقبة على مدى يومين، وترأسته السيدة رنا الخطيب.

4 أيار/مايو 2023

افتتاح الاجتماع

رحبت الرئيسة بالمشاركين وأعربت عن شكرها للمدينة المضيفة.

برنامج تعميق الممرات البحرية

قدمت الأمانة عرضاً لبرنامج تعميق الممرات البحرية وتكاليفه.

5 أيار/مايو 2023

ميزانية السنة المقبلة

شرح أمين الصندوق الأرقام وأجاب عن الأسئلة.
`)
    expect(titles(record).map((t) => t.slice(0, 22))).toEqual([
      '1 - موجز الاجتماع التنسيقي الثالث'.slice(0, 22),
      '2 - 4 أيار/مايو 2023'.slice(0, 22),
      '3 - افتتاح الاجتماع'.slice(0, 22),
      '3 - برنامج تعميق الممرات'.slice(0, 22),
      '2 - 5 أيار/مايو 2023'.slice(0, 22),
      '3 - ميزانية السنة المقبلة'.slice(0, 22)
    ])
  })

  it('takes numbered titles for sections and numbered sentences for paragraphs', async () => {
    const { record } = await read(`1\tReport of the Chair of the Audit Committee
1.1\tThe Chair of the Audit Committee presented the report.
1.2\tIt was so agreed.
2\tVenue of the next session
2.1\tThe delegate of Malta offered to host the next session.
`)
    expect(titles(record)).toEqual(['1 1 Report of the Chair of the Audit Committee', '1 2 Venue of the next session'])
    expect((record.units ?? []).filter((u) => u.number).map((u) => u.number)).toEqual(['1.1', '1.2', '2.1'])
  })

  it('reads أولاً and ثانياً before titles', async () => {
    const { record } = await read(`أولاً - اعتماد جدول الأعمال

اعتمد المجلس جدول الأعمال بصيغته المعدلة دون تصويت.

ثانياً - تقرير لجنة المالية

قدم رئيس اللجنة تقريره إلى المجلس، وأجاب عن أسئلة الأعضاء.
`)
    expect(titles(record)).toEqual(['1 1 اعتماد جدول الأعمال', '1 2 تقرير لجنة المالية'])
  })

  it('takes the longest of the first lines for the title, and nests items below ordinals', async () => {
    const { record } = await read(`جامعة الشعوب
الأمانة العامة

التقرير الختامي لاجتماع وزراء السياحة

أولاً: الافتتاح:

عقد الوزراء اجتماعهم بمقر الأمانة العامة برئاسة وزير السياحة.

ثانياً: القرارات والتوصيات:

البند الأول: الربط الجوي بين العواصم

رحب الوزراء بالخطة المقترحة وطلبوا متابعتها.
`)
    expect(titles(record)).toEqual([
      '1 - التقرير الختامي لاجتماع وزراء السياحة',
      '2 1 الافتتاح:',
      '2 2 القرارات والتوصيات:',
      '3 - البند الأول: الربط الجوي بين العواصم'
    ])
  })

  it('takes no menus, field labels, list lead-ins, signatures or statements for headings', async () => {
    const { record } = await read(`Meeting of the Water Users Council of the Lower Valley

Date:

12 June 2022

Home

Documents

Participants

Contact

The Council met at the town hall and discussed the following:

- the new pumping station
- the price of water

It was so agreed.

Jane Farrugia
Secretary
`)
    expect(titles(record)).toEqual(['1 - Meeting of the Water Users Council of the Lower Valley'])
  })

  it('names an annex by its number', async () => {
    expect(
      titles(
        (
          await read(
            '# Report on fisheries\n\nThe text is long.\n\n## Annex 2: List of documents\n\nThe papers are online.\n',
            'a.md'
          )
        ).record
      )
    ).toContain('2 Annex 2 List of documents')
    expect(
      titles(
        (
          await read(
            '# تقرير عن مصائد الأسماك\n\nهذا نص التقرير.\n\n## المرفق ٢: قائمة الوثائق\n\nالوثائق متاحة على الموقع.\n',
            'a.md'
          )
        ).record
      )
    ).toContain('2 Annex 2 قائمة الوثائق')
  })
})

describe('levels', () => {
  it('makes the least marked depth the first level', async () => {
    expect(
      titles(
        (await read('## One\n\nText is here.\n\n#### Two\n\nText is here.\n\n## Three\n\nText is here.\n', 'a.md'))
          .record
      )
    ).toEqual(['1 - One', '2 - Two', '1 - Three'])
  })

  it('puts equal titles on one level and says so', async () => {
    const part = (name: string, mark: string) =>
      `## ${name}\n\n### Theme\n\nWords are here.\n\n${mark} Messages\n\nMore words are here.\n\n`
    const { record, notes } = await read(part('Water', '###') + part('Energy', '##') + part('Roads', '###'), 'a.md')
    expect(record.sections.filter((s) => s.title === 'Messages').map((s) => s.level)).toEqual([2, 2, 2])
    expect(notes.some((n) => n.rule === 'heading-level')).toBe(true)
  })
})

describe('contents and page furniture', () => {
  it('leaves out a table of contents and recognises its titles below', async () => {
    const { record, notes } = await read(`Contents

Opening ........ 2
Fisheries ........ 3
Closing ........ 7

Opening

The session was opened by the mayor.

Fisheries

The committee heard three reports on fisheries.

Closing

The session was closed at noon.
`)
    expect(titles(record).map((t) => t.slice(4))).toEqual(['Contents', 'Opening', 'Fisheries', 'Closing'])
    expect(texts(record).join(' ')).not.toContain('....')
    expect(notes.some((n) => n.rule === 'table-of-contents')).toBe(true)
  })

  it('leaves out a table of contents whose numbers stand under "Page"', async () => {
    const { record } = await read(
      'Annual report\n\nCONTENTS\n                                   Page\nOpening of the session (item 1) ............. 2\nAccounts for 2024 (item 4) ............. 2\nMembership of Samos (item 5).. 3\n\nOpening of the session (item 1)\n\n1. The Chair opened the session.\n'
    )
    expect(texts(record).filter((t) => /\.\. ?\d|^Page$/.test(t))).toEqual([])
  })

  it('leaves out page numbers and joins the sentence that they cut', async () => {
    const { record, notes } = await read(
      `The committee considered the plan for the new harbour and asked the\n\n- 3 -\n\nsecretariat to report on the costs before the next session.\n`
    )
    expect(texts(record)).toEqual([
      'The committee considered the plan for the new harbour and asked the secretariat to report on the costs before the next session.'
    ])
    expect(notes.map((n) => n.rule)).toEqual(expect.arrayContaining(['page-furniture', 'cut-sentence']))
  })

  it('leaves out a running header beside the page number', async () => {
    const { record } = await read(
      'The fleet grew in the past year and the catch was\n\nRFC/9/REP\nPage 2 of 3\n\nsmaller than planned.\n\nThe ports were full and the crews were\n\nRFC/9/REP\nPage 3 of 3\n\npaid in time.\n'
    )
    expect(texts(record)).toEqual([
      'The fleet grew in the past year and the catch was smaller than planned.',
      'The ports were full and the crews were paid in time.'
    ])
  })

  it('joins Arabic sentences that a page number cut', async () => {
    const { record } = await read(
      'نظرت اللجنة في خطة الميناء الجديد وطلبت من\n\nصفحة 3\n\nالأمانة أن تقدم تقريراً عن التكاليف قبل الدورة المقبلة.\n'
    )
    expect(texts(record)).toEqual([
      'نظرت اللجنة في خطة الميناء الجديد وطلبت من الأمانة أن تقدم تقريراً عن التكاليف قبل الدورة المقبلة.'
    ])
  })
})

describe('bullets', () => {
  it('opens a list that was glued into one paragraph', async () => {
    const { record } = await read(
      'The working group proposed: • a shorter agenda • two more interpreters • earlier documents\n'
    )
    expect((record.units ?? []).filter((u) => u.kind === 'item').map((u) => u.text)).toEqual([
      'a shorter agenda',
      'two more interpreters',
      'earlier documents'
    ])
    const arabic = (await read('اقترح الفريق ما يلي: • اختصار جدول الأعمال • زيادة عدد المترجمين الفوريين\n')).record
    expect((arabic.units ?? []).filter((u) => u.kind === 'item').map((u) => u.text)).toEqual([
      'اختصار جدول الأعمال',
      'زيادة عدد المترجمين الفوريين'
    ])
  })

  it('keeps a mark between two names', async () => {
    expect(
      texts((await read('The office in Geneva • Switzerland is open on every working day.\n')).record)
    ).toHaveLength(1)
  })
})

describe('languages', () => {
  it.each([
    [
      'French',
      'Le Conseil a pris note du rapport présenté par la présidente du groupe de travail et a décidé de poursuivre les consultations avec tous les États membres avant la prochaine session.'
    ],
    [
      'Spanish',
      'El Consejo tomó nota del informe presentado por la presidenta del grupo de trabajo y decidió continuar las consultas con todos los Estados miembros antes de la próxima reunión.'
    ],
    [
      'Persian',
      'شورا گزارش رئیس کارگروه را یادداشت کرد و تصمیم گرفت که پیش از نشست آینده گفتگو با همه کشورهای عضو را پی بگیرد و چگونگی پیشرفت کار را گزارش دهد.'
    ],
    [
      'Urdu',
      'کونسل نے ورکنگ گروپ کی سربراہ کی رپورٹ کو نوٹ کیا اور فیصلہ کیا کہ اگلے اجلاس سے پہلے تمام رکن ممالک کے ساتھ مشاورت جاری رکھی جائے گی۔'
    ]
  ])('says that %s is not supported', async (name, text) => {
    await expect(extract(`${text}\n\n${text}\n`)).rejects.toThrow(name)
  })

  it('keeps English lists of names and short sentences', async () => {
    const { notes } = await extract(
      "Saying no isn't fun, but \"Your contribution doesn't match this project's criteria\" feels less personal.\n\nThe council met today.\n"
    )
    expect(notes.filter((n) => n.rule === 'unsupported-language')).toEqual([])
  })

  it('keeps an Arabic sentence full of Latin names', async () => {
    const { notes } = await extract(
      'هذه الوثيقة مرخصة بموجب Creative Commons Attribution Unported License International Version.\n\nوهذا نص عربي آخر يصف الترخيص.\n'
    )
    expect(notes.filter((n) => n.rule === 'unsupported-language')).toEqual([])
  })
})

describe('the text reader', () => {
  it('never throws, and every passage leads back to its words', () => {
    const pieces = [
      '\n',
      '\n\n',
      '\r\n',
      '\t',
      '  ',
      '- ',
      '• ',
      '# ',
      '| a | b |',
      '---',
      '\f',
      '**b**',
      '[x](y)',
      '<p>',
      '</p>',
      '<',
      '(',
      ')',
      '1.3 ',
      'أ ) ',
      'ـ',
      '\u200f',
      'المجلس',
      'the Council',
      '؛',
      '.',
      ':',
      '😀',
      '1\t',
      '[bookmark: _x]'
    ]
    let seed = 7
    const random = (n: number) => {
      seed = (seed * 1103515245 + 12345) % 2147483648
      return seed % n
    }
    for (let round = 0; round < 400; round++) {
      const text = Array.from({ length: random(40) }, () => pieces[random(pieces.length)]).join('')
      const source = new Source(text, 'fuzz.txt')
      for (const { leaf } of leaves(readText(source))) {
        const passage = passageOf(leaf, source)
        for (let i = 0; i < passage.length; i++) {
          const there = text[passage.origin(i)] ?? ''
          if (passage.text[i] !== ' ') expect(there).toBe(passage.text[i])
        }
      }
    }
  })
})
