import { type Acronym, acronymsIn, areInitials, initialWords, isForShort, keyOf } from '../../language/acronyms.ts'
import { type NamedMention, namedIn } from '../../language/bodies.ts'
import { inStep, replacedBodies } from '../counterparts.ts'
import type { FactKind } from '../facts/fact.ts'
import type { Found, PairRule } from '../rule.ts'
import type { Text } from '../text.ts'
import type { ComparedPair, Versions } from '../versions.ts'

/** An acronym that is another one in the translation, or stands in the Arabic alone. */
export const acronymMismatch: PairRule = {
  id: 'acronym-mismatch',
  scope: 'pair',
  severity: 'error',
  category: 'accuracy/mistranslation',
  summary:
    'an acronym is another one in the translation, or stands in the Arabic without anything in the English for it',
  help:
    'Arabic writes the name that an acronym stands for in full, so that an English acronym that the Arabic lacks is no finding ' +
    'in itself: it is one where another acronym stands in its place, which nothing in the English explains, or the full name of ' +
    'another institution. An Arabic acronym is explained by the same letters, by the initials of English words ("Global Digital Compact" for GDC) or by the glossary. One ' +
    'that the English has nowhere is a warning, in brackets after a name only information. Units, currencies and times of day are ' +
    'no acronyms (acronyms.yaml).',
  examples: {
    fails: [
      {
        en: 'Several groups, such as the G77 and China, submitted written comments.',
        ar: 'وقدمت عدة مجموعات، مثل G7 والصين، تعليقات خطية.'
      },
      {
        en: 'The report of ITU-T Study Group 17 was noted.',
        ar: 'وأُحيط علماً بتقرير لجنة الدراسات 17 التابعة لقطاع ITU-R.'
      },
      {
        en: 'The survey was conducted by the International Chamber of Commerce (ICC) in March.',
        ar: 'وأجرت غرفة التجارة الدولية (ICJ) الاستقصاء في مارس.'
      },
      {
        en: 'The representative of UNDP took the floor.',
        ar: 'وأخذ ممثل برنامج الأمم المتحدة للبيئة الكلمة.'
      },
      {
        en: 'The working group will report to the Council at its next session.',
        ar: 'ويقدم فريق العمل CWG-COP تقريراً إلى المجلس في دورته المقبلة.'
      },
      {
        en: 'Every report has a URI of its own.\n\nThe annex gives the title and the or link of each report.',
        ar: 'ولكل تقرير معرّف موحد للمورد (URI) خاص به.\n\nويورد المرفق عنوان كل تقرير والمعرّف الموحد للمورد (URI) أو الرابط.'
      }
    ],
    passes: [
      {
        en: 'UNDP, UNESCO and ITU presented their joint programme on ICTs.',
        ar: 'وعرض برنامج الأمم المتحدة الإنمائي واليونسكو والاتحاد الدولي للاتصالات برنامجهم المشترك المتعلق بتكنولوجيا المعلومات والاتصالات.'
      },
      {
        en: 'The Global Digital Compact and large language models were discussed.',
        ar: 'ونوقش الميثاق الرقمي العالمي (GDC) والنماذج اللغوية الكبيرة (LLM).'
      },
      {
        en: 'The WSIS+20 review was introduced by the Chair of CWG-WSIS&SDG.',
        ar: 'وقدمت رئيسة الفريق CWG-WSIS&SDG استعراض القمة بعد 20 عاماً (WSIS+20).'
      },
      {
        en: 'The MAG agreed that it would meet again in June. The MAG thanked the hosts.',
        ar: 'واتفقت MAG على أن تجتمع ثانية في يونيو. ووجهت المجموعة الشكر إلى الجهة المضيفة.'
      },
      {
        en: 'SECTION II: BUDGET OF THE IGF SECRETARIAT',
        ar: 'القسم الثاني: ميزانية أمانة IGF'
      }
    ]
  },
  *check(pair, versions) {
    yield* replacedByName(pair)
    const side = { ar: acronymsIn(pair.ar.standing), en: acronymsIn(pair.en.standing) }
    if (side.ar.length === 0) return
    const names = { ar: namedIn(pair.ar.standing, 'ar'), en: namedIn(pair.en.standing, 'en') }
    const free = (text: Text, list: readonly Acronym[]) =>
      list.filter(
        (a) => !pair.facts[text.language].some((f) => cited.has(f.kind) && f.start < a.end && a.start < f.end)
      )
    const words = initialWords(pair.en.standing)
    const unlike = free(pair.ar, side.ar).filter(
      (a) => !matches(a, side.en) && !isExplained(a, names.en) && !stands(a, words)
    )
    if (unlike.length === 0) return
    const strange = unlike.filter((a) => !areInitials(a.key, words))
    const lost = isShouted(pair.en)
      ? []
      : free(pair.en, side.en).filter((e) => !matches(e, side.ar) && !isExplained(e, names.ar))
    const taken = new Set<Acronym>()
    yield* exchangedInBrackets(pair, unlike, lost, words, taken)
    for (const own of strange) {
      if (taken.has(own)) continue
      const other = lost
        .filter((e) => !taken.has(e) && inStep(pair, own, e))
        .sort((x, y) => likeness(own, y) - likeness(own, x))[0]
      if (other) {
        taken.add(other)
        yield { ar: own, en: other, message: `"${other.text}" in English, "${own.text}" in Arabic` }
      } else if (gap.test(pair.en.standing) && !isAlone(own, pair, versions)) {
        yield { ar: own, en: null, category: 'accuracy/omission', message: `"${own.text}" stands in the Arabic only` }
      } else if (isAlone(own, pair, versions)) {
        yield {
          ar: own,
          en: null,
          severity: isInBrackets(pair.ar, own) ? 'info' : 'warning',
          category: versions.source === 'en' ? 'accuracy/addition' : 'accuracy/omission',
          message: `"${own.text}" stands in the Arabic only`
        }
      }
    }
  }
}

/** An English article without its noun: "the text of, or the or hyperlink to". */
const gap =
  /(?<![\p{L}.])(?:the|an?) (?:and|or|of|to|for|by|from|with|is|are|was|were|shall)(?![\p{L}-])|\b(?:the|an) ?[,;.)]/u

/** Letters inside these belong to them. */
const cited: ReadonlySet<FactKind> = new Set(['url', 'email', 'symbol', 'resolution', 'reference', 'money', 'time'])

/** English has the acronym of one institution, Arabic the full name of another. */
function* replacedByName(pair: ComparedPair): Iterable<Found> {
  for (const { ar, en } of replacedBodies(pair)) {
    const { standing } = pair.ar
    if (isForShort(`${standing.slice(0, ar.start)} ${standing.slice(ar.end)}`)) continue
    const short = pair.en.text.slice(en.start, en.end)
    if (!en.named.some((n) => n.acronyms.includes(keyOf(short)))) continue
    yield { ar, en, message: `"${short}" in English, "${pair.ar.text.slice(ar.start, ar.end)}" in Arabic` }
  }
}

/** The same letters, or made of parts that all stand on the other side. */
function matches(own: Acronym, others: readonly Acronym[]): boolean {
  const keys = new Set(others.map((o) => o.key))
  const parts = new Set(others.flatMap((o) => o.parts))
  return keys.has(own.key) || own.parts.every((part) => parts.has(part))
}

/** Whether its letters stand among the English words in small letters: Unesco for UNESCO. */
const stands = (own: Acronym, words: readonly string[]): boolean =>
  own.parts.every((part) => words.includes(part.toLowerCase()))

/** Whether a name of the glossary stands on the other side that has this acronym. */
const isExplained = (own: Acronym, names: readonly NamedMention[]): boolean => {
  const keys = new Set(names.flatMap((m) => m.named.flatMap((n) => n.acronyms)))
  return keys.has(own.key) || own.parts.every((part) => keys.has(part))
}

/** "… Advisory Committee (MAC)" with another acronym in the brackets: neither is explained by the words of its own language. */
function* exchangedInBrackets(
  pair: ComparedPair,
  ar: readonly Acronym[],
  en: readonly Acronym[],
  words: readonly string[],
  taken: Set<Acronym>
): Iterable<Found> {
  for (const other of en) {
    if (!isInBrackets(pair.en, other) || areInitials(other.key, words)) continue
    const own = ar.find((a) => !taken.has(a) && isInBrackets(pair.ar, a) && inStep(pair, a, other))
    if (!own) continue
    taken.add(own)
    taken.add(other)
    yield { ar: own, en: other, message: `"${other.text}" in English, "${own.text}" in Arabic` }
  }
}

/** How many letters two acronyms share from the start. */
function likeness(x: Acronym, y: Acronym): number {
  let n = 0
  while (n < x.key.length && x.key[n] === y.key[n]) n++
  return n
}

/** A heading in capitals has no acronyms that could be told from its words. */
function isShouted({ standing }: Text): boolean {
  const words = standing.match(/[A-Za-z]{2,}/g) ?? []
  return words.length > 2 && words.filter((w) => w === w.toUpperCase()).length > words.length / 2
}

const isInBrackets = ({ standing }: Text, { start, end }: Acronym) =>
  /[(（]\s*$/.test(standing.slice(0, start)) && /^\s*[)）]/.test(standing.slice(end))

/** Nothing of the whole English version explains it, and it is not one word of a name in Latin letters. */
function isAlone(own: Acronym, pair: ComparedPair, versions: Versions): boolean {
  const { standing } = pair.ar
  const beside =
    /[A-Za-z]{2}[\s,.:-]*$/.test(standing.slice(0, own.start)) || /^[\s,.:-]*[A-Za-z]{2}/.test(standing.slice(own.end))
  if (beside) return false
  const { words, keys } = englishOf(versions)
  return !keys.has(own.key) && !own.parts.some((part) => keys.has(part)) && !areInitials(own.key, words)
}

interface English {
  words: string[]
  keys: Set<string>
}
const known = new WeakMap<Versions, English>()

/** The words and acronyms of the English version as a whole. */
function englishOf(versions: Versions): English {
  let found = known.get(versions)
  if (!found) {
    const text = versions.en.units.map((u) => u.text).join(' ')
    found = { words: initialWords(text), keys: new Set(acronymsIn(text).flatMap((a) => [a.key, ...a.parts])) }
    known.set(versions, found)
  }
  return found
}
