/** Two who are named in a sentence and have changed their parts: in one version the one acts on the other, in the other version it is acted on. */
import { type Part, partiesIn, partOf } from '../language/parties.ts'
import type { Language } from '../model/record.ts'
import { type Mark, metIn } from './exchanges.ts'
import type { Found } from './rule.ts'
import { placed, type Stretch } from './versions.ts'

/** The persons, places, bodies, offices and sides that the sentences name, one by one in order; a longer name goes before what it holds. */
function actorsIn(marks: readonly Mark[], side: Stretch, language: Language): Mark[] {
  const parties = partiesIn(side.text, language).map(
    (party): Mark => ({ ...placed(side, party), group: 'party', keys: party.keys })
  )
  const apart = parties.filter((p) => !marks.some((m) => m.start < p.end && p.start < m.end))
  return [...marks, ...apart].sort((x, y) => x.start - y.start)
}

/**
 * The first two who have changed their parts. Each must stand once on either side, and it must be plain on both sides which of them
 * acts and which does not.
 */
export function exchangedParts(
  marks: Record<Language, readonly Mark[]>,
  sides: Record<Language, Stretch>
): Found | null {
  const en = actorsIn(marks.en, sides.en, 'en')
  if (en.length < 2) return null
  const met = metIn({ ar: actorsIn(marks.ar, sides.ar, 'ar'), en })
  if (met.length < 2) return null
  const parts = met.map(({ ar, en }) => ({
    en: partIn(sides.en, en, 'en'),
    ar: partIn(sides.ar, ar, 'ar')
  }))
  const at = (inEnglish: Part, inArabic: Part) => parts.findIndex((p) => p.en === inEnglish && p.ar === inArabic)
  const [first, second] = [met[at('doer', 'other')], met[at('other', 'doer')]]
  // Who acts in both versions leaves it open whose act is meant.
  if (!first || !second || parts.some((p) => p.en === 'doer' && p.ar === 'doer')) return null
  const words = (language: Language, { start, end }: Mark) =>
    sides[language].text.slice(start - sides[language].from, end - sides[language].from)
  return {
    en: first.en,
    ar: second.ar,
    message: `"${words('en', first.en)}" acts in English, "${words('ar', second.ar)}" in Arabic`
  }
}

const partIn = ({ text, from }: Stretch, { start, end }: Mark, language: Language): Part =>
  partOf(text, { start: start - from, end: end - from }, language)
