import type { Language } from '../../src/model/record.ts'
import type { Kind } from './errors.mjs'

interface Blocks {
  ar: string[]
  en: string[]
}
export interface Document extends Blocks {
  name: string
  links: { ar: number[]; en: number[] }[]
}
export interface Injected extends Blocks {
  window: Blocks & { id: string; at: Record<Language, number> }
  side: Language
  touched: Record<Language, number[]>
}
export function ownDocuments(): Document[]
export function parallelDocuments(folders: string[], held: boolean): Document[]
export function errorsOf(
  kind: Kind,
  documents: Document[],
  settings: { seed: number; limit: number }
): { possible: number; chosen: Injected[] }
