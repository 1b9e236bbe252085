/**
 * Finds what a text cites: named instruments and their numbered parts, resolutions and decisions of bodies, laws and decrees.
 * Pure: from one text to citations whose issuer may still be open ("the Council", "its resolution"); the document settles it.
 * Words come from `data/{issuers,instruments,citations}.yaml`; number forms follow the UN Editorial Manual and ITU practice.
 */
import type { Reference } from '../model/record.ts'
import { firstFrom } from '../model/sorted.ts'
import { lexicon } from './data.ts'
import { folded } from './fold.ts'
import { type Found, Names } from './names.ts'
import { at, divisions, type Element, elements, joiner, logical, type Numbered, type Shape } from './numbering.ts'
import { papers } from './papers.ts'
import { both, either } from './patterns.ts'
import { type Cased, cased, documentSymbols, unionActs } from './symbols.ts'
import { treaties } from './treaties.ts'

export interface Issuer {
  id: string
  en: string[]
  ar: string[]
  short?: string[]
  signs?: string[]
  capital?: boolean
  shapes: Shape[]
  session?: [number, number]
  unique?: Shape
  /** The number reached at the end of a year, for some years in order: whether "2118 (2013)" can be this body's. */
  reached?: [number, number][]
  from?: number
  symbols?: string[]
}

/** What is issued: a resolution, a decision, a law. */
export interface Kind {
  id: string
  marked?: boolean
  coded?: boolean
  named?: boolean
  type?: Reference['type']
  en: { one: string[]; many: string[] }
  ar: { one: string[]; many: string[]; its?: string[] }
}

interface Parts {
  id: string
  type: Reference['type']
  last: number
  letter?: string
  letterAr?: string[]
  label: string
  names?: string[]
}

interface Instrument {
  id: string
  type: Reference['type']
  en: string[]
  ar: string[]
  acronym?: string
  parts?: Parts
  within?: string
  body?: boolean
  loose?: string[]
  about?: string[]
}

interface Division {
  label: string
  en: string[]
  ar: string[]
}

type Bilingual = Record<'en' | 'ar', string[]>

/** A citation in a text, `start`..`end` of the folded text. `id` is known, or `of` (kind, issuers, number) is to be settled. */
export interface Citation {
  start: number
  end: number
  type: Reference['type']
  id: string | null
  numbered: (Numbered & { kind: Kind; issuers: readonly Issuer[]; short: boolean; own: boolean }) | null
  /** A part of another citation: the words after its id. */
  part: { target: Citation | null; words: string } | null
  /** An instrument cited by its name alone. */
  name: boolean
  /** A body or a paper without a symbol: no citation where the document is its own. */
  subject: boolean
  /** The entry that `id` stands for where the document names both. */
  within: string | null
  /** The id is the name as the text prints it. */
  printed: boolean
  /** The name means this instrument only where the document speaks of one of these things. */
  about: RegExp | null
  /** The text cited is a draft or the annex of a document. */
  mark: 'draft' | 'annex' | null
}

const issuerData = lexicon<{
  alike: string[][]
  kinds: Kind[]
  issuers: Issuer[]
  parts: { id: string; en: string[]; ar: string[] }[]
  addressees: Record<string, string[]>
}>('issuers')
const instruments = lexicon<Instrument[]>('instruments')
const words = lexicon<{
  divisions: Division[]
  documents: Bilingual
  severalDocuments: Bilingual
  of: Bilingual
  drafts: Bilingual
  annexes: Bilingual
  partNouns: Bilingual
  reports: Bilingual
  its: Bilingual
  draft: Bilingual
  adoptedBy: Bilingual
  subjects: Bilingual
  wholes: (Bilingual & { id: string })[]
}>('citations')

export const issuers: readonly Issuer[] = issuerData.issuers

/** The id of a citation under one name for kinds that a word of the other language does not keep apart: Bylaw 4, نظام رقم 4. */
export function kindred(id: string): string {
  for (const [first, ...others] of issuerData.alike)
    for (const kind of others) if (id.startsWith(`${kind} `)) return `${first} ${id.slice(kind.length + 1)}`
  return id
}

type Trigger =
  | { what: 'kind'; kind: Kind; many: boolean; its: boolean }
  | { what: 'issuer'; issuers: Issuer[]; short: boolean }
  | { what: 'instrument'; instrument: Instrument; name: string; silent: boolean; capitals: boolean }
  | { what: 'division'; labels: string[] }
  | { what: 'part'; id: string }

const triggers = new Names<Trigger[]>()
const byName = new Map<string, Trigger[]>()
const put = (name: string, trigger: Trigger) => {
  const key = folded(name)
  const known = byName.get(key)
  if (!known) {
    const fresh = [trigger]
    byName.set(key, fresh)
    triggers.add(name, fresh)
    return
  }
  const twin = known.find((t) => t.what === trigger.what)
  if (twin?.what === 'issuer' && trigger.what === 'issuer') {
    twin.issuers.push(...trigger.issuers)
    twin.short &&= trigger.short
  } else if (twin?.what === 'division' && trigger.what === 'division') twin.labels.push(...trigger.labels)
  else if (!twin) known.push(trigger)
}
for (const kind of issuerData.kinds) {
  for (const language of [kind.en, kind.ar] as const) {
    for (const name of language.one) put(name, { what: 'kind', kind, many: false, its: false })
    for (const name of language.many) put(name, { what: 'kind', kind, many: true, its: false })
  }
  for (const name of kind.ar.its ?? []) put(name, { what: 'kind', kind, many: true, its: true })
}
for (const issuer of issuers) {
  for (const name of [...issuer.en, ...issuer.ar]) put(name, { what: 'issuer', issuers: [issuer], short: false })
  for (const name of issuer.short ?? []) put(name, { what: 'issuer', issuers: [issuer], short: true })
}
/** What a document must speak of for the loose names of an instrument to mean it. */
const topics = new Map<string, RegExp>()
for (const instrument of instruments) {
  const add = (name: string, silent: boolean, capitals = false) =>
    put(name, { what: 'instrument', instrument, name, silent, capitals })
  for (const name of [...instrument.en, ...instrument.ar, ...(instrument.loose ?? [])]) add(name, false)
  if (instrument.about) topics.set(instrument.id, new RegExp(either(instrument.about)))
  if (instrument.acronym) add(instrument.acronym, false, true)
  for (const name of instrument.parts?.names ?? []) add(name, true)
}
for (const { label, en, ar } of words.divisions) {
  for (const name of [...en, ...ar]) put(name, { what: 'division', labels: [label] })
}
for (const { id, en, ar } of issuerData.parts) for (const name of [...en, ...ar]) put(name, { what: 'part', id })

const addressees = new Names<string>()
for (const [id, names] of Object.entries(issuerData.addressees)) {
  addressees.add(id, id)
  addressees.add(id.replace(/^the /, ''), id)
  for (const name of names) addressees.add(name, id)
}
/** A body of that name with a subject of its own is another: "Best Practice Forum on Cybersecurity". */
const subjectAfter = new RegExp(`^ (?:${both(words.subjects)})(?![\\p{L}])`, 'u')
const ofBefore = new RegExp(`^[)"']? ?,? ?(?:${both(words.of)})(?= |$|ا)`)
const draftBefore = new RegExp(`(?:${both(words.drafts)}) ?(?:the )?$`)
const annexBefore = new RegExp(
  `(?:${both(words.annexes)}) ?(?:the )?(?:draft|(?:ب|لل|ال)?(?:${both(words.documents)}))? ?$`
)
const isDraft = new RegExp(`(?:${both(words.draft)}) $`)
const possessive = new RegExp(`(?:^| )(?:${both(words.its)}) (?:[a-z]+ )?$`)
const adoptedBy = new RegExp(`^,? (?:${both(words.adoptedBy)}) $`)
const severalBefore = new RegExp(`(?:${both(words.severalDocuments)}) $`)
const otherPart = new RegExp(
  `(?:^|[^\\p{L}])(?:[وفبل]?(?:${both(words.annexes)})|annex|${words.divisions
    .filter((d) => d.label === 'para' || d.label === 'article')
    .map(both)
    .join('|')})(?![\\p{L}])`,
  'u'
)
const partNoun = new RegExp(`^["'*] ?(?:${either(words.partNouns.en)}) |^ ?(?:${either(words.partNouns.en)}) `)
const partNounBefore = new RegExp(`(?:${either(words.partNouns.ar)}) ?["']?$`)

const blank = {
  printed: false,
  about: null,
  numbered: null,
  part: null,
  mark: null,
  name: false,
  subject: false,
  within: null
} as const

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

const addition = /(?:,? and |, ?| و ?|، ?و? ?|-|\/)(Add|Corr|Rev)\. ?(\d{1,3})(?:-(\d{1,3})(?!\d))?/y

const formsOfParts = new Map<Parts, { lead: RegExp; number: RegExp }>()
/** The forms of a part's number and of what may stand before it: `C5`, جيم5, ج5; "GDC Objective 3". */
function partForms(parts: Parts): { lead: RegExp; number: RegExp } {
  const known = formsOfParts.get(parts)
  if (known) return known
  const noun = words.divisions.find((d) => d.label === parts.label)
  const lead = new RegExp(` (?:${noun ? both(noun) : 'part'}) | ?[,،:(]? ?`, 'y')
  const letters = [parts.letter?.toLowerCase() ?? '', ...(parts.letterAr ?? []).map(folded)].join('|')
  const number = parts.letter
    ? new RegExp(`(?:${letters}) ?(\\d{1,2})(?![\\d/-]|\\.\\d)`, 'y')
    : /(\d{1,2})(?![\d/%]|[.]\d| ?%)/y
  const made = { lead, number }
  formsOfParts.set(parts, made)
  return made
}

/** Numbers 1..last after the name of a whole: SDGs 9, 16 and 17; WSIS C5, C9. */
function partNumbers(lower: string, from: number, parts: Parts): { value: string; end: number }[] {
  const { lead: before, number } = partForms(parts)
  const list: { value: string; end: number }[] = []
  let i = from
  const lead = at(before, lower, i)
  i += lead?.[0].length ?? 0
  while (list.length < 30) {
    const match = at(number, lower, i)
    if (!match || Number(match[1]) < 1 || Number(match[1]) > parts.last) break
    const end = i + match[0].length
    const previous = list.at(-1)
    list.push({ value: `${parts.letter ?? ''}${Number(match[1])}`, end })
    const range = at(/ ?(?:-|to|الي) ?/y, lower, end)
    const to = range ? at(number, lower, end + range[0].length) : null
    if (range && to && Number(to[1]) > Number(match[1]) && Number(to[1]) <= parts.last) {
      const stop = end + range[0].length + to[0].length
      for (let n = Number(match[1]) + 1; n <= Number(to[1]); n++)
        list.push({ value: `${parts.letter ?? ''}${n}`, end: stop })
      i = stop
    } else i = end
    const join = at(joiner, lower, i)
    if (!join || join[0].trim() === '' || previous?.end === end) break
    i += join[0].length
  }
  return list
}

const goesBetween = /^[^.;:()\d]{0,60}$/
const reportBetween = new RegExp(`(?:${both(words.reports)})[^.;:()]{0,80}\\($`)

/** The text that "paragraph 35 of the …" belongs to. */
function targetAfter(known: readonly Citation[], lower: string, end: number): Citation | null {
  const next = known[firstFrom(known, end)]
  if (!next || next.start - end > 120) return null
  const gap = lower.slice(end, next.start)
  if (!ofBefore.test(gap)) return null
  if (annexBefore.test(gap) && next.mark !== 'annex') return null
  return (goesBetween.test(gap) && !otherPart.test(gap)) || reportBetween.test(gap) ? next : null
}

const wholes = new Names<string>()
for (const { id, en, ar } of words.wholes) for (const name of [...en, ...ar]) wholes.add(name, id)
/** After the noun its own subject would follow: "the Strategy for Youth", الاستراتيجية الخاصة بـ. */
const goesOnAfter = new RegExp(
  `^ (?:${both(words.subjects)}|of|against|relating|لل?[\\u0621-\\u064a]+)(?![\\p{L}])`,
  'u'
)

/** "paragraph 12 of the Plan of Action": an instrument that the text calls by its noun alone, with a capital or the article. */
function unnamedWhole({ text, lower }: Cased, end: number): Citation | null {
  const gap = /^ (?:of (?:the |its |their )?|من )/.exec(lower.slice(end, end + 10))?.[0]
  const hit = gap ? wholes.at(lower, end + gap.length) : null
  if (!hit || hit.start !== end + (gap as string).length || goesOnAfter.test(lower.slice(hit.end, hit.end + 24)))
    return null
  // A single noun without a capital ("of the convention") may be anything.
  if (/^[a-z]/.test(text.charAt(hit.start)) && !lower.slice(hit.start, hit.end).includes(' ')) return null
  return { ...blank, start: hit.start, end: hit.end, type: 'document', id: hit.value }
}

/** The text of "resolution 70/1, paragraph 5" and "(A/70/5, para. 15)". */
function targetBefore(known: readonly Citation[], lower: string, start: number): Citation | null {
  const index = firstFrom(known, start)
  for (let i = index - 1; i >= 0 && i >= index - 3; i--) {
    const last = known[i] as Citation
    if (last.end > start) continue
    return /^(?:\))?(?:, ?| ?\(|، ?)$/.test(lower.slice(last.end, start)) ? last : null
  }
  return null
}

/** The few of a sorted list that stand just before `offset`, as the arguments of `slice`. */
function window(list: readonly { start: number }[], offset: number): [number, number] {
  const end = firstFrom(list, offset)
  return [Math.max(0, end - 3), end]
}

/** Whether a body numbers its resolutions so. */
export function fits(issuer: Issuer, { number, shape }: Numbered): boolean {
  if (!issuer.shapes.includes(shape)) return false
  if (shape === 'slash' && issuer.session && /^\d/.test(number)) {
    const session = Number.parseInt(number, 10)
    return session <= issuer.session[1] && (issuer.session[0] < 1000 || session >= issuer.session[0])
  }
  return issuer.from === undefined || Number(number) >= issuer.from
}

/** Whether the number of a resolution cited with its year is one that the body had reached about then. */
export function plausible(issuer: Issuer, { number, suffix }: Numbered): boolean {
  const year = Number(/\d{4}/.exec(suffix ?? '')?.[0])
  const { reached } = issuer
  if (!reached || !year) return true
  const after = reached.findIndex(([y]) => y >= year)
  const [y1, n1] = reached[Math.max(0, after - 1)] ?? reached.at(-1) ?? [year, 0]
  const [y2, n2] = reached[after] ?? [year + 1, n1 + 70 * (year + 1 - y1)]
  const then = y2 === y1 ? n2 : n1 + ((n2 - n1) * (year - y1)) / (y2 - y1)
  return Math.abs(Number(number) - then) <= 110
}

function partOf(target: Citation, labels: readonly string[], value: string): Citation | null {
  const parts = target.id === null ? undefined : instruments.find((i) => i.id === target.id)?.parts
  const place = { start: 0, end: 0 }
  if (parts && labels.includes(parts.label)) {
    const n = Number(value)
    return n >= 1 && n <= parts.last
      ? {
          ...blank,
          ...place,
          type: parts.type,
          id: `${parts.id} ${parts.letter ?? ''}${n}`,
          part: { target, words: '' }
        }
      : null
  }
  const label = labels.find((l) => l === 'para' || l === 'article' || l === 'section')
  if (!label || (target.type !== 'document' && target.type !== 'resolution')) return null
  return { ...blank, ...place, type: 'paragraph', id: null, part: { target, words: `, ${label} ${value}` } }
}

/**
 * Parts of a resolution named by their verb: "resolves 1.2 and 2", الفقرتين 2.1 و2 من "يقرر", the "instructs the
 * Secretary-General" section of a resolution. Without a text beside them they belong to the draft or annex under discussion,
 * or else to the resolution cited last.
 */
function namedParts(
  named: readonly { id: string; addressee: string | null; start: number; end: number }[],
  numbered: readonly { start: number; end: number; list: { value: string; start: number; end: number }[] }[],
  known: readonly Citation[],
  lower: string
): Citation[] {
  const out: Citation[] = []
  const push = (target: Citation | null, words: string, start: number, end: number) => {
    if (target) out.push({ ...blank, start, end, type: 'paragraph', id: null, part: { target, words: `, ${words}` } })
  }
  for (let i = 0; i < named.length; i++) {
    const part = named[i] as (typeof named)[number]
    const label = part.addressee ? `${part.id} ${part.addressee}` : part.id
    const lead = numbered
      .slice(...window(numbered, part.start))
      .find((n) => n.end <= part.start && /^ (?:من|of|under) ["']$/.test(lower.slice(n.end, part.start)))
    if (lead) {
      for (const { value, start, end } of lead.list)
        push(targetAfter(known, lower, part.end) ?? underDiscussion(known, lead.start), `${label} ${value}`, start, end)
      continue
    }
    if (!part.addressee) {
      if (!/[a-z]/.test(lower.charAt(part.start)) || !/^["*]? ?\d/.test(lower.slice(part.end, part.end + 3))) continue
      // The verb of the text itself stands at the start of its paragraph and opens no citation.
      if (part.start === 0) continue
      const { list } = divisions(lower, part.end, false)
      const last = list.at(-1)?.end ?? part.end
      for (const { value, start, end } of list)
        push(targetAfter(known, lower, last) ?? underDiscussion(known, part.start), `${label} ${value}`, start, end)
      continue
    }
    let j = i
    while (
      named[j + 1]?.addressee &&
      /^["']? ?(?:,|،)? ?(?:and |و)?(?:the )?["']?$/.test(lower.slice(named[j]?.end, named[j + 1]?.start))
    )
      j++
    const run = named.slice(i, j + 1)
    const end = (run.at(-1) as typeof part).end
    const noun = partNoun.test(lower.slice(end, end + 30))
    const nounBefore = partNounBefore.test(lower.slice(Math.max(0, part.start - 12), part.start))
    if (noun || nounBefore) {
      const next = known[firstFrom(known, end)]
      const target = next && next.start - end < 260 && !/[.;:]/.test(lower.slice(end, next.start)) ? next : null
      for (const each of run) push(target, `${each.id} ${each.addressee}`, each.start, each.end)
    }
    i = j
  }
  return out
}

function underDiscussion(known: readonly Citation[], before: number): Citation | null {
  const end = firstFrom(known, before)
  const earlier = known.slice(Math.max(0, end - 40), end)
  return (
    earlier.findLast((c) => c.mark !== null && (c.numbered || c.mark === 'annex')) ??
    earlier.findLast((c) => c.type === 'resolution') ??
    null
  )
}

/** The goals, objectives and action lines that are cited by number. */
export const numberedGoal = /^(?:SDG|WSIS Action Line|.+ (?:Objective|Goal|Target)) [A-Z]?\d/
const goalNames = new RegExp(
  instruments
    .flatMap(({ en, ar, acronym, parts }) => (parts ? [...en, ...ar, acronym ?? '', ...(parts.names ?? [])] : []))
    .filter((name) => name !== '')
    .map(folded)
    .join('|')
)

/** Whether a text is nothing but numbered goals: `SDG 16 – WSIS Action Line C5`. */
export function onlyGoals(original: string): boolean {
  if (original.length > 300 || !/[\d٠-٩]/.test(original)) return false
  const form = cased(original)
  if (!goalNames.test(form.lower)) return false
  const all = citations(form)
  if (!all.some((c) => c.id !== null && numberedGoal.test(c.id))) return false
  let rest = form.lower
  for (const { start, end } of all.sort((a, b) => b.start - a.start))
    rest = `${rest.slice(0, start)} ${rest.slice(end)}`
  return (rest.match(/\p{L}{2,}/gu) ?? []).every((word) => joints.has(word))
}
const joints = new Set([...words.of.en, ...words.of.ar, 'the', 'and'].map(folded))

/** A paragraph of bare numbers goes on with the list of parts (SDGs 7, 8, 9) with which the one before ended. */
export function continued(last: Citation, lower: string): Citation[] {
  const parts = /^[\d ,-]+$/.test(lower)
    ? instruments.find((i) => i.parts && last.id?.startsWith(`${i.parts.id} `))?.parts
    : undefined
  if (!parts) return []
  const list = partNumbers(lower, 0, parts)
  if (list.at(-1)?.end !== lower.length) return []
  return list.map(({ value, end }, n) => ({
    ...blank,
    start: list[n - 1]?.end ?? 0,
    end,
    type: parts.type,
    id: `${parts.id} ${value}`
  }))
}

/** Which bodies a text names in full, for settling "the Council" and "its resolution". */
export function issuersNamed(lower: string): Issuer[] {
  const out: Issuer[] = []
  for (const { value } of evidence.find(lower)) out.push(...value)
  return out
}
const evidence = new Names<Issuer[]>()
for (const issuer of issuers)
  for (const name of [...issuer.en, ...issuer.ar, ...(issuer.signs ?? [])]) evidence.add(name, [issuer])
