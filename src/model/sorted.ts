/** Looking for a place in what is sorted, by halves. */

/** The first index below `length` at which `holds` is true, and `length` where it is nowhere; behind the first it must be true everywhere. */
export function firstIndex(length: number, holds: (i: number) => boolean): number {
  let low = 0
  let high = length
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(middle)) high = middle
    else low = middle + 1
  }
  return low
}

/** The index of the first range of a list in order that starts at `offset` or behind it. */
export const firstFrom = (list: readonly { start: number }[], offset: number): number =>
  firstIndex(list.length, (i) => (list[i] as { start: number }).start >= offset)

/** The index of the last of rising numbers that is `limit` at the most; 0 where all are more. */
export function lastUpTo(values: readonly number[], limit: number): number {
  let low = 0
  let high = values.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((values[middle] as number) <= limit) low = middle
    else high = middle - 1
  }
  return low
}
