/** Phrases that forbid, and phrases that say that something is not required: see `data/modality.yaml`. */
import type { Language } from '../model/record.ts'
import { type Both, lexicon } from './data.ts'
import { fold } from './fold.ts'
import type { Range } from './sentences.ts'
import { type Phrases, phrasesOf, wordsOf } from './words.ts'

const data = lexicon<Record<'released' | 'mayRelease' | 'prohibited', Both>>('modality')

const released = phrasesOf(data.released)
const mayRelease = phrasesOf({
  ar: [...data.released.ar, ...data.mayRelease.ar],
  en: [...data.released.en, ...data.mayRelease.en]
})
const prohibited = phrasesOf(data.prohibited)

function firstOf(list: Phrases<true>, text: string): Range | null {
  const folding = fold(text)
  const words = wordsOf(folding.text)
  const hit = list.within(words, 0, words.length)
  const [first, last] = hit ? [words[hit.index], words[hit.index + hit.length - 1]] : []
  return first && last ? { start: folding.origin(first.start), end: folding.origin(last.end - 1) + 1 } : null
}

/** The first phrase that says that something is not required: need not, لا يلزم. */
export const releases = (text: string, language: Language): Range | null => firstOf(released[language], text)

/** Whether a text has a phrase that may say so, though it may forbid as well: لا يجب. */
export const mayBeReleased = (text: string, language: Language): boolean => firstOf(mayRelease[language], text) !== null

/** The first phrase that forbids: is prohibited, يحظر. */
export const prohibits = (text: string, language: Language): Range | null => firstOf(prohibited[language], text)
