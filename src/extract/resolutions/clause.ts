import { articleHead } from '../../language/annex-heads.ts'
import { afterAsFollows, type ClauseVerb, clauseVerb, closing, joinedVerb } from '../../language/clauses.ts'
import { decidingBody } from '../../language/enacting-lines.ts'
import { folded } from '../../language/fold.ts'
import { wordsOf } from '../../language/words.ts'
import type { Unit } from '../../outline/index.ts'
import { acts } from '../acts/index.ts'
import { readSentence } from '../reading.ts'
import { actorAfter } from './addressee.ts'

const verbs = new WeakMap<Unit, ClauseVerb | null>()
const isNumbered = ({ label, language }: Unit): boolean => language === 'ar' && label?.kind === 'number'

/** The verb that opens a unit: asked many times of each. */
export function verbOf(unit: Unit): ClauseVerb | null {
  let verb = verbs.get(unit)
  if (verb === undefined) {
    verb = clauseVerb(unit.text, unit.language) ?? (isNumbered(unit) ? joinedVerb(unit.text) : null)
    verbs.set(unit, verb)
  }
  return verb
}

export const clauses = new WeakMap<ClauseVerb, boolean>()

/** True where a unit reads like a clause: by its verb, and by the mark that ends it or the verb line that it is. */
export function isClause(unit: Unit | undefined, open: boolean): boolean {
  if (!unit || unit.kind === 'cell') return false
  const verb = verbOf(unit)
  if (!verb || (verb.weak && !open)) return false
  let reads = clauses.get(verb)
  if (reads === undefined) {
    reads = readsAsClause(unit, verb)
    clauses.set(verb, reads)
  }
  return reads
}

function readsAsClause(unit: Unit, verb: ClauseVerb): boolean {
  if (isVerbLine(unit, verb)) return true
  if (unit.kind === 'heading') return false
  const end = closing(unit.text).at(-1) ?? ''
  if (verb.side === 'operative') return /[;؛:.,،)]/.test(end)
  return /[,،؛;:]/.test(end) || (end === '.' && isWholeClause(unit, verb))
}

/** "وبعد الاطلاع على توصية لجنة الأنظمة رقم 36.": a preamble of which each clause has its full stop tells no act. */
function isWholeClause({ sentences, label }: Unit, verb: ClauseVerb): boolean {
  const [only] = sentences
  if (!verb.known || verb.weak || label !== null || !only || sentences.length > 1) return false
  if (!/^(?:و?بعد|having|after)$/.test(verb.words[0]?.text ?? '')) return false
  return acts(readSentence(only)).length === 0
}

/** A line of a verb, perhaps with whom it addresses, and nothing more: *instructs the Secretary-General*, يقرر */
export function isVerbLine(unit: Unit, verb: ClauseVerb): boolean {
  const { text, language } = unit
  if (unit.number !== null || text.length > 160) return false
  const rest = text.slice(verb.end).trim()
  // "And after discussion," is a clause, for all that nothing follows the verb.
  if (verb.weak && verb.side === 'preamble' && /^[,،]$/.test(rest)) return false
  if (rest === '' || /^[,،:]$/.test(rest)) return true
  if (decidingBody(text, verb, language)) return true
  const after = afterAsFollows(verb.words, verb.next, language)
  if (
    after > verb.next &&
    /^[,،:]?$/.test(
      verb.words
        .slice(after)
        .map((w) => w.text)
        .join('')
    )
  )
    return true
  if (/[:：]$/.test(rest) && bodyAfter(unit, verb) !== null) return true
  return (
    verb.to &&
    verb.known &&
    !/[.;؛?؟]|[,،]$/.test(rest) &&
    rest.split(' ').length <= 24 &&
    !(language === 'en' && / to (?!the\b)/.test(rest))
  )
}

/** The body that an Arabic verb line names after its verb, and nothing more: قرر المجلس:, قررت اللجنة ما يلي: */
export function bodyAfter(unit: Unit, verb: ClauseVerb): string | null {
  if (unit.language !== 'ar' || verb.to || verb.side !== 'operative') return null
  const actor = actorAfter(unit, verb)
  if (!actor) return null
  const words = wordsOf(folded(unit.text))
  const from = verb.next + wordsOf(folded(actor)).length
  return /^[,،:]?$/.test(
    words
      .slice(afterAsFollows(words, from, 'ar'))
      .map((word) => word.text)
      .join('')
  )
    ? actor
    : null
}

/** The label of a unit; an article of a decree (المادة الأولى) is labelled by its words. */
interface Mark {
  kind: string | null
  value: number
  number: string | null
  printed: string | null
  /** Where the words start. */
  from: number
}

export function markOf(unit: Unit): Mark {
  const { label, number, printed } = unit
  if (label) return { kind: label.kind, value: label.value ?? 0, number, printed, from: 0 }
  const article = articleHead(unit.text, unit.language)
  if (!article) return { kind: null, value: 0, number: null, printed: null, from: 0 }
  const printedHead = unit.text.slice(0, article.end).replace(/[\s:.,،-]+$/, '')
  return {
    kind: 'article',
    value: article.value,
    number: String(article.value),
    printed: printedHead,
    from: article.end
  }
}

export const markerOf = (unit: Unit): string | null =>
  unit.label?.kind === 'roman' && unit.language === 'ar' ? unit.label.printed : (unit.label?.marker ?? null)
