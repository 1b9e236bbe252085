// A generator of random numbers that a seed determines (mulberry32): the same seed gives the same errors on every machine.
export function randomOf(seed) {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  const below = (n) => Math.floor(next() * n)
  return {
    below,
    pick: (list) => list[below(list.length)],
    /** A number from..to, both included, that is none of `not`. */
    other: (from, to, not) => {
      const values = []
      for (let n = from; n <= to; n++) if (!not.includes(n)) values.push(n)
      return values[below(values.length)]
    },
    shuffled: (list) => {
      const copy = [...list]
      for (let i = copy.length - 1; i > 0; i--) {
        const j = below(i + 1)
        ;[copy[i], copy[j]] = [copy[j], copy[i]]
      }
      return copy
    }
  }
}
