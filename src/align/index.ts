/**
 * Pairs the units of two language versions: beads in order (1:1, 1:n, n:1, n:m), what is missing or extra, and what moved.
 * Deterministic; time and memory grow with the length.
 */
import { type Bilingual, shippedBilingual } from '../language/bilingual.ts'
import { isWordUnit } from '../language/characters.ts'
import type { Language } from '../model/record.ts'
import { along, type Band, bandOf } from './band.ts'
import { Cells, upTo } from './cells.ts'
import { Evidence } from './evidence.ts'
import { type Form, formModel, formScore, lengthScore } from './form.ts'
import { moved, type Pair } from './moved.ts'
import { paragraphShapes, type Score, type Shape, search, singleShapes } from './search.ts'
import { partOf, sideOf } from './side.ts'
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
  /** The units are parts of units that were weighed before: what was learned of those holds for them as well. */
  within?: Evidence
}

export interface Alignment {
  pairs: Pair[]
  evidence: Evidence
}

export function alignUnits(ar: readonly Alignable[], en: readonly Alignable[], options: AlignOptions = {}): Alignment {
  const evidence = evidenceOf(ar, en, options)
  const lists = { ar: upTo(ar.length), en: upTo(en.length) }
  const form = formsOf(ar, en)
  const way = (band: Band, shapes: readonly Shape[]) => {
    const cells = new Cells(evidence, lists.ar, lists.en, band)
    return search(ar.length, en.length, band, shapes, scoreOf(evidence, cells, form))
  }
  const { band: wide, stray } = bandOf(evidence)
  let band = wide
  if (!options.within) {
    // A first way, of single units only, teaches words and shows where to look closely.
    const first = way(wide, singleShapes)
    evidence.teach(taught(evidence, first))
    band = along(first, wide, en.length)
  }
  const beads = way(band, options.shapes ?? paragraphShapes)
  return { pairs: moved(beads, stray, evidence, form.length), evidence }
}

function evidenceOf(ar: readonly Alignable[], en: readonly Alignable[], { within, lexicons }: AlignOptions): Evidence {
  const texts = { ar: ar.map((u) => u.text), en: en.map((u) => u.text) }
  if (within) return within.within(partOf(within.ar, texts.ar), partOf(within.en, texts.en))
  return Evidence.of(sideOf(texts.ar), sideOf(texts.en), lexicons ?? [shippedBilingual()])
}

/** What length, numbers and kind say of beads. */
interface Forms {
  length(ar: number, arCount: number, en: number, enCount: number): number
  kind(ar: number, en: number): number
}

function formsOf(ar: readonly Alignable[], en: readonly Alignable[]): Forms {
  const forms = { ar: ar.map(formOf), en: en.map(formOf) }
  const model = formModel(forms.ar, forms.en)
  const sums = { ar: sumsOf(forms.ar), en: sumsOf(forms.en) }
  const units = Math.max(ar.length, en.length)
  const total = (list: Float64Array, from: number, count: number) =>
    (list[from + count] as number) - (list[from] as number)
  return {
    length: (i, arCount, j, enCount) =>
      lengthScore(total(sums.ar, i, arCount), total(sums.en, j, enCount), model.ratio),
    kind: (i, j) => formScore(forms.ar[i] as Form, forms.en[j] as Form, model, units)
  }
}

/** Two units whose words say less than this of each other are never paired: to leave both alone costs less. */
const hopeless = -14
/** A unit of a bead keeps this much of what it says where nothing is said, at the most, and a little for the shortest. */
const strange = { share: 0.55, least: 0.6 }
/** What units that overlap say of each other at least. */
const overlap = { share: -0.3, least: 0 }
const short = -4

function scoreOf(evidence: Evidence, cells: Cells, form: Forms): Score {
  const one = (i: number, j: number) => {
    const cell = cells.at(i, j)
    const said = cell < 0 ? Number.NEGATIVE_INFINITY : cells.score(cell)
    return said < hopeless ? Number.NEGATIVE_INFINITY : said + form.length(i, 1, j, 1) + form.kind(i, j)
  }
  const coherent = coherence(evidence, cells)
  const atMost = boundOf(evidence, cells)
  /** What the words of one side of a bead say; where the other side is one unit, that was weighed before. */
  const saidBy = (language: Language, i: number, arCount: number, j: number, enCount: number) => {
    const [from, count, others] = language === 'ar' ? [i, arCount, enCount] : [j, enCount, arCount]
    if (others > 1) {
      const [is, js] = [range(i, arCount), range(j, enCount)]
      return language === 'ar' ? evidence.half('ar', is, js) : evidence.half('en', js, is)
    }
    let sum = 0
    for (let k = from; k < from + count; k++) {
      sum += cells.half(language, language === 'ar' ? cells.at(k, j) : cells.at(i, k))
    }
    return sum
  }
  const several = (i: number, arCount: number, j: number, enCount: number, least: number) => {
    if (!coherent(i, arCount, j, enCount)) return Number.NEGATIVE_INFINITY
    const length = form.length(i, arCount, j, enCount)
    if (length < short) return Number.NEGATIVE_INFINITY
    const shape = length + form.kind(i, j)
    if (shape + atMost(i, arCount, j, enCount) < least) return Number.NEGATIVE_INFINITY
    return shape + (saidBy('ar', i, arCount, j, enCount) + saidBy('en', i, arCount, j, enCount)) / 2
  }
  return (i, arCount, j, enCount, least) =>
    arCount === 1 && enCount === 1 ? one(i, j) : several(i, arCount, j, enCount, least)
}

/** The most that the words of a bead can say: each word all that each unit of the other side adds to it. */
function boundOf(evidence: Evidence, cells: Cells) {
  const unsaid = { ar: evidence.unsaid('ar'), en: evidence.unsaid('en') }
  return (i: number, arCount: number, j: number, enCount: number): number => {
    let sum = 0
    for (let a = i; a < i + arCount; a++) sum -= (enCount - 1) * (unsaid.ar[a] as number)
    for (let e = j; e < j + enCount; e++) sum -= (arCount - 1) * (unsaid.en[e] as number)
    for (let a = i; a < i + arCount; a++) {
      for (let e = j; e < j + enCount; e++) {
        const cell = cells.at(a, e)
        if (cell >= 0) sum += 2 * cells.score(cell)
        else sum += (unsaid.ar[a] as number) + (unsaid.en[e] as number)
      }
    }
    return sum / 2
  }
}

/**
 * Whether a bead hangs together. All that a part says is said by the whole; where there are several on both sides, one unit
 * must lead to the next through what one says of the other, or the bead would be two.
 */
function coherence(evidence: Evidence, cells: Cells) {
  const reached = (language: Language, { share, least }: { share: number; least: number }) =>
    cells.reach(
      language,
      evidence.unsaid(language).map((lost) => lost * share - least)
    )
  const [ar, en] = [reached('ar', strange), reached('en', strange)]
  const [arParts, enParts] = [reached('ar', overlap), reached('en', overlap)]
  const related = (a: number, e: number) => {
    const cell = cells.at(a, e)
    return cell >= 0 && (arParts[cell] === 1 || enParts[cell] === 1)
  }
  return (i: number, arCount: number, j: number, enCount: number): boolean => {
    // The last part first: beads are tried at every place, and most fail here.
    if (enCount === 1) {
      for (let a = i + arCount - 1; a >= i; a--) if (ar[cells.at(a, j)] !== 1) return false
      return true
    }
    if (arCount === 1) {
      for (let e = j + enCount - 1; e >= j; e--) if (en[cells.at(i, e)] !== 1) return false
      return true
    }
    return connected(i, arCount, j, enCount, related)
  }
}

/** Whether every unit of two runs can be reached from the last of the first run over units that are related. */
function connected(
  i: number,
  arCount: number,
  j: number,
  enCount: number,
  related: (a: number, e: number) => boolean
): boolean {
  // Units reached, one bit each.
  let as = 1 << (arCount - 1)
  let es = 0
  for (let before = 0; before !== as + (es << arCount); ) {
    before = as + (es << arCount)
    for (let a = arCount - 1; a >= 0; a--) {
      for (let e = enCount - 1; e >= 0; e--) {
        if ((as >> a) % 2 === (es >> e) % 2 || !related(i + a, j + e)) continue
        as |= 1 << a
        es |= 1 << e
      }
    }
    if (es === 0) return false
  }
  return as === (1 << arCount) - 1 && es === (1 << enCount) - 1
}

const range = (from: number, count: number) => Array.from({ length: count }, (_, k) => from + k)

const formOf = ({ text, number, heading }: Alignable): Form => {
  let length = 0
  for (let i = 0; i < text.length; i++) if (isWordUnit(text.charCodeAt(i))) length++
  return { length, number, heading }
}

function sumsOf(forms: readonly Form[]): Float64Array {
  const sums = new Float64Array(forms.length + 1)
  forms.forEach((f, i) => {
    sums[i + 1] = (sums[i] as number) + f.length
  })
  return sums
}
