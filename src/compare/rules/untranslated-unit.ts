import { languageNames, otherLanguage } from '../../model/language.ts'
import type { Language } from '../../model/record.ts'
import { onSide, type PairRule } from '../rule.ts'

/** A paragraph of the translation that is still in the language of the original. */
export const untranslatedUnit: PairRule = {
  id: 'untranslated-unit',
  scope: 'pair',
  severity: 'error',
  category: 'accuracy/untranslated',
  summary: 'a heading, paragraph or item, or a run of words in it, is still in the language of the original',
  help: 'Names, acronyms, titles in quotation marks, addresses and the like may stay; eight words in a row of the other script, or a unit without a word of its own, are not translated.',
  examples: {
    fails: [
      {
        en: 'The Council approved the minutes of the last meeting.\n\nMembers of the public may submit questions in writing until Friday at noon.',
        ar: 'وافق المجلس على محضر الاجتماع الأخير.\n\nMembers of the public may submit questions in writing until Friday at noon.'
      }
    ],
    passes: [
      {
        en: 'The report "State of the World\'s Children" was presented by UNICEF, ITU and the GSMA.',
        ar: 'قدمت اليونيسف والاتحاد الدولي للاتصالات وGSMA تقرير "State of the World\'s Children".'
      }
    ]
  },
  *check(pair, { source, target }) {
    const { text } = pair[target]
    const run = foreignRun(text, source)
    if (!run) return
    yield {
      ...onSide(target, run),
      message: `this is still in ${languageNames[source]}`
    }
  }
}

/** Words in a row of another script that no name or title has as a rule. */
const leastWords = 8

const letters: Record<Language, RegExp> = { en: /\p{Script=Latin}/u, ar: /\p{Script=Arabic}/u }
/** Words without a capital: no names. */
const common = /(?<![\p{L}])(?:\p{Ll}{3,}|[\u0621-\u064a]{3,})/gu
const quotation = /["“”«»][^"“”«»]{0,300}["“”«»]|https?:\S+|\S+@\S+|\([^()]{0,200}\)/g

interface Run {
  start: number
  end: number
  words: number
}

/** The longest run of words in the script of `language`, outside quotations and addresses; null where it is short. */
function foreignRun(text: string, language: Language): { start: number; end: number } | null {
  if (!letters[language].test(text)) return null
  const open = text.replace(quotation, (m) => '"'.repeat(m.length))
  const own = letters[otherLanguage(language)]
  let best: Run | null = null
  let now: Run | null = null
  let whole = 0
  let foreign = 0
  for (const match of open.matchAll(/\S+/g)) {
    const word = match[0]
    if (letters[language].test(word) && !own.test(word)) {
      foreign++
      whole++
      const end = match.index + word.length
      now = now !== null ? { start: now.start, end, words: now.words + 1 } : { start: match.index, end, words: 1 }
      if (!best || now.words > best.words) best = now
    } else if (own.test(word)) {
      whole++
      now = null
    }
  }
  if (!best) return null
  // A title or a short line without a word of its own: two words may be a name.
  const all = foreign === whole && foreign >= 4 && (text.match(common)?.length ?? 0) >= 2
  return best.words >= leastWords || all ? { start: best.start, end: best.end } : null
}
