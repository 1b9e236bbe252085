/** Words about names that no list knows: Bir, Umm, "the village of", near. Which they are comes from `data/toponyms.yaml`. */
import type { Language } from '../model/record.ts'
import { type Both, lexicon } from './data.ts'
import { folded } from './fold.ts'

const data = lexicon<Record<'spoken' | 'called' | 'made' | 'opening', Both[]>>('toponyms')

function rowsOf(list: readonly Both[]): Record<Language, ReadonlyMap<string, readonly number[]>> {
  const read = (language: Language) => {
    const rows = new Map<string, number[]>()
    for (const [row, words] of list.entries())
      for (const word of words[language].map(folded)) rows.set(word, [...(rows.get(word) ?? []), row])
    return rows
  }
  return { ar: read('ar'), en: read('en') }
}

const rows = {
  spoken: rowsOf(data.spoken),
  called: rowsOf(data.called),
  made: rowsOf(data.made),
  opening: rowsOf(data.opening)
}

/**
 * What a folded word about a name says, as numbers: `spoken`, the first half of a name, written by its sound (Bir, بئر); `called`,
 * what a place or body is (river, نهر); `made`, what people made and named (village, قرية); `opening`, after what a name stands (near, قرب). Words of the two languages that say
 * the same share a number.
 */
export const aboutName = (kind: keyof typeof rows, word: string, language: Language): readonly number[] =>
  rows[kind][language].get(language === 'ar' ? word.replace(/^(?:[وف]?ال|[وف](?=.{3}))/, '') : word) ??
  rows[kind][language].get(word) ??
  []
