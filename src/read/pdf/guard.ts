/** What no writer of documents makes: streams that unpack to more than a machine holds, pages that draw without end. */
import { inflateSync } from 'node:zlib'
import { UnreadableError } from '../decode.ts'

/** The most bytes that a stream may unpack to, and all together: pictures of pages are large, though they are not looked at. */
const largestStream = 64 * 1024 * 1024
const largestAll = 2048 * 1024 * 1024

const tooMuch = () => new UnreadableError('is a PDF that unpacks to more than any document needs')

/**
 * Unpacks each deflated stream of the file, whatever it is said to be, and forgets it. Those of encrypted files cannot be looked at.
 * @throws UnreadableError where one is too large
 */
export function checkStreams(bytes: Uint8Array): void {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let all = 0
  for (let at = file.indexOf('stream'); at >= 0; at = file.indexOf('stream', at + 6)) {
    let start = at + 6
    if (file[start] === 13) start++
    if (file[start] === 10) start++
    if (!isDeflated(file, start)) continue
    all += unpackedSize(file.subarray(start))
    if (all > largestAll) throw tooMuch()
  }
}

/** The two bytes with which deflated data opens (RFC 1950). */
const isDeflated = (file: Buffer, at: number): boolean => {
  const [first, second] = [file[at] ?? 0, file[at + 1] ?? 0]
  return (first & 15) === 8 && (first * 256 + second) % 31 === 0
}

function unpackedSize(packed: Buffer): number {
  try {
    return inflateSync(packed, { maxOutputLength: largestStream }).length
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw tooMuch()
    return 0
  }
}

/** What a page may draw: operators, letters, and milliseconds for the whole document. */
export const most = { operators: 400_000, letters: 60_000, time: 60_000 }

interface Chunk {
  length: number
  argsArray: unknown[]
}

/** What pdf.js knows of a page that is being drawn. */
interface Drawing {
  streamReader: { read(): Promise<{ done: boolean }> } | null
}

/** A page of pdf.js, which hands over what it draws in chunks. */
interface Drawn {
  _renderPageChunk(chunk: Chunk, state: Drawing): void
}

/**
 * Counts what a page draws while it is drawn, and rejects once that is too much. `since` is when reading the document began.
 */
export function drawnTooMuch(page: object, since: number): Promise<never> {
  const drawn = page as Drawn
  const hand = drawn._renderPageChunk.bind(page)
  let operators = 0
  let letters = 0
  return new Promise((_, reject) => {
    const giveUp = (state: Drawing, message: string) => {
      leave(state)
      reject(new UnreadableError(message))
    }
    drawn._renderPageChunk = (chunk, state) => {
      operators += chunk.length
      for (const args of chunk.argsArray) if (Array.isArray(args) && Array.isArray(args[0])) letters += args[0].length
      if (operators > most.operators || letters > 4 * most.letters)
        giveUp(state, 'draws more on a page than any document does')
      else if (performance.now() - since > most.time)
        giveUp(state, `takes more than ${most.time / 1000} seconds to read`)
      else hand(chunk, state)
    }
  })
}

/**
 * Takes what is still drawn and forgets it, until the drawing is stopped with its document. To cancel a stream that is full is an error
 * that pdf.js leaves unhandled, which would end the process.
 */
function leave(state: Drawing): void {
  const { streamReader: reader } = state
  state.streamReader = null
  if (!reader) return
  const next = (): Promise<void> => reader.read().then(({ done }) => (done ? undefined : next()))
  next().catch(() => undefined)
}
