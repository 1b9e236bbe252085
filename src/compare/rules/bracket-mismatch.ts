import { bracketsIn, type Enclosed } from '../../language/brackets.ts'
import { folded } from '../../language/fold.ts'
import { languageNames, otherLanguage } from '../../model/language.ts'
import { beyond, bothWays } from '../enclosed.ts'
import { onSide, type PairRule } from '../rule.ts'
import type { Text } from '../text.ts'

/** A bracket without partner, or brackets that the other version has round the same words. */
export const bracketMismatch: PairRule = {
  id: 'bracket-mismatch',
  scope: 'pair',
  severity: 'info',
  category: 'linguistic-conventions/punctuation',
  summary: 'a bracket has no partner on one side only, or brackets are lost round words that both sides have',
  help:
    'The closing bracket of a marker, a) or أ), needs no partner; figures between brackets that look outwards, as they come out of ' +
    'Arabic text turned round, are a pair. Acronyms in brackets are left alone: Arabic often has the name only. Where the words in ' +
    'the brackets are lost as well, note-lost reports them.',
  examples: {
    fails: [
      {
        en: 'The library (which opened in 2019) will be extended to the second floor.',
        ar: 'وستوسع المكتبة (التي افتتحت في عام 2019 لتشمل الطابق الثاني.'
      },
      {
        en: 'The library (which opened last year) will be extended to the second floor.',
        ar: 'وستوسع المكتبة التي افتتحت في العام الماضي لتشمل الطابق الثاني.'
      }
    ],
    passes: [
      {
        en: 'The World Health Organization (WHO) reported on a) vaccines and b) the budget for 2025 (see annex II).',
        ar: 'وقدمت منظمة الصحة العالمية تقريراً عن أ) اللقاحات وب) ميزانية عام 2025 (انظر المرفق الثاني).'
      },
      {
        en: 'Council Resolution 1305 (2009) was recalled.',
        ar: 'وأُشير إلى قرار المجلس 1305 )2009(.'
      },
      {
        en: 'Workshops should award certificates (SDG 4).',
        ar: 'ينبغي للورش أن تمنح شهادات (الهدف 4 من أهداف التنمية المستدامة).'
      },
      { en: 'SURVEY AIRCRAFT (ITEM 4)', ar: 'طائرة المسح (البند 4)' }
    ]
  },
  *check(pair, versions) {
    const sides = { ar: bracketsIn(pair.ar.standing), en: bracketsIn(pair.en.standing) }
    for (const language of ['ar', 'en'] as const) {
      const at = sides[language].single
      if (at === null || sides[otherLanguage(language)].single !== null) continue
      const words = { start: at, end: at + 1 }
      const message = `"${pair[language].text[at]}" in ${languageNames[language]} has no partner`
      yield { ...onSide(language, words), message }
    }
    if (sides.ar.single !== null || sides.en.single !== null) return
    for (const way of bothWays(pair, versions)) {
      const { own, other } = way
      const groups = (text: Text) => sides[text.language].groups.filter((g) => !isSign(text, g))
      const numbers = sides[other.language].groups.filter((g) => isSign(other, g)).map((g) => figures(other, g))
      for (const { passage, said } of beyond(way, groups(own), groups(other), versions)) {
        if (said === false || numbers.some((printed) => printed !== '' && printed === figures(own, passage))) continue
        const words = { start: passage.start, end: passage.end }
        const text = own.text.slice(passage.start, passage.end)
        const message = `"${text}" has no brackets in ${languageNames[other.language]}`
        yield { ...onSide(own.language, words), message }
      }
    }
  }
}

/** Nothing but acronyms or a symbol, the original name beside the Arabic one, or a number as Arabic decisions print it: رقم (87). */
function isSign({ standing, language }: Text, { start, inside }: Enclosed): boolean {
  const words = standing.slice(inside.start, inside.end)
  if (numbered.test(standing.slice(0, start)) && /^\s*[\d٠-٩]+\s*$/.test(words)) return true
  if (language === 'ar') return /[A-Za-z]/.test(words) && !/[\u0621-\u064a]/.test(words)
  return /\p{Lu}/u.test(words) && !/\p{Ll}{3}/u.test(words)
}

/** "(SDG 4)" and "(ITEM 3)" are signs, (الهدف 4) and (البند 3) are words: what they say is their number. */
const figures = ({ standing }: Text, { inside }: Enclosed): string =>
  (folded(standing.slice(inside.start, inside.end)).match(/\d+/g) ?? []).join(' ')

const numbered = /رقم\s?$/
