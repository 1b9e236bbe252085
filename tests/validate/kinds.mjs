// The kinds of defects that `mahdar validate` is to find: where one can be put into a good text, and which checks should tell it.
// `sites` gives, for a text, every way of putting one defect: a list of edits ({ start, end, put }, in the order of the text).
// Kinds without sites have their places in seeded.yaml.

const western = '0123456789'
const indic = '٠١٢٣٤٥٦٧٨٩'
const abjad = [...'أبجدهوزحطيكلمنسعفصقرشتثخذضظغ']
const latin = [...'abcdefghijklmnopqrstuvwxyz']
const roman = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii']

const matches = (text, pattern) => [...text.matchAll(pattern)]
const word = /(?<![\p{L}\p{M}\p{N}])\p{L}[\p{L}\p{M}]+(?![\p{L}\p{M}\p{N}])/gu
/** Words inside running text: a word with words before and after it. */
const inner = (text) =>
  matches(text, word).filter((m) => {
    const end = m.index + m[0].length
    return /\p{L} $/u.test(text.slice(Math.max(0, m.index - 2), m.index)) && /^ \p{L}/u.test(text.slice(end, end + 2))
  })
const insert = (at, put) => [{ start: at, end: at, put }]
const replace = (m, put) => [{ start: m.index, end: m.index + m[0].length, put }]

/** Lines that open with a number, or with a letter of a list: the number or letter, where it stands, and its line. */
function lines(text, pattern) {
  return matches(text, pattern).flatMap((m) => {
    // Entries of a table of contents are not numbered paragraphs.
    if (/(?:\.{4,} ?|\t)\d+$/.test(text.slice(m.index).split('\n', 1)[0])) return []
    const start = m.index + m[0].indexOf(m.groups.label)
    return { label: m.groups.label, start, end: start + m.groups.label.length, line: m.index }
  })
}
const numbered = (text) => lines(text, /^(?:#+ )?(?<label>\d{1,3})(?:[.)]|\t| {1,4})(?=\s*\p{L})/gmu)
const dotted = (text) => lines(text, /^(?:#+ )?(?<label>\d{1,2}\.\d{1,2})(?=[.)]?\s+\p{L})/gmu)
const lettered = (text) => lines(text, /^[ \t]*\(?(?<label>[a-z]|[ivx]{1,4}|[أبجدهوزحطي])(?:\)|\.|-)(?=\s)/gmu)

/** Three of a run that follow each other, each as the middle one with its neighbours. */
const middles = (list, follows) =>
  list.slice(1, -1).flatMap((here, i) => {
    const [before, after] = [list[i], list[i + 2]]
    return follows(before.label, here.label) && follows(here.label, after.label) ? [{ before, here, after }] : []
  })
const nextNumber = (a, b) => Number(b) === Number(a) + 1
const nextDotted = (a, b) => a.split('.')[0] === b.split('.')[0] && nextNumber(a.split('.')[1], b.split('.')[1])
const alphabets = [abjad, latin, roman]
const nextLetter = (a, b) => alphabets.some((s) => s.includes(a) && s.indexOf(b) === s.indexOf(a) + 1)
const put = ({ start, end }, text) => ({ start, end, put: text })

/** The end of the paragraph that begins at `start`. */
const paragraphEnd = (text, start) => {
  const end = text.indexOf('\n\n', start)
  return end < 0 ? text.length : end
}

const debris = (...snippets) => ({
  sites: (text) => inner(text).map((m, i) => insert(m.index, `${snippets[i % snippets.length]} `))
})

/** Pairs of brackets or quotation marks inside a line, of which one is taken away. */
const halved = (pattern) => (text) =>
  matches(text, pattern).flatMap((m) => {
    const last = m.index + m[0].length - 1
    return [[{ start: m.index, end: m.index + 1, put: '' }], [{ start: last, end: last + 1, put: '' }]]
  })

const shapes = new Map()
for (let code = 0xfe80; code <= 0xfefc; code++) {
  const shape = String.fromCharCode(code)
  const plain = shape.normalize('NFKC')
  shapes.set(plain, [...(shapes.get(plain) ?? []), shape])
}
const otherDigits = (digits) =>
  digits.replace(/\d/g, (d) => indic[d]).replace(/[٠-٩]/g, (d) => (digits.match(/\d/) ? d : western[indic.indexOf(d)]))

const weekdays = {
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
  ar: ['الأحد', 'الاثنين', 'الثلاثاء', 'الأربعاء', 'الخميس', 'الجمعة', 'السبت']
}
/** Introductions of an acronym in English: capitalised words with the first letters of the acronym after them. */
const introduced = (text) =>
  matches(text, /(?<name>(?:\p{Lu}\p{Ll}+ (?:(?:of|for|on|and|the) )*){2,6})\((?<short>\p{Lu}{3,6})\)/gu).filter(
    (m) => {
      const { name, short } = m.groups
      const initials = matches(name, /\p{Lu}/gu).join('')
      return initials === short && text.indexOf(short) === m.index + m[0].indexOf(`(${short}`) + 1
    }
  )

export const kinds = [
  {
    id: 'number-repeated',
    rules: ['number-sequence', 'flipped-number'],
    sites: (text) => [
      ...middles(numbered(text), nextNumber).map(({ before, here }) => [put(here, before.label)]),
      ...middles(dotted(text), nextDotted).map(({ before, here }) => [put(here, before.label)])
    ]
  },
  {
    id: 'number-out-of-step',
    rules: ['number-sequence', 'flipped-number'],
    sites: (text) => [
      ...middles(numbered(text), nextNumber).map(({ here }) => [put(here, String(Number(here.label) + 9))]),
      ...middles(numbered(text), nextNumber).map(({ here, after }) => [put(here, after.label), put(after, here.label)])
    ]
  },
  {
    id: 'number-left-out',
    rules: ['number-sequence'],
    sites: (text) =>
      middles(numbered(text), nextNumber).map(({ here, after }) => [{ start: here.line, end: after.line, put: '' }])
  },
  {
    id: 'number-flipped',
    rules: ['flipped-number', 'number-sequence'],
    sites: (text) =>
      middles(dotted(text), nextDotted)
        .map(({ here }) => [put(here, here.label.split('.').reverse().join('.'))])
        .filter(([{ start, end, put }]) => text.slice(start, end) !== put)
  },
  {
    id: 'marker-repeated',
    rules: ['marker-sequence'],
    sites: (text) => middles(lettered(text), nextLetter).map(({ before, here }) => [put(here, before.label)])
  },
  {
    id: 'marker-out-of-step',
    rules: ['marker-sequence'],
    sites: (text) =>
      middles(lettered(text), nextLetter).flatMap(({ before, here, after }) => {
        const letters = alphabets.find((s) => s.includes(before.label) && s.includes(after.label))
        return [
          [put(here, letters[letters.indexOf(after.label) + 2] ?? letters[0])],
          [{ start: here.line, end: after.line, put: '' }]
        ]
      })
  },
  {
    id: 'missing-list',
    rules: ['missing-list'],
    sites: (text) =>
      matches(text, /:\n\n(?=\(?(?:[a-z]|أ|1)[).]\s)/gu).flatMap((m) => {
        const start = m.index + 1
        let end = start + 2
        while (/^\(?(?:\p{L}|\d{1,2}|[ivx]+)[).]\s/u.test(text.slice(end, end + 8))) end = paragraphEnd(text, end) + 2
        return end > text.length - 40
          ? []
          : [[{ start: m.index - 1, end: Math.min(text.length, end), put: `${text[m.index - 1]}:\n\n` }]]
      })
  },
  { id: 'heading-level', rules: ['heading-level'] },
  {
    id: 'debris-markup',
    rules: ['leaked-markup', 'broken-field'],
    ...debris('<p>', '</p>', '<br />', '&nbsp;', '<span lang="ar-SA">', '</td>', '<o:p></o:p>')
  },
  { id: 'debris-bookmark', rules: ['leaked-bookmark'], ...debris('[bookmark: _Hlk170059002]', '[bookmark: _GoBack]') },
  { id: 'debris-link', rules: ['empty-link', 'leaked-markup'], ...debris('[here](#)', '[report]()', '](#)') },
  {
    id: 'debris-field',
    rules: ['broken-field'],
    ...debris(
      'Error! Reference source not found.',
      'Error! Bookmark not defined.',
      '{ PAGEREF _Toc5123 \\h }',
      'خطأ! لم يتم العثور على مصدر المرجع.',
      '#REF!'
    )
  },
  {
    id: 'revision-flattened',
    rules: ['flattened-revision'],
    sites: (text) =>
      matches(text, /(?<=(?:\b[Ii]n|\b[Oo]f|في|عام|سنة) )(?:19|20)\d\d(?=[ .,،؛)])/gu).map((m) =>
        insert(m.index, `${Number(m[0]) - 3} `)
      )
  },
  { id: 'change-unresolved', rules: ['unresolved-change', 'leaked-markup'] },
  {
    id: 'weekday',
    rules: ['wrong-weekday'],
    sites: (text, language) => {
      const names = weekdays[language].join('|')
      return matches(text, new RegExp(`(?:${names})(?=،?,? \\d{1,2} \\p{L}+(?:/\\p{L}+)?,? \\d{4})`, 'gu')).map((m) =>
        replace(m, weekdays[language][(weekdays[language].indexOf(m[0]) + 2) % 7])
      )
    }
  },
  {
    id: 'time-reversed',
    rules: ['reversed-time', 'time-order', 'wrong-duration'],
    sites: (text, language) =>
      language === 'ar'
        ? []
        : matches(text, /(?<a>\d{1,2}:\d\d)(?<dash> ?[-–] ?)(?<b>\d{1,2}:\d\d)/gu).map((m) =>
            replace(m, `${m.groups.b}${m.groups.dash}${m.groups.a}`)
          )
  },
  { id: 'time-overlap', rules: ['time-order', 'reversed-time'] },
  { id: 'time-outside-day', rules: ['impossible-time'] },
  { id: 'total', rules: ['wrong-total', 'wrong-share', 'list-count'] },
  { id: 'number-words', rules: ['number-words'] },
  { id: 'decision-without-actor', rules: ['decision-without-actor'] },
  { id: 'action-without-owner', rules: ['action-without-owner'] },
  { id: 'due-before-meeting', rules: ['due-before-meeting'] },
  {
    id: 'decision-without-object',
    rules: ['decision-without-object', 'unfinished-text', 'cut-sentence', 'dangling-word']
  },
  {
    id: 'missing-target',
    rules: ['missing-target'],
    sites: (text) =>
      numbered(text).length < 4
        ? []
        : matches(text, /(?<=(?:paragraph|الفقرة) )\d{1,2}(?=,? (?:above|below|أعلاه|أدناه))/gu).map((m) =>
            replace(m, String(Number(m[0]) + 71))
          )
  },
  {
    id: 'acronym-late',
    rules: ['acronym-introduced'],
    sites: (text) =>
      introduced(text).flatMap((m) => {
        const before = text.lastIndexOf('\n\n', m.index)
        return before < 0 || text.lastIndexOf('\n\n', before - 1) < 0
          ? []
          : [insert(before, `\n\nThe representative of ${m.groups.short} made a statement.`)]
      })
  },
  {
    id: 'acronym-twice',
    rules: ['acronym-introduced', 'several-names'],
    sites: (text) =>
      introduced(text).map((m) => {
        const { name, short } = m.groups
        const other = name
          .trim()
          .split(' ')
          .with(-1, `${short.at(-1)}esources`)
          .join(' ')
        return insert(
          paragraphEnd(text, m.index + m[0].length),
          `\n\nThe statement of the ${other} (${short}) was noted.`
        )
      })
  },
  { id: 'several-names', rules: ['several-names', 'forbidden-term', 'acronym-introduced'] },
  { id: 'multilateral', rules: ['multilateral', 'forbidden-term'] },
  {
    id: 'bracket',
    rules: ['unpaired-bracket'],
    sites: halved(/(?<=\S )\([^()\n]{3,70}\)|(?<=\S )\[[^[\]\n]{3,70}\]/gu)
  },
  {
    id: 'quotation-mark',
    rules: ['unpaired-bracket'],
    sites: halved(/“[^“”\n]{3,90}”|«[^«»\n]{3,90}»|(?<=\s)"[^"\n]{3,90}"(?=[\s.,؛،])/gu)
  },
  {
    id: 'direction',
    rules: ['unpaired-direction'],
    sites: (text) => inner(text).map((m, i) => insert(m.index, ['\u202b', '\u2067', '\u202c', '\u2069'][i % 4]))
  },
  {
    id: 'digits',
    rules: ['mixed-digits'],
    sites: (text) =>
      matches(text, /(?<=\p{L}\)?[ (])(?:\d{2,4}|[٠-٩]{2,4})(?=[\s.,،؛)])/gu).flatMap((m) => [
        replace(m, otherDigits(m[0])),
        replace(m, m[0].slice(0, -1) + otherDigits(m[0].at(-1)))
      ])
  },
  {
    id: 'tatweel',
    rules: ['stretched-word'],
    sites: (text) =>
      inner(text).flatMap((m) => {
        const join = /[بتثجحخسشصضطظعغفقكلمنهي](?=[\u0621-\u064a])/u.exec(m[0])
        return m[0].length > 3 && join ? [insert(m.index + join.index + 1, 'ـ')] : []
      })
  },
  {
    id: 'presentation-form',
    rules: ['presentation-form'],
    sites: (text) =>
      inner(text).flatMap((m, i) => {
        const all = [...m[0]].map((c) => shapes.get(c)?.[0] ?? c).join('')
        const one = m[0].replace(/[ودرا]/u, (c) => shapes.get(c)?.[0] ?? c)
        const changed = i % 2 === 0 ? all : one
        return changed === m[0] ? [] : [replace(m, changed)]
      })
  },
  {
    id: 'not-nfc',
    rules: ['decomposed-letter'],
    sites: (text) =>
      matches(text, word)
        .filter((m) => m[0].normalize('NFD') !== m[0] && m[0].normalize('NFC') === m[0])
        .map((m) => replace(m, m[0].normalize('NFD')))
  },
  {
    id: 'double-word',
    rules: ['double-word'],
    sites: (text) => inner(text).map((m) => insert(m.index, `${m[0]} `))
  },
  { id: 'required-part', rules: ['required-part'] }
]
