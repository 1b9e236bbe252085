import type { Decision } from '../model/record.ts'
import type { Context } from './context.ts'

export function decisions(_context: Context): Decision[] {
  return []
}
