/** Sentences of decisions that have lost a part. The verbs are `needsObject` and `needsWord` in `language/data/decisions.yaml`. */
import { arabicActor, englishActorBefore } from '../language/actors.ts'
import { decisionLexicon } from '../language/decisions.ts'
import { folded } from '../language/fold.ts'
import { either } from '../language/patterns.ts'
import { isBreak, Phrases, phrasesOf, type Word } from '../language/words.ts'
import type { Language } from '../model/record.ts'
import type { Sentence } from '../outline/index.ts'
import { type Reading, readSentence } from './reading.ts'

const alone = phrasesOf(decisionLexicon.needsObject)
/** Verbs of two words have the actor between them: وافق المجلس على. */
const parted = decisionLexicon.needsObject.ar
  .filter((v) => v.includes(' '))
  .map((v) => folded(v).split(' ') as [string, string])
interface Completed {
  words: ReadonlySet<string>
  lost: string
}
const incomplete = new Phrases<Completed>()
for (const { verbs, words, lost } of decisionLexicon.needsWord)
  for (const verb of verbs) incomplete.add(verb, { words: new Set(words.map(folded)), lost })

const tails = new Set(decisionLexicon.bodyTails.map(folded))
const mostWords = Math.max(...decisionLexicon.needsObject.en.map((verb) => verb.split(' ').length))
/** Openers of a clause that a comma parts from the decision: "After a break, the Committee approved." */
const openers = new Set(['after', 'before', 'when', 'as', 'until', 'if', 'following', 'upon', 'then'])

/** A decision told in a sentence is short: longer ones hold their object somewhere. */
const longest = 24
const relative = new Set([
  'which',
  'that',
  'as',
  'than',
  'what',
  'whom',
  'who',
  'when',
  'if',
  'before',
  'after',
  'until'
])

const passive = new Set(['was', 'were', 'is', 'are', 'be', 'been', 'being'])

/** A verb at the end of an English sentence, a sentence of two words or so in Arabic, or a verb that needs a word. */
const completed = either(decisionLexicon.needsWord.flatMap(({ verbs }) => verbs))
const mayLack = {
  en: new RegExp(`(?:${either(decisionLexicon.needsObject.en)})[.;]?$|(?<![a-z])(?:${completed}) `),
  ar: new RegExp(`^.{0,40}$|(?:${completed}) `)
}

/** What a sentence of a decision has lost: a word, or '' for the object; null where it has lost nothing. */
export function incompleteDecision(sentence: Sentence): string | null {
  const { text } = sentence.folded
  if (!mayLack[sentence.unit.language].test(text)) return null
  const reading = readSentence(sentence)
  return lostWord(reading) ?? (lacksObject(reading) ? '' : null)
}

const endings = {
  en: new RegExp(
    `(?<![a-z])(?:${either(decisionLexicon.opensClause.en)})(?: \\p{L}+ly| further| also)? that ?[.;]?$`,
    'u'
  ),
  ar: new RegExp(
    `^(?:\\p{L}+ )?[وف]?(?:(?:${either(decisionLexicon.opensClause.ar)}) \\p{L}+(?: \\p{L}+)? (?:ان|بان|الا)|(?:${either(decisionLexicon.needsPreposition)}) (?:علي|الي|ب|من|عن)) ?[.؛]?$`,
    'u'
  )
}
/** "RESOLVED that.", قرر المجلس أن, "الموافقة على.": a folded sentence that breaks off behind the word that opens what was decided. */
export const breaksOff = (plain: string, language: Language): boolean =>
  plain.length < longestOpen && endings[language].test(plain.trim())
const longestOpen = 120
/** One cheap look at a whole text. */
export const mayBreakOff = /\bthat ?[.;]?(?:\s|$)|(?:أن|بأن|ألا|على|إلى) ?[.؛]?(?:\s[^\s]|$)/i

function lostWord({ words, language, ...letters }: Reading): string | null {
  for (let i = 0; i < words.length; i++) {
    const hit = incomplete.at(words, i)
    if (!hit) continue
    const actor =
      language === 'ar' ? arabicActor(words, i + 1, letters.isAcronym) : englishActorBefore(words, i, { ...letters })
    if (actor?.kind !== 'body') continue
    const rest = words.slice(i + hit.length)
    if (language === 'ar' && !hasObject(words, actor.to)) continue
    if (!rest.some((word) => hit.value.words.has(word.text))) return hit.value.lost
  }
  return null
}

/** So many words of the name of a body may stand between what is read of it and the object. */
const reach = 3

/** A word with بـ follows soon: أحاط … بأهمية. Without one أحاط is "surrounded". */
function hasObject(words: readonly Word[], from: number): boolean {
  for (const { text } of words.slice(from, from + reach)) {
    if (isBreak(text)) return false
    if (/^ب.{3}/.test(text)) return true
  }
  return false
}

function lacksObject(reading: Reading): boolean {
  const words = withoutEnd(reading.words)
  if (words.length < 2 || words.length > longest || reading.sentence.passage.text.trimEnd().endsWith(':')) return false
  if (reading.language === 'en') {
    const first = verbAtEnd(words)
    const comma = openers.has((words[0] as Word).text) ? words.findIndex(({ text }) => text === ',') : -1
    // "The agenda (BT/25/3) was adopted" says what was.
    if (
      first < 0 ||
      passive.has((words[first - 1] as Word).text) ||
      words.slice(comma + 1).some((word) => relative.has(word.text))
    )
      return false
    return englishActorBefore(words, first, reading)?.kind === 'body'
  }
  const [first] = words as [Word]
  if (bodyFirst(words, reading)) return true
  if (reading.isPassive(first)) return false
  const actor = arabicActor(words, 1, reading.isAcronym)
  // A further word may be what was decided: أقر المجلس الميزانية.
  if (actor?.kind !== 'body') return false
  const to = actor.to === 2 && tails.has(words[2]?.text ?? '') ? 3 : actor.to
  if (to !== 2 && !(to === 3 && tails.has((words[2] as Word).text))) return false
  const verb = first.text.replace(/^[وف](?=.{3})/, '')
  const left = words.slice(to)
  if (left.length === 1)
    return parted.some(([one, other]) => (one === verb || one === first.text) && left[0]?.text === other)
  return left.length === 0 && (alone.ar.at(words, 0)?.length ?? 0) === 1
}

/** المجلس قرر: the body, and the verb alone behind it. */
function bodyFirst(words: readonly Word[], reading: Reading): boolean {
  const last = words.length - 1
  if (last < 1 || last > 4 || !(words[0] as Word).text.includes('ال')) return false
  const actor = arabicActor(words, 0, reading.isAcronym)
  return actor?.kind === 'body' && actor.to === last && alone.ar.at(words, last)?.length === 1
}

/** Where the verb begins with which an English sentence ends; -1 where it ends otherwise. */
function verbAtEnd(words: readonly Word[]): number {
  for (let first = words.length - 1; first >= Math.max(1, words.length - mostWords); first--)
    if (alone.en.at(words, first)?.length === words.length - first) return first
  return -1
}

/** Without the full stop. */
function withoutEnd(words: readonly Word[]): readonly Word[] {
  let end = words.length
  while (end > 0 && isBreak((words[end - 1] as Word).text)) end--
  return words.slice(0, end)
}
