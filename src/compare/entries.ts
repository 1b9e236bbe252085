/** Entries of a list of the bilingual record that one version alone has, though their words have a counterpart in the other. */

import { keySetOf } from '../language/keys.ts'
import type { Both } from '../model/bilingual.ts'
import { languageNames, otherLanguage } from '../model/language.ts'
import type { Place } from '../model/record.ts'
import type { Severity } from '../model/report.ts'
import { coverage } from './coverage.ts'
import { omissions } from './omissions.ts'
import { type Alone, inOneVersion, sentencesAt, within, wordsIn } from './records.ts'
import { type Found, onSide } from './rule.ts'
import type { ComparedPair, Versions } from './versions.ts'

export interface Entry {
  at: Both<Place>
  /** What the entry says, by which its words are found. */
  words: Both<string>
}

/** Fewer known words than this tell nothing. */
const leastKnown = 3
/** Up to this share of known words on the other version says something else, from `said` on it says the entry. */
const other = 0.34
const said = 0.5

/**
 * Entries that are none in the other version. A warning where other words stand in their place; for information where the words
 * stand there and only their form is lost. Silent where the other version has hardly any entry of the kind: it was read otherwise.
 *
 * @param noun what messages call an entry
 */
export function* entriesAlone(
  versions: Versions,
  entries: readonly Entry[],
  noun: string
): Generator<Found & { pair: ComparedPair }> {
  const paired = entries.filter(({ at }) => at.ar && at.en).length
  if (paired * 2 < entries.length) return
  for (const found of inOneVersion(versions, entries)) {
    const { language, pair, range, item } = found
    const there = saidThere(found, versions)
    if (there === null || omissions(pair, language, versions).length > 0) continue
    if (there > other && there < said) continue
    const name = languageNames[otherLanguage(language)]
    const own = within(pair, language, range, item.words[language] ?? '')
    const severity: Severity = there >= said ? 'info' : 'warning'
    yield {
      pair,
      severity,
      category: severity === 'info' ? 'design-and-markup/markup' : 'accuracy/mistranslation',
      ...onSide(language, own),
      message: severity === 'info' ? `this is no ${noun} of its own in ${name}` : `this ${noun} is not in the ${name}`
    }
  }
}

/** How much of the words of an entry the sentences say that stand for its own, 0..1; null where there are none or too few words are known. */
function saidThere({ language, pair, range }: Alone, { lexicons }: Versions): number | null {
  const sentences = sentencesAt(pair, language, range)
  const far = otherLanguage(language)
  if (sentences.length === 0 || sentences.some((s) => s[far].length === 0)) return null
  const heard = coverage(
    wordsIn(pair, language, sentences),
    language,
    keySetOf(wordsIn(pair, far, sentences)),
    lexicons
  )
  return heard.known < leastKnown ? null : heard.said / heard.known
}
