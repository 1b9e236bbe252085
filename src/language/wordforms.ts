/** Forms of words that no grammar allows; the lists are `data/wordforms.yaml`. */
import type { Language } from '../model/record.ts'
import { lexicon } from './data.ts'
import { withoutVowelSigns } from './fold.ts'
import { Latest } from './latest.ts'
import type { Range } from './sentences.ts'
import { Sequences } from './sequences.ts'
import { isBreak, type Word } from './words.ts'

interface Entry {
  forms: string[]
  instead: string
  unless?: string[]
  ends?: string[]
}
interface Data {
  spellings: Record<string, string>
  sequences: Entry[]
}
type Lists =
  | 'regional'
  | 'endInHa'
  | 'doubledTa'
  | 'foreign'
  | 'afterGhayr'
  | 'plurals'
  | 'singularVerbs'
  | 'openers'
  | 'singulars'
  | 'pluralVerbs'

const data = lexicon<Data & Record<Lists, string[]>>('wordforms')

/** A form that is wrong, and what to write. */
export interface WrongForm extends Range {
  instead: string
  /** Good texts of one country have it. */
  doubtful: boolean
}

const set = (words: readonly string[]) => new Set(words.map(withoutVowelSigns))
const spellings = new Map(Object.entries(data.spellings).map(([wrong, right]) => [withoutVowelSigns(wrong), right]))
const regional = set(data.regional)
const endInHa = data.endInHa.map(withoutVowelSigns)
const doubledTa = set(data.doubledTa)
const foreign = set(data.foreign)
const afterGhayr = new Set(data.afterGhayr.map(withoutVowelSigns))

/** Whether an Arabic text may hold one of the forms. */
const mayBeWrong = /إ[^\s]{0,2}ت|إن|اءا|الأ|غير|ه(?![\u0621-\u064a])|[لذهس]ا[كذل]|درا|سئو/
const arabicWord = /[\u0621-\u0652\u0670]+/g
const joined = /^[وفبكل]?(?:ال|لل)?/
/** Tanwin behind a hamza that stands behind alif needs no alif: بناءاً. */
const doubledAlif = /^[\u0621-\u064a]{2,}\u0627\u0621\u0627$/
/** إجتماع, إستخدام, إنضمام: the forms whose alif is only spoken at the beginning. */
const eighth = /^إ[\u0628-\u064a]ت[\u0628-\u064a][\u0621-\u064a]{1,6}$/
const tenth = /^إست[\u0621-\u064a]{3,}$/
const seventh = /^إن[\u0628-\u064a]{2}ا[\u0621-\u064a]{1,4}$/
/** الأستقبال, الأجتماع: the same with the hamza above, behind an article, which no verb has. */
const hamzaAbove = /^أ(?!سترا)(?:ست[\u0628-\u064a]{2}|[\u0628-\u064a]ت[\u0628-\u064a])ا[\u0621-\u064a]/
const otherN = /^إي|^إنجل|^إنكل|^إنتر|^إندون|^إنفل|^إنست/
const withHa = /^[وفب]?(?:ال|لل)[\u0621-\u064a]{3,}ه$/

/** What a printed Arabic word is by itself: wrong, غير with an article, which hangs on the next word, or (null) neither. */
type Verdict = Omit<WrongForm, keyof Range> | 'ghayr' | null

/** Words come again in every text, and are judged once. */
const verdicts = new Latest<Verdict>()

function verdictOn(printed: string): Verdict {
  const word = withoutVowelSigns(printed)
  const wrong = (instead: string, doubtful = false): Verdict => ({ instead, doubtful })
  if (word.length < 4) return null
  const article = joined.exec(word)?.[0] ?? ''
  const stem = word.slice(article.length)
  const listed = [word, word.slice(1), stem].find((form) => spellings.has(form))
  if (listed) return wrong(spellings.get(listed) as string, regional.has(listed))
  if (doubledAlif.test(word)) return wrong(`${word.slice(0, -1)}ً`)
  if (stem.startsWith('إ') && !foreign.has(stem) && isSpoken(stem)) return wrong(word.replace('إ', 'ا'))
  if (article.includes('ا') && hamzaAbove.test(stem)) return wrong(word.replace('أ', 'ا'))
  if (withHa.test(word) && !withoutArticle.test(stem) && !endInHa.some((end) => word.endsWith(end)))
    return wrong(`${word.slice(0, -1)}ة`)
  return /^[وفب]?الغير$|^للغير$/.test(word) ? 'ghayr' : null
}

/** Spellings of an Arabic text that are wrong, in order. */
function arabicForms(text: string): WrongForm[] {
  const found: WrongForm[] = []
  if (!mayBeWrong.test(text)) return found
  for (const { 0: printed, index } of text.matchAll(arabicWord)) {
    const verdict = verdicts.get(printed, verdictOn)
    if (verdict === null) continue
    const end = index + printed.length
    if (verdict !== 'ghayr') {
      found.push({ start: index, end, ...verdict })
      continue
    }
    const next = /^ ([\u0621-\u0652]+)/.exec(text.slice(end, end + 24))
    const adjective = withoutVowelSigns(next?.[1] ?? '')
    if (
      next &&
      /(?:ي|ية|ين|ون|ة)$/.test(adjective) &&
      !/^(?:ال|[وبلف]ال|لل|و)/.test(adjective) &&
      !afterGhayr.has(adjective)
    )
      found.push({ start: index, end: end + next[0].length, instead: `غير ال${adjective}`, doubtful: false })
  }
  return found
}

/** التزامه: the article is no article. */
const withoutArticle = /^ت[\u0628-\u064a]ا[\u0621-\u064a]{1,2}ه$/
const isSpoken = (stem: string) =>
  doubledTa.has(stem) || (!otherN.test(stem) && (eighth.test(stem) || tenth.test(stem) || seventh.test(stem)))

interface English extends Entry {
  not: ReadonlySet<string>
  behind: ReadonlySet<string> | null
}
const sequences = new Sequences<English>(
  data.sequences.flatMap((entry) => {
    const made = { ...entry, not: new Set(entry.unless ?? []), behind: entry.ends ? new Set(entry.ends) : null }
    return entry.forms.map((form) => [form, made] as const)
  })
)
const lists = {
  plurals: new Set(data.plurals),
  singularVerbs: new Set(data.singularVerbs),
  openers: new Set(data.openers),
  singulars: new Set(data.singulars),
  pluralVerbs: new Set(data.pluralVerbs)
}
/** "a important", "an report": an article and a word in small letters that does not sound so. */
const vowelAfterA = /^(?:[aei]|o(?!n[ce]))/
const notVowel = /^(?:eu|ewe|use|uni|one|once|ouija)/
const consonantAfterAn = /^[bcdfgjklmnpqrstvwxyz][a-z]{2,}$/

/** Forms of an English text that are wrong, by its folded words, in order. */
function englishForms(text: string, words: readonly Word[], origin: (i: number) => number): WrongForm[] {
  const found: WrongForm[] = []
  const at = (i: number) => words[i]?.text ?? ''
  const add = (first: number, end: number, instead: string) => {
    const [from, to] = [words[first] as Word, words[end - 1] as Word]
    found.push({ start: origin(from.start), end: origin(to.end - 1) + 1, instead, doubtful: false })
  }
  for (let i = 0; i < words.length; i++) {
    const word = at(i)
    if (word === 'a' || word === 'an') {
      const next = at(i + 1)
      const printed = text.slice(origin(words[i + 1]?.start ?? 0), origin(words[i + 1]?.start ?? 0) + next.length)
      const isRunning = i > 0 && /^[a-z]/.test(at(i - 1)) && printed === next && next.length > 2
      const isWrong = word === 'a' ? vowelAfterA.test(next) && !notVowel.test(next) : consonantAfterAn.test(next)
      if (isRunning && isWrong && text[origin((words[i] as Word).start)] === word[0])
        add(i, i + 2, word === 'a' ? 'an' : 'a')
    }
    if (lists.openers.has(word) && (i === 0 || isBreak(at(i - 1)))) {
      const noun = lists.plurals.has(at(i + 1)) || lists.singulars.has(at(i + 1)) ? i + 1 : i + 2
      const isPlural = lists.plurals.has(at(noun)) && lists.singularVerbs.has(at(noun + 1))
      const isSingular =
        word === 'the' && noun === i + 1 && lists.singulars.has(at(noun)) && lists.pluralVerbs.has(at(noun + 1))
      if ((isPlural && !isBreak(at(i + 1))) || isSingular)
        add(noun, noun + 2, isPlural ? '(plural verb)' : '(singular verb)')
    }
    const hit = sequences.at(words, i)
    if (!hit || hit.value.not.has(at(hit.end)) || hit.value.not.has(at(hit.end - 2))) continue
    const next = at(hit.end)
    if (hit.value.behind && next !== '' && !isBreak(next) && !hit.value.behind.has(next)) continue
    add(i, hit.end, hit.value.instead)
    i = hit.end - 1
  }
  return found
}

/** Forms of words of a text that no grammar of its language allows. */
export function wrongForms(
  text: string,
  language: Language,
  words: () => readonly Word[],
  origin: (i: number) => number
): WrongForm[] {
  return language === 'ar' ? arabicForms(text) : englishForms(text, words(), origin)
}
