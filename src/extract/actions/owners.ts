/** Whom an entry names: "The Clerk to …", "Secretariat: …", "تتولى الأمانة إعداد …". */
import { arabicActor, englishActorAfter } from '../../language/actors.ts'
import { determiners, isPastTense } from '../../language/task-clauses.ts'
import { deadlineWords, imperfects, taskLexicon, taskVerbs } from '../../language/tasks.ts'
import { phrases, type Word, withoutConjunction } from '../../language/words.ts'
import { listedName, listedPerson } from '../attendance.ts'
import type { Reading } from '../reading.ts'
import { opensTask } from '../tasks/index.ts'

/** "Instruct the Secretary to …" */
const asks = phrases(taskLexicon.requests.flatMap((request) => request.en.base))

/**
 * Whom an entry names: "The Clerk to …", "Secretariat: …", "تتولى الأمانة إعداد …", "على الأمانة إعداد …".
 * Word indices; `verb`: an Arabic verb of a task stands before it.
 */
export function namedOwner(reading: Reading): { from: number; to: number; rest: number; verb?: boolean } | null {
  const { words, language } = reading
  // The colon of a time (9:15) names nobody.
  const colon = words.slice(0, 8).findIndex((w, i) => w.text === ':' && !/^\d+$/.test(words[i - 1]?.text ?? ''))
  // "Hire of the hall: Lena – 20 March": what opens with a task names its owner behind the colon.
  // … unless the task stands behind it: "Host Country: share the floor plan".
  if (colon > 0 && opensTask(reading, 0) && !opensTask(reading, colon + 1)) return null
  if (colon > 0) return { from: 0, to: colon, rest: colon + 1 }
  const dash = words.slice(0, 8).findIndex((w) => w.text === '-')
  if (dash > 0 && isOffice(reading, dash) && opensTask(reading, dash + 1)) return { from: 0, to: dash, rest: dash + 1 }
  if (language === 'en') {
    for (let to = 1; to < Math.min(words.length, 14); to++) {
      if (words[to]?.text !== 'to') continue
      if (taskVerbs.base.at(words, 0) || asks.at(words, 0)) return null
      // "The Conference mandated the Secretariat to …" has a verb of its own.
      if (words.slice(1, to).some(({ text }, k) => isPastTense(text) && determiners.has(words[k + 2]?.text ?? '')))
        return null
      const actor = englishActorAfter(words, 0, reading, (at) => at >= to)
      // "Registrar (to inform those elected)"
      const end = words[to - 1]?.text === '(' ? to - 1 : to
      // "Site visit to tennis courts" names nobody.
      const names = words
        .slice(0, end)
        .every((w) => reading.isCapital(w) || /^(?:of|for|and|the|still|[.,/&-])$/.test(w.text))
      return end > 0 && ((actor && actor.to === to) || (reading.isCapital(words[0] as Word) && names))
        ? { from: 0, to: end, rest: to + 1 }
        : null
    }
    return null
  }
  // "ب. آرو يعمم الصيغة": who is to act stands before the verb.
  const initial = words[0]?.text.length === 1 && words[1]?.text === '.' ? 2 : 0
  const at = initial + 1
  const acts = imperfects.has((words[at]?.text ?? '').replace(/^ت/, 'ي'))
  if (acts && (initial > 0 || listedName(reading, 0)?.to === at)) return { from: 0, to: at, rest: at }
  const first = withoutConjunction(words[0]?.text ?? '')
  const verb =
    /^[يت]/.test(first) && (imperfects.has(`ي${first.slice(1)}`) || /^[يت]قوم/.test(first) || /^[يت]تولي/.test(first))
  if (!verb && first !== 'علي') return null
  const actor = listedPerson(reading, 1) ?? arabicActor(words, 1, reading.isAcronym)
  if (!actor) return null
  const to = describedTo(words, actor.to)
  return { from: actor.from, to, rest: to, verb }
}

/** "رئيسا الفريقين | العاملين": behind a dual or plural an adjective of the same form belongs to it. */
function describedTo(words: readonly Word[], to: number): number {
  const last = /(?:ين|ون|ان)$/.exec(words[to - 1]?.text ?? '')?.[0]
  return last && /^ال/.test(words[to]?.text ?? '') && words[to]?.text.endsWith(last) ? to + 1 : to
}

/** True where the words before `end` name an office or a body: "Finance Director – present …", "مديرة المالية – عرض …". */
function isOffice(reading: Reading, end: number): boolean {
  const { words, language } = reading
  const actor =
    language === 'ar'
      ? arabicActor(words, 0, reading.isAcronym)
      : englishActorAfter(words, 0, reading, (at) => at >= end)
  return actor !== null && actor.to === end && actor.kind !== 'name'
}

/** True where the words are nothing but a name: "Action: the Clerk." */
export function onlyNames(reading: Reading): { from: number; to: number } | null {
  const { words, language } = reading
  let to = words.length
  while (to > 0 && /^[.)\]]$/.test((words[to - 1] as Word).text)) to--
  // "Dean of Engineering, by 29 May 2026": the deadline behind a comma is no part of the name.
  const comma = words.findIndex((w, i) => /^[,،]$/.test(w.text) && deadlineWords[language].at(words, i + 1) !== null)
  if (comma > 0) to = Math.min(to, comma)
  // "LO to place the order": after "to" stands the task.
  if (to === 0 || to > 8 || words.slice(0, to).some((w) => w.text === 'to')) return null
  const actor =
    language === 'ar'
      ? arabicActor(words, 0, reading.isAcronym)
      : englishActorAfter(words, 0, reading, (at) => at >= to)
  return actor && actor.to >= to ? { from: 0, to } : null
}
