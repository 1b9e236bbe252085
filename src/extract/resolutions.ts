import type { Resolution } from '../model/record.ts'
import type { Context } from './context.ts'

export function resolutions(_context: Context): Resolution[] {
  return []
}
