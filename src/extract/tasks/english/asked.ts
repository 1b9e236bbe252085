/** Who is asked: the words between a request and its task. */
import { englishActorAfter, isTitle, skipAdverbs } from '../../../language/actors.ts'
import { asides, askedAbout, determiners, modals } from '../../../language/task-clauses.ts'
import { relativePronouns, taskLexicon } from '../../../language/tasks.ts'
import { phrases, type Word } from '../../../language/words.ts'
import type { Reading } from '../../reading.ts'
import { isTask } from './verbs.ts'

const doSo = phrases(['do so'])

/** Who is asked: the words between the request and "to" or "that", and the verb of the task. */
export function askedParty(
  reading: Reading,
  from: number
): { from: number; to: number; kind: string | null; verb: number | null } | null {
  const { words } = reading
  let to = from
  let depth = 0
  while (to < words.length && to < from + 24) {
    const text = (words[to] as Word).text
    if (text === '(') depth++
    else if (text === ')') depth--
    // "Member States in a position to do so | to pay"
    else if (depth === 0 && text === 'to' && doSo.at(words, to + 1) && words[to + 3]?.text === 'to') to += 2
    else if (depth === 0 && /^(?:to|that|with)$/.test(text)) break
    // "directed Ms. Reyes", "asked J. Okello"
    else if (depth === 0 && text === '.' && (isTitle(words, to - 1) || words[to - 1]?.text.length === 1)) {
      to++
      continue
    } else if (depth === 0 && (/^[;:.]$/.test(text) || modals.has(text))) return null
    to++
  }
  const behind = behindRelative(words, from, to)
  if (behind !== null) {
    const actor = englishActorAfter(words, from, reading, (at) => at >= behind.from)
    return { from, to: behind.to, kind: actor?.kind ?? null, verb: behind.to + 1 }
  }
  const joint = words[to]?.text
  if (joint === undefined || to === from || !/^(?:to|that|with)$/.test(joint)) return null
  // "at its next session", "in consultation with …" between commas are no part of the name.
  const comma = words.slice(from, to).findIndex((w, k) => w.text === ',' && asides.has(words[from + k + 1]?.text ?? ''))
  const whole = comma > 0 ? from + comma : to
  const end = words[whole - 1]?.text === ',' ? whole - 1 : whole
  const verb = skipAdverbs(words, to + 1, 'en')
  if (joint === 'to' && determiners.has(words[to + 1]?.text ?? '')) return null
  if (joint === 'that') return null
  if (askedAbout.has(words[from]?.text ?? '')) return null
  const actor = englishActorAfter(words, from, reading, (at) => at >= end)
  return { from, to: end, kind: actor?.kind ?? null, verb: joint === 'to' ? verb : null }
}

/**
 * "members that had not yet done so | to submit", "States which have yet to sign | to do so": where the relative clause before word `end` or at it
 * begins, and the "to" behind it before the task; null where there is none.
 */
function behindRelative(words: readonly Word[], start: number, end: number): { from: number; to: number } | null {
  const from = words.findIndex(
    ({ text }, i) => i > start && i <= end && relativePronouns.has(text) && opensRelative.has(words[i + 1]?.text ?? '')
  )
  if (from < 0) return null
  for (let to = from + 2; to < Math.min(words.length, from + longestRelative); to++) {
    const { text } = words[to] as Word
    if (/^[;:.]$/.test(text)) return null
    const task = isTask(words, to + 1) || (words[to + 1]?.text === 'do' && words[to + 2]?.text === 'so')
    if (text === 'to' && !withInfinitive.has(words[to - 1]?.text ?? '') && task) return { from, to }
  }
  return null
}

const opensRelative = new Set(taskLexicon.relatives.verbs)
const withInfinitive = new Set(taskLexicon.relatives.withInfinitive)

/** In words. */
const longestRelative = 20
