/** Slips of the hand in words. */

/** Whether two words are one but for two letters beside each other in each other's place: chiar for chair, Adler and Alder. */
export function isSwapped(one: string, other: string): boolean {
  if (one.length !== other.length) return false
  const i = [...one].findIndex((letter, k) => letter !== other[k])
  return i >= 0 && one.slice(0, i) + (one[i + 1] ?? '') + one[i] + one.slice(i + 2) === other
}
