import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Language } from '../model/record.ts'

/** Words or phrases of both languages, as the lexicons list them. */
export type Both = Record<Language, string[]>

const cache = new Map<string, unknown>()

/**
 * Reads one lexicon of `language/data`. The sources are YAML, which translators correct; the build writes
 * each as JSON beside the compiled code, which starts faster.
 */
export function lexicon<T>(name: string): T {
  const known = cache.get(name)
  if (known !== undefined) return known as T
  const value = read(name)
  cache.set(name, value)
  return value as T
}

/** What the build writes of a lexicon in another form; made anew from the sources where they run as they are. */
export const built = <T>(name: string, make: () => T): T => (fromSources ? make() : lexicon<T>(name))

const fromSources = import.meta.url.endsWith('.ts')

function read(name: string): unknown {
  if (!fromSources) {
    return JSON.parse(readFileSync(new URL(`../language/data/${name}.json`, import.meta.url), 'utf8'))
  }
  // Loaded only here: the compiled package does without.
  const { parse } = createRequire(import.meta.url)('yaml') as { parse(text: string): unknown }
  return parse(readFileSync(new URL(`./data/${name}.yaml`, import.meta.url), 'utf8'))
}
