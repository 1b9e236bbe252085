/** The two versions of a document side by side: what every check looks at. */

import type { Evidence } from '../align/evidence.ts'
import { alignUnits } from '../align/index.ts'
import type { Pair } from '../align/moved.ts'
import { alignSentences } from '../align/sentences.ts'
import { type Studied, Study } from '../extract/index.ts'
import { type Mention, printsFlipped } from '../extract/references.ts'
import { type Bilingual, shippedBilingual } from '../language/bilingual.ts'
import { type PlaceMention, placesIn } from '../language/places.ts'
import type { Range } from '../language/sentences.ts'
import { shippedTermbase, type Term, type Termbase, type TermHit } from '../language/termbase.ts'
import { merge } from '../merge/index.ts'
import { Places } from '../merge/places.ts'
import type { BilingualRecord } from '../model/bilingual.ts'
import { groupBy } from '../model/group.ts'
import { otherLanguage } from '../model/language.ts'
import type { Language } from '../model/record.ts'
import type { Version } from '../model/version.ts'
import type { Unit } from '../outline/index.ts'
import { type Difference, differences } from './differences.ts'
import type { Fact } from './facts/fact.ts'
import { factsOf } from './facts/index.ts'
import { reunite } from './reunite.ts'
import { withoutSameTimes } from './same-times.ts'
import { bearerOfTimes, withoutOpeningTime } from './shared-times.ts'
import { Text } from './text.ts'
import { withoutOtherwiseTold } from './told-counts.ts'

/** One version: read, studied, and the name by which messages call it. */
export interface Side extends Studied {
  file: string
  language: Language
  /** Source offsets of struck words, in order. */
  struck: readonly Range[]
}

/** Reads and studies a version for comparing. */
export function sideOf(version: Version): Side {
  const { record, units, sections, paragraphs, mentions } = new Study(version)
  return {
    ...{ record, units, sections, paragraphs, mentions },
    file: version.origin.file,
    language: version.language,
    struck: version.tree.data?.struck ?? []
  }
}

/** Sentences of the two sides that stand for each other; an empty list where there is no counterpart. */
export interface SentencePair {
  ar: readonly Range[]
  en: readonly Range[]
  /** 0..1, as for units. */
  score: number
}

/** Below this score two sentences may be no counterparts, and what one says may stand in the next. */
const leastSure = 0.3

/** Where both sides have as many sentences, each for one, less will do. */
const leastInStep = 0.15

function sure(sentences: readonly SentencePair[]): SentencePair[] {
  const inStep = sentences.every(({ ar, en }) => ar.length === 1 && en.length === 1)
  const least = inStep ? leastInStep : leastSure
  return sentences.filter(({ ar, en, score }) => ar.length > 0 && en.length > 0 && score >= least)
}

/** Words that stand in a pair's text from `from` on. */
export interface Stretch {
  text: string
  from: number
}

/** A range of a stretch in the pair's text. */
export const placed = <T extends Range>({ from }: Stretch, range: T): T => ({
  ...range,
  start: range.start + from,
  end: range.end + from
})

/** The same from either side: what `language` says, and what the other one says there. */
export function* stretchesEachWay(
  pair: ComparedPair
): Generator<{ language: Language; other: Language; own: Stretch; there: Stretch }> {
  for (const sides of pair.stretches)
    for (const language of ['en', 'ar'] as const) {
      const other = otherLanguage(language)
      yield { language, other, own: sides[language], there: sides[other] }
    }
}

/** Units of the two versions that stand for each other; one side is empty where there is no counterpart. */
export class ComparedPair {
  readonly index: number
  readonly ar: Text
  readonly en: Text
  /** How sure the pairing is, 0..1; 0 without counterpart. */
  readonly score: number
  readonly moved: boolean
  readonly #versions: Versions
  #facts: { ar: readonly Fact[]; en: readonly Fact[] } | undefined
  #differences: readonly Difference[] | undefined
  #sentences: readonly SentencePair[] | undefined
  #counterparts: readonly SentencePair[] | undefined
  #stretches: readonly Record<Language, Stretch>[] | undefined
  readonly #cut = new Map<SentencePair, Partial<Record<Language, Stretch>>>()
  #places: Record<Language, readonly PlaceMention[]> | undefined
  #terms: { ar: readonly TermHit[]; en: readonly TermHit[] } | undefined

  constructor(versions: Versions, index: number, fields: { ar: Text; en: Text; score: number; moved: boolean }) {
    this.#versions = versions
    this.index = index
    this.ar = fields.ar
    this.en = fields.en
    this.score = fields.score
    this.moved = fields.moved
  }

  /** Numbers, dates, symbols and the like, in the order of the text. */
  get facts(): { ar: readonly Fact[]; en: readonly Fact[] } {
    this.#facts ??= this.#read()
    return this.#facts
  }

  #read(): { ar: readonly Fact[]; en: readonly Fact[] } {
    const versions = this.#versions
    const ar = factsOf(this.ar, versions.citedIn(this.ar), versions.flips)
    const en = factsOf(this.en, versions.citedIn(this.en))
    const bearer = versions.bearerOfTimes
    return { ar: bearer === 'ar' ? withoutOpeningTime(ar) : ar, en: bearer === 'en' ? withoutOpeningTime(en) : en }
  }

  /** Facts that one side has and the other has not, or has otherwise. */
  get differences(): readonly Difference[] {
    this.#differences ??= this.#compared()
    return this.#differences
  }

  #compared(): readonly Difference[] {
    const found = differences(this.facts.ar, this.facts.en)
    if (!found.some(({ kind }) => kind === 'number')) return found
    const left = withoutSameTimes(this.facts, this)
    const facts = left ?? this.facts
    const open = left ? differences(left.ar, left.en) : found
    const rest = withoutOtherwiseTold(facts, open, this)
    return rest ? differences(rest.ar, rest.en) : open
  }

  /** Countries, cities and continents of the lists, in the order of the text. */
  get places(): Record<Language, readonly PlaceMention[]> {
    this.#places ??= { ar: placesIn(this.ar.standing, 'ar'), en: placesIn(this.en.standing, 'en') }
    return this.#places
  }

  /** Terms of the glossaries, in the order of the text. */
  get terms(): { ar: readonly TermHit[]; en: readonly TermHit[] } {
    const { termbase } = this.#versions
    this.#terms ??= { ar: termbase.find(this.ar.standing), en: termbase.find(this.en.standing) }
    return this.#terms
  }

  /** Which sentences stand for which. */
  get sentences(): readonly SentencePair[] {
    this.#sentences ??= alignSentences(this.ar, this.en, this.#versions.lexicons, this.#versions.evidence)
    return this.#sentences
  }

  /** Of the sentences those on both sides that stand for each other surely enough to be held against each other. */
  get counterparts(): readonly SentencePair[] {
    this.#counterparts ??= sure(this.sentences)
    return this.#counterparts
  }

  /** What the sentences that stand for each other say, both sides. */
  get stretches(): readonly Record<Language, Stretch>[] {
    this.#stretches ??= this.counterparts.map((sentences) => ({
      ar: this.stretchOf(sentences, 'ar'),
      en: this.stretchOf(sentences, 'en')
    }))
    return this.#stretches
  }

  /** What sentences of the pair say on one side, without what is struck; cut once, as what is known of a text is found by it. */
  stretchOf(sentences: SentencePair, language: Language): Stretch {
    const known = this.#cut.get(sentences) ?? {}
    this.#cut.set(sentences, known)
    const list = sentences[language]
    const from = list[0]?.start ?? 0
    known[language] ??= { text: this[language].standing.slice(from, list.at(-1)?.end), from }
    return known[language]
  }
}

export interface VersionsOptions {
  /** The language of the original. */
  source: Language
  lexicons?: readonly Bilingual[] | undefined
  /** The terms to look for; those of the shipped glossary unless said otherwise. */
  termbase?: Termbase | undefined
}

export class Versions {
  readonly ar: Side
  readonly en: Side
  readonly source: Language
  readonly lexicons: readonly Bilingual[]
  readonly termbase: Termbase
  /** What the words of the two versions say of each other. */
  readonly evidence: Evidence
  /** In the order of the original; what the translation alone has stands after what stands before it there. */
  readonly pairs: readonly ComparedPair[]
  /** Those with words on both sides. */
  readonly paired: readonly ComparedPair[]
  readonly #cited: Record<Language, ReadonlyMap<Unit, Mention[]>>
  #english: string | undefined
  #places: Record<Language, Places<ComparedPair>> | undefined
  #merged: BilingualRecord | undefined
  #ratio: number | undefined
  #flips: boolean | undefined
  #bearer: Language | null | undefined

  /** Whose entries bear the hours for both languages of one file. */
  get bearerOfTimes(): Language | null {
    if (this.#bearer === undefined) this.#bearer = bearerOfTimes(this)
    return this.#bearer
  }

  constructor(ar: Side, en: Side, { source, lexicons, termbase }: VersionsOptions) {
    this.ar = ar
    this.en = en
    this.source = source
    const byUnit = (side: Side) => groupBy(side.mentions, (mention) => mention.unit)
    this.#cited = { ar: byUnit(ar), en: byUnit(en) }
    this.lexicons = lexicons ?? [shippedBilingual()]
    this.termbase = termbase ?? shippedTermbase()
    const alignable = (side: Side) =>
      side.units.map((u) => ({ text: u.text, number: u.number, heading: u.kind === 'heading' }))
    const { pairs, evidence } = alignUnits(alignable(ar), alignable(en), { lexicons: this.lexicons })
    this.evidence = evidence
    const textOf = (side: Side, list: readonly number[]) =>
      new Text(
        side.language,
        list.map((i) => side.units[i] as Side['units'][number]),
        side.struck
      )
    const texts = { ar: ar.units.map((u) => u.text), en: en.units.map((u) => u.text) }
    this.pairs = inOrderOf(this.source, reunite(pairs, texts, this.lexicons)).map(
      (pair, index) =>
        new ComparedPair(this, index, {
          ar: textOf(ar, pair.ar),
          en: textOf(en, pair.en),
          score: pair.score,
          moved: pair.moved
        })
    )
    this.paired = this.pairs.filter((p) => !p.ar.empty && !p.en.empty)
  }

  /** What the units of a text cite. */
  citedIn({ language, units }: Text): Mention[] {
    return units.flatMap((unit) => this.#cited[language].get(unit) ?? [])
  }

  /** Whether the Arabic prints its decimal numbers in visual order. */
  get flips(): boolean {
    this.#flips ??= printsFlipped(this.ar.units)
    return this.#flips
  }

  /** How many letters the other language takes for so many of this one, as these two documents have it. */
  lengthOf(language: Language, letters: number): number {
    this.#ratio ??= ratioOf(this.paired)
    return language === 'en' ? letters * this.#ratio : letters / this.#ratio
  }

  /** The language of the translation. */
  get target(): Language {
    return otherLanguage(this.source)
  }

  /** Whether a term that is meant only in some documents is meant in this one. */
  means({ when }: Term): boolean {
    if (when.length === 0) return true
    this.#english ??= this.en.units.map((u) => u.text).join('\n')
    return when.some((words) => (this.#english as string).includes(words))
  }

  /** From places in the files to words of the pairs. */
  get places(): Record<Language, Places<ComparedPair>> {
    this.#places ??= {
      ar: new Places('ar', this.ar.units, this.pairs),
      en: new Places('en', this.en.units, this.pairs)
    }
    return this.#places
  }

  /** The records of both versions as one. */
  get merged(): BilingualRecord {
    this.#merged ??= merge(this, this.places, { original: this.source, lexicons: this.lexicons })
    return this.#merged
  }
}

/** Letters that Arabic takes for one of English as a rule; few pairs of a document alone would not tell. */
const usual = { ratio: 0.85, letters: 2000 }

function ratioOf(pairs: readonly ComparedPair[]): number {
  let [ar, en] = [usual.letters * usual.ratio, usual.letters]
  for (const pair of pairs) {
    ar += pair.ar.text.length
    en += pair.en.text.length
  }
  return ar / en
}

/** Pairs in the order of the original; those without a unit of it follow the pair of the unit before them. */
function inOrderOf(source: Language, pairs: readonly Pair[]): Pair[] {
  const target = otherLanguage(source)
  const order = (language: Language) => (x: Pair, y: Pair) => (x[language][0] as number) - (y[language][0] as number)
  const list = pairs.filter((p) => p[source].length > 0).sort(order(source))
  const alone = pairs.filter((p) => p[source].length === 0).sort(order(target))
  for (const pair of alone) {
    const before = (pair[target][0] as number) - 1
    const at = list.findIndex((p) => p[target].includes(before))
    // At the start of the translation: before everything.
    list.splice(at + 1, 0, pair)
  }
  return list
}
