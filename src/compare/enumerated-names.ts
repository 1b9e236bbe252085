/** Names of an enumeration of which the other version has another in the same place: "Safi, Youssoufia and El Jadida". */
import { likeness } from '../language/sounds.ts'
import { isUnlike, type Known, lonePlace, type Sides, same, soundSame, type Token } from './name-tokens.ts'
import type { ComparedPair } from './versions.ts'

interface Scene {
  sides: Sides
  heard: ReadonlySet<Token>
  known: Known
  pair: ComparedPair
}

/** The most words that an Arabic item between two others may have. */
const most = 3

/** The Arabic word that stands in the place of an English one among names which both sides have. */
export function otherInEnumeration(own: Token, scene: Scene): Token | undefined {
  const { sides, pair } = scene
  const items = chainOf(own, sides.en, pair)
  const at = items.findIndex((item) => item.includes(own))
  const [before, after] = [anchorOf(items[at - 1], scene), anchorOf(items[at + 1], scene)]
  const fits = (t: Token | undefined): t is Token => isOther(own, t, scene)
  if (before >= 0 && after >= 0) {
    const [first, next, ...more] = openings(before + 1, after, scene)
    if (first === undefined || next === undefined || more.length > 0 || next - first > most) return undefined
    const words = sides.ar.slice(first, next)
    return words.every((t) => !scene.heard.has(t)) && !words.some((t) => scene.known.isSaid(t, sides.en))
      ? words.find((t) => fits(t))
      : undefined
  }
  if (before >= 0 && at === items.length - 1) {
    const [first] = openings(before + 1, Math.min(before + most, sides.ar.length - 1), scene)
    const other = first === undefined ? undefined : sides.ar[first]
    return fits(other) && isName(other, pair) ? other : undefined
  }
  if (after >= 0 && at === 0) {
    const next = openings(Math.max(0, after - most + 1), after, scene).at(-1)
    const other = next === undefined ? undefined : sides.ar[next - 1]
    return fits(other) && isName(other, pair) ? other : undefined
  }
  return undefined
}

const isName = (t: Token, pair: ComparedPair): boolean => t.strange || lonePlace(t, 'ar', pair) !== undefined

const isOther = (own: Token, t: Token | undefined, { heard }: Scene): boolean =>
  t !== undefined && !heard.has(t) && t.forms.some((s) => s.length > 1) && isUnlike(own, t)

/** The names that stand in one enumeration with a word, each with its words. */
function chainOf(own: Token, en: readonly Token[], pair: ComparedPair): Token[][] {
  const between = (x: Token, y: Token) => pair.en.standing.slice(x.end, y.start)
  const at = en.indexOf(own)
  let from = at
  while (isJoined(en, from - 1, between)) from--
  let to = at
  while (isJoined(en, to, between)) to++
  const items: Token[][] = [[]]
  for (let i = from; i <= to; i++) {
    const word = en[i] as Token
    if (i > from && !/^[ -]$/.test(between(en[i - 1] as Token, word))) items.push([])
    if (word.capital) items.at(-1)?.push(word)
  }
  return items.filter((item) => item.length > 0)
}

/** Whether a word and the next belong to one enumeration: "Safi, Youssoufia", "Youssoufia and El Jadida". */
function isJoined(en: readonly Token[], i: number, between: (x: Token, y: Token) => string): boolean {
  const [x, y] = [en[i], en[i + 1]]
  if (!x || !y || !/^(?: |-|, |; | ?\/ ?| \(|\), )$/.test(between(x, y))) return false
  return (x.capital || x.word === 'and') && (y.capital || y.word === 'and')
}

/** Where the Arabic has an item that both sides name; -1 where it does not, or in two places. */
function anchorOf(item: readonly Token[] | undefined, { sides, pair }: Scene): number {
  const [own] = item ?? []
  if (!item || !own) return -1
  const places = pair.places.en
    .filter((p) => p.start < own.end && own.start < p.end)
    .flatMap((p) => p.places.flatMap(({ ids }) => ids))
  const named = pair.places.ar.filter((m) => m.places.some((p) => places.includes(p.id)))
  const isSame = (t: Token) =>
    named.some((m) => m.start < t.end && t.start < m.end) ||
    item.some((word) => soundSame(word, t) || (word.strange && t.strange && likeness(word.sounds, t.forms) >= same))
  const there = sides.ar.flatMap((t, i) => (isSame(t) ? [i] : []))
  const [first, last] = [there[0], there.at(-1)]
  return first !== undefined && last !== undefined && last - first < item.length ? first : -1
}

/** Where items of an Arabic enumeration open between two words: behind a comma or with و. */
function openings(from: number, to: number, { sides: { ar }, pair }: Scene): number[] {
  const found: number[] = []
  for (let i = Math.max(1, from); i <= to; i++) {
    const [last, word] = [ar[i - 1] as Token, ar[i] as Token]
    if (word.word.startsWith('و') || /[،,;؛/()]/.test(pair.ar.standing.slice(last.end, word.start))) found.push(i)
  }
  return found
}
