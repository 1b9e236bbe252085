/** The documents on which a record rests, as far as they are at hand. */
import { createHash } from 'node:crypto'
import { readVersions } from '../../document.ts'
import { folded } from '../../language/fold.ts'
import type { Language } from '../../model/record.ts'
import { outline } from '../../outline/index.ts'
import { numberedParagraphs } from '../../outline/numbered.ts'
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
  let printed: string | undefined
  const raw = (): string => {
    printed ??= version ? folded(version.source.text) : ''
    return printed
  }
  const found = units.map(({ text: words, passage }) => ({ words: bare(words), ...passage.at() }))
  const numbered = [...numberedParagraphs(units.filter((unit) => !unit.note))].map(({ number, passage }) => ({
    number,
    ...passage.at()
  }))
  return {
    sha256: createHash('sha256').update(bytes).digest('hex'),
    hasLanguage: version !== undefined,
    holdsNumber: (number) => {
      const figures = number.match(/\d+/g) ?? []
      // Read from the right, 9/4 is printed as 4/9.
      const either = [figures, figures.toReversed()].map((order) => order.join('\\D{1,3}'))
      return new RegExp(`(?<!\\d)(?:${either.join('|')})(?!\\d)`).test(raw())
    },
    paragraphAt: (line) => numbered.find((unit) => unit.line <= line && line <= unit.endLine)?.number ?? null,
    placeOf: (words, line) => {
      const unit = units[found.findIndex((own) => own.line <= line && line <= own.endLine)]
      const at = unit?.text.indexOf(words) ?? -1
      if (!unit || at < 0 || unit.text.indexOf(words, at + 1) >= 0) return null
      return unit.passage.at(at, at + words.length)
    },
    holds: (words) => text.includes(bare(words)),
    standsAt: (words, line, endLine, amid = false) => {
      const [own, spread] = [bare(words), found.filter((unit) => unit.endLine >= line - 1 && unit.line <= endLine + 1)]
      const at = spread
        .map((unit) => unit.words)
        .join('')
        .indexOf(own)
      if (own === '' || at < 0) return false
      if (amid) return true
      // They begin where the place does and end where it ends, so that no place far too wide will do.
      const lengthOf = (side: typeof spread) => side.reduce((sum, unit) => sum + unit.words.length, 0)
      const head = lengthOf(spread.filter((unit) => unit.line <= line + 1))
      const tail = lengthOf(spread.filter((unit) => unit.endLine < endLine - 1))
      return at < head && at + own.length > tail
    }
  }
}
