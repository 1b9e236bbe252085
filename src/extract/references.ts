import { type Citation, type Issuer, issuers } from '../language/citation-words.ts'
import { citations } from '../language/citations.ts'
import { continued } from '../language/cited-goals.ts'
import { fits, issuersNamed, plausible } from '../language/issuers.ts'
import { addresses, cased, isBareSymbol } from '../language/symbols.ts'
import { groupBy } from '../model/group.ts'
import type { DocumentKind, Reference } from '../model/record.ts'
import { firstIndex } from '../model/sorted.ts'
import type { Unit } from '../outline/index.ts'
import type { Context } from './context.ts'

/** One mention of a reference: where it stands in its unit's passage (offsets of the half-open range). */
export interface Mention {
  id: string
  type: Reference['type']
  unit: Unit
  start: number
  end: number
  line: number
  text: string
}

/** The kinds that report on a meeting: the bodies they name take part in it, they are not cited. */
const reports = new Set<DocumentKind>(['meeting-summary', 'agenda', 'summary-record', 'minutes'])

/** The headings that open with the number of their own item: "M24/212/3 LEARNING STRATEGY" after "M24/212/2 MATTERS ARISING". */
function numberedHeadings(units: readonly Unit[]): Set<Unit> {
  const numbers = units.flatMap((unit) => {
    const [, stem, last] =
      (unit.kind === 'heading' && /^([A-Z][A-Za-z\d.-]*(?:\/\d+)*\/)(\d+) \S/.exec(unit.text)) || []
    return stem === undefined ? [] : [{ unit, stem, last: Number(last) }]
  })
  const all = new Set(numbers.map(({ stem, last }) => `${stem}${last}`))
  const counts = ({ stem, last }: (typeof numbers)[number]) =>
    all.has(`${stem}${last + 1}`) || all.has(`${stem}${last - 1}`)
  return new Set(numbers.filter(counts).map(({ unit }) => unit))
}

/** Every reference of a document, mention by mention, in reading order. */
export function mentions(context: Omit<Context, 'referencesIn'>): Mention[] {
  const { units } = context
  const flip = printsFlipped(units)
  const struck = struckBy(context.tree.data?.struck ?? [])
  const found: { unit: Unit; citation: Citation; start: number; end: number }[] = []
  const world = new World()
  const out: Mention[] = []
  const links: Mention[] = []
  for (const unit of units) {
    const form = cased(unit.text)
    world.read(form.lower)
    const taken = addresses(unit.text)
    for (const { id, start, end } of [...taken, ...linkTargets(unit, taken)])
      links.push(mention(unit, id, 'url', start, end))
    let next = 0
    const before = found.at(-1)
    const goesOn = before && before.unit.index === unit.index - 1 && before.end === before.unit.text.length
    const cited = goesOn ? continued(before.citation, form.lower) : []
    for (const citation of cited.length > 0 ? cited : citations(form, flip)) {
      const start = form.origin(citation.start)
      const end = form.origin(citation.end - 1) + 1
      // Both lists run with the text.
      while (next < taken.length && (taken[next] as Ranged).end <= start) next++
      if (next < taken.length && (taken[next] as Ranged).start < end) continue
      if (citation.printed) citation.id = unit.text.slice(start, end)
      found.push({ unit, citation, start, end })
      world.meet(citation)
    }
  }
  world.settle(found.map((f) => f.citation))
  const bySymbol = citesBySymbol(found.map((f) => f.citation))
  const wholes = new Set(found.map((f) => f.citation.part?.target))
  const own = new Set<string | null>()
  for (const { unit, citation } of found) {
    if (citation.subject && (unit.kind === 'heading' || unit.text === context.facts.title)) own.add(citation.id)
  }
  const spoken = new Map<RegExp, boolean>()
  const speaksOf = (topic: RegExp): boolean => {
    const known = spoken.get(topic) ?? units.some((unit) => topic.test(cased(unit.text).lower))
    spoken.set(topic, known)
    return known
  }
  const itemNumbers = numberedHeadings(units)
  for (const { unit, citation, start, end } of found) {
    if (start === 0 && itemNumbers.has(unit)) continue
    if (citation.about && !speaksOf(citation.about)) continue
    if (citation.name && (bySymbol || wholes.has(citation) || own.has(citation.id))) continue
    if (citation.subject && citation.type === 'other' && reports.has(context.kind)) continue
    // A paper without a symbol that an agenda names is what the item is about.
    if (citation.subject && context.kind === 'agenda') continue
    const id = world.idOf(citation)
    if (!id) continue
    const made = mention(unit, id, citation.type, start, end)
    if (!struck(made) && !isOwnNumber(made, context.facts.symbol)) out.push(made)
  }
  // A link whose target is lost says nothing where its words are themselves a reference.
  const byUnit = groupBy(out, (m) => m.unit)
  const covered = (link: Mention) => (byUnit.get(link.unit) ?? []).some((m) => m.start < link.end && m.end > link.start)
  for (const link of links)
    if (link.id !== '#' || !(covered(link) || isNavigation(link) || /^[\d ,،-]+$/.test(link.text))) out.push(link)
  return out.sort((a, b) => a.unit.index - b.unit.index || a.start - b.start || a.end - b.end)
}

/** A link that fills a line of its own, or a word of a heading, is a button or a tab of the page. */
const isNavigation = ({ unit, start, end }: Mention): boolean =>
  unit.kind === 'heading' || !/[\p{L}\p{N}]/u.test(unit.text.slice(0, start) + unit.text.slice(end))

/**
 * Whether a document cites by symbol and number. There the bare name of a treaty or process is a subject, not a citation;
 * where nothing has a symbol, the names are all that the text cites.
 */
function citesBySymbol(all: readonly Citation[]): boolean {
  const ids = new Set<string>()
  for (const { type, id, numbered, name } of all) {
    if (!name && (numbered || (id && (type === 'document' || type === 'resolution'))))
      ids.add(id ?? `${numbered?.kind.id} ${numbered?.number}`)
    if (ids.size >= 2) return true
  }
  return false
}

/** Whether a heading or header line is nothing but the number: that of the text itself, not a citation. */
function isOwnNumber({ unit, id, type, start, end }: Mention, symbol: string | null): boolean {
  if (start > 2 || !/^[\s.:*()]*$/.test(unit.text.slice(end))) return false
  return id === symbol || (type === 'resolution' && unit.kind === 'heading')
}

/** Tells the mentions that stand in the struck half of a flattened tracked change. `ranges`: source offsets, in order. */
function struckBy(ranges: readonly { start: number; end: number }[]): (mention: Mention) => boolean {
  return ({ unit, start, end }) => {
    const from = unit.passage.origin(start)
    const to = unit.passage.origin(end)
    const next = ranges[firstIndex(ranges.length, (i) => (ranges[i] as { end: number }).end > from)]
    return next !== undefined && next.start < to
  }
}

function mention(unit: Unit, id: string, type: Reference['type'], start: number, end: number): Mention {
  return { id, type, unit, start, end, line: unit.passage.line(start), text: unit.text.slice(start, end) }
}

/** The references of a document: every id once, with its mentions. */
export function references(found: readonly Mention[]): Reference[] {
  const byId = new Map<string, Reference>()
  for (const { id, type, line, text } of found) {
    const known = byId.get(id)
    if (known) known.mentions.push({ line, text })
    else byId.set(id, { id, type, mentions: [{ line, text }] })
  }
  return [...byId.values()]
}

/** Whether the document prints its decimal numbers in visual order (3.1 for 1.3). */
export function printsFlipped(units: readonly Unit[]): boolean {
  let flipped = 0
  for (const { label } of units) {
    if (
      label?.kind !== 'decimal' ||
      !label.marker ||
      !label.ordinal ||
      label.marker === label.marker.split('.').reverse().join('.')
    )
      continue
    flipped += label.marker === label.ordinal ? -1 : 1
  }
  return flipped > 0
}

interface Ranged {
  id: string
  start: number
  end: number
}

/** The targets of the links of a unit that are not printed as its words. */
function linkTargets(unit: Unit, printed: readonly Ranged[]): Ranged[] {
  const out: Ranged[] = []
  let next = 0
  const walk = (node: { children?: readonly unknown[] }) => {
    for (const child of (node.children ?? []) as {
      type: string
      url?: string
      position?: { start: { offset?: number }; end: { offset?: number } }
      children?: unknown[]
    }[]) {
      if (child.type === 'link' && child.url && (child.url === '#' || /^(?:https?:|ftp:|www\.)/i.test(child.url))) {
        const start = passageOffset(unit, child.position?.start.offset ?? 0)
        const end = passageOffset(unit, child.position?.end.offset ?? 0)
        const id = child.url
        // An address that is its own words has been found already.
        while (next < printed.length && (printed[next] as Ranged).end <= start) next++
        if (end > start && (printed[next]?.id !== id || (printed[next] as Ranged).start >= end))
          out.push({ id, start, end })
      } else if (child.children) walk(child)
    }
  }
  walk(unit.leaf as { children: readonly unknown[] })
  return out
}

/** The first offset of the unit's passage that stands at or after a source offset. */
const passageOffset = ({ passage, text }: Unit, offset: number): number =>
  firstIndex(text.length, (i) => passage.origin(i) >= offset)

const symbolForms = issuers
  .filter((issuer) => issuer.symbols)
  .map((issuer) => [issuer, new RegExp(`^(?:${issuer.symbols?.join('|')})\\d?/`)] as const)

/** The English short name of the body of a citation: Council. */
const shortName = ({ issuers: named }: NonNullable<Citation['numbered']>): string =>
  named[0]?.short?.find((s) => /^[A-Z]/.test(s)) ?? ''

/** What the document as a whole says of its bodies and numbers: it settles whose "resolution 1336" is meant. */
class World {
  readonly #named = new Map<Issuer, number>()
  readonly #full = new Map<string, Issuer>()
  readonly #suffixes = new Map<string, Set<string>>()
  readonly #short = new Map<string, Set<string>>()

  readonly #ids = new Set<string>()

  read(lower: string): void {
    for (const issuer of issuersNamed(lower)) this.#count(issuer)
  }

  meet(citation: Citation): void {
    if (!citation.id) return
    this.#ids.add(citation.id)
    for (const [issuer, form] of symbolForms) if (form.test(citation.id)) this.#count(issuer, 5)
  }

  #count(issuer: Issuer, by = 1): void {
    this.#named.set(issuer, (this.#named.get(issuer) ?? 0) + by)
  }

  /** Learns from the citations that name their body or their year what the bare ones mean. */
  settle(all: readonly Citation[]): void {
    for (const { numbered } of all) {
      if (!numbered || numbered.issuers.length === 0) continue
      const issuer = this.#choose(numbered)
      const key = `${numbered.kind.id} ${numbered.number}`
      if (issuer) this.#full.set(key, issuer)
      else if (numbered.short && !numbered.year) {
        const name = shortName(numbered)
        const names = this.#short.get(key)
        if (names) names.add(name)
        else this.#short.set(key, new Set([name]))
      }
    }
    for (const citation of all) {
      const { numbered } = citation
      if (!numbered?.suffix) continue
      const base = this.#base(citation)
      const known = this.#suffixes.get(base)
      if (known) known.add(numbered.suffix)
      else this.#suffixes.set(base, new Set([numbered.suffix]))
    }
  }

  #choose(numbered: NonNullable<Citation['numbered']>): Issuer | undefined {
    const { issuers: candidates, short } = numbered
    if (!short) return candidates.find((c) => fits(c, numbered)) ?? candidates[0]
    const fitting = candidates.filter((c) => fits(c, numbered))
    const seen = fitting
      .filter((c) => this.#named.has(c))
      .sort((a, b) => (this.#named.get(b) ?? 0) - (this.#named.get(a) ?? 0))
    const likely = fitting.filter((c) => plausible(c, numbered))
    return seen[0] ?? likely.find((c) => c.unique === numbered.shape) ?? (likely.length === 1 ? likely[0] : undefined)
  }

  #issuer(numbered: NonNullable<Citation['numbered']>): Issuer | undefined {
    if (numbered.shape === 'revised') return undefined
    if (numbered.issuers.length > 0) return this.#choose(numbered)
    const known = this.#full.get(`${numbered.kind.id} ${numbered.number}`)
    if (known) return known
    if (numbered.kind.id !== 'Resolution' && numbered.kind.id !== 'Decision') return undefined
    if (numbered.year) return undefined
    const local = issuers.find((i) => i.from !== undefined && this.#named.has(i) && fits(i, numbered))
    if (local) return local
    if (numbered.shape === 'slash')
      return issuers.find(
        (i) =>
          i.session &&
          fits(i, numbered) &&
          Number.parseInt(numbered.number, 10) >= i.session[0] &&
          // Many boards and councils count by the year: 2023/6 is the one's that the text names.
          (i.session[0] < 1000 || this.#named.has(i))
      )
    return issuers.find(
      (i) =>
        i.unique === numbered.shape &&
        numbered.kind.id === 'Resolution' &&
        (this.#named.has(i) || plausible(i, numbered))
    )
  }

  #base({ numbered }: Citation): string {
    if (!numbered) return ''
    const issuer = this.#issuer(numbered)
    if (!issuer && numbered.issuers.length > 0 && numbered.short && !numbered.year) {
      return `${shortName(numbered)} ${numbered.kind.id} ${numbered.number}`
    }
    // "Resolution 31" beside "Council Resolution 31" is the same, where no other body has one of that number.
    const only = this.#short.get(`${numbered.kind.id} ${numbered.number}`)
    if (!issuer && numbered.issuers.length === 0 && numbered.shape === 'plain' && !numbered.year && only?.size === 1)
      return `${[...only][0]} ${numbered.kind.id} ${numbered.number}`
    const { kind, number, year } = numbered
    // القرار ج ص ع76-1: what English cites by the symbol alone.
    if (kind.id === 'Resolution' && isBareSymbol(number)) return number
    if (!issuer?.id) {
      const state = kind.marked && !kind.coded
      if (year) return `${kind.id} ${state ? 'No. ' : ''}${number} of ${year}`
      const turned = state ? /^(\d+)\/((?:19|20)\d\d)$/.exec(number) : null
      if (turned) return `${kind.id} No. ${turned[1]} of ${turned[2]}`
      return `${kind.id} ${state && !/-/.test(number) ? 'No. ' : ''}${number}`
    }
    const noun = issuer.capital ? kind.id : kind.id.toLowerCase()
    return `${issuer.id} ${noun} ${number}`
  }

  idOf(citation: Citation): string | null {
    if (citation.part && !citation.id) {
      const { target, words } = citation.part
      const whole = target && this.idOf(target)
      if (!whole) return null
      const mark =
        target.mark && !/^, (?:para|article|section)/.test(words)
          ? target.mark === 'annex'
            ? ' Annex'
            : ' (draft revision)'
          : ''
      return `${whole}${mark}${words}`
    }
    if (citation.id) return citation.within && this.#ids.has(citation.within) ? citation.within : citation.id
    const base = this.#base(citation)
    const known = this.#suffixes.get(base)
    const suffix = citation.numbered?.suffix ?? (known?.size === 1 ? [...known][0] : undefined)
    return suffix ? `${base} ${suffix}` : base
  }
}
