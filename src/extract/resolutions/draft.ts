import { annexHead } from '../../language/annex-heads.ts'
import { type ClauseVerb, closing } from '../../language/clauses.ts'
import { findDates, withoutDates } from '../../language/dates.ts'
import { motions } from '../../language/decisions.ts'
import { adoptionLine, continuesVerb, decidingBody, meetingLine, treatyLine } from '../../language/enacting-lines.ts'
import { words as factWords } from '../../language/facts.ts'
import { folded } from '../../language/fold.ts'
import { draftWords, tellsAdoption } from '../../language/title-lines.ts'
import { wordsOf } from '../../language/words.ts'
import type { Annex, NestedItem, OperativeParagraph, Place, PreambularClause, Resolution } from '../../model/record.ts'
import type { Unit } from '../../outline/index.ts'
import { headAct, leadingBody } from '../acts/index.ts'
import type { Context } from '../context.ts'
import { readSentence } from '../reading.ts'
import { actorAfter, addresseeOf } from './addressee.ts'
import { annexesFrom } from './annexes.ts'
import { bodyAfter, isClause, isVerbLine, markerOf, markOf, verbOf } from './clause.ts'
import { type Frame, longestAdoption, startsAnother } from './frame.ts'

/** A verb on a line of its own, which governs the clauses under it. */
interface Opening {
  verb: string
  /** Whom the line addresses. */
  addressee: string | null
  side: ClauseVerb['side']
  /** The kind of marker that the clauses under the line carry; null for none. */
  kind: string | null
  /** True once a clause stands under it. */
  used: boolean
}

type Clause = (PreambularClause | OperativeParagraph) & { items: NestedItem[] }

/** Reads one resolution, unit by unit. */
export class Draft {
  readonly context: Context
  readonly frame: Frame
  readonly preamble: PreambularClause[] = []
  readonly operative: OperativeParagraph[] = []
  readonly annexes: Annex[] = []
  #line: Opening | null = null
  #clause: Clause | null = null
  #lastUnit: Unit | null = null
  #itemKind: string | null = null
  #numbered = 0
  /** The number of the last article, the article that is open, and the verb that governs them. */
  #articles = 0
  #article: OperativeParagraph | null = null
  #articleVerb: string | null = null
  #treaty = false
  /** A section line stood since the last numbered clause. */
  #parted = false
  #verbs = 0
  /** Arabic verbs with a subject of their own: rules ("3 - تنتخب اللجنة") rather than a body that speaks. */
  #subjects = 0
  #formal = 0
  /** Operative verbs in the past: acts that are told ("1. Adopted …", 1. اعتمدت), rather than clauses. */
  #past = 0
  #plural: boolean | null = null
  /** The body of which a verb line tells that it decided: "The Council decided:". */
  #told: string | null = null
  #last = 0
  /** A number that stands below the text. */
  #closing: string | null = null

  constructor(context: Context, frame: Frame) {
    this.context = context
    this.frame = frame
  }

  /** Reads to the end of the resolution and says where the next unit stands. */
  read(): number {
    const { units, language } = this.context
    let at = this.frame.clauses
    for (; at < units.length; at++) {
      const unit = units[at] as Unit
      const awaited = this.#line !== null && !this.#line.used
      if (at > this.frame.clauses && !awaited && startsAnother(this.context, at)) break
      if (annexHead(unit.text, language) !== null && unit.number === null && this.#clause) {
        at = this.#takeAnnexes(at)
        break
      }
      if (this.#isAdopted(unit) || !this.#take(unit)) break
      this.#lastUnit = unit
      this.#last = at
    }
    return this.#adoption(this.#numberBelow(at) ? at + 1 : at)
  }

  /** "اعتُمد بالإجماع في العقبة في 17 أيار/مايو 2026." below numbered paragraphs opens as a clause may. */
  #isAdopted({ text, label, language }: Unit): boolean {
    return (
      label === null &&
      (this.#numbered > 0 || this.operative.every((clause) => clause.number !== null)) &&
      this.#line?.used !== false &&
      text.length <= longestAdoption &&
      adoptionLine(text, language) &&
      findDates(text, language).length > 0
    )
  }

  /** "(ق: رقم 8955 – د.ع (165) – ج 2 – 4/3/2026)" right behind the text of a resolution of the League of Arab States is its number. */
  #numberBelow(at: number): boolean {
    const line = this.context.units[at]
    const number = line && this.frame.title === null ? numberBelow.exec(folded(line.text))?.[1] : undefined
    if (number === undefined) return false
    this.#closing = number
    return true
  }

  /** The short line above a text whose number stands below it is its title. */
  #titleAbove(): string | null {
    const above = this.#closing === null ? undefined : this.context.units[this.frame.first - 1]
    return above && above.label === null && above.text.length < 160 && !/[.:؛;،]$/.test(above.text) ? above.text : null
  }

  /** Lines after the text may say when it was adopted ("64th plenary meeting", "18 December 2014"); annexes may follow them. */
  #adoption(from: number): number {
    const { units, language } = this.context
    // What becomes of a text that is read out is told by the minutes.
    if (this.#isQuoted()) return from
    let at = from
    for (; at < units.length && at < from + 4; at++) {
      const line = units[at] as Unit
      // "Decision 4 – Calendar of sessions" is the next title, for all that it has a number and names sessions.
      if (startsAnother(this.context, at)) break
      if (adoptionLine(line.text, language) || meetingLine(line.text, language)) this.frame.adoption ??= line
      else if (at === from || line.label !== null || line.text.length > 60 || !/\d/.test(line.text)) break
    }
    const next = units[at]
    if (at === from || !next || this.#clause === null || this.annexes.length > 0) return at
    return next.number === null && annexHead(next.text, language) !== null ? this.#takeAnnexes(at) : at
  }

  #take(unit: Unit): boolean {
    if (unit.kind === 'cell') return false
    if (treatyLine(unit.text, unit.language)) {
      this.#treaty = true
      return false
    }
    if (this.#opensArticle(unit)) return true
    if (this.#article) return this.#inArticle(unit)
    const verb = verbOf(unit)
    const led = this.#clause !== null && /:$/.test(this.#lastText())
    if (verb && unit.label === null && !led && isVerbLine(unit, verb)) {
      const body = verb.subject ? unit.text.slice(verb.subject.start, verb.subject.end) : bodyAfter(unit, verb)
      if (body) {
        this.#told ??= body
        this.#subjects++
      }
      const deciding = decidingBody(unit.text, verb, unit.language)
      if (deciding) this.frame.body ??= unit.passage.slice(deciding.start, deciding.end)
      this.#line = {
        verb: body || deciding ? unit.text.slice(verb.start, verb.end) : trimEnd(unit.text),
        addressee: verb.to && !body && !deciding ? trimEnd(unit.text.slice(verb.end)) || null : null,
        side: verb.side,
        kind: null,
        used: false
      }
      this.#clause = null
      this.#itemKind = null
      this.#verbs++
      return true
    }
    if (unit.kind === 'heading') return this.#heading(unit)
    if (this.#line) return this.#underLine(unit, verb)
    return this.#standing(unit, verb)
  }

  /** The head of an article (المادة الأولى, Section 2.) opens an operative paragraph; its text may stand below. */
  #opensArticle(unit: Unit): boolean {
    if (unit.label !== null || (this.#clause === null && this.#line === null)) return false
    const mark = markOf(unit)
    if (mark.kind !== 'article') return false
    if (this.#articles === 0 ? mark.value !== 1 : mark.value <= this.#articles || mark.value > this.#articles + 3)
      return false
    const line = this.#line?.side === 'operative' ? this.#line : null
    if (line) this.#articleVerb = line.verb
    this.#push('operative', { verb: this.#articleVerb, addressee: null, unit })
    this.#line = null
    this.#articles = mark.value
    this.#article = this.operative.at(-1) ?? null
    return true
  }

  /** Reads what stands under the head of an article: its title, its text, its paragraphs. */
  #inArticle(unit: Unit): boolean {
    const article = this.#article as OperativeParagraph
    if (unit.kind === 'heading') return article.text === ''
    if (unit.text.length < 120 && adoptionLine(unit.text, unit.language)) return false
    // "Motion to adopt by Szabo, seconded by Prill": the minutes go on.
    if (unit.label === null && motions[unit.language].at(wordsOf(folded(unit.text.slice(0, 40))), 0)) return false
    if (unit.label === null && !/[.:;؛,،]["'”’»)\]]*$/.test(closing(unit.text))) return article.text === ''
    if (unit.label === null && article.text === '') {
      const { endLine, endColumn } = unit.passage.at()
      article.text = unit.text.trim()
      article.at = { ...article.at, endLine, endColumn }
    } else
      article.items.push({
        marker: unit.label && unit.label.kind !== 'bullet' ? markerOf(unit) : null,
        ordinal: unit.number,
        text: trimmed(unit),
        at: unit.passage.at()
      })
    return true
  }

  /** A heading inside an operative part (I, II, A, B) parts it; any other ends the resolution. */
  #heading(unit: Unit): boolean {
    if (this.#clause !== null && this.#parts(unit)) return true
    return unit.text.length < 90 && this.#clause !== null && !/[.;؛]$/.test(this.#lastText()) && unit.number !== null
  }

  #lastText(): string {
    return closing(this.#lastUnit?.text ?? '')
  }

  /** Under a verb line the first marker tells the level of the clauses; other markers are nested. */
  #underLine(unit: Unit, verb: ClauseVerb | null): boolean {
    const line = this.#line as Opening
    const { kind } = markOf(unit)
    const clauseLevel = !line.used || (kind !== null && kind === line.kind)
    if (clauseLevel) {
      // A resolution may leave the layout of verb lines: a numbered paragraph with a verb of its own in UN layout.
      this.#push(line.side, { verb: line.verb, addressee: line.addressee, unit })
      line.kind = kind
      line.used = true
      return true
    }
    const apart = kind === null && this.#itemKind !== 'bare' && !/:$/.test(this.#lastText())
    // "Convinced that (a) …; (b) …," and then "1. Urges …": a number with a verb of its own is no item of the preamble.
    const operative =
      line.side === 'preamble' && line.kind !== 'number' && kind === 'number' && verb?.side === 'operative'
    if (verb?.known && !verb.weak && (apart || operative) && isClause(unit, true)) {
      this.#line = null
      return this.#standing(unit, verb)
    }
    return this.#nest(unit)
  }

  /** UN layout: every clause has its verb. */
  #standing(unit: Unit, verb: ClauseVerb | null): boolean {
    const { kind, value } = markOf(unit)
    const numbered = kind === 'number' || kind === 'article' || kind === 'decimal' || kind === 'word'
    const lettered = kind === 'letter' || kind === 'roman'
    const openItem = this.#clause !== null && (this.#itemKind !== null || /:$/.test(this.#lastText()))
    if (verb && !(lettered && openItem) && isClause(unit, true)) {
      if (verb.side === 'operative' || !numbered || this.operative.length === 0) {
        if (verb.side === 'preamble' && this.operative.length > 0 && !verb.known) return this.#nest(unit)
        if (verb.side === 'operative') {
          // A number that goes back belongs to another text.
          if (kind === 'number' && value < this.#numbered && !this.#parted) return false
          if (this.#plural !== null && this.#plural !== verb.plural) return this.#nest(unit)
          this.#plural = verb.plural
          if (unit.language === 'ar' && !verb.to && actorAfter(unit, verb)) this.#subjects++
        }
        this.#push(verb.side, { verb: unit.text.slice(verb.start, verb.end), addressee: addresseeOf(unit, verb), unit })
        this.#verbs++
        if (verb.formal) this.#formal++
        if (verb.side === 'operative' && this.#isBare() && isToldAct(unit)) this.#past++
        return true
      }
    }
    if (!this.#clause) return false
    if (
      numbered &&
      (kind === 'number' || kind === 'article') &&
      this.operative.length > 0 &&
      this.#numbered > 0 &&
      value > this.#numbered &&
      value <= this.#numbered + 3
    ) {
      this.#push('operative', { verb: null, addressee: null, unit })
      return true
    }
    if (kind === null && !openItem && this.#isUnknownClause(unit)) {
      const verb = continuesVerb(unit.text, unit.language) ? this.preamble.findLast((c) => c.verb !== '')?.verb : null
      this.#push('preamble', { verb: verb ?? null, addressee: null, unit })
      return true
    }
    // A number that does not count on belongs to the report that holds the resolution.
    if (kind === 'number' && !openItem && (value <= this.#numbered || /[.]$/.test(this.#lastText()))) return false
    return this.#nest(unit)
  }

  /** Between preambular clauses, a line that closes as they do is one too, whatever its first words. */
  #isUnknownClause(unit: Unit): boolean {
    return (
      this.operative.length === 0 &&
      this.preamble.length > 0 &&
      unit.kind !== 'item' &&
      unit.text.length <= 1200 &&
      /[,،؛;]$/.test(this.#lastText()) &&
      /[,،؛;]$/.test(closing(unit.text))
    )
  }

  #push(
    side: ClauseVerb['side'],
    { verb, addressee, unit }: { verb: string | null; addressee: string | null; unit: Unit }
  ): void {
    const mark = markOf(unit)
    const text = unit.text.slice(mark.from).trim()
    const base = { text, items: [] as NestedItem[], at: unit.passage.at() }
    if (side === 'preamble') {
      const marker = unit.label && unit.label.kind !== 'bullet' ? markerOf(unit) : null
      const clause: PreambularClause = { verb: verb ?? '', marker, ordinal: unit.number, ...base }
      this.preamble.push(clause)
      this.#clause = clause
    } else {
      const clause: OperativeParagraph = { verb, addressee, number: mark.number, printed: mark.printed, ...base }
      this.operative.push(clause)
      this.#clause = clause
      if (mark.kind === 'number' || mark.kind === 'article') {
        this.#numbered = mark.value
        this.#parted = false
      }
    }
    this.#itemKind = null
  }

  /** Takes a unit into the clause before it; false where the clause was finished and the unit is something else. */
  #nest(unit: Unit): boolean {
    if (!this.#clause) return false
    const bare = unit.label === null
    if (this.#parts(unit)) return true
    if (bare && this.operative.length === 0 && this.#itemKind === null && /[,،؛;]$/.test(this.#lastText()))
      // What a page left between two clauses is passed over; anything else ends the preamble, and with it the text.
      return unit.text.length < 400 && isClause(this.context.units[unit.index + 1], true)
    if (bare && (/[.]["'”’»)\]]*$/.test(this.#lastText()) || unit.text.length > 1200)) return false
    if (bare && !/[:;؛,،]$/.test(this.#lastText()) && this.#itemKind === null) return false
    // Between clauses that have verbs of their own, a line without a mark at its end is no part of them.
    const led = /:$/.test(this.#lastText()) || this.#itemKind === 'bare'
    if (bare && !this.#line && !led && !/[.;:,،؛]$/.test(closing(unit.text))) return false
    const item: NestedItem = {
      marker: bare || unit.label?.kind === 'bullet' ? null : markerOf(unit),
      ordinal: unit.number,
      text: trimmed(unit),
      at: unit.passage.at()
    }
    this.#clause.items.push(item)
    this.#itemKind = unit.label?.kind ?? 'bare'
    return true
  }

  /** A short line between clauses ("II", "Capacity-building") that parts the text; it is no clause and no item. */
  #parts(unit: Unit): boolean {
    if (this.#line || this.#itemKind === 'bullet' || unit.text.length > 120 || /[.;:,،؛]$/.test(closing(unit.text)))
      return false
    if (/:$/.test(this.#lastText()) || unit.kind === 'item') return false
    const next = [1, 2]
      .map((k) => this.context.units[unit.index + k])
      .find((u) => u?.label?.kind === 'number' && isClause(u, true))
    if (!next) return false
    // Numbers may start again under "II", "B"; under other words they go on, or another text has begun.
    this.#parted = unit.label !== null || /^(?:[IVXL]{1,6}|[A-Z]|[\u0621-\u064a]{3,4})$/.test(unit.text)
    return this.#parted || (next.label?.value ?? 0) > this.#numbered
  }

  /** Takes the annexes that begin at unit `at` and says where they end. */
  #takeAnnexes(at: number): number {
    const { annexes, last, next } = annexesFrom(this.context, at, this.#title())
    this.annexes.push(...annexes)
    this.#last = last ?? this.#last
    return next
  }

  #title(): string | null {
    const { language } = this.context
    const parts = this.frame.titleParts
      .map((part) => part.trim())
      .filter((part) => !onlyDates(part, language) && !namesAuthors(part, language))
    const title = parts
      .join(' ')
      // "(Rev. Lima, 2014)" tells where it was revised.
      .replace(/^\([^()]*\d{4}\) (?=\S)/, '')
    return title === '' ? null : title.replace(/^[([](.*)[)\]]$/, '$1')
  }

  /** Clauses alone count where there are enough of them: a report may quote one. */
  counts(): boolean {
    const { title, body, sure } = this.frame
    const clauses = this.preamble.length + this.operative.length
    if (clauses === 0 || this.#treaty) return false
    if ((title && body) || (this.#isQuoted() && this.operative.length > 0)) return true
    // "The Assembly, 1. Adopted …; 2. Approved …" tells what it did; its decisions are read one by one.
    const verbs = this.operative.filter((clause) => clause.verb !== null).length
    if (this.#isBare() && this.#past > 0 && this.#past === verbs) return false
    if (sure) return this.operative.length > 0 || this.preamble.length > 1
    if (title) return this.operative.length > 0 || this.preamble.length > 1
    const preambles = this.preamble.filter((c) => /[,،;؛]$/.test(closing(c.text))).length
    if (body) return this.operative.length > 0 || preambles > 0
    // "The Group is invited to: (a) recommend …" in a proposal.
    if (this.context.kind === 'contribution') return preambles >= 2 && this.operative.length > 0
    if (this.#formal >= 2 && this.operative.length > 0) return true
    return (
      (preambles >= 1 && this.operative.length >= 1 && (this.#verbs >= 3 || this.#numberedVerbs() >= 1)) ||
      preambles >= 3 ||
      // The items of a consent calendar ("1. Approve …", "2. Accept …") are proposals, not clauses; those under "the Board:" are acts told.
      (this.context.kind !== 'minutes' && !this.#isLedIn() && this.#numberedVerbs() >= 3 && this.#subjects === 0)
    )
  }

  /** Neither title nor preamble: what such a text holds may be told as well as enacted. */
  #isBare(): boolean {
    return this.frame.title === null && this.preamble.length === 0
  }

  /** "وقامت اللجنة بما يلي:", "The Board:" stands above. */
  #isLedIn(): boolean {
    const above = this.context.units[this.frame.first - 1]?.sentences.at(-1)
    return above !== undefined && leadingBody(readSentence(above)) !== null
  }

  #numberedVerbs(): number {
    return this.operative.filter((c) => c.number !== null && c.verb !== null && /[;؛.]$/.test(closing(c.text))).length
  }

  /** A report tells what the body decided, in the body's name and in the past. */
  get told(): boolean {
    return this.#told !== null
  }

  resolution(id: string): Resolution {
    const { units } = this.context
    const from = (units[this.frame.first] as Unit).passage.at()
    const to = (units[this.#last] as Unit).passage.at()
    const at: Place = { line: from.line, column: from.column, endLine: to.endLine, endColumn: to.endColumn }
    return {
      id,
      number: this.frame.title?.number ?? this.#closing,
      title: this.#title() ?? this.#titleAbove(),
      // "The Committee unanimously:" tells how it acted as well.
      body: this.frame.body?.text.replace(/,? (?:unanimously|by consensus)$/, '') ?? this.#told,
      status: this.#status(at),
      at,
      preamble: this.preamble,
      operative: this.operative,
      annexes: this.annexes
    }
  }

  /** "… the draft decision proposed by Jordan, which read:" right above: the text is put to the meeting, whatever its verbs say. */
  #isQuoted(): boolean {
    return readsSo[this.context.language].test(this.context.units[this.frame.first - 1]?.folded.text ?? '')
  }

  #status(at: Place): Resolution['status'] {
    const { title, titleUnit, adoption } = this.frame
    const { language, facts, tree } = this.context
    // Tracked changes in a text make it a draft that revises one in force.
    const changed = tree.data?.revisions?.some(
      (r) => r.confidence === 'certain' && r.at.line >= at.line && r.at.line <= at.endLine
    )
    if (changed) return 'draft-revised'
    const around = [titleUnit?.text ?? '', facts.title ?? ''].map((text) => draftWords(text, language))
    // A blank for the number of the meeting ("adopted at the ... Plenary Meeting") is a draft's.
    const blank = adoption !== null && /\.{2,}|…|_{2,}|\[ *\]/.test(adoption.text)
    const limited = /\/L\.\d/.test(`${facts.symbol ?? ''} ${title?.number ?? ''}`)
    const draft = title?.draft || this.#isQuoted() || around.some((w) => w.draft) || blank || limited
    if (draft) return title?.revised || around.some((w) => w.draft && w.revised) ? 'draft-revised' : 'draft'
    return adoption || this.#told || tellsAdoption(facts.title ?? '', language) ? 'adopted' : null
  }
}

/** In folded text. */
const readsSo = {
  en: /\b(?:which|that|as amended|and) (?:read|reads|would read)(?: as follows)?:$|\b(?:reading|to read)(?: as follows)?:$|\btext (?:of which )?(?:read|reads|was|is) as follows:$/,
  ar: /(?:و?نصها?|و?فيما يلي نصها?)(?: كما يلي| كالاتي| كالتالي| ما يلي)? ?:$|الذي (?:كان )?نصه(?: كما يلي)? ?:$/
}
const numberBelow = /^\((?:ق|قرار|القرار)?[ :.]*رقم:? ?(\d{1,6})(?: ?[-–—] ?|\))/
const trimmed = (unit: Unit) => unit.text.trim()

/** "Submitted by: Jordan and Mali", on the line below the title. */
const namesAuthors = (text: string, language: Context['language']): boolean =>
  factWords('presented', language).some((phrase) => folded(text.slice(0, 60)).startsWith(phrase))

/** "11th session – 9/3/2026", "O.S. (164) – 3rd meeting – 10/9/2025", د.ع 11 – 9/3/2026: the session and day of a resolution, which are no title. */
function onlyDates(text: string, language: Context['language']): boolean {
  const rest = withoutDates(text, language)
  if (rest === null) return false
  const words = folded(rest).match(/\p{L}{3,}/gu) ?? []
  return words.every((word) => sessions.has(word) || /^(?:و?ب?تاريخ|dated)$/.test(word)) && words.length <= 4
}

const sessions = new Set(['session', 'meeting'].flatMap((name) => [...factWords(name, 'en'), ...factWords(name, 'ar')]))
const trimEnd = (text: string) => text.trim().replace(/[\s,،:]+$/, '')

/** "1. Adopted the agenda;", 1. اعتمدت جدول الأعمال؛ */
function isToldAct({ sentences: [first] }: Unit): boolean {
  return first !== undefined && headAct(readSentence(first)) !== null
}
