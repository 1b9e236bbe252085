/** References of both versions: their ids are the same in both languages. */
import type { BilingualRecord } from '../model/bilingual.ts'
import { otherLanguage } from '../model/language.ts'
import type { Language, MahdarRecord } from '../model/record.ts'
import { agreed, both } from './fields.ts'

/** In the order of the original; those of the translation alone at the end. */
export function referencesOf(
  records: Record<Language, MahdarRecord>,
  original: Language
): BilingualRecord['references'] {
  const { ar, en } = records
  const by = { ar: new Map(ar.references.map((r) => [r.id, r])), en: new Map(en.references.map((r) => [r.id, r])) }
  const ids = new Set([...by[original].keys(), ...by[otherLanguage(original)].keys()])
  return [...ids].map((id) => {
    const pair = { ar: by.ar.get(id) ?? null, en: by.en.get(id) ?? null, score: 1 }
    return { id, type: agreed(pair, (r) => r.type), mentions: both(pair, (r) => r.mentions) }
  })
}
