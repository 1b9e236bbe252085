/** Bodies and offices of the glossary that one side names and the other does not. */
import { lexicon } from '../language/data.ts'
import type { Term, TermHit } from '../language/termbase.ts'
import type { Language } from '../model/record.ts'
import type { Text } from './text.ts'
import type { ComparedPair } from './versions.ts'

const functionWords = new Set(lexicon<{ functionWords: { en: string[] } }>('structure').functionWords.en)

/** A name: its words have capitals, but for those of grammar ("Commission on Population and Development"). */
const name = /^(?:\p{Lu}[\p{L}'-]*|of|on|for|to|in|the|and|with|against|[- ,])+$/u
const named = new WeakMap<Term, boolean>()

/** Bodies and offices with a name of two words or more. */
export function isNamed(term: Term): boolean {
  let is = named.get(term)
  if (is === undefined) {
    const [preferred = ''] = term.accepted.en
    is = (term.class === 'body' || term.class === 'role') && /[ -]/.test(preferred) && name.test(preferred)
    named.set(term, is)
  }
  return is
}

/** The names of one side that have no counterpart on the other, those in the given letters. */
export function unmatched(pair: ComparedPair, language: Language): TermHit[] {
  const other = language === 'ar' ? 'en' : 'ar'
  const there = new Set(pair.terms[other].map((hit) => hit.term))
  const own = pair.terms[language]
  // A form that several terms have is matched by any of them.
  const matched = (hit: TermHit) =>
    own.some((h) => h.start === hit.start && h.end === hit.end && there.has(h.term)) || nested(hit, pair.terms[other])
  return own.filter(
    (hit) =>
      !hit.inner &&
      hit.standing === 'accepted' &&
      hit.words > 1 &&
      isNamed(hit.term) &&
      !matched(hit) &&
      !longer(pair[language], hit) &&
      !heads(hit.term, other).some((head) => standsAlone(head, pair, other))
  )
}

/** The other side has a name that holds this one: the programme of the United Nations, the United Nations. */
function nested({ term }: TermHit, hits: readonly TermHit[]): boolean {
  return hits.some(
    (h) =>
      !h.inner &&
      (['ar', 'en'] as const).some((language) =>
        h.term.accepted[language].some((x) => term.accepted[language].some((y) => x.includes(y) || y.includes(x)))
      )
  )
}

/** The name goes on before or after what the glossary has: the Peace and Security Council. */
function longer({ standing, language }: Text, hit: TermHit): boolean {
  if (language === 'ar') return false
  const before = /(\p{Lu}[\p{L}-]*)(?: and)? $/u.exec(standing.slice(Math.max(0, hit.start - 40), hit.start))?.[1]
  return before !== undefined && !functionWords.has(before.toLowerCase())
}

/** The word by which a name is called for short: the Council, اللجنة. */
function heads(term: Term, language: Language): string[] {
  return term.accepted[language].map((form) => {
    if (language === 'ar') return (form.split(' ')[0] as string).replace(/^ال/, '')
    const words = form.split(/ (?:of|on|for|to|against)\b/)[0] as string
    return words.split(/[ -]/).at(-1) as string
  })
}

/** Whether the word stands outside the names that the text has. */
function standsAlone(head: string, pair: ComparedPair, language: Language): boolean {
  const text = pair[language].standing
  const hits = pair.terms[language].filter((h) => h.words > 1 && !h.inner && isNamed(h.term))
  for (let at = text.indexOf(head); at >= 0; at = text.indexOf(head, at + 1)) {
    if (!hits.some((h) => h.start <= at && at < h.end)) return true
  }
  return false
}
