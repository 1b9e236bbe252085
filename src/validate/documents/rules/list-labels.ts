import { folded } from '../../../language/fold.ts'
import { arabicTermKey, englishTermKey, tokensOf } from '../../../language/keys.ts'
import { withoutClitics } from '../../../language/names.ts'
import type { Language } from '../../../model/record.ts'
import type { Unit } from '../../../outline/index.ts'
import type { Checked, DocumentFound, DocumentRule } from '../rule.ts'

/** A label alone: one to three words and a colon. */
const label = /^[\p{L}\p{M}]+(?: [\p{L}\p{M}]+){0,2}\s?:$/u
const leastLabels = 3

function keysOf(text: string, language: Language): Set<string> {
  const words = [...tokensOf(folded(text))].map(({ text: word }) => word)
  return new Set(
    language === 'ar' ? words.flatMap((word) => withoutClitics(word).map(arabicTermKey)) : words.map(englishTermKey)
  )
}

/** Lists whose items are labels, each with the paragraph that leads in. */
function* labelled(units: readonly Unit[]): Generator<{ lead: Unit; labels: Unit[] }> {
  for (let i = 0; i < units.length; i++) {
    const lead = units[i] as Unit
    if (!/:\s*$/.test(lead.text) || label.test(lead.text)) continue
    const labels: Unit[] = []
    for (let next = i + 1; next < units.length; next++) {
      const unit = units[next] as Unit
      if (unit.kind !== 'item') break
      if (label.test(unit.text)) labels.push(unit)
    }
    if (labels.length >= leastLabels) yield { lead, labels }
  }
}

function* strange({ units, language }: Checked): Generator<DocumentFound> {
  for (const { lead, labels } of labelled(units)) {
    const said = keysOf(lead.text, language)
    const isSaid = (unit: Unit) => [...keysOf(unit.text, language)].some((key) => said.has(key))
    const other = labels.filter((unit) => !isSaid(unit))
    // Where no label comes from the paragraph above, it does not list them.
    if (other.length === labels.length) continue
    const start = lead.sentences.at(-1)?.start ?? 0
    for (const unit of other)
      yield {
        at: { unit },
        also: [{ unit: lead, start, end: lead.text.length }],
        message: `"${unit.text}" is not among what the paragraph above the list announces, as other labels are`
      }
  }
}

export const listLabels: DocumentRule = {
  id: 'list-labels',
  severity: 'info',
  summary: 'labels of a list that its lead-in calls otherwise',
  help: 'A paragraph that ends in a colon, and a list of three labels or more ("Barriers:"), of which some stand in the paragraph and others do not: the list and its announcement use different words, or were written for different texts.',
  examples: {
    fails: [
      'The survey asked for motives, obstacles and expectations of companies:\n\n- Drivers:\n  - Contact with ministries.\n- Obstacles:\n  - Cost of travel.\n- Expectations:\n  - A shorter programme.',
      'وتناول الاستبيان دوافع الشركات والعقبات والتوقعات:\n\n- الحوافز:\n  - التواصل مع الوزارات.\n- العقبات:\n  - تكلفة السفر.\n- التوقعات:\n  - برنامج أقصر.'
    ],
    passes: [
      'The survey asked for motives, obstacles and expectations of companies:\n\n- Motives:\n  - Contact with ministries.\n- Obstacles:\n  - Cost of travel.\n- Expectations:\n  - A shorter programme.',
      'The survey had these results:\n\n- Motives:\n  - Contact with ministries.\n- Obstacles:\n  - Cost of travel.\n- Expectations:\n  - A shorter programme.'
    ]
  },
  check: strange
}
