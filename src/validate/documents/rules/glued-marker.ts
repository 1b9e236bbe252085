import type { Unit } from '../../../outline/index.ts'
import type { DocumentFound, DocumentRule } from '../rule.ts'

/** A letter and a full stop before a capital, free or stuck to the word, figure or bracket before it: "DESAb. Welcome". */
const latin = /(?<=(^|\s)|[\p{L}\p{N})])([a-z])\. (?=\p{Lu})/gu
/** The same in Arabic, where a letter behind a letter would be part of the word: (5 دقائق)ب. تقرير. */
const arabic = /(?<=(^|\s)|[\d)])([أبجدهوزحطي])ـ?\. (?=[\u0621-\u064a])/gu
const bullets = /[·•▪]/
const bullet = /(?<=[\p{L}\p{N})])[·•▪] (?=\p{L})/gu
const orders = { ar: 'أبجدهوزحطي', en: 'abcdefghijklmnopqrstuvwxyz' }

interface Marker {
  letter: string
  start: number
  /** What it sticks to: nothing, a small letter, or something that no word ends in. */
  sticks: 'no' | 'word' | 'other'
}

/** The markers of a paragraph that go on from the first: a., b., c. */
function series({ text, language, label }: Unit): Marker[] {
  const order = orders[language]
  const found: Marker[] = []
  let expected = label?.kind === 'letter' ? order.indexOf(label.printed.replace(/[^\p{L}]/gu, '')) + 1 : 0
  const due = order[expected]
  if (due === undefined || !(text.includes(`${due}. `) || text.includes(`${due}ـ. `))) return found
  for (const { 1: free, 2: letter = '', index } of text.matchAll(language === 'en' ? latin : arabic)) {
    if (letter !== order[expected] || (expected === 0 && free === undefined)) continue
    const before = text[index - 1] ?? ''
    found.push({ letter, start: index, sticks: free !== undefined ? 'no' : /\p{Ll}/u.test(before) ? 'word' : 'other' })
    expected++
  }
  return found
}

function* glued(unit: Unit): Generator<DocumentFound> {
  const { text } = unit
  const markers = series(unit)
  for (const [i, { letter, start, sticks }] of markers.entries()) {
    // The club. The last letter of a word: a marker only where the series goes on.
    if (sticks === 'no' || (sticks === 'word' && i === markers.length - 1 && markers[i - 1]?.sticks !== 'other'))
      continue
    yield {
      at: { unit, start: start - 1, end: start + 2 },
      message: `the marker "${letter}." sticks to the words before it`
    }
  }
  if (!bullets.test(text)) return
  for (const { 0: mark, index } of text.matchAll(bullet))
    yield {
      at: { unit, start: index - 1, end: index + 1 },
      message: `the bullet "${mark.trim()}" sticks to the words before it`
    }
}

export const gluedMarker: DocumentRule = {
  id: 'glued-marker',
  severity: 'warning',
  summary: 'the marker of an item that sticks to the item before it: "by the Chairb. Report"',
  help: 'A small letter with a full stop between a word, a figure or a bracket and a capital, where the letter before it is a marker of the same paragraph; in Arabic only behind a figure or a bracket; and a bullet inside a line that sticks to a word. Cells of agendas lose their line breaks so.',
  examples: {
    fails: [
      'Time | Item\n--- | ---\n09:00 - 10:00 | 1. Opening a. Message from the Ministryb. Welcome by the Chairc. Adoption of the agenda',
      'The themes are · Access to the Internet· Trust in its use and · Skills of all.'
    ],
    passes: [
      'Time | Item\n--- | ---\n09:00 - 10:00 | 1. Opening a. Message from the Ministry b. Welcome by the Chair c. Adoption of the agenda',
      'See the map. The Board met the club. Members left at 3 p.m. Mr. Jacob. Others stayed.'
    ]
  },
  *check({ units }) {
    for (const unit of units) yield* glued(unit)
  }
}
