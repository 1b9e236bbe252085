import { subordinate } from '../language/actors.ts'
import { lexicon } from '../language/data.ts'
import { type FoundDate, findDates, isWeekday, withoutDates } from '../language/dates.ts'
import { fold, folded } from '../language/fold.ts'
import { bodyName } from '../language/mastheads.ts'
import { hasFiniteVerb, isField, phrases, structure } from '../language/prose.ts'
import { quantities } from '../language/quantities.ts'
import type { DocumentFacts, DocumentKind, Language, Meeting } from '../model/record.ts'
import type { Unit } from '../outline/index.ts'
import type { Ground } from './context.ts'
import { kindOf } from './kind.ts'

type Words = Record<Language, string[]>
const data = lexicon<Record<string, Words>>('facts')
const lists = new Map(
  Object.entries(data).map(([name, { en, ar }]) => [name, { en: (en ?? []).map(folded), ar: (ar ?? []).map(folded) }])
)
const words = (name: string, language: Language): readonly string[] => lists.get(name)?.[language] ?? []

/** Among how many units the opening of a meeting is told. */
const openingUnits = 40
/** How many units may belong to the head of a document, and how long a line of it can be, in characters. */
const headUnits = 25
const lineLength = 200
/** "6:30 P.M." ends a line without ending a sentence. */
const clockEnd = /\b[ap]\.m\.$/i
/** A title in one sentence, "Record of discussions of the meeting … held on …", may be longer than other lines. */
const titleLength = 320
const isLine = (unit: Unit) =>
  unit.text.length <= lineLength ||
  (unit.text.length <= titleLength &&
    words('titleNoun', unit.language).includes(folded(unit.text).split(' ')[0] as string) &&
    !/[.؟?!]$/.test(unit.text))
/** Of the numbered paragraphs the first may tell who presided, and in what form the meeting was held. */
const numberedHead = 2
/** How far from a title, in units, the lines of a masthead stand. */
const mastheadReach = 6
/** The words with the number before them: the "22 -" of "22 - 24 February 2021" looks like a label. */
const whole = (unit: Unit) => (unit.printed ? `${unit.printed} ${unit.text}` : unit.text)
const numbered = (unit: Unit) =>
  unit.label !== null &&
  (unit.label.kind === 'number' || unit.label.kind === 'decimal') &&
  !findDates(whole(unit).slice(0, 100), unit.language).some((d) => d.start === 0)

/** Offset after the first of `phrases` that stands in the folded `text` as whole words, or -1. */
function phraseEnd(text: string, phrases: readonly string[]): number {
  for (const phrase of phrases) {
    for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) {
      const end = at + phrase.length
      if (
        !/[\p{L}\p{N}]/u.test(
          text[at - 1] === 'و' && !/\p{L}/u.test(text[at - 2] ?? ' ') ? ' ' : (text[at - 1] ?? ' ')
        ) &&
        !/[\p{L}\p{N}]/u.test(phrase.endsWith(':') ? ' ' : (text[end] ?? ' '))
      )
        return end
    }
  }
  return -1
}
const says = (text: string, phrases: readonly string[]) => phraseEnd(text, phrases) >= 0

/** The kinds that tell of one meeting; in the others the dates of the head are those of something else. */
const meetings = new Set<DocumentKind>(['meeting-summary', 'agenda', 'summary-record', 'outcome-messages', 'minutes'])

/** The kind of a document, its title, symbol, body and meeting, from its head. What the head does not say is null. */
export function facts(context: Ground, kind?: DocumentKind): DocumentFacts {
  const { units, language } = context
  const firstNumbered = units.findIndex((unit) => numbered(unit) && unit.kind !== 'cell')
  const head = units.slice(0, Math.min(headUnits, firstNumbered < 0 ? headUnits : firstNumbered))
  const lines = head.filter(
    (unit) => isLine(unit) && (unit.kind === 'heading' || !/[.;؛,،]$/.test(unit.text) || clockEnd.test(unit.text))
  )
  const firstProse = head.findIndex((unit) => unit.kind !== 'heading' && !isLine(unit))
  const opening = firstProse < 0 ? lines : lines.filter((unit) => unit.index < firstProse || unit.kind === 'heading')
  const body = bodyOf(opening, language)
  const title = titleOf(units, opening, body, firstProse < 0 ? headUnits : firstProse, language)
  const found = kind ?? kindOf(units, opening, language)
  const ofMeeting = meetings.has(found) || (found === 'other' && opening.some((unit) => datesMeeting(unit, language)))
  const meeting = ofMeeting
    ? meetingOf(head, opening, found, language, units.slice(head.length, head.length + numberedHead))
    : { title: null, start: null, end: null, place: null, mode: null, chair: null, host: null }
  if (found === 'agenda' && meeting.start) meeting.end = lastDay(units, meeting.start, meeting.end, language)
  // "1. Call to order: Mayor Vasquez called …" stands below the head.
  if (found === 'minutes')
    meeting.chair ??= firstOf(units.slice(0, openingUnits), (unit) => openerIn(unit.text, language))
  // The title of messages names the messages, not the meeting from which they come.
  const named = title && found !== 'outcome-messages' ? meetingIn(title, language) : null
  // "Minutes of the meeting held on 4 May" names none.
  const inTitle = named?.includes(' ') ? named : null
  if (inTitle && says(folded(inTitle), words('meeting', language)) && meetings.has(found)) meeting.title = inTitle
  else if (meetings.has(found))
    meeting.title = opening.find((unit) => unit.kind !== 'cell' && isSession(folded(unit.text), language))?.text ?? null
  return {
    kind: found,
    language,
    title,
    symbol: symbolOf(lines) ?? headerSymbol(context.tree.data?.headers ?? []),
    body: organIn(opening, title, body, language, found === 'minutes') ?? body,
    meeting
  }
}

/** "Extraordinary meeting, Council Chamber, Wrenport — 8 July 2026": a line of the head, in a document of no known kind. */
function datesMeeting(unit: Unit, language: Language): boolean {
  if (unit.kind === 'cell' || unit.kind === 'item' || !says(folded(unit.text), words('meeting', language))) return false
  return findDates(unit.text, language).some((date) => date.date !== null)
}

/** The day of the last heading of an agenda: "Day 2 – Sunday, 13 December". */
function lastDay(units: readonly Unit[], start: string, end: string | null, language: Language): string | null {
  let last = end
  for (const unit of units) {
    if (unit.text.length > longestDayLine || unit.kind === 'cell') continue
    const [date, more] = findDates(unit.text, language, { year: Number(start.slice(0, 4)) })
    if (!date?.date || date.until || more || !isDayLine(unit.text, date, language)) continue
    const days = (Date.parse(date.date) - Date.parse(start)) / 86_400_000
    if (days > 0 && days <= mostDays && (last === null || date.date > last)) last = date.date
  }
  return last
}
/** In characters. */
const longestDayLine = 80
const mostDays = 20
/** What stands beside the date is a weekday or the number of the day. */
const isDayLine = (text: string, date: FoundDate, language: Language): boolean =>
  text.length - date.end <= 2 &&
  (text
    .slice(0, date.end)
    .split(/[\s,،:–—-]+/)
    .some(isWeekday) ||
    (language === 'ar' ? /^اليوم/.test(text) : /^day\b/i.test(text)))

/** The year of the meeting, or the only year that the title names; null where neither is known or the meeting spans two years. */
export function meetingYear(facts: DocumentFacts): number | null {
  const { start, end } = facts.meeting
  if (start) return end && end.slice(0, 4) !== start.slice(0, 4) ? null : Number(start.slice(0, 4))
  return onlyYear([facts.title ?? '', facts.meeting.title ?? ''])
}

function onlyYear(texts: readonly string[]): number | null {
  const years = new Set(
    texts.flatMap((text) => folded(text).match(/(?<![\p{L}\p{N}/.-])(?:19|20)\d{2}(?![\p{L}\p{N}/])/gu) ?? [])
  )
  return years.size === 1 ? Number([...years][0]) : null
}

/** A line that a date fills, with no more than a weekday or a town before it. */
const isDate = (line: string, language: Language, range = false) => {
  const [date] = findDates(line, language)
  return date !== undefined && date.start <= 12 && line.length - date.end <= 1 && (range || !date.until)
}

function titleOf(
  units: readonly Unit[],
  opening: readonly Unit[],
  body: string | null,
  prose: number,
  language: Language
): string | null {
  const skipped = words('notTitle', language)
  const named = words('titleNoun', language)
  const nouns = [...named, ...words('meeting', language)]
  let plain: Unit | null = null
  // Under "Contribution from …" stands what it is about, wherever else its meeting is named.
  const author = opening.findIndex((unit) =>
    words('presented', language).some((p) => folded(unit.text).startsWith(`${p} `))
  )
  // "# Provisional agenda" is the title, though the session is named in bold above it.
  const marked = opening.find(
    ({ leaf, text }) => leaf.type === 'heading' && leaf.depth === 1 && !leaf.data?.inferred && says(folded(text), named)
  )
  const papers = opening.some(({ text }) => named.includes(folded(text).split(' ')[0] as string))
  for (const [i, unit] of opening.entries()) {
    if (i < author) continue
    if (unit.text === body) continue
    // A heading that mark-up makes is the title; one that only looks so may name the body.
    const first = unit.leaf.type === 'heading' && unit.leaf.depth === 1 && !unit.leaf.data?.inferred
    if (unit.index > prose && !first) break
    // The last line of an excerpt heads what is not there.
    if (!first && unit.index === units.length - 1 && units.some((u) => /[.؟?!]$/.test(u.text))) continue
    if (unit.label !== null || /^\p{L}\. /u.test(unit.text) || unit.kind === 'cell' || unit.kind === 'item') continue
    const line = folded(unit.text)
    if (
      skipped.some((phrase) => line.startsWith(phrase)) ||
      symbolIn(unit.text) ||
      line.endsWith(':') ||
      isDate(unit.text, language, true) ||
      isSession(line, language) ||
      (!first && papers && isNumberedMeeting(line, language)) ||
      (!first && isNoTitle(unit.text, language))
    )
      continue
    // "Vice-Chairs: Chad and Jordan" is an entry of the head block.
    if (unit.kind !== 'heading' && /^[^:]{1,25}: /.test(line)) continue
    if (line.split(' ').length < 3 && unit.kind !== 'heading' && !says(line, named)) continue
    // A heading found before stands above the headings of the parts.
    if (first) {
      const heads = plain?.leaf.type === 'heading' && !(plain.leaf.data?.inferred && says(line, named))
      if (plain && heads) return plain.text
      // The name of the body above that of the document: "Township of North Maple", "Committee of the Whole Minutes".
      const next = opening[opening.indexOf(unit) + 1]
      const names =
        next?.kind === 'heading' && !next.label && next.index === unit.index + 1 && next.text.split(' ').length > 2
      return names && says(folded(next.text), named) && !says(line, nouns) ? next.text : unit.text
    }
    if (author >= 0 && i > author) return unit.text
    // "Ninety-first session, Asmara, 2-3 February 2026" above "Report of the ninety-first session"
    if (papers && !says(line, named) && says(line, nouns) && findDates(unit.text, language).length > 0) continue
    if (says(line, nouns) && !opensItem(line))
      return marked && !says(line, named) ? marked.text : withNextLines(unit, opening, language)
    plain ??= unit
  }
  const sure = plain?.leaf.type === 'heading' && !plain.leaf.data?.inferred
  return plain && (sure || isConfirmed(plain, opening, units, body, language)) ? plain.text : null
}

const sectionTitles = phrases(structure.sectionTitles)
const instruments = phrases(structure.instruments)
const itemNouns = phrases(data.itemNoun as Words)
/** "Adoption of the report" heads an item, for all that it names a report. */
const opensItem = (line: string): boolean => itemNouns.opens(line.slice(0, 60)) !== undefined

/**
 * A heading that only looks like one may head a section of an excerpt. It is the title where a masthead stands beside it
 * (symbol, body, session, date, author), or where it opens the text and the first numbered or usual section follows at once.
 */
function isConfirmed(
  unit: Unit,
  opening: readonly Unit[],
  units: readonly Unit[],
  body: string | null,
  language: Language
): boolean {
  const next = units[unit.index + 1]
  if (opensItem(folded(unit.text)) || !next) return false
  // "Letter dated 4 May from …", "Report of the Chair" name what the text is.
  if (unit.leaf.type === 'heading' && unit.leaf.data?.style === 'instrument') return true
  if (instruments.opens(folded(unit.text).slice(0, 60)) && findDates(unit.text, language).length > 0) return true
  if (unit.index === 0 && next.kind === 'heading' && (next.label !== null || sectionTitles.has(folded(next.text))))
    return true
  const skipped = words('notTitle', language)
  return opening.some((other) => {
    if (other === unit || Math.abs(other.index - unit.index) > mastheadReach) return false
    const line = folded(other.text)
    return (
      other.text === body ||
      symbolIn(other.text) !== null ||
      isSession(line, language) ||
      isDate(other.text, language, true) ||
      skipped.some((phrase) => line.startsWith(phrase))
    )
  })
}

/** "Fifty-eighth session", الدورة الثامنة والخمسون: it tells which session, and is no title; "Opening of the session" does not. */
function isSession(line: string, language: Language): boolean {
  if (says(line, words('titleNoun', language))) return false
  const tokens = line.split(' ')
  if (language === 'en' && tokens.includes('of')) return false
  const noun = language === 'ar' ? tokens[0] : tokens.at(-1)
  return tokens.length > 1 && tokens.length <= 5 && words('session', language).includes(noun as string)
}

/**
 * "Fourteenth General Conference", المؤتمر العام الرابع عشر: which of its meetings a body holds. It names no body, and is a title
 * only where nothing else is.
 */
function isNumberedMeeting(line: string, language: Language): boolean {
  const tokens = line.split(' ')
  if (tokens.length < 2 || tokens.length > 6) return false
  const noun = language === 'en' ? tokens.at(-1) : tokens[0]
  const [number, more] = quantities(line, language)
  return (
    words('meeting', language).includes(noun as string) &&
    number?.form === 'ordinal' &&
    more === undefined &&
    (language === 'en' ? number.start === 0 : number.end === line.length)
  )
}

/** A title goes on in the next line of the file where that opens with a preposition or a small letter. */
function withNextLines(unit: Unit, opening: readonly Unit[], language: Language): string {
  const parts = [unit]
  for (const next of opening.slice(opening.indexOf(unit) + 1)) {
    const last = parts.at(-1) as Unit
    if (
      next.line !== last.line + 1 ||
      (next.leaf.type === 'heading' && !next.leaf.data?.inferred) ||
      next.label !== null
    )
      break
    if (findDates(next.text, language).length > 0) break
    const first = folded(next.text.split(' ')[0] as string)
    const short = parts.length === 1 && unit.text.split(' ').length <= 3
    const goesOn =
      (parts.length === 1 && /^لل/.test(first)) ||
      words('titleGoesOn', language).includes(first) ||
      (language === 'en' && /^\p{Ll}/u.test(next.text))
    if (!goesOn && !(short && language === 'ar' && words('body', 'ar').includes(first))) break
    parts.push(next)
  }
  return parts.map((part) => part.text).join(' ')
}

/** "212th meeting of the Senate held on Wednesday …": when and where it was held is no part of its name. */
const whenHeld = /[,،]? (?:held|hosted|convened|(?:ال)?منعقد[ةه]?|(?:ال)?معقود[ةه]?|التي عقدت|الذي عقد) .*$/

/** The name of the meeting in the title of a document about it: "Minutes of the fifth meeting of the Council". */
function meetingIn(title: string, language: Language): string {
  const nouns = new Set([...words('titleNoun', language), ...words('titleAdjective', language)])
  const tokens = title.split(' ')
  const from = tokens.findIndex((token) => !nouns.has(folded(token)))
  if (from <= 0) return title
  const links = language === 'en' ? /^(?:of|for|the|its)$/i : /^$/
  let at = from
  while (links.test(tokens[at] ?? '')) at++
  // للجلسة names الجلسة.
  const noun = (tokens[at] ?? '').replace(/^لل/, 'ال')
  const fits = language === 'en' ? at > from : words('meeting', 'ar').includes(folded(noun))
  return fits && at < tokens.length ? [noun, ...tokens.slice(at + 1)].join(' ').replace(whenHeld, '') : title
}

/** The numbers of a footnote or article that close a line. */
const closingBrackets = /(?: ?\([^()]*\))+ ?$/
/** "Burundi (2016), Ethiopia (2017)" */
const yearsOfEach = /\((?:19|20)\d\d\).*\((?:19|20)\d\d\)/
/** "Rana Haddad (Jordan)", who signs or chairs. */
const personOf = /^(?:\p{Lu}[\p{Ll}'’-]+ ){1,3}\(\p{Lu}[\p{L} ]+\)$/u

/** A sentence, nothing but dates, the name of a part ("Part B"), or a person. */
function isNoTitle(text: string, language: Language): boolean {
  if (
    (/[.;؛]$/.test(text.replace(closingBrackets, '')) && !clockEnd.test(text)) ||
    yearsOfEach.test(text) ||
    personOf.test(text)
  )
    return true
  const tokens = folded(text).split(' ')
  if (tokens.length <= 2 && words('part', language).includes(tokens[0] as string)) return true
  const rest = withoutDates(text, language)
  return rest !== null && !/\p{L}{2}/u.test(rest)
}

/** Letters and figures joined by strokes, such as A/C.3/69/SR.5, C24/90(Rev.1)-E, CWG-Internet-18/3. */
const symbol = /^(?:[A-Z][A-Za-z]*\d*[./-])+[A-Z0-9][A-Za-z0-9./-]*(?:\([A-Za-z0-9. ]+\))?(?:-[A-Z])?\*?$/
const symbolLabels = [...words('symbolLabel', 'en'), ...words('symbolLabel', 'ar')]

/** "(annotated)", (مشروح): a word in brackets behind a symbol; (Rev.1) has a number and belongs to it. */
const remark = / \([^()\d]{3,30}\)$/
/** CWG-PFS 6/11, م و م/11/1: symbols only where the line says that it is a document. */
const afterLabel =
  /^(?:[A-Z]{2,8}(?:-[A-Z]{1,8}){0,2} \d{1,4}(?:\/[A-Z0-9][A-Za-z0-9.]*)+|[\u0621-\u064a](?: ?[\u0621-\u064a]){0,3} ?(?:\/\d{1,4}){1,4})$/

function symbolIn(line: string): string | null {
  let text = line.trim().replace(remark, '')
  const label = symbolLabels.find((word) => folded(text).startsWith(`${word} `) || folded(text).startsWith(`${word}:`))
  if (label) text = text.slice(fold(text).origin(label.length)).replace(/^[\s:]+/, '')
  if (label && afterLabel.test(text)) return text
  return text.includes('/') && /\d/.test(text) && symbol.test(text) ? text.replace(/\*$/, '') : null
}

/** A symbol is the document's own where it fills a line of the head; those cited stand in sentences. */
function symbolOf(lines: readonly Unit[]): string | null {
  for (const unit of lines) {
    const found = symbolIn(unit.text)
    if (found) return found
  }
  return null
}

/** Headers of pages print the symbol of the document; two different ones may be anything. */
function headerSymbol(headers: readonly string[]): string | null {
  const found = new Set(headers.flatMap((line) => symbolIn(line) ?? []))
  return found.size === 1 ? ([...found][0] as string) : null
}

const isCommittee = (name: string, language: Language): boolean =>
  language === 'ar' ? /^(?:ال)?لجنه /.test(folded(name)) : /\b(?:sub-?)?committee\b/i.test(name)

/** "مجلس الوزراء يعقد جلسته الأسبوعية": a headline names the body before its verb. */
function beforeVerb(text: string, language: Language): string {
  if (language !== 'ar' || text.length > lineLength || !hasFiniteVerb(text, 'ar')) return text
  const tokens = text.split(' ')
  const verb = tokens.findIndex(
    (token, i) => i > 1 && /^[يت]/.test(folded(token)) && hasFiniteVerb(`${tokens[0]} ${token}`, 'ar')
  )
  return verb > 1 ? tokens.slice(0, verb).join(' ') : text
}

const isMinistry = /^(?:the )?ministry of|^وزاره /

function bodyOf(opening: readonly Unit[], language: Language): string | null {
  const nouns = words('titleNoun', language)
  const organs = words('organ', language)
  let organization: string | null = null
  for (const unit of opening) {
    // "A. Date and place of the Conference" is a heading about it.
    if (unit.label !== null || says(folded(unit.text), nouns) || isNumberedMeeting(folded(unit.text), language))
      continue
    const name = bodyName(beforeVerb(unit.text, language), language)
    if (!name) continue
    // "League of Arab States" above "Council of Arab Ministers of Water": the organ speaks.
    const tokens = folded(name).split(/[\s,]+/)
    if (organs.includes(tokens[0] as string) || (language === 'en' && organs.includes(tokens.at(-1) as string))) {
      // "House of Deputies" above "Committee on Agriculture": the committee reports.
      const next = opening.find((other) => other.index === unit.index + 1)
      const below =
        next && next.label === null && isCommittee(next.text, language) ? bodyName(next.text, language) : null
      return below && !isCommittee(name, language) ? below : name
    }
    // "Ministry of Local Administration" above "Municipality of Wadi Hammam"
    if (organization === null || isMinistry.test(folded(organization))) organization = name
  }
  return organization
}

/**
 * The organ that a title names where no line of its own does: "Minutes of the meeting of the Management Committee", "Executive Board –
 * Decisions", محضر اجتماع المجلس البلدي. Where the title opens with it, it is the body rather than the organization on a line of its own.
 */
function organIn(
  opening: readonly Unit[],
  title: string | null,
  body: string | null,
  language: Language,
  isMinutes: boolean
): string | null {
  const organs = words('organ', language)
  const isOrgan = (name: string) => {
    const tokens = folded(name).split(/[\s,]+/)
    if (language === 'ar') return organs.includes(tokens[0] as string)
    if (numberedOrgan.test(name)) return true
    const of = tokens.findIndex((token) => /^(?:of|on|for)$/.test(token))
    return organs.includes((of > 0 ? tokens[of - 1] : tokens.at(-1)) as string)
  }
  const settled = body !== null && isOrgan(body)
  // Minutes are those of the committee that met, whatever organ it belongs to.
  if (settled && !isMinutes) return null
  for (const unit of opening) {
    if (unit.label !== null || opensItem(folded(unit.text))) continue
    // "Fernhill School District" may stand as the title above "Board of Education: Regular Meeting".
    const above = opening[opening.indexOf(unit) - 1]
    const second = unit.kind === 'heading' && above?.text === title && above?.index === unit.index - 1
    if (!title?.includes(unit.text) && !second) continue
    const name = language === 'ar' ? arabicOrgan(unit.text) : englishOrgan(unit.text)
    // Beside an organization on its own line only the organ that opens the title: "Executive Board – Decisions".
    if (settled && !(name && isCommittee(name, language) && !isCommittee(body, language))) continue
    if (name && (body === null || (isOrgan(name) && (unit.text.startsWith(name) || isCommittee(name, language)))))
      return name
  }
  return null
}

const organStop =
  /\s+(?:held|hosted|convened|on(?=\s+(?:\d|the \d|\p{L}+day\b|\p{L}+ \d))|at|in|from|to|during|no\.?|number)\b.*$|\s*[,(–—|:].*$|\s+-\s.*$/iu
/** "Study Group 4" */
const numberedOrgan = /^(?:\p{Lu}[\p{L}'’-]+ ){0,4}(?:Group|Committee|Commission|Panel|Board|Council) \d{1,3}$/u

function englishOrgan(title: string): string | null {
  const named = (text: string) => {
    const own = text.trim()
    if (numberedOrgan.test(own)) return own
    const [first = '', ...rest] = own.split(' ')
    if (rest.length === 0)
      return words('organ', 'en').includes(folded(first)) && /^(?:cabinet|senate)$/i.test(first) ? own : null
    return words('titleNoun', 'en').includes(folded(first)) ? null : bodyName(own, 'en')
  }
  // "Executive Board – Decisions of the session", "Board of Education: Regular Meeting"
  const first = title.split(/\s+[–—-]\s+|:\s+/)[0] as string
  if (first !== title) {
    const own = named(first)
    if (own) return own
  }
  for (const match of title.matchAll(/\b(?:of|by) (?:the )?(?=\p{Lu})/giu)) {
    const own = named(withoutMeeting(title.slice(match.index + match[0].length).replace(organStop, '')))
    if (own) return own
  }
  // "City Council Regular Meeting Minutes"
  const own = withoutMeeting(title.replace(organStop, ''))
  return own === title ? null : named(own)
}

/** "Cabinet Meeting", "City Council Regular Meeting Minutes": without what names the meeting and the paper. */
function withoutMeeting(name: string): string {
  const nouns = [
    ...words('titleNoun', 'en'),
    ...words('meeting', 'en'),
    ...words('titleAdjective', 'en'),
    'regular',
    'special',
    'ordinary',
    'annual'
  ]
  const tokens = name.split(' ')
  while (tokens.length > 1 && nouns.includes(folded(tokens.at(-1) as string))) tokens.pop()
  return tokens.join(' ')
}

/** The noun of a body behind the noun of a meeting or paper, up to what says when and which: "محضر اجتماع | المجلس البلدي | رقم 5". */
function arabicOrgan(title: string): string | null {
  const nouns = [...words('titleNoun', 'ar'), ...words('meeting', 'ar')]
  const heads = [...words('organ', 'ar'), ...words('body', 'ar')]
  const tokens = title.split(' ')
  const opens = tokens.findIndex((token) => nouns.includes(folded(token).replace(/^لل/, 'ال')))
  if (opens < 0 || opens > 2) return null
  for (let i = opens + 1; i < tokens.length && i < opens + 9; i++) {
    const plain = folded(tokens[i] as string)
    // لمجلس, للمجلس, للجنة: the body behind the number of its meeting.
    const word = tokens[i] as string
    if (words('stop', 'ar').includes(plain)) break
    // "للجنة الوزارية" has the article, "للجنة القيادة" has none.
    const defined = /^ال.*(?:ي|يه)$/.test(folded(tokens[i + 1] ?? ''))
    const forms = defined ? [word, `ال${word.slice(1)}`] : [word, word.slice(1)]
    const printed = [...forms, `ال${word.slice(2)}`].find(
      (form, k) => heads.includes(folded(form)) && (k === 0 || plain.startsWith(k === 2 ? 'لل' : 'ل'))
    )
    if (printed === undefined) continue
    const rest: string[] = [printed]
    for (const [k, token] of tokens.slice(i + 1, i + 10).entries()) {
      // "مجلس وزراء الإسكان في دول الساحل": the countries belong to the name.
      const within = words('lands', 'ar').includes(folded(tokens[i + 2 + k] ?? ''))
      if (
        (words('stop', 'ar').includes(folded(token)) && !within) ||
        /^[(\d٠-٩–—-]/u.test(token) ||
        // "مجلس الإدارة الثالث لعام 2026": which of its meetings it is.
        quantities(token, 'ar')[0]?.form === 'ordinal' ||
        isWeekday(token) ||
        /^(?:رقم|ال(?:منعقد|معقود)|بتاريخ|المنعقدة)/.test(folded(token))
      )
        break
      rest.push(token.replace(/[،,:؛]$/, ''))
      if (/[،,:؛]$/.test(token)) break
    }
    return rest.join(' ')
  }
  return null
}

function meetingOf(
  head: readonly Unit[],
  opening: readonly Unit[],
  kind: DocumentKind,
  language: Language,
  below: readonly Unit[]
): Meeting {
  const held = words('held', language)
  const lines = new Set(opening)
  const sentences = head.flatMap((unit, i) => {
    if (unit.text.length > 5000) return []
    // "Held at Headquarters, New York," / "on Thursday, 16 May 2024" stand on two lines.
    const next = head[i + 1]
    if (next && /[,،]$/.test(unit.text) && next.text.length <= lineLength && says(folded(unit.text), held)) {
      const text = `${unit.text} ${next.text}`
      return [{ text, folded: folded(text), line: false }]
    }
    // A short block is one statement: "22 - 24 February 2021. To be held online."
    if (unit.text.length <= lineLength)
      // "- The Clerk to report by 20 June 2026": the date of an entry is not that of the meeting.
      return [{ text: whole(unit), folded: folded(whole(unit)), line: lines.has(unit) && unit.kind !== 'item' }]
    return unit.sentences.map((s) => ({ text: s.passage.text, folded: s.folded.text, line: false }))
  })
  const stated = statementOf(head, language)
  // Below the first time of a programme "Chair: …" names who leads a session of it.
  const timed = kind === 'agenda' ? head.findIndex((unit) => (unit.leaf.data?.times?.length ?? 0) > 0) : -1
  const top = timed < 0 ? head : head.slice(0, timed)
  const told = below.flatMap((unit) =>
    (unit.kind === 'paragraph' || numbered(unit)) && unit.text.length <= 1500
      ? unit.sentences.map((s) => ({ text: s.passage.text, folded: s.folded.text, line: false }))
      : []
  )
  const telling = sentences.filter((s) => s.line || says(s.folded, held))
  if (stated) telling.push({ text: stated.dated, folded: folded(stated.dated), line: true })
  const year = onlyYear(opening.map((unit) => unit.text))
  const assume = year === null ? {} : { year }
  let best: FoundDate | null = null
  let most = 0
  for (const sentence of telling) {
    const cue = says(sentence.folded, held)
    // The date alone on a line of a summary record is the day on which the record was issued.
    if (kind === 'summary-record' && !cue && isDate(sentence.text, language)) continue
    const dates = findDates(sentence.text, language, assume).filter((date) => date.date !== null)
    // "By the invitation of 2 March the meeting was held on 23 March": the date behind the verb is that of the meeting.
    const behind = cue ? dates.filter((d) => says(folded(sentence.text.slice(0, d.start)), held)) : []
    for (const date of behind.length > 0 ? behind : dates) {
      const score = (sentence.line ? 2 : 0) + (cue ? 2 : 0) + (date.until ? 2 : 0)
      if (score > most) {
        most = score
        best = date
      }
    }
  }
  const place =
    labelled(head, 'placeLabel', language) ??
    firstOf(
      telling.filter((s) => says(s.folded, held)),
      (s) => placeIn(s.text, language)
    ) ??
    firstOf(
      opening,
      (unit) =>
        placeBefore(unit.text, language) ?? placeAfter(unit.text, language) ?? placeInBrackets(unit.text, language)
    ) ??
    (stated && placeBefore(stated.dated, language)) ??
    placeAbove(opening, language)
  // A heading such as "Safety online" tells nothing of the meeting.
  const forms = [...words('online', language), ...words('onsite', language), ...words('hybrid', language)]
  const mode = [...telling, ...told.filter((s) => says(s.folded, held))]
    .filter((s) => says(s.folded, held) || says(s.folded, words('meeting', language)) || forms.includes(s.folded))
    .map((s) => s.folded)
    .concat((stated?.rest ?? []).map(folded).filter((line) => forms.some((form) => line.split(/ ?[,،]/)[0] === form)))
    .join('\n')
  const online = says(mode, words('online', language))
  const onsite = says(mode, words('onsite', language))
  const remote = (text: string) => says(text, words('online', language))
  // "Two members attended on site while the others joined online", "Venue: the Town Hall and via Zoom".
  const mixed =
    (place !== null && remote(folded(place)) && folded(place).split(' ').length > 4) ||
    [...sentences, ...told].some(
      (s) =>
        says(s.folded, words('attended', language)) &&
        remote(s.folded) &&
        (place !== null || says(s.folded, words('onsite', language)))
    )
  return {
    title: null,
    start: best?.date ?? null,
    end: best ? (best.until ?? best.date) : null,
    place,
    mode:
      says(mode, words('hybrid', language)) ||
      (online && onsite) ||
      mixed ||
      (online && place !== null && !remote(folded(place)))
        ? 'hybrid'
        : online
          ? 'virtual'
          : onsite
            ? 'in-person'
            : null,
    chair:
      labelled(top, 'chairLabel', language) ??
      firstOf([...sentences, ...told], (s) => chairIn(s.text, language)) ??
      opensByOffice([...sentences, ...told], language),
    host: labelled(head, 'hostLabel', language) ?? firstOf(telling.concat(sentences), (s) => hostIn(s, language))
  }
}

/**
 * What the lines under a title say of the meeting in whole sentences: "Hotel Al Marsa, Muscat, 4 and 5 November 2025. In person, with
 * interpretation." The sentence that a date ends stands for a line of the head; the rest tells the form.
 */
function statementOf(head: readonly Unit[], language: Language): { dated: string; rest: string[] } | null {
  for (const unit of head.slice(0, statementReach)) {
    if (unit.kind !== 'paragraph' || unit.label !== null || !/\.$/.test(unit.text) || unit.text.length > titleLength)
      continue
    const [first, ...rest] = unit.sentences.map((s) => s.passage.text.replace(/\.$/, ''))
    const [date, more] = first ? findDates(first, language) : []
    if (!first || !date || more || date.end !== first.length || date.start === 0 || hasFiniteVerb(first, language))
      continue
    return { dated: first, rest }
  }
  return null
}
/** Among how many units of the head. */
const statementReach = 4

function firstOf<T>(list: readonly T[], read: (item: T) => string | null): string | null {
  for (const item of list) {
    const value = read(item)
    if (value) return value
  }
  return null
}

/** The words after "Chair:", in the same line, or in the next where the label fills its line. */
function labelled(head: readonly Unit[], name: string, language: Language): string | null {
  const labels = words(name, language)
  for (const [i, unit] of head.entries()) {
    // A table of two columns: "Chair | Adaeze Nwosu".
    if (unit.kind === 'cell' && labels.includes(folded(unit.text).replace(/ ?:$/, ''))) {
      const cell = head[i + 1]
      // In a heading of columns the next cell is another heading, or none of the row.
      const beside = unit.cell?.column === 0 && cell?.cell?.row === unit.cell.row
      if (cell && beside && cell.text.length <= 120) return cell.text
      continue
    }
    const value = fieldValue(unit.text, labels) ?? (isBareLabel(unit.text, labels) ? (head[i + 1]?.text ?? '') : '')
    if (value && value.length <= 120) return value.replace(/[.،,]$/, '')
  }
  return null
}

const isBareLabel = (text: string, labels: readonly string[]) =>
  /[:：]\s*$/.test(text) && labels.includes(folded(text.slice(0, text.indexOf(':'))).trim())

/** The value of a labelled field, also where several fields share a paragraph: "Date: 3 May Time: 9:00 Location: the Hall". */
function fieldValue(text: string, labels: readonly string[]): string | null {
  if (text.length > 600) return null
  let from = -1
  let start = 0
  for (let colon = text.indexOf(':'); colon >= 0; colon = text.indexOf(':', colon + 1)) {
    const before = text.slice(start, colon).split(' ')
    const label = [3, 2, 1]
      .map((n) => before.slice(-n).join(' '))
      .find((own) => isField(`${own}: x`) || labels.includes(folded(own)))
    if (label === undefined) {
      if (colon > 60 && from < 0) return null
      continue
    }
    if (from >= 0) return text.slice(from, colon - label.length).trim()
    if (labels.includes(folded(label).trim())) from = colon + 1
    start = colon + 1
  }
  return from >= 0 ? text.slice(from).trim() : null
}

const punctuation = /[.,،؛;:()[\]\n]/

/** The words of `text` from `start` to the first stop word or sign, at most `most`. */
function until(
  text: string,
  start: number,
  language: Language,
  most: number,
  stops: readonly string[] = words('stop', language)
): string | null {
  const out: string[] = []
  for (const word of text.slice(start).trim().split(' ')) {
    if (out.length === most || stops.includes(folded(word)) || /^[\d(«"“]/.test(word)) break
    const cut = word.search(punctuation)
    // "Ms." and "H.E." are no end of a name.
    if (word.endsWith('.') && words('honorific', language).includes(folded(word.slice(0, -1)))) {
      out.push(word)
      continue
    }
    if (cut >= 0) {
      if (cut > 0) out.push(word.slice(0, cut))
      break
    }
    out.push(word)
  }
  return out.join(' ') || null
}

function after(text: string, name: string, language: Language): number {
  const folding = fold(text)
  const end = phraseEnd(folding.text, words(name, language))
  return end < 0 ? -1 : folding.origin(end)
}

/** A capitalised word; within a name also articles and particles (Qasr al-Bahr, Rio de Janeiro) and "headquarters". */
const name = String.raw`\p{Lu}[\p{L}'’-]+(?: (?:(?:[ae]l|[ae][dnrstz]|de|del|des|do|da|du|la|le|los|upon|sur)(?:-| )\p{Lu}[\p{L}'’-]+|\p{Lu}[\p{L}'’-]+|headquarters))*`
/** Such names after in or at, and after a comma once more. */
const englishPlace = new RegExp(String.raw`\b(?:in|at) (?:the (?:city|town) of |the )?(${name}(?:, ${name})?)`, 'gu')

const behindOffice =
  /^(?:in|at) [^,.;]{3,60}['’]s? (?:headquarters|offices?|premises|seat), (\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)*)/u

function placeIn(text: string, language: Language): string | null {
  if (language === 'en') {
    for (const match of text.matchAll(englishPlace)) {
      // "at the Society's headquarters in Amman": whose, and not where.
      if (/['’]s\b/.test(match[1] as string)) {
        // "…'s headquarters, Latakia,": the town behind it does.
        const town = behindOffice.exec(text.slice(match.index))?.[1]
        if (town && findDates(`1 ${town}`, 'en').length === 0 && !town.split(' ').some(isWeekday)) return town
        continue
      }
      if (findDates(`1 ${match[1]}`, 'en').length === 0) return match[1] as string
    }
    return null
  }
  const city = after(text, 'city', language)
  if (city >= 0) return until(text, city, language, 2)
  // "في عمّان في الفترة", "بالمقر، كفر نصر، يوم الاثنين": a short name between two prepositions.
  const match =
    /(?:^|\s)(?:في |ب(?=ال))([\u0621-\u0652]+(?: [\u0621-\u0652]+){0,4}?(?:، [\u0621-\u0652]+(?: [\u0621-\u0652]+){0,2})?،?) (?:في الفترة|يوم|يومي|بتاريخ|خلال الفترة|برئاسة|بحضور|الساعة|من \d)/u.exec(
      text
    )
  if (!match || words('noPlace', 'ar').includes(folded((match[1] as string).split(' ')[0] as string))) return null
  return (match[1] as string).replace(/،$/, '')
}

/** The town before the date of a line: "Paris, 3-5 June 2023". */
function placeBefore(line: string, language: Language): string | null {
  const [date] = findDates(line, language)
  if (!date || line.length - date.end > 1) return null
  // "Asmara (hybrid), 2-3 February": how it was held is no part of the place.
  const before = line
    .slice(0, date.start)
    .replace(/ \([^()]*\)(?=[,،] ?$)/, '')
    .replace(/(?<=[,،] )(?:من|في|يوم|يومي|أيام|الفترة من|في الفترة من|from|on) $/, '')
  // "Sixth meeting – Bern, 2-3 February", "Summary of the second meeting of 2026, Tallinn, 3 June"
  const whole = /^([^\d:,،]+(?:[,،] [^\d:,،]+)?)[,،] ?$/.exec(before)?.[1]
  const named = [...words('meeting', language), ...words('titleNoun', language)]
  const town =
    whole && !says(folded(whole), named)
      ? whole
      : /(?:[,،:]| [–—-]) ([\p{Lu}\u0621-\u064a][^\d:,،–—]{1,30})[,،] ?$/u.exec(before)?.[1]
  if (!town || says(folded(town), named)) return null
  return town.split(' ').length <= 4 && !town.split(/[\s,،]+/).some(isWeekday) ? town : null
}

/** "Manama, Kingdom of Bahrain" on a line of its own above that of the days. */
function placeAbove(opening: readonly Unit[], language: Language): string | null {
  const at = opening.findIndex((unit) => unit.kind !== 'cell' && unit.label === null && isDays(unit.text, language))
  const above = opening[at - 1]
  if (!above || above.index !== (opening[at] as Unit).index - 1 || above.label !== null || above.kind === 'cell')
    return null
  const town = /^(?:\p{Lu}[\p{L}'’-]+|[\u0621-\u064a]+)(?: [\p{L}'’-]+){0,2}[,،] [^\d:,،]{3,40}$/u.exec(above.text)?.[0]
  const named = [
    ...words('meeting', language),
    ...words('titleNoun', language),
    ...words('body', language),
    ...words('organ', language)
  ]
  return town && !says(folded(town), named) ? town : null
}
/** Nothing but days of a date and their weekdays. */
function isDays(text: string, language: Language): boolean {
  const rest = withoutDates(text, language)
  return rest !== null && (rest.match(/\p{L}+/gu) ?? []).every(isWeekday)
}

/** "Meeting held Monday, 11 May 2026, Council Chambers, 6:00 p.m.": the name behind the date of a line. */
function placeAfter(line: string, language: Language): string | null {
  const [date] = findDates(line, language)
  if (!date || !says(folded(line.slice(0, date.start)), [...words('meeting', language), ...words('held', language)]))
    return null
  const match = /^[,،] ((?:the )?[\p{Lu}\u0621-\u064a][^\d:,،.;()]{2,40})(?:[,،]|$)/u.exec(line.slice(date.end))
  const place = match?.[1]
  return place && !place.split(' ').some(isWeekday) && !says(folded(place), words('meeting', language)) ? place : null
}

/** "Report of the meeting (Utrecht and online, 2 to 5 June 2026)" */
function placeInBrackets(line: string, language: Language): string | null {
  const inside = /\(([^()]{8,80})\)/.exec(line)?.[1]
  const place = inside === undefined ? null : placeBefore(inside, language)
  return place?.replace(/ (?:and|و) ?(?:online|virtual(?:ly)?|remotely|عن بعد|عبر الإنترنت)$/u, '') ?? null
}

/** "Mayor Elena Vasquez called the meeting to order": the title and name before the verb. */
const callsToOrder =
  /^(\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]*){1,5}) (?:called (?:the|this) (?:\p{L}+ ){0,3}to order\b|presided\b)/u
/** "Cllr M. Hargreaves (Chairman)", "Professor J. Whitlock (Vice-Chancellor, in the Chair)": offices in brackets after a name of a list. */
const inBrackets = /([^,،;؛:()\n]{4,60}) \(([^()]{3,48})\)/gu

/** Who opens a meeting, by name: "called to order by President Marsh", "opened by the Chair, Mr Duncan Achieng". */
function openerIn(text: string, language: Language): string | null {
  const called = callsToOrder.exec(text)
  if (called) return called[1] as string
  const at = after(text, 'openedBy', language)
  if (at < 0) return null
  const rest = text.slice(at).trimStart()
  const comma = rest.search(/[,،]/)
  const office = comma > 0 && comma < 40 ? folded(rest.slice(0, comma)).replace(/^the /, '') : ''
  if (!words('chairLabel', language).includes(office)) return null
  return until(rest.slice(comma + 1), 0, language, 5)
}

/** "The Chair, Mr. Eirik Solberg (Norvania), opened …", "افتتح الرئيس، السيد إيريك سولبرغ (نورفانيا)، الدورة": who opens the meeting. */
const theChair = {
  en: /^(?:The )?(?:Chair|Chairperson|Chairman|Chairwoman|President), (\p{Lu}[^,()]{5,50}?)(?: \([^()]*\))?, (?:opened|called|welcomed|declared|convened)\b/u,
  ar: /^و?(?:افتتح|افتتحت|رحب|رحبت) (?:(?:أعمال )?ال(?:جلسة|اجتماع|دورة|مؤتمر|لقاء|منتدى) )?(?:الرئيسة?|رئيسة? (?:ال[\u0621-\u064a]+ ?){1,3})، ([^،().]{5,50}?)(?: \([^()]*\))?(?:[،.]| في )/u
}
/** "Present: Councillor J. Whitfield, Chair; Councillors Adeyemi and Brown" */
const nameAndChair =
  /(?:[:;,]\s*)(\p{Lu}[^,;:()]{4,40}), (?:Chair|Chairperson|Chairman|Chairwoman|Presiding)(?=[;,.\s]|$)/u

function chairIn(text: string, language: Language): string | null {
  const called = openerIn(text, language)
  if (called) return called
  if (text.length <= 1000 && text.includes(' (')) {
    for (const match of text.matchAll(inBrackets)) {
      const offices = folded(match[2] as string).split(/ ?[,،] ?/)
      if (
        offices.some((o) => words('chairLabel', language).includes(o) || words('chairBrackets', language).includes(o))
      )
        return withoutGroup((match[1] as string).trim(), language)
    }
  }
  const opening = theChair[language].exec(text)?.[1]
  if (opening && words('honorific', language).includes(folded(opening.split(' ')[0] as string).replace(/\.$/, '')))
    return opening.trim()
  const listed = language === 'en' && /^[\p{L} ]{4,20}:/u.test(text) ? nameAndChair.exec(text)?.[1] : undefined
  if (listed) return listed.trim()
  const honorific = words('honorific', language)
  const presided = presidedBy(text, language)
  if (presided) return presided
  const before = after(text, 'chairBefore', language)
  if (before >= 0 && !ofFormedGroup(text, language)) {
    const named = until(text, before, language, language === 'ar' ? 8 : 6)
    // "ترأس الجلسة التي …" names nobody.
    if (named && subordinate[language].has(folded(named.split(' ')[0] as string))) return null
    return named && withSecond(text, before, withName(text, before, named, language), language)
  }
  const isChair = says(folded(text), words('capacity', language))
  const verbs = isChair
    ? [...words('moderated', language), ...words('chairAfter', language)]
    : words('chairAfter', language)
  const plain = folded(text)
  if (!verbs.some((verb) => plain.includes(verb))) return null
  const tokens = text.split(' ')
  const verb = tokens.findIndex((t) => verbs.includes(folded(t).replace(/[.,،]$/, '')))
  if (verb < 0) return null
  for (let i = verb - 1; i >= 0 && i >= verb - 6; i--) {
    if (honorific.includes(folded(tokens[i] as string).replace(/\.$/, ''))) return tokens.slice(i, verb).join(' ')
  }
  return null
}

/** Who opens by office, "افتتح رئيس البلدية الجلسة", by the name beside that office in the list: "السيد سالم عمر/رئيس البلدية". */
function opensByOffice(said: readonly { text: string; folded: string }[], language: Language): string | null {
  const office = words('openingOffice', language).find((own) =>
    said.some((s) => words('opens', language).some((verb) => s.folded.startsWith(`${verb} ${own} `)))
  )
  if (!office) return null
  return firstOf(said, ({ text }) => {
    for (const [, name, after] of text.matchAll(/([^،,؛;:/()]{5,50}?) ?(?:\/|[–—-]|\() ?([^،,؛;:/()–—-]{5,40})/gu))
      if (folded((after as string).trim()) === office) return (name as string).trim()
    return null
  })
}
/** "Councillors Okafor (Chair), Lindqvist and Zhao": the word for them all is no title of the one. */
const withoutGroup = (name: string, language: Language): string => {
  const [first = '', ...rest] = name.split(' ')
  return rest.length > 0 && words('manyTitle', language).includes(folded(first)) ? rest.join(' ') : name
}

/** True where the chair is that of a group which the meeting forms or receives: "a committee chaired by …", "شكل لجنة برئاسة …". */
function ofFormedGroup(text: string, language: Language): boolean {
  const plain = folded(text)
  const phrase = words('chairBefore', language).find((own) => plain.includes(own)) ?? ''
  const before = plain.slice(0, plain.indexOf(phrase)).split(/[\s,،]+/)
  const group = before.findLastIndex((word) => words('formedGroup', language).includes(word))
  if (group < 0) return false
  if (language === 'ar') return before.length - group <= 5 && !before.slice(group).some((word) => word.startsWith('ال'))
  return before.length - group <= 8 && before.slice(Math.max(0, group - 3), group).some((word) => /^an?$/.test(word))
}

/** "ترأست الدورة العاشرة السيدة ليلى حداد", "وترأسها الدكتور سامي": the titled name after the verb and the meeting. */
function presidedBy(text: string, language: Language): string | null {
  const { text: plain, origin } = fold(text)
  const verb = phraseEnd(plain, words('presides', language))
  const end = verb < 0 ? phraseEnd(plain, words('presidesIt', language)) : verb
  if (end < 0) return null
  const rest = text.slice(origin(end)).trimStart().split(' ')
  const at = rest.slice(0, 7).findIndex((word) => words('honorific', language).includes(folded(word)))
  if (at < 0) return verb < 0 ? null : untitled(rest, language)
  const between = rest.slice(0, at).map((word) => folded(word).replace(/،$/, ''))
  if (verb >= 0) {
    if (words('proceedings', language).includes(between[0] ?? '')) between.shift()
    if (!words('meeting', language).includes(between.shift() ?? '')) return null
  }
  const isOffice = (word: string) => /^(?:ال(?!تي|ذي)|لل)/.test(word) || words('chairOffice', language).includes(word)
  return between.every(isOffice) ? until(rest.slice(at).join(' '), 0, language, 6) : null
}

/** "ترأست الدورة ليلى حداد.": a name without title, behind the meeting and its adjectives, up to a sign. */
function untitled(rest: readonly string[], language: Language): string | null {
  const plain = rest.map((word) => folded(word))
  let at = words('proceedings', language).includes(plain[0] ?? '') ? 1 : 0
  if (!words('meeting', language).includes(plain[at++] ?? '')) return null
  while (/^(?:ال|و?ال)/.test(plain[at] ?? '')) at++
  const first = plain[at] ?? ''
  if (subordinate[language].has(first) || words('stop', language).includes(first)) return null
  const name = until(rest.slice(at).join(' '), 0, language, 5)
  const length = name?.split(' ').length ?? 0
  return length >= 2 && length <= 4 ? name : null
}

/** "co-chaired by Ms. Amina Diallo and Mr. Karim Saad": a second titled name. */
function withSecond(text: string, from: number, first: string, language: Language): string {
  const rest = text.slice(text.indexOf(first, from) + first.length)
  const title = language === 'en' ? /^ and (\p{Lu}[\p{L}.]+) \p{Lu}/u.exec(rest)?.[1] : undefined
  if (!title || !words('honorific', language).includes(folded(title).replace(/\.$/, ''))) return first
  const second = until(rest.slice(' and '.length), 0, language, 5)
  return second === null ? first : `${first} and ${second}`
}

/** "the Prime Minister, Ms. Rim Haddad": the name behind the office belongs to it. */
function withName(text: string, from: number, office: string, language: Language): string {
  const end = text.indexOf(office, from) + office.length
  const [, comma, title] = /^([,،] )([\p{L}.]+)/u.exec(text.slice(end, end + 24)) ?? []
  if (!comma || !title || !words('honorific', language).includes(folded(title).replace(/\.$/, ''))) return office
  const name = until(text, end + comma.length, language, 5)
  return name === null ? office : `${office}${comma}${name}`
}

function hostIn({ text, folded: plain }: { text: string; folded: string }, language: Language): string | null {
  // "Dinner hosted by the Chamber of Commerce"
  if (says(plain, words('hospitality', language))) return null
  const by = after(text, 'hostedBy', language)
  if (by >= 0) return until(text, by, language, 8, language === 'ar' ? words('stop', 'ar') : words('hostStop', 'en'))
  if (language === 'ar') {
    const at = after(text, 'hosts', 'ar')
    if (at < 0) return null
    // "واستضافت المنتدى وزارة الاقتصاد": what was hosted may stand before its host.
    const object = /^\s*ال(\S+) /.exec(text.slice(at))
    const from = object && words('meeting', 'ar').includes(folded(object[1] as string)) ? at + object[0].length : at
    return until(text, from, 'ar', 6, [...words('stop', 'ar'), ...words('meeting', 'ar'), 'ال'])
  }
  const match = /^(?:The )?(\p{Lu}[\p{L}'’-]*(?: (?:of|the|and|\p{Lu}[\p{L}'’-]*)){0,7}) hosted the /u.exec(text)
  return match ? (match[1] as string) : null
}
