/** Configurations of users: found from a file upwards, joined with those they extend, and asked what counts for a file. */
import { readFileSync, statSync } from 'node:fs'
import { dirname, isAbsolute, join, relative, resolve } from 'node:path'
import picomatch from 'picomatch'
import { type ConfigFile, configSchema, type RuleLevel, type RuleSetting } from '../model/config.ts'
import type { DocumentKind, Language, Place } from '../model/record.ts'
import type { Severity } from '../model/report.ts'
import type { RuleSummary } from '../model/reported.ts'
import { reason } from '../read/file.ts'
import { faultsOf, nearest } from '../yaml/faults.ts'
import { type Located, locatedDocuments, YamlError } from '../yaml/located.ts'

/** Names under which a configuration is looked for, the first that is there. */
export const configNames = ['mahdar.config.yaml', 'mahdar.config.yml', '.mahdar.yaml'] as const

/** Something wrong with a configuration, with its place. */
export interface ConfigFault {
  file: string
  line: number
  column: number
  message: string
}

/** Everything that is wrong with a configuration, at once. */
export class ConfigError extends Error {
  override name = 'ConfigError'
  readonly faults: readonly ConfigFault[]
  constructor(faults: readonly ConfigFault[]) {
    super(faults.map(({ file, line, column, message }) => `${file}:${line}:${column}: ${message}`).join('\n'))
    this.faults = faults
  }
}

type Override = NonNullable<ConfigFile['overrides']>[number]

/** A larger file is no configuration, in bytes. */
const largestConfig = 1024 * 1024

/** One file of configuration, sound. */
interface Layer {
  file: string
  folder: string
  config: ConfigFile
  located: Located
}

const isFile = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false

/** The configuration that holds for a file or folder: the nearest one upwards; null where there is none. */
export function findConfig(from: string): string | null {
  for (let folder = resolve(from); ; folder = dirname(folder)) {
    for (const name of configNames) if (isFile(join(folder, name))) return join(folder, name)
    if (dirname(folder) === folder) return null
  }
}

/**
 * Reads a configuration and those that it extends, and those above it unless it says `root: true`.
 * @param rules all that there are, to name the unknown ones
 * @throws ConfigError with all faults of the first file that has any
 */
export function loadConfig(file: string, rules: readonly RuleSummary[]): Config {
  const layers: Layer[] = []
  let at: string | null = file
  while (at !== null) {
    const own = layersOf(at, rules, [])
    layers.unshift(...own)
    const isRoot: boolean = own.some((layer) => layer.config.root === true)
    const above: string = dirname(dirname(resolve(at)))
    at = isRoot || above === dirname(resolve(at)) ? null : findConfig(above)
  }
  return new Config(layers, rules)
}

/** The file's own layer last, those it extends before it. */
function layersOf(file: string, rules: readonly RuleSummary[], trail: readonly string[]): Layer[] {
  const path = resolve(file)
  const { config, located } = readConfig(path, rules)
  const folder = dirname(path)
  const fault = (message: string, at: readonly PropertyKey[]): never => {
    const { line, column } = located.valueAt(at)
    throw new ConfigError([{ file: shown(path), line, column, message }])
  }
  const bases = [config.extends ?? []].flat()
  for (const list of ['glossaries', 'lexicons'] as const)
    for (const [i, name] of (config[list] ?? []).entries())
      if (!isFile(resolve(folder, name))) fault(`"${name}" is no file`, [list, i])
  return [
    ...bases.flatMap((base, i) => {
      const place = typeof config.extends === 'string' ? ['extends'] : ['extends', i]
      const target = resolve(folder, base)
      const circle = [...trail, path]
      if (circle.includes(target))
        return fault(
          `extends itself: ${[...circle.slice(circle.indexOf(target)), target].map(shown).join(' → ')}`,
          place
        )
      if (!isFile(target)) return fault(`"${base}" is no file`, place)
      return layersOf(target, rules, circle)
    }),
    { file: path, folder, config, located }
  ]
}

const shown = (path: string): string => {
  const near = relative(process.cwd(), path)
  return near.startsWith('..') || near === '' ? path : near
}

function readConfig(path: string, rules: readonly RuleSummary[]): { config: ConfigFile; located: Located } {
  const file = shown(path)
  let documents: Located[]
  try {
    const { size } = statSync(path)
    if (size > largestConfig)
      throw new Error(`is larger than ${largestConfig / 1048576} MB, the limit for configurations`)
    documents = locatedDocuments(readFileSync(path, 'utf8'))
  } catch (error) {
    if (error instanceof YamlError)
      throw new ConfigError(
        [error, ...error.more].map(({ line, column, message }) => ({ file, line, column, message }))
      )
    throw new ConfigError([{ file, line: 1, column: 1, message: reason(error) }])
  }
  const [located, second] = documents as [Located, Located | undefined]
  if (second) {
    const { line, column } = second.valueAt([])
    throw new ConfigError([{ file, line, column, message: 'holds a second document' }])
  }
  const value = located.value ?? {}
  const faults: ConfigFault[] = faultsOf(configSchema, value).map(({ path: at, onKey, message, suggestion }) => {
    const { line, column } = onKey ? located.keyAt(at) : located.valueAt(at)
    return {
      file,
      line,
      column,
      message: suggestion === undefined ? message : `${message}; did you mean "${suggestion}"?`
    }
  })
  faults.push(...unknownRules(value, located, file, rules))
  if (faults.length > 0) throw new ConfigError(faults.toSorted((a, b) => a.line - b.line || a.column - b.column))
  return { config: value as ConfigFile, located }
}

/** Rules that there are not, wherever a configuration of any shape names them. */
function unknownRules(config: unknown, located: Located, file: string, rules: readonly RuleSummary[]): ConfigFault[] {
  const known = new Set(rules.map((rule) => rule.id))
  const named: { id: string; path: PropertyKey[]; onKey: boolean }[] = []
  const at = (value: unknown, key: PropertyKey): unknown =>
    typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[key] : undefined
  const entriesOf = (value: unknown): [PropertyKey, unknown][] =>
    Array.isArray(value)
      ? [...value.entries()]
      : typeof value === 'object' && value !== null
        ? Object.entries(value)
        : []
  const keys = (levels: unknown, path: PropertyKey[]) => {
    for (const [id] of entriesOf(levels))
      if (typeof id === 'string') named.push({ id, path: [...path, id], onKey: true })
  }
  keys(at(config, 'rules'), ['rules'])
  for (const part of ['overrides', 'profiles'])
    for (const [i, entry] of entriesOf(at(config, part))) keys(at(entry, 'rules'), [part, i, 'rules'])
  for (const [i, entry] of entriesOf(at(config, 'suppressions'))) {
    const rule = at(entry, 'rule')
    const path = ['suppressions', i, 'rule']
    if (typeof rule === 'string') named.push({ id: rule, path, onKey: false })
    for (const [k, id] of entriesOf(rule))
      if (typeof id === 'string') named.push({ id, path: [...path, k], onKey: false })
  }
  return named
    .filter(({ id }) => !known.has(id))
    .map(({ id, path, onKey }) => {
      const { line, column } = onKey ? located.keyAt(path) : located.valueAt(path)
      const meant = nearest(id, known)
      return {
        file,
        line,
        column,
        message: `there is no rule "${id}"${meant === undefined ? '' : `; did you mean "${meant}"?`}`
      }
    })
}

/** A suppression of the configuration, with the file that holds it. */
export interface ConfiguredSuppression {
  rules: readonly string[]
  /** Whether it holds for a file. */
  covers(path: string): boolean
  paragraph: string | undefined
  text: string | undefined
  reason: string
  /** Where the entry stands. */
  at: Place & { file: string }
}

/** What holds, from the farthest layer to the nearest. */
export class Config {
  readonly files: readonly string[]
  readonly source: Language | undefined
  readonly glossaries: readonly string[]
  readonly lexicons: readonly string[]
  readonly suppressions: readonly ConfiguredSuppression[]
  readonly #layers: readonly Layer[]
  readonly #ignored: readonly ((path: string) => boolean)[]
  readonly #patterned: readonly { override: Override; fits: (path: string) => boolean }[]
  #last: { path: string; found: readonly Override[] } | undefined
  readonly #defaults: ReadonlyMap<string, Severity>

  constructor(layers: readonly Layer[], rules: readonly RuleSummary[]) {
    this.#layers = layers
    this.#ignored = layers.flatMap((layer) => (layer.config.ignore ? [matcher(layer, layer.config.ignore)] : []))
    this.#patterned = layers.flatMap((layer) =>
      (layer.config.overrides ?? []).map((override) => ({ override, fits: matcher(layer, override.files) }))
    )
    this.#defaults = new Map(rules.map((rule) => [rule.id, rule.severity]))
    this.files = layers.map((layer) => layer.file)
    this.source = layers.findLast((layer) => layer.config.source)?.config.source
    const placed = (pick: (config: ConfigFile) => string[] | undefined, of = layers) => [
      ...new Set(of.flatMap(({ config, folder }) => (pick(config) ?? []).map((path) => resolve(folder, path))))
    ]
    // Of two glossaries that disagree the first counts: what stands nearest.
    this.glossaries = placed((config) => config.glossaries, layers.toReversed())
    this.lexicons = placed((config) => config.lexicons)
    this.suppressions = layers.flatMap((layer) =>
      (layer.config.suppressions ?? []).map(({ rule, files, paragraph, text, reason }, i) => ({
        rules: [rule].flat(),
        covers: matcher(layer, files),
        paragraph,
        text,
        reason,
        at: { file: shown(layer.file), ...layer.located.valueAt(['suppressions', i]) }
      }))
    )
  }

  /** The severity of a rule where no configuration says otherwise. */
  defaultOf(rule: string): Severity | undefined {
    return this.#defaults.get(rule)
  }

  ignores(path: string): boolean {
    return this.#ignored.some((fits) => fits(path))
  }

  /** What a file is taken for. */
  takenFor(path: string): { kind?: DocumentKind; language?: Language } {
    const taken: { kind?: DocumentKind; language?: Language } = {}
    for (const { kind, language } of this.#overrides(path)) {
      if (kind) taken.kind = kind
      if (language) taken.language = language
    }
    return taken
  }

  /** What the layers say of a rule for a file of a kind, the nearest last. */
  #settings(rule: string, path: string, kind?: DocumentKind): RuleSetting[] {
    const own = this.#layers.flatMap(({ config }) => [
      config.rules?.[rule],
      kind && config.profiles?.[kind]?.rules?.[rule]
    ])
    const all = [...own, ...this.#overrides(path).map(({ rules }) => rules?.[rule])]
    return all.filter((setting) => setting !== undefined)
  }

  /** The severity of a rule for a file of a kind; `off` where it is not run. */
  level(rule: string, path: string, kind?: DocumentKind): RuleLevel {
    const usual = this.#defaults.get(rule) ?? 'error'
    const level = this.#settings(rule, path, kind)
      .flatMap((setting) => (typeof setting === 'string' ? setting : (setting.level ?? [])))
      .at(-1)
    return level === undefined || level === 'on' ? usual : level
  }

  /** Words that a rule lets pass in a file of a kind, those of all layers. */
  allowed(rule: string, path: string, kind?: DocumentKind): readonly string[] {
    return this.#settings(rule, path, kind).flatMap((setting) =>
      typeof setting === 'string' ? [] : (setting.allow ?? [])
    )
  }

  /** What a document of a kind must state; undefined where the house says nothing of that kind. */
  required(kind: DocumentKind): readonly string[] | undefined {
    return this.#layers.findLast(({ config }) => config.profiles?.[kind]?.required)?.config.profiles?.[kind]?.required
  }

  /** All of it in one, as `mahdar config --print` shows it for a file. */
  shownFor(path: string): object {
    const rules = Object.fromEntries(
      [...this.#defaults.keys()].map((rule) => {
        const [level, allow] = [this.level(rule, path), this.allowed(rule, path)]
        return [rule, allow.length === 0 ? level : { level, allow }]
      })
    )
    return {
      files: this.files,
      ...(this.source && { source: this.source }),
      ...this.takenFor(path),
      ignored: this.ignores(path),
      rules,
      glossaries: this.glossaries,
      lexicons: this.lexicons,
      profiles: Object.assign({}, ...this.#layers.map(({ config }) => config.profiles ?? {})),
      suppressions: this.suppressions
        .filter((s) => s.covers(path))
        .map(({ rules: ids, reason, at }) => ({ rules: ids, reason, from: `${at.file}:${at.line}` }))
    }
  }

  /** The overrides for a file; of the last one asked for they are remembered, for every rule asks. */
  #overrides(path: string): readonly Override[] {
    if (this.#last?.path !== path)
      this.#last = { path, found: this.#patterned.flatMap(({ fits, override }) => (fits(path) ? [override] : [])) }
    return this.#last.found
  }
}

/** Whether a path lies where globs of a layer say, below the layer's folder. A name without a slash fits at any depth. */
function matcher({ folder }: Layer, globs: string | readonly string[]): (path: string) => boolean {
  const patterns = [globs].flat().map((glob) => (glob.includes('/') ? glob.replace(/^\.\//, '') : `**/${glob}`))
  const fits = picomatch(patterns, { dot: true })
  return (path) => {
    const below = relative(folder, resolve(path))
    return below !== '' && !below.startsWith('..') && !isAbsolute(below) && fits(below.replaceAll('\\', '/'))
  }
}
