/** Resolutions of both versions with their clauses, each once. */
import type { BilingualRecord } from '../model/bilingual.ts'
import type { Language, MahdarRecord, NestedItem } from '../model/record.ts'
import { agreed, both, bothOrNone } from './fields.ts'
import { agreeing, type Matched, type Pairing } from './pairing.ts'

type Merged = BilingualRecord['resolutions'][number]

export function resolutionsOf({ ar, en }: Record<Language, MahdarRecord>, pairing: Pairing): Merged[] {
  const pairs = pairing.pair(
    { ar: ar.resolutions, en: en.resolutions },
    (a, e) => agreeing(a.number, e.number, 4) + agreeing(a.status, e.status, 1)
  )
  return pairs.map((pair, i) => ({
    id: `r${i + 1}`,
    ids: both(pair, (r) => r.id),
    score: pair.score,
    number: agreed(pair, (r) => r.number),
    title: bothOrNone(pair, (r) => r.title),
    body: bothOrNone(pair, (r) => r.body),
    status: agreed(pair, (r) => r.status),
    at: both(pair, (r) => r.at),
    preamble: pairing
      .parts(pair, (r) => r.preamble, sameOrdinal)
      .map((clause) => ({
        score: clause.score,
        verb: both(clause, (c) => c.verb),
        marker: bothOrNone(clause, (c) => c.marker),
        ordinal: agreed(clause, (c) => c.ordinal),
        text: both(clause, (c) => c.text),
        items: nestedOf(clause, pairing),
        at: both(clause, (c) => c.at)
      })),
    operative: pairing
      .parts(pair, (r) => r.operative, sameNumber)
      .map((paragraph) => ({
        score: paragraph.score,
        verb: bothOrNone(paragraph, (p) => p.verb),
        addressee: bothOrNone(paragraph, (p) => p.addressee),
        number: agreed(paragraph, (p) => p.number),
        printed: bothOrNone(paragraph, (p) => p.printed),
        text: both(paragraph, (p) => p.text),
        items: nestedOf(paragraph, pairing),
        at: both(paragraph, (p) => p.at)
      })),
    annexes: pairing
      .parts(
        pair,
        (r) => r.annexes,
        () => 0
      )
      .map((annex) => ({
        score: annex.score,
        title: both(annex, (a) => a.title),
        items: pairing
          .parts(annex, (a) => a.items, sameNumber)
          .map((item) => ({
            score: item.score,
            number: agreed(item, (p) => p.number),
            printed: bothOrNone(item, (p) => p.printed),
            text: both(item, (p) => p.text),
            at: both(item, (p) => p.at)
          })),
        at: both(annex, (a) => a.at)
      }))
  }))
}

const sameNumber = (a: { number: string | null }, e: { number: string | null }) => agreeing(a.number, e.number, 2)
const sameOrdinal = (a: { ordinal: string | null }, e: { ordinal: string | null }) => agreeing(a.ordinal, e.ordinal, 2)

const nestedOf = (clause: Matched<{ items: NestedItem[] }>, pairing: Pairing): Merged['preamble'][number]['items'] =>
  pairing
    .parts(clause, (c) => c.items, sameOrdinal)
    .map((item) => ({
      score: item.score,
      marker: bothOrNone(item, (n) => n.marker),
      ordinal: agreed(item, (n) => n.ordinal),
      text: both(item, (n) => n.text),
      at: both(item, (n) => n.at)
    }))
