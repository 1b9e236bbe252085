import { words } from '../../language/facts.ts'
import { folded } from '../../language/fold.ts'
import { endsSentence, hasFiniteVerb, wordCount } from '../../language/prose.ts'
import type { DocumentFacts, DocumentKind, Language } from '../../model/record.ts'
import type { Unit } from '../../outline/index.ts'
import type { Ground } from '../context.ts'
import { kindOf } from '../kind.ts'
import { bodyOf, organIn, spelledOut } from './body.ts'
import { convenedIn, isBare } from './convened.ts'
import { datesMeeting, headsSession, lastDay } from './days.ts'
import { clockEnd, headUnits, isLine, isNumberedMeeting, isSession, numbered } from './lines.ts'
import { meetingOf } from './meeting.ts'
import { openerIn } from './opener.ts'
import { type Statement, statementsOf, toldBelow } from './statements.ts'
import { headerSymbol, symbolOf } from './symbol.ts'
import { meetingIn, titleOf } from './title.ts'
import { firstOf, says } from './words.ts'

/** Among how many units the opening of a meeting is told. */
const openingUnits = 40

/** Of the numbered paragraphs the first may tell who presided, and in what form the meeting was held. */
const numberedHead = 2

/** In words: shorter lines of a masthead may end with a full stop too. */
const shortestSentence = 8
const isLong = (unit: Unit): boolean => wordCount(unit.text) >= shortestSentence

/** The kinds that tell of one meeting; in the others the dates of the head are those of something else. */
const meetings = new Set<DocumentKind>(['meeting-summary', 'agenda', 'summary-record', 'outcome-messages', 'minutes'])

/** The kind of a document, its title, symbol, body and meeting, from its head. What the head does not say is null. */
export function facts(context: Ground, kind?: DocumentKind): DocumentFacts {
  const { units, language } = context
  const firstNumbered = units.findIndex((unit) => numbered(unit) && unit.kind !== 'cell')
  const head = units.slice(0, Math.min(headUnits, firstNumbered < 0 ? headUnits : firstNumbered))
  const lines = head.filter(
    (unit) =>
      isLine(unit) &&
      (unit.kind === 'heading' ||
        !/[.;؛,،]$/.test(unit.text) ||
        (clockEnd.test(unit.text) && !hasFiniteVerb(unit.text, language)))
  )
  const firstProse = head.findIndex((unit) => unit.kind !== 'heading' && !isLine(unit))
  const opening = firstProse < 0 ? lines : lines.filter((unit) => unit.index < firstProse || unit.kind === 'heading')
  // Below the first sentence a heading names the body only where no line above does.
  const firstSentence = head.find((unit) => unit.kind !== 'heading' && endsSentence(unit.text) && isLong(unit))
  const above = firstSentence ? opening.filter((unit) => unit.index < firstSentence.index) : opening
  const body = bodyOf(above, language) ?? bodyOf(opening, language)
  const title = titleOf(units, opening, body, firstProse < 0 ? headUnits : firstProse, language)
  const found = kind ?? kindOf(units, opening, language)
  const ofMeeting =
    meetings.has(found) ||
    (found === 'other' && opening.some((unit) => datesMeeting(unit, language))) ||
    ((found === 'resolution' || found === 'other') && headsSession(opening, language))
  const below = units.slice(head.length, head.length + numberedHead)
  const sentences = ofMeeting ? statementsOf(head, opening, language) : []
  const meeting = ofMeeting
    ? meetingOf(head, opening, found, language, { sentences, below })
    : { title: null, start: null, end: null, place: null, mode: null, chair: null, host: null }
  if (found === 'agenda' && meeting.start) meeting.end = lastDay(units, meeting.start, meeting.end, language)
  // "1. Call to order: Mayor Vasquez called …" stands below the head.
  if (ofMeeting && found !== 'agenda')
    meeting.chair ??= firstOf(units.slice(0, openingUnits), (unit) => openerIn(unit.text, language))
  // The title of messages names the messages, not the meeting from which they come.
  const named = title && found !== 'outcome-messages' ? meetingIn(title, language) : null
  // "Minutes of the meeting held on 4 May" names none.
  const inTitle = named?.includes(' ') ? named : null
  if (inTitle && says(folded(inTitle), words('meeting', language)) && meetings.has(found)) meeting.title = inTitle
  else if (ofMeeting)
    meeting.title =
      (sessionIn(opening, isSession, language) ?? sessionIn(opening, isNumberedMeeting, language))?.text ?? null
  const own = organIn(opening, title, body, language, found === 'minutes') ?? body
  const spelled =
    title && language === 'en'
      ? spelledOut(
          title,
          [...sentences, ...toldBelow(below)].map((s) => s.text)
        )
      : null
  return {
    kind: found,
    language,
    title,
    symbol: symbolOf(lines) ?? headerSymbol(context.tree.data?.headers ?? []),
    body: meetings.has(found) ? (namedIn(own, sentences, below, language) ?? spelled) : own,
    meeting
  }
}

const sessionIn = (opening: readonly Unit[], names: typeof isSession, language: Language): Unit | undefined =>
  opening.find((unit) => unit.kind !== 'cell' && names(folded(unit.text), language))

/** The body of the masthead, or the one that a sentence of the head says to have met, where the masthead names none or no more than its organ. */
function namedIn(
  body: string | null,
  sentences: readonly Statement[],
  below: readonly Unit[],
  language: Language
): string | null {
  if (body !== null && body.split(' ').length > 2) return body
  const convened = firstOf([...sentences, ...toldBelow(below)], (s) => convenedIn(s.text, language))
  return convened && (body === null || isBare(body, convened, language)) ? convened : body
}
