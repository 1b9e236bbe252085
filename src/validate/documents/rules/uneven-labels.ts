import { folded } from '../../../language/fold.ts'
import type { Checked, DocumentFound, DocumentRule, WordsOfUnit } from '../rule.ts'

/** A name of two words or more that opens a text, the sign behind it, and a number or the letter of one. */
const opening = /^((?:[\p{L}\p{M}]+ ){1,6}[\p{L}\p{M}]+)([،,]?) (?=[A-Z]?\d)/u
/** A dash between spaces. */
const dash = / [-–—] /u
const dashes: Record<string, string> = { '-': 'a hyphen', '–': 'an en dash', '—': 'an em dash' }
/** Entries of a row, rather than a paragraph that happens to begin so. */
const leastNumbers = 3

interface Place extends Required<WordsOfUnit> {
  how: string
}

/** The places that are not as most of the others, each with those. */
function* uneven(places: readonly Place[], what: (how: string) => string): Generator<DocumentFound> {
  const ways = new Map<string, Place[]>()
  for (const place of places) ways.set(place.how, [...(ways.get(place.how) ?? []), place])
  const usual = [...ways.values()].reduce((best, next) => (next.length > best.length ? next : best), [])
  for (const [how, own] of ways) {
    if (own === usual) continue
    for (const { how: _, ...at } of own)
      yield {
        at,
        also: usual,
        message: `${what(how)} stands here, and ${what(usual[0]?.how ?? '')} in other lines that begin alike`
      }
  }
}

function* labels(document: Checked): Generator<DocumentFound> {
  const signs = new Map<string, Place[]>()
  const between = new Map<string, Place[]>()
  const add = (all: Map<string, Place[]>, key: string, place: Place) => all.set(key, [...(all.get(key) ?? []), place])
  for (const unit of document.holding('digit')) {
    const { text } = unit
    const match = opening.exec(text)
    if (!match || (text.slice(0, 200).match(/\d+/g)?.length ?? 0) < leastNumbers) continue
    const [whole, name = '', sign = ''] = match
    const key = folded(name)
    add(signs, key, { unit, start: name.length, end: whole.length, how: sign })
    const parted = dash.exec(text)
    if (!parted) continue
    const { 0: parting, index } = parted
    add(between, key, { unit, start: index, end: index + parting.length, how: parting.trim() })
  }
  for (const places of signs.values()) yield* uneven(places, (how) => (how === '' ? 'no sign' : `"${how}"`))
  for (const places of between.values()) yield* uneven(places, (how) => dashes[how] as string)
}

export const unevenLabels: DocumentRule = {
  id: 'uneven-labels',
  severity: 'info',
  summary: 'lines of one form that are not set alike: a comma or another dash in one of them',
  help: 'Lines that begin with the same name of two words or more before a number, and hold three numbers at least (codes of goals, targets, action lines). What stands behind the name, a comma or nothing, and the dash that parts the groups are compared; where they differ, those that are not as most are told.',
  examples: {
    fails: [
      'Sustainable Development Goals 3, 4, 5 – Action Lines C1, C2\n\nThe first session dealt with health.\n\nSustainable Development Goals 9, 10, 11 - Action Lines C3, C4\n\nThe second session dealt with industry.',
      'أهداف التنمية المستدامة، 3، 4، 5 – خطوط العمل C1، C2\n\nتناولت الجلسة الأولى الصحة.\n\nأهداف التنمية المستدامة 9، 10، 11 – خطوط العمل C3، C4\n\nتناولت الجلسة الثانية الصناعة.'
    ],
    passes: [
      'Sustainable Development Goals 3, 4, 5 – Action Lines C1, C2\n\nThe first session dealt with health.\n\nSustainable Development Goals 9, 10, 11 – Action Lines C3, C4\n\nThe second session dealt with industry.',
      'Council Resolution 1305 was recalled.\n\nCouncil Resolution, 5 May, was the title of the note of 3 June 2025.'
    ]
  },
  check: labels
}
