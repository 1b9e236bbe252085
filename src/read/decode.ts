/** From bytes to text: which encoding a file has, and what is no text at all. */
export class UnreadableError extends Error {
  override name = 'UnreadableError'
}

export const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1256', 'iso-8859-6', 'windows-1252'] as const
export type Encoding = (typeof encodings)[number]

export interface Decoded {
  text: string
  encoding: Encoding
}

/** Other names of encodings, as web pages and users write them; after the Encoding Standard of the WHATWG. */
const otherNames: Record<string, Encoding> = {
  utf8: 'utf-8',
  'utf-16': 'utf-16le',
  utf16: 'utf-16le',
  utf16le: 'utf-16le',
  utf16be: 'utf-16be',
  cp1256: 'windows-1256',
  'x-cp1256': 'windows-1256',
  windows1256: 'windows-1256',
  'iso8859-6': 'iso-8859-6',
  iso88596: 'iso-8859-6',
  'iso_8859-6': 'iso-8859-6',
  'asmo-708': 'iso-8859-6',
  'ecma-114': 'iso-8859-6',
  arabic: 'iso-8859-6',
  cp1252: 'windows-1252',
  windows1252: 'windows-1252',
  'iso-8859-1': 'windows-1252',
  'iso8859-1': 'windows-1252',
  latin1: 'windows-1252'
}

/** The encoding of a name in any letters; undefined for one that is not read. */
export function encodingNamed(name: string): Encoding | undefined {
  const small = name.trim().toLowerCase()
  return (
    encodings.find((known) => known === small) ?? (Object.hasOwn(otherNames, small) ? otherNames[small] : undefined)
  )
}

/** Files larger than this are refused: no council document is, and a log file or dump is no document. */
export const maximumBytes = 32 * 1024 * 1024

export const tooLarge = (): UnreadableError =>
  new UnreadableError(`is larger than ${maximumBytes / 1048576} MB, the limit for one document`)

const signatures: [string, number[]][] = [
  ['a PNG image', [0x89, 0x50, 0x4e, 0x47]],
  ['a JPEG image', [0xff, 0xd8, 0xff]],
  ['a GIF image', [0x47, 0x49, 0x46, 0x38]],
  ['a gzip archive', [0x1f, 0x8b]],
  ['an RTF file', [0x7b, 0x5c, 0x72, 0x74, 0x66]]
]

const starts = (bytes: Uint8Array, with_: readonly number[]) => with_.every((b, i) => bytes[i] === b)

/**
 * Decodes UTF-8 (with or without byte order mark), UTF-16 (with or without), Windows-1256 and ISO-8859-6, told by the bytes, and
 * what `forced` or the head of an HTML page names. Bytes that are no character in the encoding become U+FFFD.
 * @throws UnreadableError naming what the file is, where it is empty, binary, too large or in another encoding.
 */
export function decode(bytes: Uint8Array, forced?: Encoding): Decoded {
  if (bytes.length === 0) throw new UnreadableError('is empty')
  if (bytes.length > maximumBytes) throw tooLarge()
  for (const [name, signature] of signatures) {
    if (starts(bytes, signature)) throw new UnreadableError(`is ${name}, which is not supported yet`)
  }
  const decoded = forced ? decodeAs(bytes, forced) : decodeText(bytes)
  if (decoded.text.trim() === '') throw new UnreadableError('holds only white space')
  return decoded
}

function decodeAs(bytes: Uint8Array, encoding: Encoding): Decoded {
  if (encoding === 'utf-16le' || encoding === 'utf-16be') {
    const marked = starts(bytes, encoding === 'utf-16le' ? [0xff, 0xfe] : [0xfe, 0xff])
    return utf16(marked ? bytes.subarray(2) : bytes, encoding)
  }
  if (isBinary(bytes)) throw new UnreadableError('is binary, not text')
  const text = new TextDecoder(encoding).decode(bytes)
  return { text: encoding === 'windows-1252' ? withPunctuation(text) : text, encoding }
}

/** What Windows-1252 has from 80 to 9F; the decoder of some versions of Node leaves control characters there. */
const punctuation = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'
const withPunctuation = (text: string): string =>
  text.replace(/[\u0080-\u009f]/g, (c) => punctuation[c.charCodeAt(0) - 0x80] as string)

/** `<meta charset="…">` and `<meta http-equiv=… content="text/html; charset=…">`. */
const metaCharset = /<meta\s[^<>]{0,300}?charset\s*=\s*["']?\s*([\w:.-]{1,40})/i

/** What the head of an HTML page says that it is in, where that is read and no other than what its bytes can be. */
function declared(bytes: Uint8Array): Encoding | undefined {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, 4096))
  const named = encodingNamed(metaCharset.exec(head)?.[1] ?? '')
  return named && /^(?:windows|iso)/.test(named) ? named : undefined
}

function decodeText(bytes: Uint8Array): Decoded {
  if (starts(bytes, [0xff, 0xfe, 0, 0]) || starts(bytes, [0, 0, 0xfe, 0xff])) {
    throw new UnreadableError('is in UTF-32, which is not supported: save it as UTF-8')
  }
  if (starts(bytes, [0xff, 0xfe])) return utf16(bytes.subarray(2), 'utf-16le')
  if (starts(bytes, [0xfe, 0xff])) return utf16(bytes.subarray(2), 'utf-16be')
  const unmarked = unmarkedUtf16(bytes)
  if (unmarked) return utf16(bytes, unmarked)
  if (isBinary(bytes)) throw new UnreadableError('is binary, not text')
  const text = strictUtf8(bytes)
  if (text !== undefined) return { text, encoding: 'utf-8' }
  const named = declared(bytes)
  if (named) return decodeAs(bytes, named)
  const damaged = new TextDecoder('utf-8').decode(bytes)
  if (isMostlyUtf8(damaged)) return { text: damaged, encoding: 'utf-8' }
  if (isIso88596(bytes)) return { text: new TextDecoder('iso-8859-6').decode(bytes), encoding: 'iso-8859-6' }
  const arabic = new TextDecoder('windows-1256').decode(bytes)
  if (isArabic(bytes, arabic)) return { text: arabic, encoding: 'windows-1256' }
  if (isWestern(new TextDecoder('windows-1252').decode(bytes))) {
    throw new UnreadableError(
      'looks like Windows-1252 or ISO-8859-1, which is read only where it is named: --encoding windows-1252'
    )
  }
  throw new UnreadableError('is in an unknown encoding: save it as UTF-8')
}

const strict = new TextDecoder('utf-8', { fatal: true })

function strictUtf8(bytes: Uint8Array): string | undefined {
  try {
    return strict.decode(bytes)
  } catch {
    return undefined
  }
}

function utf16(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): Decoded {
  const text = new TextDecoder(encoding).decode(bytes)
  if (text.includes('\0')) throw new UnreadableError('is binary, not text')
  return { text, encoding }
}

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

/** No text file holds NUL, nor more than a few other control characters. */
function isBinary(bytes: Uint8Array): boolean {
  let found = 0
  for (let i = 0; i < bytes.length; i++) {
    const b = bytes[i] as number
    if (b === 0) return true
    // Tab, line ends, form feed, the end mark of DOS, escape and the separators of old databases are let pass.
    if (b < 9 || (b > 13 && b < 26) || (b > 27 && b < 30)) found++
  }
  return found > bytes.length / 1000
}

/** Text in another encoding breaks at nearly every letter beyond ASCII; a damaged file breaks in a few places. */
function isMostlyUtf8(text: string): boolean {
  let broken = 0
  let beyond = 0
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i)
    if (c === 0xfffd) broken++
    else if (c > 0x7f) beyond++
  }
  return broken * 8 < beyond
}

/** Bytes that ISO-8859-6 leaves unassigned, of which Windows-1256 has ف ق ك and its punctuation. */
const unassigned = (b: number) =>
  b >= 0x80 && !(b === 0xa0 || b === 0xa4 || b === 0xac || b === 0xad || b === 0xbb || b === 0xbf) && !isIsoLetter(b)
const isIsoLetter = (b: number) => (b >= 0xc1 && b <= 0xda) || (b >= 0xe0 && b <= 0xf2)

/** In ISO-8859-6 و ه ي stand where Windows-1256 has è ç ê, and nothing stands where it has ف ق ك. */
function isIso88596(bytes: Uint8Array): boolean {
  let arabic = 0
  let telling = 0
  for (const b of bytes) {
    if (unassigned(b)) return false
    if (isIsoLetter(b)) arabic++
    if (b >= 0xe7 && b <= 0xea) telling++
  }
  return telling > arabic * 0.05 && isArabic(bytes, new TextDecoder('iso-8859-6').decode(bytes))
}

/** Arabic letters hold together in words; Western text read as Arabic has them alone between Latin ones. */
function isArabic(bytes: Uint8Array, text: string): boolean {
  let high = 0
  for (const b of bytes) if (b >= 0x80) high++
  const words = text.match(/[\u0621-\u0652]{2,}/g) ?? []
  const inWords = words.reduce((sum, word) => sum + word.length, 0)
  return high > 0 && inWords > high * 0.7
}

/** Latin text in which all else is accented letters, quotation marks and dashes (which some decoders leave as C1 controls). */
function isWestern(text: string): boolean {
  const latin = text.match(/[A-Za-z]/g)?.length ?? 0
  const beyond = text.match(/[^\0-\x7f]/g)?.length ?? 0
  const usual =
    text.match(/[\u0080-\u009f\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u00ff\u0152\u0153‘’“”–—…•«»°§€£\u00a0]/g)?.length ?? 0
  return usual >= beyond * 0.9 && latin > beyond * 2
}
