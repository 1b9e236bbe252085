/** ZIP archives, written piece by piece (APPNOTE 6.3): the same content gives the same bytes. */
import { constants, crc32, deflateRawSync } from 'node:zlib'

/** How many bytes of a part are packed at a time. */
const block = 1 << 18
/** The first day that ZIP knows: 1 January 1980. */
const noDay = 0x21
const deflated = 8
const utf8Names = 0x0800
const version = 20

/** Whether an archive that begins so was written by this module; other programs write other flags and the day on which they do. */
export const isPackedHere = (start: Buffer): boolean =>
  start.length >= 14 &&
  start.readUInt32LE(0) === 0x04034b50 &&
  start.readUInt16LE(6) === utf8Names &&
  start.readUInt16LE(12) === noDay

/** A part of an archive, packed while it is written; what is held is packed. */
export class ZipPart {
  readonly name: string
  readonly packed: Buffer[] = []
  crc = 0
  size = 0
  #waiting: string[] = []
  #length = 0

  constructor(name: string) {
    this.name = name
  }

  write(text: string): this {
    this.#waiting.push(text)
    this.#length += text.length
    if (this.#length >= block) this.#pack(constants.Z_FULL_FLUSH)
    return this
  }

  end(): this {
    this.#pack(constants.Z_FINISH)
    return this
  }

  /** Blocks that are packed by themselves stand behind one another as one stream; only the last says that it is. */
  #pack(finishFlush: number): void {
    const bytes = Buffer.from(this.#waiting.join(''))
    this.#waiting = []
    this.#length = 0
    this.crc = crc32(bytes, this.crc)
    this.size += bytes.length
    this.packed.push(deflateRawSync(bytes, { finishFlush }))
  }
}

/** The archive of parts that have ended, in that order. */
export function* zipped(parts: readonly ZipPart[]): Generator<Buffer> {
  let at = 0
  const directory: Buffer[] = []
  for (const { name, packed, crc, size } of parts) {
    const label = Buffer.from(name)
    const length = packed.reduce((n, p) => n + p.length, 0)
    const facts = Buffer.alloc(26)
    facts.writeUInt16LE(version, 0)
    facts.writeUInt16LE(utf8Names, 2)
    facts.writeUInt16LE(deflated, 4)
    facts.writeUInt16LE(0, 6)
    facts.writeUInt16LE(noDay, 8)
    facts.writeUInt32LE(crc, 10)
    facts.writeUInt32LE(length, 14)
    facts.writeUInt32LE(size, 18)
    facts.writeUInt16LE(label.length, 22)
    const entry = Buffer.alloc(20)
    entry.writeUInt32LE(0x02014b50, 0)
    entry.writeUInt16LE(version, 4)
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(at, 10)
    directory.push(entry.subarray(0, 6), facts, rest, label)
    const local = Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4]), facts, label])
    yield local
    yield* packed
    at += local.length + length
  }
  const list = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(list.length, 12)
  end.writeUInt32LE(at, 16)
  yield list
  yield end
}
