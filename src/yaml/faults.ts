/** What a schema finds wrong with a file that a person wrote, in the words of that person: all of it at once, each with its path. */
import leven from 'leven'
import type { z } from 'zod'
import { isSwapped } from '../model/slips.ts'
import type { Path } from './located.ts'

export interface Fault {
  /** Where it stands: of a key that is missing, what should hold it. */
  path: Path
  /** Whether it is the key that is wrong, not its value. */
  onKey: boolean
  kind: 'value' | 'unknown-key'
  /** One line of English without a full stop; goes on from nothing: "decisions[2].kind is none of …". */
  message: string
  /** The known word that was probably meant. */
  suggestion?: string
}

/** All faults in the order of the file's paths; none where `value` is as the schema wants it. */
export function faultsOf(schema: z.ZodType, value: unknown): Fault[] {
  const { error } = schema.safeParse(value)
  const faults = (error?.issues ?? []).flatMap((issue) => told(issue, issue.path, value, schema))
  // One slip of the pen is one fault: what a key was meant to be is not missing as well.
  const meant = new Set(
    faults.flatMap(({ path, suggestion, kind }) =>
      kind === 'unknown-key' && suggestion !== undefined ? [written([...path.slice(0, -1), suggestion])] : []
    )
  )
  return faults.filter(({ path, kind, onKey }) => kind === 'unknown-key' || !onKey || !meant.has(written(path)))
}

/** The known word that differs from `word` in few letters; undefined where none does. */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  let best: string | undefined
  let least = 1 + Math.floor(word.length / 3)
  for (const candidate of known) {
    const [one, other] = [word.toLowerCase(), candidate.toLowerCase()]
    const distance = isSwapped(one, other) ? 1 : leven(one, other, { maxDistance: least })
    if (distance < least) {
      least = distance
      best = candidate
    }
  }
  return best
}

/** A path as people write it: `decisions[2].kind`. */
export const written = (path: Path): string =>
  path.reduce<string>(
    (text, step) => text + (typeof step === 'number' ? `[${step}]` : text === '' ? String(step) : `.${String(step)}`),
    ''
  ) || 'the file'

type Issue = z.core.$ZodIssue

function told(issue: Issue, path: Path, root: unknown, schema: z.ZodType): Fault[] {
  const value = at(root, path)
  const fault = (message: string, suggestion?: string): Fault[] => [
    {
      path,
      onKey: false,
      kind: 'value',
      message: `${written(path)} ${message}`,
      ...(suggestion !== undefined && { suggestion })
    }
  ]
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => {
        const meant = nearest(key, knownKeys(schema, path))
        return {
          path: [...path, key],
          onKey: true,
          kind: 'unknown-key',
          message: `${path.length === 0 ? '' : `${written(path)} has `}an unknown key "${key}"`.replace(
            /^an/,
            'there is an'
          ),
          ...(meant !== undefined && { suggestion: meant })
        }
      })
    case 'invalid_union': {
      const branch = nearestBranch(issue.errors, path.length)
      return branch.length > 0
        ? branch.flatMap((inner) => told(inner, [...path, ...inner.path], root, schema))
        : fault(`cannot be ${shown(value)}`)
    }
    case 'invalid_type':
      if (value === undefined)
        return [
          { path, onKey: true, kind: 'value', message: `${written(path.slice(0, -1))} has no "${String(path.at(-1))}"` }
        ]
      if (issue.expected === 'string' && (typeof value === 'number' || typeof value === 'boolean'))
        return fault(`is ${shown(value)}, which is no text: put it in quotation marks`, `"${value}"`)
      return fault(`is ${shown(value)}, but must be ${expected[issue.expected] ?? issue.expected}`)
    case 'invalid_value': {
      const known = issue.values.map(String)
      const meant = typeof value === 'string' ? nearest(value, known) : undefined
      if (value === undefined)
        return [
          { path, onKey: true, kind: 'value', message: `${written(path.slice(0, -1))} has no "${String(path.at(-1))}"` }
        ]
      return fault(
        `is ${shown(value)}, but must be ${known.length === 1 ? known[0] : `one of ${known.join(', ')}`}`,
        meant
      )
    }
    case 'invalid_format':
      return fault(`is ${shown(value)}, which is no ${formats[issue.format] ?? issue.message}`)
    case 'too_small':
      return fault(
        `is ${shown(value)}, but must ${issue.origin === 'number' || issue.origin === 'int' ? `be ${issue.minimum} or more` : 'not be empty'}`
      )
    case 'too_big':
      return fault(`is ${shown(value)}, but must be ${issue.maximum} or less`)
    default:
      return fault(issue.message)
  }
}

const expected: Record<string, string> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a map of keys and values',
  record: 'a map of keys and values'
}

const formats: Record<string, string> = {
  regex: 'SHA-256 of 64 hexadecimal digits',
  date: 'date of the calendar (YYYY-MM-DD)',
  url: 'address'
}

const shown = (value: unknown): string =>
  value === null
    ? 'empty'
    : Array.isArray(value)
      ? value.length === 0
        ? 'an empty list'
        : 'a list'
      : typeof value === 'object'
        ? 'a map of keys and values'
        : typeof value === 'string'
          ? `"${value.length > 60 ? `${value.slice(0, 60)}…` : value}"`
          : String(value)

const at = (root: unknown, path: Path): unknown =>
  path.reduce<unknown>((value, step) => (value as Record<PropertyKey, unknown> | null | undefined)?.[step], root)

/** Of the branches of a choice the one that fits best: whose issues lie deepest, then the fewest. */
function nearestBranch(branches: readonly (readonly Issue[])[], above: number): readonly Issue[] {
  const depth = (issues: readonly Issue[]) =>
    Math.min(...issues.map((i) => i.path.length + (i.code === 'unrecognized_keys' ? 1 : 0)))
  return (
    branches.filter((b) => b.length > 0).toSorted((a, b) => depth(b) - depth(a) || a.length - b.length || above)[0] ??
    []
  )
}

interface Definition {
  type: string
  shape?: Record<string, z.ZodType>
  element?: z.ZodType
  innerType?: z.ZodType
  options?: z.ZodType[]
  valueType?: z.ZodType
  keyType?: z.ZodType
}

/** The keys that the schema knows at a path. */
function knownKeys(schema: z.ZodType, path: Path): string[] {
  let types = [schema]
  const opened = (type: z.ZodType): z.ZodType[] => {
    const { innerType, options } = type.def as unknown as Definition
    return innerType ? opened(innerType) : options ? options.flatMap(opened) : [type]
  }
  for (const step of path) {
    types = types.flatMap(opened).flatMap((type) => {
      const { shape, element, valueType } = type.def as unknown as Definition
      const next = typeof step === 'number' ? element : (shape?.[String(step)] ?? valueType)
      return next ? [next] : []
    })
  }
  return types.flatMap(opened).flatMap((type) => {
    const { shape, keyType } = type.def as unknown as Definition
    const { entries = {} } = (keyType?.def ?? {}) as { entries?: Record<string, unknown> }
    return Object.keys(shape ?? entries)
  })
}
