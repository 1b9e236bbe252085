/** The documents on which a record rests, as far as they are at hand. */
import { createHash } from 'node:crypto'
import { readVersions } from '../../document.ts'
import type { Language } from '../../model/record.ts'
import { outline } from '../../outline/index.ts'
import type { SourceWords } from './rule.ts'

/** Letters and digits in one form each, nothing else: what restoring and joining lines leave as it is. */
const bare = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase()

/**
 * @param bytes of the document, as it is now
 * @throws UnreadableError where it cannot be read
 */
export async function sourceWords(bytes: Uint8Array, file: string, language: Language): Promise<SourceWords> {
  const { versions } = await readVersions(bytes, file)
  const version = versions.find((v) => v.language === language)
  const units = version ? outline(version.tree, version.source, language).units : []
  const text = bare(units.map((unit) => unit.text).join(' '))
  return {
    sha256: createHash('sha256').update(bytes).digest('hex'),
    holds: (words) => text.includes(bare(words))
  }
}
