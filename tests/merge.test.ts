/** The bilingual record, on the fixtures: what a reader of both versions expects to find once, and beside what. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormatsModule from 'ajv-formats'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { sideOf, Versions } from '../src/compare/versions.ts'
import { readVersions } from '../src/document.ts'
import { type BilingualRecord, bilingualSchema } from '../src/model/bilingual.ts'
import type { Language } from '../src/model/record.ts'
import { jsonSchema } from '../src/model/schema.ts'
import { command } from './command.ts'

const fixtures = fileURLToPath(new URL('../fixtures/', import.meta.url))
const read = (file: string) => readFileSync(fixtures + file, 'utf8')

async function side(source: string, language: Language, file: string) {
  const version = (await readVersions(source, file)).versions.find((v) => v.language === language)
  if (!version) throw new Error(`${file} has no ${language}`)
  return sideOf(version)
}

const merge = async (ar: string, en: string, source: Language = 'en', extension = 'md'): Promise<BilingualRecord> =>
  new Versions(await side(ar, 'ar', `ar.${extension}`), await side(en, 'en', `en.${extension}`), { source }).merged

const town = { ar: read('town-council/ar.md'), en: read('town-council/en.md') }
const record = await merge(town.ar, town.en)
const saying = <T extends { text: { en?: string | undefined } }>(items: readonly T[], words: string): T => {
  const found = items.find((i) => i.text.en?.includes(words))
  if (!found) throw new Error(`nothing says ${words}`)
  return found
}

describe('a bilingual record', () => {
  it.each([
    ['advisory-committee', 'ar.md', 'en.md'],
    ['contribution', 'ar.txt', 'en.txt'],
    ['executive-board', 'ar.txt', 'en.txt'],
    ['forum-messages', 'ar.txt', 'en.md'],
    ['general-conference', 'ar.md', 'en.md'],
    ['ministerial-council', 'ar.txt', 'en.txt'],
    ['town-council', 'ar.md', 'en.md']
  ])('has every decision, task, theme, message and clause of %s once, with both texts', async (name, ar, en) => {
    const version = (file: string, language: Language) => side(read(`${name}/${file}`), language, file)
    const sides = { ar: await version(ar, 'ar'), en: await version(en, 'en') }
    const { decisions, actionItems, themes, resolutions } = new Versions(sides.ar, sides.en, { source: 'en' }).merged
    const clauses = resolutions.flatMap((r) => [...r.preamble, ...r.operative])
    const all = [
      ...decisions,
      ...actionItems,
      ...themes,
      ...themes.flatMap((t) => t.messages),
      ...clauses,
      ...clauses.flatMap((c) => c.items),
      ...resolutions.flatMap((r) => r.annexes.flatMap((a) => a.items))
    ]
    expect(all.filter((item) => item.score < 0.5 || !item.at.ar || !item.at.en)).toEqual([])
    expect(decisions.length).toBe(sides.en.record.decisions.length)
    expect(actionItems.length).toBe(sides.en.record.actionItems.length)
  })

  it('keeps to its model and its published schema', () => {
    const published = readFileSync(new URL('../schemas/bilingual.schema.json', import.meta.url), 'utf8')
    expect(published).toBe(jsonSchema('bilingual'))
    expect(bilingualSchema.safeParse(record).error).toBeUndefined()
    const ajv = new Ajv2020({ strict: true, strictTypes: false })
    addFormatsModule.default(ajv)
    const valid = ajv.compile(JSON.parse(published))
    valid(JSON.parse(JSON.stringify(record)))
    expect(valid.errors).toBeNull()
  })

  it('shows words side by side and facts once', () => {
    const award = saying(record.decisions, 'award the contract')
    expect(award.actor).toEqual({ ar: 'المجلس', en: 'the Council' })
    expect(award.text.ar).toContain('ترسية العقد')
    expect(award.kind).toBe('decided')
    expect(award.vote).toMatchObject({ for: 8, against: 2, abstaining: 2, unanimous: false })
    expect(award.ids).toEqual({ ar: 'd6', en: 'd6' })
    expect(record.document.meeting.start).toBe('2025-01-14')
    expect(record.sections.every((s) => s.title.ar && s.title.en)).toBe(true)
  })

  it('points to items and sections of its own', () => {
    const award = saying(record.decisions, 'award the contract')
    const condition = saying(record.decisions, 'performance bond')
    expect(condition.parent).toBe(award.id)
    expect(record.sections.find((s) => s.id === award.section)?.title.en).toBe('Seafront fish market')
  })

  it('shows a fact on which the versions differ for each', async () => {
    const en = town.en.replace('4 February 2025', '14 February 2025')
    const task = saying((await merge(town.ar, en)).actionItems, 'opinion of the Traffic Department')
    expect(task.due?.date).toEqual({ ar: '2025-02-04', en: '2025-02-14' })
  })

  it('carries one side only where one version alone has the item', async () => {
    const lost = town.en.replace(/1\. establish an emergency relief fund of 300,000 dinars;\n/, '')
    const { decisions } = await merge(town.ar, lost)
    const alone = decisions.filter((d) => d.score === 0)
    expect(alone).toHaveLength(1)
    expect(alone[0]?.text.ar).toContain('صندوق للإغاثة العاجلة')
    expect(alone[0]?.text).not.toHaveProperty('en')
    expect(alone[0]?.ids).not.toHaveProperty('en')
  })

  it('finds an item in another place of the other version', async () => {
    const sections = town.en.split(/(?=^## )/m)
    const petition = sections.splice(6, 1)
    sections.splice(2, 0, ...petition)
    const { decisions } = await merge(town.ar, sections.join(''))
    expect(decisions.every((d) => d.score > 0.5)).toBe(true)
    expect(saying(decisions, 'Consideration of the petition').text.ar).toContain('العريضة')
  })

  it('pairs the points of an agenda by their markers and words', async () => {
    const both = read('forum-agenda/both.txt')
    const { agenda } = new Versions(await side(both, 'ar', 'both.txt'), await side(both, 'en', 'both.txt'), {
      source: 'en'
    }).merged
    expect(agenda.every((e) => e.title.ar && e.title.en && typeof e.start === 'string')).toBe(true)
    const points = agenda.flatMap((e) => e.items).filter((p) => p.score > 0.5)
    expect(points.length).toBeGreaterThan(5)
    for (const { text } of points) expect(text.ar && text.en).toBeTruthy()
  })

  it('stands in the order of the original', async () => {
    const lines = async (l: Language) =>
      (await merge(town.ar, town.en, l)).decisions.map((d) => d.at[l]?.line ?? Number.NaN)
    for (const l of ['ar', 'en'] as const) expect(await lines(l)).toEqual([...(await lines(l))].sort((a, b) => a - b))
  })
})

describe('mahdar merge', () => {
  const run = (...args: string[]) => command(fixtures, ['merge', ...args])

  it('prints the same record whatever the order of the files, as YAML or JSON', () => {
    const one = run('town-council/ar.md', 'town-council/en.md')
    expect(one.status).toBe(0)
    expect(run('town-council/en.md', 'town-council/ar.md').stdout).toBe(one.stdout)
    const json = run('town-council/ar.md', 'town-council/en.md', '--format', 'json')
    expect(parse(one.stdout)).toEqual(JSON.parse(json.stdout))
  })
  it('takes one file that holds both versions', () => {
    const { status, stdout } = run('forum-agenda/both.txt')
    expect(status).toBe(0)
    expect(parse(stdout).agenda.length).toBeGreaterThan(5)
  })
  it('writes NAME.ar-en.yaml into a folder', () => {
    const out = mkdtempSync(join(tmpdir(), 'mahdar-merge-'))
    try {
      const { status, stdout } = run('town-council/ar.md', 'town-council/en.md', '-o', out)
      expect([status, stdout]).toEqual([0, ''])
      expect(parse(readFileSync(join(out, 'ar-en.yaml'), 'utf8')).bilingual).toBe(1)
    } finally {
      rmSync(out, { recursive: true })
    }
  })
  it('refuses two versions in one language', () => {
    expect(run('town-council/ar.md', 'advisory-committee/ar.md').status).toBe(2)
  })
  it('warns where the two are hardly versions of one document, unless it is to be quiet', () => {
    expect(run('town-council/ar.md', 'forum-messages/en.md').stderr).toContain('hardly looks like a version of')
    expect(run('town-council/ar.md', 'forum-messages/en.md', '--quiet').stderr).toBe('')
  })
})
