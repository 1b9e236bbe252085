/**
 * Pairs the units of two language versions: beads in order (1:1, 1:n, n:1, n:m), what is missing or extra, and what moved.
 * Deterministic; time and memory grow with the length.
 */
import { type Bilingual, shippedBilingual } from '../language/bilingual.ts'
import { keysOf } from '../language/keys.ts'
import { bandOf } from './band.ts'
import { Evidence, sideOf } from './evidence.ts'
import { type Form, formModel, formScore, lengthScore } from './form.ts'
import { moved, type Pair } from './moved.ts'
import { paragraphShapes, type Shape, search } from './search.ts'
import { taught } from './taught.ts'

/** What the aligner needs of a unit. */
export interface Alignable {
  text: string
  number: string | null
  heading: boolean
}

export interface AlignOptions {
  /** Lexicons to use; the shipped one unless said otherwise. */
  lexicons?: readonly Bilingual[]
  shapes?: readonly Shape[]
  /** Learn words of this very pair of documents on the way (default true). */
  adapt?: boolean
}

export interface Alignment {
  pairs: Pair[]
  evidence: Evidence
}

export function alignUnits(ar: readonly Alignable[], en: readonly Alignable[], options: AlignOptions = {}): Alignment {
  const lexicons = options.lexicons ?? [shippedBilingual()]
  const shapes = options.shapes ?? paragraphShapes
  const evidence = new Evidence(sideOf(ar.map((u) => keysOf(u.text))), sideOf(en.map((u) => keysOf(u.text))), lexicons)
  const forms = { ar: ar.map(formOf), en: en.map(formOf) }
  const model = formModel(forms.ar, forms.en)
  const units = Math.max(ar.length, en.length)

  const lengths = { ar: forms.ar.map((f) => f.length), en: forms.en.map((f) => f.length) }
  const total = (list: readonly number[], from: number, count: number) => {
    let sum = 0
    for (let k = from; k < from + count; k++) sum += list[k] as number
    return sum
  }
  const single = new Map<number, number>()
  const words = (i: number, j: number) => {
    const key = i * (en.length + 1) + j
    let value = single.get(key)
    if (value === undefined) {
      value = evidence.score([i], [j])
      single.set(key, value)
    }
    return value
  }
  const score = (i: number, arCount: number, j: number, enCount: number): number => {
    const length = lengthScore(total(lengths.ar, i, arCount), total(lengths.en, j, enCount), model.ratio)
    const one = arCount === 1 && enCount === 1
    if (!one && (length < -4 || !speaks(i, arCount, j, enCount))) return Number.NEGATIVE_INFINITY
    const said = one ? words(i, j) : evidence.score(range(i, arCount), range(j, enCount))
    return said + length + formScore(forms.ar[i] as Form, forms.en[j] as Form, model, units)
  }

  /** In a true bead of several units two at least are no strangers; the rest need no look, which saves most of the work. */
  const speaks = (i: number, arCount: number, j: number, enCount: number) => {
    for (let a = i; a < i + arCount; a++) for (let e = j; e < j + enCount; e++) if (words(a, e) > -2) return true
    return false
  }

  const pass = () => {
    const { band, stray } = bandOf(evidence)
    for (let i = 0; i < ar.length; i++) evidence.weighRow(i, band.from[i] as number, band.to[i] as number)
    const beads = search(ar.length, en.length, band, shapes, score)
    return { beads, stray }
  }
  let result = pass()
  if (options.adapt !== false) {
    const lessons = taught(evidence, result.beads)
    if (lessons.length > 0) {
      evidence.teach(lessons)
      single.clear()
      result = pass()
    }
  }
  const pairs = moved(
    result.beads,
    result.stray,
    evidence,
    (i, j) => words(i, j) + lengthScore(lengths.ar[i] as number, lengths.en[j] as number, model.ratio)
  )
  return { pairs, evidence }
}

const range = (from: number, count: number) => Array.from({ length: count }, (_, k) => from + k)

const formOf = ({ text, number, heading }: Alignable): Form => ({
  length: text.match(/[\p{L}\p{N}]/gu)?.length ?? 0,
  number,
  heading
})
