import { bracketsIn, partners } from '../../../language/brackets.ts'
import type { Unit } from '../../../outline/index.ts'
import type { DocumentRule } from '../rule.ts'

interface Sign {
  unit: Unit
  at: number
  sign: string
}

const closing = new Set(Object.values(partners))
const brackets = /[()[\]{}]/
const guillemet = /[«»]/

/** How many blocks a bracket may span: a remark of several paragraphs, a passage that is not agreed yet. */
const span = 12

/** Quotation marks: the curly ones turn either way in Arabic, so that only their number tells. */
const marks = /["“”„]|''|``/g
/** Inches and seconds of arc. */
const measure = /\d\s?["”]/
const openingMark = /^["“”„«]/

function loneBrackets(unit: Unit): Sign[] {
  const { text } = unit
  // The one that has no partner is looked for again in what is left on both sides of it.
  const found = brackets.test(text) ? singles(text).map(({ at, sign }) => ({ unit, at, sign })) : []
  if (!guillemet.test(text)) return found
  let open: number[] = []
  for (const { 0: sign, index } of text.matchAll(/[«»]/g)) {
    if (sign === '«') open.push(index)
    else if (open.length > 0) open.pop()
    else found.push({ unit, at: index, sign })
  }
  // A quotation of several paragraphs opens anew in each and closes in the last.
  if (open[0] === 0) open = open.slice(1)
  for (const at of open) found.push({ unit, at, sign: '«' })
  return found
}

function singles(text: string): { at: number; sign: string }[] {
  const found: { at: number; sign: string }[] = []
  let from = 0
  let { single } = bracketsIn(text)
  while (single !== null && found.length < 4) {
    const at = from + single
    found.push({ at, sign: text[at] as string })
    from = at + 1
    single = bracketsIn(text.slice(from)).single
  }
  return found
}

/** Without those that pair across blocks. */
function unpaired(signs: readonly Sign[]): Sign[] {
  const left: Sign[] = []
  for (const sign of signs) {
    const at = closing.has(sign.sign)
      ? left.findLastIndex((open) => partners[open.sign] === sign.sign && sign.unit.index - open.unit.index <= span)
      : -1
    if (at >= 0) left.splice(at, 1)
    else left.push(sign)
  }
  return left
}

export const unpairedBracket: DocumentRule = {
  id: 'unpaired-bracket',
  severity: 'warning',
  summary: 'a bracket or a quotation mark that is opened and not closed, or closed and not opened',
  help: 'Round, square and curly brackets, guillemets and double quotation marks. The closing bracket of a marker, a) or 1), needs no opening one; a bracket may span some paragraphs, as that of a passage still to be agreed does; a quotation of several paragraphs may open each of them. Figures between brackets that a conversion turned round, )2010(, are pairs.',
  examples: {
    fails: [
      'The Council approved the budget (document C24/60 without a vote.',
      'وافق المجلس على الميزانية (الوثيقة C24/60، دون تصويت.',
      'أحاط المجلس علماً بالتقرير) الوثيقة C24/60 وشكر الأمانة.',
      'The Chair said that "the budget was a compromise and thanked all delegations.',
      'دعا الرئيس إلى «مواصلة الحوار بين الأعضاء.'
    ],
    passes: [
      'a) The Council approved the budget (document C24/60 (Rev. 1)) and "took note" of the report.',
      'أ) وافق المجلس على الميزانية (الوثيقة C24/60) «دون تصويت»؛\n\nب) أحاط علماً بالتقرير.',
      '[The Council decides:\n\n(a) to approve the budget;\n\n(b) to take note of the report.]',
      '“The budget is a compromise.\n\n“It is the best that could be had,” said the Chair.',
      'The screens are 24" wide.'
    ]
  },
  *check(document) {
    const lone = document.units.flatMap((unit) => loneBrackets(unit))
    const told = new Set<Unit>()
    for (const { unit, at, sign } of unpaired(lone)) {
      // One that is turned round leaves several without a partner.
      if (told.has(unit)) continue
      told.add(unit)
      yield {
        at: { unit, start: at, end: at + 1 },
        message: closing.has(sign) ? `"${sign}" closes nothing` : `"${sign}" is not closed`
      }
    }
    for (const { unit, at, count } of loneQuotes(document.holding('quote')))
      yield {
        at: { unit, start: at, end: at + 1 },
        message: count === 1 ? 'the quotation mark has no partner' : `one of ${count} quotation marks has no partner`
      }
  }
}

/** Blocks with an odd number of quotation marks, but for those of a quotation that goes on in a block soon after. */
function loneQuotes(units: readonly Unit[]): { unit: Unit; at: number; count: number }[] {
  const lone: { unit: Unit; at: number; count: number }[] = []
  for (const unit of units) {
    const quotes = [...unit.text.matchAll(marks)]
    const last = quotes.at(-1)
    if (!last || quotes.length % 2 === 0 || measure.test(unit.text) || openingMark.test(unit.text)) continue
    const before = lone.at(-1)
    if (before && unit.index - before.unit.index <= span) lone.pop()
    else lone.push({ unit, at: last.index, count: quotes.length })
  }
  // The end of a quotation of which each paragraph opens anew.
  return lone.filter(({ unit, at, count }) => count > 1 || !/^["”“][.,،]?$/.test(unit.text.slice(at)))
}
