/** Build step: writes every YAML lexicon of `src/language/data` as JSON into the compiled package, and the bilingual lexicon with its keys numbered and the glossary and the contrasts with their forms. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { parse } from 'yaml'
import { readBilingual } from './bilingual.ts'
import { compiledContrasts } from './contrasts.ts'
import { compiledGlossary } from './termbase.ts'

const from = new URL('../../src/language/data/', import.meta.url)
const to = new URL('./data/', import.meta.url)
mkdirSync(to, { recursive: true })
for (const name of readdirSync(from)) {
  if (!name.endsWith('.yaml')) continue
  const value: unknown = parse(readFileSync(new URL(name, from), 'utf8'))
  writeFileSync(new URL(name.replace(/yaml$/, 'json'), to), JSON.stringify(value))
}
writeFileSync(new URL('bilingual.json', to), JSON.stringify(readBilingual(new URL('bilingual.tsv', from)).compiled()))
writeFileSync(new URL('terms-of-glossary.json', to), JSON.stringify(compiledGlossary()))
writeFileSync(new URL('forms-of-contrasts.json', to), JSON.stringify(compiledContrasts()))
