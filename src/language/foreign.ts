/** Words of one language in a text of the other; what ties them is `data/foreign.yaml`. */
import type { Language } from '../model/record.ts'
import { lexicon } from './data.ts'
import type { Range } from './sentences.ts'

const data = lexicon<{ tiesEn: string[]; clitics: string[] }>('foreign')
const ties = new Set(data.tiesEn)
const clitics = new Set(data.clitics)

const latinRun = /[A-Za-z][A-Za-z'’-]*(?:,? [A-Za-z][A-Za-z'’-]*){3,}/g
const arabicRun = /[\u0621-\u064a][\u0621-\u0652]+(?:،? [\u0621-\u064a][\u0621-\u0652]*){2,}/g
const latinWord = /[A-Za-z]/
const arabicWord = /[\u0621-\u064a]{2}/
const opens = /[([{"“”„«'‘’:/|]\s*$/
const closes = /^\s*[)\]}"”“»'’|]/

/** Prose rather than a name: words in small letters, with one that ties them. */
function isProse(words: readonly string[]): boolean {
  const small = words.filter((word) => /^\p{Ll}/u.test(word))
  return (
    small.some((word) => ties.has(word)) &&
    small.filter((word) => !ties.has(word)).length >= 2 &&
    small.some((word) => word.length >= 5 && !ties.has(word))
  )
}

/** English that holds no other Arabic words. */
const isEnglish = (text: string): boolean => /[a-z]{2,} [a-z]{2,}/.test(text) && !arabicWord.test(text)

/** Prose in the other language that stands within a text of `language`, without brackets or quotation marks round it. */
export function untranslated(text: string, language: Language): Range[] {
  if (!(language === 'ar' ? latinWord : arabicWord).test(text)) return []
  const found: Range[] = []
  for (const { index, 0: run } of text.matchAll(language === 'ar' ? latinRun : arabicRun)) {
    const [before, after] = [text.slice(0, index), text.slice(index + run.length)]
    if (opens.test(before) || closes.test(after)) continue
    if (language === 'ar' ? !arabicWord.test(before) || !isProse(run.split(/,? /)) : !isEnglish(before + after))
      continue
    found.push({ start: index, end: index + run.length })
  }
  return found
}

const mixedWord =
  /(?<![\p{L}\p{M}])(?:(?<ar>[\u0621-\u064a]{3,})[A-Za-z]{1,3}|[A-Za-z]{2,}[\u0621-\u064a]{2,})(?![\p{L}\p{M}])/gu
/** Letters of two scripts that adjoin anywhere. */
const adjoin = /[\u0621-\u064a][A-Za-z]|[A-Za-z][\u0621-\u064a]/

/** Words with letters of both scripts that are not an Arabic article or preposition before a foreign word. */
export function mixedWords(text: string): Range[] {
  if (!adjoin.test(text)) return []
  return [...text.matchAll(mixedWord)].flatMap(({ index, 0: word, groups }) =>
    clitics.has(groups?.ar ?? '') ? [] : [{ start: index, end: index + word.length }]
  )
}

const likeLatin = /(?<=[A-Za-z])[\u0391-\u03c9\u0400-\u045f]|[\u0391-\u03c9\u0400-\u045f](?=[A-Za-z])/
/** Greek or Cyrillic letters within Latin words, which look like Latin ones: "Соuncil". */
export function lookAlikes(text: string): Range[] {
  if (!likeLatin.test(text)) return []
  return [...text.matchAll(/\p{L}+/gu)].flatMap(({ index, 0: word }) =>
    likeLatin.test(word) ? [{ start: index, end: index + word.length }] : []
  )
}
