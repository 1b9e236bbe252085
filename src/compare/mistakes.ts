/** Terms that a version renders by a form which the glossary calls a mistake, or which is understood but not the usage. */
import type { Standing, Term, TermHit } from '../language/termbase.ts'
import { otherLanguage } from '../model/language.ts'
import type { Language } from '../model/record.ts'
import type { Words } from './rule.ts'
import type { ComparedPair, Versions } from './versions.ts'

export interface Mistake {
  term: Term
  /** Where the term stands by an accepted form. */
  own: TermHit
  /** The form of the other language that is no rendering of it, and which language that is. */
  other: TermHit
  language: Language
  /** What the form means: terms that have it as an accepted form, whole or a part of it. */
  meaning: readonly Term[]
  /** The same sentence, or the pair where the term stands in another sentence, renders the term rightly as well. */
  besideRight: boolean
}

const latin = /[A-Za-z]/

/**
 * Finds the forms of a pair that have this standing to a term of the other side: forms of the translation first, then those of the
 * original whose translation is a term for which they are a mistake.
 */
export function* mistakes(
  pair: ComparedPair,
  versions: Versions,
  standing: Exclude<Standing, 'accepted'>
): Generator<Mistake> {
  const { source, target } = versions
  // Two terms that are confused are each a mistake for the other: one finding a place, whichever side it is seen from.
  const seen: Record<Language, TermHit[]> = { ar: [], en: [] }
  for (const language of [target, source]) {
    const from = otherLanguage(language)
    for (const other of pair.terms[language]) {
      if (other.standing !== standing || other.inner || overlaps(other, seen[language])) continue
      const found = mistake(pair, versions, other, language)
      if (!found || (language === source && overlaps(found.own, seen[from]))) continue
      seen[language].push(other)
      seen[from].push(found.own)
      yield found
    }
  }
}

const overlaps = (hit: TermHit, hits: readonly TermHit[]) => hits.some((h) => h.start < hit.end && hit.start < h.end)

function mistake(pair: ComparedPair, versions: Versions, other: TermHit, language: Language): Mistake | null {
  const { term, standing } = other
  const own = namings(pair, term, otherLanguage(language))
  if (own.length === 0 || !versions.means(term)) return null
  const meaning = meaningOf(pair.terms[language], other)
  if (explained(pair, meaning, term, otherLanguage(language))) return null
  // ملزم in غير ملزم is not the term, and a Latin acronym beside the Arabic name does not mend the name.
  const right = pair.terms[language].filter(
    (h) =>
      h.term === term &&
      h.standing === 'accepted' &&
      !(language === 'ar' && latin.test(h.form)) &&
      !pair.terms[language].some((w) => w.term === term && w.standing === standing && w.words > h.words && holds(w, h))
  )
  const holder = pair.sentences.find((x) => x[language].some((range) => holds(range, other)))
  const inSentence = (side: Language) => (hit: TermHit) => holder?.[side].some((range) => holds(range, hit)) ?? false
  const here = own.filter(inSentence(otherLanguage(language)))
  const besideRight = right.length > 0 && (here.length === 0 || right.some(inSentence(language)))
  return { term, own: here[0] ?? (own[0] as TermHit), other, language, meaning, besideRight }
}

/** Where a text names the term, unless as a part of a longer term that the other side renders. */
function namings(pair: ComparedPair, term: Term, language: Language): TermHit[] {
  const hits = pair.terms[language]
  const rendered = (t: Term) =>
    pair.terms[otherLanguage(language)].some((h) => h.term === t && h.standing === 'accepted')
  return hits.filter(
    (h) =>
      h.term === term &&
      h.standing === 'accepted' &&
      !(h.inner && hits.some((o) => o.term !== term && o.words > h.words && holds(o, h) && rendered(o.term)))
  )
}

const holds = (range: Words, hit: Words) => range.start <= hit.start && hit.end <= range.end

/** Terms that accept the words of `hit`, or words within them or around them. */
function meaningOf(hits: readonly TermHit[], hit: TermHit): Term[] {
  const found = new Set<Term>()
  for (const h of hits) {
    if (
      h.standing === 'accepted' &&
      h.term !== hit.term &&
      (holds(hit, h) ? h.words > 1 || hit.words === 1 : holds(h, hit))
    )
      found.add(h.term)
  }
  return [...found]
}

/** The other side names what the form means: each time it does, one such form stands for that. */
function explained(pair: ComparedPair, meaning: readonly Term[], term: Term, language: Language): boolean {
  const own = pair.terms[language]
  const said = own.filter((h) => h.standing === 'accepted' && meaning.includes(h.term))
  return said.some((h) => !own.some((o) => o.term === term && o.standing === 'accepted' && holds(o, h)))
}

/** The forms of both sides. */
export const sidesOf = ({ own, other, language }: Mistake): Record<Language, TermHit> =>
  language === 'ar' ? { ar: other, en: own } : { ar: own, en: other }

/** What to write in the translation: the term for the original, or what the original means. */
export const suggestionFor = ({ term, meaning, language }: Mistake, { target }: Versions): string | undefined =>
  (language === target ? term : meaning[0])?.accepted[target][0]

/** One side says multilateral and the other does not. */
export const meansMultilateral = ({ meaning, term }: Mistake): boolean =>
  meaning.some(isMultilateral) !== isMultilateral(term)

const isMultilateral = ({ accepted }: Term) => accepted.en.some((form) => form.startsWith('multilateral'))
