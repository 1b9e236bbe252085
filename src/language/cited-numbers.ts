/** Resolutions, decisions and laws that are cited by number, with the body that issued them where the text names it. */

import type { Trigger } from './citation-triggers.ts'
import { blank, type Citation, words } from './citation-words.ts'
import { inSymbol } from './cited-symbols.ts'
import { fits } from './issuers.ts'
import type { Found } from './names.ts'
import { type Element, elements, logical } from './numbering.ts'
import { both } from './patterns.ts'

const draftBefore = new RegExp(`(?:${both(words.drafts)}) ?(?:the )?$`)
const isDraft = new RegExp(`(?:${both(words.draft)}) $`)
const possessive = new RegExp(`(?:^| )(?:${both(words.its)}) (?:[a-z]+ )?$`)
const adoptedBy = new RegExp(`^,? (?:${both(words.adoptedBy)}) $`)

interface Surroundings {
  text: string
  lower: string
  /** All words at which a citation may begin. */
  found: readonly Found<Trigger[]>[]
  symbols: readonly Citation[]
}

export type IssuerTrigger = Extract<Trigger, { what: 'issuer' }>
type KindTrigger = Extract<Trigger, { what: 'kind' }>

const isArabic = (lower: string, i: number) => /[\u0600-\u06ff]/.test(lower.charAt(i))
const issuerAt = (found: Surroundings['found'], i: number) => found[i]?.value.find((t) => t.what === 'issuer')

/** "resolution 70/1 of the General Assembly", "Council Decision 5", القرارات 1 و2. `seen`: the bodies named last, for "its resolution". */
export function issued(
  { text, lower, found, symbols }: Surroundings,
  index: number,
  trigger: KindTrigger,
  seen: readonly IssuerTrigger[]
): Citation[] {
  const { kind } = trigger
  const hit = found[index] as Found<Trigger[]>
  const beside = issuerBeside(lower, found, index)
  const { start } = beside
  // "مشروع القرار المراجع 1408": the Arabic for "draft revised resolution 1408".
  const revised = revisedArabic.exec(lower.slice(beside.from, beside.from + 12))?.[0].length ?? 0
  const from = kind.named ? pastName(lower, beside.from, found[index + 1]) : beside.from + revised
  const read = elements(text, lower, from, trigger.many)
  const { list } = read
  const first = list[0]
  const marked = read.marked || /(?:^| )رقم $/.test(lower.slice(Math.max(0, hit.start - 5), hit.start))
  // 12/3/2024 is a date unless it is called a number.
  if (first && !marked && /^\d+\/\d+\/\d+$/.test(first.number)) return []
  if (!first || (inSymbol(symbols, first.start) && !(marked && kind.marked))) return []
  // "resolution of the General Assembly 10 December"
  if (/^ of /.test(lower.slice(hit.end, from)) && first.shape === 'plain' && !marked && !first.suffix) return []
  if (!marked && !kind.marked && isArabic(lower, hit.start)) for (const e of list) e.number = logical(e.number)
  if (kind.marked && !marked && !list.some((e) => e.year || e.shape === 'code')) return []
  if (kind.coded && (first.shape !== 'code' || (!marked && yearSpan.test(first.number)))) return []
  const end = (list.at(-1) as Element).end
  const its = trigger.its || possessive.test(lower.slice(Math.max(0, hit.start - 24), hit.start))
  const issuer =
    beside.issuer ??
    issuerBehind(lower, found, index, end) ??
    (its ? (seen.findLast((s) => s.issuers.some((i) => fits(i, first))) ?? seen.at(-1)) : undefined)
  const draft = revised > 0 || draftBefore.test(lower.slice(Math.max(0, start - 40), start))
  if (!issuer && !marked && !draft && !mayStandAlone({ text, lower }, hit.start, start, end, trigger, first)) return []
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

/** "Implementation Report 2024-25": years, and no code. */
const yearSpan = /^(?:19|20)\d\d[-–/](?:19|20)?\d\d$/
const revisedArabic = /^ (?:المراجع|المنقح|المعدل)(?= [\d٠-٩])/

/** The body right before the noun or right behind it; `start`, `from`: where the citation starts, and where its number is looked for. */
function issuerBeside(
  lower: string,
  found: Surroundings['found'],
  index: number
): { issuer: IssuerTrigger | undefined; start: number; from: number } {
  const { start, end } = found[index] as Found<Trigger[]>
  const before = found[index - 1]
  if (before && /^(?:'s)? ?$/.test(lower.slice(before.end, start)) && !isArabic(lower, start)) {
    const issuer = issuerAt(found, index - 1)
    if (issuer) return { issuer, start: before.start, from: end }
  }
  const after = found[index + 1]
  if (after && /^ ?(?:of (?:the )?)?$/.test(lower.slice(end, after.start))) {
    const issuer = issuerAt(found, index + 1)
    if (issuer) return { issuer, start, from: after.end }
  }
  return { issuer: undefined, start, from: end }
}

/** Behind the name of a law that stands between its noun and its number; `next`: where the next citation may begin. */
function pastName(lower: string, from: number, next: Found<Trigger[]> | undefined): number {
  const gap = /^[^.;:،,\d]{0,70}? (?=رقم|no\b|\()/.exec(lower.slice(from, from + 80))
  const clear = !next || next.start > from + (gap?.[0].length ?? 0) || !next.value.some((t) => t.what === 'kind')
  return gap && clear ? from + gap[0].length - 1 : from
}

/** "resolution 12, adopted by the Council", القرار 12 للمجلس: the body behind the number. */
function issuerBehind(
  lower: string,
  found: Surroundings['found'],
  index: number,
  end: number
): IssuerTrigger | undefined {
  const next = found.slice(index + 1, index + 8).find((f) => f.start >= end)
  const issuer = next?.value.find((t) => t.what === 'issuer')
  if (!next || !issuer) return undefined
  const gap = lower.slice(end, next.start)
  const clitic = gap === ' ' && /^ل/.test(lower.slice(next.start))
  return clitic || adoptedBy.test(gap) ? issuer : undefined
}

/** Whether a bare number cites something though nothing tells whose it is: "Resolution 12", but not "resolution 3 of the list". */
function mayStandAlone(
  { text, lower }: { text: string; lower: string },
  noun: number,
  start: number,
  end: number,
  { kind, many }: KindTrigger,
  { shape, suffix, year, number }: Element
): boolean {
  if (shape !== 'plain' || suffix || year) return true
  const capital = /^[A-Z]/.test(text.charAt(noun)) || isArabic(lower, noun)
  // "resolution 3 of its Twelfth General Conference"
  const ofBody = /^ (?:of|adopted by) (?:its|the|that) /.test(lower.slice(end, end + 18))
  if (!(capital || ofBody || many || (kind.id === 'Resolution' && number.length > 2))) return false
  if (isDraft.test(lower.slice(Math.max(0, start - 10), start))) return false
  // المقرر 7 is definite, as "Decision 7" has a capital; مقرر 7 may be anything.
  const definite = /^[A-Z]|^[وفبك]?ال|^[وف]?لل/.test(text.slice(noun, noun + 4))
  return number.length >= 2 || many || definite || ofBody
}
