#!/usr/bin/env node
// Writes the fixtures that no editor of texts can write: npm run fixtures
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'

const root = fileURLToPath(new URL('../..', import.meta.url))
const { documents } = (await runnerImport(join(root, 'tests/formats/documents.ts'))).module
for (const [name, bytes] of Object.entries(documents)) {
  const path = join(root, 'fixtures', name)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, bytes)
}
