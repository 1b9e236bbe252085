/**
 * Headings that the file does not mark: titles, numbered titles, dates, lines in capitals or bold, short lines without
 * a verb above prose. What each looks like goes to `data.style`, from which `levels` builds the outline.
 */
import type { Heading, Paragraph, Root, RootContent } from 'mdast'
import { sideOf } from '../language/attendance.ts'
import { anyLetter, anyMark, anyNumeral, twoLetters } from '../language/characters.ts'
import { onlyGoals } from '../language/cited-goals.ts'
import { clauseVerb } from '../language/clauses.ts'
import { findDates } from '../language/dates.ts'
import { enactingLine } from '../language/enacting-lines.ts'
import { folded } from '../language/fold.ts'
import { bodyName, isNameRow, isSignature, isTitledName, itemLine } from '../language/mastheads.ts'
import {
  agreesWithAbove,
  enacting,
  endsClause,
  endsInColon,
  endsOpen,
  endsSentence,
  goesOn,
  hasFiniteVerb,
  instruments,
  isField,
  leadsIn,
  opensSentence,
  Phrases,
  phrases,
  sectionTitles,
  structure,
  titleOpeners,
  wordCount
} from '../language/prose.ts'
import type { Language } from '../model/record.ts'
import type { Source } from '../model/source.ts'
import { type Label, passageOf } from '../model/tree.ts'
import { bareTitle, listedTitles } from './contents.ts'
import { quoted } from './quote.ts'
import type { Step } from './step.ts'

/** The longest heading, in words; without any other sign it is shorter. */
const longest = 45
const longestPlain = 26
/** A run of so many short lines with nothing below them is a menu or a list of names. */
const menu = 4
const longMenuEntry = 8
const agreements = phrases(structure.agreements)
/** Without the nouns that may as well be verbs (عرض: presentation, he presented). */
const nounOpeners = phrases({
  ...structure.titleOpeners,
  ar: structure.titleOpeners.ar.filter((w) => !structure.nounVerbsAr.includes(w))
})
const authors = phrases(structure.authors)
const divisions = structure.divisions.map((d) => ({
  class: d.class,
  numbered: d.numbered !== false,
  names: phrases(d)
}))
const dated = new Set(
  [
    ...structure.months.ar,
    ...structure.months.en,
    ...structure.weekdays.ar,
    ...structure.weekdays.en,
    ...structure.dateWords.ar,
    ...structure.dateWords.en
  ].flatMap((w) => folded(w).split(' '))
)
const months = new Phrases([...structure.months.ar, ...structure.months.en])
const ordinals = new Phrases([
  ...structure.ordinals.ar,
  ...structure.ordinals.arFeminine,
  ...structure.ordinals.en,
  ...structure.ordinals.enOrdinal
])

const romanNumber = new RegExp(`^[ivxl]{1,6}(?![${anyLetter}${anyNumeral}])`)
/** A lead-in that breaks off after its subject. */
const subjectAtEnd = /[,،] (?:the|فإن|إن) [^,،:]{3,60}:\s*$/
const singleLetter = new RegExp(`^[${anyLetter}](?![${anyLetter}${anyNumeral}])`)
const runs = new RegExp(`[${anyLetter}]+`, 'g')
/** A word or number before a full stop at the end. */
const plainEnd = new RegExp(`[${anyLetter}${anyNumeral}]\\.$`)
const severalSentences = new RegExp(`[.!?؟] +[${anyLetter}]{2}`)
/** A short word with a full stop, which ends no sentence: "No. 5". */
const shortened = new RegExp(`(?<![${anyLetter}])[${anyLetter}]{1,3}\\. `, 'g')
/** One or two words, a number and its full stop. */
const numberedOpening = new RegExp(`^(?:[${anyLetter}]+ ){1,2}[${anyNumeral}]{1,3}\\. `)
/** A word with a number or letter before the words of a title. */
const annexed = new RegExp(
  `^([${anyLetter}${anyMark}]+) ([0-9٠-٩]{1,3}|[IVX]{1,5}|[A-Z]|[\u0621-\u064a]{1,2}) ?(?:[:.–—-] ?| (?=\\S))(?=\\S)`
)
const time = /\d{1,2}[:.]\d{2}\s*(?:-|a\.?m|p\.?m|ص|م\b)/
const webAddress = /https?:|www\.|\S@\S/

/** `date`: nothing but a day, month and year. */
function isDate(text: string): boolean {
  const words = folded(text).match(runs) ?? []
  // Dates in a row are cells of a table.
  if (/[0-9]{4},/.test(folded(text).replace(/،/g, ','))) return false
  return (
    words.length > 0 &&
    words.length <= 9 &&
    (folded(text).match(/[0-9]{4}/g)?.length ?? 0) <= 1 &&
    /\d/.test(folded(text)) &&
    words.every((w) => dated.has(w)) &&
    words.some((w, i) => months.opens(words.slice(i, i + 2).join(' ')) || months.has(w))
  )
}

/** The class of a numbered division ("Article 5", "اليوم الأول", "Annex"), or of an instrument; undefined for others. */
export function division(text: string): string | undefined {
  const plain = folded(text).replace(/^[\s"*([]+/, '')
  for (const { class: name, numbered, names } of divisions) {
    const opening = names.opens(plain.slice(0, 60))
    if (opening === undefined) continue
    const rest = plain.slice(opening.length).trimStart()
    if (rest === '' && !numbered) return name
    const counted =
      /^[0-9(]/.test(rest) || romanNumber.test(rest) || singleLetter.test(rest) || ordinals.opens(rest) !== undefined
    if (counted || (!numbered && /^[:.-]/.test(rest))) return name
  }
  const opening = instruments.opens(plain.slice(0, 60))
  if (opening === undefined) return undefined
  const rest = plain.slice(opening.length).trimStart()
  return /^(?:\(?(?:no\.? ?|رقم )?[0-9]|[a-z]+[/.][0-9])/.test(rest) || authors.opens(rest.slice(0, 60)) !== undefined
    ? 'instrument'
    : undefined
}

/** "Updates from the working groups." is a title for all its full stop. */
const nounTitle = (text: string, words: number, language: Language): boolean =>
  words > 3 &&
  words <= longestPlain &&
  plainEnd.test(text) &&
  !/[.:] /.test(text) &&
  nounOpeners.opens(folded(text).slice(0, 60)) !== undefined &&
  !hasFiniteVerb(text, language)

/** Several things in a row, parted by dashes or by commas and a semicolon: tags, keywords, a path. */
const isTags = (text: string): boolean =>
  (text.match(/ [–—-] /g)?.length ?? 0) >= 2 ||
  onlyGoals(text) ||
  (/[;؛] /.test(text) && (text.match(/[,،] /g)?.length ?? 0) >= 3)

/** "Absent with regrets: Councillor Novak" */
const listsPersons = (text: string): boolean => {
  const colon = text.search(/[:：]/)
  return colon > 0 && sideOf(text.slice(0, colon)) !== undefined
}

/** `Geneva, 3-5 June 2023`: where and when, at the end of a short line. */
function isDateline(text: string, language: Language): boolean {
  if (!/\d{4}/.test(folded(text)) || !/[,:،]/.test(text)) return false
  const [date] = findDates(text, language)
  if (!date || text.length - date.end > 2) return false
  const before = text
    .slice(0, date.start)
    .trim()
    .replace(/([,:،]) (?:من|from)$/, '$1')
  return /[,:،]$/.test(before) && wordCount(before) <= 4
}

/** A heading that heads a part of its own whatever stands round it: an annex, an instrument, a conclusion. */
export const standsAlone = (text: string): boolean => division(text) !== undefined || sectionTitles.has(folded(text))

interface Block {
  node: RootContent
  /** Empty where the block is no paragraph or heading. */
  text: string
  label: Label | undefined
  /** What it looks like, where it may be a heading. */
  style: string | undefined
  /** Sure by its own form, whatever stands below. */
  strong: boolean
}

const isProse = (text: string, language: Language) =>
  (endsSentence(text) && wordCount(text) > 5) ||
  wordCount(text) > longestPlain ||
  hasFiniteVerb(text, language) ||
  time.test(folded(text))

function isLink(node: Paragraph): boolean {
  const words = node.children.filter((c) => c.type !== 'text' || c.value.trim() !== '')
  return words.length > 0 && words.every((c) => c.type === 'link' || c.type === 'image')
}

const isBoldWords = ({ node, label }: Block) => label !== undefined && node.type === 'paragraph' && isBold(node)
const isBold = (node: Paragraph | Heading): boolean => {
  const words = node.children.filter((c) => c.type !== 'text' || c.value.trim() !== '')
  return (
    words.length > 0 &&
    words.every(
      (c) =>
        c.type === 'strong' ||
        (c.type === 'emphasis' &&
          c.position !== undefined &&
          (c.children[0]?.position?.start.offset ?? 0) - (c.position.start.offset ?? 0) >= 2)
    )
  )
}

function judge(node: RootContent, source: Source, language: Language, contents: ReadonlySet<string>): Block {
  const block: Block = { node, text: '', label: undefined, style: undefined, strong: false }
  if (node.type !== 'paragraph' && node.type !== 'heading') return block
  const passage = passageOf(node, source)
  block.label = node.data?.label
  block.text = passage.slice(block.label?.width ?? 0).text
  if (node.type === 'heading') return block
  const { text, label } = block
  const words = wordCount(text, longest + 1)
  if (words === 0 || words > longest) return block
  if (
    endsSentence(text) &&
    !/[?؟]\s*$/.test(text) &&
    !nounTitle(text, words, language) &&
    // "Article 1: The plan is approved." is an article with its text, "Article 1." a heading.
    !(
      words <= 12 &&
      division(text) !== undefined &&
      !/[:：] *\S+ +\S+ +\S/.test(text) &&
      !hasFiniteVerb(text, language)
    )
  )
    return block
  const plain = folded(text)
  const never =
    isField(text) ||
    listsPersons(text) ||
    /_{3,}|\.{4,}/.test(text) ||
    // "Members absent: 3", عدد الأعضاء الغائبين: 3
    /[\p{L})]\s?[:：] ?[\d٠-٩]{1,4}\.?$/u.test(text) ||
    !twoLetters.test(text) ||
    isLink(node) ||
    webAddress.test(text) ||
    time.test(plain) ||
    agreements.has(plain.replace(/[.\s]+$/, '')) ||
    isSignature(text, language) ||
    isTitledName(text, language) ||
    enacting.opens(plain.slice(0, 60)) !== undefined ||
    // "The Cabinet –" leads a list in.
    /[;؛,،]\s*$|\s[–—-]\s*$/.test(text) ||
    (endsInColon(text) && words <= 12 && !label && clauseVerb(text, language)?.known === true) ||
    /^[([][^()[\]]*[)\]]\.?$/.test(text) ||
    isTags(text) ||
    label?.kind === 'bullet'
  if (never) return block
  if (contents.size > 0 && !endsSentence(text) && contents.has(bareTitle(passage.text)))
    return { ...block, style: label ? styleOf(block, language) : 'listed', strong: true }
  // "Following an exchange of views, the Committee:", "5. The Board of Directors:" lead a list in.
  if (subjectAtEnd.test(text) || (endsInColon(text) && enactingLine(text, language)?.sure)) return block
  if (goesOn(text) || opensSentence(text) || agreesWithAbove(text) || leadsIn(text, language) || endsOpen(text))
    return block
  const kind = division(text)
  // "Item 1. Opening": the number of a division ends no sentence.
  const own = kind === undefined ? text : text.replace(numberedOpening, '')
  const sentences = severalSentences.test(own.replace(shortened, ''))
  const names =
    (text.match(/\([0-9٠-٩]{2,4}\)/g)?.length ?? 0) >= 3 ||
    (/^[0-9٠-٩]/.test(text) && /[,،]/.test(text) && !isDate(text))
  if (sentences || names) return block
  if (
    endsInColon(text) &&
    words > 6 &&
    (!label || label.kind === 'number') &&
    kind === undefined &&
    titleOpeners.opens(plain.slice(0, 60)) === undefined
  )
    return block
  if (isDate(text)) return { ...block, style: 'date', strong: false }
  if (kind === undefined && isDateline(text, language)) return block
  if (kind !== undefined && !label && words <= longestPlain && !hasFiniteVerb(text, language))
    return { ...block, style: kind, strong: kind !== 'instrument' || words < 14 }
  if (hasFiniteVerb(text, language) && !sectionTitles.has(plain)) return block
  if (
    label &&
    (label.kind === 'number' ||
      label.kind === 'decimal' ||
      label.kind === 'word' ||
      (label.kind === 'roman' && /^[IVX]/.test(label.printed)) ||
      (label.kind === 'letter' && /^(?:[A-Z]|[\u0621-\u064a]{3})/.test(label.printed)))
  ) {
    return { ...block, style: styleOf(block, language), strong: isBold(node) && words <= 20 }
  }
  if (label || words > longestPlain) return block
  return { ...block, style: styleOf(block, language), strong: isBold(node) && words <= 20 }
}

const isCapitals = (text: string): boolean =>
  /\p{Lu}{3}/u.test(text) && !/\p{Ll}{2}/u.test(text.replace(/\([^)]*\)/g, ''))

function styleOf({ text, label, node }: Block, language: Language): string {
  if (label && label.kind !== 'bullet')
    return label.kind === 'decimal'
      ? `number${(label.ordinal ?? '').split('.').length}`
      : label.kind === 'number'
        ? 'number1'
        : label.kind
  if (isDate(text)) return 'date'
  const kind = division(text)
  if (kind) return kind
  if (language === 'en' && isCapitals(text)) return 'capitals'
  if (node.type === 'paragraph' && isBold(node)) return 'bold'
  return endsInColon(text) ? 'colon' : 'plain'
}

export const headings: Step = (tree, { source, language, file, report }) => {
  const contents = listedTitles(file)
  contents.delete('')
  const blocks = tree.children.map((node) => judge(node, source, language, contents))
  dropRows(blocks, language)
  dropItemLine(blocks, language)
  dropCited(blocks, language)
  const marked = blocks.filter((b) => b.node.type === 'heading' && !b.node.data?.inferred).length
  const found = new Set<Block>()
  let firstWords = blocks.findIndex((b) => b.text !== '' || b.node.type === 'list' || b.node.type === 'table')
  // The number of an item above a title, and the body above that, do not open the text.
  for (let i = 0; i < 2; i++) {
    const { style, text } = blocks[firstWords] ?? { style: '', text: '' }
    if (style === undefined && (itemLine(text) || bodyName(text, language))) firstWords++
  }
  // Where the file says what its headings are, only lines in bold are headings besides.
  if (!tree.data?.marked && marked < 3) {
    let i = 0
    while (i < blocks.length) {
      const run: Block[] = []
      while (i + run.length < blocks.length && (blocks[i + run.length] as Block).style !== undefined)
        run.push(blocks[i + run.length] as Block)
      if (run.length === 0) {
        i++
        continue
      }
      for (const block of chosen(run, blocks[i - 1], blocks[i + run.length], i <= firstWords, language))
        found.add(block)
      i += run.length
    }
  } else {
    for (const block of blocks)
      if (block.strong && (block.style === 'bold' || isBoldWords(block) || contents.has(bareTitle(block.text))))
        found.add(block)
  }
  dropEnumerations(blocks, found, language)
  for (const block of blocks) {
    if (!found.has(block) || block.node.type !== 'paragraph') continue
    const heading = block.node as unknown as Heading
    heading.type = 'heading'
    heading.depth = 1
    heading.data = { ...heading.data, inferred: true, style: block.style ?? 'plain' }
    const passage = passageOf(heading, source)
    report('unmarked-heading', `the line ${quoted(passage.text)} is taken for a heading`, passage.at())
  }
  followKin(tree, source)
  nameAnnexes(tree, source)
  findSubtitles(tree, source)
  titleBlock(tree, source)
}

/** Lines that name who or where, and stand beside their like, are rows of a list that lost its form. */
function dropRows(blocks: readonly Block[], language: Language): void {
  const rows = blocks.map((b) => b.style !== undefined && !b.label && isNameRow(b.text, language, true))
  blocks.forEach((block, i) => {
    if (!rows[i]) return
    if (rows[i - 1] || rows[i + 1] || isNameRow(block.text, language)) {
      block.style = undefined
      block.strong = false
    }
  })
}

/** The only line with the number of an item tells under which item the paper is submitted; a series heads the parts of minutes. */
function dropItemLine(blocks: readonly Block[], language: Language): void {
  const lines = blocks.filter((b) => b.style === 'item')
  const [line] = lines
  if (lines.length !== 1 || !line || line.node.type !== 'paragraph') return
  const bare = itemLine(line.text)
  if (!bare || !(bare.of || isHead(blocks, line))) return
  line.style = undefined
  line.strong = false
  // So does the body named right above it.
  const above = blocks[blocks.indexOf(line) - 1]
  if (above?.node.type === 'paragraph' && !above.label && bodyName(above.text, language)) above.style = undefined
}

/** "recalling" on a line above "Resolution 37 (Rev. Kigali, 2022) of the Assembly, on …,": the text is cited and does not begin here. */
function dropCited(blocks: readonly Block[], language: Language): void {
  blocks.forEach((block, i) => {
    const above = blocks[i - 1]
    // "Council Resolution 1408; Resolution 203 (Rev. Bucharest, 2022)": several texts in a row.
    if (block.style !== undefined && /[;؛] /.test(block.text) && severalTexts.test(folded(block.text))) {
      block.style = undefined
      block.strong = false
    }
    if (block.style !== 'instrument' || block.node.type !== 'paragraph' || !above || above.label) return
    const verb = wordCount(above.text) <= longestVerb ? clauseVerb(above.text, language) : null
    if (verb?.side === 'preamble' && verb.known && verb.next >= verb.words.length) block.style = undefined
    if (block.style === undefined) block.strong = false
  })
}
const cited = '(?:resolution|decision|recommendation|قرار|مقرر|توصيه)(?!\\p{L})[^;؛]*\\d[^;؛]*'
const severalTexts = new RegExp(`${cited}[;؛] [^;؛]*${cited}`, 'u')
/** How many words a verb of the preamble on a line of its own has: "considering further", وإذ تضع في اعتبارها كذلك. */
const longestVerb = 7

/** Whether nothing but short lines stands above. */
const isHead = (blocks: readonly Block[], block: Block): boolean => {
  for (const b of blocks) {
    if (b === block) return true
    if (b.node.type !== 'paragraph' || wordCount(b.text) > longestPlain || endsSentence(b.text)) return false
  }
  return false
}

/** Which of a run of title-like lines are headings, seen what stands before and below. */
function chosen(
  run: readonly Block[],
  before: Block | undefined,
  after: Block | undefined,
  opens: boolean,
  language: Language
): Block[] {
  const isBody = (b: Block | undefined) =>
    b !== undefined &&
    (b.node.type === 'list' ||
      b.node.type === 'table' ||
      b.node.type === 'heading' ||
      b.node.type === 'blockquote' ||
      (b.text !== '' &&
        (isProse(b.text, language) ||
          isTags(b.text) ||
          opensSentence(b.text) ||
          leadsIn(b.text, language) ||
          b.label !== undefined ||
          severalTexts.test(folded(b.text)) ||
          enacting.opens(folded(b.text).slice(0, 60)) !== undefined)))
  // "Date:" and its value, "المكان:": a short line with a colon above another short line.
  const rest: Block[] = []
  for (let i = 0; i < run.length; i++) {
    const block = run[i] as Block
    const below = run[i + 1] ?? after
    const field =
      !block.label &&
      !standsAlone(block.text.replace(/[\s:]+$/, '')) &&
      endsInColon(block.text) &&
      wordCount(block.text) <= 3 &&
      below?.node.type === 'paragraph' &&
      wordCount(below.text) <= longestPlain &&
      !endsSentence(below.text)
    if (field) i++
    else rest.push(block)
  }
  // A date among the first lines dates the document.
  if (opens) rest.splice(0, rest.length, ...rest.filter((b) => b.style !== 'date'))
  const strong = (b: Block) => b.strong
  const last = run.at(-1)
  const closes = isBody(after)
  const closing = (b: Block) => b === last && closes
  const short = rest.filter((b) => !strong(b) && b.label === undefined && wordCount(b.text) < longMenuEntry)
  if (opens && rest.length > 0) {
    // The title is the longest of the first lines; the lines round it name the author, the place, the day.
    const labelled = rest.findIndex((b) => b.label !== undefined)
    const lines = rest
      .slice(0, labelled > 0 ? labelled : rest.length)
      .filter((b) => !closing(b) || b.style === 'instrument' || rest.length === 1)
    const main = lines.reduce<Block | undefined>(
      (longestLine, b) => (longestLine && longestLine.text.length >= b.text.length ? longestLine : b),
      undefined
    )
    const named = lines.find((b) => b.style === 'instrument') ?? main
    const other = (b: Block) =>
      strong(b) ||
      (closing(b) && (short.length < menu || b.label !== undefined || sectionTitles.has(bareTitle(b.text))))
    return rest.filter((b) => b === named || other(b))
  }
  if (short.length >= menu) {
    // A menu: only its long lines, and a numbered or usual title above the body, can be headings.
    return rest.filter(
      (b) =>
        strong(b) ||
        wordCount(b.text) >= longMenuEntry ||
        (closing(b) && (b.label !== undefined || sectionTitles.has(bareTitle(b.text))))
    )
  }
  const heads = (b: Block, i: number) => headsByNumber(b) && !rest.some((o, k) => k !== i && headsByNumber(o))
  if (closes)
    return before && endsInColon(before.text) && before.node.type === 'paragraph'
      ? rest.filter((b) => strong(b) || b === last)
      : rest
  // The last words of a text: the heading of a part that is not there.
  const ends = (b: Block) => after === undefined && b === last && rest.length === 1 && isUsualTitle(b.text)
  // A numbered line right above a sure heading: "III. Resolutions", "Resolution No. 1".
  return rest.filter(
    (b, i) =>
      strong(b) ||
      heads(b, i) ||
      ends(b) ||
      (b.label !== undefined && rest[i + 1] !== undefined && strong(rest[i + 1] as Block))
  )
}

/** `II. Organization of work`, `B. Permits`, ثانيا - تنظيم العمل: numbers that sections bear and paragraphs do not. */
const headsByNumber = ({ label, text }: Block): boolean =>
  label !== undefined &&
  !endsClause(text) &&
  ((label.kind === 'roman' && /^[IVX]/.test(label.printed)) ||
    (label.kind === 'word' && /^[\u0621-\u064a]/.test(label.printed)) ||
    (label.kind === 'letter' && /^(?:[A-Z]\.|[\u0621-\u064a]{3})/.test(label.printed)))

/** A title that opens with a noun of action or account, or one that sections usually have. */
const isUsualTitle = (text: string): boolean =>
  sectionTitles.has(bareTitle(text)) ||
  (wordCount(text) > 2 && titleOpeners.opens(folded(text).slice(0, 60)) !== undefined)

/** `(a)` and `(b)` are of one shape, `B.` is of another. */
const shape = (label: Label): string =>
  label.printed
    .replace(/\p{Lu}+/gu, 'A')
    .replace(runs, (w) => (w === 'A' ? w : 'a'))
    .replace(/[0-9٠-٩]+/g, '1')

/** Numbered lines that follow each other without text between are a list; so are those whose like holds sentences. */
function dropEnumerations(blocks: readonly Block[], found: Set<Block>, language: Language): void {
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i] as Block
    if (!found.has(block) || !block.label || block.strong) continue
    const kin = (b: Block | undefined) =>
      b?.label !== undefined &&
      b.label.kind === block.label?.kind &&
      shape(b.label) === shape(block.label) &&
      b.node.type === 'paragraph' &&
      (b.label.ordinal ?? '').split('.').length === (block.label?.ordinal ?? '').split('.').length
    const next = blocks[i + 1]
    const previous = blocks[i - 1]
    const joined = (b: Block | undefined) =>
      kin(b) && (found.has(b as Block) || endsClause((b as Block).text) || isProse((b as Block).text, language))
    const lonely = !next || next.node.type === 'thematicBreak'
    if (
      joined(next) ||
      ((lonely || kin(previous)) && kin(previous) && !found.has(previous as Block)) ||
      (kin(previous) && lonely)
    )
      found.delete(block)
  }
}

/** "REPORT OF THE CHAIR" names an instrument, but among section titles in capitals it is one of them. */
function followKin(tree: Root, source: Source): void {
  const inferred = tree.children.filter((n): n is Heading => n.type === 'heading' && n.data?.inferred === true)
  const looks = new Set(inferred.map((n) => n.data?.style ?? ''))
  const [first] = inferred
  for (const heading of inferred.slice(1)) {
    if (heading.data?.style !== 'instrument') continue
    const look = lookOf(heading, source)
    if (looks.has(look) && look !== 'instrument' && look !== lookOf(first as Heading, source)) heading.data.style = look
  }
}

/** "Annex 1: Documents" has the number "Annex 1" and the title "Documents". */
function nameAnnexes(tree: Root, source: Source): void {
  for (const node of tree.children) {
    if (node.type !== 'heading' || node.data?.label) continue
    const { text } = passageOf(node, source)
    const match = annexed.exec(text)
    if (!match) continue
    const name = structure.annexNames[folded(match[1] as string)]
    if (name === undefined) continue
    const number = folded(match[2] as string).toUpperCase()
    const printed = `${match[1]} ${match[2]}`
    node.data = {
      ...node.data,
      label: {
        printed,
        kind: 'word',
        marker: printed,
        ordinal: `${name} ${number}`,
        value: Number(number) || null,
        width: match[0].length
      }
    }
  }
}

/**
 * What a resolution, a contribution or an annex is about stands on the lines below its name: further lines of one title,
 * unless they are numbered, head a usual section, or have siblings further down.
 */
function findSubtitles(tree: Root, source: Source): void {
  const all = tree.children
  for (let i = 0; i < all.length; i++) {
    const node = all[i] as RootContent
    if (node.type !== 'heading' || node.data?.subtitle) continue
    const kind = division(passageOf(node, source).text)
    if (kind !== 'instrument' && !(kind === 'annex' && !node.data?.label)) continue
    const lines: Heading[] = []
    let k = i + 1
    for (; k < all.length; k++) {
      const next = all[k] as RootContent
      if (next.type === 'paragraph' && /^\(.*\)$/.test(passageOf(next, source).text)) continue
      if (next.type !== 'heading' || next.data?.label) break
      const { text } = passageOf(next, source)
      const inner = division(text)
      if (isDate(text) || sectionTitles.has(folded(text)) || (inner !== undefined && inner !== 'instrument')) break
      if (
        next.data?.inferred
          ? (inner === 'instrument' && lines.length > 0) || hasKin(next, node, all.slice(k + 1), source)
          : next.depth <= node.depth && inner === undefined
      )
        break
      lines.push(next)
    }
    if (lines.length === 0) continue
    const depth = lines[0]?.depth ?? 1
    const marked = !lines[0]?.data?.inferred
    let sibling = false
    for (let j = k; marked && j < all.length; j++) {
      const next = all[j] as RootContent
      if (next.type !== 'heading') continue
      if (next.depth < depth) break
      if (next.depth === depth) sibling = true
    }
    if (!sibling && lines.length <= 3) for (const line of lines) line.data = { ...line.data, subtitle: true }
  }
}

/** What a heading looks like, whatever it says. */
const lookOf = (node: Heading, source: Source): string =>
  isBold(node) ? 'bold' : isCapitals(passageOf(node, source).text) ? 'capitals' : (node.data?.style ?? '')

/** Whether headings below look as this one does, and other than the title above it: then it heads a section as they do. */
function hasKin(heading: Heading, title: Heading, below: readonly RootContent[], source: Source): boolean {
  const look = lookOf(heading, source)
  if (!/^(?:bold|capitals|underlined.*)$/.test(look) || look === lookOf(title, source)) return false
  return below.some((n) => n.type === 'heading' && n.data?.inferred && lookOf(n, source) === look)
}

/** Lines above the longest of the titles that open a document name its author or say the title in short. */
function titleBlock(tree: Root, source: Source): void {
  const opening: Heading[] = []
  for (const node of tree.children) {
    if (
      node.type !== 'heading' ||
      !node.data?.inferred ||
      node.data.subtitle ||
      !['plain', 'session', 'capitals', 'instrument'].includes(node.data.style ?? '')
    )
      break
    if (node.data.style === 'instrument') {
      for (const heading of opening) heading.data = { ...heading.data, subtitle: true }
      return
    }
    opening.push(node)
  }
  const lengths = opening.map((h) => passageOf(h, source).length)
  const main = lengths.indexOf(Math.max(...lengths))
  for (const heading of opening.slice(0, Math.max(0, main))) heading.data = { ...heading.data, subtitle: true }
}
