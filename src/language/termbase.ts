/**
 * Finds the terms of glossaries in running text: one pass over its words, whatever the number of terms. How forms are compared is
 * told at the head of `data/glossary.yaml`.
 */
import { formsOf, type GlossaryEntry, type TermClass } from '../model/glossary.ts'
import { lexicon } from './data.ts'
import { type Folded, fold, folded } from './fold.ts'
import { arabicTermKey, englishTermKey, tokensOf } from './keys.ts'
import { joint, withoutClitics } from './names.ts'

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

interface Use {
  term: Term
  standing: Standing
  form: string
  capitals: Capitals
}

interface Node {
  next: Map<string, Node>
  uses: Use[]
}

const node = (): Node => ({ next: new Map(), uses: [] })

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
function readings(word: string): string[] {
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

export class Termbase {
  readonly terms: readonly Term[]
  readonly #root = node()
  readonly #keys = new Set<string>()
  #known = new Map<string, readonly string[]>()

  /** Earlier terms win: an English form that one of them has is theirs alone among terms that are the user's and those that are not. */
  constructor(terms: readonly Term[]) {
    this.terms = terms
    const claimed = new Set<string>()
    for (const term of terms) {
      if (term.own) for (const form of term.accepted.en) claimed.add(wordsOf(form).map(keyOf).join(' '))
    }
    for (const term of terms) {
      const english = term.accepted.en.filter(
        (form) => term.own || claimed.size === 0 || !claimed.has(wordsOf(form).map(keyOf).join(' '))
      )
      if (english.length === 0) continue
      this.#add(term, 'accepted', english)
      this.#add(term, 'accepted', term.accepted.ar)
      for (const language of ['ar', 'en'] as const) {
        this.#add(term, 'avoided', term.avoided[language])
        this.#add(term, 'mistaken', term.mistaken[language])
      }
    }
  }

  #add(term: Term, standing: Standing, forms: readonly string[]): void {
    for (const form of forms) {
      let at = this.#root
      for (const word of wordsOf(form)) {
        const key = keyOf(word)
        this.#keys.add(key)
        let next = at.next.get(key)
        if (!next) {
          next = node()
          at.next.set(key, next)
        }
        at = next
      }
      if (at === this.#root || at.uses.some((use) => use.term === term && use.standing === standing)) continue
      at.uses.push({ term, standing, form, capitals: capitalsOf(form) })
    }
  }

  /** Every form in the text, by start; at one start the longest first. */
  find(text: string): TermHit[] {
    const folds = fold(text)
    const words = [...tokensOf(folds.text)].map((word) => ({ ...word, keys: this.#keysOf(word.text) }))
    const hits: TermHit[] = []
    let covered = 0
    for (let i = 0; i < words.length; i++) {
      const found: TermHit[] = []
      this.#follow(words, i, this.#root, folds, text, 1, (hit) => found.push(hit))
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

  #follow(
    words: readonly Keyed[],
    first: number,
    from: Node,
    folds: Folded,
    text: string,
    length: number,
    report: (hit: TermHit) => void
  ): void {
    const last = first + length - 1
    const word = words[last]
    if (!word) return
    if (length > 1) {
      const gap = folds.text.slice((words[last - 1] as Keyed).end, word.start)
      if (gap !== '' && gap !== ' ' && !joint.test(gap)) return
    }
    for (const key of word.keys) {
      const next = from.next.get(key)
      if (!next) continue
      if (next.uses.length > 0) {
        const start = folds.origin((words[first] as Keyed).start)
        const end = folds.origin(word.end - 1) + 1
        const printed = text.slice(start, end)
        for (const { term, standing, form, capitals } of next.uses) {
          if (fits(printed, capitals)) report({ term, standing, form, words: length, start, end, inner: false })
        }
      }
      if (next.next.size > 0) this.#follow(words, first, next, folds, text, length + 1, report)
    }
  }

  #keysOf(word: string): readonly string[] {
    const known = this.#known.get(word)
    if (known) return known
    const keys = readings(word).filter((key) => this.#keys.has(key))
    if (this.#known.size >= mostKnown) this.#known = new Map()
    this.#known.set(word, keys)
    return keys
  }
}

interface Keyed {
  text: string
  start: number
  end: number
  keys: readonly string[]
}

const wordsOf = (form: string): string[] => [...tokensOf(folded(form))].map((w) => w.text)

function fits(printed: string, capitals: Capitals): boolean {
  if (capitals === 'all') return !/[a-z]/.test(printed.replace(/s$/, ''))
  return capitals === 'free' || /^[^a-z]/.test(printed)
}

/** Months and numbers are read as such, not as terms. */
const otherwise: ReadonlySet<TermClass> = new Set(['month', 'number'])

let shipped: readonly Term[] | undefined
/** The terms of the glossary that ships with the package. */
export function shippedTerms(): readonly Term[] {
  shipped ??= lexicon<GlossaryEntry[]>('glossary')
    .filter((entry) => !otherwise.has(entry.class ?? 'term'))
    .map((entry) => termOf(entry, false))
  return shipped
}

let shippedBase: Termbase | undefined
export function shippedTermbase(): Termbase {
  shippedBase ??= new Termbase(shippedTerms())
  return shippedBase
}
