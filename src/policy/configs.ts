/** The configurations of the files of a run. */
import { dirname, resolve } from 'node:path'
import type { RuleSummary } from '../model/reported.ts'
import { type Config, findConfig, loadConfig } from './config.ts'

/** Finds the configuration of each file, each read once. */
export class Configs {
  readonly #rules: readonly RuleSummary[]
  readonly #named: Config | null | undefined
  readonly #byFolder = new Map<string, Config | null>()
  readonly #byFile = new Map<string, Config>()
  readonly #broken = new Map<string, unknown>()

  /**
   * @param named a configuration for all files; false for none at all; undefined to look from each file upwards
   * @param rules all that there are
   * @throws ConfigError where the configuration that the user names is broken
   */
  constructor(named: string | false | undefined, rules: readonly RuleSummary[]) {
    this.#rules = rules
    this.#named = named === undefined ? undefined : named === false ? null : loadConfig(named, rules)
  }

  /** @throws ConfigError */
  of(file: string): Config | null {
    if (this.#named !== undefined) return this.#named
    const folder = file === 'stdin' ? process.cwd() : dirname(resolve(file))
    const known = this.#byFolder.get(folder)
    if (known !== undefined) return known
    const path = findConfig(folder)
    const config = path === null ? null : (this.#byFile.get(path) ?? this.#load(path))
    if (path !== null && config) this.#byFile.set(path, config)
    this.#byFolder.set(folder, config)
    return config
  }

  /** A broken one is read once too: its faults are the same error for every file. */
  #load(path: string): Config {
    if (this.#broken.has(path)) throw this.#broken.get(path)
    try {
      return loadConfig(path, this.#rules)
    } catch (error) {
      this.#broken.set(path, error)
      throw error
    }
  }

  get all(): Config[] {
    return this.#named ? [this.#named] : [...this.#byFile.values()]
  }
}
