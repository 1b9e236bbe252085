#!/usr/bin/env node
// Learns the bilingual lexicon that ships with the package, src/language/data/bilingual.tsv: pairs of words and phrases
// with weights only; a phrase stands in several documents.
//   npm run learn
// From the parallel documents of ../shared (or MAHDAR_SHARED), the vocabulary and the glossary.
import { existsSync, writeFileSync } from 'node:fs'
import { formatBilingual } from '../../dist/language/bilingual.js'
import { lexiconFrom } from '../../dist/learn/lexicon.js'
import { dictionary, folders, parallel, translationsOf } from './corpus.mjs'

if (!existsSync(parallel)) {
  console.log('skipped: the parallel documents are not at hand')
  process.exit(0)
}
const lexicon = lexiconFrom(folders().flatMap(translationsOf), dictionary())
const file = new URL('../../src/language/data/bilingual.tsv', import.meta.url)
const head =
  '# Arabic key, then English keys as key:forward:backward (per mille), words of a phrase parted by _; written by npm run learn, see src/language/bilingual.ts\n'
const text = formatBilingual(lexicon)
writeFileSync(file, head + text)
console.log(
  `${lexicon.size('ar')} Arabic keys, ${lexicon.size('en')} English keys, ${Math.round(text.length / 1024)} kB`
)
