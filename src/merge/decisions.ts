/** Decisions and action items of both versions, each once. */
import { officeOf } from '../language/offices.ts'
import type { BilingualRecord } from '../model/bilingual.ts'
import type { ActionItem, Decision, Language, MahdarRecord } from '../model/record.ts'
import { agreed, agreedSet, both, bothOrNone, Ids } from './fields.ts'
import { agreeing, type Matched, type Pairing } from './pairing.ts'

type Records = Record<Language, MahdarRecord>

export function decisionsOf(
  { ar, en }: Records,
  pairing: Pairing,
  original: Language,
  sections: Ids
): BilingualRecord['decisions'] {
  const pairs = pairing.pair(
    { ar: ar.decisions, en: en.decisions },
    (a, e) =>
      agreeing(a.kind, e.kind, 1.5) +
      agreeing(a.paragraph, e.paragraph, 1) +
      agreeing(a.parent === null, e.parent === null, 0.5)
  )
  const numbered = pairs.map((pair, i) => ({ pair, id: `d${i + 1}`, ids: both(pair, (d) => d.id) }))
  const known = new Ids(numbered)
  return numbered.map(({ pair, id, ids }) => ({
    id,
    ids,
    score: pair.score,
    parent: known.either(pair, original, (d) => d.parent),
    kind: agreed(pair, (d) => d.kind),
    actor: bothOrNone(pair, (d) => d.actor),
    text: both(pair, (d) => d.text),
    evidence: evidenceOf(pair),
    section: agreed(pair, (d, language) => sections.of(d.section, language)),
    paragraph: agreed(pair, (d) => d.paragraph),
    references: agreedSet(pair, (d) => d.references),
    vote: voteOf(pair),
    at: both(pair, (d) => d.at),
    cue: agreed(pair, (d) => d.cue)
  }))
}

function evidenceOf(pair: Matched<Decision>): BilingualRecord['decisions'][number]['evidence'] {
  const text = bothOrNone(pair, (d) => d.evidence?.text ?? null)
  return text && { text, line: both(pair, (d) => d.evidence?.line ?? null) }
}

function voteOf(pair: Matched<Decision>): BilingualRecord['decisions'][number]['vote'] {
  const text = bothOrNone(pair, (d) => d.vote?.text ?? null)
  return (
    text && {
      for: agreed(pair, (d) => d.vote?.for ?? null),
      against: agreed(pair, (d) => d.vote?.against ?? null),
      abstaining: agreed(pair, (d) => d.vote?.abstaining ?? null),
      unanimous: agreed(pair, (d) => d.vote?.unanimous ?? null),
      text
    }
  )
}

export function actionItemsOf(
  { ar, en }: Records,
  pairing: Pairing,
  original: Language,
  known: { sections: Ids; decisions: Ids }
): BilingualRecord['actionItems'] {
  const pairs = pairing.pair(
    { ar: ar.actionItems, en: en.actionItems },
    (a, e) =>
      agreeing(a.due?.date, e.due?.date, 1.5) +
      agreeing(a.paragraph, e.paragraph, 1) +
      (sameOffice(a.owner, e.owner) ? 1.5 : 0)
  )
  return pairs.map((pair, i) => ({
    id: `a${i + 1}`,
    ids: both(pair, (a) => a.id),
    score: pair.score,
    owner: bothOrNone(pair, (a) => a.owner),
    text: both(pair, (a) => a.text),
    due: dueOf(pair),
    decision: known.decisions.either(pair, original, (a) => a.decision),
    status: agreed(pair, (a) => a.status),
    references: agreedSet(pair, (a) => a.references),
    section: agreed(pair, (a, language) => known.sections.of(a.section, language)),
    paragraph: agreed(pair, (a) => a.paragraph),
    at: both(pair, (a) => a.at),
    cue: agreed(pair, (a) => a.cue)
  }))
}

/** Owners who hold one office, in whatever words. */
function sameOffice(ar: string | null, en: string | null): boolean {
  const own = ar === null ? [] : [...officeOf(ar, 'ar')]
  return own.length > 0 && en !== null && own.some((row) => officeOf(en, 'en').has(row))
}

function dueOf(pair: Matched<ActionItem>): BilingualRecord['actionItems'][number]['due'] {
  const text = bothOrNone(pair, (a) => a.due?.text ?? null)
  return text && { date: agreed(pair, (a) => a.due?.date ?? null), text }
}
