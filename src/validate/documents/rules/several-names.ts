import { everywhere } from '../../../language/bodies.ts'
import { lexicon } from '../../../language/data.ts'
import { folded } from '../../../language/fold.ts'
import { arabicTermKey, englishTermKey, keyWords } from '../../../language/keys.ts'
import { withoutClitics } from '../../../language/names.ts'
import type { Term, TermHit } from '../../../language/termbase.ts'
import { compile, soughtForms, Termbase, termOf } from '../../../language/termbase.ts'
import { type Sought, sought, type Traces } from '../../../language/traces.ts'
import { isBreak, wordsOf } from '../../../language/words.ts'
import type { Language } from '../../../model/record.ts'
import { firstFrom } from '../../../model/sorted.ts'
import type { Unit } from '../../../outline/index.ts'
import type { Checked, DocumentFound, DocumentRule } from '../rule.ts'

type Lists = Partial<Record<Language, string[][]>>

const data = lexicon<{
  terms: Lists[]
  heads: Partial<Record<Language, string[]>>[]
  ties: Record<Language, string[]>
  tails: string[][]
  turned: string[]
}>('variants')
/** Each noun by which a body may be called is a wording of its own. */
const headSets: Lists[] = data.heads.map((set) =>
  Object.fromEntries(Object.entries(set).map(([language, nouns]) => [language, nouns.map((noun) => [noun])]))
)

/** Each wording of the data as a term of its own, found in one pass over the text. */
interface Lexicon {
  base: Termbase
  /** By term: the number of the thing that it names. */
  things: ReadonlyMap<Term, number>
  /** By term: the number of the set of nouns to which it belongs. */
  heads: ReadonlyMap<Term, number>
  ties: ReadonlySet<string>
  /** Of each thing and each set of nouns the wordings. */
  rivals: readonly (readonly Sought[])[]
}

function numbered(sets: readonly Lists[], language: Language): Map<Term, number> {
  const terms = new Map<Term, number>()
  for (const [number, set] of sets.entries())
    for (const forms of set[language] ?? []) terms.set(termOf({ en: [], ar: [], [language]: forms }, false), number)
  return terms
}

const made: Partial<Record<Language, Lexicon>> = {}

function lexiconOf(language: Language): Lexicon {
  const things = numbered(data.terms, language)
  const heads = numbered(headSets, language)
  return {
    base: new Termbase([compile([...things.keys(), ...heads.keys()])]),
    things,
    heads,
    ties: new Set(data.ties[language].map((word) => bare(folded(word)))),
    rivals: [...data.terms, ...headSets].map((set) => (set[language] ?? []).map((forms) => soughtForms(forms)))
  }
}

/** Few texts have two wordings of one thing. */
const mayDiffer = ({ rivals }: Lexicon, traces: Traces): boolean =>
  rivals.some((wordings) => wordings.filter((wording) => traces.mayHold(wording)).length > 1)

const bare = (word: string) => word.replace(/^(?:و?ب?ال|و?لل)(?=..)/, '')

interface Use {
  unit: Unit
  start: number
  end: number
}

/** The uses of one wording, in the order of the text. */
type Uses = Map<string, Use[]>

const add = (uses: Uses, wording: string, use: Use) => {
  const known = uses.get(wording)
  if (known) known.push(use)
  else uses.set(wording, [use])
}

const bareWords = (form: string) =>
  new Set(
    folded(form)
      .split(' ')
      .map((word) => word.replace(/^(?:ال|لل|ل)/, ''))
  )

/** A shorter form of a name is no other name: المنتدى السياسي الرفيع المستوى. */
const isShort = (form: string, of: string): boolean => {
  const all = bareWords(of)
  const own = bareWords(form)
  return own.size < all.size && [...own].every((word) => all.has(word))
}

/** A name of its own: two words with capitals in English. */
const isName = ({ class: kind, accepted }: Term) =>
  kind === 'body' &&
  (accepted.en[0]?.match(/\p{Lu}\p{Ll}+/gu)?.length ?? 0) >= 2 &&
  !everywhere.has(accepted.en[0] as string)

/** Names of the glossary that stand for many bodies, or for one in the wording of the sentence. */

/** The most used wording, which the text should keep; the first of those used alike. */
const usualOf = (uses: Uses): string =>
  [...uses].reduce((best, next) => (next[1].length > best[1].length ? next : best))[0]

function* variants(uses: Uses, severity: 'warning' | 'info'): Generator<DocumentFound> {
  const usual = usualOf(uses)
  const others = uses.get(usual) as [Use, ...Use[]]
  const [first] = others
  const elsewhere = first.unit.text.slice(first.start, first.end)
  const count = others.length === 1 ? 'once' : `${others.length} times, first`
  for (const [wording, places] of uses) {
    const [at, ...again] = places
    if (wording === usual || !at) continue
    yield {
      at,
      also: [...again, ...others],
      severity,
      message: `"${at.unit.text.slice(at.start, at.end)}" is called "${elsewhere}" elsewhere in the text (${count} in line ${first.unit.passage.line(first.start)})`
    }
  }
}

const namesOf: Record<Language, WeakMap<Termbase, Termbase>> = { ar: new WeakMap(), en: new WeakMap() }

/** The names of those bodies of the glossary that have several in a language. */
function severalIn(language: Language, termbase: Termbase): Termbase {
  const isLong = (form: string) => keyWords(form).length > 1
  const known =
    namesOf[language].get(termbase) ??
    termbase.only(
      (term, standing, form) =>
        standing === 'accepted' && isLong(form) && isName(term) && term.accepted[language].filter(isLong).length > 1
    )
  namesOf[language].set(termbase, known)
  return known
}

/** The units that may name a body of the glossary of which the text has two names. */
function naming({ units, termbase, language, traces }: Checked): Unit[] {
  const names = severalIn(language, termbase)
  if (!names.mayStandIn(traces)) return []
  const forms = new Map<Term, Set<string>>()
  const found = units.map((unit) => names.find(unit.text).filter(({ words }) => words > 1))
  for (const { term, form } of found.flat()) forms.set(term, (forms.get(term) ?? new Set()).add(form))
  return units.filter((_, i) => found[i]?.some(({ term }) => (forms.get(term)?.size ?? 0) > 1))
}

/** Bodies of the glossary of which the text has two names. */
function bodies(document: Checked): Uses[] {
  const { language } = document
  const byTerm = new Map<Term, Uses>()
  for (const unit of naming(document)) {
    for (const { term, standing, form, start, end, inner, words } of document.termsIn(unit)) {
      if (standing !== 'accepted' || inner || words < 2 || !isName(term) || !term.accepted[language].includes(form))
        continue
      const uses = byTerm.get(term) ?? new Map()
      byTerm.set(term, uses)
      add(uses, form, { unit, start, end })
    }
  }
  return [...byTerm.values()].map((uses) => {
    const names = [...uses.keys()]
    return new Map([...uses].filter(([form]) => !names.some((other) => isShort(form, other))))
  })
}

/** How many words after the noun tell the body. */
const tellingWords = 2

/** What the words after a noun name: a term of the glossary, or their keys; null where too few follow. */
function objectOf(
  unit: Unit,
  end: number,
  document: Checked,
  { ties }: Lexicon,
  heads: ReadonlySet<number>
): string | null {
  const { language } = document
  const keys: string[] = []
  for (const word of wordsOf(folded(unit.text.slice(end, end + 80)))) {
    // One word tells the body where nothing goes on behind it: اللجنة الاستشارية المعنية بالجفاف،
    if (isBreak(word.text) || startsHead(end + word.start, heads)) return keys[0] ?? null
    if (language === 'en' && word.text === 'and' && /^ and \p{Ll}/u.test(unit.text.slice(end + word.start - 1)))
      return keys[0] ?? null
    const forms = language === 'ar' ? withoutClitics(word.text).map(bare) : [word.text]
    if (forms.some((form) => ties.has(form))) continue
    // The words up to here fold to as many units where they have no vowel signs, which is near enough to find the term.
    const named = keys.length === 0 ? bodyAt(end + word.start, document.termsIn(unit)) : undefined
    if (named) return `term ${named}`
    keys.push(language === 'ar' ? arabicTermKey(forms.at(-1) as string) : englishTermKey(word.text))
    if (keys.length === tellingWords) return keys.join(' ')
  }
  return keys[0] ?? null
}

/** Another noun of a body begins at an offset, or behind a letter written onto it: واللجنة. */
const startsHead = (offset: number, heads: ReadonlySet<number>): boolean => heads.has(offset) || heads.has(offset + 1)

/** The body of the glossary of which a name begins at an offset, or next to it. Hits are in order. */
function bodyAt(offset: number, hits: readonly TermHit[]): string | undefined {
  for (let i = firstFrom(hits, offset - 1); i < hits.length && (hits[i] as TermHit).start <= offset + 1; i++) {
    const { term } = hits[i] as TermHit
    if (term.class === 'body') return term.accepted.en[0]
  }
  return undefined
}

interface Found {
  /** Things of which the text has two wordings. */
  worded: Uses[]
  /** Bodies of which the text has two names that begin with different nouns and go on alike. */
  headed: Uses[]
}

const several = (all: ReadonlyMap<unknown, Uses>): Uses[] => [...all.values()].filter((uses) => uses.size > 1)

function wordings(document: Checked): Found {
  const { language } = document
  made[language] ??= lexiconOf(language)
  const own = made[language]
  if (!mayDiffer(own, document.traces)) return { worded: [], headed: [] }
  const worded = new Map<number, Uses>()
  const nouns: { head: number; wording: string; use: Use }[] = []
  const wordingsOf = new Map<number, Set<string>>()
  const startsOf = new Map<Unit, Set<number>>()
  const usesOf = <K>(all: Map<K, Uses>, key: K): Uses => {
    const uses = all.get(key) ?? new Map()
    all.set(key, uses)
    return uses
  }
  for (const unit of document.units) {
    for (const { term, start, end, inner } of own.base.find(unit.text)) {
      if (inner) continue
      const wording = term.accepted[language][0] as string
      const thing = own.things.get(term)
      if (thing !== undefined) add(usesOf(worded, thing), wording, { unit, start, end })
      const head = own.heads.get(term)
      if (head === undefined || (language === 'en' && !/^\p{Lu}/u.test(unit.text.slice(start, end)))) continue
      nouns.push({ head, wording, use: { unit, start, end } })
      startsOf.set(unit, (startsOf.get(unit) ?? new Set()).add(start))
      wordingsOf.set(head, (wordingsOf.get(head) ?? new Set()).add(wording))
    }
  }
  const headed = new Map<string, Uses>()
  for (const { head, wording, use } of nouns) {
    // What follows a noun is of no use where the text has none beside it.
    if (wordingsOf.get(head)?.size === 1) continue
    const object = objectOf(use.unit, use.end, document, own, startsOf.get(use.unit) ?? new Set())
    if (object !== null) add(usesOf(headed, `${head} ${object}`), wording, use)
  }
  return { worded: several(worded), headed: several(headed) }
}

/** A name of words with capitals that ends in one of the nouns. */
const capital = "\\p{Lu}[\\p{L}'-]+"
const tailed = new RegExp(
  `(?<![\\p{L}-])((?:${capital} (?:(?:and|for|of) )?){2,5}?)(${data.tails.flat().join('|')})(?![\\p{L}-]| (?:of|for|on)(?!\\p{L}))`,
  'gu'
)
/** Department of Public Health, and Public Health Department. */
const headFirst = new RegExp(
  `(?<![\\p{L}-])(${data.turned.join('|')}) (?:of|on|for) (?:the )?((?:${capital}(?: and)? ?){1,4})`,
  'gu'
)
const headLast = new RegExp(
  `(?<![\\p{L}-])((?:${capital} (?:and )?){1,4})(${data.turned.join('|')})(?![\\p{L}-])`,
  'gu'
)
const anyTail = new RegExp(data.tails.flat().join('|'), 'g')
const endingNouns = sought(() => [...data.tails.flat(), ...data.turned])
const mayEnd = new RegExp([...data.tails.flat(), ...data.turned].join('|'))

const small = new Set(['the', 'and', 'of', 'for', 'on', 'this', 'that', 'our', 'its', 'at', 'in'])
const nameKey = (words: string): string =>
  wordsOf(folded(words))
    .filter(({ text }) => !small.has(text))
    .map(({ text }) => englishTermKey(text.replace(britishIse, 'iz')))
    .join(' ')
/** Immunisation is immunization. */
const britishIse = /is(?=(?:e|es|ed|ing|ation|ations)$)/

/** English bodies named with other nouns at the end, or with the noun at the other end. */
function endings(document: Checked): Uses[] {
  if (document.language !== 'en') return []
  const found = new Map<string, Uses>()
  const addName = (key: string, unit: Unit, start: number, text: string) => {
    const uses = found.get(key) ?? new Map()
    found.set(key, uses)
    add(uses, folded(text).replace(/^the /, ''), { unit, start, end: start + text.length })
  }
  if (!document.traces.mayHold(endingNouns)) return []
  const ending = document.units.filter(({ text }) => mayEnd.test(text))
  const nouns = new Set(ending.flatMap(({ text }) => text.match(anyTail) ?? []))
  // One noun of a set alone has no other beside it.
  const sets = data.tails.filter((set) => set.filter((noun) => nouns.has(noun)).length > 1)
  for (const unit of sets.length > 0 ? ending : [])
    for (const { index, 0: name, 1: before = '', 2: tail = '' } of unit.text.matchAll(tailed)) {
      const key = nameKey(before)
      if (key.split(' ').length < 2) continue
      for (const [i, set] of sets.entries()) if (set.includes(tail)) addName(`${i} ${key}`, unit, index, name)
    }
  for (const unit of ending)
    for (const { index, 0: name, 1: head = '', 2: object = '' } of unit.text.matchAll(headFirst))
      addName(`${head} ${nameKey(object)}`, unit, index, name.replace(/(?: and)? *$/, ''))
  for (const unit of found.size > 0 ? ending : [])
    for (const { index, 0: name, 1: object = '', 2: head = '' } of unit.text.matchAll(headLast))
      addName(`${head} ${nameKey(object)}`, unit, index, name)
  return several(found)
}

export const severalNames: DocumentRule = {
  id: 'several-names',
  severity: 'warning',
  summary: 'one body or one thing named in several ways: منتدى حوكمة الإنترنت and منتدى إدارة الإنترنت',
  help: 'A body of the glossary that the text calls by two of its full names, or bodies whose names begin with different nouns and go on alike (الفريق العامل المعني بالمناخ, فريق العمل المعني بالمناخ), and English ones that end in different nouns or turn round (Department of Health, Health Department): a warning; and things for which councils have several wordings of which a text keeps to one (information): the host country and the host State, the final and the concluding report. The most frequent name is taken for the one to keep; every other is told once, where it first stands. Its other uses and those of the name to keep are told as further places. Short forms of a name and acronyms are left alone. The wordings are in data/variants.yaml, the bodies in the glossary.',
  examples: {
    fails: [
      'قدمت أمانة منتدى إدارة الإنترنت تقريرها. وأشاد الأعضاء بمنتدى إدارة الإنترنت، وأشاروا إلى الاجتماع المقبل لمنتدى حوكمة الإنترنت.',
      'شكر المجلس البلد المضيف. وألقى ممثل الدولة المضيفة كلمة الترحيب.',
      'صاغ الفريق العامل المعني بحوكمة الإنترنت تعريفاً. وأظهر فريق العمل المعني بحوكمة الإنترنت قيمة الحوار.',
      'The host country made a statement. The host State will bear the costs.',
      'The Waterfront Development Authority submitted a lease. The Waterfront Development Agency explained the rent.',
      'The Field Methods Working Group presented its findings. The Field Methods Task Force had met twice.',
      'The Department of Public Health made a presentation. The Board thanked the Public Health Department.',
      'رحب المجلس بعمل الفريق الاستشاري المعني بالجفاف، وأشاد الأعضاء باللجنة الاستشارية المعنية بالجفاف.',
      'The Board recognized the work of the Technical Advisory Group on Drought and of the Technical Advisory Panel on Drought.'
    ],
    passes: [
      'قدمت أمانة منتدى إدارة الإنترنت تقريرها. وأشاد الأعضاء بالمنتدى، وأشاروا إلى الاجتماع المقبل لمنتدى إدارة الإنترنت (IGF).',
      'The General Assembly adopted the resolution. The Assembly also decided to meet again.',
      'رحب المجلس بتقرير الفريق العامل المعني بالمناخ وبتقرير فريق العمل المعني بالميزانية.',
      'شكر المجلس البلد المضيف، وألقى ممثل البلد المضيف كلمة الترحيب.',
      'It moved 70 of them to the Ministry of Health and 50 to the Ministry of Education. The Ministry of Health reported.',
      'The Human Rights Council met in March; the Human Rights Committee met in May. The Food Safety Authority and the Energy Agency reported, as did the Budget Committee and the Budget and Audit Committee.'
    ]
  },
  *check(document) {
    const { worded, headed } = wordings(document)
    for (const uses of bodies(document)) if (uses.size > 1) yield* variants(uses, 'warning')
    for (const uses of headed) yield* variants(uses, 'warning')
    for (const uses of endings(document)) yield* variants(uses, 'warning')
    for (const uses of worded) yield* variants(uses, 'info')
  }
}
