import { describe, expect, it } from 'vitest'
import { extract } from '../src/index.ts'
import { decode, encodingNamed, maximumBytes, UnreadableError } from '../src/read/decode.ts'

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
    ['ISO-8859-6', 'iso-8859-6', inCodePage('iso-8859-6', arabic), arabic],
    ['ISO-8859-6 with English', 'iso-8859-6', inCodePage('iso-8859-6', arabic + english), arabic + english],
    ['ASCII', 'utf-8', utf8(english), english]
  ])('%s', (_, encoding, bytes, text) => expect(decode(bytes)).toEqual({ text, encoding }))

  it('takes the encoding that is named', async () => {
    const bytes = inCodePage('windows-1256', 'نعم')
    expect(decode(bytes, 'windows-1256')).toEqual({ text: 'نعم', encoding: 'windows-1256' })
    const western = joined(utf8('The Council'), [0x92], utf8('s budget'))
    expect(decode(western, 'windows-1252').text).toBe('The Council’s budget')
    expect(decode(joined([0xff, 0xfe], utf16(arabic, true)), 'utf-16le').text).toBe(arabic)
    expect(
      (await extract(inCodePage('iso-8859-6', arabic), { encoding: 'iso-8859-6' })).records[0]?.decisions
    ).not.toEqual([])
    expect(() => decode(utf16(arabic, true), 'windows-1256')).toThrow('is binary, not text')
  })
  it('takes the encoding that the head of a page names', () => {
    const named = (name: string, text: string) =>
      utf8(`<html><head><meta charset="${name}"></head><p>${text}</p></html>`)
    const bytes = (name: string) => {
      const [before, after] = [named(name, '').subarray(0, -11), named(name, '').subarray(-11)]
      return joined(before, inCodePage('windows-1256', 'نعم، 2026 budget'), after)
    }
    expect(decode(bytes('windows-1256')).text).toContain('نعم، 2026 budget')
    // What is UTF-8 throughout is UTF-8, whatever its head says.
    expect(decode(named('windows-1256', arabic))).toMatchObject({ encoding: 'utf-8' })
  })
  it('knows encodings by the names that users give them', () => {
    expect(
      ['UTF-8', 'cp1256', ' Windows-1256', 'ISO8859-6', 'latin1', 'koi8-r', 'toString'].map(encodingNamed)
    ).toEqual(['utf-8', 'windows-1256', 'windows-1256', 'iso-8859-6', 'windows-1252', undefined, undefined])
  })

  it('keeps what can be read of UTF-8 with a few broken bytes', async () => {
    const bytes = utf8(arabic)
    bytes[4] = 0xff
    const { text, encoding } = decode(bytes)
    expect(encoding).toBe('utf-8')
    expect(text).toContain('المجلس على ميزانية')
    const { notes } = await extract(bytes, { file: 'minutes.txt' })
    expect(notes).toContainEqual(
      expect.objectContaining({ severity: 'warning', rule: 'unreadable-character', line: 1, column: 3 })
    )
  })
  it('reads half a character of UTF-16 as U+FFFD and says so', async () => {
    const { records, notes } = await extract(joined([0xff, 0xfe], utf16(`${english}\n\ud800 adopted`, true)))
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
    [
      'Windows-1252',
      joined(utf8('The Council'), [0x92], utf8('s budget '), [0x96], utf8(' S'), [0xe3], utf8('o Tom'), [0xe9]),
      'looks like Windows-1252 or ISO-8859-1, which is read only where it is named: --encoding windows-1252'
    ],
    ['UTF-32', Uint8Array.of(0xff, 0xfe, 0, 0, 65, 0, 0, 0), 'is in UTF-32, which is not supported: save it as UTF-8'],
    ['bytes of no encoding', Uint8Array.of(0x81, 0x41, 0xc3, 0x28, 0xf7), 'is in an unknown encoding: save it as UTF-8']
  ])('%s', (_, bytes, message) => {
    expect(() => decode(bytes)).toThrow(UnreadableError)
    expect(() => decode(bytes)).toThrow(message)
  })
  it('what is too large', () => {
    expect(() => decode(new Uint8Array(maximumBytes + 1))).toThrow('is larger than 32 MB, the limit for one document')
  })
  it('text without words', () => expect(extract('1 2 3\n— —\n')).rejects.toThrow('holds no words'))
})
