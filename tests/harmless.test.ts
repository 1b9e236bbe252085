/** What conversion and typing do to a text and no reader sees: the record is that of the clean text, and says where the words stand in the file. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { extract } from '../src/index.ts'
import type { MahdarRecord } from '../src/model/record.ts'

const here = fileURLToPath(new URL('.', import.meta.url))
const documents = ['faithful', 'traditions', 'pairs'].flatMap((folder) =>
  readdirSync(join(here, folder))
    .filter((name) => /\.(?:ar|en)\.(?:md|txt)$/.test(name))
    .map((name) => ({ name, text: readFileSync(join(here, folder, name), 'utf8') }))
)
const arabic = documents.filter(({ name }) => name.includes('.ar.'))

const lines = (text: string, change: (line: string) => string): string => text.split('\n').map(change).join('\n')
const isWords = (line: string) => /\p{L}/u.test(line) && !/^\s*[#|>-]/.test(line)

const marks = /[\u200b-\u200f\u202a-\u202e\u2066-\u2069\u00ad]/g
/** What counts of a record, without vowel signs and tatweel. */
function summary({ document, decisions, actionItems, resolutions, themes }: MahdarRecord) {
  const plain = (text: string | null | undefined) => text?.replace(/\u0640/g, '') ?? null
  return {
    meeting: [document.meeting.start, document.meeting.end, plain(document.meeting.place)],
    decisions: decisions.map((d) => `${d.kind} by ${plain(d.actor)}`),
    actions: actionItems.map((a) => `${plain(a.owner)} by ${a.due?.date ?? plain(a.due?.text)}`),
    clauses: resolutions.map((r) => [r.preamble.length, r.operative.length]),
    messages: themes.map((t) => t.messages.length)
  }
}
const read = async (text: string, name: string) => (await extract(text, { file: name })).records.map(summary)

const changes: Record<string, { of: typeof documents; change: (text: string) => string }> = {
  'ends of lines as Windows has them': { of: documents, change: (text) => text.replace(/\n/g, '\r\n') },
  'spaces at the ends of lines': { of: documents, change: (text) => lines(text, (line) => `${line}  `) },
  'a margin of two spaces': {
    of: documents,
    change: (text) => lines(text, (line) => (line === '' || /^[#|>]/.test(line) ? line : `  ${line}`))
  },
  'more blank lines': { of: documents, change: (text) => text.replace(/\n\n/g, '\n\n\n') },
  'marks of direction round lines': {
    of: arabic,
    change: (text) => lines(text, (line) => (isWords(line) ? `\u200f${line}\u200f` : line))
  },
  'embeddings round figures': { of: arabic, change: (text) => text.replace(/\d+(?:[./:]\d+)*/g, '\u202a$&\u202c') },
  'isolates round Latin words': { of: arabic, change: (text) => text.replace(/[A-Za-z][\w./()-]*/g, '\u2068$&\u2069') },
  'joiners of no width at the ends of words': {
    of: arabic,
    change: (text) => text.replace(/(?<=\p{L}) /gu, (space, at) => (at % 7 === 0 ? `\u200c${space}` : space))
  },
  'soft hyphens within words': {
    of: documents.filter(({ name }) => name.includes('.en.')),
    change: (text) =>
      text.replace(/([a-z]{3})([a-z]{3})/g, (word, a, b, at) => (at % 5 === 0 ? `${a}\u00ad${b}` : word))
  },
  'letters of a Persian keyboard': { of: arabic, change: (text) => text.replace(/ك/g, 'ک').replace(/ي/g, 'ی') },
  'letters drawn out': {
    of: arabic,
    change: (text) =>
      text.replace(/([بتسشصطعفقكلمنهي])([اوهنم]\P{L})/gu, (whole, a, b, at) =>
        at % 5 === 0 ? `${a}\u0640${b}` : whole
      )
  }
}

describe.each(Object.entries(changes))('%s', (_, { of, change }) => {
  it('change nothing in the record', async () => {
    const changed: string[] = []
    for (const { name, text } of of) {
      const [clean, other] = [await read(text, name), await read(change(text), name)]
      if (JSON.stringify(clean) !== JSON.stringify(other)) changed.push(name)
    }
    expect(changed).toEqual([])
  })
})

it('places count the signs that are not read', async () => {
  const { change } = changes['marks of direction round lines'] as { change: (text: string) => string }
  for (const { name, text } of arabic) {
    const file = change(text)
    const rows = file.split('\n')
    for (const { decisions } of (await extract(file, { file: name })).records)
      for (const { text: words, at } of decisions.filter((d) => d.at.line === d.at.endLine)) {
        const there = rows[at.line - 1]?.slice(at.column - 1, at.endColumn - 1).replace(/[*_]/g, '')
        expect(there?.replace(marks, '').replace(/\s+/g, ' ')).toBe(words.replace(/\s+/g, ' '))
      }
  }
})

describe('hard-wrapped text', () => {
  const wrapped = (text: string) =>
    lines(text, (line) => {
      const rows: string[] = ['']
      for (const word of line.split(' ')) {
        const last = rows.at(-1) as string
        if (last !== '' && last.length + 1 + word.length > 72) rows.push(word)
        else rows[rows.length - 1] = last === '' ? word : `${last} ${word}`
      }
      return rows.join('\n')
    })

  it.each([
    'assembly.en.txt',
    'assembly.ar.txt',
    'articles.en.txt',
    'articles.ar.txt',
    'health-board.en.txt',
    'ministers.ar.txt'
  ])('has the clauses of the same text in whole lines: %s', async (name) => {
    const text = readFileSync(join(here, 'traditions', name), 'utf8')
    expect(await read(wrapped(text), name)).toEqual(await read(text, name))
  })
})
