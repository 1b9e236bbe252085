// Inputs of the benchmark: a document of any length, and text on which careless code takes for ever.

/** Minutes in Markdown with `items` numbered paragraphs, in English and as long as they must be. */
export function article(items) {
  const lines = [
    '# Report of the Harbour Council on its ninth session',
    '',
    'Held at Port Selm on 4 and 5 March 2021',
    ''
  ]
  for (let i = 1; i <= items; i++) {
    if (i % 6 === 1)
      lines.push(`## ${Math.ceil(i / 6)}. Item ${Math.ceil(i / 6)} of the agenda: dredging of basin ${i}`, '')
    lines.push(
      `${i}. The Council considered document HC/9/${i} on the dredging of basin ${i} and heard the statements of two members, who recalled resolution 4${i} (2019).`,
      '',
      `The Council **approved** the estimate of ${i} million and requested the secretariat to report on it by ${(i % 28) + 1} June 2021.`,
      '',
      `- The harbour master will publish the plan of basin ${i}.`,
      '- The meeting took note of the oral report.',
      '',
      '| Action | Owner | Due |',
      '| --- | --- | --- |',
      `| Survey basin ${i} | Pilots' office | ${(i % 28) + 1} May 2021 |`,
      ''
    )
  }
  return lines.join('\n')
}

const mega = 1024 * 1024
const repeated = (text) => (share) => text.repeat(Math.ceil((mega * share) / Buffer.byteLength(text)))
const lines = (line) => (share) => `${line}\n`.repeat(200_000 * share)

const sentence = 'The Council agreed to the plan of the port and asked the secretariat for a report.\n\n'

const bodies = [
  ['one line of English words', repeated('The council agreed to the plan of the port and asked for a report. ')],
  ['one line of English without stops', repeated('the council of the port and the plan for a report ')],
  ['one line of Arabic words', repeated('وافق المجلس على خطة الميناء وطلب إلى الأمانة تقديم تقرير. ')],
  ['one line of Arabic without stops', repeated('المجلس خطة الميناء وطلب إلى الأمانة تقرير ')],
  ['one Latin word', repeated('abcdefghij')],
  ['one Arabic word', repeated('المجلسوطلب')],
  ['capital letters', repeated('ABCDEFGHIJ')],
  ['digits', repeated('0123456789')],
  ['digits and stops', repeated('1.2.3.')],
  ['digits and slashes', repeated('1/2/')],
  ['digits and spaces', repeated('1 2 3 ')],
  ['Arabic digits', repeated('٠١٢٣٤٥٦٧٨٩')],
  ['stops', repeated('.')],
  ['stops and spaces', repeated('. ')],
  ['spaces', (share) => `a${repeated(' ')(share)}b`],
  ['spaces and words', repeated('a          ')],
  ['opening brackets', repeated('(')],
  ['square brackets', repeated('[')],
  ['closing brackets', repeated(')')],
  ['brackets in pairs', repeated('(a)')],
  ['nested brackets', (share) => `${repeated('(')(share / 2)}${repeated(')')(share / 2)}`],
  ['links', repeated('[a](b) ')],
  ['halves of links', repeated('[a](')],
  ['angle brackets', repeated('<a ')],
  ['quotation marks', repeated('"a')],
  ['Arabic quotation marks', repeated('«')],
  ['stars', repeated('*a')],
  ['hyphens', repeated('a-')],
  ['commas', repeated('a, ')],
  ['capitals and commas', repeated('Abc, ')],
  ['colons', repeated('a:')],
  ['bullets', repeated('• ')],
  ['pipes', repeated('|')],
  ['pipes and letters', repeated('|a')],
  ['tabs', repeated('a\t')],
  ['vowel signs', repeated('ب\u064e')],
  ['conjunctions', repeated('و ')],
  ['and of', repeated('and of the ')],
  ['short lines', lines('a b')],
  ['short Arabic lines', lines('بند')],
  ['numbered lines', (share) => Array.from({ length: 200_000 * share }, (_, i) => `${i + 1}. a b`).join('\n')],
  [
    'numbered paragraphs',
    (share) => Array.from({ length: 60_000 * share }, (_, i) => `${i + 1}. The Council agreed.`).join('\n\n')
  ],
  ['bulleted lines', lines('- a')],
  ['lines of a table', lines('| a | b |')],
  ['headings', lines('# a')],
  ['page numbers', lines('Page 1\n')],
  ['blank lines', (share) => `a${'\n'.repeat(mega * share)}b`],
  ['quotes in quotes', (share) => `${'> '.repeat(2_000 * share)}a`],
  [
    'lists in lists',
    (share) => Array.from({ length: 600 * share }, (_, i) => `${'  '.repeat(i)}- item ${i}`).join('\n')
  ]
]

/** Name and maker; the maker takes the share of the full size that is wanted. A sentence before it makes every one a document. */
export const hard = bodies.map(([name, make]) => [name, (share) => sentence + make(share)])
