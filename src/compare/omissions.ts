/**
 * Sentences and ends of sentences that the other side of a pair does not say. Two witnesses must agree: the words (by the
 * bilingual lexicon) and the lengths.
 */
import { keysOf } from '../language/keys.ts'
import { endsSentence } from '../language/prose.ts'
import type { Range } from '../language/sentences.ts'
import type { Language } from '../model/record.ts'
import { type Coverage, coverage } from './coverage.ts'
import type { Text } from './text.ts'
import type { ComparedPair, Versions } from './versions.ts'

/** A sentence of which less than this share is said, while the rest is said by this much more, is not translated. */
const said = { most: 0.34, rest: 0.3 }
/** Fewer known words than this tell nothing. */
const leastKnown = 4
/** A translation that ends as a sentence does needs more words to be held for broken off. */
const leastTail = 9
/** The other side must be shorter than its share of the whole by this much (0.9: a tenth). */
const shorter = 0.88

const letters = (text: string) => text.match(/[\p{L}\p{N}]/gu)?.length ?? 0
const share = ({ known, said: n }: Coverage) => n / Math.max(1, known)

/** Sentences of one side of the pair that the other does not say. */
export function unsaidSentences(pair: ComparedPair, language: Language, versions: Versions): Range[] {
  const own = pair[language]
  if (own.sentences.length < 2) return []
  const other = pair[language === 'en' ? 'ar' : 'en']
  const { cover, rest } = witnesses(own, other, versions)
  const expected = versions.lengthOf(language, letters(own.text))
  const actual = letters(other.text)
  if (actual > expected * shorter) return []
  const found: Range[] = []
  let unsaid = 0
  for (const sentence of own.sentences) {
    const of = cover(sentence)
    if (of.known < leastKnown || share(of) > said.most || rest(sentence) < share(of) + said.rest) continue
    const without = versions.lengthOf(
      language,
      letters(own.text) - unsaid - letters(own.text.slice(sentence.start, sentence.end))
    )
    // Without the sentence the lengths agree better than with it.
    if (
      Math.abs(Math.log(actual / Math.max(1, without))) >
      Math.abs(Math.log(actual / versions.lengthOf(language, letters(own.text) - unsaid)))
    )
      continue
    unsaid += letters(own.text.slice(sentence.start, sentence.end))
    found.push(sentence)
  }
  return found.length < own.sentences.length ? found : []
}

/** The end of the last sentence that the other side says, where what follows is not said: the other side breaks off. Null where it does not. */
export function brokenOff(pair: ComparedPair, language: Language, versions: Versions): Range | null {
  const own = pair[language]
  const other = pair[language === 'en' ? 'ar' : 'en']
  const expected = versions.lengthOf(language, letters(own.text))
  const actual = letters(other.text)
  if (actual > expected * shorter || letters(own.text) < 60) return null
  const { keys } = witnesses(own, other, versions)
  const words = [...own.text.matchAll(/\S+/g)]
  // Where the text would end if its lengths agreed, and what is said on both sides of there.
  const cut = words.findIndex((w) => letters(own.text.slice(0, w.index)) >= letters(own.text) * (actual / expected))
  if (cut < 3 || cut > words.length - 3) return null
  const at = (words[cut] as RegExpMatchArray).index as number
  const head = coverage(own.text.slice(0, at), own.language, keys, versions.lexicons)
  const tail = coverage(own.text.slice(at), own.language, keys, versions.lexicons)
  if (
    head.known < leastKnown ||
    tail.known < (endsSentence(own.text) && !endsSentence(other.text) ? leastKnown : leastTail)
  )
    return null
  return share(tail) <= said.most && share(head) >= share(tail) + said.rest ? { start: at, end: own.text.length } : null
}

function witnesses(own: Text, other: Text, { lexicons }: Versions) {
  const keys = new Set(keysOf(other.standing))
  const cover = ({ start, end }: Range) => coverage(own.standing.slice(start, end), own.language, keys, lexicons)
  /** What is said of all other sentences. */
  const rest = (sentence: Range) => {
    const sum = { known: 0, said: 0 }
    for (const s of own.sentences) {
      if (s === sentence) continue
      const of = cover(s)
      sum.known += of.known
      sum.said += of.said
    }
    return sum.known < leastKnown ? 0 : share(sum)
  }
  return { keys, cover, rest }
}
