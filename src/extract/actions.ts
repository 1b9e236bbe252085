import type { ActionItem } from '../model/record.ts'
import type { Context } from './context.ts'
import type { Decided } from './decisions.ts'

export function actionItems(_context: Context, _decisions: readonly Decided[]): ActionItem[] {
  return []
}
