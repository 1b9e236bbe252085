/** Finds, sentence by sentence, where a body settled something: verb, kind, and who. */
import { type Actor, arabicActor, englishActorBefore, isElsewhere } from '../../language/actors.ts'
import { active, decisionLexicon, membership, present } from '../../language/decisions.ts'
import { enactingLine } from '../../language/enacting-lines.ts'
import { hasFiniteVerb } from '../../language/prose.ts'
import { phrasesOf, type Word, withoutConjunction } from '../../language/words.ts'
import type { DecisionKind } from '../../model/record.ts'
import type { Unit } from '../../outline/index.ts'
import { endsAsLead } from '../../outline/lists.ts'
import { printed, type Reading, readSentence } from '../reading.ts'
import { type Act, aboutBusiness, aboutDocument, hasWith, isMembership, isOf, isView } from './act.ts'
import { arabicActs, refined } from './arabic.ts'
import { englishActs } from './english.ts'
import { arabicSubject } from './subject-ar.ts'
import { subjectOfOpening } from './subject-en.ts'

const known = new WeakMap<Reading, Act[]>()

/** The acts that a sentence tells. */
export function acts(reading: Reading): readonly Act[] {
  const before = known.get(reading)
  if (before) return before
  const find = reading.language === 'ar' ? arabicActs : englishActs
  const found = find(reading, (all = false) => antecedentOf(reading, all))
  const own = found.filter((act) => act.actor === null || !isElsewhere(reading, act.actor))
  known.set(reading, own)
  return own
}

/** The body that an earlier sentence of the unit names as acting, as printed; undefined where there is none. */
function antecedentOf({ sentence }: Reading, all: boolean): string | undefined {
  for (let i = sentence.index - 1; i >= 0; i--) {
    const earlier = sentence.unit.sentences[i]
    if (!earlier) continue
    const reading = readSentence(earlier)
    const actor = acts(reading).findLast((act) => act.actor)?.actor ?? openingActor(reading)
    if (actor) return printed(reading, actor.from, actor.to)
    // "Members looked at two quotes. They did not accept …"
    const members = all ? membersIn(reading) : null
    if (members) return members
  }
  return undefined
}

/** All members together, as the subject that opens a sentence: before its verb in English, behind it in Arabic. */
function membersIn(reading: Reading): string | null {
  const { words, language } = reading
  const from = language === 'en' ? 0 : 1
  const hit = membership[language].at(words, from)
  return hit && isMembership(reading, { kind: 'member', from, to: from + hit.length })
    ? printed(reading, from, from + hit.length)
    : null
}

/** "وقامت اللجنة | بما يلي:", "and | in particular:" */
const followings = phrasesOf(decisionLexicon.followings)

/** "وقامت | على وجه الخصوص بما يلي:" */
const doing = new Set(decisionLexicon.doing.ar)

/** The index of the word before the signs and phrases that close a lead-in. */
function beforeFollowings({ words, language }: Reading, colon: number): number {
  let at = colon - 1
  for (let moved = true; moved; ) {
    moved = false
    if (words[at]?.text === ',' || words[at]?.text === '،') {
      at--
      moved = true
    }
    for (let length = 1; length <= 3 && !moved; length++) {
      const hit = followings[language].at(words, at - length + 1)
      // "وعلى وجه الخصوص": the joined conjunction stays.
      if (hit?.length !== length) continue
      at -= length
      moved = true
      if (hit.joined) return at + 1
    }
  }
  return at
}

/** Whether a lead-in that tells an act goes on with further ones of its body: "The Council endorsed the report and, in particular:". */
export const goesOn = (reading: Reading): boolean =>
  reading.words.at(-1)?.text === ':' && goingOn(reading, reading.words.length - 1) !== null

/** The body whose further acts the list tells. */
function goingOn(reading: Reading, colon: number): Actor | null {
  const { words, language } = reading
  const at = beforeFollowings(reading, colon)
  const joint = words[at]?.text ?? ''
  const joins =
    language === 'en'
      ? joint === 'and'
      : at < colon - 1 && (doing.has(withoutConjunction(joint)) || joint.startsWith('و'))
  // "…، وقرر ما يلي:": the list says what that act itself settled.
  if (!joins || acts(reading).some((act) => act.verb === at)) return null
  return (
    acts(reading).findLast((act) => act.actor?.kind === 'body')?.actor ??
    (language === 'en' ? subjectOfOpening(reading, at) : arabicSubject(reading))
  )
}

/** The body whose acts the list under a unit tells: "…, the Committee:", or "The Assembly," on a line of its own. */
export function bodyOver(unit: Unit): string | null {
  const last = unit.sentences.at(-1)
  if (last && endsAsLead(unit.text)) return leadingBody(readSentence(last))
  const speaks = unit.kind === 'paragraph' && unit.label === null ? enactingLine(unit.text, unit.language) : null
  return speaks?.sure ? unit.text.slice(speaks.start, speaks.end) : null
}

/** The body that closes a lead-in, whose acts the entries of the list tell: "Following an exchange of views, the Committee:". */
export function leadingBody(reading: Reading): string | null {
  const { words, language } = reading
  const colon = words.length - 1
  if (!/^[:–—-]$/.test(words[colon]?.text ?? '')) return null
  if (language === 'ar') {
    for (let from = Math.max(0, colon - 8); from < colon; from++) {
      // "واللجنة:" opens a sentence with its و.
      const opened = from === 0 ? withoutJoined(words) : words
      const actor = arabicActor(opened, from, reading.isAcronym)
      const closes =
        actor?.to === colon || followings.ar.at(words, actor?.to ?? colon)?.length === colon - (actor?.to ?? 0)
      if (actor?.kind === 'body' && closes) {
        const name = printed(reading, actor.from, actor.to)
        return opened === words ? name : name.slice(1)
      }
    }
    const going = goingOn(reading, colon) ?? havingSeen(reading)
    return going && printed(reading, going.from, going.to)
  }
  const near = englishActorBefore(words, colon, reading)
  // "The Council, at its twenty-second session:" is no session that acts.
  const own = near && /^(?:its|their)$/.test(words[near.from]?.text ?? '') ? null : near
  const actor = own ?? openingBody(reading) ?? goingOn(reading, colon)
  return actor?.kind === 'body' && !isElsewhere(reading, actor) ? printed(reading, actor.from, actor.to) : null
}

/** "وبعد أن نظر المجلس في الوثيقتين:", "بعد اطلاع اللجنة على التقرير:": the body that acts behind what it has considered. */
function havingSeen(reading: Reading): Actor | null {
  const { words } = reading
  if (!/^و?(?:بعد|عقب)$/.test(words[0]?.text ?? '')) return null
  const actor = arabicActor(words, words[1]?.text === 'ان' ? 3 : 2, reading.isAcronym)
  return actor?.kind === 'body' && /^(?:في|علي|الي)$/.test(words[actor.to]?.text ?? '') ? actor : null
}

/** The words of a sentence whose first has و written onto it: "واللجنة:". */
function withoutJoined(words: readonly Word[]): readonly Word[] {
  const [first, ...rest] = words
  const bare = first ? withoutConjunction(first.text) : ''
  return first && bare !== first.text ? [{ ...first, text: bare }, ...rest] : words
}

/** "The Executive Board (EB), meeting under the chairmanship of …:": the body before an aside that goes on to the colon. */
function openingBody(reading: Reading): Actor | null {
  const { words } = reading
  const comma = words.findIndex((w) => w.text === ',')
  if (comma < 1 || comma > 14 || !/ing$|^(?:at|having|in|on)$/.test(words[comma + 1]?.text ?? '')) return null
  const actor = englishActorBefore(words, comma, reading)
  return actor?.from === 0 && !hasFiniteVerb(reading.sentence.passage.text, 'en') ? actor : null
}

/** The act whose verb opens an entry under such a lead-in: "(a) endorsed the statement;", "(أ) أقرت البيان؛". */
export function headAct(reading: Reading): { kind: DecisionKind; cue: string } | null {
  const { words, language } = reading
  const hit = active[language].at(words, 0) ?? (language === 'en' ? present.at(words, 0) : null)
  if (!hit || hit.value.list || isView(reading, hit.value, hit.length)) return null
  if (!isOf(hit.value, words, hit.length, hit.length + 3)) return null
  const { kind, id: cue, object, ar } = hit.value
  if (object === 'document' && !aboutDocument(words, hit.length, hit.length + 7)) return null
  if (object === 'business' && language === 'en' && !aboutBusiness(words, hit.length, hit.length + 7)) return null
  if (language === 'ar' && !hasWith(words, ar.with, hit.length, hit.length + 6)) return null
  return { kind: language === 'ar' ? refined(hit.value, words, hit.length) : kind, cue }
}

/** The body that opens a sentence as the subject of its first verb. */
const openingActor = (reading: Reading): Actor | null =>
  reading.language === 'en' ? subjectOfOpening(reading, reading.words.length) : arabicSubject(reading)
