import { closeSync, mkdirSync, openSync, readSync, renameSync, rmSync, statSync, writeSync } from 'node:fs'
import { chmod, mkdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

let count = 0

/**
 * Writes a file whole or not at all: a draft first, then renamed. Makes the folders it needs.
 * @param drafts folder for the draft, which must be there, on the same disk; default: beside the file
 */
export async function writeAtomically(path: string, text: string | Uint8Array, drafts = dirname(path)): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  const draft = join(drafts, `.mahdar-${process.pid}-${count++}.tmp`)
  try {
    await writeFile(draft, text)
    // A file that is there already stays open to whom it was.
    const old = await stat(path).catch(() => null)
    if (old) await chmod(draft, old.mode)
    await rename(draft, path)
  } catch (error) {
    await rm(draft, { force: true })
    throw error
  }
}

/** How much a draft holds back before it writes, in UTF-16 units. */
const held = 1 << 16

/** A file that is written piece by piece beside its place, and put there whole or not at all. */
export class Draft {
  readonly #path: string
  readonly #draft: string
  readonly #file: number
  #pieces: (string | Uint8Array)[] = []
  #length = 0
  #open = true

  /** Makes the folders it needs. */
  constructor(path: string) {
    const folder = dirname(path)
    mkdirSync(folder, { recursive: true })
    this.#path = path
    this.#draft = join(folder, `.mahdar-${process.pid}-${count++}.tmp`)
    this.#file = openSync(this.#draft, 'w')
  }

  write(piece: string | Uint8Array): void {
    this.#pieces.push(piece)
    this.#length += piece.length
    if (this.#length >= held) this.#flush()
  }

  /** Everything is in the draft; from here on only its name can fail. */
  finish(): void {
    this.#flush()
    this.#close()
  }

  /** After `finish`: whether the file at its place holds the same. */
  isSame(): boolean {
    if (statSync(this.#path, { throwIfNoEntry: false })?.size !== statSync(this.#draft).size) return false
    const [old, now] = [openSync(this.#path, 'r'), openSync(this.#draft, 'r')]
    try {
      const [a, b] = [Buffer.alloc(held), Buffer.alloc(held)]
      for (;;) {
        const length = readSync(old, a)
        if (readSync(now, b) !== length || a.compare(b, 0, length, 0, length) !== 0) return false
        if (length === 0) return true
      }
    } finally {
      closeSync(old)
      closeSync(now)
    }
  }

  /** After `finish`. */
  publish(): void {
    renameSync(this.#draft, this.#path)
  }

  /** Takes the draft away, if it is still there. */
  discard(): void {
    this.#close()
    rmSync(this.#draft, { force: true })
  }

  #close(): void {
    if (this.#open) closeSync(this.#file)
    this.#open = false
  }

  #flush(): void {
    const bytes = Buffer.concat(this.#pieces.map((p) => (typeof p === 'string' ? Buffer.from(p) : p)))
    for (let at = 0; at < bytes.length; ) at += writeSync(this.#file, bytes, at)
    this.#pieces = []
    this.#length = 0
  }
}
