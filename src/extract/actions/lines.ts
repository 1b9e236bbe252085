/** Lines that announce themselves: "Action: the Clerk to …". */
import { taskLexicon } from '../../language/tasks.ts'
import { phrasesOf, type Word } from '../../language/words.ts'
import type { Sentence, Unit } from '../../outline/index.ts'
import { printed, type Reading, readRange, readSentence } from '../reading.ts'
import { onlyNames } from './owners.ts'

const openers = phrasesOf(taskLexicon.lines)

/** "AP1:", "A.3 –", "AP14.2 –", "م1:": the number of an entry in a list of actions. */
const code = /^(?:AP|AI|A|ACTION|Action|م|ت)[ .-]?\d{1,3}(?:[./-]\d{1,3}){0,2}\s?(?:[:.](?!\d)|[–—-](?=\s))\s*/u

/** How much of an entry is its number. */
export const codeWidth = (text: string): number => code.exec(text)?.[0].length ?? 0

/** Where the words after "Action:" begin in a unit's text; -1 where the line is none. */
export function lineStart(reading: Reading): number {
  const { words, language } = reading
  const from = words[0]?.text === '[' || words[0]?.text === '(' ? 1 : 0
  const hit = openers[language].at(words, from)
  if (!hit) return -1
  let at = from + hit.length
  // "Action 3:", "ACTION 15/1:", "Action No. 2.4:"
  for (let n = 0; n < 5 && /^(?:\d[\d./-]*|[./#-]|no|رقم)$/.test(words[at]?.text ?? ''); n++) at++
  if (words[at]?.text !== ':') return -1
  return at + 1 < words.length ? (words[at + 1] as Word).start : -1
}

/** A short sentence behind another one. */
export const isAside = ({ index, start, end }: Sentence): boolean => index > 0 && end - start <= 90

/** What a short sentence within a paragraph says behind "Action:", and where; null where it does not open so. */
export function lineIn(unit: Unit, sentence: Sentence): { start: number; reading: Reading } | null {
  if (!isAside(sentence)) return null
  const opened = lineStart(readSentence(sentence))
  if (opened < 0) return null
  const start = sentence.start + sentence.folded.origin(opened)
  return { start, reading: readRange(unit, start, sentence.end) }
}

/** "Trustees requested a summary; Action: L. Hamm": where the task of a sentence ends, and whose it is. */
export function assignedBehind(unit: Unit, sentence: Sentence): { end: number; owner: string } | null {
  const match = tail.exec(unit.text.slice(sentence.start, sentence.end))
  if (!match) return null
  const start = sentence.start + match.index + (match[1] as string).length
  const line = readRange(unit, start, sentence.end)
  if (lineStart(line) < 0) return null
  const named = readRange(unit, start + line.sentence.folded.origin(lineStart(line)), sentence.end)
  const name =
    onlyNames(named) ?? (initials.test(named.sentence.passage.text) ? { from: 0, to: named.words.length } : null)
  return name && { end: sentence.start + match.index, owner: printed(named, name.from, name.to) }
}
/** "L. Hamm", "J.-P. Roy" */
const initials = /^(?:\p{Lu}\.[ -]?){1,3}\p{Lu}[\p{L}'’-]+\.?$/u
const tail = /(\s*[;؛–—]\s*)[\p{L} ]{4,24}:\s*[^:;]{2,60}$/u

/** "It was agreed to obtain quotes. Action: the Clerk": who has the task of the sentence before. */
export function assigned({ reading }: { reading: Reading }): string | null {
  const name = onlyNames(reading)
  return name && printed(reading, name.from, name.to)
}
