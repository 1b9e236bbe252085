/**
 * Signs of the fonts Symbol and Wingdings, whose codes in a file say nothing: as Unicode has them. Sources: the Unicode tables
 * for Adobe Symbol and for Wingdings (L2/11-052), as far as texts of official documents need them.
 */

/** Symbol from 20 to 7E and from A0 to FE; a space stands for what has no sign. */
const symbolLow = ' !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼'
const symbolHigh = '€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪ 〉∫⌠⎮⌡⎞⎟⎠⎤⎥⎦⎫⎬⎭'

const wingdings: Record<number, string> = {
  108: '●',
  109: '❍',
  110: '■',
  111: '□',
  112: '□',
  113: '❑',
  116: '⧫',
  117: '◆',
  118: '❖',
  119: '◆',
  158: '·',
  159: '•',
  160: '▪',
  161: '○',
  167: '▪',
  168: '□',
  216: '►',
  223: '←',
  224: '→',
  225: '↑',
  226: '↓',
  232: '→',
  240: '⇨',
  251: '✗',
  252: '✓',
  253: '☒',
  254: '☑'
}

/** Fonts keep such signs in the private use area, from F000 on. */
const isPrivate = (code: number) => code >= 0xf000 && code <= 0xf0ff

const symbol = (code: number): string =>
  code >= 0x20 && code <= 0x7e
    ? (symbolLow[code - 0x20] as string)
    : code >= 0xa0 && code <= 0xfe
      ? (symbolHigh[code - 0xa0] ?? '\ufffd')
      : '\ufffd'

/** What stands for a sign of a font; U+FFFD where that is not known. */
export function signOf(code: number, font: string | undefined): string {
  const low = isPrivate(code) ? code - 0xf000 : code
  if (/^wingdings/i.test(font ?? '')) return wingdings[low] ?? '\ufffd'
  if (/^symbol/i.test(font ?? '')) return symbol(low)
  if (!isPrivate(code)) return code > 0 && code < 0xd800 ? String.fromCharCode(code) : '\ufffd'
  const read = wingdings[low] ?? symbol(low)
  return read === ' ' ? '\ufffd' : read
}

/** The text of a bullet's level as a sign. A small o in Courier is a circle. */
export function bulletOf(text: string): string {
  const sign = text.trim()
  if (sign === 'o') return '○'
  const code = sign.length === 1 ? sign.charCodeAt(0) : 0
  if (code < 0xe000 || code > 0xf8ff) return sign
  if (code === 0xf0b7) return '•'
  const read = signOf(code, undefined)
  return /[\p{L}\p{N}\ufffd]/u.test(read) ? '•' : read
}

/** Words with the signs of such fonts in Unicode. */
export const withSigns = (text: string): string =>
  /[\uf000-\uf0ff]/.test(text)
    ? text.replace(/[\uf000-\uf0ff]/g, (c) => (c === '\uf0b7' ? '•' : signOf(c.charCodeAt(0), undefined)))
    : text
