/** Who opens a meeting or presides over it, as a sentence tells it by office and name. */
import { printed, words } from '../../language/facts.ts'
import { fold, folded } from '../../language/fold.ts'
import { either, escaped } from '../../language/patterns.ts'
import type { Language } from '../../model/record.ts'
import { after, until } from './words.ts'

/** "Mayor Elena Vasquez called the meeting to order", "CALL TO ORDER: Chair Denise Orr called …": the title and name before the verb. */
const callsToOrder =
  /^(?:\p{Lu}[\p{Lu} ’'&-]{3,40}: )?(\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]*){1,5}) (?:called (?:the|this) (?:[\p{L}'’.]+ ){0,14}?to order\b|presided\b)/u

/** Any of the printed English words, with a capital or without. */
const anyEn = (name: string): string =>
  `(?:${printed(name, 'en')
    .map((word) => `[${word.charAt(0).toUpperCase()}${word.charAt(0)}]${escaped(word.slice(1))}`)
    .join('|')})`

const surname = String.raw`(?:\p{Lu}[\p{L}.'’-]*|bin|bint|ibn|al|el|de|van|von|der)`
const titledEn = `((?:(?:His|Her) Excellency )?(?:${anyEn('honorific')}\\.? )+\\p{Lu}[\\p{L}.'’-]*(?: ${surname}){0,6})`
const ofBodyEn = `(?: of (?:the |this |our )?(?:[\\p{L}'’-]+ ){0,5}?${anyEn('organ')}\\b[^,]{0,40})?`
const chairEn = `(?:[Tt]he )?(?:\\p{Lu}[\\p{L}&-]+ ){0,2}?(?:${printed('chairTitle', 'en').map(escaped).join('|')}|Mayor|Speaker)${ofBodyEn}`
const opensEn = `(?: \\([^()]*\\))?,? (?:(?:welcomed|greeted|thanked) [^.]{3,80}? and )?(?:opened|called|convened|declared|chaired|presided)\\b`

/** In each the first group is the name. */
const english = [
  `^(?:[^,]{3,60}, )?${chairEn},? ${titledEn}${opensEn}`,
  `^${titledEn}, ${chairEn}${opensEn}`,
  `^${titledEn}, (?:in (?:his|her|their) capacity|acting|serving) as [^,]{3,60}${opensEn}`,
  `^(?:The )?(?:${printed('chairTitle', 'en').map(escaped).join('|')}) (\\p{Lu}[\\p{L}.'’-]+(?: ${surname}){1,4}) (?:opened|convened|chaired) (?:the|this) ${anyEn('meeting')}\\b`,
  `\\b(?:opened|convened|called to order)(?: (?:at|on) [^,]{2,40}?)? by ${chairEn},? ${titledEn}`,
  `^[^,.]{3,60}, ${titledEn}, (?:chaired|presided)\\b`,
  `^${titledEn} (?:chaired|presided over) (?:the|this) ${anyEn('meeting')}\\b`
].map((source) => new RegExp(source, 'u'))

const organAr = `(?:${either([...printed('organ', 'ar'), ...printed('openedSitting', 'ar'), ...printed('body', 'ar')])})`
const meetingAr = `(?:هذا |هذه )?(?:اعمال |اشغال )?(?:هذا |هذه )?(?:${either(printed('openedSitting', 'ar'))}|اجتماع|جلسه|دوره)`
const officeAr = `(?:الرئيسه?|نائبه? الرئيسه?|(?:نائبه? )?رئيسه? ${organAr}(?: [^ ،.()]+){0,4}?)`
const titledAr = `((?:(?:${either(printed('honorific', 'ar'))}) )+[^ ،.:()]+(?: [^ ،.:()]+){0,5}?)`
/** What ends a name. */
const endAr = `(?=[،.]|$| \\(| (?:في|علي|صباح|مساء|بال[^ ]+|${meetingAr})(?: |\\.|،|$))`
const opensAr = '(?:^|[ ،])و?(?:افتتحت?|تراست?|رحبت?|استهلت?)'

/** The same, on folded text. */
const arabic = [
  `${opensAr} (?:${meetingAr} )?${officeAr}،? ${titledAr}${endAr}`,
  `(?:^|[ ،])و?افتتحت? (?:الرئيسه?) ((?!ال)[^ ،.:()]+(?: [^ ،.:()]+){1,3}?) ${meetingAr}`,
  `(?:^|[ ،])و?(?:تراست?|راست?) (?:[^،.]{3,50}، )?${titledAr}(?:،[^،.]{3,60})?،? ${meetingAr}`,
  `(?:^|[ ،])و?افتتحت? ${titledAr}، ?(?:نائبه? )?رئيسه? [^،.]{0,40}،? ${meetingAr}`,
  `(?:^|[ ،])و?افتتحت? ${titledAr} بصفت(?:ه|ها) (?:نائبا ل)?رئيس`,
  `(?:^|[ ،])و?افتتحت? ${meetingAr}(?: [^،.]{2,50}?)? (?:من قبل|من جانب|من طرف|علي يد) ${officeAr}،? ${titledAr}${endAr}`,
  `(?:^|[ ،])و?اعلنت? ${officeAr}،? ${titledAr}،? (?:عن )?افتتاح ${meetingAr}`
].map((source) => new RegExp(source, 'du'))

/** Words without one of which no sentence tells who opened; the Arabic ones folded. */
const mayOpen = {
  en: /\b(?:opened|called|convened|declared|chaired|presided)\b/,
  ar: /افتتح|راس|رحب|استهل|اعلن/
}
/** In characters: longer texts open no meeting. */
const longest = 1000

/** Who opens a meeting, by name: "The Chair, Mr. Salim, opened the sitting", "called to order by President Marsh", "opened by the Chair, Mr Achieng". */
export function openerIn(text: string, language: Language): string | null {
  const called = callsToOrder.exec(text)
  if (called) return withoutOffice(called[1] as string, language)
  const titled = text.length <= longest ? titledOpener(text, language) : null
  if (titled) return titled
  const at = after(text, 'openedBy', language)
  if (at < 0) return null
  const rest = text.slice(at).trimStart()
  const comma = rest.search(/[,،]/)
  const office = comma > 0 && comma < 40 ? folded(rest.slice(0, comma)).replace(/^the /, '') : ''
  if (!words('chairLabel', language).includes(office)) return null
  return until(rest.slice(comma + 1), 0, language, 5)
}

function titledOpener(text: string, language: Language): string | null {
  if (language === 'en') {
    if (!mayOpen.en.test(text)) return null
    for (const pattern of english) {
      const name = pattern.exec(text)?.[1]
      // The full stop of an initial stays.
      if (name) return name.replace(/(?<=\p{L}{3})\.$/u, '')
    }
    return null
  }
  const { text: plain, origin } = fold(text)
  if (!mayOpen.ar.test(plain)) return null
  for (const pattern of arabic) {
    const [start, end] = pattern.exec(plain)?.indices?.[1] ?? []
    if (start !== undefined && end !== undefined) return behindOffice(text.slice(origin(start), origin(end - 1) + 1))
  }
  return null
}

/** "Chair Dolores Finch": the office that the record tells by the field itself is no part of the name. */
function withoutOffice(name: string, language: Language): string {
  const [first = '', ...rest] = name.split(' ')
  return rest.length > 1 && words('chairLabel', language).includes(folded(first)) ? rest.join(' ') : name
}

/** True for an Arabic title before a name. */
export const isHonorific = (token: string): boolean => words('honorific', 'ar').includes(folded(token))

/** "معالي مدير الجامعة نائب رئيس المجلس | الدكتور محمد علي": behind an office the name begins with its own title. */
export function behindOffice(name: string): string {
  const tokens = name.split(' ')
  const isOffice = words('officeBehind', 'ar').includes(folded(tokens[1] ?? ''))
  const title = isOffice ? tokens.findLastIndex((token, i) => i > 1 && isHonorific(token)) : -1
  return title < 0 ? name : tokens.slice(title).join(' ')
}
