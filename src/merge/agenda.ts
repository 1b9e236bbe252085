/** Entries of the agenda of both versions, each once, with their points. */
import type { BilingualRecord } from '../model/bilingual.ts'
import type { AgendaItem, Language, MahdarRecord } from '../model/record.ts'
import { agreed, both, bothOrNone } from './fields.ts'
import { agreeing, type Matched, type Pairing } from './pairing.ts'

type Point = AgendaItem['items'][number]

export function agendaOf({ ar, en }: Record<Language, MahdarRecord>, pairing: Pairing): BilingualRecord['agenda'] {
  const pairs = pairing.pair({ ar: ar.agenda, en: en.agenda }, alike)
  return pairs.map((pair, i) => ({
    id: `i${i + 1}`,
    ids: both(pair, (e) => e.id),
    score: pair.score,
    day: agreed(pair, (e) => e.day),
    date: agreed(pair, (e) => e.date),
    start: agreed(pair, (e) => e.start),
    end: agreed(pair, (e) => e.end),
    number: agreed(pair, (e) => e.number),
    title: both(pair, (e) => e.title),
    kind: agreed(pair, (e) => e.kind),
    items: pairing.parts(pair, (e) => e.items, samePoint).map((point) => pointOf(point, pairing)),
    at: both(pair, (e) => e.at)
  }))
}

/** Breaks of one title are told apart by their times alone. */
const alike = (a: AgendaItem, e: AgendaItem): number =>
  agreeing(a.kind, e.kind, 1) +
  agreeing(a.date ?? a.day, e.date ?? e.day, 1) +
  agreeing(a.start, e.start, 1) +
  agreeing(a.end, e.end, 0.5) +
  agreeing(a.number, e.number, 2)

const samePoint = (a: Point, e: Point): number => agreeing(a.ordinal, e.ordinal, 2)

function pointOf(point: Matched<Point>, pairing: Pairing): BilingualRecord['agenda'][number]['items'][number] {
  const below = pairing.parts(point, (p) => p.items ?? [], samePoint)
  return { ...bare(point), ...(below.length > 0 && { items: below.map(bare) }) }
}

const bare = (point: Matched<Omit<Point, 'items'>>) => ({
  score: point.score,
  marker: bothOrNone(point, (p) => p.marker),
  ordinal: agreed(point, (p) => p.ordinal),
  text: both(point, (p) => p.text)
})
