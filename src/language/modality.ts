/** What a sentence of either language says must, should, may or must not be, and which words deny. */
import type { Language } from '../model/record.ts'
import { type Both, lexicon } from './data.ts'
import { fold, folded } from './fold.ts'
import { Latest, remembered } from './latest.ts'
import type { Range } from './sentences.ts'
import { isBreak, Phrases, type Word, withoutConjunction, wordsOf } from './words.ts'

export type Force = 'obligation' | 'recommendation' | 'permission'

const data = lexicon<{
  forces: { force: Force; plain: Both; near: Both; covers?: { ar: string[] } }[]
  settled: Both
  obligedTo: { ar: string; that: string }
  allowedTo: { ar: string; that: string }
  linking: { ar: string[] }
  granted: { ar: string }
  formal: { en: string[] }
  dependent: { en: string[] }
  supposed: { en: string[] }
  instructed: { en: string[] }
  negative: { plain: Both; soft: Both }
  prefixes: Both
  endings: { en: string[] }
  opposites: { en: string[] }
  notPrefixed: { starts: string[]; en: string[] }
  begunSo: { starts: string[] }
  idle: Both
  affirming: Both
  still: Both
  stillVerbs: string[]
  alone: { ar: string[] }
  charged: { ar: string[] }
  nobody: { subjects: string[]; ar: string[]; not: string[] }
  exceptive: Both
  restrictive: { en: string[] }
  firm: Both
  accompanied: { yes: Both; no: Both }
  alike: Both[]
  empty: Both
  limiting: Both
  limited: Both
  below: Both
}>('modality')

type Strength = 'plain' | 'near' | 'cover'

/** A word of force. */
export interface Modal extends Range {
  force: Force
  /** Says it in one way only; says something like it; may stand for it. */
  strength: Strength
  /** "may not", لا يجوز, يجب ألا. */
  negated: boolean
  /** What is denied is the deed, not the force: يجوز عدم, يجب ألا. */
  spares: boolean
  /** In a clause that depends on another, or of what is supposed: "as may be necessary", "may have been". */
  dependent: boolean
}

/** A word that denies in any way. */
export interface Negative extends Range {
  /** By itself: not, without, لا, دون; the others deny by their sense: only, refuse, un-, غير, رفض. */
  plain: boolean
  /** Makes an exception: only, unless, إلا. */
  exceptive: boolean
  /** English: only. Arabic says it by a word that denies and an exception. */
  restrictive: boolean
  /** Denies what follows, though by its sense: unable to, تعذر, عدم. */
  firm: boolean
  /** The groups of words of either language that stand for each other, by number. */
  alike: readonly number[]
  /** لا يزال. */
  still: boolean
}

export interface Modality {
  modals: readonly Modal[]
  /** Words that deny by themselves. */
  denials: readonly Range[]
  /** These, and words that deny by their sense alone. */
  negatives: readonly Negative[]
  /** Whether it says that something goes on: still, remain. */
  goesOn: boolean
}

/** What a phrase can be; one phrase may stand in several lists. */
interface Sense {
  /** As the list writes it: a leading أ or إ counts. */
  written: string
  kind: 'denial' | 'soft' | 'idle' | 'affirming' | 'still' | 'settled' | 'modal'
  force?: Force
  strength?: Strength
}

const senses: Record<Language, Phrases<Sense[]>> = { ar: sensesOf('ar'), en: sensesOf('en') }

function sensesOf(language: Language): Phrases<Sense[]> {
  const known = new Map<string, Sense[]>()
  const add = (list: readonly string[], sense: Omit<Sense, 'written'>) => {
    for (const written of list) {
      const key = folded(written)
      known.set(key, [...(known.get(key) ?? []), { ...sense, written }])
    }
  }
  for (const { force, plain, near, covers } of data.forces) {
    add(plain[language], { kind: 'modal', force, strength: 'plain' })
    add(near[language], { kind: 'modal', force, strength: 'near' })
    if (language === 'ar' && covers) add(covers.ar, { kind: 'modal', force, strength: 'cover' })
  }
  add(data.negative.plain[language], { kind: 'denial' })
  add(data.negative.soft[language], { kind: 'soft' })
  if (language === 'en') add(data.opposites.en, { kind: 'soft' })
  add(data.idle[language], { kind: 'idle' })
  add(data.affirming[language], { kind: 'affirming' })
  if (language === 'ar') add(data.still.ar, { kind: 'still' })
  add(data.settled[language], { kind: 'settled' })
  const phrases = new Phrases<Sense[]>()
  for (const [phrase, list] of known) phrases.add(phrase, list)
  return phrases
}

const setOf = (list: readonly string[]) => new Set(list.map(folded))
const soft = setOf(data.negative.soft.ar)

/** المنع, لمنع, بالمنع: what an Arabic word is without conjunction, article and preposition, where a list knows that. */
const joined = /^[وف]?(?:[بلك]?ال|لل|[بلك])?(?=.{3})/
const bareOf = (phrase: string, language: Language): string =>
  language === 'ar' && !soft.has(phrase) ? phrase.replace(joined, '') : phrase
const isJoinedSoft = (word: string): boolean => joinedSoft.get(word, (w) => soft.has(w.replace(joined, '')))
const joinedSoft = new Latest<boolean>()

const exceptive = { ar: setOf(data.exceptive.ar), en: setOf(data.exceptive.en) }
const restrictive = setOf(data.restrictive.en)
const firm = { ar: setOf(data.firm.ar), en: setOf(data.firm.en) }
const goingOn = new Phrases<true>()
for (const phrase of data.still.en) goingOn.add(phrase, true)

/** The number of the group of prefixes: unlawful, غير مشروع. */
const ofPrefix = data.alike.length
const alike = { ar: alikeOf('ar'), en: alikeOf('en') }

function alikeOf(language: Language): Map<string, number[]> {
  const groups = new Map<string, number[]>()
  data.alike.forEach((group, i) => {
    for (const word of group[language].map(folded)) groups.set(word, [...(groups.get(word) ?? []), i])
  })
  for (const word of language === 'en' ? data.opposites.en : data.prefixes.ar)
    groups.set(folded(word), [...(groups.get(folded(word)) ?? []), ofPrefix])
  return groups
}

const groupsOf = (phrase: string, language: Language): readonly number[] => {
  const known = alike[language].get(phrase) ?? alike[language].get(bareOf(phrase, language)) ?? []
  return language === 'en' && unprefixed(phrase) !== null ? [...known, ofPrefix] : known
}

const notPrefixed = setOf(data.notPrefixed.en)
const isPlainWord = (word: string) => notPrefixed.has(word) || data.notPrefixed.starts.some((s) => word.startsWith(s))
/** Whether an English word begins as opposites do and is none, as far as is known: decided. */
export const onlyBeginsSo = (word: string): boolean => {
  const own = word.toLowerCase()
  return data.begunSo.starts.some((start) => own.startsWith(start))
}
const dependent = setOf(data.dependent.en)
const supposed = setOf(data.supposed.en)
const instructed = setOf(data.instructed.en)
const denials = { ar: setOf(data.negative.plain.ar), en: setOf(data.negative.plain.en) }
const that = folded(data.obligedTo.that)
const obliging = folded(data.obligedTo.ar)

/** unable, non-compliance, stateless. */
const opposite = (word: string): boolean => known.get(word, oppositeAnew)
const known = new Latest<boolean>()
const oppositeAnew = (word: string): boolean =>
  unprefixed(word) !== null || (word.length > 5 && !isPlainWord(word) && data.endings.en.some((e) => word.endsWith(e)))

/** What a folded English word says without its negative prefix, lawful for unlawful; null where it has none. */
export function unprefixed(word: string): string | null {
  // UN-Habitat is of a United Nations entity.
  if (word.length <= 5 || isPlainWord(word) || word.startsWith('un-')) return null
  const prefix = data.prefixes.en.find((p) => word.startsWith(p))
  return prefix === undefined ? null : word.slice(prefix.length).replace(/^-/, '')
}

/** Of words that differ in a leading أ or إ alone, those that the text writes; where it writes neither, what concludes least. */
function writtenAs(list: readonly Sense[], first: string): readonly Sense[] {
  if (list.every((s) => s.written[0] === list[0]?.written[0])) return list
  const exact = list.filter((s) => s.written[0] === first)
  return exact.length > 0 ? exact : list.filter((s) => s.kind !== 'denial')
}

/** لمّ (gathering), and لا as the article of a name: "لا بريس". */
const isOther = (text: string, { start, end }: Range): boolean =>
  text.slice(start, end + 1).includes('\u0651') || /["“«']$/.test(text.slice(0, start))

/** قد before a perfect says that something was done already. */
const isPast = (next: string) => !/^(?:[يت]|لا$)/.test(next) || /^تمت?$/.test(next)

/** على التأكد من أن obliges nobody. */
const linking = setOf(data.linking.ar)

/** Words between على or a joined ل and أن. */
const reach = 5

/** How many words stand in commas before a word: "which, inter alia, should". */
function inserted(words: readonly Word[], i: number): number {
  if (words[i - 1]?.text !== ',') return 0
  const open = words.slice(Math.max(0, i - reach), i - 1).findLastIndex((w) => w.text === ',')
  return open < 0 ? 0 : i - Math.max(0, i - reach) - open
}

/** Reads `text`, of one sentence or a few; ranges are half-open ranges of it. */
export const modalityOf = remembered(modalityAnew)

function modalityAnew(text: string, language: Language): Modality {
  const folding = fold(text)
  const words = wordsOf(folding.text)
  const found: { modals: Modal[]; denials: Range[]; negatives: Negative[] } = { modals: [], denials: [], negatives: [] }
  const range = (from: number, to: number): Range => ({
    start: folding.origin(words[from]?.start as number),
    end: folding.origin((words[to - 1]?.end as number) - 1) + 1
  })
  const thatFollows = (i: number) => {
    const next = words.slice(i + 1, i + 1 + reach)
    const at = next.findIndex((w) => w.text === that || isBreak(w.text))
    return next[at]?.text === that && !linking.has(next[at - 1]?.text ?? '')
  }
  const word = (i: number) => words[i]?.text ?? ''
  const negative = (at: Range, first: number, length: number, sense: 'plain' | 'soft' | 'still' = 'soft') => {
    const phrase = words.slice(first, first + length).map((w) => w.text)
    found.negatives.push({
      ...at,
      plain: sense === 'plain',
      still: sense === 'still',
      exceptive: exceptive[language].has(bareOf(phrase.join(' '), language)),
      restrictive: language === 'en' && restrictive.has(phrase.join(' ')),
      firm: firm[language].has(bareOf(phrase.join(' '), language)),
      alike: groupsOf(phrase.join(' '), language)
    })
  }
  const bare = (i: number, force: Force, strength: Strength) =>
    found.modals.push({ ...range(i, i + 1), force, strength, negated: false, spares: false, dependent: false })
  // يجوز على المستأجر أن: the verb says which force it is.
  const isForce = (verb: string) =>
    [verb, withoutConjunction(verb)].some(
      (v) => senses.ar.at([{ text: v, start: 0, end: v.length }], 0)?.value[0]?.strength === 'plain'
    )
  // للمؤجر الحق, of which "right" may be left out in English: the lessor may.
  const isGranted = (i: number) => word(i) === data.granted.ar && /^لل?.{3}/.test(withoutConjunction(word(i - 1)))
  const opensClause = (i: number) => /^و/.test(word(i)) && isBreak(word(i - 1))
  const isIdle = (i: number) => senses.ar.at(words, i)?.value.some((sense) => sense.kind === 'idle') === true
  const spares = (i: number, length: number) => {
    const at = behindCharged(words, i + length)
    return (/^(?:الا|عدم)$/.test(word(at)) && !isIdle(at)) || (word(at) === that && word(at + 1) === 'لا')
  }
  const denied = (i: number, length: number) =>
    language === 'en'
      ? denials.en.has(word(i)) ||
        denials.en.has(word(i + length)) ||
        denials.en.has(word(i + length + 1)) ||
        ofNobody(words, i)
      : denials.ar.has(withoutConjunction(word(nobodyInArabic.has(word(i - 1)) ? i - 2 : i - 1))) || spares(i, length)
  for (let i = 0; i < words.length; i++) {
    const own = word(i)
    const hit = senses[language].at(words, i)
    if (hit) {
      const from = folding.origin((words[i]?.start as number) + (hit.joined ? 1 : 0))
      for (const { kind, force, strength } of writtenAs(hit.value, text[from] as string)) {
        if (kind === 'soft' || kind === 'idle') negative(range(i, i + hit.length), i, hit.length)
        if (kind === 'still') negative(range(i, i + hit.length), i, hit.length, 'still')
        if (kind === 'denial' && !(own === 'no' && /^\d/.test(word(i + 1)))) {
          const at = range(i, i + hit.length)
          negative(at, i, hit.length, 'plain')
          if (!isOther(text, at)) found.denials.push(at)
        }
        if (
          kind === 'modal' &&
          force &&
          strength &&
          (own !== 'may' || text[from] === 'm') &&
          !(own.endsWith('قد') && isPast(word(i + 1))) &&
          !(/^(?:ل|علي)/.test(own) && isForce(word(i - 1)))
        ) {
          found.modals.push({
            ...range(i, i + hit.length),
            force,
            strength: isGranted(i) ? 'near' : strength,
            negated: denied(i, hit.length),
            spares: language === 'ar' && spares(i, hit.length),
            dependent:
              language === 'en' &&
              (dependent.has(word(i - 1)) ||
                dependent.has(word(i - 1 - inserted(words, i))) ||
                supposed.has(word(i + 1)) ||
                (word(i + 1) === 'be' && instructed.has(word(i + 2))))
          })
        }
      }
      i += hit.length - 1
    } else if (language === 'en') {
      if (opposite(own)) negative(range(i, i + 1), i, 1)
    } else if (isJoinedSoft(own)) {
      negative(range(i, i + 1), i, 1)
    } else if (
      (own === obliging && !isForce(word(i - 1)) && thatFollows(i)) ||
      (charged.has(own) && isBreak(word(i - 1)))
    ) {
      bare(i, 'obligation', 'near')
    } else if (withoutConjunction(own).startsWith(data.allowedTo.ar) && (thatFollows(i) || alone.has(word(i + 1)))) {
      // للمفتش أن يدخل: at its head, and behind a mark with و, the sentence grants; elsewhere a verb may govern the word: ينبغي للمجلس أن.
      bare(i, 'permission', i === 0 || opensClause(i) ? 'near' : 'cover')
    }
  }
  return { ...found, goesOn: language === 'en' && goingOn.within(words, 0, words.length) !== null }
}

/** Who is obliged or permitted, between the Arabic verb and the deed: يجب [على جميع أعضاء المجلس] عدم. The index of the word behind them. */
function behindCharged(words: readonly Word[], i: number): number {
  const word = (k: number) => words[k]?.text ?? ''
  const isDefinite = (k: number) => /^ال.{2}/.test(word(k)) && word(k) !== 'الا'
  let at = word(i) === obliging ? i + 1 : i
  if (at === i && !/^لل?.{3}/.test(word(i))) return i
  if (at === i && /^لل/.test(word(i))) at++
  const first = at
  const isDeed = (k: number) => word(k) === 'عدم' || word(k) === that
  while (at < i + reach && !isDeed(at) && (isDefinite(at) || (isDefinite(at + 1) && /^\p{L}{2,}$/u.test(word(at)))))
    at++
  return at > first || first > i ? at : i
}

/** "No member may vote", "none of the parties shall": what a subject that names nobody may do is denied. */
function ofNobody(words: readonly Word[], i: number): boolean {
  for (let at = i - 1; at >= Math.max(0, i - longestSubject); at--) {
    const { text } = words[at] as Word
    if (nobody.has(text)) return !noMore.has(words[at + 1]?.text ?? '')
    if (isBreak(text) || text === 'that' || text === 'which') return false
  }
  return false
}
const nobody = setOf(data.nobody.subjects)
/** لا أحد يستطيع. */
const nobodyInArabic = setOf(data.nobody.ar)
const alone = setOf(data.alone.ar)
const charged = setOf(data.charged.ar)
const noMore = setOf(data.nobody.not)
/** In words. */
const longestSubject = 7

const stillVerbs = setOf(data.stillVerbs)

/** Where an Arabic text has a verb that says "still" with a negative word before it, and has none: يزال for لا يزال. */
export function bareStill(text: string): Range | null {
  const folding = fold(text)
  const words = wordsOf(folding.text)
  const at = words.findIndex(
    ({ text: word }, i) =>
      stillVerbs.has(withoutConjunction(word)) && !denials.ar.has(withoutConjunction(words[i - 1]?.text ?? ''))
  )
  const word = words[at]
  return word ? { start: folding.origin(word.start), end: folding.origin(word.end - 1) + 1 } : null
}

const formal = new Phrases<true>()
for (const phrase of data.formal.en) formal.add(phrase, true)

/** Whether an English text is of a kind in which may and shall are chosen with care. */
export function isFormal(text: string): boolean {
  const words = wordsOf(folded(text))
  return formal.within(words, 0, words.length) !== null
}

const accompanied = {
  yes: { ar: setOf(data.accompanied.yes.ar), en: setOf(data.accompanied.yes.en) },
  no: { ar: setOf(data.accompanied.no.ar), en: setOf(data.accompanied.no.en) }
}

/** Whether a folded word says that something is there or done along with the rest, or that it is not: with, without. */
export const accompanies = (word: string, says: 'yes' | 'no', language: Language): boolean =>
  accompanied[says][language].has(language === 'ar' ? withoutConjunction(word) : word)

const empty = { ar: setOf(data.empty.ar), en: setOf(data.empty.en) }

/** Whether a folded word tells nothing of what is denied. */
export const isEmptyWord = (word: string, language: Language): boolean => empty[language].has(word)

const limiting = { ar: new Phrases<true>(), en: new Phrases<true>() }
const limited = { ar: new Phrases<true>(), en: new Phrases<true>() }
const below = { ar: new Phrases<true>(), en: new Phrases<true>() }
for (const language of ['ar', 'en'] as const) {
  for (const phrase of data.limiting[language]) limiting[language].add(phrase, true)
  for (const phrase of data.limited[language]) limited[language].add(phrase, true)
  for (const phrase of data.below[language]) below[language].add(phrase, true)
}
/** How many words after a word of force tell that it sets a limit: "may not, however, exceed". */
const limitReach = 4

/** Whether the words that follow make what is denied a limit: "(must) not exceed", (يجب) ألا تقل. */
export function setsLimit(text: string, language: Language): boolean {
  return limiting[language].within(wordsOf(folded(text)), 0, limitReach) !== null
}

/** Whether a text sets a limit without denying anything: at most, على الأكثر. */
export const isLimiting = (text: string, language: Language): boolean => {
  const words = wordsOf(folded(text))
  return limited[language].within(words, 0, words.length) !== null
}

/** Whether a text says that something is less than a limit: below, under, دون. */
export const saysBelow = (text: string, language: Language): boolean => {
  const words = wordsOf(folded(text))
  return below[language].within(words, 0, words.length) !== null
}
