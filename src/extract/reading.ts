import type { Letters } from '../language/actors.ts'
import { isFirstForm } from '../language/tasks.ts'
import { type Word, wordsOf } from '../language/words.ts'
import type { Language } from '../model/record.ts'
import { Sentence, type Unit } from '../outline/index.ts'

/** A sentence with its words, as the extractors read it. */
export interface Reading extends Letters {
  sentence: Sentence
  words: readonly Word[]
  language: Language
  /** See `Unit.home`. */
  home: string | null
  /** True where the vowel signs of an Arabic perfect show the passive: اعتُمد, رُفض. */
  isPassive(word: Word): boolean
  /** True where those of an imperfect do: أن يُشكَّل. */
  isPassiveImperfect(word: Word): boolean
  /** True where an Arabic word is written with a hamza on its first alif: أطلع (informed) and not اطلع (saw). */
  isHamza(word: Word): boolean
}

/** A damma on the first letter, or on the infix of the eighth form (اعتُمد). */
const passiveSign = /^[وف]?(?:\p{L}\u064f|ا\p{L}\u0652?[تطد]\u064f)/u

/** A damma on the prefix and a fatha before the last letter. */
const passiveImperfectSign = /^[وف]?س?\u064e?[يت]\u064f.*(?:\u0651?\u064e|\u064e\u0651)\p{L}[\u064b-\u0652]?$/u

/** A damma on the prefix alone. */
const prefixDamma = /^[وف]?س?\u064e?[يت]\u064f/u

/** How many characters of a sentence are read: no sentence is longer, and damaged text without full stops must not cost more. */
const longest = 12_000

const readings = new WeakMap<Sentence, Reading>()

/** Reads a sentence into words; several extractors ask for the same one. */
export function readSentence(sentence: Sentence): Reading {
  const known = readings.get(sentence)
  if (known) return known
  const reading = readAnew(sentence)
  readings.set(sentence, reading)
  return reading
}

function readAnew(sentence: Sentence): Reading {
  const { folded: own, passage } = sentence
  const original = (word: Word) => passage.text.slice(own.origin(word.start), own.origin(word.end))
  return {
    sentence,
    words: own.text.length > longest ? wordsOf(own.text.slice(0, longest)) : sentence.words,
    language: sentence.unit.language,
    home: sentence.unit.home,
    isAcronym: (word) => (original(word).match(/[A-Z]/g)?.length ?? 0) >= 2,
    isCapital: (word) => /^\p{Lu}/u.test(original(word)),
    isPassive: (word) => passiveSign.test(original(word)),
    isPassiveImperfect: (word) => {
      const own = original(word)
      return passiveImperfectSign.test(own) || (prefixDamma.test(own) && isFirstForm(word.text))
    },
    isHamza: (word) => /^[وف]?أ/.test(original(word))
  }
}

/** Reads the stretch `start`..`end` of a unit's passage as one sentence. */
export function readRange(unit: Unit, start: number, end: number): Reading {
  return readSentence(new Sentence(unit, 0, start, end))
}

/** The words `from`..`to` of a reading as they stand in the source. */
export function printed(reading: Reading, from: number, to: number): string {
  const first = reading.words[from]
  const last = reading.words[to - 1]
  if (!first || !last) return ''
  const { folded: own, passage } = reading.sentence
  return passage.text.slice(own.origin(first.start), own.origin(last.end)).trim()
}
