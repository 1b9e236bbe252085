/** Which documents of an archive are language versions of one another: by a list, by their names, by their symbols. */
import { nameWithoutMark, symbolWithoutMark } from '../language/marks.ts'
import { groupBy } from '../model/group.ts'
import { languageNames, otherLanguage } from '../model/language.ts'
import type { PairEntry } from '../model/manifest.ts'
import type { Language } from '../model/record.ts'

/** What is known of a document once it is read. */
export interface Candidate {
  /** Path below the folder that was searched, with slashes. */
  document: string
  languages: readonly Language[]
  symbol: string | null
}

export interface Paired {
  ar: string
  en: string
  by: PairEntry['by']
}

/** A line of the user's list that cannot be followed. */
export interface ListFault {
  line: number
  message: string
}

export interface Pairs {
  /** By the names of the documents. */
  pairs: Paired[]
  /** Why a document has no counterpart, by its path. */
  unpaired: Map<string, string>
  faults: ListFault[]
}

/** A line of the list of pairs: two documents that belong together. */
export interface Listed {
  line: number
  documents: readonly [string, string]
}

/** A pure function of its input, whose order does not matter. */
export function pairsOf(candidates: readonly Candidate[], listed: readonly Listed[] = []): Pairs {
  const all = candidates.toSorted((a, b) => (a.document < b.document ? -1 : 1))
  const pairs: Paired[] = []
  const unpaired = new Map<string, string>()
  const taken = new Set<string>()
  const free = ({ document }: Candidate) => !taken.has(document)
  const pair = (one: Candidate, other: Candidate, by: Paired['by']) => {
    const [ar, en] = one.languages[0] === 'ar' ? [one, other] : [other, one]
    taken.add(one.document).add(other.document)
    pairs.push({ ar: ar.document, en: en.document, by })
  }
  const faults = followed(listed, all, taken, pair)
  for (const own of all.filter(free)) if (own.languages.length === 2) pair(own, own, 'file')
  const by = { name: nameOf, symbol: symbolOf } as const
  for (const how of ['name', 'symbol'] as const) {
    for (const group of groupBy(all.filter(free), by[how]).values()) {
      if (group[0] === undefined || by[how](group[0]) === null) continue
      for (const [one, other] of couples(group)) pair(one, other, how)
      for (const { document, languages } of group.filter(free)) {
        const others = group.filter((o) => !o.languages.includes(languages[0] as Language))
        if (others.length > 0)
          unpaired.set(
            document,
            `${others.length === 1 ? 'another document, too, goes' : `${others.length} documents go`} by the same ${how}: ${others
              .slice(0, 3)
              .map((o) => o.document)
              .join(', ')}`
          )
      }
    }
  }
  for (const { document, languages } of all.filter(free)) {
    if (unpaired.has(document)) continue
    unpaired.set(document, `no ${languageNames[otherLanguage(languages[0] as Language)]} version found`)
  }
  for (const document of taken) unpaired.delete(document)
  return { pairs: pairs.sort((a, b) => (a.en < b.en ? -1 : 1)), unpaired, faults }
}

function followed(
  listed: readonly Listed[],
  all: readonly Candidate[],
  taken: ReadonlySet<string>,
  pair: (one: Candidate, other: Candidate, by: 'list') => void
): ListFault[] {
  const known = new Map(all.map((candidate) => [candidate.document, candidate]))
  return listed.flatMap(({ line, documents }) => {
    const [one, other] = documents.map((document) => known.get(document))
    const missing = documents.find((document) => !known.has(document))
    const again = documents.find((document) => taken.has(document))
    const fault = (message: string) => [{ line, message }]
    if (!one || !other) return fault(`${missing} is not among the documents that were read`)
    if (again !== undefined) return fault(`${again} is in a pair already`)
    if (one === other || one.languages.length !== 1 || other.languages.length !== 1)
      return fault(`takes two documents, each in one language`)
    if (one.languages[0] === other.languages[0])
      return fault(`${documents.join(' and ')} are both in ${languageNames[one.languages[0] as Language]}`)
    pair(one, other, 'list')
    return []
  })
}

const nameOf = ({ document, languages }: Candidate): string | null =>
  nameWithoutMark(document, languages[0] as Language)

const symbolOf = ({ symbol, languages }: Candidate): string | null =>
  symbol === null ? null : symbolWithoutMark(symbol, languages[0] as Language)

const extensionOf = ({ document }: Candidate): string => /\.[^./]*$/.exec(document)?.[0].toLowerCase() ?? ''

/** Of documents that go by one name those that belong together: those of one format first, then what is left where it is clear. */
function couples(group: readonly Candidate[]): [Candidate, Candidate][] {
  const found: [Candidate, Candidate][] = []
  const coupled = new Set<Candidate>()
  const tryOn = (some: readonly Candidate[]) => {
    const left = some.filter((c) => !coupled.has(c))
    const [ar, en] = (['ar', 'en'] as const).map((language) => left.filter((c) => c.languages[0] === language))
    const [one, other] = [ar?.[0], en?.[0]]
    if (ar?.length !== 1 || en?.length !== 1 || !one || !other) return
    coupled.add(one).add(other)
    found.push([one, other])
  }
  for (const alike of groupBy(group, extensionOf).values()) tryOn(alike)
  tryOn(group)
  return found
}
