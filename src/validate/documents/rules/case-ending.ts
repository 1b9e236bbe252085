import { grammar } from '../../../language/grammar.ts'
import { isBreak } from '../../../language/words.ts'
import { PrintedWords } from '../printed.ts'
import type { DocumentFound, DocumentRule } from '../rule.ts'

/** So many words may stand between what governs and what is governed. */
const reach = 14
const followers = /^(?:و|لل?)[\u0621-\u064a]{2,}/

/** A word that goes on with the name of what has or is something: with article, in a construct of ل, a preposition or a demonstrative. */
const goesOn = (word: string): boolean => /^(?:و?ب?ال|و?لل|ول|ل)[\u0621-\u064a]{2,}/.test(word) || small.has(word)
const small = new Set(['في', 'من', 'الي', 'علي', 'هذا', 'هذه', 'ذلك', 'تلك', 'ذات', 'ذوي', 'بين', 'عن', 'غير'])

/** Where a noun of the list stands behind `first`, past the name of its owner; -1 where none does. */
function nounBehind(words: PrintedWords, first: number, nouns: ReadonlySet<string>, commas: boolean): number {
  for (let i = first; i < Math.min(words.words.length, first + reach); i++) {
    const word = words.text(i)
    if (nouns.has(word)) return i
    if (!(goesOn(word) || (commas && word === '،'))) return -1
  }
  return -1
}

/** إن للمجلس دور: a noun that stands behind إنّ, without the ending it needs. */
function* afterInna(words: PrintedWords): Generator<DocumentFound> {
  const { inna, there, nouns, nounFollowers, adjectives } = grammar()
  for (let i = 0; i + 2 < words.words.length; i++) {
    if (!inna.has(words.text(i))) continue
    const next = words.text(i + 1)
    const isThere = there.has(next)
    const isOwner = /^لل[\u0621-\u064a]{2,}/.test(next) || (next === 'لدي' && /^ال/.test(words.text(i + 2)))
    if (!isThere && !isOwner) continue
    const at = isThere ? (nouns.has(words.text(i + 2)) ? i + 2 : -1) : nounBehind(words, i + 2, nouns, false)
    if (at < 0) continue
    const after = words.text(at + 1)
    if (!nounFollowers.has(after) && !adjectives.has(after)) continue
    const end = adjectives.has(after) ? at + 2 : at + 1
    yield {
      at: words.range(i, end),
      message: `"${words.printed(at, end)}" stands behind "${words.printed(i)}" and needs the accusative`
    }
  }
}

/** للمجلس دوراً مهماً: the subject of a sentence without a verb, in the accusative. */
function* withoutVerb(words: PrintedWords): Generator<DocumentFound> {
  const { nouns, adjectives } = grammar()
  for (let i = 0; i + 2 < words.words.length; i++) {
    const own = words.text(i)
    // Most words open otherwise: told without a pattern.
    if (!own.startsWith('لل') && !own.startsWith('ولل')) continue
    if (!(i === 0 || /^[.؛!؟]$/.test(words.text(i - 1))) || !/^و?لل[\u0621-\u064a]{2,}/.test(own)) continue
    const at = nounBehind(words, i + 1, new Set([...nouns].map((noun) => `${noun}ا`)), true)
    if (at < 0 || !adjectives.has(words.text(at + 1).replace(/ا$/, '')) || !words.text(at + 1).endsWith('ا')) continue
    yield {
      at: words.range(i, at + 2),
      message: `"${words.printed(at, at + 2)}" is in the accusative, and no verb governs it`
    }
  }
}

/** يكون ممكن: a predicate behind كان, without the ending it needs. */
function* afterKana(words: PrintedWords): Generator<DocumentFound> {
  const { kana, between, predicates, predicateFollowers } = grammar()
  for (let i = 0; i + 1 < words.words.length; i++) {
    if (!kana.has(words.text(i))) continue
    let at = i + 1
    while (at < i + 4 && (between.has(words.text(at)) || /^ال[\u0621-\u064a]{3,}/.test(words.text(at)))) at++
    if (!predicates.has(words.text(at))) continue
    const after = words.text(at + 1)
    if (after !== '' && !isBreak(after) && !followers.test(after) && !predicateFollowers.has(after)) continue
    // هناك جديد: what is there is the subject.
    if (words.text(at - 1) === 'هناك') continue
    yield {
      at: words.range(i, at + 1),
      message: `"${words.printed(at)}" stands behind "${words.printed(i)}" and needs the accusative`
    }
  }
}

/** لم يتمكنون: a verb of the plural behind لم or لن keeps no nun. Roots that end in nun do: لن يكون, لن يتعاون. */
const withNun = /^[يت][\u0621-\u064a]{3,}ون$/
const rootNun = /(?:كون|عاون|هاون|صون|خون|دون|لون|مون|هون|عنون|تزن|شجون)$/
function* afterLam(words: PrintedWords): Generator<DocumentFound> {
  for (let i = 0; i + 1 < words.words.length; i++) {
    if (!/^[وف]?(?:لم|لن)$/.test(words.text(i))) continue
    const verb = words.text(i + 1)
    if (!withNun.test(verb) || rootNun.test(verb)) continue
    yield {
      at: words.range(i, i + 2),
      message: `"${words.printed(i + 1)}" stands behind "${words.printed(i)}" and drops its "ن"`
    }
  }
}

const mayGovern = /ل[من] |كل(?:ا|تا) /

/** كلا الطرفان: what both are said of stands in the genitive. */
function* afterBoth(words: PrintedWords): Generator<DocumentFound> {
  for (let i = 0; i + 1 < words.words.length; i++) {
    if (!/^[وفبل]?كل(?:ا|تا)$/.test(words.text(i)) || !/^ال[\u0621-\u064a]{2,}ان$/.test(words.text(i + 1))) continue
    yield {
      at: words.range(i, i + 2),
      message: `"${words.printed(i + 1)}" stands behind "${words.printed(i)}" and needs the genitive`
    }
  }
}

export const caseEnding: DocumentRule = {
  id: 'case-ending',
  severity: 'warning',
  summary: 'an Arabic accusative that is missing or too many, where letters show it: إن للمجلس دور مهم',
  help: 'A noun behind إنّ and its sisters with هناك or a name with ل between them (أن هناك نقص في), a predicate behind كان and its sisters (يكون ممكن), and the subject of a sentence without a verb that ends in ًا. Only nouns and adjectives of closed lists whose accusative shows in letters, where they are not in construct with the next word; verbs of the plural in ون behind لم and لن; duals in ان behind كلا. The lists are in data/grammar.yaml; source: Wright, II, §§ 36 and 41.',
  examples: {
    fails: [
      'ورأى عضو أن هناك نقص في الموارد المتاحة للأمانة.',
      'وأكد أن للجنة الاستشارية دور مهم في هذا المجال.',
      'وينبغي أن يكون التقرير واضح وشامل.',
      'وللمجالس البلدية في هذا المجال دوراً رئيسياً.',
      'لم يتمكنون من الحضور، واتفق كلا الطرفان على ذلك.',
      'وقال العضو إن لدى الفريق المعني بالصيد غير القانوني دور محوري.'
    ],
    passes: [
      'ورأى عضو أن هناك نقصاً في الموارد، وأن للجنة الاستشارية دوراً مهماً، وأن يكون التقرير واضحاً.',
      'وأكد أن للجنة دور المنسق، وأن هناك عدد المقاعد نفسه، وأن يكون كامل المبلغ متاحاً.',
      'لن يكون ذلك ممكناً، ولن يتعاون كلا الطرفين، ولم يتمكنوا من الحضور. وإن لدى الفريق المعني بالصيد دوراً محورياً.',
      'وللمجالس البلدية دور رئيسي. ولذلك أدت اللجنة دوراً مهماً. وأضاف أن هناك أسباباً وعوامل مهمة.'
    ]
  },
  *check({ units, language }) {
    if (language !== 'ar') return
    for (const unit of units) {
      const words = new PrintedWords(unit)
      yield* afterInna(words)
      yield* withoutVerb(words)
      yield* afterKana(words)
      if (mayGovern.test(unit.text)) {
        yield* afterLam(words)
        yield* afterBoth(words)
      }
    }
  }
}
