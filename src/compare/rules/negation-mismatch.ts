import type { Bilingual } from '../../language/bilingual.ts'
import { fold, folded } from '../../language/fold.ts'
import { arabicKey, englishKey } from '../../language/keys.ts'
import {
  accompanies,
  bareStill,
  isEmptyWord,
  isLimiting,
  type Modal,
  type Modality,
  modalityOf,
  type Negative,
  onlyBeginsSo,
  saysBelow,
  setsLimit
} from '../../language/modality.ts'
import { quantities } from '../../language/quantities.ts'
import type { Range } from '../../language/sentences.ts'
import { wordsOf } from '../../language/words.ts'
import { languageNames, otherLanguage } from '../../model/language.ts'
import type { Language } from '../../model/record.ts'
import { renderings } from '../renderings.ts'
import { type Found, onSide, type PairRule } from '../rule.ts'
import type { ComparedPair, SentencePair } from '../versions.ts'
import { examples } from './examples/negation-mismatch.ts'

/** A sentence that denies in one version and affirms in the other. */
export const negationMismatch: PairRule = {
  id: 'negation-mismatch',
  scope: 'pair',
  severity: 'error',
  category: 'accuracy/mistranslation',
  summary: 'a sentence denies in one version and affirms in the other',
  help:
    'Each negative word of a sentence (not, no, never, without, لا، لم، لن، ليس، دون) needs a counterpart that denies in any way: by a ' +
    'negative word, by a prefix (unable, غير), by an exception (only, unless, إلا) or by its sense (refuse, lack, prevent, رفض، حظر، ' +
    'انعدام). "Unable to", تعذر and عدم need one as well where the words after them stand on the other side. "With" against دون is found ' +
    'before the same noun. Words that deny by their sense and stand for each other (abstention, امتناع) answer no other. "May not" against يجوز ' +
    'and "may" against لا يجوز are found though other words of the sentence deny. Limits (not later ' +
    'than, ما لا يقل عن), لا يزال, لا سيما and "not only" are no negations. Sources: Wright, A Grammar of the Arabic Language, ' +
    'vol. II, §§ 156-170; Quirk et al., A Comprehensive Grammar of the English Language, ch. 10.',
  examples,
  *check(pair, { lexicons }) {
    for (const sentences of pair.counterparts) {
      const whole = { ar: said(pair, sentences, 'ar'), en: said(pair, sentences, 'en') }
      const [ar, en] = unpaired(whole.ar, whole.en, lexicons)
      const found =
        denied(ar, en) ??
        contrary(ar, en) ??
        refused(whole, lexicons) ??
        withAndWithout(whole, lexicons) ??
        unanswered(ar, en, whole.en.negatives, lexicons) ??
        unanswered(en, ar, whole.ar.negatives, lexicons) ??
        lostFromIdiom(whole.ar, whole.en)
      if (found) yield found
    }
  }
}

/** "Still" in English, and the Arabic verb for it without the negative word that belongs to it. */
function lostFromIdiom(ar: Said, en: Said): Found | null {
  const verb = en.goesOn ? bareStill(ar.text.slice(ar.whole.start, ar.whole.end)) : null
  if (!verb) return null
  const at = { start: verb.start + ar.whole.start, end: verb.end + ar.whole.start }
  return { ar: at, en: en.whole, message: `"${ar.text.slice(at.start, at.end)}" in Arabic lacks its negative word` }
}

/** What the sentences of one side say, in ranges of the pair's text. */
interface Said extends Modality {
  language: Language
  whole: Range
  text: string
  /** The Arabic exception has its counterpart in English: a denial before it is meant as one. */
  excepts: boolean
}

function said(pair: ComparedPair, sentences: SentencePair, language: Language): Said {
  const list = sentences[language]
  const whole = { start: list[0]?.start ?? 0, end: list.at(-1)?.end ?? 0 }
  const { standing } = pair[language]
  const { modals, denials, negatives, goesOn } = modalityOf(standing.slice(whole.start, whole.end), language)
  const moved = <T extends Range>(r: T): T => ({ ...r, start: r.start + whole.start, end: r.end + whole.start })
  return {
    modals: modals.map(moved),
    denials: denials.map(moved),
    negatives: negatives.map(moved),
    goesOn,
    excepts: false,
    language,
    whole,
    text: standing
  }
}

/** Without the words that deny by their sense and of which the other side has the counterpart: abstentions, امتناع. */
function unpaired(ar: Said, en: Said, lexicons: readonly Bilingual[]): [ar: Said, en: Said] {
  const gone = new Set<Negative>(en.goesOn ? ar.negatives.filter((n) => n.still) : [])
  const bound = new Set(
    en.denials.flatMap((denial) => ar.negatives.filter((n) => deniesTheSame(denial, n, en, ar, lexicons)))
  )
  for (const own of en.negatives) {
    if (own.plain) continue
    const rendered = renderings('en', keyOf(en, own), lexicons)
    const answers = (n: Negative) =>
      n.alike.some((group) => own.alike.includes(group)) ||
      (!own.exceptive && !n.exceptive && rendered.has(keyOf(ar, n)))
    const theirs = ar.negatives.find((n) => !n.plain && !gone.has(n) && !bound.has(n) && answers(n))
    if (theirs) gone.add(own).add(theirs)
  }
  for (const n of en.negatives)
    if (n.exceptive && !n.restrictive && !gone.has(n) && isSaidSo(n, en, ar, lexicons)) gone.add(n)
  for (const n of excepting(ar, en, gone)) gone.add(n)
  const excepts = [...gone].some((n) => n.exceptive && ar.negatives.includes(n))
  const starts = new Set([...gone].filter((n) => n.plain).map((n) => n.start))
  const left = (side: Said): Said => ({
    ...side,
    excepts,
    negatives: side.negatives.filter((n) => !gone.has(n)),
    denials: side.language === 'ar' ? side.denials.filter((d) => !starts.has(d.start)) : side.denials
  })
  return gone.size === 0 ? [ar, en] : [left(ar), left(en)]
}

/** "Otherwise acquire" and بأي طريقة أخرى: what may make an exception has a counterpart that makes none, and answers nothing. */
function isSaidSo(n: Negative, own: Said, other: Said, lexicons: readonly Bilingual[]): boolean {
  const rendered = renderings(own.language, keyOf(own, n), lexicons)
  return keyedWords(other).some(
    (w) =>
      rendered.has(w.key) && !other.negatives.some((o) => o.start < w.end && w.start < o.end) && !hasOpposite(other, w)
  )
}

/** غير makes an exception now and then, and most often turns the next word round. */
const prefix = 'غير'

/** The one exception of each side: "unless" and إلا answer each other, and so do "only" and لا … إلا together. */
function excepting(ar: Said, en: Said, gone: ReadonlySet<Negative>): readonly Negative[] {
  const of = (side: Said) =>
    side.negatives.filter(
      (n) => n.exceptive && !n.plain && !gone.has(n) && !side.text.slice(n.start, n.end).endsWith(prefix)
    )
  const [[own, ...more], [theirs, ...others]] = [of(en), of(ar)]
  if (!own || !theirs || more.length > 0 || others.length > 0) return []
  if (!own.restrictive) return [own, theirs]
  // Words such as فقط say it alone.
  if (theirs.alike.length > 0) return []
  const turned = ar.negatives.findLast((n) => n.plain && n.end <= theirs.start && inOneClause(ar, n, theirs))
  return turned ? [own, theirs, turned] : []
}

/** Words after a negative word among which the denied one stands: "not yet possible". */
const denies = 2

/** "Not possible" and غير ممكن: then غير answers no other word. */
function deniesTheSame(
  denial: Range,
  { plain, end }: Negative,
  en: Said,
  ar: Said,
  lexicons: readonly Bilingual[]
): boolean {
  const [next] = plain ? [] : keyedWords(ar, end, 1)
  if (!next) return false
  return keyedWords(en, denial.end, denies).some(({ key }) => renderings('en', key, lexicons).has(next.key))
}

function keyOf({ text, language }: Said, { start, end }: Range): string {
  const word = folded(text.slice(start, end))
  return language === 'ar' ? arabicKey(word) : englishKey(word)
}

/** One side has more negative words than the other has words that deny in any way. */
function denied(ar: Said, en: Said): Found | null {
  for (const [own, other] of [
    [en, ar],
    [ar, en]
  ] as const) {
    const denials = own.denials.filter(
      (d, i) =>
        (i === 0 || !continued.has(folded(own.text.slice(d.start, d.end)))) &&
        !isLimited(own, d) &&
        !isCapped(own, other, d) &&
        !isBelow(own, other, d)
    )
    const [first] = denials
    if (!first || denials.length <= other.negatives.length) continue
    const word = own.text.slice(first.start, first.end)
    const few = other.negatives.length === 0 ? 'no negation' : 'fewer negations'
    const message = `"${word}" in ${languageNames[own.language]}, ${few} in ${languageNames[other.language]}`
    return { ...onSide(own.language, first, other.whole), message }
  }
  return null
}

/** لم يعترض سوى خمسة أعضاء, لا تودع إلا عبر البوابة: what is said is limited, which the other language gives as it is. */
function isLimited({ text, whole, language, excepts }: Said, { end }: Range): boolean {
  if (language === 'en' || excepts) return false
  const clause = text.slice(end, whole.end).split(/[.;\u061b]/)[0] ?? ''
  return excepted.test(clause)
}

/** ألا تستغرق أكثر من خمسة أيام and "at most five days": one denies that it is more, the other sets the limit. */
const isCapped = ({ text, whole, language }: Said, other: Said, { end }: Range): boolean =>
  setsLimit(text.slice(end, whole.end), language) &&
  isLimiting(other.text.slice(other.whole.start, other.whole.end), other.language)

/** دون 12 في المائة, دون الثامنة من العمر, دون المعيار: less than that. */
function isBelow({ text, whole, language }: Said, other: Said, { start, end }: Range): boolean {
  if (language === 'en' || !saysBelow(text.slice(start, end), language)) return false
  if (saysBelow(other.text.slice(other.whole.start, other.whole.end), other.language)) return true
  const rest = text.slice(end, whole.end)
  return quantities(rest, language).some((q) => /^\s*[(]?(?:سن )?$/.test(rest.slice(0, q.start)))
}

/** A word of force that is denied on one side alone: the only one of each side, or where all words of force agree in their order. */
function contrary(ar: Said, en: Said): Found | null {
  const [inAr, inEn] =
    alone(ar) && alone(en)
      ? [alone(ar), alone(en)]
      : oneEach(ar, en)
        ? [oneEach(ar, en)?.ar, oneEach(ar, en)?.en]
        : odd(ar, en)
  if (!inAr || !inEn || inAr.negated === inEn.negated) return null
  const [denying, at] = inAr.negated ? [ar, inAr] : [en, inEn]
  if (setsLimit(denying.text.slice(at.end, denying.whole.end), denying.language)) return null
  // "could not be settled … might be submitted", تتعذر تسويتها … يجوز: the word affirmed is another than the one that is denied.
  const [denies, affirms] = inAr.negated ? [ar, en] : [en, ar]
  const further = denies.modals.some((m) => !m.negated && m.force === at.force && m.start !== at.start)
  if (further && affirms.negatives.some((n) => n.firm)) return null
  // "No member may", لا يجوز … إلا: the subject denies, or an exception turns it round.
  const affirmed = inAr.negated ? en : ar
  if (
    affirmed.denials.filter((d) => inOneClause(affirmed, d, inAr.negated ? inEn : inAr)).length >
      affirmed.modals.filter((m) => m.negated).length ||
    excepted.test(ar.text.slice(ar.whole.start, ar.whole.end))
  )
    return null
  if (/\bonly\b/i.test(en.text.slice(en.whole.start, en.whole.end))) return null
  const words = (side: Said, { start, end }: Range) => side.text.slice(start, end)
  return {
    ar: inAr,
    en: inEn,
    message: inEn.negated
      ? `"${words(en, inEn)}" is denied in English, "${words(ar, inAr)}" affirmed in Arabic`
      : `"${words(ar, inAr)}" is denied in Arabic, "${words(en, inEn)}" affirmed in English`
  }
}

const excepted = /(?:^|\s)(?:إلا|الا|سوى)\s/

/** Words of the same force in the same order on both sides, of which one is denied on one side and affirmed on the other. */
function odd(ar: Said, en: Said): [Modal | undefined, Modal | undefined] {
  const [inAr, inEn] = [ar, en].map(({ modals }) => modals.filter((m) => m.strength !== 'cover')) as [Modal[], Modal[]]
  if (inAr.length !== inEn.length || inAr.some((m, i) => m.force !== inEn[i]?.force)) return [undefined, undefined]
  const unlike = inAr.flatMap((m, i) => (m.negated === inEn[i]?.negated ? [] : [i]))
  const [at] = unlike
  return unlike.length === 1 && at !== undefined ? [inAr[at], inEn[at]] : [undefined, undefined]
}

/** The one word of force of each side, however plainly it says it. */
function oneEach(ar: Said, en: Said): { ar: Modal; en: Modal } | null {
  const [[inAr, ...more], [inEn, ...others]] = [ar, en].map(({ modals }) =>
    modals.filter((m) => m.strength !== 'cover')
  ) as [Modal[], Modal[]]
  return inAr && inEn && more.length + others.length === 0 && inAr.force === inEn.force ? { ar: inAr, en: inEn } : null
}

function alone({ modals }: Said): Modal | null {
  const plain = modals.filter((m) => m.strength === 'plain')
  return plain.length === 1 ? (plain[0] as Modal) : null
}

/** "Unable to attend", عدم الحضور: what follows stands on the other side, which denies nothing in any way. */
function refused(sides: Record<Language, Said>, lexicons: readonly Bilingual[]): Found | null {
  for (const language of ['ar', 'en'] as const) {
    const [own, other] = [sides[language], sides[otherLanguage(language)]]
    const firm = own.negatives.filter(
      (n) =>
        n.firm &&
        (language === 'ar' || (own.text.startsWith(' to ', n.end) && !own.text.startsWith(' to do so', n.end)))
    )
    for (const denial of firm) {
      const [next, ...more] = keyedWords(own, denial.end, scope.denied)
      const at = next && only(counterpartsOf(next, own, other, lexicons))
      if (!at || !more.some((w) => counterpartsOf(w, own, other, lexicons).length > 0)) continue
      if (hasOpposite(other, at) || other.negatives.some((n) => mayDeny(other, n, at))) continue
      const said = own.text.slice(denial.start, denial.end)
      const message = `"${said}" in ${languageNames[language]}, no negation in ${languageNames[other.language]}`
      return { ...onSide(language, denial, at), message }
    }
  }
  return null
}

/** Whether a negative word stands in the clause of another word, and not far from it. */
const mayDeny = (side: Said, negative: Range, word: Range): boolean =>
  inOneClause(side, negative, word) && Math.max(negative.start - word.end, word.start - negative.end) <= near

/** Letters within which a negative word may be meant for another. */
const near = 60

/** "With delay" and دون إبطاء. */
function withAndWithout(sides: Record<Language, Said>, lexicons: readonly Bilingual[]): Found | null {
  for (const language of ['ar', 'en'] as const) {
    const [own, other] = [sides[language], sides[otherLanguage(language)]]
    let keyed: readonly Keyed[] | undefined
    for (const without of accompanying(own, 'no')) {
      keyed ??= keyedWords(own)
      const next = keyed.find((w) => w.start >= without.end)
      const at = next && isRightAfter(own, without, next) && only(counterpartsOf(next, own, other, lexicons))
      const there = at && accompanying(other, 'yes').find((w) => isRightAfter(other, w, at))
      if (!there) continue
      const words = (side: Said, from: Range, to: Range) => side.text.slice(from.start, to.end)
      const message = `"${words(own, without, next)}" in ${languageNames[language]}, "${words(other, there, at)}" in ${languageNames[other.language]}`
      return {
        ...onSide(language, { start: without.start, end: next.end }, { start: there.start, end: at.end }),
        message
      }
    }
  }
  return null
}

function accompanying({ text, language, whole }: Said, says: 'yes' | 'no'): Range[] {
  const folding = fold(text.slice(whole.start, whole.end))
  return wordsOf(folding.text)
    .filter((w) => accompanies(w.text, says, language))
    .map(({ start, end }) => ({
      start: whole.start + folding.origin(start),
      end: whole.start + folding.origin(end - 1) + 1
    }))
}

/** With nothing between them but a word such as any: "without any delay". */
const isRightAfter = ({ text }: Said, before: Range, after: Range): boolean =>
  before.end < after.start && /^ (?:any |أي |أية )?$/.test(text.slice(before.end, after.start))

const only = <T>([first, ...more]: readonly T[]): T | undefined => (more.length === 0 ? first : undefined)

const counterpartsOf = ({ key }: Keyed, own: Said, other: Said, lexicons: readonly Bilingual[]): Keyed[] => {
  const rendered = renderings(own.language, key, lexicons)
  return keyedWords(other).filter((w) => rendered.has(w.key))
}

/** Whether an English word, or one beside it, begins as opposites do; it is taken for such, whatever it is: instability. */
function hasOpposite({ text, language, whole }: Said, { start, end }: Range): boolean {
  if (language === 'ar') return false
  const before = text.slice(whole.start, start).split(' ').slice(-beside)
  const after = text.slice(end, whole.end).split(' ').slice(0, beside)
  return [...before, text.slice(start, end), ...after].some(
    (word) => /^(?:i[nmlr]|ab|de|dis|mis|non|un).{3}/i.test(word) && !onlyBeginsSo(word)
  )
}

/** Words beside another that may say with it what one word of the other language says. */
const beside = 3

/** Content words after a negative word that are looked up, and how many of them must be found on the other side. */
const scope = { words: 6, found: 2, denied: 3 }
/** Words before and after the counterpart of what is denied among which a negative word may deny it; Arabic denies far ahead. */
const reach = { ar: { before: 9, after: 3 }, en: { before: 6, after: 4 } }

/** What one side denies stands on the other, with no negative word about, though others stand elsewhere in the sentence. */
function unanswered(own: Said, other: Said, about: readonly Negative[], lexicons: readonly Bilingual[]): Found | null {
  // One denies and the other denies: where in the sentence is a matter of style.
  if (own.denials.length === 1 && other.negatives.length === 1 && other.negatives[0]?.plain) return null
  // ما لم … لن, "only if": two turns are as good as none.
  if (own.negatives.some((n) => n.exceptive) && other.negatives.some((n) => n.exceptive)) return null
  if (own.denials.length === 0) return null
  const there = keyedWords(other)
  const negatives = about.map((n) => ({ ...n, at: there.findIndex((w) => w.start >= n.start) }))
  const { before, after } = reach[other.language]
  for (const denial of own.denials) {
    const said = own.text.slice(denial.start, denial.end)
    if (continued.has(folded(said)) || isBelow(own, other, denial) || isCapped(own, other, denial)) continue
    const ahead = opensClause(own, denial)
    const places = keyedWords(own, denial.end, scope.words).map(({ key }) => {
      const rendered = renderings(own.language, key, lexicons)
      return there.flatMap((w, at) => (rendered.has(w.key) ? [at] : []))
    })
    if (places.filter((p) => p.length === 1).length < scope.found) continue
    const anchors = places.flat()
    const answers = (at: number) =>
      negatives.some(
        (n) =>
          (n.at >= at - before && n.at <= at + after) ||
          ((ahead ? n.plain : opensClause(other, n)) && inOneClause(other, n, there[at] as Keyed))
      )
    if (anchors.some(answers)) continue
    const last = Math.max(...anchors)
    const words = { start: there[Math.min(...anchors)]?.start ?? 0, end: there[last]?.end ?? 0 }
    const message = `"${said}" in ${languageNames[own.language]}, no negation of it in ${languageNames[other.language]}`
    return own.language === 'ar' ? { ar: denial, en: words, message } : { en: denial, ar: words, message }
  }
  return null
}

/** Arabic denies with the first or second word of a clause what may stand at its end: لا يتم تضمين … في الجدول أدناه. */
const opensClause = ({ text, whole, language }: Said, { start }: Range): boolean =>
  language === 'ar' && /(?:^|[.:;؛،])[^\p{L}]*(?:\p{L}+ )?[وف]?$/u.test(text.slice(whole.start, start))

const inOneClause = ({ text }: Said, x: Range, y: Range): boolean =>
  !/[.;؛]/.test(text.slice(Math.min(x.end, y.end), Math.max(x.start, y.start)))

/** They go on with a negation that the other language may say once: neither … nor, ولا. */
const continued = new Set(['nor', 'ولا', 'neither'])

interface Keyed extends Range {
  key: string
}

/** The words of a side that say something, from an offset on to the end of the clause; the whole side without one. */
function keyedWords({ text, language, whole }: Said, from = whole.start, most = Number.POSITIVE_INFINITY): Keyed[] {
  const folding = fold(text.slice(from, whole.end))
  const found: Keyed[] = []
  for (const word of wordsOf(folding.text)) {
    if (most < Number.POSITIVE_INFINITY && /^[.;:\u061b\u061f?!]$/.test(word.text)) break
    if (found.length >= most) break
    if (!/^[\p{L}'-]+$/u.test(word.text) || isEmptyWord(word.text, language)) continue
    found.push({
      key: language === 'ar' ? arabicKey(word.text) : englishKey(word.text),
      start: from + folding.origin(word.start),
      end: from + folding.origin(word.end - 1) + 1
    })
  }
  return found
}
