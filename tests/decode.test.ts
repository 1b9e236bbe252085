import { describe, expect, it } from 'vitest'
import { extract } from '../src/index.ts'
import { decode, maximumBytes, UnreadableError } from '../src/read/decode.ts'

const arabic = 'وافق المجلس على ميزانية عام 2026 وأحاط علماً بتقرير الأمين العام.\n'
const english = 'The Council approved the budget for 2026.\n'
const utf8 = (text: string) => new TextEncoder().encode(text)
const utf16 = (text: string, little: boolean) => {
  const bytes = new Uint8Array(text.length * 2)
  const view = new DataView(bytes.buffer)
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), little)
  return bytes
}
/** Encodes by asking the decoder of the platform what each byte means. */
const inCodePage = (name: string, text: string) => {
  const bytes = Uint8Array.from({ length: 128 }, (_, i) => i + 128)
  const table = new Map([...bytes].map((b) => [new TextDecoder(name).decode(Uint8Array.of(b)), b]))
  return Uint8Array.from(text, (c) => (c.charCodeAt(0) < 128 ? c.charCodeAt(0) : (table.get(c) as number)))
}
const joined = (...parts: (Uint8Array | number[])[]) => Uint8Array.from(parts.flatMap((p) => [...p]))

describe('encodings that are read', () => {
  it.each([
    ['UTF-8', 'utf-8', utf8(arabic), arabic],
    ['UTF-8 with a mark', 'utf-8', joined([0xef, 0xbb, 0xbf], utf8(arabic)), arabic],
    ['UTF-16 LE with a mark', 'utf-16le', joined([0xff, 0xfe], utf16(arabic, true)), arabic],
    ['UTF-16 BE with a mark', 'utf-16be', joined([0xfe, 0xff], utf16(arabic, false)), arabic],
    ['UTF-16 LE', 'utf-16le', utf16(arabic, true), arabic],
    ['UTF-16 BE', 'utf-16be', utf16(arabic, false), arabic],
    ['UTF-16 LE, English', 'utf-16le', utf16(english, true), english],
    ['UTF-16 BE, English', 'utf-16be', utf16(english, false), english],
    ['Windows-1256', 'windows-1256', inCodePage('windows-1256', arabic), arabic],
    ['Windows-1256 with English', 'windows-1256', inCodePage('windows-1256', arabic + english), arabic + english],
    ['ASCII', 'utf-8', utf8(english), english]
  ])('%s', (_, encoding, bytes, text) => expect(decode(bytes)).toEqual({ text, encoding }))

  it('keeps what can be read of UTF-8 with a few broken bytes', () => {
    const bytes = utf8(arabic)
    bytes[4] = 0xff
    const { text, encoding } = decode(bytes)
    expect(encoding).toBe('utf-8')
    expect(text).toContain('المجلس على ميزانية')
    const { notes } = extract(bytes, { file: 'minutes.txt' })
    expect(notes).toContainEqual(
      expect.objectContaining({ severity: 'warning', rule: 'unreadable-character', line: 1, column: 3 })
    )
  })
  it('reads half a character of UTF-16 as U+FFFD and says so', () => {
    const { records, notes } = extract(joined([0xff, 0xfe], utf16(`${english}\n\ud800 adopted`, true)))
    expect(records).toHaveLength(1)
    expect(notes.map((n) => [n.rule, n.line])).toContainEqual(['unreadable-character', 3])
  })
})

describe('what is refused, and how it is named', () => {
  it.each([
    ['an empty file', new Uint8Array(), 'is empty'],
    ['a mark and nothing else', Uint8Array.of(0xef, 0xbb, 0xbf), 'holds only white space'],
    ['white space', utf8(' \n\n\t\u00a0\n'), 'holds only white space'],
    ['noise', Uint8Array.from({ length: 3000 }, (_, i) => (i * i * 31 + i * 7) % 256), 'is binary, not text'],
    ['NUL in text', utf8('The Council\0 approved'), 'is binary, not text'],
    ['NUL behind a mark', utf8('\ufeff\0The Council approved'), 'is binary, not text'],
    ['ISO-8859-6', inCodePage('iso-8859-6', arabic), 'looks like ISO-8859-6, which is not supported: save it as UTF-8'],
    [
      'Windows-1252',
      joined(utf8('The Council'), [0x92], utf8('s budget '), [0x96], utf8(' S'), [0xe3], utf8('o Tom'), [0xe9]),
      'looks like Windows-1252 or ISO-8859-1, which is not supported: save it as UTF-8'
    ],
    ['UTF-32', Uint8Array.of(0xff, 0xfe, 0, 0, 65, 0, 0, 0), 'is in UTF-32, which is not supported: save it as UTF-8'],
    ['PDF', utf8('%PDF-1.7\n'), 'is a PDF file, which is not supported yet'],
    ['DOCX', Uint8Array.of(0x50, 0x4b, 3, 4, 20), 'is a ZIP archive or Office (DOCX) file, which is not supported yet'],
    ['bytes of no encoding', Uint8Array.of(0x81, 0x41, 0xc3, 0x28, 0xf7), 'is in an unknown encoding: save it as UTF-8']
  ])('%s', (_, bytes, message) => {
    expect(() => decode(bytes)).toThrow(UnreadableError)
    expect(() => decode(bytes)).toThrow(message)
  })
  it('what is too large', () => {
    expect(() => decode(new Uint8Array(maximumBytes + 1))).toThrow('is larger than 32 MB, the limit for one document')
  })
  it('text without words', () => expect(() => extract('1 2 3\n— —\n')).toThrow('holds no words'))
})
