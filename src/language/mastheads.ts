/**
 * Lines that stand round a text and head no part of it: the body that issues it, the item under which it is submitted, who
 * signed it, and rows of a list of names. Words are those of `data/{structure,facts}.yaml`.
 */
import type { Language } from '../model/record.ts'
import { isTitle } from './actors.ts'
import { anyLetter } from './characters.ts'
import { lexicon } from './data.ts'
import { folded } from './fold.ts'
import { withoutClitics } from './names.ts'
import { continued, hasFiniteVerb, phrases, structure, titleOpeners } from './prose.ts'
import { wordsOf } from './words.ts'

const {
  body: bodies,
  otherBodies,
  legalForm,
  meeting: meetings,
  organPhrase,
  outcomePaper,
  titleNoun
} = lexicon<
  Record<
    'body' | 'otherBodies' | 'legalForm' | 'meeting' | 'organPhrase' | 'outcomePaper' | 'titleNoun',
    Record<Language, string[]>
  >
>('facts')
const organPhrases = phrases(organPhrase)
const outcomePapers = phrases(outcomePaper)
const meetingNouns = { ar: new Set(meetings.ar.map(folded)), en: new Set(meetings.en) }
const papers = { ar: new Set(titleNoun.ar.map(folded)), en: new Set(titleNoun.en) }
/** Behind the noun of a body they tell what it is before the law. */
const legalForms = new Set(legalForm.en)
const bodyNouns = { ar: new Set(bodies.ar.map(folded)), en: new Set(bodies.en.map(folded)) }
const allBodies = {
  ar: new Set([...bodies.ar, ...otherBodies.ar].map((noun) => folded(noun).replace(/^ال/, ''))),
  en: new Set([...bodies.en, ...otherBodies.en])
}
const offices = phrases(structure.offices)
const items = structure.divisions.find((d) => d.class === 'item') as Record<Language, string[]>
const either = (list: readonly string[]) => list.map(folded).join('|')

/** `Agenda item 7`, `البند 32 من جدول الأعمال المؤقت*`: the number of an item without its title. */
const bareItem = new RegExp(
  `^(?:${either([...items.ar, ...items.en])})s?(?: (?:رقم )?\\(?[0-9]{1,3}(?: ?\\([${anyLetter}]{1,3}\\))?\\)?,?(?: and| و|، ?و?)?)+(?<of> (?:${either([...structure.ofAgenda.ar, ...structure.ofAgenda.en])}))? ?\\*{0,3}$`
)
const signed = new RegExp(`^[([] ?(?:${either([...structure.signed.ar, ...structure.signed.en])}) ?[)\\]]`)
const smallWord = new RegExp(`(?:^|\\s)\\p{Ll}[${anyLetter}]{3,}`, 'u')
const longSmallWord = new RegExp(`(?:^|\\s)\\p{Ll}[${anyLetter}]{4,}`, 'u')
const initial = new RegExp(`^[${anyLetter}]\\. `)
const row = /^([^()]+) \(([^()]+)\)$/
/** The words of a name: capitals, with particles between them. */
const nameWord = new RegExp(
  `^(?:\\p{Lu}[${anyLetter}'’.-]*|[ae]l-\\p{Lu}[${anyLetter}'’-]*|de|del|da|van|von|bin|of|and|the)$`,
  'u'
)

/** Whether the line says no more than under which item of an agenda a paper stands. `of`: it names the agenda. */
export function itemLine(text: string): { of: boolean } | null {
  const match = bareItem.exec(folded(text).trim())
  return match ? { of: match.groups?.of !== undefined } : null
}

/** What opens a line about a body rather than its name. */
const notInNames = new Set(['hosted', 'meeting', 'session', 'members', 'held', 'with', 'from'])

/** In words: "Council of Ministers of Housing of the Arab Coastal States". */
const longestName = 12

/**
 * The name of a body, where it fills the line: `Executive Board of the Harbour Authority,`. Gives it without the comma and
 * the إن with which a resolution opens; null for anything else.
 */
export function bodyName(text: string, language: Language): string | null {
  if (/[\d:]/.test(folded(text)) || smallWord.test(text) || initial.test(text)) return null
  // "The General Assembly," and إن المجلس، open the sentence of a resolution.
  const printed = beforeMeeting(text.replace(/[,،]$/, '').replace(/^إن /, ''), language)
  const tokens = folded(printed).split(/[\s,]+/)
  if (tokens.length < 2 || tokens.length > longestName) return null
  // "of the Union": the second line of a title.
  if (/^(?:of|for|on|in|by|to|at|from|with|and|or)$/.test(tokens[0] as string)) return null
  // "Meridian Housing Association Limited", "Registry Working Group (REGDATA)"
  const last = tokens.findLastIndex((token, i) => i === 0 || !(legalForms.has(token) || /^\([a-z&-]+\)$/.test(token)))
  const noun = (language === 'ar' ? tokens[0] : tokens[last]) as string
  // "Council of Ministers", "Municipal Council of Al Wakra".
  const of =
    language === 'en' &&
    tokens
      .slice(0, 4)
      .some(
        (token, i) =>
          bodyNouns.en.has(token) &&
          /^(?:of|on|for)$/.test(tokens[i + 1] ?? '') &&
          tokens.slice(0, i).every((t) => t.length > 3 && !notInNames.has(t))
      )
  if (bodyNouns[language].has(noun) || of || isOrganPhrase(printed)) return printed
  // "المركز الإحصائي — مجلس الإدارة": the organ behind the name of the organization.
  const organ = / [–—-] (.+)$/u.exec(printed)?.[1]
  return language === 'ar' && organ && bodyNouns.ar.has(folded(organ).split(' ')[0] as string) ? printed : null
}

/** "Executive Bureau", المكتب التنفيذي: an organ told by two words. */
export const isOrganPhrase = (name: string): boolean => organPhrases.opens(folded(name).slice(0, 40)) !== undefined

/** "Trust Board – Public Session", مجلس الأمناء – الجلسة العلنية: which of its meetings stands behind the name. */
function beforeMeeting(text: string, language: Language): string {
  const [, body, behind] = /^(.+) [–—-] ([^–—]+)$/u.exec(text) ?? []
  if (!body || !behind) return text
  const words = folded(behind).split(' ')
  const noun = language === 'ar' ? words[0] : words.at(-1)
  if (words.length <= 4 && meetingNouns[language].has(noun as string)) return body
  // "لجنة المصايد – تقرير الدورة الثالثة", "منتدى الشباب – الوثيقة الختامية"
  const ofMeeting = words.some((w) => meetingNouns[language].has(w.replace(/^لل/, 'ال')))
  const reports = ofMeeting && papers[language].has(words[0] as string)
  return reports || outcomePapers.opens(folded(behind)) !== undefined ? body : text
}

/** Whether a word of the text is the noun of a body: the Council, للمجلس. */
export const namesBody = (text: string, language: Language): boolean =>
  wordsOf(folded(text)).some(({ text: word }) =>
    language === 'en'
      ? allBodies.en.has(word)
      : withoutClitics(word).some((form) => allBodies.ar.has(form.replace(/^ال/, '')))
  )

/** `(Signed) Carmen Vella`, `Permanent Representative of Malta`. */
export const isSignature = (text: string, language: Language): boolean =>
  signed.test(folded(text)) || isOffice(text, language)

/** An office alone, or with the body or state it is held in. */
function isOffice(text: string, language: Language): boolean {
  const plain = folded(text)
  const office = offices.opens(plain.slice(0, 60))
  if (office === undefined || plain.split(' ').length > 9) return false
  const rest = plain.slice(office.length).trim()
  if (rest === '') return true
  return language === 'en'
    ? /^(?:of|to) /.test(rest) && !longSmallWord.test(text)
    : /^ل(?:دي|[\u0621-\u064a]{3})/.test(rest)
}

/** `Cllr Mark Strong`, `السيدة هدى سالم`: a person, with a title and nothing else. */
export function isTitledName(text: string, language: Language): boolean {
  const words = wordsOf(folded(text))
  if (words.length < 2 || words.length > 6 || !isTitle(words, 0) || /[\d:()،,;؛]/.test(text)) return false
  return language === 'ar'
    ? !hasFiniteVerb(text, 'ar')
    : text.split(' ').every((word) => nameWord.test(word) || /^[–—-]$/.test(word))
}

/** `Salma Haddad (Amman)`, `غابون (2018)`: a name with its place or year. In Arabic only a year tells; the lines beside it may tell more. */
export function isNameRow(text: string, language: Language, beside = false): boolean {
  const match = row.exec(text.trim())
  if (!match) return false
  const name = (match[1] as string).split(' ')
  const inside = match[2] as string
  if (name.length > 6 || titleOpeners.opens(folded(text).slice(0, 60)) !== undefined) return false
  if (/^(?:1[89]|20)\d\d$/.test(folded(inside))) return name.length <= 4
  if (/[0-9]/.test(folded(inside)) || inside.split(' ').length > 4 || continued.has(folded(inside))) return false
  if (language === 'ar') return beside && name.length <= 4
  // "Internet Governance Forum (IGF)" is a name with its acronym.
  if (/^[\p{Lu}\d+-]+$/u.test(inside)) return false
  return (
    (beside || name.length <= 3) && name.length >= 2 && [...name, ...inside.split(' ')].every((w) => nameWord.test(w))
  )
}
