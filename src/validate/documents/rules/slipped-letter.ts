import { lexicon } from '../../../language/data.ts'
import { isBreak } from '../../../language/words.ts'
import type { Language } from '../../../model/record.ts'
import { PrintedWords } from '../printed.ts'
import type { Checked, DocumentFound, DocumentRule, WordsOfUnit } from '../rule.ts'

let alike: readonly string[] | undefined
const isAlike = (a: string, b: string): boolean => {
  alike ??= lexicon<{ alike: string[] }>('slips').alike
  return alike.some((group) => group.includes(a) && group.includes(b))
}

const article = { ar: /^[وف]?(?:[بك]?ال|لل)(?=.{3})/, en: /^$/ }
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
  if (word.length === usual.length - 1) {
    if (atHead ? !hasArticle || at > 0 || written.test(b) : arabic && at === 1 && /[تن]/.test(b)) return false
    return !(arabic && inflects.test(b)) && rest(head, `${head}1`)
  }
  return word.length === usual.length + 1 && at > 1 && a === word[at - 1] && rest(`${head}1`, head)
}

interface Seen {
  /** How often a text has each word, and one place of it. */
  count: Map<string, number>
  place: Map<string, WordsOfUnit>
  /** By a word, those that stand before it and behind it. */
  before: Map<string, Set<string>>
  behind: Map<string, Set<string>>
}

const put = (all: Map<string, Set<string>>, key: string, word: string) => {
  const known = all.get(key)
  if (known) known.add(word)
  else all.set(key, new Set([word]))
}

function* slips({ units, language }: Checked): Generator<DocumentFound> {
  const seen: Seen = { count: new Map(), place: new Map(), before: new Map(), behind: new Map() }
  const texts = units.map((unit) => {
    const printed = new PrintedWords(unit)
    return { printed, words: printed.words.map(({ text }) => text.replace(article[language], '')) }
  })
  for (const { printed, words } of texts)
    for (const [i, word] of words.entries()) {
      seen.count.set(word, (seen.count.get(word) ?? 0) + 1)
      if (!seen.place.has(word)) seen.place.set(word, printed.range(i, i + 1))
      const next = words[i + 1]
      if (next === undefined || isBreak(next) || isBreak(word)) continue
      put(seen.before, next, word)
      put(seen.behind, word, next)
    }
  for (const { printed, words } of texts)
    for (const [i, word] of words.entries()) {
      if (word.length < leastLetters || seen.count.get(word) !== 1 || !/^\p{L}+$/u.test(word)) continue
      // In Arabic a neighbour with the article belongs to the word; prepositions stand beside anything.
      const beside = (k: number) => (language === 'en' || words[k] !== printed.text(k) ? words[k] : undefined)
      const usual = usualFor(word, beside(i - 1), beside(i + 1), seen, language, word !== printed.text(i))
      if (usual === undefined) continue
      const other = seen.place.get(usual) as WordsOfUnit
      yield {
        at: printed.range(i, i + 1),
        also: [other],
        message: `"${printed.printed(i)}" may be a slip of "${other.unit.text.slice(other.start, other.end)}", which stands beside the same word elsewhere`
      }
    }
}

/** The word that stands elsewhere beside the same neighbour, of which `word` may be a slip. */
function usualFor(
  word: string,
  before: string | undefined,
  next: string | undefined,
  { count, before: earlier, behind }: Seen,
  language: Language,
  hasArticle: boolean
): string | undefined {
  for (const others of [
    next && next.length > 2 && earlier.get(next),
    before && before.length > 2 && behind.get(before)
  ])
    for (const other of others || [])
      if ((count.get(other) ?? 0) >= 2 && other !== word && isSlip(word, other, language, hasArticle)) return other
  return undefined
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
      'The Council approved the form of the report. It heard from the Chair from the first session.\n\nThe county council met; the country council met; the country was thanked.'
    ]
  },
  check: slips
}
