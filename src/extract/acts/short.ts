import { subordinate } from '../../language/actors.ts'
import {
  active,
  bareNots,
  bareTails,
  documents,
  elliptic,
  motions,
  openingVerbs,
  outcomeWords,
  passive
} from '../../language/decisions.ts'
import { folded } from '../../language/fold.ts'
import { isCount } from '../../language/votes.ts'
import { isBreak, type Word, wordsOf } from '../../language/words.ts'
import type { Reading } from '../reading.ts'
import { type Act, aboutBusiness, aboutDocument, isBusinessNoun, isOf, isView } from './act.ts'

/** "It was moved by Mr. Haddad, seconded by Ms. Lin and unanimously carried to approve the agenda.": motion and outcome in one sentence. */
export function carriedMotion({ words }: Reading): Act | null {
  if (!motions.en.at(words, 0)) return null
  const ayes = words.findIndex(
    (w, i) => w.text === 'ayes' && (words[i - 1]?.text === 'all' || words[i + 1]?.text === 'all')
  )
  // "proposed by Mrs Rudd, seconded by Mr Ashe and unanimously agreed that …"
  const settled = (i: number) =>
    words[i - 1]?.text === 'and' || (words[i - 2]?.text === 'and' && words[i - 1]?.text === 'unanimously')
  const verb =
    ayes > 0
      ? ayes
      : words.findIndex((w, i) => w.text === 'carried' || (/^(?:agreed|resolved)$/.test(w.text) && settled(i)))
  if (verb < 3 || /^(?:not|be)$/.test(words[verb - 1]?.text ?? '') || words[verb + 1]?.text === 'over') return null
  return { kind: 'approved', cue: 'motion-carried', verb, clause: 0, actor: null }
}

/** "AGREED that …", "RECEIVED and CONFIRMED the minutes": the verb in capitals that opens a minute, its body understood. */
export function capitalAct(reading: Reading): Act | null {
  const { words } = reading
  const isCapitals = (i: number) => words[i] !== undefined && reading.isAcronym(words[i] as Word)
  let verb = 0
  while (words[verb + 1]?.text === 'and' && isCapitals(verb + 2) && active.en.at(words, verb + 2)) verb += 2
  const hit = isCapitals(verb) ? active.en.at(words, verb) : null
  const after = verb + (hit?.length ?? 0)
  if (!hit || hit.value.list || isCapitals(after) || isView(reading, hit.value, after)) return null
  if (hit.value.object === 'document' && !aboutDocument(words, after, after + 7)) return null
  if (hit.value.object === 'business' && !aboutBusiness(words, after, after + 7)) return null
  return { kind: hit.value.kind, cue: `impersonal-${hit.value.id}`, verb, clause: 0, actor: null }
}

/** "Deferred to the next agenda.": an act told without its subject, in a short sentence. */
export function ellipticAct({ words, language }: Reading): Act | null {
  if (words.length > longestEllipsis) return null
  // "Minutes of 9 April — accepted.", "Case 25/20: adjourned to the next meeting.", "صرف المستحقات: موافقة بالإجماع."
  // The colon of a time ("18:45") parts nothing.
  const colon = words
    .slice(0, 20)
    .findIndex((w, i) => /^[:–—-]$/.test(w.text) && !(w.text === ':' && /^\d/.test(words[i + 1]?.text ?? '')))
  const at = colon > 0 && colon < words.length - 1 ? colon + 1 : 0
  const hit = elliptic[language].at(words, at) ?? (at > 0 ? outcomeWords[language].at(words, at) : null)
  if (hit) return { kind: hit.value.kind, cue: `impersonal-${hit.value.id}`, verb: at, clause: 0, actor: null }
  return language === 'en' ? participleAct(words, at) : null
}

/** "Received and endorsed.": nothing but participles, where the heading above names the paper or proposal. */
export function bareOutcome({ words, language, sentence }: Reading): Act | null {
  const { section } = sentence.unit
  if (language !== 'en' || sentence.index > 0 || !section || words.length > longestBare) return null
  let at = 0
  let kind: Act['kind'] | null = null
  for (let hit = passive.en.at(words, at); hit; hit = passive.en.at(words, at)) {
    if (kind === null || hit.value.kind !== 'noted') kind = hit.value.kind
    at += hit.length
    if (/^(?:and|,)$/.test(words[at]?.text ?? '')) at++
  }
  // "Received for information."
  if (bareTails.at(words, at)) at = words.length - 1
  if (kind === null || words[at]?.text !== '.' || at !== words.length - 1) return null
  const title = wordsOf(folded(section.title))
  return aboutBusiness(title, 0, title.length)
    ? { kind, cue: 'impersonal-outcome', verb: 0, clause: 0, actor: null }
    : null
}
/** In words, with the full stop. */
const longestBare = 6

/** In words. */
const longestEllipsis = 24

/** "Protest dismissed; deposit forfeited.", "Minutes of the last meeting approved.": a thing put to the meeting and a participle, without "was". */
function participleAct(words: readonly Word[], from: number): Act | null {
  const hit = passive.en.within(words, from + 1, Math.min(words.length, from + 12))
  if (!hit || hit.value.made) return null
  const of = hit.value.of !== undefined && isOf(hit.value, words, from, hit.index)
  if (hit.value.of && !of) return null
  const next = words[hit.index + hit.length]?.text ?? '.'
  if (!isBreak(next) && !bareTails.at(words, hit.index + hit.length) && !(of && /^[\d£$€]/.test(next))) return null
  const subject = words.slice(from, hit.index)
  if (!of && !subject.some(isBusinessNoun) && !documents.has(subject[0]?.text ?? '')) return null
  if (subject.some(({ text }) => isBreak(text) || bareNots.has(text) || subordinate.en.has(text))) return null
  // "Two quotes received" tells what came in.
  if (words[hit.index]?.text === 'received' && isCount(subject[0])) return null
  // "The editor went through the comments received.", "It reviewed the draft referred to it by the Bureau."
  if (subject.some(({ text }) => openingVerbs.has(text)) || /^(?:it|they|he|she|we)$/.test(subject[0]?.text ?? ''))
    return null
  if (
    subject.some(({ text }, i) => /ed$/.test(text) && /^(?:the|a|an|its|their|this)$/.test(subject[i + 1]?.text ?? ''))
  )
    return null
  const { kind, id } = hit.value
  return { kind, cue: `impersonal-${id}`, verb: hit.index, clause: 0, actor: null }
}
