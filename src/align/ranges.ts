/** Which units of one version are held against which of the other. */

/** For each row, the columns from..to (exclusive of `to`). */
export interface Ranges {
  readonly from: Int32Array
  readonly to: Int32Array
}

/** 0, 1, … count − 1. */
export const upTo = (count: number): Int32Array => Int32Array.from({ length: count }, (_, i) => i)
