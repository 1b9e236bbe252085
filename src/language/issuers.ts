/** Bodies that number what they issue: how their numbers look, how far they have come, and where a text names them in full. */
import { type Issuer, issuers } from './citation-words.ts'
import { Names } from './names.ts'
import type { Numbered } from './numbering.ts'

/** Whether a body numbers its resolutions so. */
export function fits(issuer: Issuer, { number, shape }: Numbered): boolean {
  if (!issuer.shapes.includes(shape)) return false
  if (shape === 'slash' && issuer.session && /^\d/.test(number)) {
    const session = Number.parseInt(number, 10)
    return session <= issuer.session[1] && (issuer.session[0] < 1000 || session >= issuer.session[0])
  }
  return issuer.from === undefined || Number(number) >= issuer.from
}

/** Whether the number of a resolution cited with its year is one that the body had reached about then. */
export function plausible(issuer: Issuer, { number, suffix }: Numbered): boolean {
  const year = Number(/\d{4}/.exec(suffix ?? '')?.[0])
  const { reached } = issuer
  if (!reached || !year) return true
  const after = reached.findIndex(([y]) => y >= year)
  const [y1, n1] = reached[Math.max(0, after - 1)] ?? reached.at(-1) ?? [year, 0]
  const [y2, n2] = reached[after] ?? [year + 1, n1 + 70 * (year + 1 - y1)]
  const then = y2 === y1 ? n2 : n1 + ((n2 - n1) * (year - y1)) / (y2 - y1)
  return Math.abs(Number(number) - then) <= 110
}

/** Which bodies a text names in full, for settling "the Council" and "its resolution". */
export function issuersNamed(lower: string): Issuer[] {
  const out: Issuer[] = []
  for (const { value } of evidence.find(lower)) out.push(...value)
  return out
}

const evidence = new Names<Issuer[]>()
for (const issuer of issuers)
  for (const name of [...issuer.en, ...issuer.ar, ...(issuer.signs ?? [])]) evidence.add(name, [issuer])
