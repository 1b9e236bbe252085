/** What a register needs of a record, in one shape for records of one language and of two. */
import type { Agreed, BilingualRecord, Both } from '../model/bilingual.ts'
import type { Decision, Language, MahdarRecord, Reference, Vote } from '../model/record.ts'

type Of<List extends 'decisions' | 'actionItems'> = Omit<BilingualRecord[List][number], 'ids' | 'score' | 'cue'>
type At = BilingualRecord['decisions'][number]['at']

export interface View {
  original: Language
  document: Pick<BilingualRecord['document'], 'title' | 'symbol' | 'body'> & {
    meeting: Pick<BilingualRecord['document']['meeting'], 'title' | 'start'>
  }
  source: Both<MahdarRecord['source']>
  sections: readonly Pick<BilingualRecord['sections'][number], 'id' | 'number' | 'title'>[]
  decisions: readonly Of<'decisions'>[]
  actionItems: readonly Of<'actionItems'>[]
  resolutions: readonly (Pick<
    BilingualRecord['resolutions'][number],
    'id' | 'number' | 'title' | 'body' | 'status' | 'at'
  > & {
    preamble: readonly { text: Both<string> }[]
    operative: readonly { text: Both<string> }[]
  })[]
  references: readonly { id: string; type: Agreed<Reference['type']>; mentions: Both<Reference['mentions']> }[]
}

/** A record of one language, as if it were one of two of which the other has nothing. */
export function viewOf(record: MahdarRecord): View {
  const { language } = record.document
  const of = <T>(value: T): Both<T> => ({ [language]: value })
  const ofOrNull = (value: string | null): Both<string> | null => (value === null ? null : of(value))
  const { title, symbol, body, meeting } = record.document
  const voteOf = (vote: Vote): Of<'decisions'>['vote'] => ({ ...vote, text: of(vote.text) })
  const evidenceOf = ({ text, line }: NonNullable<Decision['evidence']>) => ({ text: of(text), line: of(line) })
  return {
    original: language,
    document: {
      title: ofOrNull(title),
      symbol,
      body: ofOrNull(body),
      meeting: { title: ofOrNull(meeting.title), start: meeting.start }
    },
    source: of(record.source),
    sections: record.sections.map(({ id, number, title }) => ({ id, number, title: of(title) })),
    decisions: record.decisions.map(({ cue: _, ...d }) => ({
      ...d,
      actor: ofOrNull(d.actor),
      text: of(d.text),
      evidence: d.evidence && evidenceOf(d.evidence),
      vote: d.vote && voteOf(d.vote),
      at: of(d.at) as At
    })),
    actionItems: record.actionItems.map(({ cue: _, ...a }) => ({
      ...a,
      owner: ofOrNull(a.owner),
      text: of(a.text),
      due: a.due && { date: a.due.date, text: of(a.due.text) },
      at: of(a.at) as At
    })),
    resolutions: record.resolutions.map((r) => ({
      ...r,
      title: ofOrNull(r.title),
      body: ofOrNull(r.body),
      at: of(r.at) as At,
      preamble: r.preamble.map((c) => ({ text: of(c.text) })),
      operative: r.operative.map((c) => ({ text: of(c.text) }))
    })),
    references: record.references.map(({ id, type, mentions }) => ({ id, type, mentions: of(mentions) }))
  }
}
