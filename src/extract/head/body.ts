import { isAdjective } from '../../language/actors.ts'
import { words } from '../../language/facts.ts'
import { fold, folded } from '../../language/fold.ts'
import { bodyName, isOrganPhrase } from '../../language/mastheads.ts'
import { isWeekday } from '../../language/months.ts'
import { hasFiniteVerb } from '../../language/prose.ts'
import { quantities } from '../../language/quantities.ts'
import type { Language } from '../../model/record.ts'
import type { Unit } from '../../outline/index.ts'
import { isNumberedMeeting, lineLength, opensItem } from './lines.ts'
import { says } from './words.ts'

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

/** "Steering Committee of the Water Programme": what the body is for, no paper. */
const ofProgramme = new RegExp(
  `^(?:the )?(?:[\\p{L}-]+ ){0,3}(?:${words('body', 'en').join('|')}) (?:of|for|on) .+ programme$`,
  'u'
)

/** "Regular Meeting of the City Council": the line names the meeting. */
const meetingOfBody = new RegExp(`^(?:[\\p{L}-]+ ){0,3}(?:${words('meeting', 'en').join('|')}) of `, 'u')

/** "General Assembly of the Union", "Plenipotentiary Conference of …": the body and its meeting have one name. */
const plenary = new RegExp(`^(?:the )?(?:${words('plenary', 'en').join('|')})(?![\\p{L}])`, 'u')

const isMinistry = /^(?:the )?ministry of|^وزاره /

export function bodyOf(opening: readonly Unit[], language: Language): string | null {
  const nouns = words('titleNoun', language)
  const organs = words('organ', language)
  let organization: string | null = null
  for (const unit of opening) {
    // "A. Date and place of the Conference" is a heading about it.
    // "لجنة تسيير مشروع التحول": behind the noun of a body such a word belongs to its name.
    const named =
      language === 'ar'
        ? words('body', 'ar').includes(folded(unit.text).split(' ')[0] as string)
        : ofProgramme.test(folded(unit.text))
    if (
      unit.label !== null ||
      (!named &&
        (says(folded(unit.text), nouns) ||
          (meetingOfBody.test(folded(unit.text)) && !plenary.test(folded(unit.text))))) ||
      isNumberedMeeting(folded(unit.text), language)
    )
      continue
    const name = words('soleBody', language).includes(folded(unit.text).replace(/^the /, ''))
      ? unit.text
      : bodyName(beforeVerb(unit.text, language), language)
    if (!name) continue
    // "League of Arab States" above "Council of Arab Ministers of Water": the organ speaks.
    const tokens = folded(name).split(/[\s,]+/)
    if (
      organs.includes(tokens[0] as string) ||
      isOrganPhrase(name) ||
      (language === 'en' && organs.includes(tokens.at(-1) as string))
    ) {
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
export function organIn(
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
  /\s+(?:held|hosted|convened|on(?=\s+(?:\d|its |the \d|\p{L}+day\b|\p{L}+ \d))|at|in|from|to|during|no\.?|number)\b.*$|\s*[,(–—|:].*$|\s+-\s.*$/iu

/** "Study Group 4" */
const numberedOrgan = /^(?:\p{Lu}[\p{L}'’-]+ ){0,4}(?:Group|Committee|Commission|Panel|Board|Council) \d{1,3}$/u

function englishOrgan(title: string): string | null {
  const named = (text: string) => {
    const own = text.trim()
    if (numberedOrgan.test(own)) return own
    const [first = '', ...rest] = own.split(' ')
    if (rest.length === 0)
      return words('organ', 'en').includes(folded(first)) && /^(?:cabinet|senate)$/i.test(first) ? own : null
    if (words('titleNoun', 'en').includes(folded(first))) return null
    // "First Open Consultations and Advisory Committee": what meets stands behind what is held.
    const held = own.lastIndexOf(' and ')
    if (held > 0 && says(folded(own.slice(0, held)), words('meeting', 'en'))) return bodyName(own.slice(held + 5), 'en')
    return bodyName(own, 'en')
  }
  // "Executive Board – Decisions of the session", "Board of Education: Regular Meeting"
  const first = title.split(/\s+[–—-]\s+|:\s+/)[0] as string
  if (first !== title) {
    const own = named(first)
    if (own) return own
  }
  for (const match of title.matchAll(/\b(?:of|by) (?:the )?(?=\p{Lu})/giu)) {
    const behind = title.slice(match.index + match[0].length)
    // "Minutes of the regular meeting of the Common Council": the meeting is that of what follows.
    const next = / of (?:the )?\p{Lu}/iu.exec(behind)
    if (next && says(folded(behind.slice(0, next.index)), [...words('meeting', 'en'), 'proceedings'])) continue
    const own = named(withoutMeeting(behind.replace(organStop, '')))
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
  if (ofProgramme.test(folded(name))) return name
  while (tokens.length > 1 && nouns.includes(folded(tokens.at(-1) as string))) tokens.pop()
  return tokens.join(' ')
}

/** "تقرير اللجنة عن دورتها الرابعة": up to what the paper is about. */
function withoutItsMeeting(title: string): string {
  const own = fold(title)
  const at = words('onItsMeeting', 'ar')
    .map((phrase) => own.text.indexOf(` ${phrase}`))
    .find((from) => from > 0)
  return at === undefined ? title : title.slice(0, own.origin(at))
}

/** The noun of a body behind the noun of a meeting or paper, up to what says when and which: "محضر اجتماع | المجلس البلدي | رقم 5". */
export function arabicOrgan(title: string): string | null {
  const nouns = [...words('titleNoun', 'ar'), ...words('meeting', 'ar')]
  const heads = [...words('organ', 'ar'), ...words('body', 'ar')]
  const tokens = withoutItsMeeting(title).split(' ')
  // "مجلس المحافظين: موجز الاجتماع": the organ that opens the title.
  const first = /^([^:–—]{6,60}?)(?::| [–—])/.exec(title)?.[1]
  if (first && words('organ', 'ar').includes(folded(tokens[0] as string))) return bodyName(first, 'ar')
  const opens = tokens.findIndex((token) => nouns.includes(folded(token).replace(/^لل/, 'ال')))
  if (opens < 0 || opens > 2) return null
  for (let i = opens + 1; i < tokens.length && i < opens + 9; i++) {
    const plain = folded(tokens[i] as string)
    // لمجلس, للمجلس, للجنة: the body behind the number of its meeting.
    const word = tokens[i] as string
    if (words('stop', 'ar').includes(plain)) break
    // "للجنة الوزارية" has the article, "للجنة القيادة" has none.
    const next = folded(tokens[i + 1] ?? '')
    const defined = /^ال.*(?:ي|يه)$/.test(next) || isAdjective(next)
    const forms = defined ? [word, `ال${word.slice(1)}`] : [word, word.slice(1)]
    const printed = [...forms, `ال${word.slice(2)}`].find(
      // للفريق: "فريق" is known without its article.
      (form, k, all) =>
        (heads.includes(folded(form)) || (k === all.length - 1 && heads.includes(folded(form).slice(2)))) &&
        (k === 0 || plain.startsWith(k === all.length - 1 ? 'لل' : 'ل'))
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
    // "المنتدى الخامس للمدن الساحلية": the number parts the name, and half of it names nobody.
    const behind = tokens[i + 2] ?? ''
    const parted =
      rest.length === 1 && /^لل/.test(behind) && quantities(tokens[i + 1] ?? '', 'ar')[0]?.form === 'ordinal'
    return parted ? null : rest.join(' ')
  }
  return null
}

/** "Virtual MAG Meeting IV" above "the Multistakeholder Advisory Group (MAG) met": the body that the title names by its letters. English only. */
export function spelledOut(title: string, statements: readonly string[]): string | null {
  const letters = title.match(/\b[A-Z]{2,6}\b(?=(?: [\p{Lu}][\p{L}]+){0,2} (?:Meeting|Session|Call)\b)/gu) ?? []
  for (const acronym of letters) {
    const named = new RegExp(`((?:\\p{Lu}[\\p{L}-]+ (?:(?:of|on|for|and|the) ){0,2}){2,8})\\(${acronym}\\)`, 'u')
    for (const text of statements) {
      const name = named.exec(text)?.[1]?.trim()
      const last = folded(name?.split(' ').at(-1) ?? '')
      if (name && [...words('body', 'en'), ...words('otherBodies', 'en')].includes(last)) return `${name} (${acronym})`
    }
  }
  return null
}
