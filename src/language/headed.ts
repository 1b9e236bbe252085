/** Names of bodies, offices and posts by their head and the words that tell them apart: `data/headed.yaml`. */
import type { Language } from '../model/record.ts'
import { type Both, lexicon } from './data.ts'
import { fold, folded } from './fold.ts'
import { withoutClitics } from './names.ts'
import type { Range } from './sentences.ts'
import { isBreak, type Word, wordsOf } from './words.ts'

const data = lexicon<{ heads: Both[]; plain: Both; stop: { ar: string[] }; fields: Both[] }>('headed')

/** A name with its head. Half-open range of the text. */
export interface Headed extends Range {
  /** Rows of heads; two names may be of one kind where they share one. */
  rows: readonly number[]
  /** The folded words besides the head, in order, that tell the body from others of its kind. */
  words: readonly string[]
}

const rows = { ar: rowsOf('ar'), en: rowsOf('en') }
function rowsOf(language: Language): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>()
  for (const [row, heads] of data.heads.entries())
    for (const head of heads[language].map(folded)) found.set(head, [...(found.get(head) ?? []), row])
  return found
}
const plain = { ar: new Set(data.plain.ar.map(folded)), en: new Set(data.plain.en.map(folded)) }
const stop = new Set(data.stop.ar.map(folded))

const fields = data.fields.map(({ ar, en }) => ({ ar: new Set(ar.map(folded)), en: new Set(en.map(folded)) }))

/** What the words of a name are about, as rows that the two languages share: "Personnel", الموارد البشرية. */
export function fieldsOf(words: readonly string[], language: Language): number[] {
  const bare = language === 'ar' ? words.map((w) => w.replace(/^و?(?:ال|لل)/, '')) : words
  return fields.flatMap((row, i) => (bare.some((w) => row[language].has(w)) ? [i] : []))
}

/** How many words about a head are looked at. */
const most = 4

/** What an English text must hold for any of its words to be such a head. */
const opens = new RegExp(
  `\\b(?:${data.heads.flatMap((h) => h.en.map((head) => `${head.charAt(0).toUpperCase()}${head.slice(1)}`)).join('|')})\\b`
)

/** The names of a text, in order. English ones are those written with capitals. */
export function headedIn(text: string, language: Language): Headed[] {
  if (language === 'en' && !opens.test(text)) return []
  const { text: lower, origin } = fold(text)
  const words = wordsOf(lower)
  const found: Headed[] = []
  for (let i = 0; i < words.length; i++) {
    const name = (language === 'en' ? englishAt : arabicAt)(words, i, (w) => isCapital(text, origin(w.start)))
    if (!name) continue
    const [first, last] = [words[name.from] as Word, words[name.to - 1] as Word]
    found.push({
      rows: name.rows,
      words: name.words.filter((w) => !plain[language].has(w)),
      start: origin(first.start),
      end: origin(last.end - 1) + 1
    })
  }
  return found
}

const isCapital = (text: string, at: number): boolean => /^\p{Lu}/u.test(text.slice(at, at + 2))

interface At {
  rows: readonly number[]
  words: string[]
  /** Range of words. */
  from: number
  to: number
}

/** "Scientific Committee", "Committee on Fisheries", "Minister of Public Works". */
function englishAt(words: readonly Word[], i: number, isCapital: (w: Word) => boolean): At | null {
  const head = words[i] as Word
  const own = rows.en.get(head.text)
  if (!own || !isCapital(head)) return null
  let from = i
  while (from > 0 && i - from < most + 1) {
    const before = words[from - 1] as Word
    const joins = before.text === 'and' && from > 1 && isCapital(words[from - 2] as Word)
    if (!(isCapital(before) && /^[\p{L}'-]+$/u.test(before.text)) && !joins) break
    from--
  }
  let to = i + 1
  if (/^(?:of|on|for)$/.test(words[to]?.text ?? '')) {
    let next = to + 1
    while (next - to <= most + 1) {
      const word = words[next]
      if (!word) break
      if (
        isCapital(word) ||
        (/^(?:and|of|the)$/.test(word.text) && words[next + 1] && isCapital(words[next + 1] as Word))
      )
        next++
      else break
    }
    if (next > to + 1) to = next
  }
  const about = [...words.slice(from, i), ...words.slice(i + 1, to)].map((w) => w.text)
  return { rows: own, words: about.filter((w) => /^[\p{L}'-]{3,}$/u.test(w) && !/^(?:and|the|for)$/.test(w)), from, to }
}

/** اللجنة العلمية، لجنة المالية، وزير الأشغال العامة. */
function arabicAt(words: readonly Word[], i: number): At | null {
  const head = words[i] as Word
  for (const form of withoutClitics(head.text)) {
    const bare = form.replace(/^ال/, '')
    const own = rows.ar.get(bare)
    if (!own) continue
    let to = i + 1
    while (to - i <= most && isNameWord(words[to]?.text)) to++
    const behind = words.slice(i + 1, to).map((w) => w.text)
    // اللجنة alone, and what is no name: لجنة جديدة.
    if (behind.length === 0 || !/^(?:ال|لل|وال)/.test(behind[0] as string)) return null
    return { rows: own, words: behind, from: i, to }
  }
  return null
}

const isNameWord = (word: string | undefined): boolean =>
  word !== undefined && !isBreak(word) && !stop.has(word) && /^(?:ال|وال|لل)[\u0621-\u064a]{2}/.test(word)
