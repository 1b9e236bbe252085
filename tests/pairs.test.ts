/** Whole documents of our own in both languages, damaged alike: what each holds must come out the same, whatever the language. */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { extract, type MahdarRecord } from '../src/index.ts'

const folder = new URL('./pairs/', import.meta.url)
const files = readdirSync(folder)

/** What does not depend on the language of a record. */
function shape(record: MahdarRecord) {
  const { kind, symbol, meeting } = record.document
  return {
    kind,
    symbol,
    start: meeting.start,
    end: meeting.end,
    mode: meeting.mode,
    sections: record.sections.filter((s) => s.number !== null).map((s) => `${s.level}: ${s.number}`),
    agenda: record.agenda.map((a) =>
      [a.date, a.start, a.end, a.number, a.kind, ...a.items.map((i) => i.ordinal)].filter((v) => v !== null).join(' ')
    ),
    decisions: record.decisions.map((d) => [d.kind, d.paragraph, d.parent].filter((v) => v !== null).join(' ')),
    tasks: record.actionItems.map((a) => a.due?.date ?? (a.due ? 'occasion' : 'open')),
    themes: record.themes.map((t) => [t.level, ...t.tags, `messages ${t.messages.length}`].join(', ')),
    addressed: record.themes.flatMap((t) => t.messages.map((m) => m.addressees.length)),
    resolutions: record.resolutions.map((r) => ({
      number: r.number,
      status: r.status,
      titled: r.title !== null,
      preamble: r.preamble.map((c) => c.ordinal ?? '-').join(' '),
      operative: r.operative
        .map((c) => `${c.number ?? '-'}${c.items.length > 0 ? ` (${c.items.length})` : ''}`)
        .join(', '),
      annexes: r.annexes.map((a) => a.items.length)
    })),
    references: record.references.map((r) => r.id).sort()
  }
}

describe.each(files.filter((f) => f.endsWith('.yaml')))('%s', (name) => {
  const expected = parse(readFileSync(new URL(name, folder), 'utf8'))
  it.each(['en', 'ar'])('in %s', async (language) => {
    const file = files.find((f) => f.startsWith(`${name.slice(0, -5)}.${language}.`)) as string
    const [record] = (await extract(readFileSync(new URL(file, folder)), { file })).records
    expect(shape(record as MahdarRecord)).toEqual(expected)
  })
})
