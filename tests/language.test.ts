/** Which language a document is in, piece by piece: what is read, what is left out and said to be left out, what is refused. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { extract, type Language, type Note, UnreadableError } from '../src/index.ts'

const english = [
  'The Board approved the work plan for 2026 and took note of the report of the Treasurer on the accounts of the previous year.',
  'The Secretariat will circulate the revised budget to all members before the next meeting, which takes place in Tunis in May.'
] as const
const arabic = [
  'وافق المجلس على خطة العمل لعام 2026 وأحاط علماً بتقرير أمين الصندوق عن حسابات السنة السابقة.',
  'تعمم الأمانة الميزانية المنقحة على جميع الأعضاء قبل الاجتماع المقبل الذي يعقد في تونس في شهر أيار/مايو.'
] as const
const french =
  "Le Conseil a approuvé le programme de travail pour 2026 et a pris note du rapport du trésorier sur les comptes de l'année précédente."
const persian =
  'شورای اجرایی برنامه کار سال آینده را تصویب کرد و گزارش خزانه‌دار درباره حساب‌های سال گذشته را مورد توجه قرار داد.'
const urdu =
  'کونسل نے اگلے سال کے لیے کام کے منصوبے کی منظوری دی اور خزانچی کی رپورٹ کا نوٹس لیا جو پچھلے سال کے حسابات کے بارے میں تھی۔'

interface Read {
  /** The text of the units of each record. */
  texts: Partial<Record<Language, string[]>>
  unsupported: Note[]
}
async function read(text: string, file = 'minutes.md'): Promise<Read> {
  const { records, notes } = await extract(text, { file, units: true })
  return {
    texts: Object.fromEntries(records.map((r) => [r.document.language, (r.units ?? []).map((u) => u.text)])),
    unsupported: notes.filter((n) => n.rule === 'unsupported-language')
  }
}
const paragraphs = (...blocks: string[]): string => `${blocks.join('\n\n')}\n`

describe('text in other languages is left out and named with its lines', () => {
  it('a French paragraph in an English document', async () => {
    const { texts, unsupported } = await read(paragraphs('# Minutes', english[0], french, english[1]))
    expect(texts).toEqual({ en: ['Minutes', ...english] })
    expect(unsupported).toMatchObject([
      {
        severity: 'warning',
        line: 5,
        message: 'a block in French (line 5), which is not supported, is left out: 34 % of the letters'
      }
    ])
  })

  it('a French section with its heading: first and last line and how many blocks', async () => {
    const { texts, unsupported } = await read(
      paragraphs('# Minutes', english[0], '## Ordre du jour', french, french, '## Budget', english[1])
    )
    expect(texts).toEqual({ en: ['Minutes', english[0], 'Budget', english[1]] })
    expect(unsupported.map((n) => n.message)).toEqual([
      expect.stringContaining('3 blocks in French (lines 5 to 9), which is not supported, are left out')
    ])
  })

  it('a French item in an English list, the others keep their numbers', async () => {
    const { records, notes } = await extract(
      paragraphs('# Minutes', english[0], `1. ${english[1]}\n2. ${french}\n3. ${english[0]}`),
      { file: 'minutes.md', units: true }
    )
    expect(records[0]?.units?.filter((u) => u.kind === 'item').map((u) => [u.text, u.line])).toEqual([
      [english[1], 5],
      [english[0], 7]
    ])
    expect(notes.find((n) => n.rule === 'unsupported-language')).toMatchObject({ line: 6 })
  })

  it('a French column of a table', async () => {
    const table = `| English | Français |\n| --- | --- |\n| ${english[0]} | ${french} |\n| ${english[1]} | ${french} |`
    const { texts, unsupported } = await read(paragraphs('# Minutes', table))
    expect(texts).toEqual({ en: ['Minutes', 'English', ...english] })
    expect(unsupported).toHaveLength(1)
  })

  it('Urdu and Persian paragraphs in an Arabic document', async () => {
    const { texts, unsupported } = await read(paragraphs('# محضر', arabic[0], urdu, persian, arabic[1]))
    expect(texts).toEqual({ ar: ['محضر', ...arabic] })
    expect(unsupported.map((n) => [n.line, /in (\S+) \(line/.exec(n.message)?.[1]])).toEqual([
      [5, 'Urdu'],
      [7, 'Persian']
    ])
  })

  it('an English heading stays beside French text', async () => {
    const { texts } = await read(
      paragraphs('# Minutes', english[0], '## Statement by the delegate of Gabon', french, english[1])
    )
    expect(texts.en).toContain('Statement by the delegate of Gabon')
  })

  it('an English title between two French paragraphs, where it has English words', async () => {
    const { texts } = await read(paragraphs(english[0], french, '## The budget', french, english[1]))
    expect(texts.en).toEqual([english[0], 'The budget', english[1]])
  })
})

describe('a document in none of the two languages is refused', () => {
  it.each([
    ['French', french],
    ['French', paragraphs('# Procès-verbal', french, 'Les membres se réunissent à nouveau en mai.')],
    [
      'French',
      paragraphs('# Procès-verbal', 'La séance est ouverte.', french, '## Décision 1', 'Le budget est adopté.')
    ],
    ['French', 'Le Conseil a approuvé le budget.\n'],
    [
      'Spanish',
      'El Consejo aprobó el programa de trabajo y tomó nota del informe del tesorero sobre las cuentas del año.'
    ],
    ['German', 'Der Rat billigte das Arbeitsprogramm und nahm den Bericht des Schatzmeisters zur Kenntnis.'],
    [
      'Turkish',
      'Konsey çalışma programını onayladı ve sayman tarafından sunulan geçen yılın hesaplarına ilişkin raporu not etti.'
    ],
    ['Dutch', 'De raad neemt kennis van de brief van het college over de begroting en stemt in met het voorstel.'],
    [
      'Malay',
      'Majlis telah mengambil maklum laporan yang dibentangkan oleh Setiausaha Agung dan bersetuju supaya mesyuarat akan diadakan pada bulan Mac.'
    ],
    [
      'Indonesian',
      'Dewan mencatat laporan yang disampaikan oleh Sekretaris Jenderal dan menyetujui anggaran untuk tahun 2025 dalam sidang yang ketujuh.'
    ],
    [
      'Swahili',
      'Baraza lilipokea ripoti ya Katibu Mkuu na kuamua kwamba kamati ya fedha itawasilisha mapendekezo yake kwa mkutano wa mwezi wa Machi.'
    ],
    ['Persian', paragraphs('# مقدمه', persian)],
    ['Urdu', paragraphs(urdu, urdu)]
  ])('%s: %j', async (language, text) => {
    await expect(extract(text, { file: 'minutes.md' })).rejects.toThrow(UnreadableError)
    await expect(extract(text, { file: 'minutes.md' })).rejects.toThrow(`is in ${language}, which is not supported`)
  })

  it('with status 2 and its name, and the others are done', () => {
    const folder = mkdtempSync(join(tmpdir(), 'mahdar-'))
    try {
      writeFileSync(join(folder, 'fr.md'), paragraphs('# Procès-verbal', french))
      writeFileSync(join(folder, 'en.md'), paragraphs('# Minutes', english[0]))
      const binary = fileURLToPath(new URL('../bin/mahdar.js', import.meta.url))
      const { status, stdout, stderr } = spawnSync(process.execPath, [binary, 'extract', 'fr.md', 'en.md'], {
        cwd: folder,
        encoding: 'utf8'
      })
      expect(status).toBe(2)
      expect(stderr).toContain('fr.md: error: is in French, which is not supported')
      expect(stdout).toContain('file: en.md')
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })
})

describe('what stands in Arabic among Latin letters, and the other way round, stays where it is', () => {
  it('Arabic full of acronyms', async () => {
    const sentences = [
      'قدمت ITU وUNESCO وUNDP وWIPO وICANN تقاريرها عن WSIS وIGF وSDG وفقاً للوثيقة CWG-WSIS&SDGs/2026/INF/4.',
      'ووافق المجلس على ICANN وIETF وW3C وRIPE NCC وAPNIC.'
    ]
    expect(await read(paragraphs('# محضر', ...sentences, 'IGF – MAG – CSTD', arabic[0]))).toEqual({
      texts: { ar: ['محضر', ...sentences, 'IGF – MAG – CSTD', arabic[0]] },
      unsupported: []
    })
  })

  it('an Arabic sentence quoted in English', async () => {
    const quoting = 'The delegate of Oman said: “نشكر الأمانة على التقرير ونؤيد ما ورد فيه من توصيات.”'
    const quoted = 'نشكر الأمانة على التقرير ونؤيد ما ورد فيه من توصيات.'
    const { texts } = await read(paragraphs('# Minutes', english[0], quoting, `> ${quoted}`, english[1]))
    expect(texts).toEqual({ en: ['Minutes', english[0], quoting, quoted, english[1]] })
  })

  it('names in Latin letters', async () => {
    const names = [
      'Ahmed Al-Mansouri (Oman)',
      "Jean-Pierre Dubois, Ministère de l'économie numérique",
      'María José García Pérez',
      'Friedrich Müller-Schönberg'
    ]
    const list = names.map((name) => `- ${name}`).join('\n')
    expect(await read(paragraphs('# قائمة المشاركين', arabic[0], list, arabic[1]))).toEqual({
      texts: { ar: ['قائمة المشاركين', arabic[0], ...names, arabic[1]] },
      unsupported: []
    })
    expect(await read(paragraphs('# Participants', list, english[0]))).toEqual({
      texts: { en: ['Participants', ...names, english[0]] },
      unsupported: []
    })
  })

  it('Arabic names with their articles', async () => {
    const names = [
      'Members: Al Bashir Al Amin, El Tayeb El Nour, La Marsa, El Kef, El Jem, Sidi Bou Said, Al Hoceima, Ain el Hour',
      'Mr. Hassan El Masri, Ms. Leila El Khoury, Mr. Ali El Zein and Ms. Rana El Hage represented Beirut El Jadida and La Goulette.',
      'Omar al-Rashid, Hassan al-Tayeb, Ali al-Sadiq, Fatima al-Zahra, Khadija el-Amin, Yusuf es-Salam',
      'AL-HAMRA, EL-BIREH, LA MARSA, AL-KHOBAR, EL-JADIDA, LA GOULETTE, AL-RAYYAN, EL-OUED.',
      'khalid al-rashid, salma al-harthy, noura al-jabri, fatima el-fassi, mariam al-suwaidi.',
      'EL MASRI, AL KHOURY, EL ZEIN, AL HAGE, EL TAYEB, LA MARSA, EL KEF, AL HOCEIMA, EL JEM municipalities',
      'Mr. Juan de la Cruz (Philippines), Ms. Maria del Carmen López (Spain), Mr. José dos Santos (Brazil)'
    ]
    expect(await read(paragraphs('# Attendance', english[0], ...names, english[1]))).toEqual({
      texts: { en: ['Attendance', english[0], ...names, english[1]] },
      unsupported: []
    })
  })

  it('a column of names in Latin letters in an Arabic table of a document in both languages', async () => {
    const rows = ['عرض الميزانية المنقحة للسنة المقبلة', 'مناقشة تقرير أمين الصندوق', 'اعتماد خطة العمل']
    const table = `| الموضوع | المتحدث |\n| --- | --- |\n${rows.map((r) => `| ${r} | Ms. Amal Ben Youssef |`).join('\n')}`
    const { texts } = await read(paragraphs('# محضر', ...arabic, table, '# Minutes', ...english))
    expect(texts.ar).toEqual(expect.arrayContaining([...rows, 'Ms. Amal Ben Youssef']))
    expect(texts.en).toEqual(['Minutes', ...english])
  })
})

describe('a document in both languages gives two records, each with its own', () => {
  const ar = ['# محضر', '## الميزانية', ...arabic]
  const en = ['# Minutes', '## Budget', ...english]
  const alternating = ar.flatMap((block, i) => [block, en[i] as string])
  const texts = { ar: ['محضر', 'الميزانية', ...arabic], en: ['Minutes', 'Budget', ...english] }
  it.each([
    ['Arabic first', [...ar, ...en]],
    ['English first', [...en, ...ar]],
    ['alternating, Arabic first', alternating],
    ['alternating, English first', en.flatMap((block, i) => [block, ar[i] as string])]
  ])('%s', async (_, blocks) => {
    expect((await read(paragraphs(...blocks))).texts).toEqual(texts)
  })

  it('alternating, with a short Arabic heading above a long English one', async () => {
    const blocks = ar.flatMap((block, i) => [
      block,
      i === 1 ? '## Budget of the council and its boards' : (en[i] as string)
    ])
    const { texts: found } = await read(paragraphs(...blocks))
    expect(found.ar).toEqual(texts.ar)
  })

  it('line under line in a text file', async () => {
    const lines = `محضر الاجتماع\nMinutes of the meeting\n\nالميزانية\nBudget\n\n${arabic[0]}\n${english[0]}\n\n${arabic[1]}\n${english[1]}\n`
    expect((await read(lines, 'minutes.txt')).texts).toEqual({
      ar: ['محضر الاجتماع', 'الميزانية', ...arabic],
      en: ['Minutes of the meeting', 'Budget', ...english]
    })
  })

  it.each([
    ['Arabic in the first column', (a: string, e: string) => `| ${a} | ${e} |`],
    ['English in the first column', (a: string, e: string) => `| ${e} | ${a} |`]
  ])('a table: %s', async (_, row) => {
    const rows = [row('العربية', 'English'), '| --- | --- |', row('الميزانية', 'Budget')]
    for (const i of [0, 1]) rows.push(row(arabic[i] as string, english[i] as string))
    const { records } = await extract(paragraphs(rows.join('\n')), { file: 'minutes.md', units: true })
    expect(records.map((r) => [r.document.language, r.units?.map((u) => u.text)])).toEqual([
      ['ar', ['العربية', 'الميزانية', ...arabic]],
      ['en', ['English', 'Budget', ...english]]
    ])
    expect(records.map((r) => r.decisions.map((d) => d.kind))).toEqual([
      ['approved', 'noted'],
      ['approved', 'noted']
    ])
  })

  it('a table with a column of numbers, which both keep', async () => {
    const rows = ['| No. | English | العربية |', '| --- | --- | --- |']
    for (const i of [0, 1]) rows.push(`| ${i + 1} | ${english[i]} | ${arabic[i]} |`)
    const { texts } = await read(paragraphs(rows.join('\n')))
    expect(texts.ar).toEqual(['No.', 'العربية', '1', arabic[0], '2', arabic[1]])
    expect(texts.en).toEqual(['No.', 'English', '1', english[0], '2', english[1]])
  })

  it('a list whose items are given in both', async () => {
    const items = [0, 1].flatMap((i) => [`- ${arabic[i]}`, `- ${english[i]}`])
    expect((await read(paragraphs('# محضر', '# Minutes', items.join('\n')))).texts).toEqual({
      ar: ['محضر', ...arabic],
      en: ['Minutes', ...english]
    })
  })
})
