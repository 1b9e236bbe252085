import type { Word } from '../../../language/words.ts'
import type { Unit } from '../../../outline/index.ts'
import { listUnder } from '../../../outline/lists.ts'
import { quoted } from '../../../restore/quote.ts'
import { PrintedWords } from '../printed.ts'
import type { Checked, DocumentFound, DocumentRule } from '../rule.ts'

/** So many words in a row, of which so many are longer than three letters, are no turn of phrase. */
const leastRun = 7
const leastLong = 5

const isWord = ({ text }: Word) => /[\p{L}\p{N}]/u.test(text)

/** Where words `from`.. of an entry stand in its lead-in; the length of the run. */
function runAt(entry: readonly Word[], from: number, lead: readonly Word[], at: number): number {
  let length = 0
  while (entry[from + length] && entry[from + length]?.text === lead[at + length]?.text) length++
  return length
}

/** The longest run of words that an entry has from its lead-in. */
function longestRun(entry: readonly Word[], lead: readonly Word[]): { from: number; at: number; length: number } {
  const places = new Map<string, number[]>()
  for (const [i, { text }] of lead.entries()) places.set(text, [...(places.get(text) ?? []), i])
  let best = { from: 0, at: 0, length: 0 }
  for (let from = 0; from < entry.length; from++)
    for (const at of places.get((entry[from] as Word).text) ?? []) {
      const length = runAt(entry, from, lead, at)
      if (length > best.length) best = { from, at, length }
    }
  return best
}

/** What a list hangs on, where it is no longer than a paragraph usually is, in UTF-16 units. */
const longestLead = 1500

function* repeated({ units }: Checked): Generator<DocumentFound> {
  for (const lead of units) {
    if (lead.kind === 'heading' || lead.text.length > longestLead || !/[:：]\s*$/.test(lead.text)) continue
    const list = listUnder(lead, units).filter(({ text }) => text.length < longestLead)
    if (list.length === 0) continue
    const above = new PrintedWords(lead)
    for (const item of list) yield* inEntry(item, above)
  }
}

function* inEntry(item: Unit, above: PrintedWords): Generator<DocumentFound> {
  const own = new PrintedWords(item)
  const { from, at, length } = longestRun(own.words, above.words)
  const run = own.words.slice(from, from + length).filter(isWord)
  if (run.length < leastRun || run.filter(({ text }) => text.length > 3).length < leastLong) return
  yield {
    at: own.range(from, from + length),
    also: [above.range(at, at + length)],
    message: `the entry repeats words of the sentence that leads it in: ${quoted(own.printed(from, from + length))}`
  }
}

export const repeatedLead: DocumentRule = {
  id: 'repeated-lead',
  severity: 'info',
  summary: 'an entry of a list that says again what the sentence above the list says',
  help: 'Seven words in a row or more, five of them longer than three letters, that an entry has from the sentence that ends in a colon above it: the list was written for another sentence, or what should stand in one place stands in two.',
  examples: {
    fails: [
      'The Group shall decide on the topics of international public policy for the open consultation, as follows:\n\n- the Group will decide on the topics of international public policy for the consultation once a year;\n- the Secretariat will publish them.',
      'يقرر الفريق مواضيع السياسات العامة الدولية المتعلقة بالإنترنت المطروحة للتشاور وفقاً لما يلي:\n\n- يقرر الفريق مواضيع السياسات العامة الدولية المتعلقة بالإنترنت مرة في السنة؛\n- تنشر الأمانة هذه المواضيع.'
    ],
    passes: [
      'The Group shall decide on the topics of international public policy for the open consultation, as follows:\n\n- it will do so once a year;\n- the Secretariat will publish the topics of the open consultation.',
      'يقرر الفريق مواضيع السياسات العامة الدولية المتعلقة بالإنترنت وفقاً لما يلي:\n\n- يجتمع الفريق مرة في السنة؛\n- تنشر الأمانة مواضيع السياسات العامة.'
    ]
  },
  check: repeated
}
