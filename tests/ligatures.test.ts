/** Arabic text whose joined لا was taken out of a page in the wrong order. */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { extract } from '../src/index.ts'
import { unswapped } from '../src/language/ligatures.ts'

const fixtures = new URL('../fixtures/', import.meta.url)
const clean = readdirSync(fixtures, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .flatMap(({ name }) =>
    readdirSync(new URL(`${name}/`, fixtures))
      .filter((file) => /^ar\.(?:md|txt)$/.test(file))
      .map((file) => [name, readFileSync(new URL(`${name}/${file}`, fixtures), 'utf8')] as const)
  )
const damage = (text: string) => text.replace(/ل([اأإآ])/g, '$1ل')

describe('letters of لا in each other’s place', () => {
  it.each(clean)('leaves %s alone while it is whole', (_, text) => {
    expect(unswapped(text)).toBeNull()
  })
  it('gives nearly all words of the fixtures back and harms none', () => {
    const words = (t: string) => t.match(/[\u0621-\u0652]+/g) ?? []
    const pairs = clean.flatMap(([, text]) => {
      const now = words(unswapped(damage(text))?.text ?? '')
      return words(text).map((was, i) => ({ was, now: now[i], hurt: damage(was) !== was }))
    })
    expect(pairs.filter(({ was, now, hurt }) => !hurt && now !== was)).toEqual([])
    // What may be another word as well stays as it is found: ثالث for ثلاث.
    const hurt = pairs.filter((pair) => pair.hurt)
    expect(hurt.filter(({ was, now }) => now === was).length / hurt.length).toBeGreaterThan(0.9)
  })
  it('reads the record as if nothing had happened, and says so', async () => {
    const text = `محضر اجتماع اللجنة الدائمة

الأحد 4 مايو 2025

1. الانتخابات

انتخبت اللجنة السيدة أمل الخالد رئيسة للاجتماع الثالث، وطلبت إلى الأمانة أن ترفع تقريراً قبل 30 يونيو 2025.

2. الأعضاء الجدد

وافقت اللجنة على انضمام الأعضاء الجدد من خلال الإجراءات المعتادة.
`
    const read = async (input: string) => extract(input, { file: 'minutes.txt' })
    const whole = await read(text)
    const hurt = await read(damage(text))
    const plain = ({ source: _, ...record }: (typeof whole.records)[number]) => record
    expect(hurt.records.map(plain)).toEqual(whole.records.map(plain))
    expect(hurt.notes.map((note) => note.rule)).toContain('swapped-ligature')
    expect(whole.notes.map((note) => note.rule)).not.toContain('swapped-ligature')
  })
  it('takes a slip of the hand for one', () => {
    expect(unswapped('عقدت اللجنة االجتماع الثالث في االجتماع نفسه.')).toBeNull()
  })
  it('keeps words that only look so', () => {
    const text =
      'اعتمد األعضاء جدول األعمال في اجتماع األمانة، وأحالت إليها المسائل العالقة وذلك الحق المكفول لألمانيا ولإلغاء القرار الثالث بحضور السيد سالم.'
    expect(unswapped(text)?.text).toBe(
      'اعتمد الأعضاء جدول الأعمال في اجتماع الأمانة، وأحالت إليها المسائل العالقة وذلك الحق المكفول لألمانيا ولإلغاء القرار الثالث بحضور السيد سالم.'
    )
  })
})
