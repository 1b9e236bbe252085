/** The archives on which batch runs are measured: the same for a seed, in five formats, and all readable. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { extract } from '../src/index.ts'
import { type Archive, makeArchive } from './archive/make.mjs'

const folder = mkdtempSync(join(tmpdir(), 'mahdar-archive-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const bytesOf = (name: string, { files }: Archive) =>
  files.map((file) => readFileSync(join(folder, name, file)).toString('base64'))

it('a seed gives the same archive, and a small one is the beginning of a large one', () => {
  const large = makeArchive(join(folder, 'large'), { count: 90, seed: 7 })
  const small = makeArchive(join(folder, 'small'), { count: 40, seed: 7 })
  expect(large.files).toHaveLength(90)
  expect(small.files).toEqual(large.files.slice(0, 40))
  expect(bytesOf('small', small)).toEqual(bytesOf('large', large).slice(0, 40))
  expect(new Set(bytesOf('large', large)).size).toBe(90)
  expect(new Set(large.files.map((file) => extname(file)))).toEqual(new Set(['.md', '.txt', '.html', '.docx', '.pdf']))
})

it('another seed gives another archive', () => {
  const one = makeArchive(join(folder, 'one'), { count: 12, seed: 1 })
  const two = makeArchive(join(folder, 'two'), { count: 12, seed: 2 })
  expect(bytesOf('one', one)).not.toEqual(bytesOf('two', two))
})

it('every document is read, in the language that its place in a pair says', async () => {
  const archive = makeArchive(join(folder, 'read'), { count: 36, seed: 3 })
  const languagesOf = async (file: string) =>
    (await extract(readFileSync(join(folder, 'read', file)), { file })).records.map((r) => r.document.language)
  for (const { ar, en } of archive.pairs) {
    expect(await languagesOf(ar), ar).toEqual(['ar'])
    expect(await languagesOf(en), en).toEqual(['en'])
  }
  for (const file of archive.bilingual) expect(await languagesOf(file), file).toEqual(['ar', 'en'])
})
