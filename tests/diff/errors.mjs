// The kinds of errors that the seeded-error benchmark puts into a translation, each with the checks that should report it.
//
// A kind changes the text of one block (`change`) or the order of the blocks (`arrange`). It gives nothing where the block has no
// place for it. `rules` are the ids that count as right, by language of the changed side where that matters; `form: true` marks
// errors of form, which may be reported as info and do not count in the totals.
import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { digits, figures, inScriptOf } from './figures.mjs'

const words = parse(readFileSync(new URL('errors.yaml', import.meta.url), 'utf8'))

const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
const patterns = new Map()

/** Whole words; in Arabic a joined و or ف may stand before them. */
function pattern(phrase) {
  let known = patterns.get(phrase)
  if (!known) {
    const open = / (?:ب)?$/.test(phrase)
    known = new RegExp(
      `(?<![\\p{L}\\p{M}\\p{N}-]|[\\p{L}]['’])([وف]?)${escaped(phrase)}${open ? '' : '(?![\\p{L}\\p{M}\\p{N}]|[-][\\p{L}])'}`,
      'gu'
    )
    patterns.set(phrase, known)
  }
  return known
}

const occurrences = (text, phrase) =>
  [...text.matchAll(pattern(phrase))].map((m) => ({ start: m.index + m[1].length, end: m.index + m[0].length }))
const has = (text, phrase) => occurrences(text, phrase).length > 0
const spliced = (text, { start, end }, put) => text.slice(0, start) + put + text.slice(end)

/** Where the first phrase of a pair stands, and what comes in its place. */
const placesOf = (text, pairs) => pairs.flatMap(([from, to]) => occurrences(text, from).map((at) => ({ at, to })))

/** One of the places with what comes there. */
function replaced(text, places, random) {
  if (places.length === 0) return null
  const { at, to } = random.pick(places)
  const joins = to.endsWith(' ب') || to === ''
  const end = joins && text[at.end] === ' ' ? at.end + 1 : at.end
  return spliced(text, { start: at.start, end }, to)
}

/** Exchanges one occurrence of the first phrase of one of the pairs for the second. */
const exchanged = (text, pairs, random) => replaced(text, placesOf(text, pairs), random)

/** After the body alone: "the approved plan" tells no decision. */
const tells = (text, at) =>
  /(?:\p{Lu}\p{L}+|also|further) $/u.test(text.slice(0, at.start)) && /^ \p{Ll}/u.test(text.slice(at.end))
/** "however" is no negation, and what is prevented is none that can be taken out. */
const denies = (text, { start, end }) =>
  !/^غير (?:أن|أنه|أنها|ذلك)(?!\p{L})|^غير أنّ/u.test(text.slice(start)) &&
  !/ح[اُو]*ول[ةت]? $|حال[ت]? $/.test(text.slice(0, start)) &&
  text.slice(end).trim() !== ''
/** A second negation in a sentence that denies already may turn it round or change nothing. */
const affirms = (text, at, language) => {
  const before = text.slice(0, at.start).split(/[.;؛]/).at(-1)
  if (language === 'ar') return !/(?:^|\s)[وف]?(?:لا|لن|لم|ليس|ليست|ألا)(?:\s|$)/.test(before)
  const told = /^(?:decided|approved|agreed)/.test(text.slice(at.start)) ? tells(text, at) : true
  return told && !/\b(?:no|not|nothing|none|never|neither|nor|unless)\b/i.test(before)
}

/** Every phrase of a list for every other. */
const anyOther = (list, random) => list.map((from) => [from, random.pick(list.filter((other) => other !== from))])

/** Numbers that either side has, so that an error is not hidden by another number of the block. */
const numbersIn = (...texts) => texts.flatMap((t) => (digits(t).match(/\d+/g) ?? []).map(Number))

/** Puts another number in the place of one figure of the kinds. */
function anotherFigure(kinds, value) {
  return (text, { random, other }) => {
    const places = figures(text).filter((f) => kinds.includes(f.kind))
    if (places.length === 0) return null
    const place = random.pick(places)
    const put = value(digits(place.text), random, numbersIn(text, other), text, place)
    return put === null || put === undefined ? null : spliced(text, place, inScriptOf(place.text, put))
  }
}

/** Another digit in the place of one, not the first where that would leave a nought. */
function anotherDigit(value, random) {
  const places = [...value].flatMap((c, i) => (/\d/.test(c) ? [i] : []))
  const i = random.pick(places)
  const put = random.other(i === places[0] ? 1 : 0, 9, [Number(value[i])])
  return value.slice(0, i) + put + value.slice(i + 1)
}

const near = (value, random, taken) => {
  const n = Number(value)
  return n < 2 ? null : random.other(2, Math.max(12, Math.round(n * 1.6)), [n, ...taken])
}

/** Words of a list exchanged, where the other side has the counterpart. */
const entry =
  (list) =>
  (text, { language, other, random }) => {
    const there = language === 'en' ? 'ar' : 'en'
    const places = list.filter((e) => has(text, e[language]) && loosely(other, e[there]))
    if (places.length === 0) return null
    const from = random.pick(places)
    const to = random.pick(
      list.filter(
        (e) =>
          e !== from &&
          !e.feminine === !from.feminine &&
          !e.office === !from.office &&
          !text.includes(e[language]) &&
          !other.includes(e[there])
      )
    )
    return to ? exchanged(text, [[from[language], to[language]]], random) : null
  }
/** The counterpart may have letters joined on: بالجمعية العامة, للجمعية العامة. */
const loosely = (text, phrase) => text.includes(phrase.replace(/^ال/, ''))

const latin = /(?<![\p{L}\p{N}./@_-])[A-Z][A-Za-z]*[a-z][A-Za-z]*(?![\p{L}\p{N}/@_-]|\.\w)/gu
const acronym = /(?<![\p{L}\p{N}./@_\u2011-])[A-Z]{3,7}(?![\p{L}\p{N}./@_\u2011-])/gu
const roman = /^[IVXLC]+$/
const titled = {
  en: /(?<=\b(?:Mr|Ms|Mrs|Dr|Messrs)\.? )\p{Lu}[\p{L}'’-]+(?: (?:al-)?\p{Lu}[\p{L}'’-]+){0,2}/gu,
  ar: /(?<=(?:^|[\s])[وفب]?(?:السيدة|السيد|الدكتور|الدكتورة) )\p{L}+(?: \p{L}+)?/gu
}
const url = /https?:\/\/[^\s)،؛,;<>"]+[\w/]/g
const email = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g
const bracketed = /\s?[([][^()[\]]{6,}[)\]]/g
const marker = /^\(?([a-hأبجدهوزح]|هـ|[1-9]|i{1,3}|iv)[).]/

const markers = {
  a: 'b',
  b: 'c',
  c: 'e',
  d: 'b',
  e: 'g',
  f: 'd',
  g: 'e',
  h: 'f',
  أ: 'ب',
  ب: 'د',
  ج: 'أ',
  د: 'و',
  ه: 'ز',
  هـ: 'ز',
  و: 'ج',
  ز: 'أ',
  ح: 'د',
  i: 'iii',
  ii: 'iv',
  iii: 'v',
  iv: 'vi'
}
const item = /^(?:\([a-hivأبجدهوزح][ivـ]*\)|[’‘]\d[‘’]) /

/** Sentences, roughly: for places where one can be taken out. */
const sentences = (text) => text.split(/(?<=[.؟?!]) (?=[\p{Lu}\u0600-\u06ff"“(])/u)

const pickMatch = (text, regex, random, fits = () => true) => {
  const places = [...text.matchAll(regex)].filter((m) => fits(m[0]))
  return places.length === 0 ? null : random.pick(places)
}
const rangeOf = (match) => ({ start: match.index, end: match.index + match[0].length })

const letters = (text) => text.match(/\p{L}/gu)?.length ?? 0
const one = (change) => (blocks, i, context) => {
  const changed = change(blocks[i], context)
  return changed === null || changed === blocks[i] ? null : { blocks: blocks.with(i, changed), at: [i] }
}

/** Kinds of which the text changes. */
const changes = [
  {
    id: 'truncated',
    rules: ['truncated-unit', 'missing-sentence', 'extra-sentence'],
    change: (text, { random }) => {
      const list = text.split(' ')
      if (list.length < 16) return null
      return list
        .slice(0, Math.round(list.length * (0.4 + 0.2 * (random.below(100) / 100))))
        .join(' ')
        .replace(/[,،;؛.]$/, '')
    }
  },
  {
    id: 'untranslated',
    rules: ['untranslated-unit'],
    sides: ['ar'],
    change: (_, { other }) => (letters(other) < 30 ? null : other)
  },
  {
    id: 'sentence-removed',
    rules: ['missing-sentence', 'extra-sentence', 'truncated-unit'],
    change: (text, { random, other }) => {
      // A leading number is no sentence.
      const full = (list) => list.flatMap((s, i) => (letters(s) >= 30 ? [i] : []))
      const list = sentences(text)
      const places = full(list)
      if (places.length < 2 || full(sentences(other)).length < 2) return null
      const gone = random.pick(places)
      return list.filter((_, i) => i !== gone).join(' ')
    }
  },
  // One of several articles is a number as well: "articles 3, 12 and 18".
  { id: 'number', rules: ['number-mismatch', 'reference-mismatch'], change: anotherFigure(['number'], near) },
  {
    id: 'number-dropped',
    rules: ['number-mismatch', 'reference-mismatch', 'range-mismatch', 'percentage-mismatch', 'resolution-mismatch'],
    change: (text, { random }) => {
      const places = figures(text).filter(
        (f) => f.kind === 'number' && Number(digits(f.text)) > 2 && /^ \p{L}/u.test(text.slice(f.end))
      )
      if (places.length === 0) return null
      const { start, end } = random.pick(places)
      return spliced(text, { start, end: end + 1 }, '')
    }
  },
  { id: 'thousands', rules: ['number-mismatch'], change: anotherFigure(['thousands'], anotherDigit) },
  {
    id: 'decimal',
    rules: ['number-mismatch', 'money-mismatch', 'range-mismatch', 'marker-mismatch'],
    change: anotherFigure(['decimal'], anotherDigit)
  },
  { id: 'percentage', rules: ['percentage-mismatch'], change: anotherFigure(['percentage'], anotherDigit) },
  { id: 'money', rules: ['money-mismatch'], change: anotherFigure(['money'], anotherDigit) },
  {
    id: 'ordinal',
    rules: ['ordinal-mismatch', 'reference-mismatch'],
    change: (text, { language, random }) => {
      const { en, arFeminine, arMasculine, nouns } = words.ordinals
      const beside = (at) => {
        const near =
          language === 'en' ? text.slice(at.end, at.end + 24) : text.slice(Math.max(0, at.start - 16), at.start)
        return nouns[language].some((noun) =>
          (language === 'en' ? new RegExp(`^ ${noun}\\b`) : new RegExp(`${noun} $`)).test(near)
        )
      }
      const places = (language === 'en' ? [en] : [arFeminine, arMasculine]).flatMap((list) =>
        list.flatMap((word) =>
          occurrences(text, word)
            .filter((at) => beside(at) && !/^ (?:عشر|و[\u0600-\u06ff]+(?:ين|ون))/.test(text.slice(at.end)))
            .map((at) => ({ at, put: random.pick(list.filter((w) => w !== word && !has(text, w))) }))
        )
      )
      if (places.length === 0) return null
      const { at, put } = random.pick(places)
      return spliced(text, at, put)
    }
  },
  {
    id: 'year',
    rules: ['year-mismatch', 'date-mismatch'],
    change: anotherFigure(['year', 'date-year'], (value, random, taken) =>
      random.other(Number(value) - 12, Number(value) + 9, [Number(value), ...taken])
    )
  },
  {
    id: 'day',
    rules: ['date-mismatch'],
    change: anotherFigure(['day'], (value, random, taken) => random.other(1, 28, [Number(value), ...taken]))
  },
  {
    id: 'month',
    rules: ['date-mismatch'],
    change: (text, { language, random }) => {
      const pairs = (language === 'en' ? [words.months.en] : [words.months.ar, words.months.gulf]).flatMap((list) =>
        anyOther(list, random)
      )
      const dated = pairs.filter(([from]) =>
        occurrences(text, from).some(
          ({ start, end }) =>
            /[0-9\u0660-\u0669] $/.test(text.slice(0, start)) || /^ (?:[0-9\u0660-\u0669]|عام)/.test(text.slice(end))
        )
      )
      return exchanged(text, dated, random)
    }
  },
  {
    id: 'weekday',
    rules: ['weekday-mismatch', 'date-mismatch'],
    change: (text, { language, random, other }) => {
      const list = words.weekdays[language]
      const there = words.weekdays[language === 'en' ? 'ar' : 'en']
      return exchanged(
        text,
        anyOther(list, random).filter(([from]) => loosely(other, there[list.indexOf(from)])),
        random
      )
    }
  },
  {
    id: 'time',
    rules: ['time-mismatch'],
    change: anotherFigure(['time'], (value, random) => {
      const [, hour, rest] = /^(\d+)(.*)$/.exec(value) ?? []
      const n = Number(hour)
      return String(random.other(n > 12 ? 13 : 1, n > 12 ? 22 : 11, [n])).padStart(hour.length, '0') + rest
    })
  },
  {
    id: 'half-of-day',
    rules: ['time-mismatch'],
    change: (text, { language, random }) =>
      exchanged(
        text.replace(/\u00a0/g, ' '),
        language === 'en'
          ? [
              ['a.m.', 'p.m.'],
              ['p.m.', 'a.m.']
            ]
          : [
              ['صباحا', 'مساء'],
              ['صباحاً', 'مساءً'],
              ['مساء', 'صباحا'],
              ['مساءً', 'صباحاً'],
              ['بعد الظهر', 'صباحا']
            ],
        random
      )
  },
  {
    id: 'number-word',
    rules: ['number-mismatch'],
    change: (text, { language, random, other }) => {
      const { en, arFeminine, arMasculine, arTens } = words.numbers
      // A part of eleven to nineteen is no number of its own.
      const fits = (from) =>
        !new RegExp(`${from} عشر`).test(text) &&
        !(/^عشرة?$/.test(from) && /(?:[اأإ]حد[ىي]?|حادية?|نية?|[لرمسثت][عثذسةتن]ة?|ثماني[ةه]?) عشر/.test(text))
      const lists = language === 'en' ? [en] : [arFeminine, arMasculine, arTens]
      const pairs = lists.flatMap((list) => anyOther(list, random)).filter(([from, to]) => fits(from) && !has(text, to))
      const duals = language === 'ar' && /\b(?:two|2|twice|biennium|second|both)\b/i.test(other) ? words.duals : []
      return exchanged(text, [...pairs, ...duals], random)
    }
  },
  {
    id: 'range',
    rules: ['range-mismatch', 'number-mismatch', 'year-mismatch', 'date-mismatch'],
    change: anotherFigure(['range'], (value, random, taken) =>
      /^(?:19|20)\d\d$/.test(value)
        ? random.other(Number(value) - 3, Number(value) + 9, taken)
        : near(value, random, taken)
    )
  },
  { id: 'symbol', rules: ['symbol-mismatch', 'resolution-mismatch'], change: anotherFigure(['symbol'], anotherDigit) },
  {
    id: 'resolution',
    rules: ['resolution-mismatch', 'symbol-mismatch'],
    change: anotherFigure(['resolution'], anotherDigit)
  },
  {
    id: 'revision',
    rules: ['resolution-mismatch'],
    change: (text, { language, random }) => {
      const cited = [...text.matchAll(language === 'en' ? /\(Rev\. [^)]+\)/g : /\(المراجَ?عة? [^)]+\)/g)]
      if (cited.length === 0) return null
      const at = random.pick(cited)
      const year = /\d{4}/.exec(at[0])
      const places = words.places.map((p) => p[language])
      const put =
        random.below(2) && year
          ? at[0].replace(year[0], String(random.other(1994, 2023, [Number(year[0])])))
          : exchanged(at[0], anyOther(places, random), random)
      return put && spliced(text, rangeOf(at), put)
    }
  },
  { id: 'reference', rules: ['reference-mismatch'], change: anotherFigure(['reference'], near) },
  {
    id: 'url',
    rules: ['url-mismatch'],
    change: (text, { random }) => {
      const at = pickMatch(text, url, random)
      if (!at) return null
      if (random.below(3) === 0) return spliced(text, rangeOf(at), '').replace(/\s+([.,،؛;])/g, '$1')
      const last = at[0].search(/\w+\/?$/)
      return spliced(text, rangeOf(at), `${at[0].slice(0, last)}${random.pick(['archive', 'old', 'members'])}`)
    }
  },
  {
    id: 'email',
    rules: ['email-mismatch'],
    change: (text, { random }) => {
      const at = pickMatch(text, email, random)
      return (
        at && spliced(text, rangeOf(at), random.pick([at[0].replace(/^\w/, 'x'), at[0].replace('@', '@mail.'), '']))
      )
    }
  },
  {
    id: 'acronym',
    rules: ['acronym-mismatch', 'body-mismatch'],
    change: (text, { random, other }) => {
      const at = pickMatch(text, acronym, random, (m) => !roman.test(m) && has(other, m))
      if (!at) return null
      // Taken out of brackets it leaves the name that it shortens.
      const glossed = /[(\-–] ?$/.test(text.slice(0, at.index))
      return random.below(3) === 0 && !glossed
        ? spliced(text, { start: at.index, end: at.index + at[0].length }, '')
            .replace(/\(\s*\)/, '')
            .replace(/ {2,}/g, ' ')
        : spliced(text, rangeOf(at), random.pick(['UNODC', 'ITU', 'WIPO', 'FAO', 'UNCTAD'].filter((a) => a !== at[0])))
    }
  },
  {
    id: 'latin-name',
    rules: ['name-mismatch'],
    change: (text, { language, random, other }) => {
      const shared = language === 'ar' ? text : other
      const names = new Set(shared.match(latin) ?? [])
      const at = pickMatch(text, latin, random, (m) => names.has(m) && m.length > 3 && has(other, m))
      return at && spliced(text, rangeOf(at), random.pick(['Borealis', 'Quantrell', 'Vandermeer', 'Ostrava']))
    }
  },
  { id: 'country', rules: ['country-mismatch'], change: entry(words.countries) },
  {
    id: 'body',
    rules: ['body-mismatch', 'name-mismatch', 'owner-mismatch', 'resolution-mismatch'],
    change: entry(words.bodies)
  },
  {
    id: 'person',
    rules: ['name-mismatch'],
    change: (text, { language, random, other }) => {
      const at = pickMatch(text, titled[language], random)
      return at && other.match(titled[language === 'en' ? 'ar' : 'en'])
        ? spliced(text, rangeOf(at), random.pick(words.people)[language])
        : null
    }
  },
  {
    id: 'negation',
    rules: ['negation-mismatch', 'legal-force-mismatch'],
    change: (text, { language, random }) => {
      const affirmed = () =>
        replaced(
          text,
          placesOf(text, words.affirm[language]).filter(({ at }) => denies(text, at)),
          random
        )
      const denied = () =>
        replaced(
          text,
          placesOf(text, words.deny[language]).filter(({ at }) => affirms(text, at, language)),
          random
        )
      return random.below(2) ? (affirmed() ?? denied()) : (denied() ?? affirmed())
    }
  },
  {
    id: 'opposite',
    rules: ['opposite-mismatch', 'negation-mismatch'],
    change: (text, { language, random }) =>
      replaced(
        text,
        placesOf(text, words.opposites[language]).filter(({ at }) => denies(text, at)),
        random
      )
  },
  {
    id: 'legal-force',
    rules: ['legal-force-mismatch', 'negation-mismatch'],
    change: (text, { language, random, other }) => {
      // "May not" and "shall not" say the same, and so do "no member may" and "no member shall", "as may be necessary" and "as shall be
      // necessary": these are left alone.
      const places = words.force[language]
        .filter(({ against }) => !against || other.includes(against))
        .flatMap(({ from, to }) => occurrences(text, from).map((at) => ({ at, to })))
        .filter(
          ({ at }) =>
            !/(?:لا|ألا) [وف]?$/.test(text.slice(0, at.start)) &&
            !/^ (?:not\b|ألا|لا )/.test(text.slice(at.end)) &&
            !/\b(?:no|nothing|none|neither|nor)\b[^.;:]*$|\bas (?:\S+ ){0,3}$/i.test(text.slice(0, at.start))
        )
      if (places.length === 0) return null
      const { at, to } = random.pick(places)
      return spliced(text, at, to)
        .replace(/يجب ل(?=(?:ك|ه|ها|هم)(?!\p{L}))/gu, 'يجب علي')
        .replace(/يجب لل(?=\p{L})/gu, 'يجب على ال')
        .replace(/يجب ل(?=\p{L})/gu, 'يجب على ')
    }
  },
  {
    id: 'decision-verb',
    rules: ['decision-verb-mismatch', 'clause-verb-mismatch'],
    change: (text, { language, random }) => {
      if (language === 'ar') return exchanged(text, words.decisionVerbs.ar, random)
      return replaced(
        text,
        placesOf(text, words.decisionVerbs.en).filter(({ at }) => tells(text, at)),
        random
      )
    }
  },
  {
    id: 'clause-verb',
    rules: ['clause-verb-mismatch', 'decision-verb-mismatch'],
    change: (text, { language, random }) => {
      // At the head alone, number and marks aside.
      const head = /^[^\p{L}]*/u.exec(text)[0].length
      const pairs = words.clauseVerbs[language].filter(
        ([from]) => text.startsWith(from, head) || text.startsWith(from, head + 1)
      )
      return pairs.length === 0 ? null : exchanged(text.slice(0, head + 60), pairs, random) + text.slice(head + 60)
    }
  },
  { id: 'owner', rules: ['owner-mismatch', 'body-mismatch', 'name-mismatch'] },
  { id: 'due', rules: ['due-mismatch', 'date-mismatch'] },
  { id: 'vote', rules: ['vote-mismatch', 'number-mismatch'] },
  {
    id: 'marker',
    rules: ['marker-mismatch'],
    change: (text) => {
      const at = marker.exec(text)
      if (!at) return null
      return text.replace(at[1], /\d/.test(at[1]) ? String((Number(at[1]) % 9) + 1) : markers[at[1]])
    }
  },
  {
    id: 'bracket',
    rules: ['bracket-mismatch'],
    form: true,
    change: (text, { random, other }) => {
      const at = pickMatch(text, bracketed, random)
      if (!at || !/[([]/.test(other.replace(item, ''))) return null
      return spliced(text, rangeOf(at), random.below(2) ? at[0].replace(/[)\]]$/, '') : at[0].replace(/[()[\]]/g, ''))
    }
  },
  {
    id: 'quotation',
    rules: ['quotation-mismatch'],
    form: true,
    change: (text, { random, other }) => {
      const at = pickMatch(text, /["“«][^"“”«»]{3,}["”»]/g, random)
      return at && /["“«]/.test(other) ? spliced(text, rangeOf(at), at[0].slice(1, -1)) : null
    }
  },
  {
    id: 'note',
    rules: ['note-lost', 'missing-words'],
    change: (text, { random, other }) => {
      const at = pickMatch(
        text,
        /\s?\((?!Rev)[^()\d]{8,60}\)/g,
        random,
        (m) => / /.test(m.trim()) && !/المراج|انظر|see /.test(m)
      )
      return at && /\([^()\d]{6,}\)/.test(other) ? spliced(text, rangeOf(at), '') : null
    }
  },
  {
    id: 'term',
    rules: ['multistakeholder-as-multilateral', 'term-mismatch'],
    change: (text, { language, random }) => exchanged(text, words.terms[language], random)
  }
].map((kind) => ({ ...kind, arrange: kind.change ? one(kind.change) : undefined }))

const inserted = (blocks, i, block) => [...blocks.slice(0, i), block, ...blocks.slice(i)]

/** Kinds of which the order of the blocks changes. `at` are the places of the changed blocks in the new list. */
const arrangements = [
  {
    id: 'block-removed',
    rules: { ar: ['missing-unit'], en: ['extra-unit'] },
    arrange: (blocks, i) =>
      letters(blocks[i]) < 12 || item.test(blocks[i]) ? null : { blocks: blocks.toSpliced(i, 1), at: [] }
  },
  {
    id: 'block-added',
    rules: { ar: ['extra-unit'], en: ['missing-unit'] },
    arrange: (blocks, i, { donor }) => (letters(donor) < 30 ? null : { blocks: inserted(blocks, i, donor), at: [i] })
  },
  {
    id: 'block-moved',
    rules: ['moved-unit'],
    arrange: (blocks, i, { random }) => {
      const places = blocks.flatMap((_, j) => (Math.abs(j - i) >= 2 && letters(blocks[j]) > 20 ? [j] : []))
      if (places.length === 0 || letters(blocks[i]) < 40 || item.test(blocks[i])) return null
      const to = random.pick(places)
      return { blocks: inserted(blocks.toSpliced(i, 1), to, blocks[i]), at: [to] }
    }
  },
  {
    id: 'block-duplicated',
    rules: ['duplicated-unit'],
    arrange: (blocks, i, { random }) => {
      if (letters(blocks[i]) < 20) return null
      const to = Math.min(blocks.length, i + 1 + random.below(3))
      return { blocks: inserted(blocks, to, blocks[i]), at: [i, to] }
    }
  },
  {
    id: 'list-item-removed',
    rules: { ar: ['missing-unit', 'list-mismatch'], en: ['extra-unit', 'list-mismatch'] },
    arrange: (blocks, i) => (item.test(blocks[i]) ? { blocks: blocks.toSpliced(i, 1), at: [] } : null)
  },
  {
    id: 'list-items-swapped',
    rules: ['moved-unit', 'list-mismatch'],
    arrange: (blocks, i) => {
      const [own, next] = [item.exec(blocks[i])?.[0], item.exec(blocks[i + 1] ?? '')?.[0]]
      if (!own || !next) return null
      const swapped = blocks
        .with(i, own + blocks[i + 1].slice(next.length))
        .with(i + 1, next + blocks[i].slice(own.length))
      return { blocks: swapped, at: [i, i + 1] }
    }
  }
]

export const kinds = [...arrangements, ...changes]

export const rulesOf = (kind, language) => (Array.isArray(kind.rules) ? kind.rules : kind.rules[language])
