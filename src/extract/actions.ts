import type { ActionItem, Decision } from '../model/record.ts'
import type { Context } from './context.ts'

export function actionItems(_context: Context, _decisions: readonly Decision[]): ActionItem[] {
  return []
}
