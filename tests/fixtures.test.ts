/**
 * Every document of `fixtures/` against the record that a reader made of it.
 * `npm run fixtures` writes the records anew, with the known gaps of `fixtures/gaps.yaml` put right; read the difference before you commit it.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { extract } from '../src/index.ts'
import { recordSchema } from '../src/model/record.ts'
import { read } from '../src/read/index.ts'
import { toYaml } from '../src/write/yaml.ts'
import { correct, gaps } from './fixtures/gaps.ts'

const folder = fileURLToPath(new URL('../fixtures/', import.meta.url))
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => /^[^/\\]+[/\\](?:ar|en|both)\.(?:md|txt|docx)$/.test(file))
  .sort()
const cases = await Promise.all(
  files.map(async (file) => {
    const bytes = readFileSync(folder + file)
    const { records } = await extract(bytes, { file: basename(file) })
    const { source } = await read(bytes, file)
    return records.map((record) => ({
      name: `${dirname(file)}/${record.document.language}`,
      record,
      source: source.text
    }))
  })
).then((lists) => lists.flat())

it.each(cases)('gives the record of $name', async ({ name, record, source }) => {
  const truth = correct(record, gaps[name] ?? [], source)
  recordSchema.parse(truth)
  await expect(toYaml(truth)).toMatchFileSnapshot(`${folder}${name}.yaml`)
})

it('no gap is kept for a record that is not there', () => {
  expect(Object.keys(gaps).filter((name) => !cases.some((c) => c.name === name))).toEqual([])
})
