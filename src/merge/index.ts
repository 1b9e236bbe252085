/**
 * The bilingual record: every item of two records once. Items are paired by the units and sentences on which they rest, by
 * their words and by what they state, never by position alone. A pure function of its input.
 */
import type { Studied } from '../extract/index.ts'
import type { Bilingual } from '../language/bilingual.ts'
import type { BilingualRecord } from '../model/bilingual.ts'
import type { DocumentFacts, Language, MahdarRecord } from '../model/record.ts'
import { agendaOf } from './agenda.ts'
import { actionItemsOf, decisionsOf } from './decisions.ts'
import { agreed, bothOrNone, Ids } from './fields.ts'
import { itemsOf } from './items.ts'
import { type Matched, Pairing } from './pairing.ts'
import type { Linked, Places } from './places.ts'
import { referencesOf } from './references.ts'
import { resolutionsOf } from './resolutions.ts'
import { revisionsOf } from './revisions.ts'
import { sectionsOf } from './sections.ts'
import { themesOf } from './themes.ts'

export interface MergeOptions {
  /** The language of the original. */
  original: Language
  lexicons: readonly Bilingual[]
}

export function merge(
  versions: Record<Language, Studied>,
  places: Record<Language, Places<Linked>>,
  { original, lexicons }: MergeOptions
): BilingualRecord {
  const records = { ar: versions.ar.record, en: versions.en.record }
  const pairing = new Pairing(
    places,
    { ar: versions.ar.units, en: versions.en.units },
    { ar: itemsOf(versions.ar), en: itemsOf(versions.en) },
    { original, lexicons }
  )
  const sections = sectionsOf(records, pairing, original)
  const sectionIds = new Ids(sections)
  const decisions = decisionsOf(records, pairing, original, sectionIds)
  return {
    bilingual: 1,
    original,
    document: documentOf(records),
    source: { ar: records.ar.source, en: records.en.source },
    sections,
    agenda: agendaOf(records, pairing),
    decisions,
    actionItems: actionItemsOf(records, pairing, original, { sections: sectionIds, decisions: new Ids(decisions) }),
    themes: themesOf(records, pairing, original),
    resolutions: resolutionsOf(records, pairing),
    references: referencesOf(records, original),
    revisions: revisionsOf(records, pairing)
  }
}

function documentOf({ ar, en }: Record<Language, MahdarRecord>): BilingualRecord['document'] {
  const document: Matched<DocumentFacts> = { ar: ar.document, en: en.document, score: 1 }
  return {
    kind: agreed(document, (d) => d.kind),
    title: bothOrNone(document, (d) => d.title),
    symbol: agreed(document, (d) => d.symbol),
    body: bothOrNone(document, (d) => d.body),
    meeting: {
      title: bothOrNone(document, (d) => d.meeting.title),
      start: agreed(document, (d) => d.meeting.start),
      end: agreed(document, (d) => d.meeting.end),
      place: bothOrNone(document, (d) => d.meeting.place),
      mode: agreed(document, (d) => d.meeting.mode),
      chair: bothOrNone(document, (d) => d.meeting.chair),
      host: bothOrNone(document, (d) => d.meeting.host)
    }
  }
}
