/** What a glossary teaches the alignment. */
import { Bilingual } from '../language/bilingual.ts'
import { keysOf } from '../language/keys.ts'
import { formsOf, type GlossaryEntry } from '../model/glossary.ts'

/** A term of the glossary is sure, but a text may have another of its forms. */
const sure = 0.85

/** Each word of a term stands for each of the words of its renderings, with a share of the weight. */
export function lexiconOf(entries: readonly GlossaryEntry[]): Bilingual {
  const lexicon = new Bilingual()
  for (const entry of entries) {
    for (const en of formsOf(entry.en)) {
      for (const ar of formsOf(entry.ar)) {
        const keys = { ar: keysOf(ar), en: keysOf(en) }
        for (const a of keys.ar)
          for (const e of keys.en) lexicon.add(a, e, sure / keys.en.length, sure / keys.ar.length)
      }
    }
  }
  return lexicon
}
