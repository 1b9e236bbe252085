/** What a line looks like: a title of some style, or no title. */
import type { Heading, Paragraph, RootContent } from 'mdast'
import { sideOf } from '../../language/attendance.ts'
import { anyLetter, anyNumeral, twoLetters } from '../../language/characters.ts'
import { onlyGoals } from '../../language/cited-goals.ts'
import { clauseVerb } from '../../language/clauses.ts'
import { findDates } from '../../language/dates.ts'
import { enactingLine } from '../../language/enacting-lines.ts'
import { folded } from '../../language/fold.ts'
import { isSignature, isTitledName } from '../../language/mastheads.ts'
import {
  agreesWithAbove,
  enacting,
  endsInColon,
  endsOpen,
  endsSentence,
  goesOn,
  hasFiniteVerb,
  isField,
  leadsIn,
  opensSentence,
  phrases,
  sectionTitles,
  structure,
  titleOpeners,
  wordCount
} from '../../language/prose.ts'
import type { Language } from '../../model/record.ts'
import type { Source } from '../../model/source.ts'
import { type Label, passageOf } from '../../model/tree.ts'
import { bareTitle } from '../contents.ts'
import { division, isDate } from './divisions.ts'

/** The longest heading, in words; without any other sign it is shorter. */
const longest = 45
export const longestPlain = 26
const agreements = phrases(structure.agreements)
/** Without the nouns that may as well be verbs (عرض: presentation, he presented). */
const nounOpeners = phrases({
  ...structure.titleOpeners,
  ar: structure.titleOpeners.ar.filter((w) => !structure.nounVerbsAr.includes(w))
})
/** A lead-in that breaks off after its subject. */
const subjectAtEnd = /[,،] (?:the|فإن|إن) [^,،:]{3,60}:\s*$/
/** A word or number before a full stop at the end. */
const plainEnd = new RegExp(`[${anyLetter}${anyNumeral}]\\.$`)
const severalSentences = new RegExp(`[.!?؟] +[${anyLetter}]{2}`)
/** A short word with a full stop, which ends no sentence: "No. 5". */
const shortened = new RegExp(`(?<![${anyLetter}])[${anyLetter}]{1,3}\\. `, 'g')
/** One or two words, a number and its full stop. */
const numberedOpening = new RegExp(`^(?:[${anyLetter}]+ ){1,2}[${anyNumeral}]{1,3}\\. `)
const time = /\d{1,2}[:.]\d{2}\s*(?:-|a\.?m|p\.?m|ص|م\b)/
const webAddress = /https?:|www\.|\S@\S/

/** "Updates from the working groups." is a title for all its full stop. */
const nounTitle = (text: string, words: number, language: Language): boolean =>
  words > 3 &&
  words <= longestPlain &&
  plainEnd.test(text) &&
  !/[.:] /.test(text) &&
  nounOpeners.opens(folded(text).slice(0, 60)) !== undefined &&
  !hasFiniteVerb(text, language)

/** Several things in a row, parted by dashes or by commas and a semicolon: tags, keywords, a path. */
export const isTags = (text: string): boolean =>
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

export interface Block {
  node: RootContent
  /** Empty where the block is no paragraph or heading. */
  text: string
  label: Label | undefined
  /** What it looks like, where it may be a heading. */
  style: string | undefined
  /** Sure by its own form, whatever stands below. */
  strong: boolean
}

export const isProse = (text: string, language: Language) =>
  (endsSentence(text) && wordCount(text) > 5) ||
  wordCount(text) > longestPlain ||
  hasFiniteVerb(text, language) ||
  time.test(folded(text))

function isLink(node: Paragraph): boolean {
  const words = node.children.filter((c) => c.type !== 'text' || c.value.trim() !== '')
  return words.length > 0 && words.every((c) => c.type === 'link' || c.type === 'image')
}

export const isBoldWords = ({ node, label }: Block) => label !== undefined && node.type === 'paragraph' && isBold(node)

export const isBold = (node: Paragraph | Heading): boolean => {
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

export function judge(node: RootContent, source: Source, language: Language, contents: ReadonlySet<string>): Block {
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

export const isCapitals = (text: string): boolean =>
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
