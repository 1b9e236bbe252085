/** The words of resolutions (data/clauses.yaml), and those that tell revisions of them. */
import { type Both, lexicon } from './data.ts'
import { phrasesOf } from './words.ts'

interface Clauses {
  preambular: (Both & { weak?: boolean; formal?: boolean })[]
  operative: (Both & { to?: boolean; weak?: boolean; formal?: boolean })[]
  adverbs: Both
  leadIns: Both
  nouns: Both
  asFollows: Both
  titles: Both[]
  draft: Both
  revised: Both
  fresh: Both
  numberWords: Both
  yearTails: Both
  sessionTails: Both
  treaty: Both
  continuing: Both
  adopted: Both
  adoptedTitle: Both
  enacting: Both
  bodyEnds: Both
  articles: Both
  annexes: Both
  periods: Both
  revisionWords: Both
  revisionLinks: Both
  meetings: Both
}

export type Side = 'preamble' | 'operative'

export const data = lexicon<Clauses>('clauses')
export const languages = ['en', 'ar'] as const

/** The forms of an Arabic entry: see the marks explained in `data/clauses.yaml`. */
export function forms(pattern: string): string[] {
  const marks: [string, string[]][] = [
    ['{ي}', ['ي', 'ت', 'ن']],
    ['{ه}', ['ه', 'ها', 'نا', 'هم']],
    ['{ت}', ['', 'ت', 'نا', 'وا']]
  ]
  return marks.reduce<string[]>(
    (all, [mark, endings]) => all.flatMap((f) => (f.includes(mark) ? endings.map((e) => f.replaceAll(mark, e)) : [f])),
    [pattern.replace(/ [بل]$/, '')]
  )
}

/** Words that tell a lost hyphen from a flattened change of year, words that tell a revision and what links them to its place, words for meetings. */
export const periods = phrasesOf(data.periods)
export const revisionWords = phrasesOf(data.revisionWords)
export const revisionLinks = phrasesOf(data.revisionLinks)
