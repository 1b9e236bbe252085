// Pages as real bodies make them, of which the fixtures have none: running headers, columns, footnotes, an agenda beside its times.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { read } from '../../dist/read/index.js'
import { htmlPage, odtDocument, odtOf, pageOf } from './print.mjs'

const arabicHeader = 'منتدى المشاعات الرقمية 2025 – اللجنة الاستشارية DCF/MAG/2025/SR.2'
const englishHeader = 'Digital Commons Forum 2025 – DCF/MAG/2025/SR.2'

/** The same text in two columns, Arabic at the right. */
const bilingual = [
  [
    '1. افتتحت الرئيسة الجلسة في الساعة 10:00، ورحبت بممثلي الدول الأعضاء (42 دولة) وبالمراقبين الذين يحضرون الدورة لأول مرة.',
    '1. The Chair opened the meeting at 10 a.m. and welcomed the representatives of member States (42 States) and the observers attending for the first time.'
  ],
  [
    '2. أقر المجلس جدول الأعمال الوارد في الوثيقة EB.12/1(Rev.2)، وأحاط علماً بتقرير المدير العام عن الفترة 2023-2024.',
    '2. The Board adopted the agenda contained in document EB.12/1(Rev.2) and took note of the report of the Director-General for the period 2023-2024.'
  ],
  [
    '3. قرر المجلس أن يرجئ النظر في البند 7 (تعيين مراجع الحسابات) إلى دورته الثالثة عشرة، المقرر عقدها من 3 إلى 5 آذار/مارس 2026.',
    '3. The Board decided to defer consideration of item 7 (appointment of the auditor) to its thirteenth session, to be held from 3 to 5 March 2026.'
  ],
  [
    '4. طلب المجلس إلى الأمانة أن تعد ورقة عن إصلاح صندوق الطوارئ، وأن تقدمها قبل 30 حزيران/يونيو 2025.',
    '4. The Board requested the Secretariat to prepare a paper on the reform of the emergency fund and to submit it before 30 June 2025.'
  ]
]

const agenda = [
  ['10:00–10:15', 'افتتاح الجلسة واعتماد جدول الأعمال (الوثيقة WC/24/1(Rev.1))'],
  [
    '10:15–11:30',
    'تقرير الأمانة عن تنفيذ خطة المياه للفترة 2022–2024، يليه نقاش عام تشارك فيه الوفود والمنظمات المراقبة'
  ],
  ['11:30–11:45', 'استراحة'],
  ['11:45–13:00', 'مشروع الميزانية لعام 2025: عرض من مدير الشؤون المالية ثم أسئلة الأعضاء وأجوبة الإدارة عنها']
]

const report = [
  [
    'p',
    '1.',
    'عقدت اللجنة دورتها الخامسة في مدينة الميناء يومي 4 و5 أيار/مايو 2025، وحضرها ممثلو ثلاثين عضواً',
    'ترد قائمة المشاركين في الوثيقة COM.5/INF/1.'
  ],
  ['p', '2.', 'وافقت اللجنة على إنشاء فريق عامل معني بجودة البيانات، يقدم تقريره الأول في الدورة السادسة.', null],
  [
    'p',
    '3.',
    'أحاطت اللجنة علماً بالمساهمات المالية التي أعلنتها ست دول أعضاء',
    'بلغ مجموعها 1.25 مليون دولار حتى 30 نيسان/أبريل 2025.'
  ],
  ['p', '4.', 'قررت اللجنة أن تعقد دورتها المقبلة في الربع الأول من عام 2026 في مقر الأمانة.', null]
]

/** Pages by name, each as `html` for Chromium or as `odt` for LibreOffice. */
export async function more(fixtures) {
  const tree = async (file) => (await read(readFileSync(join(fixtures, file)), file)).tree
  const arabic = await tree('advisory-committee/ar.md')
  const english = await tree('advisory-committee/en.md')
  const spaced = 'body { font-size: 14pt; line-height: 2 }'
  const cells = bilingual.map(
    ([ar, en]) => `<tr><td dir="ltr" lang="en">${en}</td><td dir="rtl" lang="ar">${ar}</td></tr>`
  )
  const times = agenda.map(([time, words]) => `<tr><td class="time">${time}</td><td>${words}</td></tr>`)
  const columns = bilingual.map(([, en]) => `<p>${en}</p>`).join('')
  const rows = report.map(([, number, words, note], i) => {
    const mark = note
      ? `<text:note text:id="n${i}" text:note-class="footnote"><text:note-citation>${i + 1}</text:note-citation><text:note-body><text:p text:style-name="NR">${note}</text:p></text:note-body></text:note>`
      : ''
    return `<text:p text:style-name="IR">${number}<text:tab/>${words}${mark}.</text:p>`.replace('..<', '.<')
  })
  return {
    'running-header.ar.chromium': {
      html: pageOf(arabic, { style: spaced, header: `'${arabicHeader}'`, footer: `'صفحة ' counter(page)` })
    },
    'running-header.ar.libreoffice': {
      odt: odtOf(arabic, { header: arabicHeader, footer: '<text:page-number text:select-page="current"/>' })
    },
    'running-header.en': {
      html: pageOf(english, {
        style: `${spaced} body { font-family: 'DejaVu Serif' }`,
        header: `'${englishHeader}'`,
        footer: `counter(page) ' / ' counter(pages)`
      })
    },
    bilingual: {
      html: htmlPage(`<table>${cells.join('')}</table>`, 'td { border: none; width: 50%; padding: 0 10pt 8pt }', 'en')
    },
    columns: {
      html: htmlPage(
        `<h1>Summary of decisions</h1><div class="two">${columns}${columns.replace(/(\d)\. /g, (_, n) => `${Number(n) + 4}. `)}</div><p>Done at the seat of the Board, in two languages, both texts being equally authentic.</p>`,
        'body { font-family: "DejaVu Serif" } .two { column-count: 2; column-gap: 1cm }',
        'en'
      )
    },
    'times-without-lines': {
      html: htmlPage(
        `<h1>جدول أعمال لجنة المياه</h1><table>${times.join('')}</table>`,
        'td { border: none; padding: 4pt 0 } .time { width: 4cm }',
        'ar'
      )
    },
    footnotes: { odt: odtDocument(`<text:h text:style-name="H1R">تقرير اللجنة</text:h>${rows.join('')}`, true) }
  }
}
