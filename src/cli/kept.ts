/** What people did to an earlier register does not go lost when the register is written anew: it is kept under another name. */
import { existsSync } from 'node:fs'
import { copyFile, open } from 'node:fs/promises'
import { decode } from '../read/decode.ts'
import { fileBytes } from '../read/file.ts'
import { isSetByHand, type StatusEntry, type Statuses, statusesIn } from '../register/statuses.ts'
import { isPackedHere } from '../write/zip.ts'

/** Says that a file was kept. */
type Say = (text: string) => void

/** A table in which somebody set statuses that the new one does not carry. */
export async function keepTable(path: string, statuses: Statuses, say: Say): Promise<void> {
  if (!existsSync(path)) return
  const lost = entriesIn(await fileBytes(path)).filter((entry) => isSetByHand(entry) && !statuses.gave(entry.id))
  if (lost.length === 0) return
  const kept = await keep(path)
  const count = lost.length === 1 ? 'a status that was' : `${lost.length} statuses that were`
  say(`held ${count} set by hand and would go lost; it is kept as ${kept}, which --status reads`)
}

/** A workbook that somebody saved. */
export async function keepWorkbook(path: string, say: Say): Promise<void> {
  if (!existsSync(path) || isPackedHere(await beginning(path))) return
  say(
    `was saved by another program; it is kept as ${await keep(path)} (--status reads a sheet of it that is saved as CSV)`
  )
}

/** @returns the new name */
async function keep(path: string): Promise<string> {
  const named = (n: number) => path.replace(/(?=\.[a-z]+$)/, `.${n}`)
  let n = 1
  while (existsSync(named(n))) n++
  await copyFile(path, named(n))
  return named(n)
}

function entriesIn(bytes: Uint8Array): StatusEntry[] {
  try {
    return statusesIn(decode(bytes).text, 'register.csv').entries
  } catch {
    // It is no table of statuses, so none goes lost.
    return []
  }
}

async function beginning(path: string): Promise<Buffer> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(64), 0, 64, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}
