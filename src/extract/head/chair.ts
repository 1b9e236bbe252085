import { subordinate } from '../../language/actors.ts'
import { printed, words } from '../../language/facts.ts'
import { fold, folded } from '../../language/fold.ts'
import { officeOf } from '../../language/offices.ts'
import { escaped } from '../../language/patterns.ts'
import { placesIn } from '../../language/places.ts'
import type { Language } from '../../model/record.ts'
import { behindOffice, isHonorific, openerIn } from './opener.ts'
import { after, firstOf, phraseEnd, says, until } from './words.ts'

/** "Cllr M. Hargreaves (Chairman)", "Professor J. Whitlock (Vice-Chancellor, in the Chair)": offices in brackets after a name of a list. */
const inBrackets = /([^,،;؛:()\n]{4,60}) \(([^()]{3,48})\)/gu

/** The names of countries, with و or "and" between, and nothing else. */
function isCountry(name: string, language: Language): boolean {
  const own = name.trim()
  const [first] = placesIn(own, language)
  const alone = first !== undefined && first.start === 0 && /^(?:$| and | و)/.test(own.slice(first.end))
  return alone && first.places.some(({ kind }) => kind === 'country')
}

/** "The Chair (Mr. Jorge Salinas, Peru) opened …", "افتتح الرئيس (السيد خورخي ساليناس، بيرو) الاجتماع" */
const chairNamed = {
  en: /^(?:The )?(?:Chair|Chairperson|Chairman|President) \(((\p{Lu}[\p{L}.]+) [^(),]{4,40})(?:, [^()]{2,40})?\)/u,
  ar: /(?:^|[\s،])(?:الرئيس|الرئيسة) \((([\u0621-\u0652]+) [^()،,]{4,40})(?:[،,] [^()]{2,40})?\)/u
}

/** "The Chair, Mr. Eirik Solberg (Norvania), opened …", "افتتح الرئيس، السيد إيريك سولبرغ (نورفانيا)، الدورة": who opens the meeting. */
const any = (name: string, language: Language): string => `(?:${printed(name, language).map(escaped).join('|')})`
const theChair = {
  en: new RegExp(
    `^(?:The )?(?:\\p{Lu}[\\p{L}&-]+ ){0,2}${any('chairTitle', 'en')}(?: of the \\p{Lu}\\p{L}+)?, (\\p{Lu}[^,()]{5,50}?)(?: \\([^()]*\\))?, ${any('chairOpens', 'en')}\\b`,
    'u'
  ),
  ar: new RegExp(
    `(?:^|[،,] )و?${any('chairOpens', 'ar')} (?:(?:${any('openedWork', 'ar')} )?${any('openedSitting', 'ar')} )?(?:${any('chairTitle', 'ar')}|${any('chairNoun', 'ar')} (?:ال[\\u0621-\\u064a]+ ?){1,3})، ([^،().]{5,50}?)(?: \\([^()]*\\))?(?:[،.]| في )`,
    'u'
  )
}

/** "Present: Councillor J. Whitfield, Chair; Councillors Adeyemi and Brown" */
const nameAndChair = new RegExp(
  `(?:[:;,]\\s*)(\\p{Lu}[^,;:()]{4,40}), ${any('chairTitleBehind', 'en')}(?=[;,.\\s]|$)`,
  'u'
)

/** "reconvened at 9 a.m. with President Lagi Tuala in the chair" */
const withInTheChair = /\bwith (\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]*){1,4}) in the [Cc]hair\b/u

/** "Ms. Arnaud (Belgium) was in the chair.", "Mr J. Okello took the chair." */
const tookTheChair =
  /^((?:The |His |Her )?\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]*){1,5})(?: \([^()]{2,40}\))?,? (?:was in|took|occupied) the [Cc]hair\b/u

/** "His Excellency Sheikh Nasser bin Said, Prime Minister and Minister of Finance, presided over …": the office stands between. */
const officeBetween =
  /^(?:H(?:is|er) (?:Royal )?(?:Excellency|Highness) |H\.?E\.? )?((\p{Lu}[\p{L}.]+)(?: (?:\p{Lu}[\p{L}.'’-]*|bin|bint|ibn|al|de|van|von)){1,9}), [^.;:]{3,90}, (?:presided over|chaired|took the chair)\b/u

/** "as Chair", "in his capacity as MAG Chair", بصفته رئيس الفريق */
function inTheChair(plain: string, language: Language): boolean {
  if (says(plain, words('capacity', language))) return true
  const end = phraseEnd(plain, words('inCapacity', language))
  if (end < 0) return false
  const office = plain
    .slice(end)
    .trimStart()
    .split(/[\s.,،]+/, longestOffice)
  return office.some((word) => words('chairLabel', language).includes(word))
}
/** In words. */
const longestOffice = 4

export function chairIn(text: string, language: Language): string | null {
  const called = openerIn(text, language)
  if (called) return called
  if (text.length <= 1000 && text.includes(' (')) {
    for (const match of text.matchAll(inBrackets)) {
      const offices = folded(match[2] as string).split(/ ?[,،] ?/)
      if (
        offices.some((o) => words('chairLabel', language).includes(o) || words('chairBrackets', language).includes(o))
      ) {
        // "Canada, Japan, Morocco (Chair)": the members of a group.
        if (isCountry(match[1] as string, language)) continue
        return (
          namedBefore(text, match.index, language) ??
          withoutGroup(fromTitle((match[1] as string).trim(), language), language)
        )
      }
    }
  }
  const [, inside, own = ''] = chairNamed[language].exec(text) ?? []
  if (inside && words('honorific', language).includes(folded(own).replace(/\.$/, ''))) return inside
  const opening = theChair[language].exec(text)?.[1]
  if (opening && words('honorific', language).includes(folded(opening.split(' ')[0] as string).replace(/\.$/, '')))
    return opening.trim()
  const listed = language === 'en' && /^[\p{L} ]{4,20}:/u.test(text) ? nameAndChair.exec(text)?.[1] : undefined
  if (listed) return listed.trim()
  const [, named, title = ''] = (language === 'en' && officeBetween.exec(text)) || []
  if (named && words('honorific', 'en').includes(folded(title).replace(/\.$/, ''))) return named
  const inChair = language === 'en' ? (withInTheChair.exec(text) ?? tookTheChair.exec(text))?.[1] : undefined
  if (inChair) return inChair
  const honorific = words('honorific', language)
  const byName =
    language === 'ar'
      ? (presidesNamed(text) ?? openedByOffice.exec(text)?.[1] ?? openedByMayor.exec(text)?.[1])
      : undefined
  const presided = byName ?? presidedBy(text, language)
  if (presided) return presided
  const before = after(text, 'chairBefore', language)
  if (before >= 0 && !ofFormedGroup(text, language)) {
    const named = until(text, before, language, longestChair(text.slice(before), language))
    // "ترأس الجلسة التي …" names nobody.
    if (named && subordinate[language].has(folded(named.split(' ')[0] as string))) return null
    if (named === null) return null
    const name = withoutOfficeBehind(named, language)
    return withSecond(text, before, withName(text, before, name, language), language)
  }
  const isChair = inTheChair(folded(text), language)
  if (isChair) {
    const by = after(text, 'moderatedBy', language)
    const led = by < 0 ? presidedBy(text, language, 'moderated') : until(text, by, language, 6)
    if (led) return led
  }
  const verbs = isChair
    ? [...words('moderated', language), ...words('chairAfter', language)]
    : words('chairAfter', language)
  const plain = folded(text)
  if (!verbs.some((verb) => plain.includes(verb))) return null
  const tokens = text.split(' ')
  const verb = tokens.findIndex((t) => verbs.includes(folded(t).replace(/[.,،]$/, '')))
  if (verb < 0) return null
  for (let i = verb - 1; i >= 0 && i >= verb - 14; i--) {
    // A longer name is one: "Sheikh Khalid bin Khalifa bin Abdulaziz Al Thani".
    if (i < verb - 6 && !/^(?:\p{Lu}[\p{L}.'’-]*|bin|bint|ibn|al|el|de|van|von)$/u.test(tokens[i] as string)) break
    if (honorific.includes(folded(tokens[i] as string).replace(/\.$/, '')))
      return (
        tokens
          .slice(i, verb)
          .join(' ')
          // "Captain Nasser Al-Balushi (Oman) presided", "Mr. Saleh, in his capacity as Chair, led"
          .replace(/(?: \([^()]*\)|[,،].*)$/, '')
      )
  }
  return null
}

/** Who opens by office, "افتتح رئيس البلدية الجلسة", by the name beside that office in the list: "السيد سالم عمر/رئيس البلدية". */
export function opensByOffice(said: readonly { text: string; folded: string }[], language: Language): string | null {
  const verbs = words('opens', language)
  const opening = said.filter((s) => verbs.some((verb) => s.folded.startsWith(verb)))
  if (opening.length === 0) return null
  const office = words('openingOffice', language).find((own) =>
    opening.some((s) => verbs.some((verb) => s.folded.startsWith(`${verb} ${own} `)))
  )
  if (!office) return null
  return firstOf(said, ({ text }) => {
    for (const [, name, after] of text.matchAll(/([^،,؛;:/()]{5,50}?) ?(?:\/|[–—-]|\() ?([^،,؛;:/()–—-]{5,40})/gu))
      if (folded((after as string).trim()) === office) return (name as string).trim()
    return null
  })
}

/** "The Hon. Marcus Delacroix, Prime Minister (in the Chair)": with an office before the brackets the name stands before its comma. */
function namedBefore(text: string, at: number, language: Language): string | null {
  const office = (/^[^()]+/.exec(text.slice(at))?.[0] ?? '').trim()
  const name = /(?:^|[:;؛\n]) *([^,،;؛:()\n]{5,50})[,،] *$/.exec(text.slice(0, at))?.[1]
  if (!name || officeOf(office, language).size === 0) return null
  const [first = ''] = folded(name).replace(/^the /, '').split(' ')
  return words('honorific', language).includes(first.replace(/\.$/, '')) ? name : null
}

/** "السيد سالم الراشدي رئيس المجلس": the office behind a name of two words or more is no part of it. */
function withoutOfficeBehind(name: string, language: Language): string {
  if (language === 'en') return name
  const tokens = name.split(' ')
  const from = tokens.findIndex((token) => !words('honorific', 'ar').includes(folded(token).replace(/\/$/, '')))
  const office = tokens.findIndex((token, i) => i >= from + 2 && words('officeBehind', 'ar').includes(folded(token)))
  return from < 0 || office < 0 ? name : tokens.slice(0, office).join(' ')
}

/** "رحب السيد سالم الراشدي (الرئيس)": the name begins with its title. */
function fromTitle(name: string, language: Language): string {
  const tokens = name.split(' ')
  const isTitle = (token: string) => words('honorific', language).includes(folded(token).replace(/\.$/, ''))
  const title = tokens.findIndex(isTitle)
  return title > 0 && title < tokens.length - 1 ? tokens.slice(title).join(' ') : name
}

/** "Councillors Okafor (Chair), Lindqvist and Zhao": the word for them all is no title of the one. */
const withoutGroup = (name: string, language: Language): string => {
  const { text, origin } = fold(name)
  const title = words('manyTitle', language).find((phrase) => text.startsWith(`${phrase} `))
  return title ? name.slice(origin(title.length + 1)) : name
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
function presidedBy(text: string, language: Language, verbs = 'presides'): string | null {
  const { text: plain, origin } = fold(text)
  const verb = phraseEnd(plain, words(verbs, language))
  const end = verb < 0 ? phraseEnd(plain, words('presidesIt', language)) : verb
  if (end < 0) return null
  const rest = text.slice(origin(end)).trimStart().split(' ')
  const at = rest.slice(0, 7).findIndex((word) => words('honorific', language).includes(folded(word)))
  if (at < 0) return verb < 0 ? null : untitled(rest, language)
  const between = rest.slice(0, at).map((word) => folded(word).replace(/،$/, ''))
  if (verb >= 0) {
    if (words('proceedings', language).includes(between[0] ?? '')) between.shift()
    const meeting = between.shift() ?? ''
    if (![...words('meeting', language), ...words('openedSitting', language)].includes(meeting)) return null
  }
  const isOffice = (word: string) => /^(?:ال(?!تي|ذي)|لل)/.test(word) || words('chairOffice', language).includes(word)
  return between.every(isOffice) ? until(rest.slice(at).join(' '), 0, language, 6) : null
}

/** In words: royal names are long. */
function longestChair(name: string, language: Language): number {
  if (language === 'en') return /^\s*(?:His|Her) (?:Royal )?(?:Excellency|Highness)\b/.test(name) ? 10 : 6
  const tokens = name.trimStart().split(' ', 16)
  if (words('royal', 'ar').includes(folded(tokens[0] as string))) return 14
  let most = 8
  // "محمد سعد عبدالله آل | ضباح": no name ends with such a word.
  while (/^(?:ال|بن|ابن|بنت|عبد|ابو)$/.test(folded(tokens[most - 1] ?? ''))) most++
  return most
}

/** "رأس خادم الحرمين الشريفين الملك … الجلسة التي عقدها مجلس الوزراء": the titled name between the verb and the meeting. */
function presidesNamed(text: string): string | null {
  const tokens = text.split(' ')
  const verbs = words('presides', 'ar')
  const verb = tokens.findIndex(
    (token, i) => verbs.includes(folded(token).replace(/^و/, '')) && isHonorific(tokens[i + 1] ?? '')
  )
  if (verb < 0) return null
  const rest = tokens.slice(verb + 1, verb + 1 + nameReach)
  const meeting = rest.findIndex((token) => words('meeting', 'ar').includes(folded(token)))
  if (meeting < 2) return null
  const name = until(rest.slice(0, meeting).join(' '), 0, 'ar', longestChair(rest[0] as string, 'ar') + 4)
  return name && withoutOfficeBehind(behindOffice(name), 'ar')
}
/** "افتتحت رئيسة المجلس دانا ويتلوك الاجتماع": the name between the office and the meeting. */
const openedByOffice =
  /(?:^|[\s،])و?(?:افتتحت?|ترأست?) (?:رئيسة?|نائبة? رئيس) (?:ال[\u0621-\u0652]+ ){1,3}((?!ال)[\u0621-\u0652]+(?: [\u0621-\u0652.-]+){1,3}?)،? (?:هذا |هذه )?(?:ال(?:اجتماع|جلسة|دورة|لقاء)|أعمال )/u

/** "افتتحت العمدة إيلين ويتفيلد الجلسة": the same with a title that goes with the name. */
const openedByMayor = new RegExp(
  `(?:^|[\\s،])و?(?:افتتحت?|ترأست?) (${any('titleOfChair', 'ar')} (?!ال)[\\u0621-\\u0652]+(?: [\\u0621-\\u0652.-]+){1,3}?)،? (?:هذا |هذه )?(?:ال(?:اجتماع|جلسة|دورة|لقاء)|أعمال )`,
  'u'
)

/** In words: how far behind the verb the meeting may stand. */
const nameReach = 26
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
  if (name === null) return office
  // "the first Vice-Chairperson, Ms Hind Saleh": the office of whoever presides is no part of the name.
  const last = folded(office.split(' ').at(-1) as string).replace(/^(?:vice|deputy)-/, '')
  return words('chairLabel', language).includes(last) ? name : `${office}${comma}${name}`
}
