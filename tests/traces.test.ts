import { expect, test } from 'vitest'
import { folded } from '../src/language/fold.ts'
import { Sequences } from '../src/language/sequences.ts'
import { Sought, sought, Traces } from '../src/language/traces.ts'
import { phrases } from '../src/language/words.ts'

const traces = (...texts: string[]) => new Traces(texts.map(folded))

test('a phrase may stand where all of its words do, in any order and with letters written onto them', () => {
  const list = sought(() => ['host country', 'المنتدى العالمي'])
  expect(traces('The country thanked its host.').mayHold(list)).toBe(true)
  expect(traces('The countries', 'of the host').mayHold(list)).toBe(false)
  expect(traces('وللمنتدى، بعد دورته، طابع عالمي').mayHold(list)).toBe(true)
  expect(traces('منتديات عالمية').mayHold(list)).toBe(false)
})

test('short words count as words only', () => {
  const list = sought(() => ['on'])
  expect(traces('one idea of notions').mayHold(list)).toBe(false)
  for (const text of ['go on', 'On time', '(on)', 'depends on.']) expect(traces(text).mayHold(list)).toBe(true)
})

test('of several words at one place any will do', () => {
  const list = new Sequences([['requested/urged to committee/council', true]])
  expect(list.mayStandIn(traces('It urged action to the council'))).toBe(true)
  expect(list.mayStandIn(traces('It urged action to the board'))).toBe(false)
})

test('a Latin word with an Arabic letter written onto it is found', () => {
  expect(phrases(['IGF']).mayStandIn(traces('المنتدى وIGF'))).toBe(true)
})

test('signs are runs like letters', () => {
  expect(traces('a ??? b').mayHold(new Sought(() => [[['???']]]))).toBe(true)
  expect(traces('a ? b').mayHold(new Sought(() => [[['???']]]))).toBe(false)
})
