/** Parts of a text that are cited with it or without it: articles, paragraphs, clauses named by their verb. */
import { firstFrom } from '../model/sorted.ts'
import { annexBefore, blank, type Citation, instruments, ofBefore, type Parts, words } from './citation-words.ts'
import { folded } from './fold.ts'
import { Names } from './names.ts'
import { at, divisions, joiner } from './numbering.ts'
import { both, either } from './patterns.ts'
import type { Range } from './sentences.ts'
import type { Cased } from './symbols.ts'

/** Numbered parts, "articles 14 and 15", by the labels that their divisions have. */
export interface DividedPart extends Range {
  labels: string[]
  list: ({ value: string } & Range)[]
}

/** A part that is named by its verb, with the one whom it names: "instructs the Director". */
export interface TextPart extends Range {
  id: string
  addressee: string | null
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

const formsOfParts = new Map<Parts, { lead: RegExp; number: RegExp }>()

/** Numbers 1..last after the name of a whole: SDGs 9, 16 and 17; WSIS C5, C9. */
export function partNumbers(lower: string, from: number, parts: Parts): { value: string; end: number }[] {
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
export function targetAfter(known: readonly Citation[], lower: string, end: number): Citation | null {
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
export function unnamedWhole({ text, lower }: Cased, end: number): Citation | null {
  const gap = /^ (?:of (?:the |its |their )?|من )/.exec(lower.slice(end, end + 10))?.[0]
  const hit = gap ? wholes.at(lower, end + gap.length) : null
  if (!hit || hit.start !== end + (gap as string).length || goesOnAfter.test(lower.slice(hit.end, hit.end + 24)))
    return null
  // A single noun without a capital ("of the convention") may be anything.
  if (/^[a-z]/.test(text.charAt(hit.start)) && !lower.slice(hit.start, hit.end).includes(' ')) return null
  return { ...blank, start: hit.start, end: hit.end, type: 'document', id: hit.value }
}

/** The text of "resolution 70/1, paragraph 5" and "(A/70/5, para. 15)". */
export function targetBefore(known: readonly Citation[], lower: string, start: number): Citation | null {
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

export function partOf(target: Citation, labels: readonly string[], value: string): Citation | null {
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
export function namedParts(
  named: readonly TextPart[],
  numbered: readonly DividedPart[],
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

const partNoun = new RegExp(`^["'*] ?(?:${either(words.partNouns.en)}) |^ ?(?:${either(words.partNouns.en)}) `)
const partNounBefore = new RegExp(`(?:${either(words.partNouns.ar)}) ?["']?$`)
const otherPart = new RegExp(
  `(?:^|[^\\p{L}])(?:[وفبل]?(?:${both(words.annexes)})|annex|${words.divisions
    .filter((d) => d.label === 'para' || d.label === 'article')
    .map(both)
    .join('|')})(?![\\p{L}])`,
  'u'
)
