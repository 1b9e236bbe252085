import { type FoundDate, findDates } from '../../language/dates.ts'
import { active, bare, done, passive } from '../../language/decisions.ts'
import { words } from '../../language/facts.ts'
import { folded } from '../../language/fold.ts'
import { wordsOf } from '../../language/words.ts'
import type { DocumentKind, Language, Meeting } from '../../model/record.ts'
import type { Unit } from '../../outline/index.ts'
import { chairIn, opensByOffice } from './chair.ts'
import { convenedIn } from './convened.ts'
import { onlyYear } from './days.ts'
import { besideLabel, labelled } from './fields.ts'
import { hasTime, isDate } from './lines.ts'
import { modeOf } from './mode.ts'
import { placeOf } from './place.ts'
import { datedStatement, type Statement, toldBelow } from './statements.ts'
import { after, firstOf, says, until } from './words.ts'

/**
 * When, where, how, under whom and by whose invitation a document says that its meeting was held; the title is null, and so is what it does not
 * say. `opening` are the lines of `head`, `sentences` what it tells, `below` the first numbered paragraphs behind it.
 */
export function meetingOf(
  head: readonly Unit[],
  opening: readonly Unit[],
  kind: DocumentKind,
  language: Language,
  { sentences, below }: { sentences: readonly Statement[]; below: readonly Unit[] }
): Meeting {
  const held = (s: Statement) => says(s.folded, words('held', language))
  const all = [...sentences, ...toldBelow(below)]
  const telling = sentences.filter((s) => s.line || held(s))
  const stated = datedStatement(head, language)
  const dates = stated && { text: stated.dated, folded: folded(stated.dated), line: false, sitting: false }
  if (dates && !isOfEarlier(dates, language)) telling.push({ ...dates, line: true })
  const dated = [...telling, ...opensWithMeeting(below, language)]
  const [date, dating] = dateOf(dated, kind, onlyYear(opening.map((unit) => unit.text)), language)
  const told = dating && !telling.includes(dating) ? [...telling, dating] : telling
  const place = placeOf(head, opening, dating, told.filter(held), stated?.dated ?? null, language)
  const behind = all.slice(sentences.length).filter(held)
  // Below the first time of a programme "Chair: …" names who leads a session of it.
  const timed = kind === 'agenda' ? head.findIndex(hasTime) : -1
  return {
    title: null,
    start: date?.date ?? null,
    end: date ? (date.until ?? date.date) : null,
    place,
    mode: modeOf([...telling, ...behind], all, stated?.rest ?? [], place, language),
    chair:
      labelled(timed < 0 ? head : head.slice(0, timed), 'chairLabel', language) ??
      besideLabel(head, 'chairLabel', language) ??
      firstOf(all, (s) => chairIn(s.text, language)) ??
      opensByOffice(all, language),
    host: labelled(head, 'hostLabel', language) ?? firstOf([...telling, ...all], (s) => hostIn(s, language))
  }
}

/** "1.1 The twelfth session of the Commission was held from 7 to 16 May 2025": the sentence that opens the text, where it is about the meeting. */
function opensWithMeeting(below: readonly Unit[], language: Language): Statement[] {
  const [first] = toldBelow(below.filter((unit) => unit.kind !== 'heading').slice(0, 1))
  if (!first || !says(first.folded, words('held', language))) return []
  if (convenedIn(first.text, language) !== null) return [first]
  return says(first.folded.slice(0, subjectReach), words('meeting', language)) ? [first] : []
}

/** In characters: what a sentence is about stands this early. */
const subjectReach = 60

/** The date that stands on a line of its own, behind a verb, or as a range, and where: of several, the first for which most of this holds. */
function dateOf(
  telling: readonly Statement[],
  kind: DocumentKind,
  year: number | null,
  language: Language
): [FoundDate, Statement] | [null, null] {
  const held = words('held', language)
  let best: [FoundDate, Statement] | [null, null] = [null, null]
  let most = 0
  for (const sentence of telling) {
    if (isOfEarlier(sentence, language)) continue
    const cue = says(sentence.folded, held)
    // The date alone on a line of a summary record is the day on which the record was issued.
    if (kind === 'summary-record' && !cue && isDate(sentence.text, language)) continue
    const dates = findDates(sentence.text, language, year === null ? {} : { year }).filter((date) => date.date !== null)
    // "By the invitation of 2 March the meeting was held on 23 March": the date behind the verb is that of the meeting.
    const behind = cue ? dates.filter((d) => says(folded(sentence.text.slice(0, d.start)), held)) : []
    for (const date of behind.length > 0 ? behind : dates) {
      // A summary record is of one sitting: "Tuesday, 11 November 2025, at 3 p.m." below the days of the session.
      const sitting = kind === 'summary-record' && sentence.sitting ? 3 : 0
      // "a forum held in Muscat on 3-5 March": within a sentence the bare participle may tell of another meeting.
      const sure = sentence.line || (cue && isOfThisMeeting(sentence.folded, language))
      const told = sure ? (cue ? 2 : 0) + (date.until ? 2 : 0) : cue ? 1 : 0
      const score = (sentence.line ? 2 : 0) + told + sitting
      if (score > most) {
        most = score
        best = [date, sentence]
      }
    }
  }
  return best
}

/** "The minutes of the meeting held on 8 November were received.", "Minute 154: Minutes of a meeting held on …": of the meeting before. */
function isOfEarlier({ text, folded: plain, line }: Statement, language: Language): boolean {
  if (itemOpening.test(plain)) return true
  if (line || !says(plain.slice(0, subjectReach), words('minutesNoun', language))) return false
  const told = wordsOf(plain)
  const lists = language === 'en' ? [passive.en, bare.en] : [passive.ar, active.ar, done, bare.ar]
  return !/[:：]/.test(text) && lists.some((list) => list.within(told, 0, told.length) !== null)
}

/** "Minute 154: ", "Item 3. ", "البند 4: ", "To receive the minutes of …" */
const itemOpening =
  /^(?:(?:minute|item|البند|بند) \d{1,4} ?[:.–—-] |to (?:receive|approve|confirm|consider|authori[sz]e|sign|agree|note|adopt)\b)/

/** "the summit that was held in Doha", القمة التي عقدت: what the clause tells is held is not the meeting of the document. */
const relative =
  /(?<=[^,،]) (?:that|which) (?:(?:was|were|had been) )?\p{L}+| (?:التي|الذي|اللذين|اللتين) (?:قد )?\p{L}+/gu

/** Where the verb is finite, or the participle stands behind "was": the sentence tells that its own meeting was held. */
const isOfThisMeeting = (told: string, language: Language): boolean => {
  const plain = told.replace(relative, ' ')
  const participles = words('heldParticiple', language)
  return (
    says(
      plain,
      words('held', language).filter((word) => !participles.includes(word))
    ) ||
    participles.some((word) => new RegExp(`\\b(?:was|were|is|be|been|being) (?:\\w+ly )?${word}\\b`).test(plain)) ||
    namesItselfFirst(told, language)
  )
}

/** "Minutes of the meeting held on 4 May": the sentence opens with the paper or the meeting. */
const namesItselfFirst = (plain: string, language: Language): boolean =>
  says(plain.split(' ', longestOpening).join(' '), [...words('titleNoun', language), ...words('meeting', language)])
/** In words. */
const longestOpening = 4

function hostIn({ text, folded: plain }: { text: string; folded: string }, language: Language): string | null {
  // "Dinner hosted by the Chamber of Commerce"
  if (says(plain, words('hospitality', language))) return null
  const by = after(text, 'hostedBy', language)
  // استضافة, the noun, folds as استضافه does.
  // "رحب باللقاء الذي استضافته عمان": the host of another meeting, where the sentence does not tell that its own was held.
  const other = /(?:الذي|التي) \S+$/.test(text.slice(0, Math.max(0, by))) && !says(plain, words('held', language))
  if (other) return null
  if (by >= 0 && text[by - 1] !== 'ة') {
    const host = until(text, by, language, 8, language === 'ar' ? words('stop', 'ar') : words('hostStop', 'en'))
    // "الترحيب باستضافة المملكة المؤتمر الثالث": the host of another meeting, which is named behind it.
    const hosts = folded(host ?? '').split(' ')
    return language === 'ar' && hosts.slice(1).some((word) => /^ال/.test(word) && words('meeting', 'ar').includes(word))
      ? null
      : host
  }
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
