/** How what is written of a document is named: after it, in the tree of the folders read. */
import { join, parse } from 'node:path'
import type { Language } from '../model/record.ts'

/** `sub/minutes.ar.md` → `sub/minutes.ar.yaml`, `minutes.md` → `minutes.ar.yaml`. */
export const recordName = (below: string, language: Language, format: 'yaml' | 'json'): string =>
  named(below, language, `${language}.${format}`)

/** `minutes.ar.md` → `minutes.ar.validation.json`; with both languages in one file `minutes.ar-en.validation.json`. */
export const validationName = (below: string, languages: readonly Language[]): string =>
  named(below, languages.length === 1 ? (languages[0] as Language) : null, `${languages.join('-')}.validation.json`)

function named(below: string, language: Language | null, ending: string): string {
  const { dir, name } = parse(below)
  const stem = language !== null && name.endsWith(`.${language}`) ? name.slice(0, -language.length - 1) : name
  return join(dir, `${stem}.${ending}`)
}

/** Of a pair, named after the original: `sub/minutes.en.md` → `sub/minutes.ar-en.yaml`, `en.md` → `ar-en.yaml`. */
export function pairName(below: string, original: Language, ending: string): string {
  const { dir, name } = parse(below)
  const stem = name === original ? '' : name.endsWith(`.${original}`) ? name.slice(0, -original.length - 1) : name
  return join(dir, `${stem === '' ? '' : `${stem}.`}ar-en.${ending}`)
}
