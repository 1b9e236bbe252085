/** Which items of two records are one: by the units and sentences on which they rest, by their words, and by what they state. */

import { sureness } from '../align/bead.ts'
import { Evidence } from '../align/evidence.ts'
import { sideOf } from '../align/side.ts'
import type { Bilingual } from '../language/bilingual.ts'
import { otherLanguage } from '../model/language.ts'
import type { Language } from '../model/record.ts'
import type { Unit } from '../outline/index.ts'
import type { Item } from './items.ts'
import type { Linked, Places, Spot } from './places.ts'

/** An item of the bilingual record; null on the side that has none. */
export interface Matched<T> {
  ar: T | null
  en: T | null
  /** 0..1; 0 without counterpart. */
  score: number
}

/**
 * Log-likelihood ratios, like those of words (see align/evidence.ts): what it says of two items that their places are or are
 * not paired. `elsewhere`: the units of both have counterparts, but not each other; `alone`: a unit has none.
 */
const place = { sentence: 4, unit: 1, otherSentence: -1.5, alone: -1.5, elsewhere: -5 }
/** Items in places that are not paired must agree by this much. */
const far = 3
/** Up to here all are compared with all. */
const few = 1_600
/** More leftovers than this are not compared each with each. */
const most = 10_000

export class Pairing {
  readonly #places: Record<Language, Places>
  readonly #readEvidence: () => Evidence
  #evidence: Evidence | undefined
  readonly #items: Record<Language, ReadonlyMap<object, Item>>
  readonly #index = new Map<object, number>()
  readonly #spots = new Map<object, readonly Spot[]>()
  readonly #original: Language

  /**
   * @param units both versions, which tell how common a word is
   * @param items every item that will be paired
   */
  constructor(
    places: Record<Language, Places>,
    units: Record<Language, readonly Unit[]>,
    items: Record<Language, ReadonlyMap<object, Item>>,
    { original, lexicons }: { original: Language; lexicons: readonly Bilingual[] }
  ) {
    this.#places = places
    this.#items = items
    this.#original = original
    const keys = (language: Language) => {
      const all = units[language].map((u) => u.text)
      for (const [value, { words }] of items[language]) this.#index.set(value, all.push(words) - 1)
      return sideOf(all)
    }
    // Where one version has no items, nothing is to be weighed.
    this.#readEvidence = () => Evidence.of(keys('ar'), keys('en'), lexicons)
  }

  /** Pairs the parts of an item, such as its messages or points. */
  parts<W, T extends object>(
    whole: Matched<W>,
    get: (value: W) => readonly T[],
    facts: (ar: T, en: T) => number
  ): Matched<T>[] {
    const { ar, en } = whole
    return this.pair({ ar: ar === null ? [] : get(ar), en: en === null ? [] : get(en) }, facts)
  }

  /**
   * Pairs one to one, the surest first; in the order of the original, what the translation alone has behind what stands
   * before it there. `facts` says how well the values agree, as a log-likelihood ratio.
   */
  pair<T extends object>(items: Record<Language, readonly T[]>, facts: (ar: T, en: T) => number): Matched<T>[] {
    const partner = { ar: new Map<T, T>(), en: new Map<T, T>() }
    const score = new Map<T, number>()
    const settle = (pairs: readonly [T, T][], least: number) => {
      const weighed = pairs.map(([ar, en]) => ({
        ar,
        en,
        score: this.#placed(ar, en) + this.#said(ar, en) + facts(ar, en)
      }))
      weighed.sort((x, y) => y.score - x.score)
      for (const { ar, en, score: sum } of weighed) {
        if (sum < least || partner.ar.has(ar) || partner.en.has(en)) continue
        partner.ar.set(ar, en)
        partner.en.set(en, ar)
        score.set(ar, sureness(sum))
      }
    }
    // Lists that are short are weighed each with each: an entry that moved is told by its words.
    const short = items.ar.length * items.en.length <= few
    settle(short ? pairsOf(items.ar, items.en) : this.#neighbours(items), 0)
    const free = (language: Language) => items[language].filter((item) => !partner[language].has(item))
    const [ar, en] = [free('ar'), free('en')]
    if (ar.length * en.length <= most) settle(pairsOf(ar, en), far)
    const original = this.#original
    const translation = otherLanguage(original)
    return inOrder(items[original], items[translation], partner[translation]).map(({ own, other }) => {
      const both = { [original]: own, [translation]: own ? partner[original].get(own) : other } as Partial<
        Record<Language, T | null>
      >
      return {
        ar: both.ar ?? null,
        en: both.en ?? null,
        score: both.ar && both.en ? (score.get(both.ar) as number) : 0
      }
    })
  }

  /** Items that rest on units that are paired. */
  #neighbours<T extends object>(items: Record<Language, readonly T[]>): [T, T][] {
    const byLink = new Map<Linked, T[]>()
    for (const item of items.en)
      for (const link of this.#linksOf('en', item)) byLink.set(link, [...(byLink.get(link) ?? []), item])
    return items.ar.flatMap((item) => {
      const near = new Set([...this.#linksOf('ar', item)].flatMap((link) => byLink.get(link) ?? []))
      return pairsOf([item], [...near])
    })
  }

  #linksOf(language: Language, item: object): ReadonlySet<Linked> {
    return new Set(this.#spotsOf(language, item).map(({ link }) => link))
  }

  #spotsOf(language: Language, item: object): readonly Spot[] {
    let spots = this.#spots.get(item)
    if (!spots) {
      spots = this.#places[language].spots((this.#items[language].get(item) as Item).at)
      this.#spots.set(item, spots)
    }
    return spots
  }

  #said(a: object, e: object): number {
    this.#evidence ??= this.#readEvidence()
    return this.#evidence.score([this.#index.get(a) as number], [this.#index.get(e) as number])
  }

  #placed(a: object, e: object): number {
    const ar = this.#spotsOf('ar', a)
    const en = this.#spotsOf('en', e)
    let best = Number.NEGATIVE_INFINITY
    for (const x of ar) for (const y of en) if (x.link === y.link) best = Math.max(best, inside(x, y))
    if (best > Number.NEGATIVE_INFINITY) return best
    const held = (spots: readonly Spot[]) => Math.max(-1, ...spots.filter(paired).map(({ link }) => trust(link)))
    const least = Math.min(held(ar), held(en))
    return least < 0 ? place.alone : place.elsewhere * least
  }
}

const paired = ({ link }: Spot) => link.ar.units.length > 0 && link.en.units.length > 0

/** How far the pairing of units says anything of what stands in them: nothing where it is as likely wrong as right. */
const trust = ({ score }: Linked): number => Math.max(0, 2 * score - 1)

/** Words of the two sides of one pair: whether their sentences stand for each other, and about as far from the start. */
function inside(ar: Spot, en: Spot): number {
  const { sentences } = ar.link
  const meets = (spot: Spot, list: readonly { start: number; end: number }[]) =>
    list.some((s) => s.start < spot.end && spot.start < s.end)
  const of = {
    ar: new Set(sentences.filter((p) => meets(ar, p.ar))),
    en: new Set(sentences.filter((p) => meets(en, p.en)))
  }
  const common = [...of.ar].filter((p) => of.en.has(p)).length
  const share = of.ar.size + of.en.size === 0 ? 1 : (2 * common) / (of.ar.size + of.en.size)
  const value = share === 0 ? place.otherSentence : place.unit + (place.sentence - place.unit) * share
  return value * trust(ar.link) - apart(ar, en)
}

/** How far the words stand apart in their texts, 0..1: it decides where nothing else does. */
function apart(ar: Spot, en: Spot): number {
  const ends = (language: Language) => Math.max(1, ...ar.link.sentences.flatMap((p) => p[language].map((s) => s.end)))
  return Math.abs(ar.start / ends('ar') - en.start / ends('en'))
}

const pairsOf = <T>(ar: readonly T[], en: readonly T[]): [T, T][] => ar.flatMap((a) => en.map((e): [T, T] => [a, e]))

/** Items of the original in their order, each item that the translation alone has behind what stands before it there. */
function inOrder<T>(
  original: readonly T[],
  translation: readonly T[],
  partner: ReadonlyMap<T, T>
): { own: T | null; other: T | null }[] {
  const behind = new Map<T | null, T[]>()
  let last: T | null = null
  for (const item of translation) {
    const own = partner.get(item)
    if (own) last = own
    else behind.set(last, [...(behind.get(last) ?? []), item])
  }
  const rest = (item: T | null) => (behind.get(item) ?? []).map((other) => ({ own: null, other }))
  return [...rest(null), ...original.flatMap((own) => [{ own, other: null }, ...rest(own)])]
}

/** Facts that both state: equal they speak for, unequal against; one that a side does not state says nothing. */
export const agreeing = (ar: unknown, en: unknown, weight: number): number =>
  ar === null || en === null || ar === undefined || en === undefined ? 0 : ar === en ? weight : -weight
