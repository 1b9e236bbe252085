/** The messages directly under a thematic heading: list entries, numbered paragraphs or, in an outcome paper, plain paragraphs. */
import { addressees, callsFor } from '../language/addressees.ts'
import { numberedGoal } from '../language/cited-goals.ts'
import { hasFiniteVerb } from '../language/prose.ts'
import type { Message, Place } from '../model/record.ts'
import type { Unit } from '../outline/index.ts'
import type { Context } from './context.ts'

/** A message with the units that it takes. */
export interface Found extends Message {
  units: readonly Unit[]
}

const endsInColon = (text: string) => /[:：]\s*$/.test(text)
const ends = (text: string) => /[.!?؟…;؛]["'”’»)\]*]*\s*$/.test(text)
/** An entry that cannot open a statement: an acronym in brackets, closing punctuation, a lower-case word. */
const goesOn = (text: string) => /^(?:\([A-Z][\w +.&-]{0,12}\) |[,،;؛.)\]]|\p{Ll})/u.test(text)
const isListed = (unit: Unit) =>
  unit.kind === 'item' || (unit.kind === 'paragraph' && unit.label !== null && unit.label.kind !== 'word')

/** The tags that a unit cites: goals, objectives and action lines by number. */
export const tagsIn = (context: Context, unit: Unit): string[] =>
  context.referencesIn(unit).filter((id) => numberedGoal.test(id))

/** "SDGs 4, 8 – WSIS C4": a line that only tags. */
export function isTagLine(context: Context, unit: Unit): boolean {
  if (/^[\d\s,،;؛-]+$/.test(unit.text)) return true
  if (tagsIn(context, unit).length === 0) return false
  const words = unit.text.match(/\p{L}{2,}/gu) ?? []
  return words.length <= 24 && !hasFiniteVerb(unit.text, unit.language) && !callsFor(unit.text, unit.language)
}

/** The messages in the units of one section, in order. `prose`: plain paragraphs are messages too. */
export function messagesIn(context: Context, units: readonly Unit[], prose: boolean): Found[] {
  const body = units.filter((unit) => unit.kind !== 'heading' && unit.kind !== 'cell')
  const listed = body.filter(isListed)
  const closed = listed.filter((unit) => ends(unit.text)).length
  const out: Found[] = []
  let open: Unit[] = []
  let lead: Unit | null = null
  const flush = () => {
    if (open.length > 0) out.push(message(open, lead))
    open = []
  }
  for (const unit of body) {
    if (isTagLine(context, unit)) continue
    const last = open.at(-1)
    if (!isListed(unit)) {
      // A page break in the middle of an entry leaves its rest as a paragraph.
      if (last && closed > 1 && !ends(last.text) && !endsInColon(last.text) && !endsInColon(unit.text)) {
        open.push(unit)
        continue
      }
      flush()
      lead = endsInColon(unit.text) ? unit : null
      if (prose && !lead && (listed.length === 0 || callsFor(firstSentence(unit), unit.language))) open.push(unit)
      continue
    }
    // A further paragraph of the same entry.
    if (last && unit.kind === 'item' && unit.label === null && unit.parent && open.includes(unit.parent)) {
      open.push(unit)
      continue
    }
    const head = open[0]
    const sub =
      head !== undefined &&
      isBelow(unit, head) &&
      endsInColon((last as Unit).depth > head.depth ? head.text : (last as Unit).text)
    const below = head !== undefined && open.length > 1 && isBelow(unit, head) && endsInColon(head.text)
    if (sub || below || (last && closed > 1 && !ends(last.text) && goesOn(unit.text))) open.push(unit)
    else {
      flush()
      open.push(unit)
    }
  }
  flush()
  return out
}

const firstSentence = (unit: Unit) => unit.sentences[0]?.passage.text ?? unit.text

/** Whether an entry hangs below another: deeper in the list, or lettered below a numbered one. */
function isBelow(unit: Unit, head: Unit): boolean {
  if (unit.depth > head.depth) return true
  const rank = (u: Unit) =>
    ({ decimal: 0, number: 0, word: 0, letter: 1, roman: 2, bullet: 3 })[u.label?.kind ?? 'bullet']
  return unit.kind === 'paragraph' && head.kind === 'paragraph' && rank(unit) > rank(head)
}

function message(units: readonly Unit[], lead: Unit | null): Found {
  const [first] = units as [Unit]
  const last = units.at(-1) as Unit
  const text = units.map((unit, i) => (i > 0 && unit.printed ? `${unit.printed} ${unit.text}` : unit.text)).join(' ')
  const own = addressees(text, first.language)
  return {
    id: '',
    text,
    addressees: own.length === 0 && lead ? addressees(lead.text, first.language) : own,
    at: span(first.passage.at(), last.passage.at()),
    units
  }
}

const span = (from: Place, to: Place): Place => ({ ...from, endLine: to.endLine, endColumn: to.endColumn })
