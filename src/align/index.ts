/**
 * Pairs the units of two language versions: beads in order (1:1, 1:n, n:1, n:m), what is missing or extra, and what moved.
 * Deterministic; time and memory grow with the length.
 */
import { type Bilingual, shippedBilingual } from '../language/bilingual.ts'
import { phrasesBy } from '../language/phrase-keys.ts'
import type { Language } from '../model/record.ts'
import { along, bandOf } from './band.ts'
import { type Alignable, paragraphShapes, type Shape, singleShapes } from './bead.ts'
import { Beads, Forms } from './beads.ts'
import { Cells } from './cells.ts'
import { settled } from './edges.ts'
import { Evidence } from './evidence.ts'
import { moved, type Pair } from './moved.ts'
import { type Ranges, upTo } from './ranges.ts'
import { search } from './search.ts'
import { partOf, sideOf } from './side.ts'
import { taught } from './taught.ts'

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
  const forms = new Forms(ar, en)
  const way = (band: Ranges, shapes: readonly Shape[]) => {
    const cells = new Cells(evidence, lists.ar, lists.en, band)
    return search(ar.length, en.length, band, shapes, new Beads(evidence, cells, forms))
  }
  const { band: wide, stray } = bandOf(evidence)
  let band = wide
  if (!options.within) {
    // A first way, of single units only, teaches words and shows where to look closely.
    const first = way(wide, singleShapes)
    evidence.teach(taught(evidence, first))
    band = along(first, wide, en.length)
  }
  const shapes = options.shapes ?? paragraphShapes
  const found = way(band, shapes)
  // Sentences inside a pair have no seams.
  const beads = options.within ? found : settled(found, textsOf(ar, en), shapes, evidence, forms)
  return { pairs: moved(beads, stray, evidence, forms), evidence }
}

function evidenceOf(ar: readonly Alignable[], en: readonly Alignable[], { within, lexicons }: AlignOptions): Evidence {
  const texts = textsOf(ar, en)
  if (within) return within.within(partOf(within.ar, texts.ar), partOf(within.en, texts.en))
  const known = lexicons ?? [shippedBilingual()]
  const side = (language: Language) =>
    sideOf(texts[language], phrasesBy(known.map((lexicon) => lexicon.phrases(language))))
  return Evidence.of(side('ar'), side('en'), known)
}

const textsOf = (ar: readonly Alignable[], en: readonly Alignable[]) => ({
  ar: ar.map((u) => u.text),
  en: en.map((u) => u.text)
})
