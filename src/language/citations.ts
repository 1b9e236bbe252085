import type { Reference } from '../model/record.ts'
import { firstFrom } from '../model/sorted.ts'
import { type Trigger, topics, triggers } from './citation-triggers.ts'
import { annexBefore, blank, type Citation, issuerData, words } from './citation-words.ts'
import { addition, namedParts, partNumbers, partOf, targetAfter, targetBefore, unnamedWhole } from './cited-parts.ts'
import { folded } from './fold.ts'
import { fits } from './issuers.ts'
import { type Found, Names } from './names.ts'
import { at, divisions, type Element, elements, joiner, logical } from './numbering.ts'
import { papers } from './papers.ts'
import { both } from './patterns.ts'
import { type Cased, documentSymbols, unionActs } from './symbols.ts'
import { treaties } from './treaties.ts'

const addressees = new Names<string>()
for (const [id, names] of Object.entries(issuerData.addressees)) {
  addressees.add(id, id)
  addressees.add(id.replace(/^the /, ''), id)
  for (const name of names) addressees.add(name, id)
}

/** A body of that name with a subject of its own is another: "Best Practice Forum on Cybersecurity". */
const subjectAfter = new RegExp(`^ (?:${both(words.subjects)})(?![\\p{L}])`, 'u')
const draftBefore = new RegExp(`(?:${both(words.drafts)}) ?(?:the )?$`)
const isDraft = new RegExp(`(?:${both(words.draft)}) $`)
const possessive = new RegExp(`(?:^| )(?:${both(words.its)}) (?:[a-z]+ )?$`)
const adoptedBy = new RegExp(`^,? (?:${both(words.adoptedBy)}) $`)
const severalBefore = new RegExp(`(?:${both(words.severalDocuments)}) $`)

/**
 * Every citation of a folded text, in the order of the text.
 *
 * @param flip the document prints decimal numbers in visual order (2.1 for 1.2)
 */
export function citations(form: Cased, flip = false): Citation[] {
  const { text, lower } = form
  const out: Citation[] = []
  const symbols = symbolCitations(text, lower)
  const inSymbol = (i: number) => {
    const last = symbols[firstFrom(symbols, i + 1) - 1]
    return last !== undefined && i < last.end
  }
  const found = triggers.find(lower)
  const parts: {
    labels: string[]
    start: number
    list: { value: string; start: number; end: number }[]
    end: number
  }[] = []
  const named: { id: string; addressee: string | null; start: number; end: number }[] = []
  // The bodies named last, for "its resolution".
  const seen: Extract<Trigger, { what: 'issuer' }>[] = []
  found.forEach((hit, index) => {
    for (const trigger of hit.value) {
      if (trigger.what === 'issuer') {
        seen.push(trigger)
        if (seen.length > 6) seen.shift()
      } else if (trigger.what === 'kind') out.push(...issued(hit, index, trigger))
      else if (trigger.what === 'instrument') out.push(...instrument(hit, trigger))
      else if (trigger.what === 'division') {
        const { list, end } = divisions(lower, hit.end, flip)
        if (list.length > 0 && !inSymbol((list[0] as { start: number }).start))
          parts.push({ labels: trigger.labels, start: hit.start, list, end })
      } else if (trigger.what === 'part') {
        const near = lower.slice(hit.end, hit.end + 1) === ' ' ? hit.end + 1 : hit.end
        const whom = addressees.at(lower, near) ?? addressees.at(lower, near + 4)
        const the = whom && whom.start > near ? lower.slice(near, whom.start) : ''
        if (whom && (the === '' || the === 'the '))
          named.push({ id: trigger.id, addressee: whom.value, start: hit.start, end: whom.end })
        else named.push({ id: trigger.id, addressee: null, start: hit.start, end: hit.end })
      }
    }
  })

  function issued(hit: Found<Trigger[]>, index: number, trigger: Extract<Trigger, { what: 'kind' }>): Citation[] {
    const { kind } = trigger
    let issuer: Extract<Trigger, { what: 'issuer' }> | undefined
    let start = hit.start
    let from = hit.end
    const asIssuer = (i: number) => found[i]?.value.find((t) => t.what === 'issuer')
    const before = found[index - 1]
    const after = found[index + 1]
    if (
      before &&
      /^(?:'s)? ?$/.test(lower.slice(before.end, hit.start)) &&
      !/[\u0600-\u06ff]/.test(lower.charAt(hit.start))
    ) {
      issuer = asIssuer(index - 1)
      if (issuer) start = before.start
    }
    if (!issuer && after && /^ ?(?:of (?:the )?)?$/.test(lower.slice(hit.end, after.start))) {
      issuer = asIssuer(index + 1)
      if (issuer) from = after.end
    }
    if (kind.named) {
      const gap = /^[^.;:،,\d]{0,70}? (?=رقم|no\b|\()/.exec(lower.slice(from, from + 80))
      const other = found[index + 1]
      const clear = !other || other.start > from + (gap?.[0].length ?? 0) || !other.value.some((t) => t.what === 'kind')
      if (gap && clear) from += gap[0].length - 1
    }
    const read = elements(text, lower, from, trigger.many)
    const { list } = read
    const first = list[0]
    const marked = read.marked || /(?:^| )رقم $/.test(lower.slice(Math.max(0, hit.start - 5), hit.start))
    // 12/3/2024 is a date unless it is called a number.
    if (first && !marked && /^\d+\/\d+\/\d+$/.test(first.number)) return []
    if (!first || (inSymbol(first.start) && !(marked && kind.marked))) return []
    // "resolution of the General Assembly 10 December"
    if (/^ of /.test(lower.slice(hit.end, from)) && first.shape === 'plain' && !marked && !first.suffix) return []
    if (!marked && !kind.marked && /[\u0600-\u06ff]/.test(lower.charAt(hit.start)))
      for (const e of list) e.number = logical(e.number)
    if (kind.marked && !marked && !list.some((e) => e.year || e.shape === 'code')) return []
    if (kind.coded && first.shape !== 'code') return []
    const end = (list.at(-1) as Element).end
    if (!issuer) {
      const next =
        found[index + 1] && (found[index + 1] as Found<Trigger[]>).start >= end
          ? found[index + 1]
          : found.slice(index + 1, index + 8).find((f) => f.start >= end)
      if (next?.value.some((t) => t.what === 'issuer')) {
        const gap = lower.slice(end, next.start)
        const clitic = gap === ' ' && /^ل/.test(lower.slice(next.start))
        if (clitic || adoptedBy.test(gap)) {
          issuer = next.value.find((t) => t.what === 'issuer')
        }
      }
    }
    const its = trigger.its || possessive.test(lower.slice(Math.max(0, hit.start - 24), hit.start))
    if (!issuer && its) issuer = seen.findLast((s) => s.issuers.some((i) => fits(i, first))) ?? seen.at(-1)
    const draft = draftBefore.test(lower.slice(Math.max(0, start - 40), start))
    if (!issuer && !marked && !draft && first.shape === 'plain' && !first.suffix && !first.year) {
      const capital = /^[A-Z]/.test(text.charAt(hit.start)) || /[\u0600-\u06ff]/.test(lower.charAt(hit.start))
      // "resolution 3 of its Twelfth General Conference"
      const ofBody = /^ (?:of|adopted by) (?:its|the|that) /.test(lower.slice(end, end + 18))
      if (
        !(capital || ofBody || trigger.many || (kind.id === 'Resolution' && first.number.length > 2)) ||
        isDraft.test(lower.slice(Math.max(0, start - 10), start))
      )
        return []
      // المقرر 7 is definite, as "Decision 7" has a capital; مقرر 7 may be anything.
      const definite = /^[A-Z]|^[وفبك]?ال|^[وف]?لل/.test(text.slice(hit.start, hit.start + 4))
      if (first.number.length < 2 && !trigger.many && !definite && !ofBody) return []
    }
    return list.map((e, n) => ({
      ...blank,
      start: n === 0 ? start : e.start,
      end: e.end,
      type: kind.type ?? 'resolution',
      id: null,
      numbered: {
        number: e.number,
        shape: e.shape,
        suffix: e.suffix,
        year: e.year,
        kind,
        issuers: issuer?.issuers ?? [],
        short: issuer?.short ?? false,
        own: its
      },
      mark: draft ? 'draft' : null
    }))
  }

  function instrument(hit: Found<Trigger[]>, trigger: Extract<Trigger, { what: 'instrument' }>): Citation[] {
    const { instrument: known, name } = trigger
    const printed = text.slice(hit.start, hit.end)
    if (trigger.capitals ? !printed.endsWith(name) : /^[A-Z]/.test(name) && !/^[A-Z]/.test(printed)) return []
    if (known.parts) {
      const list = partNumbers(lower, hit.end, known.parts)
      if (list.length > 0) {
        return list.map(({ value, end }, n) => ({
          ...blank,
          start: n === 0 ? hit.start : (list[n - 1]?.end ?? hit.start),
          end,
          type: known.parts?.type ?? known.type,
          id: `${known.parts?.id} ${value}`
        }))
      }
    }
    return trigger.silent || (known.body && subjectAfter.test(lower.slice(hit.end, hit.end + 12)))
      ? []
      : [
          {
            ...blank,
            start: hit.start,
            end: hit.end,
            type: known.type,
            id: known.id,
            name: true,
            subject: known.body ?? false,
            within: known.within ?? null,
            about: known.loose?.some((l) => folded(l) === folded(name)) ? (topics.get(known.id) ?? null) : null
          }
        ]
  }

  for (const { id, start, end } of papers(form))
    out.push({ ...blank, start, end, type: 'document', id, name: true, subject: true })
  const listed = [...out, ...symbols].sort((a, b) => a.start - b.start)
  let reach = 0
  let next = 0
  for (const { start, end } of treaties(form)) {
    for (; next < listed.length && (listed[next] as Citation).start < end; next++)
      reach = Math.max(reach, (listed[next] as Citation).end)
    if (reach > start) continue
    out.push({ ...blank, start, end, type: 'document', id: text.slice(start, end), name: true, printed: true })
    reach = end
  }
  const whole = [...out, ...symbols].sort((a, b) => a.start - b.start || b.end - a.end)
  const clear: Citation[] = []
  for (const citation of whole) {
    const last = clear.at(-1)
    if (last && citation.start < last.end && !(citation.numbered && last.numbered && citation.end > last.end)) continue
    clear.push(citation)
  }
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
  // "Objective 3 of the Global Digital Compact" cites the part, not the whole.
  made.push(...namedParts(named, parts, clear, lower))
  return [...clear, ...made].sort((a, b) => a.start - b.start || a.end - b.end)
}

function symbolCitations(text: string, lower: string): Citation[] {
  const out: Citation[] = []
  for (const { id, start, end } of documentSymbols(text)) {
    const type: Reference['type'] = /(?:^|\/)(?:RES|DEC)[/.]\d|\/RES\/|\/(?:Res|Dec)\.|^WHA\d+\./.test(id)
      ? 'resolution'
      : 'document'
    const mark = annexBefore.test(lower.slice(Math.max(0, start - 40), start)) ? 'annex' : null
    out.push({ ...blank, start, end, type, id, mark })
    let i = end
    for (let more = at(addition, text, i); more; more = at(addition, text, i)) {
      const low = Number(more[2])
      const high = more[3] ? Number(more[3]) : low
      const base = id.replace(/\/(?:Add|Corr|Rev)\.\d+$/, '')
      if (i !== end || !/^ ?\(/.test(more[0])) {
        for (let n = low; n <= Math.min(high, low + 50); n++) {
          out.push({ ...blank, start: i, end: i + more[0].length, type, id: `${base}/${more[1]}.${n}` })
        }
      }
      i += more[0].length
    }
    // "documents C24/8, 9 and 10"
    const several = severalBefore.test(lower.slice(Math.max(0, start - 14), start))
    if (!several || !/\/\d{1,4}$/.test(id)) continue
    const lead = id.slice(0, id.lastIndexOf('/') + 1)
    for (let join = at(joiner, lower, i); join?.[0].trim(); join = at(joiner, lower, i)) {
      const next = at(/\d{1,4}(?![\d/.])/y, text, i + join[0].length)
      if (!next) break
      const from = i + join[0].length
      i = from + next[0].length
      out.push({ ...blank, start: from, end: i, type, id: lead + next[0] })
    }
  }
  for (const { id, start, end } of unionActs(lower))
    out.push({ ...blank, start, end, type: id.startsWith('Decision') ? 'resolution' : 'document', id })
  return out.sort((a, b) => a.start - b.start)
}
