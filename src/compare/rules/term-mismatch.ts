import type { Term } from '../../language/termbase.ts'
import { otherLanguage } from '../../model/language.ts'
import { type Mistake, meansMultilateral, mistakes, sidesOf, suggestionFor } from '../mistakes.ts'
import { type Found, onSide, type PairRule } from '../rule.ts'
import type { ComparedPair, Versions } from '../versions.ts'

/** A term of a glossary that the other version renders by a form which is a mistake for it. */
export const termMismatch: PairRule = {
  id: 'term-mismatch',
  scope: 'pair',
  severity: 'warning',
  category: 'terminology/wrong-term',
  summary: 'a term of the glossary is rendered by something that is no rendering of it',
  help: 'The glossary lists the accepted forms of each term and forms that are a mistake for it. A mistake counts where no accepted form stands in the sentence, and not where the original names what the mistaken form means. It is an error where that form means another term of the glossary (consensus is not unanimity), a warning elsewhere; forms that are understood, but are not the usage, are told as information. Terms of your own glossaries (--glossary) must be rendered by one of their forms. Sources: see the head of the glossary; UNTERM and the usage of the bodies.',
  examples: {
    fails: [
      {
        en: 'The decision was taken by consensus after a short discussion.',
        ar: 'واتُخذ القرار بالإجماع بعد مناقشة قصيرة.'
      },
      {
        en: 'The Working Group considered a paper on digital governance.',
        ar: 'نظر الفريق العامل في ورقة بشأن الحكومة الرقمية.'
      }
    ],
    passes: [
      {
        en: 'The decision was taken by consensus after a short discussion.',
        ar: 'واتُخذ القرار بتوافق الآراء بعد مناقشة قصيرة.'
      },
      {
        en: 'The motion was carried unanimously.',
        ar: 'وأُقر الاقتراح بالإجماع.'
      },
      {
        en: 'Digital governance is more than digital government.',
        ar: 'فالحوكمة الرقمية أوسع من الحكومة الرقمية.'
      },
      {
        en: 'The mediators stressed conflict resolution and the resolution adopted in May.',
        ar: 'شدد الوسطاء على حل النزاعات وعلى القرار المعتمد في مايو.'
      }
    ]
  },
  *check(pair, versions) {
    for (const mistake of mistakes(pair, versions, 'mistaken'))
      if (!meansMultilateral(mistake) && !mistake.besideRight)
        yield foundOf(mistake, pair, versions, mistake.meaning.length > 0 ? 'error' : 'warning')
    // How the original is worded is no matter of the translation.
    for (const mistake of mistakes(pair, versions, 'avoided'))
      if (!mistake.besideRight && mistake.language === versions.target) yield foundOf(mistake, pair, versions, 'info')
    yield* lost(pair, versions)
  }
}

function foundOf(
  mistake: Mistake,
  pair: ComparedPair,
  versions: Versions,
  severity: 'error' | 'warning' | 'info'
): Found {
  const { ar, en } = sidesOf(mistake)
  const { source, target } = versions
  const words = { ar: pair.ar.text.slice(ar.start, ar.end), en: pair.en.text.slice(en.start, en.end) }
  const suggestion = suggestionFor(mistake, versions)
  return {
    ar,
    en,
    severity,
    message:
      severity === 'info'
        ? `"${words[target]}" for "${words[source]}" is not the usage`
        : `"${words[source]}" is rendered "${words[target]}"${senseOf(mistake, versions)}`,
    ...(suggestion !== undefined && { suggestion })
  }
}

/** What the mistaken form means, in the other language. */
function senseOf({ meaning, language }: Mistake, { target }: Versions): string {
  const sense = (meaning.find((t) => t.class !== 'general') ?? meaning[0])?.accepted[otherLanguage(language)][0]
  return sense === undefined ? '' : language === target ? `, which is "${sense}"` : `, but is "${sense}"`
}

/** Terms of the user's glossaries without any of their forms on the other side. */
function* lost(pair: ComparedPair, versions: Versions): Generator<Found> {
  const { source, target } = versions
  const seen = new Set<Term>()
  for (const hit of pair.terms[source]) {
    const { term } = hit
    if (!term.own || hit.inner || hit.standing !== 'accepted' || seen.has(term)) continue
    seen.add(term)
    if (pair.terms[target].some((h) => h.term === term) || !versions.means(term)) continue
    const preferred = term.accepted[target][0] as string
    yield {
      ...onSide(source, hit),
      message: `"${pair[source].text.slice(hit.start, hit.end)}" is not rendered by "${preferred}" of the glossary`,
      suggestion: preferred
    }
  }
}
