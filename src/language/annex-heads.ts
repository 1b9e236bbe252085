/** Heads of annexes and of articles, and how a text closes without its notes. */
import type { Language } from '../model/record.ts'
import { data } from './clause-words.ts'
import { fold, folded } from './fold.ts'
import { countedValue } from './labels.ts'
import { wordsSkipped } from './title-lines.ts'
import { phrasesOf, type Word, wordsOf } from './words.ts'

const articles = phrasesOf(data.articles)
const annexes = phrasesOf(data.annexes)

/** So many characters hold the longest name of an annex, and so many its first letters with all their marks. */
const longestAnnexName = 40
const headOfName = 12

/** The first letters of the names of annexes, with و and ف and without: nearly all lines open with others. */
const firstLetters = new Set(
  [...data.annexes.ar, ...data.annexes.en].flatMap((name) =>
    ['', 'و', 'ف'].map((joined) => `${joined}${folded(name)}`.slice(0, 4))
  )
)

/** The head of an annex: the offset after "Annex 1", الملحق أ; null for any other line. */
export function annexHead(text: string, language: Language): number | null {
  if (text.length > 200 || !firstLetters.has(folded(text.slice(0, headOfName)).slice(0, 4))) return null
  if (!annexes[language].at(wordsOf(folded(text.slice(0, longestAnnexName))), 0)) return null
  const folding = fold(text)
  const words = wordsOf(folding.text)
  const hit = annexes[language].at(words, 0)
  if (!hit || hit.joined) return null
  let i = hit.length
  if (
    words[i] &&
    /^(?:[ivxlc\d]{1,4}|[a-z]|[\u0621-\u064a]{1,3}|الاول|الثاني|الثالث|one|two)$/.test((words[i] as Word).text)
  )
    i++
  const next = words[i]
  if (!next) return text.length
  if (!/^[.:,،()-]$/.test(next.text) && i === hit.length) return null
  while (/^[.:,،-]$/.test(words[i]?.text ?? '')) i++
  const rest = words[i]
  return rest ? folding.origin(rest.start) : text.length
}

/** The head of an article ("Section 2.", المادة الأولى:): its number and the offset of the words after it; null for any other text. */
export function articleHead(text: string, language: Language): { value: number; end: number } | null {
  const folding = fold(text.slice(0, 60))
  const words = wordsOf(folding.text)
  const hit = articles[language].at(words, 0)
  if (!hit || hit.joined) return null
  let i = wordsSkipped(words, hit.length)
  const named = words[i]?.text ?? ''
  const value = countedValue(named)
  if (value === undefined) return null
  const marked = wordsSkipped(words, i + (words[i + 1]?.text === ')' ? 2 : 1))
  if (marked === i + 1 && words[marked]) return null
  i = marked
  return { value, end: words[i] ? folding.origin((words[i] as Word).start) : text.length }
}
