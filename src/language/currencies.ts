/** Currencies that a text names, by name, code or sign. Which they are comes from `data/currencies.yaml`. */
import type { Language } from '../model/record.ts'
import { lexicon } from './data.ts'
import { fold, folded } from './fold.ts'
import { withoutClitics } from './names.ts'
import type { Range } from './sentences.ts'
import { sought } from './traces.ts'
import { wordsOf } from './words.ts'

const data = lexicon<Record<Language, string[]>[]>('currencies')

const isName = (form: string): boolean => /^\p{Ll}/u.test(form)
const names = {
  ar: new Map(data.flatMap(({ ar }, row) => ar.flatMap((f) => [f, `ال${f}`]).map((f) => [folded(f), row] as const))),
  en: new Map(data.flatMap(({ en }, row) => en.filter(isName).map((f) => [f, row] as const)))
}
/** Codes and signs stand in either language as they are. */
const printed = new Map(data.flatMap(({ en }, row) => en.filter((f) => !isName(f)).map((f) => [f, row] as const)))
const printedForm = /(?<![A-Z])[A-Z]{2,3}(?![A-Za-z])|[$€£]/g

/** Names and codes of currencies, to be asked for first; signs are none of them. */
export const mayNameCurrency = sought(() =>
  data.flatMap(({ en, ar }) => [...en.filter((form) => form.length > 1), ...ar])
)

/** A currency, by the number of its line in the list, as a half-open range of the text. */
export interface Currency extends Range {
  row: number
}

/** Whether letters are the code of a currency, as printed. */
export const isCurrencyCode = (letters: string): boolean => printed.has(letters)

/** The currencies of a text. */
export function currenciesIn(text: string, language: Language): Currency[] {
  const found: Currency[] = []
  for (const { 0: form, index } of text.matchAll(printedForm)) {
    const row = printed.get(form)
    if (row !== undefined) found.push({ row, start: index, end: index + form.length })
  }
  const folding = fold(text)
  for (const word of wordsOf(folding.text)) {
    const forms = language === 'ar' ? withoutClitics(word.text) : [word.text]
    const row = forms.map((form) => names[language].get(form)).find((r) => r !== undefined)
    if (row !== undefined) found.push({ row, start: folding.origin(word.start), end: folding.origin(word.end - 1) + 1 })
  }
  return found
}
