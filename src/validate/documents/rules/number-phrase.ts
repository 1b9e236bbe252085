import { lexicon } from '../../../language/data.ts'
import { folded } from '../../../language/fold.ts'
import { grammar } from '../../../language/grammar.ts'
import { either } from '../../../language/patterns.ts'
import type { Language } from '../../../model/record.ts'
import { PrintedWords } from '../printed.ts'
import type { Checked, DocumentFound, DocumentRule } from '../rule.ts'

const patterns: Partial<Record<Language, RegExp>> = {}

/** بين 3 إلى 5, between three to five, each number perhaps with its figures in brackets. */
function betweenToIn(language: Language): RegExp {
  const number = `(?:\\d+(?:[.,]\\d+)?%?|(?:${either(grammar().small[language])}))(?: ?\\(\\d+\\))?`
  const [between, to] = language === 'ar' ? ['بين', 'الي'] : ['between', 'to']
  return new RegExp(`(?<![\\p{L}\\p{N}])${between} ${number} ${to} ${number}(?![\\p{L}\\p{N}-])`, 'gu')
}

function betweenTo(language: Language): RegExp {
  patterns[language] ??= betweenToIn(language)
  return patterns[language]
}

/** والأربعة, فالأربعة: the word without what is joined to its article. */
const withoutJoined = (word: string): string => (word[1] === 'ا' ? word.replace(/^[وف](?=ال)/, '') : word)

/** الأربعة (4) مواضيع: a numeral with the article before a noun without. */
function* articles(words: PrintedWords): Generator<DocumentFound> {
  const { numerals, counted } = grammar()
  for (let i = 0; i + 1 < words.words.length; i++) {
    const own = words.text(i)
    const isFigure = own === 'ال' && /^\d+$/.test(words.text(i + 1))
    if (!isFigure && !numerals.has(own) && !numerals.has(withoutJoined(own))) continue
    // المواضيع الأربعة: the numeral belongs to the noun before it.
    if (!isFigure && /^[وبل]?ا?ل[\u0621-\u064a]{3,}/.test(words.text(i - 1))) continue
    let at = i + (isFigure ? 2 : 1)
    if (words.text(at) === '(' && words.text(at + 2) === ')') at += 3
    if (!counted.has(words.text(at))) continue
    yield {
      at: words.range(i, at + 1),
      message: `the article stands before the number and not before the noun: "${words.printed(i, at + 1)}"`,
      severity: 'info'
    }
  }
}

const mayCompound = /م[ائ]ئ?[هت]/
let joinable: { hundreds: ReadonlySet<string>; below: ReadonlySet<string> } | undefined

/** Arabic hundreds, and what و must join to them: units and tens. */
function compound() {
  const { hundreds, cardinals, tens } =
    lexicon<Record<'hundreds' | 'cardinals' | 'tens', { value: number; ar?: string[] }[]>>('numbers')
  const set = (entries: readonly { ar?: string[] }[]) => new Set(entries.flatMap(({ ar }) => (ar ?? []).map(folded)))
  joinable ??= { hundreds: set(hundreds), below: set([...cardinals.filter(({ value }) => value >= 3), ...tens]) }
  return joinable
}

/** مائتي عشرة: hundreds with a smaller number behind them and no و between. */
function* unjoined(words: PrintedWords): Generator<DocumentFound> {
  const { hundreds, below } = compound()
  for (let i = 0; i + 1 < words.words.length; i++) {
    if (!hundreds.has(words.text(i).replace(/^[وفبل](?=م[ائ])/, '')) || !below.has(words.text(i + 1))) continue
    yield {
      at: words.range(i, i + 2),
      message: `"${words.printed(i, i + 2)}" lacks the "و" that joins the parts of a number`,
      severity: 'info'
    }
  }
}

const withoutSigns = (word: string) => word.replace(/[\u0640\u064b-\u0652\u0670]/g, '')
const oneToTen = /^(ثلاث|اربع|خمس|ست|سبع|ثماني|ثمان|تسع|عشر)(ه)?$/
const teen = /^(ثلاث|اربع|خمس|ست|سبع|ثماني|ثمان|تسع)(ه)?$/

/** خمس أعضاء, ثلاثة دول, خمسة عشر حاوية: a numeral has the other gender than what it counts (Wright, I, §§ 319-322). */
function* genders(words: PrintedWords): Generator<DocumentFound> {
  const { countedMasculine, countedFeminine } = grammar()
  for (let i = 0; i + 1 < words.words.length; i++) {
    const word = words.text(i).replace(/^[وفبلك](?=.{3})/, '')
    const match = oneToTen.exec(word)
    if (!match) continue
    const isLong = match[2] !== undefined
    let at = i + 1
    if (words.text(at) === '(' && words.text(at + 2) === ')') at += 3
    const next = words.text(at)
    const isWrong =
      i > 0 && teen.test(words.text(i - 1).replace(/^[وفبلك](?=.{3})/, '')) && match[1] === 'عشر'
        ? !isLong
          ? /[\u0621-\u064a]{3}ة$/.test(withoutSigns(words.printed(at))) &&
            teen.exec(words.text(i - 1).replace(/^[وفبلك](?=.{3})/, ''))?.[2] === 'ه'
          : false
        : match[1] !== 'عشر' && (isLong ? countedFeminine.has(next) : countedMasculine.has(next))
    if (!isWrong) continue
    const first = match[1] === 'عشر' ? i - 1 : i
    yield {
      at: words.range(first, at + 1),
      message: `"${words.printed(first, at + 1)}": the numeral has the gender of what it counts`
    }
  }
}
const numeral = /ثلاث|أربع|خمس|ست|سبع|ثمان|تسع/

function* phrases({ units, language }: Checked): Generator<DocumentFound> {
  const pattern = betweenTo(language)
  for (const unit of units) {
    const folds = unit.folded
    if (folds.text.includes(language === 'ar' ? 'بين ' : 'between '))
      for (const { 0: whole, index } of folds.text.matchAll(pattern)) {
        const [start, end] = [folds.origin(index), folds.origin(index + whole.length - 1) + 1]
        yield {
          at: { unit, start, end },
          message: `"${unit.text.slice(start, end)}": "${language === 'ar' ? 'بين' : 'between'}" goes with "${language === 'ar' ? 'و' : 'and'}"`
        }
      }
    if (language !== 'ar') continue
    const words = new PrintedWords(unit)
    yield* articles(words)
    if (numeral.test(unit.text)) yield* genders(words)
    if (mayCompound.test(folds.text)) yield* unjoined(words)
  }
}

export const numberPhrase: DocumentRule = {
  id: 'number-phrase',
  severity: 'warning',
  summary: 'between 3 to 5, بين ثلاثة إلى خمسة; الأربعة مواضيع for المواضيع الأربعة; مائتي عشرة for مائتين وعشرة',
  help: '"Between" goes with "and", "from" with "to"; with "to" a reader cannot tell whether a range or a difference is meant. In Arabic, a numeral with the article before a counted noun without it (information, as some grammarians allow it); and Arabic hundreds with a smaller number behind them that no و joins (information; Wright, I, § 325). Lists: data/grammar.yaml.',
  examples: {
    fails: [
      'The Committee wishes to meet between three to five times a year.',
      'وافق المجلس على أن يتراوح عدد الأعضاء بين ثلاثة (3) إلى خمسة (5) أعضاء.',
      'واختارت من بينها الأربعة (4) مواضيع التي اقترحها الأعضاء.',
      'حضر الاجتماع عن بعد مائتي عشرة مشاركين.',
      'حضر الجلسة خمس أعضاء من ثلاثة دول، ووُزعت خمسة عشر حاوية.'
    ],
    passes: [
      'The Committee meets between three and five times a year, and from three to five members attend. Children between 10- to 15-year-olds took part.',
      'يتراوح عدد الأعضاء بين ثلاثة وخمسة، ويعقد المجلس من ثلاث إلى خمس دورات، وتجري مشاورات بين ثلاثة أعضاء.',
      'حضر الاجتماع مائتان وعشرة مشاركين، وصُرف مبلغ مائة ألف دينار وثلاثمائة وخمسين ديناراً.',
      'نظر المجلس في المواضيع الأربعة، وفي الدول الخمس دائمة العضوية، وحضر خمسة أعضاء من ثلاث دول، وخمس عشرة موظفة وخمسة عشر خبيراً.'
    ]
  },
  check: phrases
}
