import { grammar } from '../../../language/grammar.ts'
import { hasFiniteVerb } from '../../../language/prose.ts'
import type { Unit } from '../../../outline/index.ts'
import { PrintedWords } from '../printed.ts'
import type { Checked, DocumentFound, DocumentRule } from '../rule.ts'

const ends = /^[.؟?!؛;]$/
/** A noun with a joined "and": والتنمية, وموضوع. */
const joined = /^و(?:(ال)(?=.{4})|(?=[مت].{3}))([\u0621-\u064a]+)$/

/** Whether the و of a word is "and", as far as the beginnings of words in the lists tell. */
function isJoined(word: string, radical: readonly string[], afterAnd: ReadonlySet<string>): boolean {
  const [, article, rest = ''] = joined.exec(word) ?? []
  if (rest === '' || afterAnd.has(word.slice(1))) return false
  return !radical.some((stem) => word.startsWith(stem) || (article !== undefined && rest.startsWith(stem)))
}

function* dangling({ units, language }: Checked): Generator<DocumentFound> {
  const { needNext, prepositionsOfNouns, radicalWaw, afterAnd, openers } = grammar()
  const radical = [...radicalWaw]
  for (const unit of units) {
    const words = new PrintedWords(unit)
    for (let i = 1; i < words.words.length; i++) {
      const [word, next] = [words.text(i - 1), words.text(i)]
      if (needNext[language].has(word)) {
        if (ends.test(next) && /\s/.test(unit.text.slice(words.range(i, i + 1).end)[0] ?? ' ') && isPlain(words, i))
          yield { at: words.range(i - 1, i + 1), message: `"${words.printed(i - 1)}" needs a word behind it` }
        else if (language === 'ar' && prepositionsOfNouns.has(word) && isJoined(next, radical, afterAnd))
          yield {
            at: words.range(i - 1, i + 1),
            message: `"${words.printed(i - 1)}" needs a word before "${words.printed(i)}"`
          }
      }
      if (language === 'ar' && next === '،' && openers.has(word) && /^و?من$/.test(words.text(i - 2)) && isCut(words, i))
        yield {
          at: words.range(i - 2, i + 2),
          message: `a comma cuts off what "${words.printed(i - 2, i)}" introduces`
        }
    }
  }
}

/** Shorter paragraphs are lines of titles, in UTF-16 units; those with a marker of their own may be shorter. */
const leastText = 40
const leastMarked = 8
/** A paragraph with a verb is none of them. */
const leastSentence = 24

/** A paragraph or item that ends in a word that needs another, and nothing goes on behind it. */
function* cutOff({ units, language }: Checked): Generator<DocumentFound> {
  const { needNext, atEnd } = grammar()
  for (const unit of units) {
    if (unit.kind === 'heading' || unit.note || unit.children.length > 0) continue
    if (unit.text.length < leastMarked || !endsInLetter(unit.text)) continue
    // Short entries count where the one above ends in a sign.
    const marked =
      (unit.label !== null || unit.kind === 'item') && /[;؛.,،]\s*$/.test(units[unit.index - 1]?.text ?? '')
    const { length } = unit.text
    // The verb of a longer one makes no difference.
    const isLong = marked || length >= leastText || (length >= leastSentence && hasFiniteVerb(unit.text, unit.language))
    if (!isLong) continue
    const words = new PrintedWords(unit)
    const last = words.words.length - 1
    const word = words.text(last)
    if (language === 'ar' && relative.test(unit.folded.text)) {
      const next = units[unit.index + 1]
      if (unit.kind !== 'cell' && (next?.label?.value ?? 0) > 1)
        yield {
          at: words.range(last - 1, last + 1),
          message: `the ${unit.kind} breaks off behind "${words.printed(last)}"`
        }
    }
    if (unit.kind === 'cell' && (!needNext[language].has(word) || goesOnBelow(unit, units))) continue
    if (!needNext[language].has(word) && !atEnd[language].has(word)) continue
    // Entries without signs at their ends may end in a preposition: "Where new users come from".
    if (unit.kind === 'item' && !needNext[language].has(word) && !isAmongSigned(unit, units)) continue
    // An entry of a list that ends in "; and".
    if (/^[;؛,،]$/.test(words.text(last - 1))) continue
    const next = units[unit.index + 1]
    if (unit.kind !== 'cell' && next && (next.depth > unit.depth || next.kind === 'cell' || goesOnWith(unit, next)))
      continue
    yield {
      at: words.range(Math.max(0, last - 2), last + 1),
      message: `the ${unit.kind} breaks off behind "${words.printed(last)}"`
    }
  }
}

const opensEnd = /[;؛][\s]*(?:and|or|و|أو)\s*$/u
const endsInComma = /\p{L}[,،]\s*$/u
/** A look at the end alone: a pattern would look behind every letter. */
const endsInLetter = (text: string): boolean => /\p{L}$/u.test(text.trimEnd().slice(-2))

/** The last entry of a list that announces another, and a paragraph that ends in a comma before a title. */
function* cutList({ units }: Checked): Generator<DocumentFound> {
  for (const unit of units) {
    const next = units[unit.index + 1]
    const isEntry = unit.label !== null || unit.kind === 'item'
    if (isEntry && opensEnd.test(unit.text)) {
      const isLast =
        next === undefined ||
        (next.label !== null &&
          next.label.kind !== unit.label?.kind &&
          next.depth <= unit.depth &&
          (next.label.value ?? 1) > 1) ||
        (next.kind === 'heading' && next.leaf.type === 'heading' && !next.leaf.data?.inferred)
      if (isLast && (unit.label?.value ?? 2) > 1)
        yield {
          at: { unit, start: unit.text.search(opensEnd), end: unit.text.length },
          message: 'the list breaks off: another entry is announced'
        }
    } else if (unit.kind === 'paragraph' && unit.text.length >= leastText && endsInComma.test(unit.text)) {
      if (next?.kind !== 'heading' || next.leaf.type !== 'heading' || next.leaf.data?.inferred) continue
      const [first = ''] = /\S+ \S+$/.exec(unit.text) ?? []
      yield {
        at: { unit, start: unit.text.length - first.length },
        message: `the paragraph breaks off behind ${JSON.stringify(first)}`
      }
    }
  }
}

/** An entry of a list of which the one above or below ends in a sign. */
const isAmongSigned = ({ index }: Unit, units: readonly Unit[]): boolean =>
  [units[index - 1], units[index + 1]].some((unit) => unit?.kind === 'item' && /[;؛.,،]\s*$/.test(unit.text))

/** A relative clause that has lost its subject: للجهود التي بذلتها. */
const relative = /(?:التي|الذي|الذين) [\u0621-\u064a]{3,}ت(?:ها|ه|هم)$/

/** The cell below goes on with the words: a row is split in two. */
function goesOnBelow({ cell, index }: Unit, units: readonly Unit[]): boolean {
  const below = units
    .slice(index + 1, index + 40)
    .find((u) => u.cell && u.cell.table === cell?.table && u.cell.row === cell.row + 1 && u.cell.column === cell.column)
  return below !== undefined && /^[\p{Ll}\u0621-\u064a]/u.test(below.text)
}

/** What comes next has no number of its own, or opens in a small letter, or is a lower list. */
const goesOnWith = (unit: Unit, next: Unit): boolean =>
  next.kind !== 'heading' &&
  (/^[\p{Ll}"'“«(]/u.test(next.text) ||
    // A lower list opens with its first marker.
    (next.label !== null && next.label.kind !== unit.label?.kind && (next.label.value ?? 1) === 1) ||
    (unit.label !== null && next.label === null && !/^\p{Lu}/u.test(next.text)))

/** Not a word that is quoted or set as a letter of its own: “and”, (الفقرة (من)). */
const isPlain = (words: PrintedWords, i: number): boolean => !/^["'()[\]-]$/.test(words.text(i - 2)) && i >= 3

/** A verbal noun follows the comma, and no second comma that would close an aside. */
function isCut(words: PrintedWords, comma: number): boolean {
  if (
    !/^[\u0621-\u064a]{4,}$/.test(words.text(comma + 1)) ||
    /^(?:كما|وفق|حسب|علي|عند|بالتالي|لذلك|ايضا|اذا|بعد|قبل)/.test(words.text(comma + 1))
  )
    return false
  for (let i = comma + 1; i < comma + 9; i++) if (words.text(i) === '،') return false
  return true
}

export const danglingWord: DocumentRule = {
  id: 'dangling-word',
  severity: 'warning',
  summary: 'a preposition, article or conjunction that nothing follows: التركيز على وموضوع, "adopted the."',
  help: 'Words that need another behind them, at the end of a sentence or, in Arabic, before a noun with "and"; and a comma between ومن المقترح and what is proposed. English prepositions may end a sentence and are left alone, but not a paragraph without a full stop that nothing goes on with. The last entry of a list that ends in "; and", and a paragraph that ends in a comma before a title, break off too. The lists are in data/grammar.yaml; words whose و belongs to them (وزارة, وثيقة) are told by their beginnings.',
  examples: {
    fails: [
      'text:محضر اجتماع المجلس\n\n15. وقرر المجلس ما يلي: اعتماد التقرير.\n\n16. وأعرب المجلس عن تقديره للجهود التي بذلتها\n\n17. وشكر المجلس الأمين العام.',
      'text:Minutes of the Board\n\n11. The checklist does not cover the following:\n\n(a) mooring lines;\n\n(b) gangways; and\n\n12. The Board thanked the inspectors.',
      '# Decisions of the Council\n\n## Policy\n\nNoting that the draft policy was reviewed by the committee on transport,\n\n## Appointment\n\nThe Council appoints the Director.',
      'Matters arising:\n\n- the footbridge had been repaired;\n- the contract was signed;\n- the letter to the County had been\n\n## Finance\n\nThe Board thanked the Clerk.',
      'text:يوصي المجلس بما يلي:\n\nأ) اعتماد التقرير؛\n\nب) تفويض المجلس في\n\n13. وشكر المجلس الأمين العام.',
      'The Council considered the budget and adopted the.\n\nThe meeting rose at noon.',
      '# Minutes\n\n1. The Librarian said that the new hours would require two additional members of\n\n2. The Board thanked the Librarian.',
      '# محضر الاجتماع\n\n1. ذكرت أمينة المكتبة أن الساعات الجديدة تتطلب تعيين موظفين إضافيين في\n\n2. شكر المجلس أمينة المكتبة.',
      'وافق الأعضاء على التركيز على وموضوع الدورة المقبلة.',
      'وينبغي التصدي لممارسات مثل القضاء على؟ الخصوصية.',
      'ومن المقترح، مراجعة القرارين معاً في الدورة المقبلة.'
    ],
    passes: [
      'You might include information on:\n\n- The types of contributions that you are looking for\n- Your roadmap or vision for the project',
      'That was the matter the Council had been informed of. It asked what the word meant and/or how it was used.',
      'نظر المجلس في وثيقة الأمانة، وفي وضع البلدان، واطلع على وجهات النظر، وسافر الوفد من وإلى تونس.',
      'ومن المقترح، كما ذكر الرئيس، مراجعة القرارين. ومن المهم، في رأيه، أن تُراجع اللائحة.'
    ]
  },
  *check(document) {
    yield* dangling(document)
    yield* cutOff(document)
    yield* cutList(document)
  }
}
