/**
 * Runs the command from few modules, and from what V8 made of them when the package was built, where this V8 takes it: compiling
 * is most of what a short run costs.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { setFlagsFromString } from 'node:v8'
import { Script } from 'node:vm'

/** The module that holds `main`. */
const entry = fileURLToPath(new URL('../command/main.cjs', import.meta.url))

/** Where what V8 made of a module lies. */
export const compiledOf = (file: string): string => `${file}.bin`

/** Exit status: see `main`. */
export function start(argv: readonly string[]): Promise<number> {
  tune()
  const { main } = new Modules().load(entry) as typeof import('./main.ts')
  return main(argv)
}

/** Most runs are over before code that is optimised early, and in large pieces, has paid for it: a quarter of their time went there. */
export function tune(): void {
  // Measured on the V8 of Node 20; later ones know other flags, and name those that they do not know.
  if (!process.versions.v8.startsWith('11.')) return
  setFlagsFromString('--interrupt-budget=400000')
  setFlagsFromString('--max-inlined-bytecode-size-cumulative=200')
  // The first rounds of loops are not worth code of their own.
  setFlagsFromString('--no-turbo-loop-peeling')
  // Young objects get their full room at once: by small steps they are copied again and again.
  setFlagsFromString('--semi-space-growth-factor=16')
}

/** A module as a function; `importer` is what it imports packages with: scripts have no `import()` of their own. */
type Wrapped = (
  exports: unknown,
  require: (name: string) => unknown,
  module: unknown,
  file: string,
  importer: (name: string) => Promise<unknown>
) => void

/** The bundled modules, in the form of CommonJS: V8 takes compiled scripts in Node 20, but no compiled modules. */
export class Modules {
  readonly #loaded = new Map<string, { exports: unknown }>()
  readonly #scripts = new Map<string, Script>()

  load(file: string): unknown {
    const known = this.#loaded.get(file)
    if (known) return known.exports
    const module = { exports: {} }
    this.#loaded.set(file, module)
    const code = readFileSync(file, 'utf8')
    const script = new Script(`(function (exports, require, module, __filename, importer) {${code}\n})`, {
      filename: file,
      cachedData: compiled(file)
    })
    this.#scripts.set(file, script)
    const folder = dirname(file)
    const outside = createRequire(file)
    const require = (name: string) => (name.startsWith('./') ? this.load(join(folder, name)) : outside(name))
    const run = script.runInThisContext() as Wrapped
    run(module.exports, require, module, file, (name) => import(name))
    return module.exports
  }

  /** What V8 made of each module so far, by file. */
  *compiled(): Generator<[file: string, data: Buffer]> {
    for (const [file, script] of this.#scripts) yield [file, script.createCachedData()]
  }
}

function compiled(file: string): Buffer | undefined {
  try {
    return readFileSync(compiledOf(file))
  } catch {
    return undefined
  }
}
