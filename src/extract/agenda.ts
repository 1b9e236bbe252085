import type { AgendaItem } from '../model/record.ts'
import type { Context } from './context.ts'

export function agenda(_context: Context): AgendaItem[] {
  return []
}
