import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { VFile } from 'vfile'
import { describe, expect, it } from 'vitest'
import { extract } from '../src/index.ts'
import type { Language } from '../src/model/record.ts'
import { read } from '../src/read/index.ts'
import { restore } from '../src/restore/index.ts'

const revisions = async (text: string) => {
  const found = (await extract(text, { file: 'a.txt' })).records[0]?.revisions ?? []
  return found.map((r) => [r.kind, r.old, r.new])
}
/** What the struck halves cover. */
const struck = async (text: string, language: Language) => {
  const { source, tree } = await read(new TextEncoder().encode(text), 'a.txt')
  const file = new VFile()
  file.data.mahdarSource = source
  file.data.mahdarLanguage = language
  restore(tree, file)
  return (tree.data?.struck ?? []).map(({ start, end }) => source.text.slice(start, end))
}

describe('old and new words side by side', () => {
  it.each([
    ['years', 'RESOLUTION 77 (MODIFIED 2016 2020)', ['replacement', '2016', '2020']],
    ['years', 'القرار 77 (المعدَّل في 2016 2020)', ['replacement', '2016', '2020']],
    [
      'places with years',
      'It recalls Resolution 12 (Rev. Lisbon, 2012 Nairobi, 2016) on roads.',
      ['replacement', 'Lisbon, 2012', 'Nairobi, 2016']
    ],
    [
      'places with years',
      'وبالقرار 12 (المراجَع في لشبونة، 2012 نيروبي، 2016) بشأن الطرق،',
      ['replacement', 'لشبونة، 2012', 'نيروبي، 2016']
    ]
  ])('%s: %s', async (_, text, expected) => {
    expect(await revisions(text)).toEqual([expected])
  })

  it('marks the old half as struck, so that nobody cites it', async () => {
    expect(await struck('It recalls Resolution 12 (Rev. Lisbon, 2012 Nairobi, 2016) on roads.', 'en')).toEqual([
      'Lisbon, 2012'
    ])
    expect(await struck('القرار 77 (المعدَّل في 2016 2020)', 'ar')).toEqual(['2016'])
  })
})

it('takes weaker signs only where a document shows stronger ones', async () => {
  const weak = 'The work follows the Conference of 2014 2018 on roads.'
  expect(await revisions(weak)).toEqual([])
  expect(await revisions(`RESOLUTION 77 (MODIFIED 2016 2020)\n\n${weak}`)).toEqual([
    ['replacement', '2016', '2020'],
    ['replacement', '2014', '2018']
  ])
  expect(await revisions('1. The group shall meet,;\n\n2. The group shall report.')).toEqual([])
})

describe('numbers and letters that ran together', () => {
  const list = `Terms of reference of the group:

1	to study roads;

2	to study bridges;

3	to study tunnels;

43	to report;

54	to publish.
`
  it('finds what was inserted and what was renumbered', async () => {
    expect(await revisions(list)).toEqual([
      ['insertion', null, 'whole paragraph 3'],
      ['renumber', '3', '4'],
      ['renumber', '4', '5']
    ])
  })

  it('gives the paragraphs the numbers that stand, and keeps what is printed', async () => {
    const [record] = (await extract(list, { file: 'a.txt', units: true })).records
    expect(record?.units?.filter((u) => u.number).map((u) => [u.number, u.printed])).toEqual([
      ['1', '1'],
      ['2', '2'],
      ['3', '3'],
      ['4', '43'],
      ['5', '54']
    ])
  })

  it('reads letters in both scripts', async () => {
    const english = 'recognizing\n\na) that roads matter;\n\nb) that bridges matter;\n\nbc) that tunnels matter,\n'
    const arabic = 'إذ يقر\nأ )\tبأهمية الطرق؛\nب)\tبأهمية الجسور؛\nبج)\tبأهمية الأنفاق،\n'
    expect(await revisions(english)).toEqual([
      ['insertion', null, 'whole clause b'],
      ['renumber', 'b', 'c']
    ])
    expect(await revisions(arabic)).toEqual([
      ['insertion', null, 'whole clause ب (b)'],
      ['renumber', 'ب', 'ج']
    ])
  })
})

it('takes a comma turned into a semicolon for the sign that the rest of the list is new', async () => {
  const text = `القرار 77 (المعدَّل في 2016 2020)
يقرر
1	أن يجتمع الفريق سنوياً،؛
2	أن ينشر الفريق تقريره،
يدعو الدول الأعضاء
إلى دعم الفريق.
`
  expect(await revisions(text)).toEqual([
    ['replacement', '2016', '2020'],
    ['insertion', null, 'paragraph number 1'],
    ['punctuation', '،', '؛'],
    ['insertion', null, 'whole paragraph 2']
  ])
})

describe('clean text', () => {
  it.each([
    'The budget for the biennium 2014 2015 was adopted.',
    'Sums for 2012 2013 2014 follow.',
    'In 2000 2015 people moved; in 2015 2000 people left.',
    'The Games (Seoul, 1988 Barcelona, 1992) were held.',
    'See (Paris, 1998 and Dubai, 2018) and (Tunis, 2005; Geneva, 2003).',
    'Paper, ink, etc., were bought from Acme Inc.; the rest, etc.;',
    '4. Fourth\n\n5. Fifth\n\n65. Sixty-fifth\n\n66. Sixty-sixth',
    'ميزانية فترة السنتين 2014 2015 معتمدة.',
    'عُقد الاجتماع في دبي، 2018 وجنيف، 2019 بحضور الأعضاء.'
  ])('%s', async (text) => {
    expect(await revisions(text)).toEqual([])
  })

  const shared = process.env.MAHDAR_SHARED ?? new URL('../../shared', import.meta.url).pathname
  const folder = join(shared, 'parallel/unpc')
  it.skipIf(!existsSync(folder))(
    'reports nothing on United Nations documents (skipped where they are not at hand)',
    async () => {
      const heldOut = new Set(
        readFileSync(new URL('heldout.txt', import.meta.url), 'utf8')
          .trim()
          .split('\n')
      )
      const files = readdirSync(folder).filter(
        (f) => /\.(?:en|ar)\.txt$/.test(f) && !heldOut.has(f.replace(/\.(?:en|ar)\.txt$/, ''))
      )
      const alarms: string[] = []
      for (const file of files.slice(0, 160)) {
        const language = file.endsWith('.ar.txt') ? 'ar' : 'en'
        const { records } = await extract(readFileSync(join(folder, file)), { file, language })
        if (records.some((r) => r.revisions.length > 0)) alarms.push(file)
      }
      expect(alarms).toEqual([])
    }
  )
})
