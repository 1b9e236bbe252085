/**
 * The DOCX files of `fixtures/`, which have what Markdown has not: tracked changes, automatic numbers, notes, comments, two languages
 * side by side. `npm run fixtures` writes them.
 */
import {
  type Content,
  cell,
  definition,
  docxOf,
  level,
  listed,
  number,
  paragraph,
  row,
  run,
  standardStyles,
  styled,
  table
} from './docx.ts'

/** Who changed the text, and when. */
const editors = {
  reviser: 'w:author="N. Darwish (Reviser)" w:date="2025-05-19T08:30:00Z"',
  drafter: 'w:author="Drafting group" w:date="2025-05-16T16:05:00Z"'
}
type Editor = keyof typeof editors

let lastId = 100
const mark = (name: string, editor: Editor, content = '') => {
  const opening = `<w:${name} w:id="${++lastId}" ${editors[editor]}`
  return content === '' ? `${opening}/>` : `${opening}>${content}</w:${name}>`
}
const inserted = (words: string, editor: Editor = 'drafter') => mark('ins', editor, run(words))
const deleted = (words: string, editor: Editor = 'drafter') =>
  mark('del', editor, run(words).replace('<w:t ', '<w:delText ').replace('</w:t>', '</w:delText>'))
const replaced = (old: string, now: string, editor: Editor = 'drafter') => deleted(old, editor) + inserted(now, editor)
const whole = (name: string, editor: Editor) => `<w:rPr>${mark(name, editor)}</w:rPr>`

const footnote = (id: number) =>
  `<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteReference w:id="${id}"/></w:r>`
const note = (id: number, words: string) =>
  `<w:footnote w:id="${id}">${paragraph(`<w:r><w:footnoteRef/></w:r>${run(` ${words}`)}`)}</w:footnote>`
const separators =
  '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote><w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>'
const commented = (id: number, content: string) =>
  `<w:commentRangeStart w:id="${id}"/>${content}<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`
const comment = (id: number, words: string) =>
  `<w:comment w:id="${id}" ${editors.reviser} w:initials="ND">${paragraph(words)}</w:comment>`

/** Headings count 1, 2; paragraphs below them 1.1, 1.2; what they list has letters. */
const numberedStyles = `${standardStyles}
<w:style w:type="paragraph" w:styleId="Section"><w:name w:val="Section title"/><w:basedOn w:val="Heading2"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Clause"><w:name w:val="Numbered paragraph"/><w:basedOn w:val="Normal"/><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
<w:style w:type="character" w:styleId="FootnoteReference"><w:name w:val="footnote reference"/><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>`
const numbered = (letters: string) =>
  definition(1, [level(0, 'decimal', '%1'), level(1, 'decimal', '%1.%2')]) +
  definition(2, [level(0, letters, '(%1)')]) +
  number(1, 1) +
  number(2, 2)

const section = (words: string) => paragraph(words, styled('Section'))
const clause = (content: string, marks = '') => paragraph(content, `${styled('Clause')}${marks}`)
const letter = (content: string, marks = '') => paragraph(content, `${styled('ListParagraph')}${listed(2)}${marks}`)

/** The report of a commission as its drafting group and its reviser left it. */
const commission = {
  en: (): Content => ({
    styles: numberedStyles,
    numbering: numbered('lowerLetter'),
    header: paragraph('RBC/31/9'),
    footer: paragraph('The Commission approved the layout of page 1'),
    footnotes:
      separators +
      note(1, 'Document RBC/31/4 was reissued on 8 May 2025 for technical reasons.') +
      note(2, 'The Technical Committee approved the list of gauges at its eleventh meeting (document RBC/TC/11/7).'),
    comments: comment(0, 'Please check against table 3 of the budget.'),
    body: [
      paragraph('Summary record of the thirty-first session of the Selm River Basin Commission', styled('Heading1')),
      paragraph('Held in Port Selm from 12 to 14 May 2025'),
      section('Opening of the session'),
      clause(
        run('The session was chaired by Ms Layla Haddad, who welcomed the representatives of the ') +
          replaced('six', 'seven') +
          run(' member States.')
      ),
      clause('The Commission adopted its agenda, as contained in document RBC/31/1.'),
      section('Programme and budget'),
      clause(run('The secretariat introduced the programme budget for 2026–2027 (document RBC/31/4).') + footnote(1)),
      clause(
        run('The Commission approved the programme budget for 2026–2027, amounting to ') +
          commented(0, replaced('4.2', '4.6', 'reviser') + run('\u00a0million dollars')) +
          run('.')
      ),
      clause('The Commission decided:'),
      letter(run('to publish the revised budget tables by 30\u00a0June 2025') + replaced('; and', ';')),
      letter(
        run('to consult member States on a scale of contributions') + replaced('.', '; and'),
        whole('ins', 'drafter')
      ),
      letter(inserted('to report to the Commission at its thirty-second session.')),
      clause(
        deleted('One representative reserved the position of her Government on the scale of contributions.', 'reviser'),
        whole('del', 'reviser')
      ),
      section('Monitoring network'),
      clause(
        run('The Commission took note of the oral report of the Technical Committee on the network of gauges.') +
          footnote(2)
      ),
      clause(
        mark(
          'moveFrom',
          'drafter',
          run('The Commission decided to hold its thirty-second session in Qasr al-Bahr in May 2026.')
        ),
        whole('moveFrom', 'drafter')
      ),
      clause('The Commission decided to establish a working group on flood warning, chaired by Mr Tomas Berg.'),
      table([
        row([cell('Action'), cell('Responsible'), cell('Due date')]),
        row([cell('Publish the revised budget tables'), cell('Executive Secretary'), cell('30 June 2025')]),
        row([
          cell('Convene the working group on flood warning'),
          cell('Technical Committee'),
          cell(paragraph(replaced('1 September 2025', '15 September 2025', 'reviser')))
        ]),
        row(
          [
            cell(paragraph(inserted('Install gauges at the northern bridge'))),
            cell(paragraph(inserted('Executive Secretary'))),
            cell(paragraph(inserted('1 March 2026')))
          ],
          mark('ins', 'drafter')
        )
      ]),
      section('Closure of the session'),
      clause(
        mark(
          'moveTo',
          'drafter',
          run('The Commission decided to hold its thirty-second session in Qasr al-Bahr in May 2026.')
        ),
        whole('moveTo', 'drafter')
      ),
      clause('The Chair declared the session closed.')
    ].join('')
  }),
  ar: (): Content => ({
    styles: numberedStyles,
    numbering: numbered('arabicAbjad'),
    header: paragraph('RBC/31/9'),
    footer: paragraph('وافقت المفوضية على شكل الصفحة 1'),
    footnotes:
      separators +
      note(1, 'أعيد إصدار الوثيقة RBC/31/4 لأسباب فنية في 8 مايو 2025.') +
      note(2, 'وافقت اللجنة الفنية على قائمة المقاييس في اجتماعها الحادي عشر (الوثيقة RBC/TC/11/7).'),
    comments: comment(0, 'يرجى مطابقة الرقم مع الجدول 3 من الميزانية.'),
    body: [
      paragraph('المحضر الموجز للدورة الحادية والثلاثين لمفوضية حوض نهر سلم', styled('Heading1')),
      paragraph('المعقودة في ميناء سلم من 12 إلى 14 مايو 2025'),
      section('افتتاح الدورة'),
      clause(
        run('ترأست الدورة السيدة ليلى حداد، التي رحبت بممثلي الدول الأعضاء ') + replaced('الست', 'السبع') + run('.')
      ),
      clause('أقرت المفوضية جدول أعمالها الوارد في الوثيقة RBC/31/1.'),
      section('البرنامج والميزانية'),
      clause(run('عرضت الأمانة الميزانية البرنامجية لفترة السنتين 2026-2027 (الوثيقة RBC/31/4).') + footnote(1)),
      clause(
        run('وافقت المفوضية على الميزانية البرنامجية لفترة السنتين 2026-2027 البالغة ') +
          commented(0, replaced('4.2', '4.6', 'reviser') + run('\u00a0مليون دولار')) +
          run('.')
      ),
      clause('قررت المفوضية ما يلي:'),
      letter(run('نشر جداول الميزانية المنقحة في موعد أقصاه 30\u00a0يونيو 2025') + replaced('؛ و', '؛')),
      letter(run('التشاور مع الدول الأعضاء بشأن جدول الأنصبة المقررة') + replaced('.', '؛'), whole('ins', 'drafter')),
      letter(inserted('تقديم تقرير إلى المفوضية في دورتها الثانية والثلاثين.')),
      clause(deleted('سجلت إحدى الممثلات تحفظ حكومتها على جدول الأنصبة المقررة.', 'reviser'), whole('del', 'reviser')),
      section('شبكة الرصد'),
      clause(run('أحاطت المفوضية علماً بالتقرير الشفوي للجنة الفنية عن شبكة المقاييس.') + footnote(2)),
      clause(
        mark('moveFrom', 'drafter', run('قررت المفوضية عقد دورتها الثانية والثلاثين في قصر البحر في مايو 2026.')),
        whole('moveFrom', 'drafter')
      ),
      clause('قررت المفوضية إنشاء فريق عامل معني بالإنذار بالفيضانات، برئاسة السيد توماس بيرغ.'),
      table([
        row([cell('الإجراء'), cell('الجهة المسؤولة'), cell('الموعد')]),
        row([cell('نشر جداول الميزانية المنقحة'), cell('الأمين التنفيذي'), cell('30 يونيو 2025')]),
        row([
          cell('عقد اجتماع الفريق العامل المعني بالإنذار بالفيضانات'),
          cell('اللجنة الفنية'),
          cell(paragraph(replaced('1 سبتمبر 2025', '15 سبتمبر 2025', 'reviser')))
        ]),
        row(
          [
            cell(paragraph(inserted('تركيب مقاييس عند الجسر الشمالي'))),
            cell(paragraph(inserted('الأمين التنفيذي'))),
            cell(paragraph(inserted('1 مارس 2026')))
          ],
          mark('ins', 'drafter')
        )
      ]),
      section('اختتام الدورة'),
      clause(
        mark('moveTo', 'drafter', run('قررت المفوضية عقد دورتها الثانية والثلاثين في قصر البحر في مايو 2026.')),
        whole('moveTo', 'drafter')
      ),
      clause('أعلنت الرئيسة اختتام الدورة.')
    ].join('')
  })
}

/** The minutes of a board, each language in a column of its own. */
function board(): Content {
  const pair = (en: string, ar: string) => row([cell(paragraph(en)), cell(paragraph(ar))])
  return {
    header: paragraph('Heritage Trust · صندوق التراث'),
    body:
      paragraph('Minutes of the fourth meeting of the Board of Trustees of the Heritage Trust', styled('Heading1')) +
      paragraph('محضر الاجتماع الرابع لمجلس أمناء صندوق التراث', styled('Heading1')) +
      table([
        pair('Held at Dar al-Hikma on 9 October 2024', 'المعقود في دار الحكمة يوم 9 أكتوبر 2024'),
        pair('1. The meeting was chaired by Ms Salma Idrissi.', '1. ترأست الاجتماع السيدة سلمى الإدريسي.'),
        pair(
          '2. The Board approved the minutes of its third meeting without amendment.',
          '2. وافق المجلس على محضر اجتماعه الثالث دون تعديل.'
        ),
        pair(
          '3. The Board noted the report of the auditor for the year 2023 and thanked her for its clarity.',
          '3. أحاط المجلس علماً بتقرير مراجعة الحسابات عن عام 2023 وشكرها على وضوحه.'
        ),
        pair(
          '4. The Board decided to allocate 350,000 dollars to the restoration of the old library.',
          '4. قرر المجلس تخصيص 350 000 دولار لترميم المكتبة القديمة.'
        ),
        pair(
          '5. The Director will submit a plan of the works to the Board by 15 January 2025.',
          '5. سيقدم المدير خطة الأعمال إلى المجلس في موعد أقصاه 15 يناير 2025.'
        ),
        pair('6. The meeting rose at 12:30.', '6. رفعت الجلسة الساعة 12:30.')
      ])
  }
}

/** Path below `fixtures/` and bytes. */
export const documents: Record<string, Uint8Array> = {
  'river-commission/en.docx': docxOf(commission.en()),
  'river-commission/ar.docx': docxOf(commission.ar()),
  'heritage-board/both.docx': docxOf(board())
}
