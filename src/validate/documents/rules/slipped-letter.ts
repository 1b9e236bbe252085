import { lexicon } from '../../../language/data.ts'
import type { Language } from '../../../model/record.ts'
import type { Unit } from '../../../outline/index.ts'
import { PrintedWords } from '../printed.ts'
import type { Checked, DocumentFound, DocumentRule } from '../rule.ts'

let alike: readonly string[] | undefined
const isAlike = (a: string, b: string): boolean => {
  alike ??= lexicon<{ alike: string[] }>('slips').alike
  return alike.some((group) => group.includes(a) && group.includes(b))
}

const article = /^[وف]?(?:[بك]?ال|لل)(?=.{3})/
/** Shorter words are too many things. */
const leastLetters = 4
/** Letters that inflect an Arabic word from within: plurals and participles. */
const inflects = /[اوي]/
/** Letters that are written onto an Arabic word or open its verb. */
const written = /^[وفبلكسيتنا]$/

/** True where `word` is `usual` with one letter lost, doubled or exchanged within, or with the first lost behind its article. */
function isSlip(word: string, usual: string, language: Language, hasArticle: boolean): boolean {
  let at = 0
  while (at < word.length && word[at] === usual[at]) at++
  const rest = (from: string, of: string) => word.slice(from.length) === usual.slice(of.length)
  const [a, b] = [word[at] ?? '', usual[at] ?? '']
  // The ends of words are their grammar.
  if (at >= Math.min(word.length, usual.length) - 1) return false
  const head = word.slice(0, at)
  const arabic = language === 'ar'
  // What is written onto an Arabic word, and what makes another form of its verb, stands at its beginning.
  const atHead = at === 0 || (arabic && at === 1 && written.test(head))
  if (word.length === usual.length) {
    if (atHead || (arabic && inflects.test(a + b))) return false
    if (a === usual[at + 1] && b === word[at + 1]) return rest(`${head}12`, `${head}12`)
    return arabic && isAlike(a, b) && rest(`${head}1`, `${head}1`)
  }
  // ت and ن near the beginning make another form of the word: إجماع, اجتماع; يفصل, ينفصل.
  if (word.length === usual.length - 1) {
    if (atHead ? !hasArticle || at > 0 || written.test(b) : arabic && at <= 2 && /[تن]/.test(b)) return false
    return !(arabic && inflects.test(b)) && rest(head, `${head}1`)
  }
  // English doubles letters to part words (later, latter).
  return arabic && word.length === usual.length + 1 && at > 1 && a === word[at - 1] && rest(`${head}1`, head)
}

/** Folded words without their article; most words of a language come again in every text. */
const bareWords = new Map<string, string>()
const mostKept = 1 << 15

function bareOf(word: string): string {
  let bare = bareWords.get(word)
  if (bare === undefined) {
    if (bareWords.size >= mostKept) bareWords.clear()
    bare = word.replace(article, '')
    bareWords.set(word, bare)
  }
  return bare
}

/** Where a word stands: which word of which unit. */
interface Place {
  unit: Unit
  i: number
}

/** Words that a text uses twice or more, by the word behind them or the one before, each with one place. */
type Usual = Map<string, Map<string, Place> | null>

/** Notes a word beside another, where that one is looked up. */
function put(all: Usual, beside: string | undefined, word: string, place: Place): void {
  const known = beside === undefined ? undefined : all.get(beside)
  if (known === null) all.set(beside as string, new Map([[word, place]]))
  else if (known && !known.has(word)) known.set(word, place)
}

/** Each word of a unit as it is compared, and how often a text has those that are long enough. */
function counted({ units, language }: Pick<Checked, 'units' | 'language'>): {
  words: string[][]
  count: Map<string, number>
} {
  const bare = language === 'ar' ? bareOf : (word: string) => word
  const count = new Map<string, number>()
  const words = units.map((unit) =>
    unit.words.map(({ text }) => {
      const word = bare(text)
      if (word.length >= leastLetters) count.set(word, (count.get(word) ?? 0) + 1)
      return word
    })
  )
  return { words, count }
}

function* slips({ units, language }: Checked): Generator<DocumentFound> {
  const { words, count } = counted({ units, language })
  if (count.size === 0) return
  const wordsAt = (unit: number): string[] => words[unit] as string[]
  // In Arabic a neighbour with the article belongs to the word; prepositions stand beside anything.
  const beside = (unit: number, i: number): string => {
    const text = units[unit]?.words[i]?.text ?? ''
    const word = wordsAt(unit)[i] ?? ''
    return text.length > 2 && (language === 'en' || word !== text) ? word : ''
  }
  // Only what stands beside a word that is used once is looked up.
  const before: Usual = new Map()
  const behind: Usual = new Map()
  const slipped: { unit: number; i: number; next: string; last: string }[] = []
  for (let unit = 0; unit < units.length; unit++)
    for (let i = 0; i < wordsAt(unit).length; i++) {
      if (count.get(wordsAt(unit)[i] as string) !== 1) continue
      const [next, last] = [beside(unit, i + 1), beside(unit, i - 1)]
      if (next !== '') before.set(next, null)
      if (last !== '') behind.set(last, null)
      slipped.push({ unit, i, next, last })
    }
  for (const [at, unit] of units.entries()) {
    const own = wordsAt(at)
    for (let i = 0; i < own.length; i++) {
      const word = own[i] as string
      if (word.length < leastLetters || count.get(word) === 1) continue
      put(before, own[i + 1], word, { unit, i })
      put(behind, own[i - 1], word, { unit, i })
    }
  }
  for (const { unit: at, i, next, last } of slipped) {
    const word = wordsAt(at)[i] as string
    const unit = units[at] as Unit
    const hasArticle = word !== unit.words[i]?.text
    for (const others of [before.get(next), behind.get(last)]) {
      if (!others) continue
      const other = [...others].find(([of]) => isSlip(word, of, language, hasArticle))
      if (!other || !/^\p{L}+$/u.test(word)) continue
      const [own, right] = [new PrintedWords(unit), new PrintedWords(other[1].unit)]
      yield {
        at: own.range(i, i + 1),
        also: [right.range(other[1].i, other[1].i + 1)],
        message: `"${own.printed(i)}" may be a slip of "${right.printed(other[1].i)}", which stands beside the same word elsewhere`
      }
      break
    }
  }
}

export const slippedLetter: DocumentRule = {
  id: 'slipped-letter',
  severity: 'info',
  summary:
    'a word with one letter lost, doubled or exchanged, where the right one stands beside the same word elsewhere: الدولة المضيقة',
  help: 'No dictionary: a word that the text has once, beside a word that has another one beside it elsewhere, of which the text has two uses or more, and from which it differs in one letter within: lost (بالصلحة العامة), doubled, exchanged with its neighbour or, in Arabic, with one that differs in its dots (المضيقة for المضيفة). Endings, prefixes and the weak letters of Arabic plurals and participles are grammar and left alone.',
  examples: {
    fails: [
      'ألقى رئيس الدولة المضيقة كلمة.\n\nوشكر المجلس الدولة المضيفة. ورحب الأعضاء بعرض الدولة المضيفة.',
      'ترعى الوزارة المصلحة العامة. ودافع الأعضاء عن المصلحة العامة.\n\nويجب أن تعنى وسائل الإعلام بالصلحة العامة.',
      'The host goverment made a statement.\n\nThe Council thanked the host government. The host government will report.'
    ],
    passes: [
      'ألقى رئيس الدولة المضيفة كلمة، ونظر المجلس في مركز البيانات ومراكز البيانات.\n\nويركز المجلس على التعليم. وتركز اللجنة على الصحة.',
      'حضر الاجتماع جميع الأعضاء. وافتتح الاجتماع الرئيس، ورحب الاجتماع بالضيوف. واعتمد بالإجماع جميع المقترحات.',
      'The Council approved the form of the report. It heard from the Chair from the first session.\n\nThe county council met; the country council met; the country was thanked.'
    ]
  },
  check: slips
}
