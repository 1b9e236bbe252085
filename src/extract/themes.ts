import type { Theme } from '../model/record.ts'
import type { Context } from './context.ts'

export function themes(_context: Context): Theme[] {
  return []
}
