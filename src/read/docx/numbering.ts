/** Automatic numbers and bullets as Word prints them (ECMA-376, 17.9). */
import { numeral, type Series, seriesOf } from './numerals.ts'
import { bulletOf } from './signs.ts'
import type { Styles } from './styles.ts'
import { alternative, type Element, find, isOn, setting } from './xml.ts'

interface Level {
  start: number
  format: string
  /** `%1.%2`: %n stands for the number of level n. */
  text: string
  /** What parts the number from the words. */
  after: string
  /** All numbers in digits (legal numbering). */
  legal: boolean
  /** Counts anew after a level of this place, from 1, or higher; 0 for never. */
  restart: number
  style: string | undefined
  picture: boolean
}

interface List {
  /** Lists of one definition count on from each other. */
  definition: string
  levels: ReadonlyMap<number, Level>
  /** Numbers from which this list starts anew, by level. */
  starts: ReadonlyMap<number, number>
}

/** What Word prints before a paragraph. */
export interface PrintedLabel {
  text: string
  after: string
  bullet: boolean
  level: number
  /** The number of its own level. */
  value: number
  series: Series
}

/** A paragraph's place in a list. */
export interface Numbered {
  numId: string
  /** Undefined where the style tells it. */
  level: number | undefined
  /** The style to which a level may be tied. */
  style: string | null
}

const afters: Record<string, string> = { space: ' ', nothing: '' }
const levels = 9

/** The format, also where an own one ("001, 002, …") is given beside a standard one for old programs. */
function formatOf(element: Element): string {
  const found = find(element, 'numFmt') ?? find(alternative(find(element, 'AlternateContent') ?? element), 'numFmt')
  const value = found?.attributes.val ?? 'decimal'
  return value === 'custom' ? (found?.attributes.format?.split(',')[0]?.trim() ?? 'decimal') : value
}

const count = (value: string | undefined, standard: number): number => {
  const number = Number(value ?? standard)
  return Number.isSafeInteger(number) && number >= 0 ? number : standard
}

function levelOf(element: Element): Level {
  const place = count(element.attributes.ilvl, 0)
  return {
    start: count(setting(element, 'start'), 0),
    format: formatOf(element),
    text: setting(element, 'lvlText') ?? '',
    after: afters[setting(element, 'suff') ?? 'tab'] ?? '\t',
    legal: isOn(element, 'isLgl'),
    restart: count(setting(element, 'lvlRestart'), place),
    style: setting(element, 'pStyle'),
    picture: find(element, 'lvlPicBulletId') !== null
  }
}

const levelsOf = (element: Element): Map<number, Level> =>
  new Map(
    element.children
      .filter((child) => child.name === 'lvl')
      .map((child) => [count(child.attributes.ilvl, 0), levelOf(child)])
  )

/** Counts the paragraphs of all lists of a document, in its order. */
export class Numbering {
  readonly #lists = new Map<string, List>()
  readonly #counters = new Map<string, number[]>()
  readonly #started = new Set<string>()

  constructor(part: Element | null, styles: Styles) {
    const definitions = new Map<string, Element>()
    const numbers = new Map<string, Element>()
    for (const element of part?.children ?? []) {
      if (element.name === 'abstractNum') definitions.set(element.attributes.abstractNumId ?? '', element)
      else if (element.name === 'num') numbers.set(element.attributes.numId ?? '', element)
    }
    const known = new Map<string, Map<number, Level>>()
    for (const [id, element] of numbers) {
      let definition = setting(element, 'abstractNumId') ?? ''
      // The levels stand with the list that the numbering style names.
      const link = setting(definitions.get(definition), 'numStyleLink')
      const other = link === undefined ? undefined : numbers.get(styles.numberingLists.get(link) ?? '')
      if (other) definition = setting(other, 'abstractNumId') ?? definition
      const found = definitions.get(definition)
      if (!found) continue
      const own = known.get(definition) ?? levelsOf(found)
      known.set(definition, own)
      const levels = new Map(own)
      const starts = new Map<number, number>()
      for (const override of element.children) {
        if (override.name !== 'lvlOverride') continue
        const place = count(override.attributes.ilvl, 0)
        const level = find(override, 'lvl')
        if (level) levels.set(place, levelOf(level))
        const start = setting(override, 'startOverride')
        if (start !== undefined) starts.set(place, count(start, 0))
      }
      this.#lists.set(id, { definition, levels, starts })
    }
  }

  /** The number of the next paragraph of a list; null where it prints none. */
  next({ numId, level, style }: Numbered): PrintedLabel | null {
    const list = this.#lists.get(numId)
    if (!list) return null
    const tied = style === null ? undefined : [...list.levels].find(([, l]) => l.style === style)?.[0]
    const place = level ?? tied ?? 0
    const at = list.levels.get(place)
    if (!at) return null
    const counters = this.#count(numId, list, place, at)
    const value = counters[place] as number
    const series = seriesOf(at.format)
    if (at.format === 'bullet' || at.picture) {
      const text = at.picture ? '•' : bulletOf(at.text)
      return text === '' ? null : { text, after: at.after, bullet: true, level: place, value, series }
    }
    const text = at.text.replace(/%([1-9])/g, (_, digit) => {
      const higher = Number(digit) - 1
      const format = list.levels.get(higher)?.format ?? 'decimal'
      return numeral(counters[higher] ?? 0, at.legal && format !== 'none' ? 'decimal' : format)
    })
    return text.trim() === '' ? null : { text, after: at.after, bullet: false, level: place, value, series }
  }

  #count(numId: string, list: List, place: number, at: Level): number[] {
    const counters = this.#counters.get(list.definition) ?? []
    this.#counters.set(list.definition, counters)
    for (let i = 0; i <= place; i++) {
      const start = list.starts.get(i)
      if (start === undefined || this.#started.has(`${numId} ${i}`)) continue
      this.#started.add(`${numId} ${i}`)
      counters[i] = i === place ? start - 1 : start
    }
    // A level above that has not been used yet stands at its first number.
    for (let i = 0; i < place; i++) counters[i] ??= list.levels.get(i)?.start ?? 1
    counters[place] = (counters[place] ?? (list.starts.get(place) ?? at.start) - 1) + 1
    for (let i = place + 1; i < levels; i++) {
      const restart = list.levels.get(i)?.restart ?? i
      if (restart > place) delete counters[i]
    }
    return counters
  }
}
