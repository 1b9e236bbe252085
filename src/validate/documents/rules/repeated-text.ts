import type { Sentence, Unit } from '../../../outline/index.ts'
import { quoted } from '../../../restore/quote.ts'
import type { DocumentFound, DocumentRule } from '../rule.ts'

/** Shorter sentences are said twice on purpose, or are formulas: "Thank you very much." */
const leastSentence = 25
const leastWords = 5
/** A paragraph so long is no formula that stands in several places of a text, in UTF-16 units. */
const leastApart = 110

const isLong = (text: string, least: number): boolean =>
  text.length >= least && text.split(' ', leastWords).length === leastWords

const isProse = ({ kind, note }: Unit): boolean => (kind === 'paragraph' || kind === 'item') && !note

/** A sentence that follows itself within a unit. */
function* inUnit(unit: Unit): Generator<DocumentFound> {
  if (unit.text.length < 2 * leastSentence) return
  let before: Sentence | undefined
  for (const sentence of unit.sentences) {
    if (before && sentence.end - sentence.start === before.end - before.start) {
      const text = unit.text.slice(sentence.start, sentence.end)
      if (isLong(text, leastSentence) && unit.text.startsWith(text, before.start))
        yield {
          at: { unit, start: sentence.start, end: sentence.end },
          also: [{ unit, start: before.start, end: before.end }],
          message: `the sentence ${quoted(text)} stands twice in a row`
        }
    }
    before = sentence
  }
}

function* check({ units }: { units: readonly Unit[] }): Generator<DocumentFound> {
  const first = new Map<string, Unit>()
  const seen = new Map<string, number>()
  let before: Unit | undefined
  for (const unit of units) {
    if (!isProse(unit)) continue
    yield* inUnit(unit)
    const { text } = unit
    const adjoins = before?.text === text
    if (isLong(text, adjoins ? leastSentence : leastApart)) {
      const known = adjoins ? before : first.get(text)
      const times = (seen.get(text) ?? 0) + 1
      seen.set(text, times)
      if (!first.has(text)) first.set(text, unit)
      // Words that stand in three places are a form that is filled in.
      if (known && times <= 2)
        yield {
          at: { unit },
          also: [{ unit: known }],
          ...(!adjoins && { severity: 'info' as const }),
          message: adjoins
            ? `the ${unit.kind} ${quoted(text)} stands twice in a row`
            : `the ${unit.kind} ${quoted(text)} stands already in line ${known.passage.line(0)}`
        }
    }
    before = unit
  }
}

/** So long a paragraph, in UTF-16 units, is no formula that a sentence opens with. */
const leastContained = 45
const leastContainedWords = 7
const opening = 24
const ends = /[\s.؛;:،,]+$/u
/** Without the conjunction at its beginning and the sign at its end. */
const bare = (text: string): string => text.replace(ends, '').replace(/^و(?=\p{L}{3})/u, '')

/** A paragraph with figures whose words all stand at the beginning of an earlier sentence that goes on: it was pasted again. */
function* contained(units: readonly Unit[]): Generator<DocumentFound> {
  const sentences = new Map<string, { unit: Unit; text: string }[]>()
  for (const unit of units) {
    if (!isProse(unit)) continue
    const text = bare(unit.text)
    const isLongEnough = text.length >= leastContained && text.split(' ').length >= leastContainedWords
    if (isLongEnough && /\d{2}/.test(text)) {
      const key = text.slice(0, opening)
      const known = sentences
        .get(key)
        ?.find(
          (s) => s.text.length > text.length && s.text.startsWith(text) && !/^\p{L}/u.test(s.text.slice(text.length))
        )
      if (known && unit.text !== known.unit.text)
        yield {
          at: { unit },
          also: [{ unit: known.unit }],
          message: `${quoted(unit.text)} stands already in line ${known.unit.passage.line(0)}`
        }
    }
    for (const { start, end } of unit.text.length >= leastContained ? unit.sentences : []) {
      const own = bare(unit.text.slice(start, end))
      if (own.length < leastContained) continue
      const key = own.slice(0, opening)
      const list = sentences.get(key)
      if (list) list.push({ unit, text: own })
      else sentences.set(key, [{ unit, text: own }])
    }
  }
}

export const repeatedText: DocumentRule = {
  id: 'repeated-text',
  severity: 'warning',
  summary: 'a sentence or paragraph that stands twice',
  help: 'A sentence of five words or more right behind itself, and a paragraph or item right below itself, word for word: it was pasted twice. A long paragraph that stands once more further on is information; what stands in three places is taken for a form. A paragraph with a number of two figures or more, all of which an earlier sentence says before it goes on, was pasted again. Cells, titles and notes are left alone.',
  examples: {
    fails: [
      'text:4. The Association opened the guest house in May and received 140 residents, of whom 70 were women.\n\n5. The Association held three campaigns.\n\n6. The Association opened the guest house in May and received 140 residents.',
      'The Board approved the budget. The report will be sent to all members. The report will be sent to all members.',
      'وافق المجلس على الميزانية. ويُرسل التقرير إلى جميع الأعضاء قريباً. ويُرسل التقرير إلى جميع الأعضاء قريباً.',
      'text:The Board heard the Treasurer.\n\nThe Board took note of the report of the auditor.\n\nThe Board took note of the report of the auditor.'
    ],
    passes: [
      'The report was sent to the members. Hear, hear. Hear, hear. The report was sent to the observers.',
      'text:The Chair thanked the speaker.\n\nThe Board took note of the report.\n\nThe Board took note of the budget.\n\nThe Board took note of the report.',
      '| Item | Action |\n| --- | --- |\n| Budget | The Board took note of the report of the Treasurer |\n| Staff | The Board took note of the report of the Treasurer |'
    ]
  },
  *check(document) {
    yield* check(document)
    yield* contained(document.units)
  }
}
