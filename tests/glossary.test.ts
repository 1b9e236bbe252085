import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'

const classes = ['body', 'role', 'document', 'verb', 'term', 'country', 'place', 'month', 'number', 'general'] as const

const english = /^[\p{Script=Latin}\p{N}][\p{Script=Latin}\p{N} ',()./&+-]*$/u
const arabic = /^(?:[A-Z][A-Z0-9]+ )?[\u0621-\u063a\u0641-\u064a\p{N}][\u0621-\u063a\u0641-\u064a\p{N} ()/-]*$/u
const oneSpace = / {2}|^ | $/

const form = (script: RegExp) =>
  z
    .string()
    .min(1)
    .regex(script)
    .refine((text) => text === text.normalize('NFC'), 'not in NFC')
    .refine((text) => !oneSpace.test(text), 'stray space')
const forms = (script: RegExp) =>
  z
    .array(form(script))
    .min(1)
    .refine((all) => new Set(all).size === all.length, 'the same form twice')

const entry = z.strictObject({
  en: forms(english),
  ar: forms(arabic),
  not: z.strictObject({ en: forms(english).optional(), ar: forms(arabic).optional() }).optional(),
  avoid: z.strictObject({ en: forms(english).optional(), ar: forms(arabic).optional() }).optional(),
  when: forms(english).optional(),
  class: z.enum(classes)
})

const glossary = parse(readFileSync(new URL('../src/language/data/glossary.yaml', import.meta.url), 'utf8')) as z.infer<
  typeof entry
>[]
const of = (kind: (typeof classes)[number]) => glossary.filter((one) => one.class === kind)
const arabicOf = (kind: (typeof classes)[number], en: string) => of(kind).find((one) => one.en.includes(en))?.ar

describe('the glossary', () => {
  it('holds only well-formed entries: English in Latin letters, Arabic in plain Arabic letters', () => {
    const faults = glossary.flatMap((one) => {
      const { error } = entry.safeParse(one)
      return error ? [`${JSON.stringify(one)}: ${error.issues.map((issue) => issue.message).join(', ')}`] : []
    })
    expect(faults).toEqual([])
  })

  it('gives an English form one preferred Arabic within a class', () => {
    const preferred = new Map<string, string>()
    const contradicting: string[] = []
    for (const one of glossary) {
      for (const en of one.en) {
        const key = `${one.class}: ${en.toLowerCase()}`
        const known = preferred.get(key)
        if (known !== undefined && known !== one.ar[0]) contradicting.push(`${key} = ${known} / ${one.ar[0]}`)
        preferred.set(key, one.ar[0] as string)
      }
    }
    expect(contradicting).toEqual([])
  })

  it('never accepts a form that it calls a mistake for the same term', () => {
    const torn = glossary.filter(
      ({ en, ar, not }) => not?.ar?.some((form) => ar.includes(form)) || not?.en?.some((form) => en.includes(form))
    )
    expect(torn).toEqual([])
  })

  it('covers every class', () => {
    expect(classes.filter((kind) => of(kind).length === 0)).toEqual([])
    expect(of('month')).toHaveLength(24)
  })

  it('names the 193 Member States and the two observer States', () => {
    expect(of('country')).toHaveLength(195)
    expect(arabicOf('country', 'Oman')?.[0]).toBe('عمان')
    expect(arabicOf('country', 'State of Palestine')?.[0]).toBe('دولة فلسطين')
  })

  it('spells the numbers in both genders', () => {
    expect(arabicOf('number', 'three')).toEqual(['ثلاثة', 'ثلاث'])
    expect(arabicOf('number', 'twelve')).toEqual(['اثنا عشر', 'اثني عشر', 'اثنتا عشرة', 'اثنتي عشرة'])
    expect(arabicOf('number', '21st')).toEqual([
      'الحادي والعشرون',
      'الحادي والعشرين',
      'الحادية والعشرون',
      'الحادية والعشرين'
    ])
    expect(arabicOf('number', 'hundredth')?.[0]).toBe('المائة')
    for (let n = 1; n <= 100; n++) {
      const written = new RegExp(`^${n}(?:st|nd|rd|th)$`)
      expect(
        of('number').filter((one) => one.en.some((en) => written.test(en))),
        `${n}`
      ).toHaveLength(1)
    }
  })

  it('keeps apart the terms that are often confused', () => {
    const multistakeholder = of('term').find((one) => one.en[0] === 'multistakeholder')
    expect(multistakeholder?.not?.ar).toContain('متعدد الأطراف')
    const minutes = of('document').find((one) => one.en[0] === 'meeting minutes')
    expect(minutes?.not?.ar).toContain('دقائق الاجتماع')
  })
})
