/** What makes a finding the same finding after edits elsewhere: its rule, its paragraph and its words, not its line. */
import { createHash } from 'node:crypto'
import type { Reported } from '../model/reported.ts'

export interface Identity {
  rule: string
  paragraph: string | null
  /** The words in normal form (letters in one form, white space joined); the message where a finding has none. */
  text: string
}

/** Words in one form of letters, white space joined. */
export const normal = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s\u0640]+/gu, ' ')
    .trim()
    .toLowerCase()

export function identityOf({ rule, paragraph, text, related, message }: Reported): Identity {
  const words = normal(text === '' ? (related?.text ?? '') : text)
  return { rule, paragraph, text: words === '' ? normal(message) : words }
}

/** What two findings share that are taken for one. */
export const keyOf = ({ rule, paragraph, text }: Identity): string => [rule, paragraph ?? '', text].join('\u0000')

/** Fingerprints of the findings of one file, in order: 32 hexadecimal digits each. Findings of one identity are told apart by their order. */
export function fingerprints(findings: readonly Reported[]): string[] {
  const seen = new Map<string, number>()
  return findings.map((finding) => {
    const key = keyOf(identityOf(finding))
    const before = seen.get(key) ?? 0
    seen.set(key, before + 1)
    return createHash('sha256').update(`${key}\u0000${before}`).digest('hex').slice(0, 32)
  })
}
