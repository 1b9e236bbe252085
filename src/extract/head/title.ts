import { findDates, withoutDates } from '../../language/dates.ts'
import { words } from '../../language/facts.ts'
import { folded } from '../../language/fold.ts'
import { bodyName } from '../../language/mastheads.ts'
import { instruments, sectionTitles } from '../../language/prose.ts'
import type { Language } from '../../model/record.ts'
import type { Unit } from '../../outline/index.ts'
import { clockEnd, isDate, isNumberedMeeting, isSession, opensItem } from './lines.ts'
import { symbolIn } from './symbol.ts'
import { after, says } from './words.ts'

export function titleOf(
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
    ({ leaf, text, label }) =>
      leaf.type === 'heading' && leaf.depth === 1 && !leaf.data?.inferred && !label && says(folded(text), named)
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
      // "Council 2026": the session of a year.
      /^(?:the )?\p{L}+ (?:19|20)\d\d$/u.test(line) ||
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
      const below = opening.slice(i + 1)
      const bodies = Math.max(
        0,
        below.findIndex(({ text }) => bodyName(text, language) === null)
      )
      const next = below[bodies]
      const names =
        next !== undefined &&
        (next.kind === 'heading' || named.includes(folded(next.text).split(' ')[0] as string)) &&
        !next.label &&
        next.index <= unit.index + 1 + bodies &&
        next.text.split(' ').length > 2
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

/** How far from a title, in units, the lines of a masthead stand. */
const mastheadReach = 6

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
const whenHeld =
  /[,،]? (?:on (?:its|their)|held|hosted|convened|(?:ال)?منعقد[ةه]?|(?:ال)?معقود[ةه]?|التي عقدت|الذي عقد) .*$/

/** The name of the meeting in the title of a document about it: "Minutes of the fifth meeting of the Council". */
export function meetingIn(title: string, language: Language): string {
  // "Report of the Commission on its twelfth session"
  const behind = language === 'en' ? after(title, 'onItsMeeting', language) : -1
  if (behind > 0) return title.slice(behind).trim().replace(whenHeld, '')
  const nouns = new Set([...words('titleNoun', language), ...words('titleAdjective', language)])
  const tokens = title.split(' ')
  const from = tokens.findIndex((token) => !nouns.has(folded(token)))
  if (from <= 0) return title
  const links = language === 'en' ? /^(?:of|for|the|its)$/i : /^$/
  let at = from
  // "Minutes | Regular Meeting of the Board"
  while (links.test(tokens[at] ?? '') || /^[|:–—-]$/.test(tokens[at] ?? '')) at++
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
