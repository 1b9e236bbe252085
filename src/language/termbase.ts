/**
 * Finds the terms of glossaries in running text: one pass over its words, whatever the number of terms. How forms are compared is
 * told at the head of `data/glossary.yaml`.
 */
import { formsOf, type GlossaryEntry, type TermClass } from '../model/glossary.ts'
import { built, lexicon } from './data.ts'
import { type Folded, fold, folded } from './fold.ts'
import { arabicTermKey, englishTermKey, tokensOf } from './keys.ts'
import { joint, Openings, withoutClitics } from './names.ts'
import { Sought, type Traces } from './traces.ts'
import type { Word } from './words.ts'

/** How a form stands to its term: to be written or accepted, understood but not the usage, or a mistake. */
export type Standing = 'accepted' | 'avoided' | 'mistaken'

type Forms = Readonly<Record<'ar' | 'en', readonly string[]>>

/** A term, as one glossary has it. */
export interface Term {
  readonly class: TermClass
  /** The preferred form first. */
  readonly accepted: Forms
  readonly avoided: Forms
  readonly mistaken: Forms
  /** English words of which a document must hold one for the term to be meant; none as a rule. */
  readonly when: readonly string[]
  /** From a glossary of the user. */
  readonly own: boolean
}

/** A form of a term in a text. */
export interface TermHit {
  term: Term
  standing: Standing
  /** The form as the glossary has it. */
  form: string
  /** How many words the form has. */
  words: number
  /** Half-open range of the text. */
  start: number
  end: number
  /** Part of a longer form of any term: "Union" in "International Telecommunication Union". */
  inner: boolean
}

const bothOf = (
  forms: { ar?: string | string[] | undefined; en?: string | string[] | undefined } | undefined
): Forms => ({
  ar: formsOf(forms?.ar),
  en: formsOf(forms?.en)
})

export const termOf = (entry: GlossaryEntry, own: boolean): Term => ({
  class: entry.class ?? 'term',
  accepted: bothOf(entry),
  avoided: bothOf(entry.avoid),
  mistaken: bothOf(entry.not),
  when: formsOf(entry.when),
  own
})

/** Which letters must be capitals: none; the first of a name of one word (May, State); all of an acronym (WHO, SDGs). */
type Capitals = 'free' | 'first' | 'all'

const acronym = /^[A-Z0-9][A-Z0-9&.-]*[A-Z][A-Z0-9&.-]*s?$/

const capitalsOf = (form: string): Capitals =>
  acronym.test(form) ? 'all' : /^[A-Z][a-z'-]+$/.test(form) ? 'first' : 'free'

const standings = ['accepted', 'avoided', 'mistaken'] as const

/** A form: the number of its term and of its standing, the form, and the keys of its words after the first, parted by spaces. */
type Entry = readonly [term: number, standing: number, form: string, rest: string]

/** Terms and their forms by the key of the first word: what the build writes of the shipped glossary. */
export interface Compiled {
  terms: readonly Term[]
  byFirst: Readonly<Record<string, readonly Entry[]>>
}

/** Sorts the forms of terms by their first words. */
export function compile(terms: readonly Term[]): Compiled {
  const byFirst: Record<string, Entry[]> = Object.create(null)
  terms.forEach((term, number) => {
    standings.forEach((standing, rank) => {
      for (const form of [...term[standing].en, ...term[standing].ar]) {
        const [first, ...rest] = keysOf(form)
        if (first === undefined) continue
        byFirst[first] ??= []
        byFirst[first].push([number, rank, form, rest.join(' ')])
      }
    })
  })
  return { terms, byFirst }
}

interface Use {
  term: Term
  standing: Standing
  form: string
  capitals: Capitals
}

/** Forms that go on with the same words. */
interface Node {
  next: Map<string, Node>
  /** How the keys of `next` open: a word that opens otherwise need not be looked for. */
  opens: number
  uses: Use[]
}

const node = (): Node => ({ next: new Map(), opens: 0, uses: [] })

/** A bit for the letter that a key opens with. */
const openingOf = (key: string): number => 1 << (key.charCodeAt(0) & 31)

/** Texts hold words like "constructor". */
const own = (byFirst: Compiled['byFirst'], first: string): readonly Entry[] =>
  Object.hasOwn(byFirst, first) ? (byFirst[first] as readonly Entry[]) : []

function plant(root: Node, { terms, byFirst }: Compiled, first: string, claimed: ReadonlySet<string>): void {
  for (const [number, rank, form, rest] of own(byFirst, first)) {
    const term = terms[number] as Term
    const standing = standings[rank] as Standing
    if (!term.own && standing === 'accepted' && claimed.has(`${first} ${rest}`)) continue
    let at = root
    for (const key of rest === '' ? [] : rest.split(' ')) {
      let next = at.next.get(key)
      if (!next) {
        next = node()
        at.next.set(key, next)
        at.opens |= openingOf(key)
      }
      at = next
    }
    if (!at.uses.some((u) => u.term === term && u.standing === standing))
      at.uses.push({ term, standing, form, capitals: capitalsOf(form) })
  }
}

const latin = /[A-Za-z]/

const isArabic = (word: string) => word >= '\u0621' && word <= '\u06d3'
const isDigits = (word: string) => word <= '9'

/** The key of a word of a form. */
function keyOf(word: string): string {
  if (isDigits(word)) return word
  if (!isArabic(word)) return englishTermKey(word)
  const bare = word.startsWith('وال') || word.startsWith('بال') ? word.slice(1) : word
  return arabicTermKey(bare.startsWith('لل') && bare.length > 4 ? bare.slice(2) : bare)
}

/** The construct of a sound plural or dual, of which the ي or و is an ending: مديري المكاتب, ممثلو الدول. Participles have it most. */
const construct = /^م[\u0621-\u064a]{3,}[يو]$/

/** The keys that a word of a text may have. */
function keysOfWord(word: string): string[] {
  if (!isArabic(word)) return [keyOf(word)]
  const keys = new Set<string>()
  const add = (bare: string) => {
    keys.add(arabicTermKey(bare))
    const plain = bare.startsWith('ال') ? bare.slice(2) : bare
    if (construct.test(plain)) keys.add(plain.slice(0, -1))
  }
  const bare = withoutClitics(word)
  for (const form of bare) {
    add(form)
    // وبالحكومة: both و and ب are joined on; سيقرر: the future.
    if (form.startsWith('س') && /^س[يتن]/.test(form) && form.length > 4) add(form.slice(1))
  }
  return [...keys]
}

/** Words of texts are looked up once; most stand in many paragraphs. */
const mostKnown = 1 << 16

/** English forms, by keys, that the user's terms have: no form of the others. */
function claimedBy(sources: readonly Compiled[]): ReadonlySet<string> {
  const claimed = new Set<string>()
  for (const { terms, byFirst } of sources) {
    if (!terms.some((term) => term.own)) continue
    for (const [first, entries] of Object.entries(byFirst))
      for (const [number, rank, form, rest] of entries)
        if (terms[number]?.own && rank === 0 && latin.test(form)) claimed.add(`${first} ${rest}`)
  }
  return claimed
}

type Wanted = (term: Term, standing: Standing, form: string) => boolean

/** Of the terms those forms that are wanted. */
function narrowed({ terms, byFirst }: Compiled, wanted: Wanted): Compiled {
  const kept: Record<string, readonly Entry[]> = Object.create(null)
  for (const [first, entries] of Object.entries(byFirst)) {
    const own = entries.filter(([number, rank, form]) =>
      wanted(terms[number] as Term, standings[rank] as Standing, form)
    )
    if (own.length > 0) kept[first] = own
  }
  return { terms, byFirst: kept }
}

export class Termbase {
  readonly #sources: readonly Compiled[]
  readonly #claimed: ReadonlySet<string>
  /** The forms by their first word, sorted when a text first has it; null where none begins with it. */
  readonly #byFirst = new Map<string, Node | null>()
  /** Of every first word; made when first asked. */
  #openings: Openings | undefined
  #known = new Map<string, Reading>()
  #sought: Sought | undefined
  #faults: Termbase | undefined

  /** @param sources the terms of the user first */
  constructor(sources: readonly Compiled[], claimed = claimedBy(sources)) {
    this.#sources = sources
    this.#claimed = claimed
  }

  /** The same terms with no more than the forms that are not to be written. Few texts have one, and they are told at once. */
  get faults(): Termbase {
    this.#faults ??= this.only((_, standing) => standing !== 'accepted')
    return this.#faults
  }

  /** The same terms with no more than some of their forms. */
  only(wanted: Wanted): Termbase {
    return new Termbase(
      this.#sources.map((source) => narrowed(source, wanted)),
      this.#claimed
    )
  }

  #from(first: string): Node | null {
    let known = this.#byFirst.get(first)
    if (known === undefined) {
      known = null
      for (const source of this.#sources) {
        if (own(source.byFirst, first).length === 0) continue
        known ??= node()
        plant(known, source, first, this.#claimed)
      }
      this.#byFirst.set(first, known)
    }
    return known
  }

  /** False where no form stands in the texts of which these are the traces. */
  mayStandIn(traces: Traces): boolean {
    this.#sought ??= soughtOf(this.#sources)
    return traces.mayHold(this.#sought)
  }

  /** Every form in the text, by start; at one start the longest first. */
  find(text: string): TermHit[] {
    const folds = fold(text)
    const words = tokensOf(folds.text)
    const readings: Reading[] = []
    const read = (i: number) => {
      readings[i] ??= this.#read((words[i] as Word).text)
      return readings[i]
    }
    const searched: Searched = { words, read, folds, text }
    const hits: TermHit[] = []
    this.#openings ??= openingsOf(this.#sources)
    let covered = 0
    for (let i = 0; i < words.length; i++) {
      if (!this.#openings.mayHold((words[i] as Word).text)) continue
      const { begun } = read(i)
      if (begun.length === 0) continue
      const found: TermHit[] = []
      for (const tree of begun) follow(searched, i, tree, 1, found)
      if (found.length === 0) continue
      if (found.length > 1 && found.some((hit, n) => hit.end > (found[n - 1]?.end ?? hit.end)))
        found.sort((x, y) => y.end - x.end)
      const longest = found[0]?.end ?? 0
      for (const hit of found) {
        hit.inner = hit.end < longest || hit.end <= covered
        hits.push(hit)
      }
      if (longest > covered) covered = longest
    }
    return hits
  }

  #read(word: string): Reading {
    const known = this.#known.get(word)
    if (known) return known
    const keys = keysOfWord(word)
    const reading = {
      keys,
      opens: keys.reduce((opens, key) => opens | openingOf(key), 0),
      begun: keys.flatMap((key) => this.#from(key) ?? [])
    }
    if (this.#known.size >= mostKnown) this.#known = new Map()
    this.#known.set(word, reading)
    return reading
  }
}

/** The keys of words are what the words hold; but an English one may end in y where the word has an i: policies. */
const soughtKeys = (phrases: () => readonly string[][]): Sought =>
  new Sought(() => phrases().map((keys) => keys.map((key) => [key.replace(/y$/, '')])))

const soughtOf = (sources: readonly Compiled[]): Sought =>
  soughtKeys(() =>
    sources.flatMap(({ byFirst }) =>
      Object.entries(byFirst).flatMap(([first, entries]) =>
        entries.map(([, , , rest]) => [first, ...(rest === '' ? [] : rest.split(' '))])
      )
    )
  )

/** The keys of words open as the words do, whatever ending they have lost. */
function openingsOf(sources: readonly Compiled[]): Openings {
  const openings = new Openings()
  for (const { byFirst } of sources) for (const key of Object.keys(byFirst)) openings.add(key)
  return openings
}

/** What a word of a text may be: its keys, and the forms that begin with one of them. */
interface Reading {
  keys: readonly string[]
  /** How they open. */
  opens: number
  begun: readonly Node[]
}

/** A text as its terms are looked for. */
interface Searched {
  words: readonly Word[]
  read: (word: number) => Reading
  folds: Folded
  text: string
}

/** Adds the forms of which words `first`..`first + length - 1` have led to `node`, and those that go on. */
function follow(searched: Searched, first: number, node: Node, length: number, found: TermHit[]): void {
  const { words, read, folds, text } = searched
  const word = words[first + length - 1] as Word
  if (node.uses.length > 0) {
    const start = folds.origin((words[first] as Word).start)
    const end = folds.origin(word.end - 1) + 1
    for (const use of node.uses)
      if (use.capitals === 'free' || fits(text.slice(start, end), use.capitals))
        found.push({ term: use.term, standing: use.standing, form: use.form, words: length, start, end, inner: false })
  }
  const after = words[first + length]
  if (!after || node.next.size === 0) return
  const reading = read(first + length)
  if ((reading.opens & node.opens) === 0 || !isJoined(folds.text, word.end, after.start)) return
  for (const key of reading.keys) {
    const next = node.next.get(key)
    if (next) follow(searched, first, next, length + 1, found)
  }
}

/** The wordings of one term, as what a text must hold of one of them. */
export const soughtForms = (forms: readonly string[]): Sought => soughtKeys(() => forms.map(keysOf))

/** Whether nothing, a space or what joins words of one name stands between two words. */
const isJoined = (text: string, end: number, start: number): boolean =>
  start === end || (start === end + 1 && text.charCodeAt(end) === 32) || joint.test(text.slice(end, start))

const keysOf = (form: string): string[] => tokensOf(folded(form)).map((w) => keyOf(w.text))

function fits(printed: string, capitals: Exclude<Capitals, 'free'>): boolean {
  if (capitals === 'all') return !/[a-z]/.test(printed.replace(/s$/, ''))
  return /^[^a-z]/.test(printed)
}

/** Months and numbers are read as such, not as terms. */
const otherwise: ReadonlySet<TermClass> = new Set(['month', 'number'])

/** The glossary that ships with the package, from its YAML; the build writes it compiled. */
export const compiledGlossary = (): Compiled =>
  compile(
    lexicon<GlossaryEntry[]>('glossary')
      .filter((entry) => !otherwise.has(entry.class ?? 'term'))
      .map((entry) => termOf(entry, false))
  )

const shippedTerms = (): Compiled => built('terms-of-glossary', compiledGlossary)

let shipped: Termbase | undefined
/** The terms of the glossary that ships with the package. */
export function shippedTermbase(): Termbase {
  shipped ??= new Termbase([shippedTerms()])
  return shipped
}

/** The terms of the user and the shipped ones, over which the user's win. */
export const termbaseWith = (entries: readonly GlossaryEntry[]): Termbase =>
  entries.length === 0
    ? shippedTermbase()
    : new Termbase([compile(entries.map((entry) => termOf(entry, true))), shippedTerms()])
