/** Facts of two versions, which stand once or as `{ ar, en }`. */
import type { Agreed } from '../model/bilingual.ts'
import { otherLanguage } from '../model/language.ts'
import type { Language } from '../model/record.ts'

/** Whether the versions differ on a fact; lists are facts too. */
export const differs = <T>(value: Agreed<T>): value is { ar: T; en: T } =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && 'ar' in value && 'en' in value

/** A fact as the original states it, or as the other version does where the original is silent. */
export function chosen<T>(value: Agreed<T>, original: Language): T {
  if (!differs(value)) return value
  return value[original] ?? value[otherLanguage(original)]
}
