/** From bytes to text: which encoding a file has, and what is no text at all. */
export class UnreadableError extends Error {
  override name = 'UnreadableError'
}

export interface Decoded {
  text: string
  encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1256'
}

/** Files larger than this are refused: no council document is, and a log file or dump is no document. */
export const maximumBytes = 32 * 1024 * 1024

/** The error for a file of `size` bytes. */
export const tooLarge = (size: number): UnreadableError =>
  new UnreadableError(`is too large: ${(size / 1048576).toFixed(0)} MB; the limit is ${maximumBytes / 1048576} MB`)

const signatures: [string, number[]][] = [
  ['a PDF file', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['a ZIP archive or Office (DOCX) file', [0x50, 0x4b, 0x03, 0x04]],
  ['an old Office (.doc) file', [0xd0, 0xcf, 0x11, 0xe0]],
  ['a PNG image', [0x89, 0x50, 0x4e, 0x47]],
  ['a JPEG image', [0xff, 0xd8, 0xff]],
  ['a GIF image', [0x47, 0x49, 0x46, 0x38]],
  ['a gzip archive', [0x1f, 0x8b]],
  ['an RTF file', [0x7b, 0x5c, 0x72, 0x74, 0x66]]
]

const starts = (bytes: Uint8Array, with_: readonly number[]) => with_.every((b, i) => bytes[i] === b)

/**
 * Decodes UTF-8 (with or without byte order mark), UTF-16 (with or without) and Windows-1256.
 * @throws UnreadableError naming what the file is, where it is binary, too large or in another encoding.
 */
export function decode(bytes: Uint8Array): Decoded {
  if (bytes.length > maximumBytes) throw tooLarge(bytes.length)
  for (const [name, signature] of signatures) {
    if (starts(bytes, signature)) throw new UnreadableError(`is ${name}, which is not supported yet`)
  }
  if (starts(bytes, [0xef, 0xbb, 0xbf]))
    return { text: utf8(bytes.subarray(3)) ?? lossy(bytes.subarray(3)), encoding: 'utf-8' }
  if (starts(bytes, [0xff, 0xfe, 0, 0]) || starts(bytes, [0, 0, 0xfe, 0xff])) {
    throw new UnreadableError('is in UTF-32, which is not supported: save it as UTF-8')
  }
  if (starts(bytes, [0xff, 0xfe])) return { text: utf16(bytes.subarray(2), 'utf-16le'), encoding: 'utf-16le' }
  if (starts(bytes, [0xfe, 0xff])) return { text: utf16(bytes.subarray(2), 'utf-16be'), encoding: 'utf-16be' }
  const unmarked = unmarkedUtf16(bytes)
  if (unmarked) return { text: utf16(bytes, unmarked), encoding: unmarked }
  const control = controls(bytes)
  if (control > 0) throw new UnreadableError('is binary, not text')
  const text = utf8(bytes)
  if (text !== undefined) return { text, encoding: 'utf-8' }
  const arabic = new TextDecoder('windows-1256').decode(bytes)
  if (plausibleWindows1256(bytes, arabic)) return { text: arabic, encoding: 'windows-1256' }
  throw new UnreadableError(`is in an unknown encoding${guess(bytes)}: save it as UTF-8`)
}

const utf8 = (bytes: Uint8Array): string | undefined => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}
const lossy = (bytes: Uint8Array) => new TextDecoder('utf-8').decode(bytes)
/** The decoder puts U+FFFD in the place of lone surrogates. */
const utf16 = (bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be') => new TextDecoder(encoding).decode(bytes)

/** UTF-16 without a mark: the high bytes of Latin (00) and Arabic (06) text stand at every second place. */
function unmarkedUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const n = Math.min(bytes.length, 4096) & ~1
  if (n < 4 || bytes.length % 2 !== 0) return undefined
  let even = 0
  let odd = 0
  for (let i = 0; i < n; i += 2) {
    if (bytes[i] === 0 || bytes[i] === 6) even++
    if (bytes[i + 1] === 0 || bytes[i + 1] === 6) odd++
  }
  if (odd > n * 0.4 && even < n * 0.1) return 'utf-16le'
  if (even > n * 0.4 && odd < n * 0.1) return 'utf-16be'
  return undefined
}

/** Control characters that no text file holds. */
function controls(bytes: Uint8Array): number {
  let found = 0
  for (let i = 0; i < bytes.length; i++) {
    const b = bytes[i] as number
    if (b < 9 || (b > 13 && b < 27 && b !== 0x1a) || (b > 27 && b < 32 && b !== 0x1f && b !== 0x1e)) found++
  }
  return found > bytes.length / 1000 || (found > 0 && bytes.includes(0)) ? found : 0
}

/** Arabic letters hold together in words; Latin-1 text read as Windows-1256 has them alone between Latin ones. */
function plausibleWindows1256(bytes: Uint8Array, text: string): boolean {
  let high = 0
  for (const b of bytes) if (b >= 0x80) high++
  const words = text.match(/[\u0621-\u064a]{2,}/g) ?? []
  const inWords = words.reduce((sum, word) => sum + word.length, 0)
  return high > 0 && inWords > high * 0.7
}

function guess(bytes: Uint8Array): string {
  const iso = new TextDecoder('iso-8859-6').decode(bytes)
  if ((iso.match(/[\u0621-\u064a]{2,}/g) ?? []).length > bytes.length / 30) return ' (perhaps ISO-8859-6)'
  const western = new TextDecoder('windows-1252').decode(bytes)
  if (/[A-Za-z][\u00c0-\u00ff][A-Za-z]/.test(western)) return ' (perhaps Windows-1252)'
  return ''
}
