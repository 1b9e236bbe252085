/** What the first bytes of a file say, told without loading the reader. */
import { UnreadableError } from '../decode.ts'

export const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && ((bytes[2] === 3 && bytes[3] === 4) || (bytes[2] === 5 && bytes[3] === 6))

/** An OLE container: Office before 2007, or a newer file behind a password. */
export const isOle = (bytes: Uint8Array): boolean =>
  bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11 && bytes[3] === 0xe0

/** Names of the streams of an OLE container, by which it is told what it holds. */
const streams: [string, string][] = [
  ['EncryptedPackage', 'is protected with a password: save it without one'],
  ['WordDocument', 'is an old Word (.doc) file, which is not supported: save it as DOCX'],
  ['Workbook', 'is an old Excel (.xls) file, which is not supported'],
  ['PowerPoint Document', 'is an old PowerPoint (.ppt) file, which is not supported']
]

export function oleError(bytes: Uint8Array): UnreadableError {
  const container = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const found = streams.find(([name]) => container.includes(Buffer.from(name, 'utf16le')))
  return new UnreadableError(found?.[1] ?? 'is an old Office (.doc) file, which is not supported: save it as DOCX')
}
