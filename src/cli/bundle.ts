/** Build step: writes the modules of the command as few files, which start faster than many, and what V8 makes of them. */
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'rolldown'
import { compiledOf, Modules, tune } from './start.ts'

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))
/** A folder as deep as those of the modules: what they find by their own place they find from there. */
const folder = at('../command')

/** Packages that find their own files, or that few runs need, stay outside. */
const outside = /^(?:node:|tinypool|unpdf|franc)/

async function bundle(): Promise<void> {
  const { output } = await build({
    input: { main: at('./main.js'), worker: at('../batch/worker.js') },
    platform: 'node',
    external: outside,
    plugins: [
      // Commander would run subcommands as programs of their own: ours are functions, and what starts programs takes its time to load.
      {
        name: 'no-programs',
        transform: (code, id) =>
          /commander\/lib\/command\.js$/.test(id.replaceAll('\\', '/'))
            ? code.replace(/^const childProcess = .*$/m, 'const childProcess = null')
            : null
      },
      { name: 'imports', renderChunk: (code) => code.replace(/\bimport\((?=["'](?:tinypool|unpdf))/g, 'importer(') }
    ],
    output: { dir: folder, format: 'cjs', exports: 'named', entryFileNames: '[name].cjs', chunkFileNames: '[name].cjs' }
  })
  const modules = output.flatMap((part) => (part.type === 'chunk' ? part.moduleIds : []))
  writeFileSync(join(folder, 'LICENSES.txt'), licencesOf(modules))
}

/** The licences of the packages of which modules were taken. */
function licencesOf(modules: readonly string[]): string {
  const packages = new Set(
    modules.flatMap((id) => /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(id.replaceAll('\\', '/')) ?? [])
  )
  const licences = [...packages].sort().map((path) => {
    const { name, version, license, author } = JSON.parse(readFileSync(join(path, 'package.json'), 'utf8'))
    const file = readdirSync(path).find((f) => /^licen[cs]e/i.test(f))
    const text = file ? readFileSync(join(path, file), 'utf8').trim() : `${license}, ${author?.name ?? author}`
    return `${name} ${version}\n\n${text}\n`
  })
  return `The modules of the command hold code of these packages.\n\n${licences.join('\n----\n\n')}`
}

/** Runs the commands on some documents, so that what they call is compiled, and keeps what V8 made of it. */
async function warm(): Promise<void> {
  tune()
  const modules = new Modules()
  const { main } = modules.load(join(folder, 'main.cjs')) as typeof import('./main.ts')
  const fixture = (name: string) => at(`../../fixtures/${name}`)
  for (const [name, format] of [
    ['town-council', 'md'],
    ['port-authority', 'txt'],
    ['river-commission', 'docx']
  ]) {
    const versions = [fixture(`${name}/ar.${format}`), fixture(`${name}/en.${format}`)]
    for (const command of ['extract', 'validate', 'align', 'diff', 'merge']) await main(['', '', command, ...versions])
  }
  modules.load(join(folder, 'worker.cjs'))
  for (const [file, data] of modules.compiled()) writeFileSync(compiledOf(file), data)
}

if (process.argv[2] === 'warm') await warm()
else {
  await bundle()
  // In a process of its own, whose output is nobody's.
  const { status } = spawnSync(process.execPath, [fileURLToPath(import.meta.url), 'warm'], { stdio: 'ignore' })
  if (status !== 0) throw new Error('the bundled command does not run')
}
