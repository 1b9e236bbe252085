/** Arabic text in which the two letters of a joined لا stand in each other's place (`data/ligatures.yaml`): األمانة for الأمانة, خالل for خلال. */
import { lexicon } from './data.ts'

/** A text put right, and where the first wrong word stood. */
export interface Unswapped {
  text: string
  /** UTF-16 offset of the first word that was changed, and how many were. */
  first: number
  count: number
}

const opensWrong = /(?<![\p{L}\p{M}])[وفبكل]?ا[أإآا]ل\p{L}*/gu
/** So many different words must open wrongly: one alone is a slip of the hand. */
const leastWords = 3
const arabicWord = /[\u0621-\u064a][\u0621-\u0652]*/g
/** What needs no list, since no Arabic word is written so: the wrong form and the right one. */
const impossible: readonly (readonly [RegExp, string])[] = [
  // The article before a word that opens with alef, and لا behind ا: األمانة, مجاالت.
  [/ا([أإآا])ل/g, 'ال$1'],
  [/([آأ])ال/g, '$1لا'],
  // للأ, للإ, للآ; not the preposition before a word that opens so: لإلغاء, لألمانيا, لآلاف.
  [/^([وف]?ل)([أإ])ل(?!ما?ن|ف(?:ي|ين|اظ|ة|$)|غاء|زام|حاق|قاء|مام|كترون|هام)/, '$1ل$2'],
  [/^([وف]?ل)آل(?=[^ا]\p{L}{2})/u, '$1لآ'],
  // للاجتماع, للاتحاد, للالتزام; not لالتزام, لالتحاق.
  [/^([وف]?ل)ال(?=[^تهل]|ت(?:حاد|فاق|صال|جاه|ساق)|لت)/, '$1لا'],
  // اللاجئين; not الالتزام.
  [/^([وفبك]?)الال(?!ت)/, '$1اللا'],
  // لإدارة, لإنشاء: few words open with إل, and none of those so.
  [/^([وف]?)إل(?=[دجنعثرسشطضخذظ]\p{L}{2}|ب(?!اس)\p{L}{2})/u, '$1لإ'],
  // لاستخدام, لاستعراض: no word with the article goes on so.
  [/^([وف]?)الست(?=[خعهقثشنبجكحغ]\p{L}{2})/u, '$1لاست'],
  // Plurals in لات: معدلات, البروتوكولات; not the verbs استقالت, توالت, مازالت, nor إزالته and إحالتها.
  [/^(?!و?(?:است|انه|تو|تع|ماز)|.*[أإ]\p{L}الت)(\p{L}{3,})الت(?=(?:ه|ها|هم|نا)?$)/u, '$1لات']
]
const alefs = /ل([اأإآ])/g
const swap = (word: string): string => word.replace(alefs, '$1ل')
const prefixes = ['', 'و', 'ف', 'ب', 'ك', 'ل', 'ال', 'وال', 'بال', 'لل', 'فال', 'كال']
const suffixes = ['', 'ه', 'ها', 'هم', 'نا']

let known: ReadonlyMap<string, string> | undefined
/** The words of the list by their damaged forms. */
function damaged(): ReadonlyMap<string, string> {
  if (known) return known
  const { words, alone } = lexicon<{ words: string[][]; alone: string[] }>('ligatures')
  const stems = words
    .flat()
    .flatMap((word) => suffixes.map((suffix) => (suffix ? word.replace(/ة$/, 'ت') : word) + suffix))
  const forms = stems.flatMap((stem) => prefixes.map((prefix) => `${prefix}${stem}`))
  known = new Map([...forms, ...alone].map((form) => [plainly(swap(form)), form]))
  return known
}

const plainly = (word: string): string => impossible.reduce((own, [wrong, right]) => own.replace(wrong, right), word)

function putRight(word: string): string {
  const letters = plainly(word)
  const plain = letters.replace(/[\u064b-\u0652]/g, '')
  const own = damaged().get(plain)
  if (own === undefined) return letters
  // The signs of vowels stay where they stood.
  let i = 0
  return letters.replace(/[\u0621-\u064a]/g, () => own[i++] as string)
}

/** Puts the letters right where the text shows that they were exchanged throughout; null where it does not. Lengths and offsets stay. */
export function unswapped(text: string): Unswapped | null {
  if (!(text.includes('األ') || text.includes('اإل') || text.includes('اال'))) return null
  if (new Set(text.match(opensWrong)).size < leastWords) return null
  let first = -1
  let count = 0
  const right = text.replace(arabicWord, (word, at: number) => {
    const own = putRight(word)
    if (own !== word) {
      if (first < 0) first = at
      count++
    }
    return own
  })
  return { text: right, first, count }
}
