/**
 * Resolutions, decisions and decrees in the layouts of many bodies, each in Arabic and English, as documents of our own.
 * Both versions of a text must give the same clauses, numbers, items, annexes and status.
 */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { extract } from '../src/index.ts'
import type { Resolution } from '../src/model/record.ts'

type Language = 'ar' | 'en'

const read = async (name: string, language: Language): Promise<Resolution[]> => {
  const file = `${name}.${language}.txt`
  return (
    (await extract(readFileSync(new URL(`traditions/${file}`, import.meta.url)), { file })).records[0]?.resolutions ??
    []
  )
}

/** A resolution in short: its clauses as `number(items)`, preambular ones by their ordinals, annexes as `title:items`. */
const short = (r: Resolution) => ({
  status: r.status,
  preamble: r.preamble.map((c) => c.ordinal ?? '-').join(' '),
  operative: r.operative
    .map((c) => `${c.number ?? '-'}${c.items.length > 0 ? `(${c.items.map((i) => i.ordinal).join(' ')})` : ''}`)
    .join(' '),
  annexes: r.annexes.map((a) => a.items.length)
})

interface Expected {
  name: string
  number: Record<Language, string | null>
  body: Record<Language, string>
  title: Record<Language, string>
  verbs: Record<Language, string[]>
  text: ReturnType<typeof short>
}

const traditions: Expected[] = [
  {
    name: 'arab-league',
    number: { ar: '8215', en: '8215' },
    body: {
      ar: 'مجلس جامعة الدول العربية على المستوى الوزاري',
      en: 'The Council of the League of Arab States at ministerial level'
    },
    title: {
      ar: 'التعاون العربي في مجال إدارة موارد المياه الجوفية',
      en: 'Arab cooperation in the management of groundwater'
    },
    verbs: { ar: ['يقرر'], en: ['Decides'] },
    text: { status: null, preamble: '- - - - - -', operative: '1 2 3(a b)', annexes: [] }
  },
  {
    name: 'ministers',
    number: { ar: '5', en: '5' },
    body: { ar: 'مجلس وزراء الزراعة', en: 'The Council of Ministers of Agriculture' },
    title: {
      ar: 'بشأن توحيد إجراءات الترخيص للمستشفيات البيطرية',
      en: 'on unifying the licensing procedures of veterinary hospitals'
    },
    verbs: { ar: ['يقرر'], en: ['Decides'] },
    text: { status: null, preamble: '- - -', operative: '1 2 3', annexes: [] }
  },
  {
    name: 'health-board',
    number: { ar: 'م ت161 ق7', en: 'EB161.R7' },
    body: { ar: 'المجلس التنفيذي', en: 'The Executive Board' },
    title: { ar: 'تعزيز خدمات التأهيل', en: 'Strengthening rehabilitation services' },
    verbs: { ar: ['يوصي', 'يحث', 'يطلب إلى'], en: ['RECOMMENDS', 'URGES', 'REQUESTS'] },
    text: { status: null, preamble: '- -', operative: '1 2(1 2 a b) 3(1 2)', annexes: [] }
  },
  {
    name: 'numbered-preamble',
    number: { ar: '215 م ت/القرار 18', en: '215 EX/Decision 18' },
    body: { ar: 'المجلس التنفيذي', en: 'The Executive Board' },
    title: { ar: 'صون المحفوظات الشفهية', en: 'Preservation of oral archives' },
    verbs: { ar: ['يحيط علماً', 'يدعو', 'يطلب من'], en: ['Takes note of', 'Invites', 'Requests'] },
    text: { status: null, preamble: '1 2 3', operative: '4 5 6', annexes: [] }
  },
  {
    name: 'verb-lines',
    number: { ar: '88', en: '88' },
    body: { ar: 'مؤتمر الاتصالات (نيروبي، 2026)', en: 'The Telecommunication Conference (Nairobi, 2026)' },
    title: { ar: 'ترقيم منسق لخدمات الطوارئ', en: 'Harmonized numbering for emergency services' },
    verbs: {
      ar: [
        'يقرر',
        'يكلف مدير المكتب',
        'يكلف لجنة الدراسات 2',
        'يدعو الدول الأعضاء، بالتعاون مع أعضاء القطاعات',
        'يطلب من الأمين العام'
      ],
      en: [
        'resolves',
        'instructs the Director of the Bureau',
        'instructs Study Group 2',
        'invites Member States, in collaboration with Sector Members',
        'requests the Secretary-General'
      ]
    },
    text: { status: 'draft', preamble: 'a b - a b', operative: '1 2 1 2(i ii) - - -', annexes: [] }
  },
  {
    name: 'city',
    number: { ar: '117', en: '24-117' },
    body: { ar: 'المجلس البلدي', en: 'THE CITY COUNCIL OF THE CITY OF RIVERTON' },
    title: {
      ar: 'بشأن خطة تشجير الشوارع',
      en: 'A RESOLUTION OF THE CITY COUNCIL OF THE CITY OF RIVERTON ADOPTING A PLAN FOR STREET TREES'
    },
    verbs: { ar: ['يقرر'], en: ['BE IT RESOLVED'] },
    text: { status: 'adopted', preamble: '- - -', operative: '1 2 3', annexes: [] }
  },
  {
    name: 'decree',
    number: { ar: '44', en: '44' },
    body: { ar: 'وزير البلديات', en: 'The Minister of Municipalities' },
    title: { ar: 'بشأن تنظيم أسواق المزارعين', en: "concerning the regulation of farmers' markets" },
    verbs: { ar: ['قرر'], en: ['Has decided'] },
    text: { status: 'adopted', preamble: '- - - - -', operative: '1 2(1 2) 3', annexes: [] }
  },
  {
    name: 'articles',
    number: { ar: '3/2021', en: '3/2021' },
    body: { ar: 'اللجنة المشتركة', en: 'THE JOINT COMMITTEE' },
    title: {
      ar: 'الصادر عن اللجنة المشتركة بشأن الاعتراف المتبادل بشهادات البذور',
      en: 'OF THE JOINT COMMITTEE of 14 May 2021 on the mutual recognition of seed certificates'
    },
    verbs: { ar: ['قررت ما يلي'], en: ['HAS ADOPTED THIS DECISION'] },
    text: { status: 'adopted', preamble: '- 1 2', operative: '1 2(1 2) 3', annexes: [] }
  },
  {
    name: 'assembly',
    number: { ar: '78/412', en: '78/412' },
    body: { ar: 'الجمعية العامة', en: 'The General Assembly' },
    title: { ar: 'حماية الأنهار الجليدية الجبلية', en: 'Protection of mountain glaciers' },
    verbs: {
      ar: ['تقرر', 'تهيب', 'تحيط علما', 'تقرر'],
      en: ['Decides', 'Calls upon', 'Takes note of', 'Decides']
    },
    text: { status: 'adopted', preamble: '- -', operative: '1 2(a i ii b) 3 4', annexes: [2] }
  },
  {
    name: 'parliament',
    number: { ar: null, en: null },
    body: { ar: 'جمعية الاتحاد', en: 'The Assembly of the Union' },
    title: { ar: 'قرار بشأن سلامة أطقم الصيد', en: 'Resolution on the safety of fishing crews' },
    verbs: {
      ar: ['تدعو', 'تدعو كذلك', 'تتعهد', 'تكلف'],
      en: ['Calls on', 'Further calls on', 'Undertakes', 'Instructs']
    },
    text: { status: null, preamble: '- - -', operative: '1 2 3 4', annexes: [] }
  },
  {
    name: 'ordinals',
    number: { ar: null, en: null },
    body: { ar: 'المؤتمر العام', en: 'The General Conference' },
    title: { ar: 'البند 7 من جدول الأعمال: التعليم المهني', en: 'Agenda item 7: Vocational education' },
    verbs: { ar: ['يوصي بما يلي'], en: ['Recommends the following'] },
    text: { status: 'draft-revised', preamble: '- - -', operative: '1 2 3', annexes: [] }
  }
]

describe.each(traditions)('$name', ({ name, number, body, title, verbs, text }) => {
  it.each(['ar', 'en'] as const)('%s', async (language) => {
    const [found] = await read(name, language)
    expect(found).toMatchObject({ number: number[language], body: body[language], title: title[language] })
    const spoken = (found?.operative ?? []).map((c) => c.verb).filter((v, i, all) => i === 0 || v !== all[i - 1])
    expect(spoken).toEqual(verbs[language])
    // An exhibit that is only named stands in one version alone.
    const { annexes, status, ...clauses } = short(found as Resolution)
    expect(clauses).toEqual({ preamble: text.preamble, operative: text.operative })
    expect(annexes.filter((n) => n > 0)).toEqual(text.annexes)
    expect(status).toBe(text.status)
  })
})

it('reads each of two decisions of ministers in one file', async () => {
  for (const language of ['ar', 'en'] as const)
    expect((await read('ministers', language)).map((r) => [r.number, r.preamble.length, r.operative.length])).toEqual([
      ['5', 3, 3],
      ['6', 1, 2]
    ])
})

const extracted = async (text: string) => (await extract(text, { file: 'text.txt' })).records[0]?.resolutions ?? []

describe('what is no resolution', () => {
  it('a memorandum whose parties agree, for all its clauses', async () => {
    expect(
      await extracted(`The Port Authority and the Fishery Board (hereinafter "the Parties"),

Recalling their long cooperation,

Recognizing the need for safe harbours,

Have agreed as follows:

1. The Parties shall exchange data every month.

2. The Parties shall meet once a year.
`)
    ).toEqual([])
    expect(
      await extracted(`إن هيئة الميناء ومجلس مصائد الأسماك،

إذ يشيران إلى تعاونهما الطويل،

وإذ يدركان الحاجة إلى موانئ آمنة،

قد اتفقا على ما يلي:

1 - يتبادل الطرفان البيانات كل شهر.

2 - يجتمع الطرفان مرة كل سنة.
`)
    ).toEqual([])
  })

  it('clauses of several texts whose numbers go back', async () => {
    expect(
      await extracted(`8 - يشجع الصندوق على مواصلة تقييم المخاطر المرتبطة بهذه الأساليب.

سياسة الرقابة المنقحة

6 - يشجع على مواصلة الجهود الرامية إلى منع المخالفات؛

14 - يسلم بأن تنفيذ التوصيات يحتاج إلى وقت أطول.
`)
    ).toEqual([])
  })
})

it('takes a line of the preamble for a clause of its own, though its first words are not known', async () => {
  const [found] = await extracted(`The Harbour Council,

Recalling its resolution 12,

Thinking of the crews who were lost last winter,

Haunted by the fate of their families,

1. Decides to build a lighthouse;

2. Requests the Secretariat to publish the plans.
`)
  expect(found?.preamble.map((c) => [c.verb.split(' ')[0], c.items.length])).toEqual([
    ['Recalling', 0],
    ['Thinking', 0],
    ['', 0]
  ])
  expect(found?.operative.map((c) => c.number)).toEqual(['1', '2'])
})
