import { triggers } from './citation-triggers.ts'
import { blank, type Citation, issuerData } from './citation-words.ts'
import { instrumentCited } from './cited-instruments.ts'
import { type IssuerTrigger, issued } from './cited-numbers.ts'
import {
  type DividedPart,
  namedParts,
  partOf,
  type TextPart,
  targetAfter,
  targetBefore,
  unnamedWhole
} from './cited-parts.ts'
import { inSymbol, symbolCitations } from './cited-symbols.ts'
import { Names } from './names.ts'
import { divisions } from './numbering.ts'
import { papers } from './papers.ts'
import type { Range } from './sentences.ts'
import type { Cased } from './symbols.ts'
import { treaties } from './treaties.ts'

const addressees = new Names<string>()
for (const [id, names] of Object.entries(issuerData.addressees)) {
  addressees.add(id, id)
  addressees.add(id.replace(/^the /, ''), id)
  for (const name of names) addressees.add(name, id)
}

/**
 * Every citation of a folded text, in the order of the text.
 *
 * @param flip the document prints decimal numbers in visual order (2.1 for 1.2)
 */
export function citations(form: Cased, flip = false): Citation[] {
  const { text, lower } = form
  const symbols = symbolCitations(text, lower)
  const found = triggers.find(lower)
  const surroundings = { text, lower, found, symbols }
  const named: Citation[] = []
  const divided: DividedPart[] = []
  const told: TextPart[] = []
  // The bodies named last, for "its resolution".
  const seen: IssuerTrigger[] = []
  found.forEach((hit, index) => {
    for (const trigger of hit.value) {
      if (trigger.what === 'issuer') {
        seen.push(trigger)
        if (seen.length > 6) seen.shift()
      } else if (trigger.what === 'kind') named.push(...issued(surroundings, index, trigger, seen))
      else if (trigger.what === 'instrument') named.push(...instrumentCited(form, hit, trigger))
      else if (trigger.what === 'division') {
        const { list, end } = divisions(lower, hit.end, flip)
        if (list.length > 0 && !inSymbol(symbols, (list[0] as { start: number }).start))
          divided.push({ labels: trigger.labels, start: hit.start, list, end })
      } else if (trigger.what === 'part') told.push(textPart(lower, hit, trigger.id))
    }
  })
  for (const { id, start, end } of papers(form))
    named.push({ ...blank, start, end, type: 'document', id, name: true, subject: true })
  named.push(...treatiesBeside(form, [...named, ...symbols]))
  const clear = withoutOverlaps([...named, ...symbols])
  // "Objective 3 of the Global Digital Compact" cites the part, not the whole.
  const parts = [...dividedParts(form, divided, clear), ...namedParts(told, divided, clear, lower)]
  return [...clear, ...parts].sort((a, b) => a.start - b.start || a.end - b.end)
}

/** "instructs the Director", with the one whom it names. */
function textPart(lower: string, hit: Range, id: string): TextPart {
  const near = lower.slice(hit.end, hit.end + 1) === ' ' ? hit.end + 1 : hit.end
  const whom = addressees.at(lower, near) ?? addressees.at(lower, near + 4)
  const the = whom && whom.start > near ? lower.slice(near, whom.start) : ''
  return whom && (the === '' || the === 'the ')
    ? { id, addressee: whom.value, start: hit.start, end: whom.end }
    : { id, addressee: null, start: hit.start, end: hit.end }
}

/** Treaties where nothing else was cited. */
function treatiesBeside(form: Cased, others: readonly Citation[]): Citation[] {
  const listed = [...others].sort((a, b) => a.start - b.start)
  const out: Citation[] = []
  let reach = 0
  let next = 0
  for (const { start, end } of treaties(form)) {
    for (; next < listed.length && (listed[next] as Citation).start < end; next++)
      reach = Math.max(reach, (listed[next] as Citation).end)
    if (reach > start) continue
    out.push({ ...blank, start, end, type: 'document', id: form.text.slice(start, end), name: true, printed: true })
    reach = end
  }
  return out
}

/** The longest of those that overlap; lists of numbers may. */
function withoutOverlaps(all: Citation[]): Citation[] {
  const clear: Citation[] = []
  for (const citation of all.sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = clear.at(-1)
    if (last && citation.start < last.end && !(citation.numbered && last.numbered && citation.end > last.end)) continue
    clear.push(citation)
  }
  return clear
}

/** "Article 14 of the Agreement", "resolution 70/1, paragraph 5". */
function dividedParts(form: Cased, parts: readonly DividedPart[], clear: readonly Citation[]): Citation[] {
  const { lower } = form
  const made: Citation[] = []
  for (const { labels, start, list, end } of parts) {
    const after = targetAfter(clear, lower, end)
    const whole = unnamedWhole(form, end)
    // "Article 14 of the Agreement and Resolution 402": the part belongs to the nearer text.
    const target = whole && (!after || after.start > whole.end) ? whole : (after ?? targetBefore(clear, lower, start))
    for (const { value, start: from, end: to } of list) {
      const citation = target && partOf(target, labels, value)
      if (citation) made.push({ ...citation, start: from === list[0]?.start ? start : from, end: to })
    }
  }
  return made
}
