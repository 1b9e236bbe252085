import type { Language } from '../../src/model/record.ts'

export interface Kind {
  id: string
  rules: string[] | Record<Language, string[]>
  form?: boolean
}
export const kinds: Kind[]
export function rulesOf(kind: Kind, language: Language): string[]
