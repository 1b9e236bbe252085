/** Action items of lists that a request or a recommendation leads in. */
import { folded } from '../../language/fold.ts'
import { recommending } from '../../language/tasks.ts'
import { wordsOf } from '../../language/words.ts'
import type { Unit } from '../../outline/index.ts'
import { listUnder } from '../../outline/lists.ts'
import type { Context } from '../context.ts'
import type { Decided } from '../decisions/decided.ts'
import { printed, readSentence } from '../reading.ts'
import { isRecommending, isRequested, recommendedTo, requestLead } from '../tasks/lists.ts'
import type { Found } from './action.ts'
import { dueOf } from './deadlines.ts'
import { settingOf } from './sentences.ts'

/** The tasks that the entries under a unit tell, each for the one whom its last sentence asks. */
export function requestsUnder(
  context: Context,
  unit: Unit,
  byUnit: ReadonlyMap<Unit, Decided[]>
): { cue: string | null; entries: Found[] } {
  const last = unit.sentences.at(-1)
  if (!last || !/[:：]\s*$/.test(unit.text)) return { cue: null, entries: [] }
  const reading = readSentence(last)
  const here = (byUnit.get(unit) ?? []).filter((d) => d.start < last.end && d.end > last.start)
  const lead = requestLead(reading, settingOf(unit, last, here))
  if (!lead) return { cue: null, entries: isRecommending(reading) ? recommended(context, unit) : [] }
  const owner = printed(reading, lead.owner.from, lead.owner.to)
  const entries = listUnder(unit, context.units).flatMap((item): Found[] => {
    const [first] = item.sentences
    if (!first || !isRequested(readSentence(first), lead.open)) return []
    const decision = byUnit.get(item)?.[0] ?? here.at(-1)
    const due = dueOf(context, first.passage.text)
    return [{ unit: item, start: first.start, end: first.end, owner, due, decision, cue: lead.cue }]
  })
  return { cue: lead.cue, entries }
}

/** "1. That the Works Department repair the lamps by 30 June 2026" under "Recommendations": who is to act, and what. */
export function recommendedEntry(context: Context, unit: Unit): Found[] | null {
  const { section, kind, sentences } = unit
  if (kind !== 'item' || !section || section.title.length > longestTitle) return null
  const words = wordsOf(folded(section.title))
  if (recommending[unit.language].at(words, words.length - 1)?.joined !== false) return null
  const [first] = sentences
  const reading = first && readSentence(first)
  const owner = reading && recommendedTo(reading)
  if (!first || !owner) return null
  const due = dueOf(context, first.passage.text)
  return [
    { unit, start: first.start, end: first.end, owner: printed(reading, owner.from, owner.to), due, cue: 'recommended' }
  ]
}

/** In characters. */
const longestTitle = 60

/** "The Committee recommends: (a) that the Ministry of Finance pay …": each entry names who is to act. */
function recommended(context: Context, unit: Unit): Found[] {
  return listUnder(unit, context.units).flatMap((item): Found[] => {
    const [first] = item.sentences
    const reading = first && readSentence(first)
    const owner = reading && recommendedTo(reading)
    if (!first || !owner) return []
    const due = dueOf(context, first.passage.text)
    return [
      {
        unit: item,
        start: first.start,
        end: first.end,
        owner: printed(reading, owner.from, owner.to),
        due,
        cue: 'recommended'
      }
    ]
  })
}
