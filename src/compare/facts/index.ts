/** The facts of one side of a pair. Each stretch of text belongs to one fact: a date's day is no number beside it. */
import type { Studied } from '../../extract/index.ts'
import type { Text } from '../text.ts'
import type { Fact } from './fact.ts'

export function factsOf(_text: Text, _side: Studied): Fact[] {
  return []
}
