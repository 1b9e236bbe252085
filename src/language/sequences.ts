/**
 * Sequences of Arabic words as translators write them down: each word without article, vowel signs and what is written onto it,
 * "a/b" for either, "…" for up to two other words.
 */
import { folded } from './fold.ts'
import { Openings, withoutClitics } from './names.ts'
import { type Choice, Sought, type Traces, wholeWords } from './traces.ts'
import { isBreak, type Word } from './words.ts'

/** Where a sequence was found: half-open range of words. */
export interface FoundSequence<T> {
  value: T
  first: number
  end: number
}

type Step = ReadonlySet<string> | 'gap'

const mostInGap = 2

const known = new Map<string, readonly string[]>()
const mostKnown = 1 << 15

/** What a folded word may be once article and the letters written onto it are taken off; the word itself first. */
export function bareForms(word: string): readonly string[] {
  let forms = known.get(word)
  if (!forms) {
    forms = [...new Set(withoutClitics(word).flatMap((form) => [form, form.replace(/^ال(?=..)/, '')]))]
    if (known.size >= mostKnown) known.clear()
    known.set(word, forms)
  }
  return forms
}

/** What follows the first word of a sequence, and what the sequence stands for. */
interface Rest<T> {
  steps: readonly Step[]
  value: T
}

export class Sequences<T> {
  readonly #byFirst = new Map<string, Rest<T>[]>()
  /** By a word of a text, in whatever form it stands there. */
  readonly #begun = new Map<string, readonly Rest<T>[]>()
  readonly #openings = new Openings()
  #sought: Sought | undefined

  /** @param all sequences and what they stand for */
  constructor(all: Iterable<readonly [string, T]>) {
    for (const [form, value] of all) {
      const [first, ...steps] = form
        .split(' ')
        .map((part): Step => (part === '…' ? 'gap' : new Set(part.split('/').map(folded))))
      if (first === undefined || first === 'gap') throw new Error(`no sequence begins with a gap: ${form}`)
      for (const word of first) {
        const there = this.#byFirst.get(word) ?? []
        there.push({ steps, value })
        this.#byFirst.set(word, there)
        this.#openings.add(word)
      }
    }
  }

  /** False where no sequence stands in the texts of which these are the traces. */
  mayStandIn(traces: Traces): boolean {
    this.#sought ??= new Sought(() =>
      [...this.#byFirst].flatMap(([first, rests]) =>
        rests.map(({ steps }) => [...wholeWords(first), ...steps.flatMap(choicesOf)])
      )
    )
    return traces.mayHold(this.#sought)
  }

  /** The first sequence that begins at a word, the longest first as listed. */
  at(words: readonly Word[], first: number): FoundSequence<T> | undefined {
    const { text } = words[first] as Word
    if (!this.#openings.mayHold(text)) return undefined
    // Many sequences begin with one word, and most end with it here: their next word is read once for all.
    let next: readonly string[] | undefined
    for (const { steps, value } of this.#beginning(text)) {
      const [step] = steps
      if (step !== undefined && step !== 'gap') {
        next ??= first + 1 < words.length ? bareForms((words[first + 1] as Word).text) : none
        if (!holdsAny(step, next)) continue
      }
      const end = follow(words, first + 1, steps, 0)
      if (end >= 0) return { value, first, end }
    }
    return undefined
  }

  #beginning(word: string): readonly Rest<T>[] {
    let begun = this.#begun.get(word)
    if (!begun) {
      begun = bareForms(word).flatMap((form) => this.#byFirst.get(form) ?? [])
      if (this.#begun.size >= mostKnown) this.#begun.clear()
      this.#begun.set(word, begun)
    }
    return begun
  }
}

/** The words of a step; of several those that are one run of letters, or none. */
function choicesOf(step: Step): Choice[] {
  if (step === 'gap') return []
  const words = [...step].map(wholeWords)
  if (words.length === 1) return words.flat()
  return words.every((choices) => choices.length === 1) ? [words.flat(2)] : []
}

const none: readonly string[] = []

function holdsAny(wanted: ReadonlySet<string>, forms: readonly string[]): boolean {
  for (const form of forms) if (wanted.has(form)) return true
  return false
}

/** Where the steps from `step` on end, or -1 where the words go on otherwise. */
function follow(words: readonly Word[], at: number, steps: readonly Step[], step: number): number {
  const wanted = steps[step]
  if (wanted === undefined) return at
  if (wanted === 'gap') {
    for (let skipped = 0; skipped <= mostInGap; skipped++) {
      const end = follow(words, at + skipped, steps, step + 1)
      if (end >= 0) return end
      const word = words[at + skipped]
      // Thirteen (13): the figures in brackets belong to the word before them.
      if (word?.text === '(' && words[at + skipped + 2]?.text === ')')
        return follow(words, at + skipped + 3, steps, step + 1)
      if (!word || isBreak(word.text)) return -1
    }
    return -1
  }
  const word = words[at]
  return word && holdsAny(wanted, bareForms(word.text)) ? follow(words, at + 1, steps, step + 1) : -1
}
