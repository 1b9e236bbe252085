/** What form says of two units: length, numbers and markers, kind. Log-likelihood ratios, like evidence of words. */

/** What is known of a unit besides its words. */
export interface Form {
  /** Letters and digits. */
  length: number
  /** The logical number of a numbered paragraph or heading, or the ordinal of a marker; null where there is none. */
  number: string | null
  heading: boolean
  /** The mark that opens the text (#, •, >, …); empty where there is none. */
  mark: string
}

/** Marks that a translation keeps: of headings, lists, quotations, tables, pictures and links, and tags. */
const opening = /^(?:#+(?=\s)|[*+•‣◦▪●·–—-](?=\s)|>|\||!?\[|<[a-z]+)/
const bullet = /^[*+•‣◦▪●·–—-]/

/** The mark that opens a text. Bullets are one mark, whichever sign they are. */
export function markOf(text: string): string {
  const mark = opening.exec(text)?.[0] ?? ''
  return bullet.test(mark) ? '•' : mark
}

/** The sums of all lengths before each place, and of all. */
export function sumsOf(lengths: readonly number[]): Float64Array {
  const sums = new Float64Array(lengths.length + 1)
  lengths.forEach((length, i) => {
    sums[i + 1] = (sums[i] as number) + length
  })
  return sums
}

export interface FormModel {
  /** Expected length of the English for one of Arabic. */
  ratio: number
  /** How many units of a side carry each number. */
  numbers: ReadonlyMap<string, number>
  /** How many units open with each mark, on the side that has more of them; only marks that both sides know. */
  marks: ReadonlyMap<string, number>
  /** Both sides mark headings, so that a heading against a paragraph means something. */
  headings: boolean
}

export function formModel(ar: readonly Form[], en: readonly Form[]): FormModel {
  const sum = (side: readonly Form[]) => side.reduce((n, f) => n + f.length, 0)
  const observed = (sum(en) + 200) / (sum(ar) + 200)
  const numbered = { ar: countsOf(ar.map((f) => f.number)), en: countsOf(en.map((f) => f.number)) }
  const marked = { ar: countsOf(ar.map((f) => f.mark || null)), en: countsOf(en.map((f) => f.mark || null)) }
  const marks = new Map([...greater(marked)].filter(([mark]) => marked.ar.has(mark) && marked.en.has(mark)))
  const share = (side: readonly Form[]) => side.filter((f) => f.heading).length / Math.max(1, side.length)
  // Sides of unlike completeness say nothing of the ratio.
  const ratio = Math.min(1.6, Math.max(1.0, observed))
  return { ratio, numbers: greater(numbered), marks, headings: share(ar) > 0.02 && share(en) > 0.02 }
}

/** How often each value comes. */
function countsOf(values: readonly (string | null)[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const value of values) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}

/** For each value of either side, the greater of its counts. */
function greater({ ar, en }: Record<'ar' | 'en', ReadonlyMap<string, number>>): Map<string, number> {
  const counts = new Map(ar)
  for (const [value, count] of en) counts.set(value, Math.max(counts.get(value) ?? 0, count))
  return counts
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

/** What one mark on both sides adds at the most, and what a mark takes away that the other side would have kept. */
const sameMark = 2
const otherMark = 1.5

/** Numbers, markers and kind of the first units of a bead. */
export function formScore(ar: Form, en: Form, model: FormModel, units: number): number {
  let score = 0
  if (ar.number !== null && en.number !== null) {
    const alike = ar.number === en.number
    const rarity = Math.log(Math.max(2, units) / (model.numbers.get(ar.number) ?? 1))
    score += alike ? Math.min(4, 0.8 * rarity) : -2
  }
  // Most units open with no mark.
  if (ar.mark !== '' || en.mark !== '') score += markScore(ar.mark, en.mark, model, units)
  if (model.headings && ar.heading !== en.heading) score -= 1
  return score
}

function markScore(ar: string, en: string, { marks }: FormModel, units: number): number {
  const count = marks.get(ar)
  if (ar !== en) return count !== undefined || marks.has(en) ? -otherMark : 0
  return count === undefined ? 0 : Math.min(sameMark, 0.8 * Math.log(Math.max(2, units) / count))
}
