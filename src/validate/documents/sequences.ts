/** Numbers and letters that should count on: where a sequence of them repeats one, leaves one out or has one that is not due. */
import type { Unit } from '../../outline/index.ts'

/** A member of a sequence. `values`: its places, several where a letter may count in two alphabets. */
export interface Counted<T> {
  of: T
  values: readonly number[]
  /** Members of one style count together: "1." and "(1)" do not. */
  style: string
}

export type Break<T> =
  /** It has the number of the one before it. */
  | { kind: 'repeated'; of: T; before: T }
  /** Between n and n + 2 it is not n + 1. */
  | { kind: 'wrong'; of: T; before: T; due: number }
  /** It stands before the one that it should follow. */
  | { kind: 'swapped'; of: T; before: T }
  /** Numbers from `due` on are missing before it. `borne`: those before and after it count on. */
  | { kind: 'gap'; of: T; before: T; due: number; borne: boolean }

interface Open<T> {
  style: string
  list: Counted<T>[]
  /** Its last value, and that which would be its last had the member before it been as due. */
  last: readonly number[]
  due: readonly number[]
}

const next = (values: readonly number[]) => values.map((value) => value + 1)
const meets = (a: readonly number[], b: readonly number[]) => a.some((value) => b.includes(value))

/**
 * Sorts members into sequences, in reading order. A member goes on with the innermost open sequence of its style that it
 * counts on from, and ends those inside it; a first one opens a sequence; what fits nowhere is kept as a break of the innermost of its style,
 * provided that what follows bears it out.
 * @param widestGap so many may be missing at a gap
 */
export function breaksOf<T>(members: readonly Counted<T>[], widestGap = 1): Break<T>[] {
  const open: Open<T>[] = []
  const lists: Counted<T>[][] = []
  const following = followingOf(members)
  for (const [i, member] of members.entries()) {
    let at = open.length - 1
    while (at >= 0 && !(open[at]?.style === member.style && goesOn(open[at] as Open<T>, member))) at--
    if (at < 0) {
      const innermost = open.findLastIndex((o) => o.style === member.style)
      if (!member.values.includes(1) || standsIn(open[innermost], member, following[i])) at = innermost
    }
    if (at < 0) {
      const list = [member]
      lists.push(list)
      open.push({ style: member.style, list, last: member.values, due: [] })
      continue
    }
    open.length = at + 1
    const own = open[at] as Open<T>
    own.list.push(member)
    const good = meets(member.values, next(own.last))
    own.due = good ? [] : next(own.due.length > 0 && !meets(member.values, next(own.due)) ? own.due : own.last)
    own.last = member.values
  }
  return lists.flatMap((list) => breaksIn(list, widestGap))
}

/** For each member the next one of its style. */
function followingOf<T>(members: readonly Counted<T>[]): (Counted<T> | undefined)[] {
  const next = new Map<string, Counted<T>>()
  const found: (Counted<T> | undefined)[] = []
  for (let i = members.length - 1; i >= 0; i--) {
    const member = members[i] as Counted<T>
    found[i] = next.get(member.style)
    next.set(member.style, member)
  }
  return found
}

/** Whether a first number opens nothing and stands for the one that is due: 1, 1, 3. */
const standsIn = <T>(own: Open<T> | undefined, { values }: Counted<T>, following: Counted<T> | undefined): boolean =>
  own !== undefined &&
  following !== undefined &&
  meets(following.values, next(next(own.last))) &&
  !meets(following.values, next(values))

const goesOn = <T>({ last, due }: Open<T>, { values }: Counted<T>): boolean =>
  meets(values, next(last)) || meets(values, next(due))

function breaksIn<T>(list: readonly Counted<T>[], widestGap: number): Break<T>[] {
  const found: Break<T>[] = []
  const value = (i: number, add = 0): readonly number[] => (list[i]?.values ?? []).map((v) => v + add)
  // A list that begins later is an extract already.
  const widest = value(0).includes(1) ? widestGap : 1
  const followed = (i: number, add: number) => meets(value(i + 1), value(i, add))
  for (let i = 1; i < list.length; i++) {
    const [before, own] = [list[i - 1] as Counted<T>, list[i] as Counted<T>]
    const isDue = meets(own.values, value(i - 1, 1))
    if (isDue || (own.values.includes(1) && !meets(value(i + 1), value(i - 1, 2)))) continue
    const due = Math.min(...value(i - 1, 1))
    const ends = i + 1 === list.length
    if (meets(value(i + 1), value(i - 1, 2))) {
      // 2, 4, 4: the first 4 stands for 3.
      if (meets(own.values, value(i - 1)) ? followed(i, 2) : true)
        found.push({ kind: 'wrong', of: own.of, before: before.of, due })
      // The next one counts on from the one before.
      i++
    } else if (meets(own.values, value(i - 1))) {
      if (i > 1 && (ends || followed(i, 1))) found.push({ kind: 'repeated', of: own.of, before: before.of })
    } else if (meets(own.values, value(i - 1, 2)) && meets(value(i + 1), value(i - 1, 1))) {
      if (i + 2 === list.length || meets(value(i + 2), value(i - 1, 3)))
        found.push({ kind: 'swapped', of: own.of, before: before.of })
      i += 2
    } else {
      const missing = Math.min(...own.values) - due
      // Of two members with a wide gap either may be anything.
      if (missing >= 1 && missing <= (i > 1 ? widest : 2) && missing <= widest && (ends || followed(i, 1)))
        found.push({ kind: 'gap', of: own.of, before: before.of, due, borne: i > 1 && !ends })
    }
  }
  return found
}

/** The sign round a label by which its like are known: "1.", "(1)", "1)", and that of a bare number. */
export const styleOf = ({ label, kind }: Unit): string =>
  `${kind === 'heading' ? 'heading' : 'block'} ${label?.kind ?? ''} ${(label?.printed ?? '').replace(/[\p{L}\p{N}\p{M}\s\u0640]+/gu, 'x')}`
