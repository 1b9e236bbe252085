/** One side's units as keys, numbered. */

export interface Side {
  /** Number of units. */
  readonly size: number
  /** The distinct keys of unit u, by number, in order of appearance: ids[starts[u]] to ids[starts[u + 1]]. */
  readonly starts: Int32Array
  readonly ids: Int32Array
  readonly keys: readonly string[]
  readonly index: ReadonlyMap<string, number>
  /** Number of units that hold the key. */
  readonly held: Int32Array
  /** The share of the document's words that are the key. */
  readonly share: Float64Array
}

export function sideOf(units: readonly (readonly string[])[]): Side {
  const index = new Map<string, number>()
  const keys: string[] = []
  const numbered = numberedBy(units, (key) => {
    let id = index.get(key)
    if (id === undefined) {
      id = keys.push(key) - 1
      index.set(key, id)
    }
    return id
  })
  const held = new Int32Array(keys.length)
  for (const id of numbered.ids) held[id] = (held[id] as number) + 1
  const all = numbered.ids.length
  const share = Float64Array.from(held, (n) => (n + 0.5) / (all + keys.length * 0.5 + 1))
  return { ...numbered, keys, index, held, share }
}

/** Parts of units of `whole` (sentences) as a side of their own, whose words are weighed as the whole has them. */
export const partOf = (whole: Side, units: readonly (readonly string[])[]): Side => ({
  ...whole,
  ...numberedBy(units, (key) => whole.index.get(key))
})

function numberedBy(
  units: readonly (readonly string[])[],
  idOf: (key: string) => number | undefined
): Pick<Side, 'size' | 'starts' | 'ids'> {
  const starts = new Int32Array(units.length + 1)
  const ids: number[] = []
  units.forEach((list, u) => {
    for (const key of new Set(list)) {
      const id = idOf(key)
      if (id !== undefined) ids.push(id)
    }
    starts[u + 1] = ids.length
  })
  return { size: units.length, starts, ids: Int32Array.from(ids) }
}
