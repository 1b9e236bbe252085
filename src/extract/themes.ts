/** Themes: the main theme, those that a decision or a sentence lists, headings named as themes, thematic headings of outcome papers. */
import { callsFor } from '../language/addressees.ts'
import { wordCount } from '../language/prose.ts'
import {
  announcesThemes,
  headingClass,
  mainThemeHeading,
  mentionsThemes,
  type NamedTheme,
  namesMeeting,
  namesOutcomes,
  namesStatement,
  numberedMessage,
  numberedTheme,
  type ThemeRole,
  themeField,
  themeInText,
  themeKey,
  themesHeading,
  themesInline,
  trimmed
} from '../language/themes.ts'
import { groupBy } from '../model/group.ts'
import type { DecisionKind, Place, Section, Theme } from '../model/record.ts'
import type { Sentence, Unit } from '../outline/index.ts'
import { listUnder } from '../outline/lists.ts'
import { acts, bodyOver } from './acts/index.ts'
import type { Context } from './context.ts'
import { leadsDecisionsIn } from './lead-ins.ts'
import { type Found, isTagLine, messagesIn, tagsIn } from './messages.ts'
import { readSentence } from './reading.ts'
import { isTelling } from './telling.ts'

/** A theme on its way into the record. */
interface Draft {
  title: string
  role: ThemeRole | null
  parent: Draft | null
  level: number
  tags: Set<string>
  messages: Found[]
  at: Place
}

/** The heading over messages or over themes below which a section stands. */
type Gathered = 'messages' | 'themes' | null

/** A section with its heading and the units directly in it. */
interface Part {
  section: Section
  heading: Unit | null
  units: Unit[]
  children: Part[]
}

/** How many words a title may have, and how many units from the start belong to the head of a document. */
const longestTitle = 25
const headUnits = 15
/** How many units from the start may hold the title of the document. */
const titleUnits = 3
const settling: ReadonlySet<DecisionKind> = new Set([
  'agreed',
  'approved',
  'adopted',
  'decided',
  'endorsed',
  'selected',
  'retained'
])

/** True where most numbered paragraphs tell what the body did: "1. The Council took note of …". They are no messages. */
function tellsDecisions(units: readonly Unit[]): boolean {
  const numbered = units.filter(
    (unit) => unit.kind !== 'heading' && unit.kind !== 'cell' && unit.label?.kind === 'number'
  )
  const acting = numbered.filter(({ sentences }) => sentences[0] && acts(readSentence(sentences[0])).length > 0)
  return numbered.length > 1 && acting.length * 2 >= numbered.length
}

/** "At the end of its deliberations the Council:": what stands below are acts of the body. */
const leadsActsIn = (unit: Unit, { units }: Context): boolean =>
  bodyOver(unit) !== null && listUnder(unit, units, true).length > 1

/** The themes of a document, each before its sub-themes, with their messages. */
export function themes(context: Context): Theme[] {
  if (context.kind === 'resolution') return []
  return new Reader(context).read()
}

class Reader {
  readonly #context: Context
  readonly #byKey = new Map<string, Draft>()
  readonly #drafts: Draft[] = []
  readonly #bySection = new Map<string, Draft>()
  readonly #outcome: boolean
  #main: Draft | null = null
  #thematic = false

  constructor(context: Context) {
    this.#context = context
    const titles = [
      context.facts.title ?? '',
      ...context.units.slice(0, titleUnits).flatMap((unit) => (unit.kind === 'heading' ? [unit.text] : []))
    ]
    this.#outcome =
      context.kind === 'outcome-messages' ||
      (context.kind === 'other' && titles.some((title) => namesOutcomes(title, context.language))) ||
      // Where a communiqué lists decisions, its headings are the items on which they were taken.
      (context.kind === 'meeting-summary' &&
        titles.some((title) => namesStatement(title, context.language)) &&
        !context.units.some((unit) => leadsDecisionsIn(unit) || leadsActsIn(unit, context)) &&
        !tellsDecisions(context.units))
  }

  read(): Theme[] {
    const { kind } = this.#context
    const parts = this.#parts()
    if (kind !== 'contribution') this.#announced()
    this.#thematic = this.#outcome && thematicParts(parts, this.#isTopical).length >= 2
    // "PILLAR 1: …" heads the items of a record.
    if (kind !== 'summary-record') for (const part of parts) this.#walk(part, null, null)
    if (this.#outcome) this.#flat(parts)
    return this.#entries()
  }

  #add(title: string, at: Place, role: ThemeRole | null, parent: Draft | null): Draft {
    const key = themeKey(title)
    const known = this.#byKey.get(key)
    if (known) return known
    const level = parent ? parent.level + 1 : role === 'sub-theme' ? 2 : 1
    const draft: Draft = { title, role, parent, level, tags: new Set(), messages: [], at }
    if (role === 'main-theme' || role === 'sub-theme' || role === 'track') draft.tags.add(role)
    this.#byKey.set(key, draft)
    this.#drafts.push(draft)
    if (role === 'main-theme') this.#main ??= draft
    return draft
  }

  /** A theme listed before is at home where its heading stands. */
  #addHeading(unit: Unit, named: NamedTheme, parent: Draft | null): Draft | null {
    const draft = this.#addRange(unit, named, parent)
    if (draft) draft.at = unit.passage.slice(named.start, named.end).at()
    return draft
  }

  #addRange(unit: Unit, { role, start, end }: NamedTheme, parent: Draft | null): Draft | null {
    const passage = unit.passage.slice(start, end)
    if (passage.length < 2 || wordCount(passage.text) > longestTitle) return null
    return this.#add(passage.text, passage.at(), role, parent)
  }

  /** The themes that the text names before or apart from headings. */
  #announced(): void {
    const { units, language, kind } = this.#context
    const told = isTelling(kind)
    let prose = 0
    units.forEach((unit, i) => {
      if (unit.kind === 'cell') return
      if (unit.kind !== 'heading') prose++
      const head = prose <= headUnits
      if (unit.text.length > 4 && !this.#numbered(unit)) {
        const field = themeField(unit.text, language, head)
        if (field && (head || unit.kind === 'heading')) {
          if (field.role !== 'main-theme' || !this.#main)
            this.#addRange(unit, field, field.role === 'sub-theme' ? this.#main : null)
          return
        }
      }
      if (unit.kind === 'heading') {
        if (head && kind !== 'summary-record')
          for (const sentence of unit.sentences) this.#quoted(sentence, true, false)
        const role = themesHeading(unit.text, language)
        const next = units[i + 1]
        if (role) this.#list(entriesBelow(units, i), role, true)
        else if (next && !this.#main && mainThemeHeading(unit.text, language)) this.#alone(next, 'main-theme')
        return
      }
      const said = unit.sentences.filter((sentence) => mentionsThemes(sentence.folded.text))
      for (const sentence of said) {
        const decided = told && chooses(sentence)
        this.#quoted(sentence, head && kind !== 'summary-record', decided)
        this.#inline(sentence, decided)
      }
      const last = said.at(-1)
      const lead = last && announcesThemes(last.passage.text, language, told && chooses(last))
      if (!lead || last !== unit.sentences.at(-1)) return
      const list = listUnder(unit, units).filter((u) => u.parent === null || u.parent === unit)
      if (list.length > 0) this.#list(list, lead.role, lead.many)
      else if (!lead.many && units[i + 1]) this.#alone(units[i + 1] as Unit, lead.role)
    })
  }

  /** A theme in quotation marks, in the head of the document or in a decision. */
  #quoted(sentence: Sentence, head: boolean, decided: boolean): void {
    if (this.#main || !(head || decided)) return
    const found = themeInText(sentence.passage.text, this.#context.language, decided)
    if (found) this.#addWithin(sentence, found, null)
  }

  #inline(sentence: Sentence, decided: boolean): void {
    for (const found of themesInline(sentence.passage.text, this.#context.language, decided))
      this.#addWithin(sentence, found, found.role === 'sub-theme' ? this.#main : null)
  }

  #addWithin({ unit, start }: Sentence, found: NamedTheme, parent: Draft | null): void {
    this.#addRange(unit, { role: found.role, start: start + found.start, end: start + found.end }, parent)
  }

  /** Entries of a list of themes; none of them where one is no title, or where a single theme has several. */
  #list(list: readonly Unit[], role: ThemeRole, many: boolean): void {
    if (!many && list.length !== 1) return
    if (many && list.length < 2) return
    const titles = list.map((unit) => this.#entryTitle(unit, role))
    if (titles.some((title) => title === null)) return
    const above = this.#sectionTheme(list[0] as Unit)
    list.forEach((unit, i) => {
      const title = titles[i] as NamedTheme
      const parent = title.role === 'sub-theme' ? (above ?? this.#main) : null
      const draft = this.#addRange(unit, title, parent)
      if (draft && !draft.tags.size) for (const tag of tagsIn(this.#context, unit)) draft.tags.add(tag)
    })
  }

  /** A line of its own that names the one theme. */
  #alone(unit: Unit, role: ThemeRole): void {
    if (unit.kind === 'cell' || unit.kind === 'heading' || /[:;.,،؛]$/.test(unit.text) || unit.sentences.length > 1)
      return
    this.#list([unit], role, false)
  }

  #sectionTheme(unit: Unit): Draft | null {
    return unit.section ? (this.#bySection.get(unit.section.id) ?? null) : null
  }

  /** The title in a list entry: the whole, or what stands before a colon or dash where a description follows. */
  #entryTitle(unit: Unit, role: ThemeRole): NamedTheme | null {
    const { text } = unit
    const named = numberedTheme(text, unit.language, false)
    if (named && named.end > named.start)
      return wordCount(text.slice(named.start, named.end)) <= longestTitle ? named : cut(unit, named.role, named.start)
    return cut(unit, role, 0)
  }

  #numbered(unit: Unit): NamedTheme | null {
    return numberedTheme(unit.text, unit.language, unit.kind === 'heading')
  }

  /** The sections as a tree; units before the first heading belong to none. */
  #parts(): Part[] {
    const { sections, units } = this.#context
    const all = new Map<string, Part>()
    const top: Part[] = []
    for (const section of sections) {
      const part: Part = { section, heading: null, units: [], children: [] }
      all.set(section.id, part)
      const above = section.parent ? all.get(section.parent) : undefined
      ;(above ? above.children : top).push(part)
    }
    for (const unit of units) {
      const part = unit.section && all.get(unit.section.id)
      if (!part) continue
      if (unit.kind === 'heading' && !part.heading) part.heading = unit
      else part.units.push(unit)
    }
    return top
  }

  /** Whether a heading could be thematic: it is none of any paper's, does not gather messages, and is not the document's title. */
  readonly #isTopical = (part: Part): boolean => {
    const { title } = part.section
    const { language, facts } = this.#context
    if (headingClass(title, language, false) !== null || numberedMessage(title, language)) return false
    if (title === facts.body || facts.title?.includes(title)) return false
    if (namesMeeting(title, language)) return false
    if (part.section.id === 's1' && (title === facts.title || namesOutcomes(title, language))) return false
    return title !== facts.title && wordCount(title) <= longestTitle
  }

  /** `theme`: the theme that the section lies in. `gathered`: a heading over messages or themes stands above. */
  #walk(part: Part, theme: Draft | null, gathered: Gathered): void {
    const { language, kind } = this.#context
    const { heading, section } = part
    const own = heading && this.#headed(part, theme, gathered)
    if (own) {
      this.#bySection.set(section.id, own)
      if (heading) for (const tag of tagsIn(this.#context, heading)) own.tags.add(tag)
      this.#fill(own, part, true)
      for (const child of part.children) this.#walk(child, own, null)
      return
    }
    const role = headingClass(section.title, language, theme !== null)
    if (theme && role === 'about') {
      for (const unit of part.units) for (const tag of tagsIn(this.#context, unit)) theme.tags.add(tag)
    } else if (theme && (role === 'messages' || numberedMessage(section.title, language)))
      this.#fill(theme, part, this.#outcome)
    const within = role === 'messages' || role === 'themes' ? role : role === 'plain' ? null : gathered
    for (const child of part.children) this.#walk(child, theme, kind === 'contribution' ? null : within)
  }

  /** The theme that a section's heading names, or null. */
  #headed(part: Part, theme: Draft | null, gathered: Gathered): Draft | null {
    const { heading, section } = part
    if (!heading) return null
    const { language } = this.#context
    const named = this.#numbered(heading)
    if (named) {
      const parent =
        named.role === 'sub-theme' ? (theme ?? this.#lastTop()) : theme && theme.role !== 'main-theme' ? theme : null
      if (named.end > named.start) return this.#addHeading(heading, named, parent)
      const next = part.units[0]
      if (next && wordCount(next.text) <= 15 && !/[.:؛;،,]$/.test(next.text) && !isEntry(next))
        return this.#addHeading(next, { role: named.role, ...trimmed(next.text, 0, next.text.length) }, parent)
      return this.#add(heading.text, heading.passage.at(), named.role, parent)
    }
    const known = this.#byKey.get(themeKey(section.title))
    if (known && known.role !== 'main-theme') {
      known.at = heading.passage.at()
      return known
    }
    if (this.#context.kind === 'agenda' || !this.#isTopical(part)) return null
    const role = headingClass(section.title, language, theme !== null)
    if (role !== null) return null
    const thematic = this.#outcome
      ? theme !== null || gathered !== null
        ? hasMessages(part)
        : this.#thematic && hasMessages(part)
      : gathered === 'themes'
    return thematic ? this.#add(section.title, heading.passage.at(), null, theme) : null
  }

  /** The theme at the top level that was last met, for sub-themes whose headings stand on its level. */
  #lastTop(): Draft | null {
    return this.#drafts.findLast((d) => d.role === 'theme' || d.role === 'track') ?? this.#main
  }

  #fill(theme: Draft, part: Part, lists: boolean): void {
    const { kind } = this.#context
    const messages =
      lists && kind !== 'agenda' && kind !== 'contribution' ? messagesIn(this.#context, part.units, this.#outcome) : []
    const used = new Set(messages.flatMap((m) => m.units))
    for (const unit of part.units)
      if (!used.has(unit) || isTagLine(this.#context, unit))
        for (const tag of tagsIn(this.#context, unit)) theme.tags.add(tag)
    theme.messages.push(...messages.filter((m) => !this.#byKey.has(themeKey(m.text))))
  }

  /** Messages without thematic headings belong to the main theme, else to the heading that gathers them. */
  #flat(parts: readonly Part[]): void {
    if (this.#drafts.some((d) => d.messages.length > 0)) return
    const { language } = this.#context
    const visit = (part: Part) => {
      const gathers =
        headingClass(part.section.title, language, false) === 'messages' || namesOutcomes(part.section.title, language)
      const found = gathers ? messagesIn(this.#context, part.units, false) : []
      const own = part.children.filter((c) => numberedMessage(c.section.title, language))
      if (found.length > 1 || own.length > 1) {
        const theme = this.#main ?? this.#add(part.section.title, (part.heading as Unit).passage.at(), null, null)
        theme.messages.push(...found.filter((m) => !this.#byKey.has(themeKey(m.text))))
        for (const child of own) theme.messages.push(...messagesIn(this.#context, child.units, true))
      }
      for (const child of part.children) visit(child)
    }
    for (const part of parts) visit(part)
  }

  #entries(): Theme[] {
    const order = inOrder(this.#drafts)
    const ids = new Map(order.map((draft, i) => [draft, `t${i + 1}`]))
    let count = 0
    return order.map((draft) => ({
      id: ids.get(draft) as string,
      parent: draft.parent ? (ids.get(draft.parent) ?? null) : null,
      level: draft.level,
      title: draft.title,
      tags: [...draft.tags],
      messages: draft.messages.map(({ units: _, ...message }) => ({ ...message, id: `m${++count}` })),
      at: draft.at
    }))
  }
}

/** Reading order, each theme before its sub-themes. */
function inOrder(drafts: readonly Draft[]): Draft[] {
  const below = groupBy(drafts, (draft) => draft.parent)
  const before = (a: Draft, b: Draft) => a.at.line - b.at.line || a.at.column - b.at.column
  const list = (parent: Draft | null): Draft[] =>
    (below.get(parent) ?? []).sort(before).flatMap((draft) => [draft, ...list(draft)])
  return list(null)
}

/** Whether a sentence says that a body chose or settled something. */
const chooses = (sentence: Sentence): boolean => acts(readSentence(sentence)).some((act) => settling.has(act.kind))

/** The entries of the list that stands right below a heading, without what hangs below them. */
function entriesBelow(units: readonly Unit[], heading: number): Unit[] {
  const first = units[heading + 1]
  const list: Unit[] = []
  if (!first || first.parent) return list
  for (let i = heading + 1; i < units.length; i++) {
    const unit = units[i] as Unit
    if (unit.section !== first.section || !isEntry(unit)) break
    if (unit.depth === first.depth) list.push(unit)
  }
  return list
}

const isEntry = (unit: Unit) => unit.kind === 'item' || (unit.kind === 'paragraph' && unit.label !== null)

/** The title of an entry from `from` on, null where it is a statement rather than a title. */
function cut(unit: Unit, role: ThemeRole, from: number): NamedTheme | null {
  const { text } = unit
  const whole = trimmed(text, from, text.length)
  const words = wordCount(text.slice(whole.start, whole.end))
  const described = /[:：]\s|\s[-–—]\s|\.\s/.exec(text.slice(whole.start, whole.start + 220))
  if (words <= 16 && !described?.[0].startsWith('.')) return { role, ...whole }
  if (!described) return words <= longestTitle ? { role, ...whole } : null
  const range = trimmed(text, whole.start, whole.start + described.index)
  return wordCount(text.slice(range.start, range.end)) <= 16 ? { role, ...range } : null
}

/** Whether messages stand in a section or below it: entries of a list, or prose that calls for something. */
function hasMessages(part: Part): boolean {
  const known = holding.get(part)
  if (known !== undefined) return known
  const holds =
    part.units.some((unit) => isEntry(unit) || (unit.kind === 'paragraph' && callsFor(unit.text, unit.language))) ||
    part.children.some(hasMessages)
  holding.set(part, holds)
  return holds
}
const holding = new WeakMap<Part, boolean>()

/** The sections that may be thematic and hold messages, at whatever depth. */
function thematicParts(parts: readonly Part[], isTopical: (part: Part) => boolean): Part[] {
  return parts.flatMap((part) => [
    ...(isTopical(part) && hasMessages(part) ? [part] : []),
    ...thematicParts(part.children, isTopical)
  ])
}
