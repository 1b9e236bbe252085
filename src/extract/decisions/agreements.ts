/** Words of agreement: "It was so agreed.", "Carried, 7-2", "وبعد التصويت، رُفض الاقتراح". */
import { decisionLexicon } from '../../language/decisions.ts'
import { folded } from '../../language/fold.ts'
import { findVote, isCount } from '../../language/votes.ts'
import { isBreak, phrases, phrasesOf, type Word } from '../../language/words.ts'
import type { Sentence, Unit } from '../../outline/index.ts'
import { leadEndIn } from '../lead-ins.ts'
import { type Decided, make } from './decided.ts'

const agreementKey = (text: string) =>
  folded(text)
    .replace(/^[\s"'(]+|[\s.,،؛;:!"')]+$/g, '')
    .replace(/\s+/g, ' ')

export type Agreement = (typeof decisionLexicon.agreements)[number]

const agreements = new Map<string, Agreement>(
  decisionLexicon.agreements.flatMap((agreement) =>
    [...agreement.en, ...agreement.ar].map((phrase) => [agreementKey(phrase), agreement] as const)
  )
)

const lead = phrasesOf(decisionLexicon.agreementLeads)
const tail = phrasesOf(decisionLexicon.agreementTails)

/** What is only an agreement is never longer, in characters. */
const longestAgreement = 160
const openings = phrases([...agreements.keys()])
const openingSigns = new Set(`"'(`)

/** Whether the words from `at` on begin as an agreement does; most texts do not. */
function opensAgreement(words: readonly Word[], at: number): boolean {
  let first = at
  while (openingSigns.has(words[first]?.text ?? '')) first++
  return openings.at(words, first) !== null
}

/** "This was seconded by Cllr Whate and unanimously agreed.", "وثنّى على الاقتراح العضو وايت وتمت الموافقة عليه.": who seconds the motion before, and its fate. */
function behindSeconder({ words, folded: { text } }: Unit | Sentence): Agreement | undefined {
  const seconds = words.slice(0, longestOpening).some((w) => /^(?:seconded|و?ثن(?:ي|ت))$/.test(w.text))
  if (!seconds || words.length > longestSeconding) return undefined
  for (let i = words.length - 1; i > 2; i--) {
    const { text: word, start, end } = words[i] as Word
    const from = word === 'and' ? end : /^و.{3}/.test(word) ? start + 1 : -1
    if (from < 0) continue
    const told = text.slice(from).replace(/^ ?(?:it was |was )?(?:then |duly )?(?:unanimously )?/, '')
    const found = agreements.get(agreementKey(told))
    if (found) return found
  }
  return undefined
}
/** In words. */
const longestOpening = 5
const longestSeconding = 24

/** The agreement that a text is, with or without the vote: "Carried, 7-2", "وبعد التصويت، رُفض الاقتراح بأغلبية 6 أصوات". */
export function agreementIn(told: Unit | Sentence): Agreement | undefined {
  const { text } = told.passage
  if (text.length > longestAgreement) return undefined
  const { words } = told
  const own = told.folded.text
  let from = 0
  for (const language of ['en', 'ar'] as const) from = Math.max(from, lead[language].at(words, 0)?.length ?? 0)
  if (isBreak(words[from]?.text ?? '')) from++
  if (!opensAgreement(words, 0) && !opensAgreement(words, from)) return behindSeconder(told)
  const whole = agreements.get(agreementKey(own))
  if (whole) return whole
  const start = words[from]?.start ?? 0
  for (let i = from + 1; i < words.length; i++) {
    const { text: word, start: end } = words[i] as Word
    const ends = word === '(' || isCount(words[i]) || /^\d/.test(word) || tail.en.at(words, i) || tail.ar.at(words, i)
    const found = ends ? agreements.get(agreementKey(own.slice(start, end))) : undefined
    // "It was agreed by consensus that a letter be sent" settles that, and not what stands before.
    if (found)
      return findVote(text) && !words.slice(i).some((w) => w.text === 'that' || w.text === 'ان') ? found : undefined
  }
  return from > 0 ? agreements.get(agreementKey(own.slice(start))) : undefined
}

/** "It was agreed:", "It was agreed as follows:": words of agreement that lead a list in and answer no proposal. */
export function leadingAgreement(unit: Unit): Decided | null {
  const last = unit.sentences.at(-1)
  if (!last || unit.sentences.length > 1 || !/[:：]\s*$/.test(unit.text) || unit.text.length > longestAgreement)
    return null
  const { words } = unit
  if (words.length < 4 || !opensAgreement(words, 0)) return null
  const tail = leadEndIn(words, unit.language)
  const from = (words[tail < 0 ? words.length - 1 : tail] as Word).start
  const agreement = agreements.get(agreementKey(unit.folded.text.slice(0, from)))
  if (!agreement || agreement.motion) return null
  return make(last, last, { kind: agreement.kind, cue: agreement.id, actor: null })
}
