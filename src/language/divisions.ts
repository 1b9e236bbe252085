import { lexicon } from './data.ts'
import { folded } from './fold.ts'
import { either } from './patterns.ts'

interface Division {
  en: string[]
  ar: string[]
}
const { divisions, otherDivisions } = lexicon<{ divisions: Division[]; otherDivisions: Division }>('citations')

const nouns = either([...divisions, otherDivisions].flatMap((d) => [...d.en, ...d.ar]))
const atEnd = new RegExp(`(?<![a-z\\u0621-\\u064a])(?:[وفبلك]{0,2})(?:${nouns})\\.? ?\\(?$`)

/** Whether a text ends in the noun of a part of a document, which a number follows: "under article", بموجب المادة. */
export const isDivision = (text: string): boolean => atEnd.test(folded(text))
