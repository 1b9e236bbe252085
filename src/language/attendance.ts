/** How minutes say who was there and who was not; the words are `data/attendance.yaml`. */
import type { Language } from '../model/record.ts'
import { type Both, lexicon } from './data.ts'
import { folded } from './fold.ts'
import { both, either, escaped } from './patterns.ts'
import { opensName } from './persons.ts'
import { phrases } from './prose.ts'
import { quantities } from './quantities.ts'
import { sought } from './traces.ts'
import { wordsOf } from './words.ts'

const data =
  lexicon<
    Record<
      | 'present'
      | 'absent'
      | 'absentFrom'
      | 'others'
      | 'speaking'
      | 'doneBy'
      | 'otherwise'
      | 'came'
      | 'counted'
      | 'countedBefore'
      | 'members'
      | 'offices'
      | 'attended'
      | 'missed'
      | 'notThere'
      | 'memberTitles'
      | 'represented',
      Both
    >
  >('attendance')

export type Side = 'present' | 'absent' | 'others'
const sides = (['present', 'absent', 'others'] as const).map((side) => ({ side, names: phrases(data[side]) }))
const longestLabel = 44

/** What the label of a list of persons says of them: "Present", "الأعضاء المتغيبون"; undefined for any other words. */
export function sideOf(label: string): Side | undefined {
  if (label.length > longestLabel) return undefined
  const plain = folded(label)
    .replace(/\s*\(.*$|[\s:*]+$/g, '')
    .replace(/^[\s*\d.]+/, '')
  return sides.find(({ names }) => names.has(plain))?.side
}

const absentFrom = new RegExp(`(?<!\\p{L})[وف]?(?:${both(data.absentFrom)}) `, 'u')
const listTail = new RegExp(`[،,.] ?و?(?:${both(data.present)}) ?:$`, 'u')
/** Whether a folded sentence ends in the words that open the list of those present: "… وبحضور كل من:". */
export const opensPresent = (plain: string): boolean => listTail.test(plain)
/** Where in a folded sentence the names of the absent begin: "Apologies were received from …"; -1 where it has none. */
export function absentNamesAt(plain: string): number {
  const match = absentFrom.exec(plain)
  return match ? match.index + match[0].length : -1
}

const attended = phrases(data.attended)
const missed = phrases(data.missed)
/** What a cell of a table of attendance says of the person in its row: "Apologies", حاضرة; undefined for any other words. */
export function stateOfPerson(cell: string): 'present' | 'absent' | undefined {
  if (cell.length > longestLabel) return undefined
  const plain = folded(cell).replace(/[\s.*]+$/g, '')
  return missed.has(plain) ? 'absent' : attended.has(plain) ? 'present' : undefined
}

/** A person of a list, as printed. */
export interface Listed {
  /** The words of the name, folded, without titles. */
  words: readonly string[]
  /** The initials in brackets behind it: "Helen Ostrander (HO)". */
  initials: string | null
}

/** Vice President: what the person before it is. */
const office = new RegExp(`^(?:\\p{L}+[ -]){0,2}(?:${both(data.offices)})$`, 'u')
const parting = { en: /[,;\n]|\sand\s/, ar: /[،؛;,\n]|\sو(?=ال)/ }
const initialsOf = /\(([A-Z]{2,3})\)/
/** What stands behind a name: a role after a dash, an office after a bar. */
const behind = /\s[-–—/].*$|[-–—/:]\s.*$|\([^)]*\)|[.*]+$/g

/** The persons of a list in one paragraph, cell or item. Pieces that are offices of the person before them are left out. */
const initialFirst = /^(?:\p{Lu}|و?\p{Lo})\.\s?\p{L}/u
export function listedIn(text: string, language: Language): Listed[] {
  return text.split(parting[language]).flatMap((piece): Listed[] => {
    const plain = piece.replace(behind, '').trim()
    const words = wordsOf(folded(plain)).map(({ text: word }) => word)
    const names = words.filter((word) => /^[\p{L}'-]{2,}$/u.test(word) && !opensName(word, language))
    const titled = names.length < words.filter((word) => /\p{L}{2}/u.test(word)).length
    // Who is named by initials alone: "Apologies were noted from TI and BS".
    const alone = /^[A-Z]{2,3}$/.exec(plain.replace(/[.\s]+$/, ''))?.[0]
    if (alone) return [{ words: [], initials: alone }]
    if (office.test(folded(plain))) return []
    // "R. Singh", ر. سينغ
    if (names.length === 0 || names.length > 6 || (names.length === 1 && !titled && !initialFirst.test(plain)))
      return []
    if (language === 'en' && !/^\p{Lu}/u.test(plain)) return []
    return [{ words: names, initials: initialsOf.exec(piece)?.[1] ?? null }]
  })
}

/** Whether a line opens with a title: Mr, السيدة, Hon. */
export const opensPerson = (text: string, language: Language): boolean =>
  opensName(folded(/^[\p{L}.]*\p{L}/u.exec(text)?.[0] ?? ''), language)

const otherwise = new RegExp(`(?<!\\p{L})(?:${both(data.otherwise)})(?!\\p{L})`, 'u')
const speaking = either(data.speaking.en)
const spoke = either(data.speaking.ar)
const doneBy = either(data.doneBy.en)
const memberTitles = data.memberTitles.ar.map(folded).join('|')
const doneByArabic = either(data.doneBy.ar)

/** Finds in folded sentences what a person with this name does who is there; the last word of the name is enough behind a title. */
export function speakerPattern({ words, initials }: Listed, language: Language): RegExp | null {
  if (initials && language === 'en')
    return new RegExp(`(?<![\\p{L}(])${initials.toLowerCase()} (?:${speaking})(?!\\p{L})`, 'u')
  const [last, first] = [words.at(-1), words[0]]
  if (!last || !first || last.length < 3) return null
  const [family, given] = [escaped(last), escaped(first)]
  // Of one word behind a title and an initial at most: الدكتور س. ميكاليف.
  const name =
    words.length > 1 ? `(?:${given} (?:\\p{L}+ ){0,3}|(?:${memberTitles}) )${family}` : `(?:\\p{L}\\. ?)?${family}`
  if (language === 'ar')
    return new RegExp(`(?<!\\p{L})[وف]?(?:${spoke}|${doneByArabic}) (?:\\p{L}+ ){0,2}${name}(?!\\p{L})`, 'u')
  const who = `(?:(?:mr|mrs|ms|dr|prof|professor|hon|sen|senator|rep|cllr|councillor|councilor|alderman|director|trustee|member)\\.? (?:dr\\.? )?(?:(?:${given}|\\p{L}\\.) )?|${given} (?:\\p{L}\\.? )?)${family}`
  return new RegExp(`(?<!\\p{L})(?:${who} (?:${speaking})|(?:${doneBy}) by ${who})(?!\\p{L})`, 'u')
}
/** Whether a folded sentence says that who was absent wrote, or spoke another time. */
export const spokeOtherwise = (sentence: string): boolean => otherwise.test(sentence)
const came = new RegExp(`(?<!\\p{L})[وف]?(?:${both(data.came)})(?!\\p{L})`, 'u')
/** Whether a folded sentence says that somebody came late or sat elsewhere. */
export const cameLater = (sentence: string): boolean => came.test(sentence)

const countedBehind = new RegExp(`^ (?:\\p{L}+ ){0,2}(?:${both(data.counted)})(?!\\p{L})`, 'u')
const countedBefore = new RegExp(`(?<!\\p{L})[وف]?(?:${either(data.countedBefore.ar)}) $`, 'u')

/** Between a number and the whole of which it is a part. */
const ofWhole = /^ (?:of (?:the |its |our )?|من (?:ال\p{L}+ )?|من اصل )$/u

const ofMembers = new RegExp(`^ (?:\\p{L}+ ){0,1}(?:${both(data.members)})(?!\\p{L})`, 'u')
/** How many a text says were there, with the range of the number. */
export interface Present {
  value: number
  /** Members are counted, and not those beside them. */
  members: boolean
  start: number
  end: number
}

/** How many a text says were there; null where it does not. */
export function countOfPresent(text: string, language: Language): Present | null {
  const all = quantities(text, language)
  for (const [i, { form, values, unit, attached, bare, start, end }] of all.entries()) {
    const [value] = values
    if (value === undefined || form === 'ordinal' || unit !== null || attached || bare) continue
    const printed = folded(text.slice(start, end))
    // "four of the five members were present", أربعة من الأعضاء الخمسة حاضرين: the first number tells it.
    const part = all[i - 1]
    if (part && part.form !== 'ordinal' && ofWhole.test(folded(text.slice(part.end, start)))) {
      if (countedBehind.test(folded(text.slice(end, end + 40))) && part.values[0] !== undefined && part.unit === null)
        return { value: part.values[0], members: true, start: part.start, end: part.end }
      continue
    }
    if (/^ال/.test(printed)) continue
    if (
      countedBehind.test(folded(text.slice(end, end + 40))) ||
      (language === 'ar' &&
        countedBefore.test(folded(text.slice(Math.max(0, start - 30), start)).replace(/[(\s]+$/, ' ')))
    )
      return { value, members: ofMembers.test(folded(text.slice(end, end + 40))), start, end }
  }
  return null
}
/** Behind a number in English, before it in Arabic: those who were not there. */
const missing = {
  en: new RegExp(`^ (?:\\p{L}+ ){0,2}(?:${either(data.notThere.en)})(?!\\p{L})`, 'u'),
  ar: new RegExp(`(?<!\\p{L})[وف]?(?:${either(data.notThere.ar)}) (?:\\p{L}+ ){0,2}$`, 'u')
}

/** How many of how many were there, and how many not, where a sentence tells all three: "15 of its 18 members present and 3 excused". */
export function toldAttendance(
  text: string,
  language: Language
): { present: number; absent: number; all: number; start: number; end: number } | null {
  const counts = quantities(text, language).filter((q) => q.form !== 'ordinal' && q.unit === null && !q.attached)
  const at = counts.findIndex((q, i) => {
    const next = counts[i + 1]
    return next !== undefined && ofAll.test(folded(text.slice(q.end, next.start)))
  })
  const [part, whole, ...rest] = at < 0 ? [] : counts.slice(at)
  if (!part || !whole || rest.length === 0 || rest.length > 2) return null
  const [one = 0, all = 0] = [part.values[0], whole.values[0]]
  if (one >= all || all > mostMembers) return null
  if (
    rest.some(
      ({ start, end }) =>
        !missing[language].test(
          folded(language === 'en' ? text.slice(end, end + 40) : text.slice(Math.max(0, start - 40), start))
        )
    )
  )
    return null
  const absent = rest.reduce((sum, { values }) => sum + (values[0] ?? 0), 0)
  return { present: one, absent, all, start: part.start, end: (rest.at(-1) ?? whole).end }
}
const ofAll =
  /^ (?:\p{L}+ )?(?:of (?:the |its |our |a total of )?|out of (?:the |its |a total of )?|من اصل |من (?:ال\p{L}+ )?|من مجموع )$/u
/** A larger body counts no heads in its minutes. */
const mostMembers = 600

const represented = new RegExp(`(?<!\\p{L})[وف]?(?:${both(data.represented)})(?!\\p{L})`, 'u')
/** Whether a folded text says that some vote by others. */
export const votesByOthers = (text: string): boolean => represented.test(text)
/** Whether a text may say so: one cheap look. */
export const mayCountPresent = /present|attend|حضر|حضور|حاضر/

/** Labels of these lists, to be asked for first. */
export const attendanceWords = sought(() => [
  ...data.present.en,
  ...data.present.ar,
  ...data.absent.en,
  ...data.absent.ar
])
