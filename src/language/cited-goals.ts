/** Goals, objectives and action lines that are cited by number. */
import { blank, type Citation, instruments, words } from './citation-words.ts'
import { citations } from './citations.ts'
import { partNumbers } from './cited-parts.ts'
import { folded } from './fold.ts'
import { cased } from './symbols.ts'

/** The goals, objectives and action lines that are cited by number. */
export const numberedGoal = /^(?:SDG|WSIS Action Line|.+ (?:Objective|Goal|Target)) [A-Z]?\d/
const goalNames = new RegExp(
  instruments
    .flatMap(({ en, ar, acronym, parts }) => (parts ? [...en, ...ar, acronym ?? '', ...(parts.names ?? [])] : []))
    .filter((name) => name !== '')
    .map(folded)
    .join('|')
)

/** Whether a text is nothing but numbered goals: `SDG 16 – WSIS Action Line C5`. */
export function onlyGoals(original: string): boolean {
  if (original.length > 300 || !/[\d٠-٩]/.test(original)) return false
  const form = cased(original)
  if (!goalNames.test(form.lower)) return false
  const all = citations(form)
  if (!all.some((c) => c.id !== null && numberedGoal.test(c.id))) return false
  let rest = form.lower
  for (const { start, end } of all.sort((a, b) => b.start - a.start))
    rest = `${rest.slice(0, start)} ${rest.slice(end)}`
  return (rest.match(/\p{L}{2,}/gu) ?? []).every((word) => joints.has(word))
}

const joints = new Set([...words.of.en, ...words.of.ar, 'the', 'and'].map(folded))

/** A paragraph of bare numbers goes on with the list of parts (SDGs 7, 8, 9) with which the one before ended. */
export function continued(last: Citation, lower: string): Citation[] {
  const parts = /^[\d ,-]+$/.test(lower)
    ? instruments.find((i) => i.parts && last.id?.startsWith(`${i.parts.id} `))?.parts
    : undefined
  if (!parts) return []
  const list = partNumbers(lower, 0, parts)
  if (list.at(-1)?.end !== lower.length) return []
  return list.map(({ value, end }, n) => ({
    ...blank,
    start: list[n - 1]?.end ?? 0,
    end,
    type: parts.type,
    id: `${parts.id} ${value}`
  }))
}
