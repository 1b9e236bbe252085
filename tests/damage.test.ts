/**
 * Clean documents of our own are damaged as conversion damages them, in many seeded variants; restoring must give the
 * numbers, the order and the words back, and must leave the clean document alone.
 */
import { describe, expect, it } from 'vitest'
import { extract, type MahdarRecord, type Note } from '../src/index.ts'

type Language = 'ar' | 'en'

const titles: Record<Language, string[]> = {
  ar: [
    'تقرير رئيس لجنة المراجعة',
    'ميزانية فترة السنتين المقبلة',
    'خطة العمل للسنوات الأربع',
    'تعيين مراجع الحسابات الخارجي',
    'مكان انعقاد الدورة المقبلة'
  ],
  en: [
    'Report of the Chair of the Audit Committee',
    'Budget for the coming biennium',
    'Work plan for the next four years',
    'Appointment of the external auditor',
    'Venue of the next session'
  ]
}
const sentences: Record<Language, string[]> = {
  ar: [
    'عرض رئيس اللجنة التقرير السنوي وأوضح أن جميع التوصيات السابقة قد نفذت في موعدها ما عدا توصيتين اثنتين.',
    'وأعرب عدد من أعضاء المجلس عن تقديرهم للأمانة على إعداد الوثائق وتوزيعها قبل الدورة بوقت كاف.',
    'وتساءل مندوب البحرين عن الأثر المالي للمقترح، وطلب إيضاحات إضافية بشأن مصادر التمويل وآجال السداد.',
    'ورداً على ذلك، قالت مديرة الشؤون المالية إن التكاليف ستغطى من الوفورات المحققة في السنة الماضية.',
    'واقترح مندوب تونس أن يعرض الموضوع من جديد على الدورة المقبلة بعد أن تستكمل الأمانة دراستها.',
    'وأيد مندوبون آخرون هذا الرأي، مشيرين إلى أهمية التشاور مع جميع المناطق قبل اتخاذ أي قرار نهائي.',
    'وشدد المجلس على ضرورة تحسين الربط بين الأهداف الاستراتيجية والموارد المخصصة لها في الميزانية.',
    'وأحاط المجلس علماً بالتقرير الوارد في الوثيقة ووافق على نشره على الموقع الإلكتروني للمنظمة.'
  ],
  en: [
    'The Chair of the committee presented the annual report and explained that all earlier recommendations but two had been carried out in time.',
    'Several members of the Council thanked the secretariat for preparing the documents and for circulating them well before the session.',
    'The delegate of Bahrain asked about the financial effect of the proposal and requested more details of the sources of funds.',
    'In reply, the Director of Finance said that the costs would be covered by the savings that had been made in the past year.',
    'The delegate of Tunisia suggested that the matter be put to the next session once the secretariat had finished its study.',
    'Other delegates supported this view and stressed that all regions should be consulted before any final decision was taken.',
    'The Council emphasized that the strategic goals and the resources set aside for them should be linked more closely.',
    'The Council took note of the report contained in the document and approved its publication on the website.'
  ]
}

/** What makes a sentence of the second and third round another one. */
const leads: Record<Language, string[]> = {
  ar: ['', 'وفي السياق نفسه،', 'ومن جهة أخرى،'],
  en: ['', 'In the same vein,', 'On another point,']
}

/** A seeded source of numbers below `n`. */
function seeded(seed: number): (n: number) => number {
  let state = seed * 2654435761 + 12345
  return (n) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * n)
  }
}

interface Paragraph {
  number: string
  text: string
}
interface Section {
  number: string
  title: string
  paragraphs: Paragraph[]
}

/** A summary record with as many sections as `sizes` says, each with so many numbered paragraphs. */
function summary(language: Language, sizes: readonly number[], parts = 2): Section[] {
  let at = 0
  const pool = sentences[language]
  const sentence = () => {
    const words = pool[at % pool.length] as string
    const lead = leads[language][Math.floor(at++ / pool.length) % leads[language].length] as string
    return lead === '' ? words : `${lead} ${words.charAt(0).toLowerCase()}${words.slice(1)}`
  }
  return sizes.map((size, s) => ({
    number: `${s + 1}`,
    title: titles[language][s] as string,
    paragraphs: Array.from({ length: size }, (_, p) => ({
      number: parts === 2 ? `${s + 1}.${p + 1}` : `${s + 1}.${Math.floor(p / 3) + 1}.${(p % 3) + 1}`,
      text: `${sentence()} ${sentence()}`
    }))
  }))
}

const print = (
  sections: readonly Section[],
  number: (n: string) => string = (n) => n,
  body: (text: string, n: string) => string = (text, n) => `${n}\t${text}`
): string =>
  sections
    .flatMap((s) => [`${s.number}\t${s.title}`, ...s.paragraphs.map((p) => body(p.text, number(p.number)))])
    .join('\n\n') + '\n'

async function read(text: string): Promise<{ record: MahdarRecord; notes: Note[] }> {
  const { records, notes } = await extract(text, { file: 'record.txt', units: true })
  return { record: records[0] as MahdarRecord, notes }
}

const headings = (sections: readonly Section[]) => sections.map((s) => `${s.number} ${s.title}`)
const paragraphs = (sections: readonly Section[]) =>
  sections.flatMap((s) => s.paragraphs.map((p) => `${p.number} ${p.text}`))
const found = (record: MahdarRecord) => ({
  headings: record.sections.map((s) => `${s.number} ${s.title}`),
  paragraphs: (record.units ?? []).filter((u) => u.kind !== 'heading').map((u) => `${u.number} ${u.text}`)
})
/** What is there and should not be (+), and what should be there and is not (-). */
function differences(record: MahdarRecord, sections: readonly Section[]): string[] {
  const { headings: hs, paragraphs: ps } = found(record)
  const compare = (is: string[], should: string[]) => [
    ...is.filter((x) => !should.includes(x)).map((x) => `+ ${x}`),
    ...should.filter((x) => !is.includes(x)).map((x) => `- ${x}`),
    ...(is.length === should.length && is.every((x) => should.includes(x)) && is.some((x, i) => x !== should[i])
      ? ['another order']
      : [])
  ]
  return [...compare(hs, headings(sections)), ...compare(ps, paragraphs(sections))]
}

const flip = (number: string) => number.split('.').reverse().join('.')
const arabicDigits = (text: string) => text.replace(/\d/g, (d) => String.fromCharCode(0x660 + Number(d)))
const languages: Language[] = ['ar', 'en']
const variants = (n: number) => Array.from({ length: n }, (_, i) => i + 1)

describe('clean documents', () => {
  it.each(languages)('stay as they are: %s', async (language) => {
    for (const sizes of [
      [3, 4, 2],
      [12, 14],
      [5, 5, 5, 5],
      [1, 1],
      [11, 2, 11]
    ]) {
      const sections = summary(language, sizes)
      const { record, notes } = await read(print(sections))
      expect(differences(record, sections)).toEqual([])
      expect(notes.filter((n) => !['unmarked-heading'].includes(n.rule))).toEqual([])
    }
  })
})

describe('flipped paragraph numbers', () => {
  it.each([
    ['sections of different length', [3, 5, 4]],
    ['sections of more than ten paragraphs', [12, 13, 3]],
    ['sections of equal length', [4, 4, 4, 4]],
    ['two sections of equal length', [2, 2]],
    ['one long section', [21]]
  ])('are put right, all or some of them: %s', async (_, sizes) => {
    const sections = summary('ar', sizes)
    expect(differences((await read(print(sections, flip))).record, sections)).toEqual([])
    for (const seed of variants(12)) {
      const random = seeded(seed)
      // Most of the numbers are flipped, as in the documents; some stand right.
      const text = print(sections, (n) => (random(4) > 0 ? flip(n) : n))
      expect(differences((await read(text)).record, sections), `seed ${seed}`).toEqual([])
    }
  })

  it('are put right where only a few are flipped', async () => {
    const sections = summary('ar', [6, 7, 5])
    for (const seed of variants(12)) {
      const random = seeded(seed)
      const text = print(sections, (n) => (random(4) === 0 ? flip(n) : n))
      expect(differences((await read(text)).record, sections), `seed ${seed}`).toEqual([])
    }
  })

  it('are put right with three parts and with Arabic digits', async () => {
    for (const seed of variants(8)) {
      const random = seeded(seed)
      const sections = summary('ar', [6, 7], 3)
      const text = print(sections, (n) => (random(3) > 0 ? flip(n) : n))
      expect(differences((await read(text)).record, sections), `seed ${seed}`).toEqual([])
      const two = summary('ar', [4, 11])
      expect(found((await read(arabicDigits(print(two, (n) => (random(3) > 0 ? flip(n) : n))))).record)).toEqual(
        found((await read(arabicDigits(print(two)))).record)
      )
    }
  })

  it('are told: each by one message, with what is printed', async () => {
    const { record, notes } = await read(print(summary('ar', [3, 3]), flip))
    expect((record.units ?? []).filter((u) => u.kind === 'paragraph').map((u) => u.printed)).toEqual([
      '1.1',
      '2.1',
      '3.1',
      '1.2',
      '2.2',
      '3.2'
    ])
    expect(notes.filter((n) => n.rule === 'flipped-number')).toHaveLength(4)
  })
})

describe('numbers parted from their words or glued to them', () => {
  it.each(languages)('are labels still: %s', async (language) => {
    const sections = summary(language, [3, 4])
    const ways: Record<string, (text: string, n: string) => string> = {
      'a line of their own': (text, n) => `${n}\n${text}`,
      'a paragraph of their own': (text, n) => `${n}\n\n${text}`,
      'a no-break space': (text, n) => `${n}\u00a0${text}`,
      glued: (text, n) => `${n}${text}`,
      'a full stop': (text, n) => `${n}. ${text}`,
      'a direction mark': (text, n) => `\u200f${n} ${text}`
    }
    for (const [name, way] of Object.entries(ways))
      expect(differences((await read(print(sections, undefined, way))).record, sections), name).toEqual([])
  })
})

/** Breaks at spaces so that no line is longer than `column`. */
function wrap(text: string, column: number): string {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > column) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, line].join('\n')
}

describe('hard-wrapped lines', () => {
  it.each(languages)(
    'are joined at every column, with and without blank lines between paragraphs: %s',
    async (language) => {
      for (const column of [60, 66, 72, 80, 90, 100]) {
        const sections = summary(language, [3, 4, 2])
        const text = print(sections, undefined, (words, n) => wrap(`${n} ${words}`, column))
        expect(differences((await read(text)).record, sections), `column ${column}`).toEqual([])
        expect(
          differences((await read(text.replace(/\n\n/g, '\n'))).record, sections),
          `column ${column}, no blank lines`
        ).toEqual([])
      }
    }
  )

  it('are joined where a time or a date opens a line that the one above asks for', async () => {
    const paragraphs = [
      [
        'عُقد الاجتماع في دار الصحفيين بمزار، يوم الثلاثاء 13 تشرين الأول/أكتوبر 2026، من الساعة',
        '9:30 إلى الساعة 13:15، وحضره ستة من الأعضاء السبعة الذين يتألف منهم المجلس.'
      ],
      [
        'وعرضت السيدة براندت المشروع الثاني للمدونة المنقحة، الذي يتضمن أربعاً وعشرين مادة مقابل',
        'تسع عشرة مادة في المدونة السارية حالياً، ورحب الأعضاء بالفصل المتعلق بالصور الاصطناعية.'
      ],
      [
        'طُلب إلى السيد أوكونجو أن يقترح مراجعاً للحسابات للسنتين الماليتين 2027 و2028. الموعد النهائي:',
        '30 تشرين الثاني/نوفمبر 2026.'
      ]
    ]
    const { record } = await read(`${paragraphs.map((lines) => lines.join('\n')).join('\n\n')}\n`)
    expect((record.units ?? []).map((u) => u.text)).toEqual(paragraphs.map((lines) => lines.join(' ')))
  })

  it('are not seen where every line is a paragraph', async () => {
    for (const language of languages) {
      const lines = sentences[language].concat(titles[language])
      const { record } = await read(`${lines.join('\n')}\n`)
      expect((record.units ?? []).map((u) => u.text)).toEqual(lines)
    }
  })
})

/** Cuts a paragraph between two words, away from its ends and from marks at which another could begin. */
function cut(text: string, random: (n: number) => number, between: string): string {
  const words = text.split(' ')
  const first = words.findIndex((w) => /\.$/.test(w))
  const places = words
    .map((_, i) => i)
    .filter((i) => i > 7 && i < first - 2 && /^[^.,،]+$/.test(words[i - 1] as string))
  const at = places[random(places.length)] as number
  return `${words.slice(0, at).join(' ')}${between}${words.slice(at).join(' ')}`
}

describe('what stands between pages', () => {
  const furniture: Record<Language, ((page: number) => string)[]> = {
    en: [
      (page) => `\n\nPage ${page} of 12\n\n`,
      (page) => `\n\n- ${page} -\n\n`,
      (page) => `\n\n${page}/12\n\n`,
      (page) => `\n\nFC/44/REP\nPage ${page}\n\n`,
      (page) => `\n\n${page}\n\n\f\nFC/44/REP-E\n\n`
    ],
    ar: [
      (page) => `\n\nصفحة ${page} من 12\n\n`,
      (page) => `\n\n- ${page} -\n\n`,
      (page) => `\n\n${arabicDigits(`${page}/12`)}\n\n`,
      (page) => `\n\nFC/44/REP\nالصفحة ${page}\n\n`,
      (page) => `\n\n${page}\n\n\f\nFC/44/REP-A\n\n`
    ]
  }
  it.each(languages)('is left out, and the sentence is whole again: %s', async (language) => {
    const sections = summary(language, [3, 4, 2])
    for (const [kind, mark] of furniture[language].entries()) {
      for (const seed of variants(8)) {
        const random = seeded(seed)
        let page = 2
        let since = 0
        const text = print(sections, undefined, (words, n) =>
          since++ % 2 === 0 ? `${n}\t${cut(words, random, mark(page++))}` : `${n}\t${words}`
        )
        expect.soft(differences((await read(text)).record, sections), `kind ${kind}, seed ${seed}`).toEqual([])
      }
    }
  })
})

describe('a paragraph that breaks off', () => {
  const unitsOf = async (...paragraphs: string[]) => (await read(`${paragraphs.join('\n\n')}\n`)).record.units ?? []
  const opening: Record<Language, string> = {
    en: 'The tariff of port dues was discussed at length before the vote was taken.',
    ar: 'وجرت مناقشة مستفيضة لتعريفة رسوم المرفأ قبل أن تُجرى عملية التصويت.'
  }

  it.each([
    [
      'en',
      'The mission examined the accounts of the three agencies in the',
      'It recommended that new rules be drawn up.'
    ],
    ['en', 'The Board asked the Treasurer to report on the', 'Tariff questions were left to the next session.'],
    ['en', 'The Board heard a statement by the delegation of', 'Requests the Treasurer to publish the accounts.'],
    ['ar', 'وفحصت البعثة حسابات الوكالات الثلاث في', 'وأوصت البعثة بوضع قواعد جديدة لمسك الحسابات.'],
    ['ar', 'حفظ نسخ من المحاضر في دار المحفوظات، و', 'نشر الملخصات على موقع المجلس.'],
    ['en', 'Where the port stands today and how we came to where we are', 'Finances'],
    ['en', 'copies of all records in the archive, and', 'summaries on the website of the Board.'],
    ['en', 'inspection of the quays by an independent surveyor', 'inspection of the cranes by the harbour master'],
    ['ar', 'واستمع المجلس إلى بيان أدلى به ممثل الجمعية عن', 'ومناقشة الحسابات مؤجلة إلى الدورة المقبلة.']
  ] as const)('is not joined with the next one: %s, %s', async (language, head, next) => {
    expect((await unitsOf(opening[language], head, next)).map((u) => u.text)).toEqual([opening[language], head, next])
  })

  it.each([
    [
      'en',
      'The mission examined the accounts of the three agencies in the',
      'Republic of Tamra and in two neighbouring states.'
    ],
    ['en', 'The mission examined the accounts of the agency with the', 'Treasurer and the two auditors.'],
    ['ar', 'وفحصت البعثة حسابات الوكالات الثلاث التابعة إلى', 'وزارة المالية في عام 2021.'],
    ['ar', 'وفحصت البعثة حسابات الوكالات الثلاث في', 'العام الماضي وقدمت تقريرها.']
  ] as const)('is joined with its end: %s, %s', async (language, head, next) => {
    expect((await unitsOf(opening[language], head, next)).map((u) => u.text)).toEqual([
      opening[language],
      `${head} ${next}`
    ])
  })
})

describe('debris', () => {
  it.each(languages)('of word processors and web pages goes, and nothing else: %s', async (language) => {
    const sections = summary(language, [2, 3])
    for (const seed of variants(10)) {
      const random = seeded(seed)
      const pieces = [
        '[bookmark: _Toc12345]',
        '<u>',
        '</u>',
        '<b>',
        '</b>',
        '[bookmark: _GoBack]',
        '<span lang="x">',
        '</span>'
      ]
      const text = print(sections, undefined, (words, n) => {
        const list = words.split(' ')
        const at = 2 + random(list.length - 3)
        list[at] = `${pieces[random(pieces.length)]}${list[at]}`
        return `${n}\t${random(2) ? '[bookmark: _x]' : ''}${list.join(' ')}`
      })
      expect(differences((await read(text)).record, sections), `seed ${seed}`).toEqual([])
    }
  })
})

describe('markers of lists', () => {
  const letters = ['أ', 'ب', 'ج', 'د', 'هـ', 'و', 'ز', 'ح']
  const items = sentences.ar.map((s) => s.replace(/\.$/, '؛'))
  const printed: Record<string, (letter: string) => string> = {
    'أ )': (l) => `${l} )\t`,
    'أ)': (l) => `${l}) `,
    '(أ)': (l) => `(${l}) `,
    'أ -': (l) => `${l} - `,
    'أ-': (l) => `${l}- `,
    'أ–': (l) => `${l} – `,
    'أ.': (l) => `${l}. `,
    'glued أ)': (l) => `${l})`,
    'with an unseen joiner': (l) => `${l}\u200c- `,
    'in presentation forms': (l) =>
      `${{ أ: '\ufe83', ب: '\ufe8f', ج: '\ufe9d', د: '\ufea9', و: '\ufeed', ز: '\ufeaf', ح: '\ufea1' }[l] ?? l}) `,
    'with a hamza of its own': (l) => `${l.normalize('NFD')}) `,
    'with a no-break space': (l) => `${l}\u00a0)\u00a0`
  }
  it.each(Object.entries(printed))('are read: %s', async (_, mark) => {
    const listed = items.map((item, i) => `${mark(letters[i] as string)}${item}`).join('\n\n')
    const { record } = await read(
      `القرار 31\n\nإن المجلس،\n\nإذ يشير إلى قراراته السابقة،\n\n1 - يطلب إلى الأمانة ما يلي:\n\n${listed}\n`
    )
    const list = record.resolutions[0]?.operative[0]?.items ?? []
    expect(list.map((item) => item.text)).toEqual(items)
    expect(list.map((item) => item.ordinal)).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'])
  })

  it('are no markers where a word or a dash merely looks so', async () => {
    const text = ['و - كما قال الرئيس - انتهى النقاش في هذا البند.', 'ووافق المجلس على رفع الجلسة.']
    expect(((await read(`${text.join('\n\n')}\n`)).record.units ?? []).map((u) => u.text)).toEqual(text)
    const english = ['A - rated schools took part in the programme.', 'The programme was open to all of them.']
    expect(((await read(`${english.join('\n\n')}\n`)).record.units ?? []).map((u) => u.text)).toEqual(english)
  })
})

describe('headings without mark-up', () => {
  const forms: Record<Language, Record<string, (title: string, i: number) => string>> = {
    ar: {
      numbered: (t, i) => `${i + 1}. ${t}`,
      'with ordinals and a dash': (t, i) => `${['أولاً', 'ثانياً', 'ثالثاً'][i]} – ${t}`,
      'with ordinals and a colon': (t, i) => `${['أولاً', 'ثانياً', 'ثالثاً'][i]}: ${t}`,
      'as items of the agenda': (t, i) => `البند ${i + 4}: ${t}`,
      'underlined by dashes': (t) => `${t}\n${'-'.repeat(t.length)}`,
      'underlined by equals signs': (t) => `${t}\n${'='.repeat(t.length)}`,
      bold: (t) => `**${t}**`
    },
    en: {
      numbered: (t, i) => `${i + 1}. ${t}`,
      roman: (t, i) => `${['I', 'II', 'III'][i]}. ${t}`,
      'roman with a dash': (t, i) => `${['I', 'II', 'III'][i]} - ${t}`,
      lettered: (t, i) => `${['A', 'B', 'C'][i]}. ${t}`,
      'as items of the agenda': (t, i) => `Item ${i + 4}: ${t}`,
      'in capitals': (t) => t.toUpperCase(),
      'underlined by dashes': (t) => `${t}\n${'-'.repeat(t.length)}`,
      'underlined by equals signs': (t) => `${t}\n${'='.repeat(t.length)}`,
      bold: (t) => `**${t}**`
    }
  }
  const title: Record<Language, string> = {
    ar: 'محضر موجز للدورة الرابعة والأربعين لمجلس الميناء',
    en: 'Summary record of the forty-fourth session of the Harbour Council'
  }
  it.each(languages.flatMap((l) => Object.entries(forms[l]).map(([name, form]) => [l, name, form] as const)))(
    'are found with the text that they head: %s, %s',
    async (language, _, form) => {
      const parts = titles[language].slice(0, 3)
      const text = (i: number) => [sentences[language][2 * i], sentences[language][2 * i + 1]] as string[]
      const { record } = await read(
        `${[title[language], ...parts.flatMap((t, i) => [form(t, i), ...text(i)])].join('\n\n')}\n`
      )
      const plain = (t: string) => t.toLowerCase().replace(/^(?:item \d+|البند \d+):\s*/, '')
      expect(record.sections.map((s) => plain(s.title))).toEqual([title[language], ...parts].map((t) => plain(t)))
      const levels = record.sections.slice(1).map((s) => s.level)
      expect(new Set(levels).size).toBe(1)
      expect((record.units ?? []).filter((u) => u.kind !== 'heading').map((u) => u.text)).toEqual(
        parts.flatMap((_t, i) => text(i))
      )
    }
  )
})

describe('tables of contents', () => {
  const ways: Record<string, (title: string, page: number) => string> = {
    dots: (t, page) => `${t} ${'.'.repeat(30)} ${page}`,
    'spaced dots': (t, page) => `${t} ${'. '.repeat(15)}${page}`,
    tabs: (t, page) => `${t}\t${page}`,
    ellipses: (t, page) => `${t}……${page}`
  }
  it.each(languages.flatMap((l) => Object.entries(ways).map(([name, way]) => [l, name, way] as const)))(
    'are left out and the sections stay: %s, %s',
    async (language, _, way) => {
      const sections = summary(language, [2, 3, 2])
      const head = language === 'ar' ? 'جدول المحتويات' : 'Table of contents'
      const list = sections.map((s, i) => way(`${s.number} ${s.title}`, 3 + 2 * i)).join('\n')
      const { record, notes } = await read(`${head}\n\n${list}\n\n${print(sections)}`)
      expect(differences(record, [{ number: 'null', title: head, paragraphs: [] }, ...sections])).toEqual([])
      expect(notes.filter((n) => n.rule === 'table-of-contents')).toHaveLength(1)
    }
  )
})
