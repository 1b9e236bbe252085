import { folded } from '../../language/fold.ts'
import { arabicTermKey } from '../../language/keys.ts'
import { functionWords } from '../../language/prose.ts'
import type { Term, TermHit } from '../../language/termbase.ts'
import { groupBy } from '../../model/group.ts'
import type { DocumentRule, Found, Words } from '../rule.ts'
import type { ComparedPair, Versions } from '../versions.ts'

/** One English term has two renderings in one document. */
export const termInconsistent: DocumentRule = {
  id: 'term-inconsistent',
  scope: 'document',
  severity: 'warning',
  category: 'terminology/inconsistent-use',
  summary: 'a term, or the short form of a name, is rendered in two ways within one document',
  help: 'The short form of a name ("the Compact" for the Global Digital Compact) is to have the word that the name has where it stands in full; another word for a text agreed among States (الاتفاق beside الميثاق) is a warning. Terms of two words or more of which a document has two accepted renderings are told once, as information: both are right, but a reader may take them for two things. Renderings of which one is the other with a word more, and English in the singular and plural, are not compared.',
  examples: {
    fails: [
      {
        en: '1. The Council discussed the Global Digital Compact and its follow-up.\n\n2. Several councillors asked how the Compact would be financed.',
        ar: '1. ناقش المجلس الميثاق الرقمي العالمي ومتابعته.\n\n2. وسأل عدة أعضاء عن كيفية تمويل الاتفاق.'
      },
      {
        en: '1. Internet governance is a task of all.\n\n2. The report on Internet governance was noted.\n\n3. Internet governance will be discussed again in May.',
        ar: '1. حوكمة الإنترنت مهمة الجميع.\n\n2. وأُحيط علماً بالتقرير المتعلق بحوكمة الإنترنت.\n\n3. وستناقش إدارة الإنترنت مرة أخرى في مايو.'
      }
    ],
    passes: [
      {
        en: '1. The Council discussed the Global Digital Compact and its follow-up.\n\n2. Several councillors asked how the Compact would be financed.',
        ar: '1. ناقش المجلس الميثاق الرقمي العالمي ومتابعته.\n\n2. وسأل عدة أعضاء عن كيفية تمويل الميثاق.'
      },
      {
        en: '1. The Council discussed the Global Digital Compact.\n\n2. The Compact mentions the agreement on tariffs.',
        ar: '1. ناقش المجلس الميثاق الرقمي العالمي.\n\n2. ويشير الميثاق إلى الاتفاق المتعلق بالتعريفات.'
      },
      {
        en: '1. The Council discussed the Global Digital Compact.\n\n2. It was agreed that the Compact should be reviewed. It welcomed it.',
        ar: '1. ناقش المجلس الميثاق الرقمي العالمي.\n\n2. وكان هناك اتفاق على استعراضه، ورحب المجلس به.'
      }
    ]
  },
  *check(versions) {
    yield* shortNames(versions)
    yield* renderings(versions)
  }
}

type Placed = Found & { pair: ComparedPair }

/** "the Compact" and the like: the last word of a document's name, which the original has in full elsewhere. */
function* shortNames(versions: Versions): Generator<Placed> {
  for (const [head, { terms, words }] of namesByHead(versions)) {
    // Two compacts in one document: which is meant is not known.
    if (terms.size !== 1 || words.size === 0) continue
    const short = new RegExp(`(?<=\\b[Tt]he )${head}\\b(?! (?:of|on|for|to|in)\\b)`, 'g')
    for (const pair of versions.paired) {
      const mentions = [...pair.en.standing.matchAll(short)]
        .map((m) => ({ start: m.index, end: m.index + head.length }))
        .filter((at) => !isWithin(at, pair.terms.en))
      if (mentions.length === 0 || mentions.length <= alone(pair, words)) continue
      const others = otherInstruments(pair, [...terms][0] as Term, mentions)
      for (const [k, ar] of others.slice(0, mentions.length).entries()) {
        const printed = pair.ar.text.slice(ar.start, ar.end)
        const message = `"${head}" is "${printed}" here, and "${[...words][0]}" where the name stands in full`
        yield { pair, ar, en: mentions[k] as Words, message }
      }
    }
  }
}

/** Part of a form of several words. */
const isWithin = (at: Words, hits: readonly TermHit[]) =>
  hits.some((h) => h.words > 1 && h.start <= at.start && at.end <= h.end)

/** How often one of the words stands in the Arabic outside longer forms. */
function alone(pair: ComparedPair, words: ReadonlySet<string>): number {
  let count = 0
  const text = folded(pair.ar.standing)
  const whole = pair.terms.ar.filter((h) => h.words > 1 && !h.inner).map((h) => folded(h.form))
  for (const word of words) count += text.split(word).length - 1 - whole.filter((form) => form.includes(word)).length
  return count
}

interface Names {
  terms: Set<Term>
  /** How the Arabic calls them: the first words of the forms that it has, folded, without the article. */
  words: Set<string>
}

/** Names of documents that the original has in full, by their last word, as far as it has a capital. */
function namesByHead({ paired }: Versions): Map<string, Names> {
  const names = new Map<string, Names>()
  for (const { terms } of paired) {
    for (const hit of terms.en) {
      if (hit.inner || hit.words < 2 || hit.standing !== 'accepted' || hit.term.class !== 'document') continue
      const head = /^(?:\p{Lu}[\p{L}-]* )+(\p{Lu}\p{Ll}+)$/u.exec(hit.form)?.[1]
      if (head === undefined) continue
      const own = names.get(head) ?? { terms: new Set(), words: new Set() }
      names.set(head, own)
      own.terms.add(hit.term)
      for (const h of terms.ar)
        if (h.term === hit.term && h.words > 1) own.words.add(folded(h.form.split(' ')[0] as string).replace(/^ال/, ''))
    }
  }
  return names
}

const definite = /^[وف]?(?:[بك]?ال|لل)/

/** Words of the Arabic, with the article, that name a text agreed among States of which the English of the pair has none. */
function otherInstruments(pair: ComparedPair, name: Term, mentions: readonly Words[]): TermHit[] {
  const names = pair.terms.en.filter((h) => h.term === name)
  const said = new Set(
    pair.terms.en
      .filter((h) => ![...mentions, ...names].some((m) => m.start <= h.start && h.end <= m.end))
      .map((h) => h.term)
  )
  const named = pair.terms.ar.filter(
    (h) => h.words === 1 && h.standing === 'accepted' && instruments.has(h.term.accepted.en[0] ?? '')
  )
  return named.filter(
    (h, i) =>
      named.findIndex((o) => o.start === h.start) === i &&
      !named.some((o) => o.start === h.start && said.has(o.term)) &&
      definite.test(pair.ar.standing.slice(h.start, h.end)) &&
      !isWithin(h, pair.terms.ar)
  )
}

const instruments = new Set(['charter', 'treaty', 'convention', 'agreement', 'protocol', 'covenant', 'pact', 'compact'])

interface Use {
  pair: ComparedPair
  ar: TermHit
  en: TermHit
}

/** Fewer places than this show no habit. */
const leastUses = 3

/** Terms of two words or more with two accepted renderings. */
function* renderings({ paired }: Versions): Generator<Placed> {
  const byTerm = new Map<string, Use[]>()
  for (const pair of paired) {
    for (const en of pair.terms.en) {
      if (en.inner || en.words < 2 || en.standing !== 'accepted' || connects(en.form)) continue
      const ar = pair.terms.ar.filter((h) => h.term === en.term && h.standing === 'accepted' && !latin.test(h.form))
      const [only] = ar
      if (!only || ar.some((h) => h.form !== only.form)) continue
      const words = folded(pair.en.text.slice(en.start, en.end))
      const uses = byTerm.get(words) ?? []
      byTerm.set(words, uses)
      if (uses.at(-1)?.pair !== pair) uses.push({ pair, ar: only, en })
    }
  }
  for (const uses of byTerm.values()) {
    if (uses.length < leastUses) continue
    const byForm = groupBy(uses, (use) => use.ar.form)
    const [[usual = '', most = []] = [], ...others] = [...byForm].sort((x, y) => y[1].length - x[1].length)
    for (const [form, [first]] of others) {
      if (!first || !areTwo(usual, form)) continue
      const { pair, ar, en } = first
      const words = (text: string, hit: TermHit) => text.slice(hit.start, hit.end)
      yield {
        pair,
        ar,
        en,
        severity: 'info',
        message: `"${words(pair.en.text, en)}" is "${words(pair.ar.text, ar)}" here and "${usual}" in ${most.length === 1 ? 'another paragraph' : `${most.length} other paragraphs`}`
      }
    }
  }
}

/** "in order to" and the like: each language has a choice of them. */
const connects = (form: string) => functionWords.has(form.split(' ')[0] as string)

const latin = /[A-Za-z]/

/** Whether two forms have a word each that the other has not: one is no short form of the other. */
function areTwo(x: string, y: string): boolean {
  const words = (form: string) =>
    new Set(
      folded(form)
        .split(' ')
        .map((word) => arabicTermKey(word))
    )
  const [a, b] = [words(x), words(y)]
  return [...a].some((word) => !b.has(word)) && [...b].some((word) => !a.has(word))
}
