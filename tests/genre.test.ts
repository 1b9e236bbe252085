/** Minutes, reports and records of bodies of every sort, told in both languages: each paragraph with the decisions and tasks in it. */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { extract } from '../src/index.ts'

interface Paragraph {
  en: string
  ar: string
  decisions?: string[]
  by?: { en: string | null; ar: string | null }[]
  actions?: { en: string | null; ar: string | null; due?: string }[]
}

const folder = new URL('./genre/', import.meta.url)

describe.each(readdirSync(folder))('%s', (name) => {
  const paragraphs: Paragraph[] = parse(readFileSync(new URL(name, folder), 'utf8'))
  it.each(['en', 'ar'] as const)('in %s', async (language) => {
    const text = `${paragraphs.map((p) => p[language]).join('\n\n')}\n`
    const [record] = (await extract(text, { file: 'minutes.md', language, kind: 'minutes' })).records
    let line = 1
    for (const paragraph of paragraphs) {
      const end = line + paragraph[language].split('\n').length
      const here = <T extends { at: { line: number } | null }>(list: readonly T[] = []) =>
        list.filter((item) => item.at && item.at.line >= line && item.at.line < end)
      expect(
        {
          decisions: here(record?.decisions).map((d) => d.kind),
          by: paragraph.by && here(record?.decisions).map((d) => d.actor),
          actions: here(record?.actionItems).map((a) => [a.owner, a.due?.date ?? undefined])
        },
        paragraph[language]
      ).toEqual({
        decisions: paragraph.decisions ?? [],
        by: paragraph.by?.map((b) => b[language]),
        actions: (paragraph.actions ?? []).map((a) => [a[language], a.due])
      })
      line = end + 1
    }
  })
})
