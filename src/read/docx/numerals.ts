/** Numbers as the formats of ST_NumberFormat (ECMA-376, 17.18.59) print them. */
import { abjadLetter, latinLetter } from '../../language/labels.ts'
import { roman } from '../../language/roman.ts'

/** The order of the dictionary, which `arabicAlpha` follows; heh is printed in its form with a tail, as in dates of the Hijri year. */
const dictionary = [...'أبتثجحخدذرزسشصضطظعغفقكلمن', 'هـ', 'و', 'ي']
const devanagari = 0x966
const fullWidth = 0xff10
const circledOne = 0x2460
/** The signs of footnotes in the Chicago style. */
const chicago = ['*', '†', '‡', '§']

/** 1st, 2nd, 3rd, 11th. */
function ordinal(value: number): string {
  const tens = value % 100
  const ending = tens > 10 && tens < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][value % 10] ?? 'th')
  return `${value}${ending}`
}

const units = (
  'Zero One Two Three Four Five Six Seven Eight Nine Ten Eleven Twelve Thirteen Fourteen Fifteen Sixteen Seventeen ' +
  'Eighteen Nineteen'
).split(' ')
const tens = 'Zero Ten Twenty Thirty Forty Fifty Sixty Seventy Eighty Ninety'.split(' ')
const irregular: Record<string, string> = {
  one: 'first',
  two: 'second',
  three: 'third',
  five: 'fifth',
  eight: 'eighth',
  nine: 'ninth',
  twelve: 'twelfth'
}

/** One, Twenty-one; digits from 100 on. */
function cardinalText(value: number): string {
  if (value > 99) return String(value)
  if (value < 20) return units[value] as string
  const ten = tens[Math.floor(value / 10)] as string
  return value % 10 === 0 ? ten : `${ten}-${(units[value % 10] as string).toLowerCase()}`
}

/** First, Twenty-first. */
function ordinalText(value: number): string {
  const words = cardinalText(value)
  if (/\d/.test(words)) return ordinal(value)
  const last = /[A-Za-z]+$/.exec(words)?.[0] as string
  const small = last.toLowerCase()
  const made = irregular[small] ?? (small.endsWith('y') ? `${small.slice(0, -1)}ieth` : `${small}th`)
  const stem = words.slice(0, -last.length)
  return stem === '' ? made.charAt(0).toUpperCase() + made.slice(1) : stem + made
}

/** Past the last letter the letters are doubled. */
function lettered(value: number, letters: number, letter: (value: number) => string): string {
  return letter(((value - 1) % letters) + 1).repeat(Math.min(9, Math.floor((value - 1) / letters) + 1))
}

const inDigits = (value: number, zero: number): string =>
  String(value).replace(/\d/g, (digit) => String.fromCharCode(zero + Number(digit)))

/** What an enumeration counts with. */
export type Series = 'letter' | 'capital' | 'roman' | 'capital roman' | 'other'

const series: Record<string, Series> = {
  lowerLetter: 'letter',
  upperLetter: 'capital',
  arabicAlpha: 'letter',
  arabicAbjad: 'letter',
  lowerRoman: 'roman',
  upperRoman: 'capital roman'
}
export const seriesOf = (format: string): Series => series[format] ?? 'other'

/** What Word prints for `value`; formats of scripts that are not read are printed in digits. */
export function numeral(value: number, format: string): string {
  const width = /^0+(?=1)/.exec(format)?.[0].length
  if (width !== undefined) return String(value).padStart(width + 1, '0')
  switch (format) {
    case 'none':
      return ''
    case 'decimalZero':
      return String(value).padStart(2, '0')
    case 'ordinal':
      return ordinal(value)
    case 'hindiNumbers':
      return inDigits(value, devanagari)
    case 'decimalFullWidth':
      return inDigits(value, fullWidth)
    case 'numberInDash':
      return `- ${value} -`
    case 'decimalEnclosedCircle':
      return value >= 1 && value <= 20 ? String.fromCharCode(circledOne + value - 1) : String(value)
    case 'hex':
      return value.toString(16).toUpperCase()
  }
  if (value < 1 || value > 3999) return String(value)
  switch (format) {
    case 'lowerRoman':
      return roman(value)
    case 'upperRoman':
      return roman(value).toUpperCase()
    case 'lowerLetter':
      return lettered(value, 26, latinLetter)
    case 'upperLetter':
      return lettered(value, 26, latinLetter).toUpperCase()
    case 'arabicAlpha':
      return lettered(value, dictionary.length, (n) => dictionary[n - 1] as string)
    case 'arabicAbjad':
      return lettered(value, 28, (n) => abjadLetter(n) ?? String(n))
    case 'cardinalText':
      return cardinalText(value)
    case 'ordinalText':
      return ordinalText(value)
    case 'chicago':
      return lettered(value, chicago.length, (n) => chicago[n - 1] as string)
  }
  return String(value)
}
