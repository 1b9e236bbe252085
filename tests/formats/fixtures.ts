/** The documents of `fixtures/` that are made in other formats, and what must be the same in all of them. */
import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { MahdarRecord } from '../../src/model/record.ts'

export const folder = fileURLToPath(new URL('../../fixtures/', import.meta.url))
export const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => /^[^/\\]+[/\\](?:ar|en|both)\.(?:md|txt)$/.test(file))
  .sort()

/** A record without what depends on the format: the file and the places in it. */
export function placeless(record: MahdarRecord): unknown {
  const strip = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(strip)
    if (value === null || typeof value !== 'object') return value
    const entries = Object.entries(value).filter(([key]) => key !== 'at' && key !== 'line')
    return Object.fromEntries(entries.map(([key, inner]) => [key, strip(inner)]))
  }
  return { ...(strip(record) as object), source: null }
}
