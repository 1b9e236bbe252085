/** What bodies did, as the sentences of a pair tell it. */

import { type Reading, readSentence } from '../extract/reading.ts'
import { type ActorKind, adverbs, arabicActor, englishActorBefore, skipAdverbs } from '../language/actors.ts'
import { decisionLexicon } from '../language/decisions.ts'
import { folded } from '../language/fold.ts'
import { keysOf } from '../language/keys.ts'
import { isDenying } from '../language/opposites.ts'
import type { Range } from '../language/sentences.ts'
import {
  type BodyVerb,
  type BodyVerbHit,
  frame,
  isJoined,
  pastVerb,
  presentVerb,
  verbalNoun
} from '../language/verbs.ts'
import { type Word, withoutConjunction } from '../language/words.ts'
import type { Text } from './text.ts'

/** An act told in a sentence. Half-open range of the pair's text. */
export interface Told extends Range {
  verb: BodyVerb
  /** True where nothing but the place of the verb makes it an act: "decided to defer", "المعتمدة". It answers an act, but is none to begin with. */
  loose: boolean
  /** A loose one that may be an act all the same: "decided to defer", أُرجئ; not رهناً بموافقة. */
  governed: boolean
}

/** What stands for the bodies that the sentence before names: "They rejected". */
const pronouns: ReadonlySet<string> = new Set(['it', 'they'])

/** Bodies and offices; what members and named persons did is their view. */
const acting: ReadonlySet<ActorKind> = new Set(['body', 'role'])
const business = new Set(decisionLexicon.business.ar.map(folded))
/** How many words behind an act its object is a doing: "قرر المجلس التنفيذي إرجاء النظر". */
const behind = 5

/** Words within which a body that opens a sentence ends. */
const opening = 9

/** The most words and marks of a sentence that tells nothing but what became of a motion. */
const outcome = 4

interface Act {
  verb: BodyVerb
  loose: boolean
  governed?: boolean
  from: number
  to: number
}

function told(reading: Reading): Act[] {
  const found: Act[] = []
  for (let i = 0; i < reading.words.length; i++) {
    const act = (reading.language === 'ar' ? arabicAct : englishAct)(reading, i, found.at(-1))
    if (!act) continue
    found.push(act)
    i = act.to - 1
  }
  return found
}

function englishAct(reading: Reading, i: number, last: Act | undefined): Act | null {
  const { words } = reading
  const done = pastVerb(words, i, 'en')
  const hit = done ?? presentVerb(words, i, 'en')
  if (!hit) return null
  const { verb, length } = hit
  const act = { verb, from: i, to: i + length }
  const before = words[i - 1]?.text ?? ''
  if (isPlan(verb, done !== null)) return bodyBefore(reading, i) ? { ...act, loose: true } : null
  if (bodyBefore(reading, i)) return { ...act, loose: false }
  // "It decided": what the minutes tell of, the body before it.
  if (pronouns.has(before) && (i === 1 || isComma(words[i - 2]))) return { ...act, loose: false }
  // "rejected the offer and thanked the banks"
  if (last && !last.loose && before === 'and' && verb.acts) return { ...act, loose: false }
  // "An act noted by parliament"
  if (takesNote(verb) && words[i + length]?.text === 'by') return { ...act, loose: false }
  if (!verb.settles) return null
  // "CARRIED.", "Lost.", "Carried unanimously."
  if (i === 0 && words.length <= outcome) return { ...act, loose: false }
  // "was approved", "an act adopted by parliament", "approved the grant and rejected the request".
  if (frame.be.has(before) || frame.agents.has(words[i + length]?.text ?? '')) return { ...act, loose: false }
  if (last && before === 'and') return { ...act, loose: false }
  return last && before === 'to' ? { ...act, loose: false } : null
}

const takesNote = (verb: BodyVerb): boolean => verb.senses.has('أحاط علما')

/** "The Council will consider", سيعرض المجلس: of what is no decision only what is done is told. */
const isPlan = (verb: BodyVerb, done: boolean): boolean => !done && verb.deals && !verb.settles && !verb.acts

/** "The Council has also approved". */
function bodyBefore(reading: Reading, i: number): boolean {
  const { words } = reading
  if (isComma(words[i - 1]) && opensWithBody(reading, i)) return true
  let verb = i
  while (verb > 0 && (adverbs.en.at(words, verb - 1) || frame.auxiliaries.has(words[verb - 1]?.text ?? ''))) verb--
  const actor = englishActorBefore(words, verb, reading)
  return actor !== null && acting.has(actor.kind)
}

const isComma = (word: Word | undefined): boolean => word?.text === ',' || word?.text === '\u060c'

/** والمجلس: a sentence may open with "and". */
const bareFirst = ([first, ...rest]: readonly Word[]): readonly Word[] =>
  first ? [{ ...first, text: withoutConjunction(first.text) }, ...rest] : []

/** "The Board, having considered the report, | approved", "المجلس، إذ يذكّر بمقرره، | أقر": the body opens the sentence, before an aside. */
function opensWithBody(reading: Reading, i: number): boolean {
  const { words } = reading
  const comma = words.findIndex(isComma)
  if (comma < 1 || comma >= i - 1 || comma > opening) return false
  const actor =
    reading.language === 'en'
      ? englishActorBefore(words, comma, reading)
      : arabicActor(bareFirst(words), words[0]?.text === 'ان' ? 1 : 0, reading.isAcronym)
  if (actor === null || !acting.has(actor.kind)) return false
  return reading.language === 'en' ? actor.from === 0 : actor.to === comma
}

function arabicAct(reading: Reading, i: number, last: Act | undefined): Act | null {
  const { words } = reading
  // "لم توافق" and عدم قبول are no approval.
  if (isDenying(withoutConjunction(words[i - 1]?.text ?? ''), 'ar')) return null
  if (frame.done.has(withoutConjunction(words[i]?.text ?? ''))) {
    const noun = verbalNoun(words, i + 1)
    if (noun?.verb.settles) return { verb: noun.verb, loose: false, from: i, to: i + 1 + noun.length }
  }
  const done = pastVerb(words, i, 'ar')
  const hit = done ?? presentVerb(words, i, 'ar')
  if (hit && isTold(reading, i, hit, last))
    return { verb: hit.verb, loose: isPlan(hit.verb, done !== null), from: i, to: i + hit.length }
  const noun = verbalNoun(words, i)
  const near = last !== undefined && i - last.to < behind
  if (!noun || !(noun.verb.settles || near)) return null
  // رهناً بموافقة, للموافقة: with what is joined on, it tells how or what for.
  const governed = near || !/^[بل]/.test(words[i]?.text ?? '')
  return { verb: noun.verb, loose: true, governed, from: i, to: i + noun.length }
}

const impersonal = folded('وتقرر')

/** "وافق المجلس", "أحاطت اللجنة أيضا علما", "واعتُمد المشروع", "ورفض طلب النادي". */
function isTold(reading: Reading, i: number, { verb, length }: BodyVerbHit, last: Act | undefined): boolean {
  const { words } = reading
  const actor = arabicActor(words, skipAdverbs(words, i + length, 'ar'), reading.isAcronym)
  if (actor !== null && acting.has(actor.kind)) return true
  // واتفقت على: the body stands in the sentence before; وتقرر may be anybody's.
  if (i === 0 && isJoined(words[i] as Word) && words[i]?.text !== impersonal) return true
  if (isComma(words[i - 1]) && opensWithBody(reading, i)) return true
  if (last && !last.loose && verb.acts && isJoined(words[i] as Word)) return true
  if (!verb.settles) return false
  const object = words[i + length]?.text.replace(/^ال/, '') ?? ''
  return (
    reading.isPassive(words[i] as Word) || business.has(object) || (last !== undefined && isJoined(words[i] as Word))
  )
}

/** The acts in some sentences of one side of a pair. */
export function actsIn(text: Text, sentences: readonly Range[]): Told[] {
  const all = text.units.flatMap((unit) => unit.sentences)
  const acts: Told[] = []
  for (const range of sentences) {
    const sentence = all[text.sentences.findIndex((s) => s.start === range.start && s.end === range.end)]
    if (!sentence) continue
    const reading = readSentence(sentence)
    const { folded: own } = sentence
    for (const { verb, loose, governed = false, from, to } of told(reading)) {
      const last = reading.words[to - 1] as Word
      acts.push({
        verb,
        loose,
        governed,
        start: range.start + own.origin((reading.words[from] as Word).start),
        end: range.start + own.origin(last.end - 1) + 1
      })
    }
  }
  return acts
}

/** What heads an entry of a register: Resolution 5:, المقرر 31/1. */
const entryLabel =
  /^[\s*_#]*(?:Resolution|Decision|Recommendation|القرار|المقرر|قرار|مقرر|التوصية|توصية) (?:No\. ?|رقم )?[\d/().٠-٩-]+\s*[:.–-]/iu

/** The words of some sentences as keys, without those of acts that have found their counterpart. */
export function keysWithout(text: Text, sentences: readonly Range[], settled: readonly Range[]): readonly string[] {
  // "Resolution 5: …" says of no act that it was resolved.
  let words = text.text.replace(entryLabel, (label) => ' '.repeat(label.length))
  for (const { start, end } of settled) words = words.slice(0, start) + ' '.repeat(end - start) + words.slice(end)
  return keysOf(sentences.map(({ start, end }) => words.slice(start, end)).join(' '))
}
