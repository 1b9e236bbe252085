import { findDates, withoutDates } from '../../language/dates.ts'
import { printed, words } from '../../language/facts.ts'
import { folded } from '../../language/fold.ts'
import { isWeekday } from '../../language/months.ts'
import { hasFiniteVerb } from '../../language/prose.ts'
import type { Language } from '../../model/record.ts'
import type { Unit } from '../../outline/index.ts'
import { labelled } from './fields.ts'
import type { Statement } from './statements.ts'
import { after, firstOf, says, until } from './words.ts'

/**
 * The place that a label, the line that dates the meeting (`dating`), a statement with its verb (`held`), another line of the head, or the line
 * above that of the days tells, in this order. `dated` is the statement that a date ends.
 */
export function placeOf(
  head: readonly Unit[],
  opening: readonly Unit[],
  dating: Statement | null,
  held: readonly Statement[],
  dated: string | null,
  language: Language
): string | null {
  const label = labelled(head, 'placeLabel', language)
  const line = dating?.line ? plainSpaced(dating.text) : null
  // "Place: online via Zoom", المكان: عن بُعد: the form of the meeting.
  const isForm = label !== null && words('online', language).some((form) => folded(label).startsWith(form))
  return (
    (isForm ? null : label) ??
    (line === null ? null : (placeBefore(line, language) ?? placeAfter(line, language))) ??
    firstOf(held, (s) => placeIn(plainSpaced(s.text), language)) ??
    firstOf(opening, (unit) => {
      const text = plainSpaced(unit.text)
      return placeBefore(text, language) ?? placeAfter(text, language) ?? placeInBrackets(text, language)
    }) ??
    (dated === null ? null : placeBefore(plainSpaced(dated), language)) ??
    placeAbove(opening, language) ??
    placeBelow(opening, language)
  )
}

/** With plain spaces for no-break ones, and with في where it is written without its dots, as in Egypt. */
const plainSpaced = (text: string): string =>
  text.replace(/[\u00a0\u2007\u202f]/g, ' ').replace(/(?<![\p{L}\p{M}])فى(?![\p{L}\p{M}])/gu, 'في')

/** A capitalised word; within a name also articles and particles (Qasr al-Bahr, Rio de Janeiro) and "headquarters". */
const placeName = String.raw`\p{Lu}[\p{L}'’-]+(?: (?:(?:[ae]l|[ae][dnrstz]|de|del|des|do|da|du|la|le|los|upon|sur)(?:-| )\p{Lu}[\p{L}'’-]+|\p{Lu}[\p{L}'’-]+|headquarters))*`

/** "Kingdom", "Grand Duchy" */
const realm = `(?:${words('realm', 'en')
  .map((name) => name.replace(/\b\p{L}/gu, (first) => first.toUpperCase()))
  .join('|')})`

/** Such names after in or at, and after a comma once more. */
const englishPlace = new RegExp(
  String.raw`\b(?:in|at) (?:the (?:city|town) of |the )?((?:${realm} of (?:the )?)?${placeName}(?:, ${placeName})?)(?:(, ${placeName})(?=[,.;]|$| on ))?`,
  'gu'
)

/** "in the Ministry's main conference room, from 10:00": a room without a name of its own. */
const englishRoom = new RegExp(
  String.raw`\b(?:in|at) (?:the |its )?((?:[\p{L}'’-]+ ){1,5}(?:${printed('roomNoun', 'en').join('|')}))(?=[,.;]|$| (?:from|on|of the|at) )`,
  'u'
)

const behindOffice =
  /^(?:in|at) [^,.;]{3,60}['’]s? (?:headquarters|offices?|premises|seat), (\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)*)/u

/** Whether a name behind the second comma goes on with the place: no weekday, month or person. */
const isTown = (name: string): boolean =>
  name !== '' &&
  findDates(`1 ${name}`, 'en').length === 0 &&
  !name.split(' ').some((word) => isWeekday(word) || words('honorific', 'en').includes(folded(word)))

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
      if (findDates(`1 ${match[1]}`, 'en').length > 0) continue
      // "Cabinet Room, Government Buildings, Port Amelia"
      const third = match[2] ?? ''
      return isTown(third.slice(2)) ? `${match[1]}${third}` : (match[1] as string)
    }
    return englishRoom.exec(text)?.[1] ?? null
  }
  const city = after(text, 'city', language)
  if (city >= 0) return until(text, city, language, 2)
  // "في عمّان في الفترة", "بالمقر، كفر نصر، يوم الاثنين": a short name between two prepositions.
  for (const match of text.matchAll(arabicPlace)) {
    // "في مقره بعمّان", "في مقرها في الرياض": whose house it is, and in which town.
    const name = (match.groups?.room ?? match.groups?.name ?? '').replace(
      /^(?:مقر(?:ه|ها)|المقر(?: [^،]+?)?) (?:ب|في )(?=[\u0621-\u0652]{3})/,
      ''
    )
    if (words('noPlace', 'ar').includes(folded(name.split(' ')[0] as string))) continue
    // "دار الحكومة، صباح يوم الأربعاء": the time of day belongs to the day.
    const parts = name.replace(/،$/, '').split('، ')
    // "في المملكة، في يوم الثلاثاء": a preposition alone is none of it.
    const isTime = (part: string) => words('timeOfDay', 'ar').includes(part) || /^(?:في|من|علي)$/.test(part)
    return parts.filter((part, i) => i === 0 || !isTime(folded(part))).join('، ')
  }
  return null
}

const arabicWord = String.raw`[\u0621-\u0652]+`
const venues = printed('venueNoun', 'ar').filter((noun) => !/^(?:ال|بم)/.test(noun))
/** What tells when, under whom, or what was held. */
const behindPlace = String.raw`،? (?:في الفترة|في تمام|يوم|يومي|بتاريخ|خلال الفترة|برئاسة|تحت|بحضور|وبحضور|الساعة|عند الساعة|عند تمام|من \d|من الساعة|ال(?:جلسة|دورة|اجتماع) )`
/** Behind في or ب a short name, or a longer one that opens with a room or house, up to what tells when, under whom, or what was held. */
const arabicPlace = new RegExp(
  String.raw`(?:^|\s)(?:(?:في |ب)(?<room>(?:${venues.join('|')})(?: ${arabicWord}){0,6}?)(?:[.]?$|${behindPlace})|(?:في |ب(?=ال))(?<name>${arabicWord}(?: ${arabicWord}){0,4}?(?:، ${arabicWord}(?: ${arabicWord}){0,2})?)${behindPlace})`,
  'gu'
)

/** The town before the date of a line: "Paris, 3-5 June 2023", "Paris | 3-5 June 2023". */
function placeBefore(line: string, language: Language): string | null {
  const parts = line.split(/ [|•·] /)
  if (parts.length === 1) return beforeDate(line, language)
  const comma = language === 'ar' ? '، ' : ', '
  return (
    firstOf(parts, (part) => beforeDate(part, language)) ??
    firstOf(parts.slice(1), (part) => beforeDate(parts[parts.indexOf(part) - 1] + comma + part, language))
  )
}

/** In words: what is longer names the meeting. */
const longestTown = 4

function beforeDate(whole: string, language: Language): string | null {
  // "Jeddah, 12 May 2026 (hybrid)"
  // "(Paris, 2–16 April 2025)"
  const line = whole.replace(/ \([^()\d]{3,30}\)$/, '').replace(/^[([](.*)[)\]]$/, '$1')
  const [date] = findDates(line, language)
  if (!date || line.length - date.end > 1) return null
  // "Asmara (hybrid), 2-3 February": how it was held is no part of the place.
  const before = line
    .slice(0, date.start)
    .replace(/ \([^()]*\)(?=[,،] ?$)/, '')
    .replace(/(?<=[,،] )(?:من|في|يوم|يومي|أيام|الفترة من|في الفترة من|from|on) $/, '')
  const at = language === 'en' ? heldAt.exec(before)?.groups?.place : undefined
  if (at) return at
  const parted = / [–—-] $/.test(before) ? behindMeeting(before.slice(0, -3), language) : null
  if (parted) return parted
  // "Sixth meeting – Bern, 2-3 February", "Summary of the second meeting of 2026, Tallinn, 3 June"
  const name = /^([^\d:,،]+(?:[,،] [^\d:,،]+)?)[,،:] ?$/.exec(before)?.[1]
  const named = [...words('meeting', language), ...words('titleNoun', language)]
  const town =
    name && name.split(' ').length <= longestTown && !says(folded(name), named)
      ? name
      : /(?:[,،:]| [–—-]) ([\p{Lu}\u0621-\u064a][^\d:,،–—]{1,30})[,،] ?$/u.exec(before)?.[1]
  if (!town || says(folded(town), named)) return null
  return town.split(' ').length <= longestTown && !town.split(/[\s,،]+/).some(isWeekday)
    ? town.replace(andForm, '').replace(/^مدينة (?=ال|\p{L}{3})/u, '')
    : null
}

/** "Minutes of meeting held at Unity House, Leith, 21 May" */
const heldAt = new RegExp(
  String.raw`\b(?:held|convened) (?:at|in) (?:the )?(?<place>${placeName}(?:, ${placeName}){0,2})(?:, ?| on )$`,
  'u'
)

/** "Geneva and online", جنيف وعبر الإنترنت: how the meeting was held is no part of the place. */
const andForm =
  / (?:and |و ?)(?:online|virtual(?:ly)?|remotely|(?:via|by) \p{Lu}\p{L}+|عبر \p{L}+|افتراضيا[\u064b]?|عن بعد|عبر الإنترنت)$/u

/** "Extraordinary meeting, Council Chamber, Wrenport — 8 July": what commas part from the meeting, before the dash. */
function behindMeeting(line: string, language: Language): string | null {
  const [meeting = '', ...rest] = line.split(/[,،] /)
  const place = rest.join(language === 'ar' ? '، ' : ', ')
  const named = [...words('meeting', language), ...words('titleNoun', language)]
  const isName =
    rest.length > 0 && rest.length <= 2 && rest.every((part) => /^[\p{Lu}\u0621-\u064a][^\d:()]{2,30}$/u.test(part))
  return isName && says(folded(meeting), named) && !says(folded(place), named) ? place : null
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

/** "Conference Room 2, UN House, Beirut" on a line of its own below that of the days. */
function placeBelow(opening: readonly Unit[], language: Language): string | null {
  const at = opening.findIndex((unit) => unit.kind !== 'cell' && unit.label === null && isDays(unit.text, language))
  const below = at < 0 ? undefined : opening[at + 1]
  if (!below || below.index !== (opening[at] as Unit).index + 1 || below.label !== null || below.kind === 'cell')
    return null
  const { text } = below
  if (text.length > longestVenue || /[.:؛;]/.test(text) || hasFiniteVerb(text, language)) return null
  const first = folded(text).split(/ ?[,،] ?/)[0] ?? ''
  return says(first, words('venueNoun', language)) ? text : null
}
/** In characters. */
const longestVenue = 100

/** Nothing but days of a date and their weekdays. */
function isDays(text: string, language: Language): boolean {
  const rest = withoutDates(text, language)
  return rest !== null && (rest.match(/\p{L}+/gu) ?? []).every(isWeekday)
}

/** "Meeting held Monday, 11 May 2026, Council Chambers, 6:00 p.m.": the name behind the date of a line. */
function placeAfter(whole: string, language: Language): string | null {
  // "Report of the 22nd meeting, 9 June 2026, Graz (hybrid)"
  const line = whole.replace(/ \([^()\d]{3,30}\)$/, '')
  const [date] = findDates(line, language)
  // "January 20, 2026 – 7:00 p.m. Board Room, 15 Elm Street": a room or house behind the hour.
  const venue = date && behindHour.exec(line.slice(date.end))?.[1]
  if (venue && says(folded(venue).split(/ ?[,،] ?/)[0] ?? '', words('venueNoun', language))) return venue
  if (!date || !says(folded(line.slice(0, date.start)), [...words('meeting', language), ...words('held', language)]))
    return null
  const match =
    /^[,،] (?:(?:من |from )?\d{1,2}[:.]\d{2}(?: ?[–-] ?| إلى | to )\d{1,2}[:.]\d{2}[,،] )?((?:the )?[\p{Lu}\u0621-\u064a][^\d:,،.;()]{2,40})(?:[,،]|$)/u.exec(
      line.slice(date.end)
    )
  const place = match?.[1]?.replace(andForm, '')
  // "12 مارس، الساعة العاشرة صباحاً": when it began.
  if (place && words('noPlace', language).includes(folded(place.split(' ')[0] as string))) return null
  if (!place || place.split(' ').some(isWeekday)) return null
  // "Seminar Room B" is a room, for all that its name has the noun of a meeting.
  const isMeeting =
    says(folded(place), words('meeting', language)) && !says(folded(place), words('venueNoun', language))
  return isMeeting ? null : place
}

const behindHour = /^(?:,? at|,| [–—-])? ?\d{1,2}(?:[:.]\d{2})? ?[ap]\.?m\.?,? ((?:the )?\p{Lu}[^;:()]{3,80})$/u

/** "Report of the meeting (Utrecht and online, 2 to 5 June 2026)" */
function placeInBrackets(line: string, language: Language): string | null {
  const inside = /\(([^()]{8,80})\)/.exec(line)?.[1]
  return inside === undefined ? null : placeBefore(inside, language)
}
