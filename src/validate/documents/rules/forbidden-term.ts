import { keyOf } from '../../../language/acronyms.ts'
import { lexicon } from '../../../language/data.ts'
import { folded } from '../../../language/fold.ts'
import { withoutClitics } from '../../../language/names.ts'
import type { Standing, Term, Termbase, TermHit } from '../../../language/termbase.ts'
import { wordsOf } from '../../../language/words.ts'
import type { Unit } from '../../../outline/index.ts'
import type { Checked, DocumentFound, DocumentRule } from '../rule.ts'

const data = lexicon<Record<'alone' | 'besides' | 'passedOver', string[]>>('misnomers')
const [alone, besides, passedOver] = [data.alone, data.besides, data.passedOver].map(
  (forms) => new Set(forms.map(folded))
) as [Set<string>, Set<string>, Set<string>]

/** What follows a name: a few words that belong to it, and its acronym in brackets. */
const acronymAfter = /^(?: [\u0621-\u0652\u0670]+){0,3} ?\(([A-Z][A-Za-z0-9&-]+)\)/

/** Whether the acronym of the term stands in brackets behind the form. */
function isGlossed({ term, end }: TermHit, { text }: Unit): boolean {
  const printed = acronymAfter.exec(text.slice(end, end + 60))?.[1]
  return (
    printed !== undefined &&
    term.accepted.en.some((form) => form === form.toUpperCase() && keyOf(form) === keyOf(printed))
  )
}

export const forbiddenTerm: DocumentRule = {
  id: 'forbidden-term',
  severity: 'warning',
  summary: 'a form that the glossary calls a mistake for a term (not), or not the usage (avoid)',
  help: 'Forms of your own glossaries always count, unless an accepted form covers the same words. Of the shipped glossary, which was made to compare two languages, only those forms count that mean nothing else in a paper of a meeting (حكومة الإنترنت for Internet governance), names behind which the acronym of another body stands in brackets, and names of a body that the text calls by its right name elsewhere. Forms that are understood, but are not the usage, are told as information, and once in a document. The lists are in data/misnomers.yaml; sources: see the head of the glossary.',
  examples: {
    fails: [
      'ناقش المجلس مسائل حكومة الإنترنت وقضايا الأمن السيبراني.',
      'قدّم أمين اللجنة العلمية والتقنية (CSTD) عرضاً عن أعمالها.',
      'The statement of the Group of 7 and China was circulated.',
      'أقر المجلس الأجندة من غير تعديل.'
    ],
    passes: [
      'ناقشت حكومة البلد المضيف خدمات الحكومة الرقمية، ورحبت اللجنة العلمية والتقنية للمجلس بذلك.',
      'أقر المجلس جدول الأعمال، ونظر في حوكمة الإنترنت وفي البيان الذي أدلت به مجموعة السبعة والسبعين والصين.',
      'The Council considered Internet governance and the statement of the Group of 77 and China.'
    ]
  },
  *check(document) {
    const told = new Set<string>()
    let named: ReadonlySet<Term> | undefined
    const isNamed = (term: Term): boolean => {
      named ??= namedIn(document)
      return named.has(term)
    }
    for (const unit of unitsThatMayHold(document)) {
      const hits = document.termsIn(unit)
      const covered = coveredBy(hits)
      for (const hit of hits) {
        if (hit.standing === 'accepted' || !counts(hit, unit, covered.has(hit), isNamed)) continue
        const plain = folded(hit.form)
        if (hit.standing === 'avoided' && !hit.term.own && told.has(plain)) continue
        told.add(plain)
        yield found(hit, unit)
      }
    }
  }
}

/** Whether a form may count, whatever stands around it: most mistakes of the shipped glossary are good words for something else. */
function mayCount(term: Term, standing: Standing, form: string): boolean {
  if (standing === 'accepted') return false
  if (term.own) return true
  const plain = folded(form)
  return !passedOver.has(plain) && (standing === 'avoided' || besides.has(plain) || alone.has(plain))
}

const counting = new WeakMap<Termbase, Termbase>()

/** The forms that may count wherever they stand. They are few. */
function countingOf(termbase: Termbase): Termbase {
  const known = counting.get(termbase) ?? termbase.only(mayCount)
  counting.set(termbase, known)
  return known
}

/** The units that may hold a form that counts; without a bracket they have no acronym that tells one. */
function unitsThatMayHold(document: Checked): readonly Unit[] {
  const { faults } = document.termbase
  const counting = countingOf(document.termbase)
  const anywhere = counting.mayStandIn(document.traces)
  const glossed = new Set(faults.mayStandIn(document.traces) ? document.holding('bracket') : [])
  if (!anywhere && glossed.size === 0) return []
  return document.units.filter(
    (unit) =>
      (anywhere && counting.find(unit.text).length > 0) ||
      (glossed.has(unit) && faults.find(unit.text).some((hit) => hit.standing === 'mistaken' && isGlossed(hit, unit)))
  )
}

function counts(hit: TermHit, unit: Unit, isCovered: boolean, isNamed: (term: Term) => boolean): boolean {
  if (hit.term.own) return !hit.inner && !isCovered
  if (hit.standing === 'mistaken' && isGlossed(hit, unit)) return true
  const plain = folded(hit.form)
  if (passedOver.has(plain) || hit.inner || isCovered) return false
  if (besides.has(plain)) return isNamed(hit.term)
  return (hit.standing === 'avoided' || alone.has(plain)) && isSpelt(unit.text.slice(hit.start, hit.end), hit.form)
}

/** The terms that the text has in an accepted form. */
const namedIn = (document: Checked): ReadonlySet<Term> =>
  new Set(
    document.units.flatMap((unit) => document.termsIn(unit).flatMap((h) => (h.standing === 'accepted' ? h.term : [])))
  )

const bare = (word: string) => withoutClitics(word).map((form) => form.replace(/^ال(?=..)/, '').replace(/ه$/, ''))

/** Whether a text has the form word by word, not another one of the same stems: حكومات بيانات is no حكومة البيانات. */
function isSpelt(printed: string, form: string): boolean {
  const wanted = wordsOf(folded(form))
  return wordsOf(folded(printed)).every(({ text }, i) =>
    bare(text).some((b) => bare(wanted[i]?.text ?? '').includes(b))
  )
}

/** The hits of which an accepted form of any term takes the same words or more. */
function coveredBy(hits: readonly TermHit[]): Set<TermHit> {
  const covered = new Set<TermHit>()
  let reach = -1
  for (let i = 0, next = 0; i < hits.length; i++) {
    const hit = hits[i] as TermHit
    // Those that begin at the same place count whatever their order.
    for (; next < hits.length && (hits[next] as TermHit).start <= hit.start; next++) {
      const { standing, end } = hits[next] as TermHit
      if (standing === 'accepted') reach = Math.max(reach, end)
    }
    if (reach >= hit.end) covered.add(hit)
  }
  return covered
}

function found({ term, standing, form, start, end }: TermHit, unit: Unit): DocumentFound {
  const printed = unit.text.slice(start, end)
  const preferred = term.accepted[unit.language][0] as string
  return {
    at: { unit, start, end },
    ...(standing === 'avoided' && { severity: 'info' as const }),
    message:
      standing === 'avoided'
        ? `"${printed}" is not the usage for "${preferred}"`
        : `"${printed}" is a mistake for "${preferred}"${unit.language === 'ar' ? ` (${term.accepted.en[0]})` : ''}`,
    suggestion: `${joinedOn(printed, form)}${preferred}`
  }
}

/** The letters that Arabic writes onto the first word of a form: و, ب, ف, ك, ل before what is a word without them. */
function joinedOn(printed: string, form: string): string {
  const [first] = wordsOf(printed)
  const [own] = wordsOf(form)
  if (!first || !own || !first.text.endsWith(own.text)) return ''
  const before = first.text.slice(0, first.text.length - own.text.length)
  return /^[وف]?[بك]?$/.test(before) ? before : ''
}
