/** Reads whom a message addresses: "Governments and banks should …", ندعو الحكومات إلى …. Words: `data/addressees.yaml`. */
import type { Language } from '../model/record.ts'
import { lexicon } from './data.ts'
import { fold, folded } from './fold.ts'
import { taskLexicon } from './tasks.ts'
import { isBreak, Phrases, phrases, phrasesOf, type Word, withoutConjunction, wordsOf } from './words.ts'

interface Lexicon {
  nouns: Record<Language, string[]>
  duties: string[]
  calls: Record<Language, string[]>
  callsBy: { ar: string[] }
  dutiesAr: string[]
  upon: string[]
  calledAr: string[]
  quantifiersAr: string[]
  including: Record<Language, string[]>
  asides: { en: string[] }
  actions: string[]
  commits: Record<Language, string[]>
}

const data = lexicon<Lexicon>('addressees')
const englishNouns = phrases(data.nouns.en)
const arabicNouns = phrases(data.nouns.ar.map((noun) => noun.replace(/^ال/, '')))
const duties = phrases(data.duties)
const calls = phrasesOf(data.calls)
const callsBy = phrases(data.callsBy.ar)
const commits = phrasesOf(data.commits)
const asides = phrases(data.asides.en)
const dutiesAr = new Set(data.dutiesAr.map(folded))
const including = phrasesOf(data.including)
const called = new Set(data.calledAr.map(folded))
const quantifiers = new Phrases<true>()
for (const word of data.quantifiersAr) {
  quantifiers.add(word, true)
  if (!word.includes(' ')) quantifiers.add(`ل${word}`, true)
}
const bareNoun = (noun: string) => folded(noun).replace(/^ال/, '')
const actions = new Set([...data.actions, ...taskLexicon.tasks.flatMap((task) => task.noun)].map(bareNoun))

/** Half-open range of words. */
type Range = [from: number, to: number]

/** How many characters of a message are read. */
const longest = 6000

/** The addressees of a text as printed, each once, in order. */
export function addressees(text: string, language: Language): string[] {
  const own = text.length > longest ? text.slice(0, longest) : text
  const folding = fold(own)
  const words = wordsOf(folding.text)
  const passive = (i: number) => /^[وف]?[يت]\u064f/.test(own.slice(folding.origin((words[i] as Word).start)))
  const found = language === 'en' ? english(words) : arabic(words, passive)
  const seen = new Set<string>()
  const out: string[] = []
  for (const [from, to] of found.sort((a, b) => a[0] - b[0])) {
    const first = words[from] as Word
    // The conjunction و is no part of a name.
    const joined = language === 'ar' && /^و./.test(first.text) && isJoined(first.text)
    const start = folding.origin(first.start + (joined ? 1 : 0))
    let end = folding.origin((words[to - 1] as Word).end - 1) + 1
    while (end < own.length && /[\u064b-\u0652]/.test(own[end] as string)) end++
    const name = own.slice(start, end).replace(/^[\u064b-\u0652]+/, '')
    const key = folded(name)
    if (!seen.has(key)) out.push(name)
    seen.add(key)
  }
  return out
}

const isJoined = (text: string) =>
  arabicNouns.at([{ text: bareForm(text), start: 0, end: 0 }], 0) === null ||
  !/^(?:وزار|وزير|وزرا|وكال|واضع|وسائل)/.test(text)

const prepositions = new Set(
  'of in for from with on to at under by within across around against as between among towards through into'.split(' ')
)
const subordinators = new Set(
  'that which who so if when while because since where how whether although though than but what therefore thus hence'.split(
    ' '
  )
)
const articles = new Set([
  'the',
  'all',
  'both',
  'these',
  'those',
  'other',
  'our',
  'their',
  'its',
  'each',
  'every',
  'relevant'
])

/** Cuts `from`..`to` at commas and joining words into parts. */
function parts(words: readonly Word[], from: number, to: number): Range[] {
  const out: Range[] = []
  let start = from
  for (let i = from; i <= to; i++) {
    const text = words[i]?.text ?? ''
    const joint =
      i === to || text === ',' || text === 'and' || text === 'or' || text === '/' || text === '(' || text === ')'
    const included = joint ? null : including.en.at(words, i)
    if (!joint && !included) continue
    if (i > start) out.push([start, i])
    start = i + (included?.length ?? 1)
    if (included) i = start - 1
  }
  return out
}

/** The part without what stands before its noun, or null where its head is nobody. */
function englishName(words: readonly Word[], [from, to]: Range): Range | null {
  let start = from
  for (let i = to - 1; i >= from; i--)
    if (subordinators.has((words[i] as Word).text)) {
      start = i + 1
      break
    }
  while (start < to && /^(?:both|also|especially|particularly|we)$/.test((words[start] as Word).text)) start++
  let head = start
  while (head < to && !prepositions.has((words[head] as Word).text)) head++
  if (head === start || to - start > 14) return null
  // The head is the last noun before a preposition; a verb before it makes the part a clause.
  for (let i = start; i < head; i++) {
    const hit = englishNouns.at(words, i)
    if (hit && i + hit.length === head) {
      if (
        i - start > 4 ||
        words.slice(start, i).some((w) => /^(?:is|are|was|were|has|have|can|will|to|by)$/.test(w.text))
      )
        return null
      return [start, to]
    }
  }
  return null
}

/** "Fishers and scientists": of two that "and" joins, where one is somebody, so is the other. */
function joinedTo(words: readonly Word[], [from, to]: Range, known: Range | null | undefined): boolean {
  if (!known || to - from > 3) return false
  const joint = (at: number) => words[at]?.text === 'and' || words[at]?.text === 'or'
  const beside = (joint(to) && known[0] === to + 1) || (joint(from - 1) && known[1] === from - 1)
  const last = words[to - 1]?.text ?? ''
  return (
    beside &&
    (/[^su]s$/.test(last) || words[from]?.text === 'the') &&
    !words.slice(from, to).some((w) => prepositions.has(w.text) || subordinators.has(w.text))
  )
}

/** "should be protected": the subject is not who acts. */
const isPassiveDuty = (words: readonly Word[], i: number): boolean => {
  const past = (at: number) => (/ly$|^(?:also|not|never)$/.test(words[at]?.text ?? '') ? at + 1 : at)
  const be = past(i)
  return (
    words[be]?.text === 'be' &&
    /(?:ed|en|wn|ne|ught|ilt|eld|ade|ept|left|lost|put|sent|spent|paid|laid|heard|told|sold|found)$/.test(
      words[past(be + 1)]?.text ?? ''
    )
  )
}

/** "International organizations | , in cooperation with unions and employers, | should": where an aside between commas begins. */
function beforeAside(words: readonly Word[], to: number): number {
  if (words[to - 1]?.text !== ',') return to
  let comma = to - 2
  while (comma > 0 && to - comma < longestAside && words[comma]?.text !== ',') comma--
  return words[comma]?.text === ',' && asides.at(words, comma + 1) ? comma : to
}
/** In words. */
const longestAside = 16

function english(words: readonly Word[]): Range[] {
  const found: Range[] = []
  for (let i = 0; i < words.length; i++) {
    const duty = duties.at(words, i)
    if (duty) {
      if (isPassiveDuty(words, i + duty.length)) continue
      let from = i
      while (from > 0 && i - from < 60 && !/^[.;:!?]$/.test((words[from - 1] as Word).text)) from--
      const to = beforeAside(words, words[i - 1]?.text.endsWith('ly') || words[i - 1]?.text === 'also' ? i - 1 : i)
      const list = parts(words, from, to).reverse()
      for (const [k, part] of list.entries()) {
        const after = list[k + 1]
        const name =
          englishName(words, part) ??
          (joinedTo(words, part, found.at(-1)) || (k === 0 && after && joinedTo(words, part, englishName(words, after)))
            ? part
            : null)
        if (!name) break
        found.push(name)
        // A clause begins inside the part: what stands before it is no subject.
        if (name[0] > part[0] && !articles.has((words[part[0]] as Word).text)) break
      }
      i += duty.length - 1
      continue
    }
    const call = calls.en.at(words, i)
    if (!call) continue
    const before = words[i - 1]?.text ?? ''
    if (/^(?:the|a|an|this|that|to|of|by|open)$/.test(before)) continue
    let to = i + call.length
    while (
      to < words.length &&
      to < i + 50 &&
      !/^(?:to|should|that|not)$/.test((words[to] as Word).text) &&
      !/^[.;:!?]$/.test((words[to] as Word).text)
    )
      to++
    for (const part of parts(words, i + call.length, to)) {
      const name = englishName(words, part) ?? (joinedTo(words, part, found.at(-1)) ? part : null)
      if (!name) break
      found.push(name)
    }
    i += call.length - 1
  }
  return found
}

/** An Arabic word without و, ل, ب and the article: للحكومات → حكومات. */
function bareForm(text: string): string {
  if (/^وال./.test(text)) return text.slice(3)
  if (/^ال./.test(text)) return text.slice(2)
  if (/^ولل./.test(text)) return text.slice(3)
  if (/^لل./.test(text)) return text.slice(2)
  if (/^وبال./.test(text)) return text.slice(4)
  if (/^بال./.test(text)) return text.slice(3)
  return text
}

/** The length in words of the addressee noun at word `i`, 0 where there is none. */
function arabicHead(words: readonly Word[], i: number): number {
  const word = words[i]
  if (!word || isBreak(word.text)) return 0
  const forms = new Set([
    bareForm(word.text),
    withoutConjunction(word.text),
    word.text.replace(/^[لب]/, ''),
    word.text.replace(/^و[لب]/, '')
  ])
  // المشغلون as المشغلين, المانحون as المانحين
  for (const text of [...forms]) if (/.{3}ون$/.test(text)) forms.add(text.replace(/ون$/, 'ين'))
  for (const text of forms) {
    const hit = arabicNouns.at(words, i, text)
    if (hit && !hit.joined) return hit.length
  }
  return 0
}

const isDefinite = (text: string) => /^(?:و?ال|و?لل|وبال|بال)./.test(text)
/** An adjective that agrees with a definite noun, by form; a noun of action is none. */
function isAdjective(text: string, before: string): boolean {
  if (!/^ال.{3,}$/.test(text)) return false
  // Persons in the sound plural take an adjective in the same plural.
  if (/[وي]ن$/.test(before) && !/[وي]ن$/.test(text)) return false
  const bare = text.slice(2)
  if (actions.has(bare) || /^(?:است|انت|افت|اعت|اهت|التز|تعاون)/.test(bare)) return false
  return (
    /(?:ه|ي|يه|ين|ون|ات)$/.test(bare) || /^(?:عام|خاص|محل|دول|اعضا|معن|شريك|مانح|ناشئ|كبر|عليا|تقن|متعدد)/.test(bare)
  )
}

/** The name that starts at word `i`: noun, complement, adjectives. */
function arabicName(words: readonly Word[], i: number): Range | null {
  let at = i
  const quantified = quantifiers.at(words, i)
  if (quantified) at += quantified.length
  const length = arabicHead(words, at)
  if (length === 0) return null
  const head = (words[at] as Word).text
  at += length
  const text = (k: number) => words[k]?.text ?? '.'
  if (!isDefinite(head)) {
    // A construct: صانعي السياسات, شركات التكنولوجيا.
    if (isBreak(text(at)) || data.upon.some((p) => folded(p) === text(at)) || text(at) === 'ان') return [i, at]
    if (!isDefinite(text(at)) && isDefinite(text(at + 1))) at++
    at++
  }
  while (at < words.length) {
    if (isAdjective(text(at), text(at - 1))) at++
    // A second adjective or complement joined by و: الباحثين والممارسين القانونيين is two names.
    else if (
      /^وال/.test(text(at)) &&
      isAdjective(text(at).slice(1), '') &&
      arabicHead(words, at) === 0 &&
      /ي[هن]?$|يين$/.test(text(at))
    )
      at++
    else if (text(at) === 'غير' && isAdjective(text(at + 1), '')) at += 2
    else if (text(at) === 'في' && /^ال/.test(text(at + 1)) && /^(?:و?ال)?جهات$/.test(head)) at += 2
    else if (/^لل/.test(text(at)) && arabicHead(words, at) > 0) at++
    else if (
      text(at) === 'ل' ||
      (/^ل[^ل]/.test(text(at)) &&
        /^(?:و?(?:ال|لل))?(?:قمه|منتدي|مجلس|لجنه|مؤتمر)$/.test(head) &&
        isDefinite(text(at + 1)))
    )
      at += 2
    else break
  }
  return [i, Math.min(at, words.length)]
}

/** The names that start at word `i`, joined by commas, و and "including". */
function arabicNames(words: readonly Word[], i: number, calling = false): { names: Range[]; end: number } {
  const names: Range[] = []
  let at = i
  let end = i
  for (;;) {
    const name = arabicName(words, at)
    if (!name) break
    names.push(name)
    end = at = name[1]
    while (/^[,،()]$/.test(words[at]?.text ?? '')) at++
    const more = including.ar.at(words, at)
    if (more) at += more.length
    else if (!/^(?:و|او$)/.test(words[at]?.text ?? '') && at === end) break
    if (words[at]?.text === 'او' || words[at]?.text === 'و') at++
    const other = arabicName(words, at) ? 0 : unknownName(words, at)
    if (other > 0 && calling) {
      names.push([at, other])
      end = other
      break
    }
    if (dutiesAr.has(withoutConjunction(words[at]?.text ?? ''))) break
  }
  return { names, end }
}

/** The end of a short phrase joined by و to a known name, up to إلى or على; 0 for any other: المتاحف وتجار الفن إلى. */
function unknownName(words: readonly Word[], i: number): number {
  if (!/^و.{3,}/.test(words[i]?.text ?? '')) return 0
  for (let at = i + 1; at < i + 4; at++) if (/^(?:الي|علي)$/.test(words[at]?.text ?? '')) return at
  return 0
}

const upon = new Set(data.upon.map(folded))

/** `isPassive`: whether the vowel signs of the imperfect at a word show the passive. */
function arabic(words: readonly Word[], isPassive: (i: number) => boolean): Range[] {
  const found: Range[] = []
  for (let i = 0; i < words.length; i++) {
    const own = words[i]?.text ?? ''
    const text = withoutConjunction(own)
    if (dutiesAr.has(text) || (text === 'لا' && words[i + 1]?.text === 'بد')) {
      const from = text === 'لا' ? i + 2 : i + 1
      const next = words[from]?.text ?? ''
      const at = upon.has(next) ? from + 1 : /^ل/.test(next) ? from : -1
      if (at > 0) found.push(...arabicNames(words, at).names)
      continue
    }
    if (text === 'علي' && (i === 0 || isBreak(words[i - 1]?.text ?? ''))) {
      const { names, end } = arabicNames(words, i + 1)
      const rest = words[/^[,،]$/.test(words[end]?.text ?? '') ? end + 1 : end]?.text ?? ''
      if (rest === 'ان' || rest === 'الا') found.push(...names)
      continue
    }
    const call = calls.ar.at(words, i)
    if (call) {
      const at = upon.has(words[i + call.length]?.text ?? '') ? i + call.length + 1 : i + call.length
      const { names, end } = arabicNames(words, at, true)
      if (/^(?:الي|علي|ان|ب.*|لل?.*|كي|من|:|,|،)$/.test(words[end]?.text ?? '') || names.length > 1)
        found.push(...names)
      continue
    }
    const by = callsBy.at(words, i)
    if (by) {
      // يدعو المنتدى الحكومات إلى: the second name is addressed.
      const first = arabicName(words, i + by.length)
      const list = first && arabicName(words, first[1]) ? arabicNames(words, first[1]) : null
      // تُشجَّع البرلمانات على: with the sign of the passive the first name is the one addressed.
      if (first && isPassive(i)) {
        const { names, end } = arabicNames(words, i + by.length)
        if (/^(?:الي|علي|ان|ب.*)$/.test(words[end]?.text ?? '')) found.push(...names)
      } else if (list && /^(?:الي|علي|ان|ب.*)$/.test(words[list.end]?.text ?? '')) found.push(...list.names)
      continue
    }
    if (called.has(text)) {
      for (let from = Math.max(0, i - 12); from < i; from++) {
        const list = arabicNames(words, from)
        if (list.names.length > 0 && list.end === i) {
          found.push(...list.names)
          break
        }
      }
    }
  }
  return found
}

/** Whether a text calls on somebody or commits its authors: the mark of a message in a paragraph of prose. */
export function callsFor(text: string, language: Language): boolean {
  const words = wordsOf(folded(text.slice(0, longest)))
  for (let i = 0; i < words.length; i++) {
    if (language === 'en' ? duties.at(words, i) || (calls.en.at(words, i) && words[i - 1]?.text === 'we') : false)
      return true
    if (language === 'ar' && (dutiesAr.has(withoutConjunction(words[i]?.text ?? '')) || calls.ar.at(words, i)))
      return true
    if (commits[language].at(words, i)) return true
  }
  return false
}
