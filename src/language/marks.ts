/** Marks of the language in names of files and folders: `minutes-E.docx`, `minutes_ar.md`, `ar/minutes.md`. */
import type { Language } from '../model/record.ts'
import { lexicon } from './data.ts'

interface Data extends Record<Language, string[]> {
  around: string
}

const folded = (text: string): string => text.normalize('NFC').toLowerCase()

interface Marks {
  around: Set<string>
  by: Record<Language, Set<string>>
}
let known: Marks | undefined
function marks(): Marks {
  if (!known) {
    const { ar, en, around } = lexicon<Data>('language-marks')
    known = { around: new Set(around), by: { ar: new Set(ar.map(folded)), en: new Set(en.map(folded)) } }
  }
  return known
}

/**
 * What two language versions of a document have in common in their names: the path without the marks of the document's own language and
 * without the extension. A document of the other language has the same where it is named alike.
 * @param path with slashes
 */
export function nameWithoutMark(path: string, language: Language): string {
  const parts = folded(path).split('/')
  const name = (parts.pop() as string).replace(/\.[^.]*$/, '')
  const own = marks().by[language]
  return [...parts.map((part) => (own.has(part) ? '*' : part)), withoutMark(name, own)].join('/')
}

function withoutMark(name: string, own: ReadonlySet<string>): string {
  if (own.has(name)) return '*'
  const { around } = marks()
  const pieces: { start: number; end: number }[] = []
  let start = 0
  for (let i = 0; i <= name.length; i++) {
    if (i < name.length && !around.has(name[i] as string)) continue
    if (i > start) pieces.push({ start, end: i })
    start = i + 1
  }
  // The mark is the last piece, or else the first.
  const found = [pieces.at(-1), pieces[0]].find((p) => p && own.has(name.slice(p.start, p.end)))
  if (!found || pieces.length < 2) return name
  const trim = (text: string, end: 'first' | 'last') => {
    let [from, to] = [0, text.length]
    if (end === 'first') while (from < to && around.has(text[from] as string)) from++
    else while (to > from && around.has(text[to - 1] as string)) to--
    return text.slice(from, to)
  }
  return found.start === pieces[0]?.start
    ? trim(name.slice(found.end), 'first')
    : trim(name.slice(0, found.start), 'last')
}

/** The symbol of a document without the letter or code of its language: `C24/58-A`, `A/69/712 (E)`. */
export function symbolWithoutMark(symbol: string, language: Language): string {
  return withoutMark(folded(symbol).replace(/\s+/g, ' ').trim(), marks().by[language]).toUpperCase()
}
