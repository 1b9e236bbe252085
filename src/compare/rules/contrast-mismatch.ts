import { type Contrast, contrastsIn, isTurned } from '../../language/contrasts.ts'
import { modalityOf } from '../../language/modality.ts'
import type { Range } from '../../language/sentences.ts'
import type { Language } from '../../model/record.ts'
import type { Found, PairRule } from '../rule.ts'
import { placed, type Stretch } from '../versions.ts'
import { examples } from './examples/contrast-mismatch.ts'

/** A word for which the other version has one that it excludes. */
export const contrastMismatch: PairRule = {
  id: 'contrast-mismatch',
  scope: 'pair',
  severity: 'error',
  category: 'accuracy/mistranslation',
  summary: 'at least has become at most, before after, all some, northern southern, rejected approved, sale purchase',
  help:
    'Families of words that exclude each other come from contrasts.yaml. A sentence is reported where one version has a word of one ' +
    'kind more often than the other has any that may say it, and the other version has one of another kind of the same family too often. ' +
    'Limits, orders of time, quantities and verdicts are left alone where one version denies more often before them (not before, لم توافق). ' +
    'Sources: Quirk et al., A Comprehensive Grammar of the English Language, §§ 5.10-5.24, 8.51-8.77; Wright, A Grammar of the Arabic ' +
    'Language, vol. II, §§ 44-62, 82.',
  examples,
  *check(pair) {
    for (const sides of pair.stretches) {
      const words = { ar: contrastsIn(sides.ar.text, 'ar'), en: contrastsIn(sides.en.text, 'en') }
      const both = [...words.en.keys()].filter((family) => words.ar.has(family))
      for (const family of both.sort((x, y) => x - y)) {
        const found = exchanged(sides, family, {
          ar: words.ar.get(family) as Contrast[],
          en: words.en.get(family) as Contrast[]
        })
        if (found) yield found
      }
    }
  }
}

type Sides = Record<Language, Stretch>

function exchanged(sides: Sides, family: number, { ar, en }: Record<Language, readonly Contrast[]>): Found | null {
  const of = (list: readonly Contrast[], kind: number) => list.filter((c) => c.kind === kind)
  // What may say it on one side is what may say it on the other: "the previous year", العام السابق.
  const beyond = (own: readonly Contrast[], others: readonly Contrast[], kind: number) => {
    const [sure, may] = [of(own, kind).filter((c) => c.sure).length, of(own, kind).filter((c) => !c.sure).length]
    const there = of(others, kind)
    return sure > there.length - Math.min(may, there.filter((c) => !c.sure).length)
  }
  const lost = en.find((c) => c.sure && beyond(en, ar, c.kind))
  const instead = lost && ar.find((c) => c.sure && c.kind !== lost.kind && beyond(ar, en, c.kind))
  if (!lost || !instead || mayBeTurned(sides, family, { ar, en }, { ar: instead, en: lost })) return null
  const words = (language: Language, { start, end }: Range) => sides[language].text.slice(start, end)
  return {
    ar: placed(sides.ar, instead),
    en: placed(sides.en, lost),
    message: `"${words('en', lost)}" in English, "${words('ar', instead)}" in Arabic`
  }
}

/** Whether negative words before the one or the other, besides those of the family itself, may turn it into its counterpart. */
function mayBeTurned(
  sides: Sides,
  family: number,
  own: Record<Language, readonly Contrast[]>,
  at: Record<Language, Range>
): boolean {
  if (!isTurned(family)) return false
  const before = { ar: denialsBefore(sides.ar, 'ar', own.ar, at.ar), en: denialsBefore(sides.en, 'en', own.en, at.en) }
  return before.ar !== before.en
}

/** وحدها أكثر, "alone more than": what is alone turns nothing round. */
const isAlone = (text: string, { start, end }: Range): boolean => /^وحد/u.test(text.slice(start, end))

/** How many words deny before a word; لا … إلا says "only", and denies nothing. */
function denialsBefore({ text }: Stretch, language: Language, own: readonly Contrast[], at: Range): number {
  const apart = (r: Range) => r.end <= at.start && !own.some((c) => r.start < c.end && c.start < r.end)
  const before = modalityOf(text, language).negatives.filter(apart)
  // "Not until after", إلا بعد: what it comes to is open.
  if (before.some((n) => n.exceptive && !n.restrictive && !isAlone(text, n) && at.start - n.end <= 1)) return Number.NaN
  const denying = before.filter((n) => n.plain || n.firm).length
  return language === 'ar'
    ? denying - Math.min(denying, before.filter((n) => n.exceptive && !n.plain && n.alike.length === 0).length)
    : denying
}
