/**
 * ZIP archives, read in memory (APPNOTE 6.3). Sizes are checked before anything is inflated and kept to while inflating; a
 * checksum that is wrong is an error. Names are keys and never paths of files.
 */
import { crc32, inflateRawSync } from 'node:zlib'
import { UnreadableError } from '../decode.ts'

/** A file in an archive, still packed. */
export interface Entry {
  name: string
  method: number
  encrypted: boolean
  /** In bytes, as the archive says. */
  packed: number
  size: number
  crc: number
  /** Where its local header stands. */
  at: number
}

/** Far beyond what Word writes: a document of 1000 pages has some 100 entries and 30 MB of XML. */
const mostEntries = 10_000
const largestPart = 96 * 1024 * 1024
/** XML shrinks to a twentieth, tables without words to a hundredth; a bomb to a thousandth. */
const mostRatio = 400
/** Small parts may shrink as they like. */
const smallPart = 1024 * 1024

const endSign = 0x06054b50
const entrySign = 0x02014b50
const localSign = 0x04034b50
/** The end record and the longest comment behind it. */
const longestEnd = 22 + 0xffff
const unsized = 0xffffffff

const damaged = () => new UnreadableError('is a damaged ZIP archive or Office (DOCX) file')

export class Archive {
  readonly entries: ReadonlyMap<string, Entry>
  readonly #bytes: Buffer
  /** How many bytes of all parts together may still be inflated. */
  #left = 160 * 1024 * 1024

  /** @throws UnreadableError where the archive is damaged or has more entries than any document */
  constructor(bytes: Uint8Array) {
    this.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    this.entries = this.#directory()
  }

  #directory(): Map<string, Entry> {
    const bytes = this.#bytes
    const end = this.#end()
    const count = bytes.readUInt16LE(end + 10)
    if (count > mostEntries) throw new UnreadableError(`is an archive of more than ${mostEntries} files`)
    const entries = new Map<string, Entry>()
    let at = bytes.readUInt32LE(end + 16)
    for (let i = 0; i < count; i++) {
      if (at + 46 > end || bytes.readUInt32LE(at) !== entrySign) throw damaged()
      const length = bytes.readUInt16LE(at + 28)
      const name = bytes.toString('utf8', at + 46, at + 46 + length).replaceAll('\\', '/')
      const entry: Entry = {
        name,
        method: bytes.readUInt16LE(at + 10),
        encrypted: (bytes.readUInt16LE(at + 8) & 1) === 1,
        packed: bytes.readUInt32LE(at + 20),
        size: bytes.readUInt32LE(at + 24),
        crc: bytes.readUInt32LE(at + 16),
        at: bytes.readUInt32LE(at + 42)
      }
      if (!entries.has(name)) entries.set(name, entry)
      at += 46 + length + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
    }
    return entries
  }

  #end(): number {
    const bytes = this.#bytes
    for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - longestEnd); at--)
      if (bytes.readUInt32LE(at) === endSign) return at
    throw damaged()
  }

  /**
   * The bytes of an entry.
   * @throws UnreadableError where they are damaged, encrypted, or more than any document has
   */
  read({ name, method, encrypted, packed, size, crc, at }: Entry): Uint8Array {
    if (encrypted) throw new UnreadableError('is protected with a password: save it without one')
    if (size === unsized || packed === unsized || size > largestPart || size > this.#left)
      throw new UnreadableError(`is larger inside than any document (${name})`)
    if (size > smallPart && size > packed * mostRatio)
      throw new UnreadableError(`is packed more tightly than any document (${name}), as archives made to do harm are`)
    const bytes = this.#bytes
    if (at + 30 > bytes.length || bytes.readUInt32LE(at) !== localSign) throw damaged()
    const from = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28)
    if (from + packed > bytes.length || (method !== 0 && method !== 8)) throw damaged()
    const data = bytes.subarray(from, from + packed)
    const found = method === 0 ? data : inflated(data, size)
    if (found.length !== size || crc32(found) !== crc) throw damaged()
    this.#left -= size
    return found
  }
}

/** Ends with an error as soon as more comes out than the archive says. */
function inflated(data: Uint8Array, size: number): Uint8Array {
  try {
    return inflateRawSync(data, { maxOutputLength: Math.max(1, size) })
  } catch {
    throw damaged()
  }
}
