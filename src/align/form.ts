/** What form says of two units: length, numbers and markers, kind. Log-likelihood ratios, like evidence of words. */

/** What is known of a unit besides its words. */
export interface Form {
  /** Letters and digits. */
  length: number
  /** The logical number of a numbered paragraph or heading, or the ordinal of a marker; null where there is none. */
  number: string | null
  heading: boolean
}

export interface FormModel {
  /** Expected length of the English for one of Arabic. */
  ratio: number
  /** How many units of a side carry each number. */
  numbers: ReadonlyMap<string, number>
  /** Both sides mark headings, so that a heading against a paragraph means something. */
  headings: boolean
}

export function formModel(ar: readonly Form[], en: readonly Form[]): FormModel {
  const sum = (side: readonly Form[]) => side.reduce((n, f) => n + f.length, 0)
  const observed = (sum(en) + 200) / (sum(ar) + 200)
  const numbers = new Map<string, number>()
  for (const side of [ar, en]) {
    const own = new Map<string, number>()
    for (const { number } of side) if (number !== null) own.set(number, (own.get(number) ?? 0) + 1)
    for (const [number, count] of own) numbers.set(number, Math.max(numbers.get(number) ?? 0, count))
  }
  const share = (side: readonly Form[]) => side.filter((f) => f.heading).length / Math.max(1, side.length)
  // Sides of unlike completeness say nothing of the ratio.
  const ratio = Math.min(1.6, Math.max(1.0, observed))
  return { ratio, numbers, headings: share(ar) > 0.02 && share(en) > 0.02 }
}

const spreadOfStrangers = 1.1
/** How far the logarithm of the ratio of lengths strays, in translations whose shorter text has this many letters. */
const spreadOf = (letters: number) => 0.16 + 1.1 / Math.sqrt(letters + 4)
const spreads = Float64Array.from({ length: 4096 }, (_, letters) => spreadOf(letters))

/** The length of a bead against that of two strangers: a ratio of two normal densities. */
export function lengthScore(ar: number, en: number, ratio: number): number {
  const x = Math.log((en + 6) / (ar * ratio + 6))
  const shorter = Math.min(ar, en)
  const own = spreads[shorter] ?? spreadOf(shorter)
  const odds = (x * x * (1 / (spreadOfStrangers * spreadOfStrangers) - 1 / (own * own))) / 2
  return Math.max(-9, odds + Math.log(spreadOfStrangers / own))
}

/** Numbers, markers and kind of the first units of a bead. */
export function formScore(ar: Form, en: Form, model: FormModel, units: number): number {
  let score = 0
  if (ar.number !== null && en.number !== null) {
    const alike = ar.number === en.number
    const rarity = Math.log(Math.max(2, units) / (model.numbers.get(ar.number) ?? 1))
    score += alike ? Math.min(4, 0.8 * rarity) : -2
  }
  if (model.headings && ar.heading !== en.heading) score -= 1
  return score
}
