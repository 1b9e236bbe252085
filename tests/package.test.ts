/** What is published: all that an installed package needs, and nothing else. */
import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { recordSchema } from '../src/model/record.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const pack = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
  cwd: root,
  encoding: 'utf8',
  stdio: ['ignore', 'pipe', 'ignore'],
  shell: process.platform === 'win32'
})
const files: string[] = JSON.parse(pack)[0].files.map((f: { path: string }) => f.path)
const manifest = JSON.parse(readFileSync(`${root}/package.json`, 'utf8'))
const sources = readdirSync(`${root}/src`, { recursive: true, encoding: 'utf8' }).map((f) => f.replaceAll('\\', '/'))
/** Steps of the build, which no installed package runs. */
const buildSteps = ['cli/bundle.ts', 'language/compile.ts', 'model/publish.ts', 'model/schema.ts']

describe('the published package', () => {
  it('holds the command, the compiled modules with their types, the lexicons, the schemas and the documents about it', () => {
    const modules = sources.filter((f) => f.endsWith('.ts') && !buildSteps.includes(f)).map((f) => f.slice(0, -3))
    const lexicons = [
      ...sources.filter((f) => f.endsWith('.yaml')).map((f) => f.replace(/yaml$/, 'json')),
      'language/data/bilingual.json',
      'language/data/forms-of-contrasts.json',
      'language/data/terms-of-glossary.json'
    ]
    const schemas = readdirSync(`${root}/schemas`)
    expect([...files].sort()).toEqual(
      [
        'package.json',
        'LICENSE',
        'README.md',
        'CHANGELOG.md',
        'bin/mahdar.js',
        ...modules.flatMap((m) => [`dist/${m}.js`, `dist/${m}.d.ts`]),
        ...lexicons.map((l) => `dist/${l}`),
        ...readdirSync(`${root}/dist/command`).map((f) => `dist/command/${f}`),
        ...schemas.map((s) => `schemas/${s}`)
      ].sort()
    )
  })

  it('holds what V8 made of the modules of the command, and whose code they hold', () => {
    expect(files).toContain('dist/command/main.cjs.bin')
    expect(readFileSync(`${root}/dist/command/LICENSES.txt`, 'utf8')).toMatch(/^commander \d/m)
  })

  it('holds what its exports and its command name', () => {
    const named = Object.values(manifest.exports).flatMap((target) =>
      typeof target === 'string' ? [target] : Object.values(target as Record<string, string>)
    )
    for (const path of [...named, ...Object.values<string>(manifest.bin)].map((p) => p.replace(/^\.\//, ''))) {
      if (path.includes('*')) expect(files.some((f) => f.startsWith(path.slice(0, path.indexOf('*'))))).toBe(true)
      else expect(files).toContain(path)
    }
  })

  it('names every package that its modules import', () => {
    const imported = new Set<string>()
    for (const file of files.filter((f) => /^(?:dist|bin)\/.*\.js$/.test(f))) {
      if (!existsSync(`${root}/${file}`)) continue
      const code = readFileSync(`${root}/${file}`, 'utf8')
      for (const [, name] of code.matchAll(/(?:from|import|require)\s*\(?\s*'((?:@[\w-]+\/)?[\w-]+)(?:\/[^']*)?'/g))
        imported.add(name as string)
    }
    for (const name of Object.keys(manifest.dependencies)) expect(imported).toContain(name)
    for (const name of imported)
      if (name !== manifest.name && !name.startsWith('node')) expect(manifest.dependencies).toHaveProperty([name])
  })

  it('is imported by its name: extract, toYaml, toJson, UnreadableError; the schema of a record by its own', async () => {
    const library = await import('mahdar')
    const { recordSchema: published } = await import('mahdar/record')
    expect(Object.keys(library).sort()).toEqual(['UnreadableError', 'extract', 'toJson', 'toYaml'])
    const { records } = await library.extract('The Council approved the budget for 2026.\n', { file: 'a.md' })
    expect(published.parse(records[0])).toEqual(recordSchema.parse(records[0]))
    expect(library.toYaml(records[0] as (typeof records)[0])).toContain('The Council approved the budget for 2026.')
    expect(JSON.parse(library.toJson(records[0] as (typeof records)[0]))).toEqual(records[0])
    await expect(library.extract('')).rejects.toThrow(library.UnreadableError)
  })
})
