import { acronymsIn, areInitials, initialWords, keyOf } from '../../../language/acronyms.ts'
import { lexicon } from '../../../language/data.ts'
import { folded } from '../../../language/fold.ts'
import { arabicTermKey } from '../../../language/keys.ts'
import { withoutClitics } from '../../../language/names.ts'
import { isBreak, wordsOf } from '../../../language/words.ts'
import type { Language } from '../../../model/record.ts'
import { isSwapped } from '../../../model/slips.ts'
import type { Unit } from '../../../outline/index.ts'
import type { DocumentFound, DocumentRule } from '../rule.ts'

const wellKnown = new Set(lexicon<{ wellKnown: string[] }>('acronyms').wellKnown)

/** An acronym alone in brackets, with a plural s and a year at most. */
const bracketed = /\(\s?["“]?([A-Z0-9][A-Za-z0-9&+/-]*[A-Z0-9+]s?)["”]?(?: \d{4})?\s?\)/g
/** How far before the bracket the name may begin, in UTF-16 units. */
const reach = 160

interface Introduction {
  unit: Unit
  /** The acronym as printed. */
  text: string
  start: number
  end: number
  /** The words of the name as they are compared, the last first. */
  name: readonly string[]
}

const latinLetters = (key: string) => key.replace(/[^A-Z]/g, '').length

/** The last words before the bracket, as they are compared, the last first. */
function nameBefore(before: string, key: string, language: Language): string[] | null {
  if (language === 'en') {
    const words = initialWords(before.slice(before.search(/[^.;:()]*$/)))
    // The shortest run of words at the end that has the letters.
    for (let from = words.length - 1; from >= Math.max(0, words.length - 14); from--)
      if (areInitials(key, words.slice(from))) return words.slice(from).reverse()
    return null
  }
  const words = wordsOf(folded(before))
  const name: string[] = []
  for (let i = words.length - 1; i >= 0 && name.length < 8; i--) {
    const { text } = words[i] as { text: string }
    if (isBreak(text) || !/^[\u0621-\u064a]/.test(text)) break
    name.push(arabicTermKey((withoutClitics(text).at(-1) as string).replace(/^ال(?=..)/, '')))
  }
  return name.length >= 2 ? name : null
}

function* introductions(unit: Unit): Generator<Introduction> {
  for (const match of unit.text.matchAll(bracketed)) {
    const [whole, text = ''] = match
    const key = keyOf(text)
    if (latinLetters(key) < 2 || acronymsIn(text).length !== 1) continue
    const name = nameBefore(unit.text.slice(Math.max(0, match.index - reach), match.index), key, unit.language)
    if (!name) continue
    const start = match.index + whole.indexOf(text)
    yield { unit, text, start, end: start + text.length, name }
  }
}

/** Whether two names that end in one acronym are two names, and not one in two sentences. */
function differ(one: readonly string[], other: readonly string[], language: Language): boolean {
  let same = 0
  while (same < Math.min(one.length, other.length) && one[same] === other[same]) same++
  if (language === 'en') return same < one.length || same < other.length
  const [a, b] = [one[same], other[same]]
  if (a === undefined || b === undefined) return false
  if (same === 0) return true
  // A word more or another word within the name: the names go on alike behind it.
  return (
    one[same + 1] === b ||
    other[same + 1] === a ||
    (same >= 2 && one[same + 1] !== undefined && one[same + 1] === other[same + 1])
  )
}

/** Text that is read in order; headings, cells and short lines of contents that are no sentence may be ahead of it. */
const isRunning = ({ kind, text }: Unit) =>
  (kind === 'paragraph' || kind === 'item') && (text.length > 40 || (text.length > 20 && /[\p{L})][.؟!]$/u.test(text)))

export const acronymIntroduced: DocumentRule = {
  id: 'acronym-introduced',
  severity: 'warning',
  summary: 'an acronym used before the words for which it stands, or introduced twice with different words',
  help: 'An acronym is introduced where it stands alone in brackets behind its name; in English the initials of the words before it must give its letters. One that is used in running text before that place comes too early; so do not those that everybody knows (UN, WHO; the list is in data/acronyms.yaml) nor any in headings and tables. Two introductions of one acronym must have the same name, but for article and endings. Source: United Nations Editorial Manual, "Abbreviations and acronyms".',
  examples: {
    fails: [
      'The Board invited the Green Climate Fund (GCF) to its next session.\n\nThe CGF had approved fourteen projects in the region.',
      'دعا المجلس الصندوق الأخضر للمناخ (GCF) إلى دورته المقبلة.\n\nوكان CGF قد وافق على أربعة عشر مشروعاً في المنطقة.',
      'The CWG met in March and reported to the Board.\n\nThe Board thanked the Council Working Group (CWG) for its report.',
      'The report of the Joint Inspection Unit (JIU) was noted.\n\nThe Journal of Indexing Updates (JIU) was distributed.',
      'نظر المجلس في تقرير منتدى حوكمة الإنترنت (IGF).\n\nورحب الأعضاء بأعمال المنتدى العالمي لحوكمة الإنترنت (IGF).',
      'رحب المجلس بأعمال CWG-SFP في عام 2024 وبتوصياته.\n\nوشكر فريق العمل المعني بالخطط الاستراتيجية والمالية (CWG-SFP) على تقريره.'
    ],
    passes: [
      'The WHO representative spoke. The Council Working Group (CWG) met in March. The CWG reported to the Board, and the Board thanked the Council Working Group (CWG).',
      'نظر المجلس في تقرير منتدى حوكمة الإنترنت (IGF)، ورحب ممثل منتدى حوكمة الإنترنت (IGF) بذلك.\n\nوتحدث ممثل اليونسكو (UNESCO) وأشاد بدور اليونسكو (UNESCO).',
      'The delegate of the host country (GDP per capita: 4,000) took the floor, as did the observers (EU).'
    ]
  },
  *check(document): Generator<DocumentFound> {
    const { units, language } = document
    const first = new Map<string, Introduction>()
    for (const unit of document.holding('bracket')) {
      if (!unit.text.includes('(')) continue
      for (const introduced of introductions(unit)) {
        const key = keyOf(introduced.text)
        const before = first.get(key)
        if (!before) first.set(key, introduced)
        else if (differ(before.name, introduced.name, language))
          yield {
            at: { unit, start: introduced.start, end: introduced.end },
            message: `"${introduced.text}" stands for other words here than in "${nameIn(before)}"`
          }
      }
    }
    if (first.size === 0) return
    yield* turned(units, first)
    const told = new Set<string>(wellKnown)
    for (const unit of units) {
      if (!isRunning(unit)) continue
      for (const { key, text, start, end } of acronymsIn(unit.text)) {
        const introduced = first.get(key)
        if (!introduced || told.has(key)) continue
        told.add(key)
        const { index } = introduced.unit
        if (unit.index < index || (unit.index === index && end < introduced.start))
          yield {
            at: { unit, start, end },
            message: `"${text}" is used before it is introduced in line ${introduced.unit.passage.line(introduced.start)}`
          }
      }
    }
  }
}

/** An acronym that nothing introduces, used once, like one that is introduced. */
function* turned(units: readonly Unit[], first: ReadonlyMap<string, Introduction>): Generator<DocumentFound> {
  const uses = new Map<string, { unit: Unit; start: number; end: number; times: number }>()
  for (const unit of units)
    for (const { key, start, end } of isRunning(unit) ? acronymsIn(unit.text) : []) {
      const known = uses.get(key)
      if (known) known.times++
      else uses.set(key, { unit, start, end, times: 1 })
    }
  for (const [key, { unit, start, end, times }] of uses) {
    if (times > 1 || key.length < shortestTurned || first.has(key) || wellKnown.has(key)) continue
    const meant = [...first.values()].find(({ text }) => isSwapped(key, keyOf(text)))
    if (meant)
      yield {
        at: { unit, start, end },
        also: [{ unit: meant.unit, start: meant.start, end: meant.end }],
        message: `"${unit.text.slice(start, end)}" is not introduced: line ${meant.unit.passage.line(meant.start)} has "${meant.text}"`
      }
  }
}

/** In letters: GCF, CGF. */
const shortestTurned = 3

/** The name as it is printed, with its acronym. */
function nameIn({ unit, start, end, name }: Introduction): string {
  const before = unit.text.slice(0, start).split(' ')
  return `${before.slice(-Math.min(name.length, 5) - 1).join(' ')}${unit.text.slice(start, end)})`.trim()
}
