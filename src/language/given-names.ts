/** Given names that are easily taken for each other, as both scripts write them: حسن and Hassan, حسين and Hussein. From `data/given-names.yaml`. */
import type { Language } from '../model/record.ts'
import { type Both, lexicon } from './data.ts'
import { folded } from './fold.ts'
import { withoutClitics } from './names.ts'
import type { Range } from './sentences.ts'

/** One name, with those that it may be taken for. */
interface Given {
  row: number
  group: number
}

const rows: Record<Language, Map<string, Given[]>> = { ar: new Map(), en: new Map() }
let row = 0
for (const [group, names] of lexicon<Both[][]>('given-names').entries())
  for (const name of names) {
    row++
    for (const language of ['ar', 'en'] as const)
      for (const form of name[language].map(folded))
        rows[language].set(form, [...(rows[language].get(form) ?? []), { row, group }])
  }

const none: readonly Given[] = []

/** What a folded word may be as a name, without article and in Arabic with or without what is joined on before it. */
function namesFor(word: string, language: Language): readonly Given[] {
  const own = rows[language]
  if (language === 'en') return own.get(plain(word.replace(/^(?:al|el)-/, ''))) ?? none
  return withoutClitics(word).flatMap((form) => own.get(form) ?? own.get(form.replace(/^ال/, '')) ?? none)
}

/** Without the signs on letters: Hacène. */
const plain = (word: string): string => (/[^a-z'-]/.test(word) ? word.normalize('NFD').replace(/\p{M}/gu, '') : word)

/** A word of a text that is such a name. */
export interface GivenName extends Range {
  names: readonly Given[]
}

/** Such names in a text, in order; English ones are written with a capital. */
export function givenNamesIn(text: string, language: Language): GivenName[] {
  const found: GivenName[] = []
  for (const { index, 0: word } of text.matchAll(wordOf[language])) {
    const names = namesFor(folded(word), language)
    if (names.length > 0) found.push({ names, start: index, end: index + word.length })
  }
  return found
}

const wordOf = { ar: /[\u0621-\u064a\u064b-\u0652]{2,}/g, en: /(?<![\p{L}'’-])(?:[Aa]l-|[Ee]l-)?\p{Lu}[\p{Ll}'’]+/gu }

/** Whether the two may be one name. */
export const areOneName = (x: GivenName, y: GivenName): boolean =>
  x.names.some((a) => y.names.some((b) => a.row === b.row))

/** Whether the one may be taken for the other: by the lists, or because they sound alike. */
export const areAlike = (x: GivenName, y: GivenName): boolean =>
  x.names.some((a) => y.names.some((b) => a.group === b.group))
