/** Numbers and letters of lists, as a browser prints them. */
import type { Element, ElementContent } from 'hast'
import { latinLetter } from '../../language/labels.ts'
import { roman } from '../../language/roman.ts'
import type { Label } from '../../model/tree.ts'
import { attribute } from './page.ts'

type Style = 'decimal' | 'letter' | 'capital' | 'roman' | 'capital-roman' | 'eastern'

const types: Record<string, Style> = { 1: 'decimal', a: 'letter', A: 'capital', i: 'roman', I: 'capital-roman' }
const styles: Record<string, Style> = {
  'lower-alpha': 'letter',
  'lower-latin': 'letter',
  'upper-alpha': 'capital',
  'upper-latin': 'capital',
  'lower-roman': 'roman',
  'upper-roman': 'capital-roman',
  'arabic-indic': 'eastern'
}
const listStyle =
  /list-style(?:-type)?\s*:[^;]*?(lower-alpha|lower-latin|upper-alpha|upper-latin|lower-roman|upper-roman|arabic-indic)/i

function styleOf(list: Element, item: Element): Style {
  for (const node of [item, list]) {
    const named = styles[listStyle.exec(attribute(node, 'style'))?.[1]?.toLowerCase() ?? '']
    const type = types[attribute(node, 'type')]
    if (named ?? type) return (named ?? type) as Style
  }
  return 'decimal'
}

const integer = (text: string): number | null => (/^\s*-?\d{1,9}\s*$/.test(text) ? Number(text) : null)

/** The numbers of the items of a list: `start`, `value` and `reversed` are heeded. */
export class Numbering {
  readonly first: number
  readonly #step: 1 | -1
  #next: number

  constructor(list: Element, items: readonly ElementContent[]) {
    const reversed = list.properties.reversed !== undefined && list.properties.reversed !== null
    const count = items.filter((child) => child.type === 'element' && child.tagName === 'li').length
    this.first = integer(attribute(list, 'start')) ?? (reversed ? count : 1)
    this.#step = reversed ? -1 : 1
    this.#next = this.first
  }

  next(item: Element): number {
    const number = integer(attribute(item, 'value')) ?? this.#next
    this.#next = number + this.#step
    return number
  }
}

const bullet: Label = { printed: '•', kind: 'bullet', marker: null, ordinal: null, value: null, width: 0 }

/** The label of an item. Letters go on to 26 and roman numbers to 39; beyond them the number stands. */
export function labelOf(list: Element, item: Element, number: number): Label {
  if (list.tagName !== 'ol') return { ...bullet }
  const style = styleOf(list, item)
  const decimal = (marker: string): Label => ({
    printed: `${marker}.`,
    kind: 'number',
    marker: String(number),
    ordinal: String(number),
    value: number,
    width: 0
  })
  if (style === 'eastern') {
    return decimal(String(number).replace(/\d/g, (digit) => String.fromCharCode(0x660 + Number(digit))))
  }
  const isRoman = style === 'roman' || style === 'capital-roman'
  if (style === 'decimal' || number < 1 || number > (isRoman ? 39 : 26)) return decimal(String(number))
  const small = isRoman ? roman(number) : latinLetter(number)
  const marker = style === 'capital' || style === 'capital-roman' ? small.toUpperCase() : small
  return {
    printed: `${marker}.`,
    kind: isRoman ? 'roman' : 'letter',
    marker,
    ordinal: isRoman ? small : marker,
    value: number,
    width: 0
  }
}
