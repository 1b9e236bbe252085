/** The register as JSON Lines: one item a line. */
import type { RegisterItem } from '../../model/register.ts'

/** Line and paragraph separators are escaped: some readers of lines would break there. */
const separators = /[\u0085\u2028\u2029]/g

export const jsonlRows = (items: readonly RegisterItem[]): string =>
  items
    .map((item) => {
      const line = JSON.stringify(item)
      return `${line.replace(separators, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`)}\n`
    })
    .join('')
