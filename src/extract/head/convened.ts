import { words } from '../../language/facts.ts'
import { folded } from '../../language/fold.ts'
import { bodyName, namesBody } from '../../language/mastheads.ts'
import { isWeekday } from '../../language/months.ts'
import type { Language } from '../../model/record.ts'
import { arabicOrgan } from './body.ts'

/** A name in capitals, with the small words between them. */
const englishName = String.raw`((?:\p{Lu}[\p{L}'’&.-]*)(?: (?:of|the|and|for|on|&|\p{Lu}[\p{L}'’&.-]*))*)`

/** "The monthly meeting of Thornbury Parish Council was held in …" */
const meetingOfBody = new RegExp(
  String.raw`\b(?:[Mm]eeting|[Ss]ession)s? of (?:the )?${englishName} (?:was|were|took|held|convened|opened)\b`,
  'u'
)

/** "The Audit Committee of the Ports Authority met on …" */
const bodyMeets = new RegExp(
  String.raw`^(?:(?:On|In|From) [^,]{3,40}, (?:the )?|The )?${englishName} (?:met|convened|gathered|assembled|held (?:its|an?|their))\b`,
  'u'
)

/** "… chaired the Cabinet's regular meeting" */
const bodyPresided =
  /\b(?:chaired|chairs|presided over) the (\p{Lu}[\p{L}'’&.-]*?(?: (?:of|the|and|for|on|\p{Lu}[\p{L}&.-]*?))*)['’]s? (?:\p{Ll}+ ){0,3}(?:meeting|session)\b/u

/** The body that a statement says to have met; null where it names none. */
export function convenedIn(text: string, language: Language): string | null {
  if (language === 'ar') return arabicConvened(text)
  const presided = bodyPresided.exec(text)?.[1]
  if (presided && words('soleBody', 'en').includes(folded(presided))) return presided
  const name = presided ?? (meetingOfBody.exec(text) ?? bodyMeets.exec(text))?.[1]?.replace(/^The /, '')
  return name?.includes(' ') && namesBody(name, 'en') ? bodyName(name, 'en') : null
}

/** "عقد المجلس البلدي لمدينة الزرقاء جلسته", "عُقد الاجتماع الخامس للجنة الوطنية", "اجتمع مجلس إدارة الجمعية": the name behind the verb. */
function arabicConvened(text: string): string | null {
  const tokens = text.split(' ')
  const verb = tokens.findIndex((token) => words('convenes', 'ar').includes(folded(token).replace(/^و/, '')))
  if (verb < 0) return arabicPresided(tokens)
  const rest = tokens.slice(verb + 1)
  const first = folded(rest[0] ?? '')
  if (words('meeting', 'ar').includes(first)) return named(arabicOrgan(rest.join(' ')))
  const heads = [...words('organ', 'ar'), ...words('body', 'ar')]
  return heads.includes(first) ? named(rest.slice(0, longestName).join(' ')) : null
}

/** "ترأس السيد … اجتماع مجلس الوزراء": the body of the meeting that somebody chaired. */
function arabicPresided(tokens: readonly string[]): string | null {
  const verb = tokens.findIndex((token) => words('presides', 'ar').includes(folded(token).replace(/^و/, '')))
  if (verb < 0) return null
  const meeting = tokens.findIndex((token, i) => i > verb && words('meeting', 'ar').includes(folded(token)))
  const heads = [...words('organ', 'ar'), ...words('body', 'ar')]
  const next = folded(tokens[meeting + 1] ?? '')
  return meeting > 0 && heads.includes(next)
    ? named(tokens.slice(meeting + 1, meeting + 1 + longestName).join(' '))
    : null
}

/** In words. */
const longestName = 12

/** The name up to what says which of its meetings, when, where and how it was held; null where that leaves the bare noun. */
function named(text: string | null): string | null {
  const out: string[] = []
  for (const token of text?.split(' ') ?? []) {
    const plain = folded(token)
    if (
      ends.some((name) => words(name, 'ar').includes(plain)) ||
      /^(?:[\d(]|بعد$|قبل$|برئاسه$)/.test(plain) ||
      isWeekday(token)
    )
      break
    // "عقدت لجنة وضع المرأة مائدة مستديرة": what it held.
    if (out.length > 0 && isIndefiniteMeeting(plain)) break
    out.push(token.replace(/[،,:؛.]$/, ''))
    if (/[،,:؛.]$/.test(token)) break
  }
  return out.length > 1 ? out.join(' ') : null
}

/** اجتماعا, مائدة مستديرة; with the article it may belong to the name: منظمة المؤتمر. */
const isIndefiniteMeeting = (plain: string): boolean =>
  words('meeting', 'ar').some((noun) => !noun.startsWith('ال') && noun.split(' ')[0] === plain.replace(/ا$/, ''))

/** The lists of `facts.yaml` with whose words such a name ends. */
const ends = ['stop', 'noPlace', 'timeOfDay', 'onsite', 'online', 'hybrid']

/** Whether `body`, taken from a title, is no more than the organ of the one `convened`: "Board", مجلس الإدارة. */
export function isBare(body: string, convened: string, language: Language): boolean {
  const [short, long] = [folded(body), folded(convened)]
  if (short.split(' ').length > 2 || long.length <= short.length) return false
  const noun = short.split(' ')[0] as string
  return language === 'en' ? long.startsWith(`${short} of `) : long.startsWith(`${noun.replace(/^ال/, '')} `)
}
