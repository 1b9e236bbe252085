import { withoutVowelSigns } from '../../../language/fold.ts'
import { grammar } from '../../../language/grammar.ts'
import { withoutConjunction } from '../../../language/words.ts'
import { PrintedWords } from '../printed.ts'
import type { DocumentFound, DocumentRule } from '../rule.ts'

/** A noun with the ending of the feminine, or the plural of one with the article: الأمانة, مراجعة, الاجتماعات. */
const definiteFeminine = /^ال[\u0621-\u064a]{3,}(?:ة|ات)$/
const feminine = /^(?:ال)?[\u0621-\u064a]{3,}ة$/
/** A verb of the third person, masculine, with a pronoun as its object: يعنيه. */
const withObject = /^ي[\u0621-\u064a]{2,}ه$/

function* disagreeing(words: PrintedWords): Generator<DocumentFound> {
  const { subjectVerbs, passiveVerbs, notFeminine, relatives, twoObjects } = grammar()
  for (let i = 0; i + 1 < words.words.length; i++) {
    const own = words.text(i)
    const verb = own.length > 4 ? withoutConjunction(own) : own
    const isPassive = passiveVerbs.has(verb)
    const isRelative = relatives.has(words.text(i - 1)) && withObject.test(verb) && !twoObjects.has(verb)
    if (!isPassive && !isRelative && !subjectVerbs.has(verb)) continue
    if (notFeminine.has(words.text(i + 1))) continue
    const noun = withoutVowelSigns(words.printed(i + 1))
    if (!(isPassive ? feminine : definiteFeminine).test(noun)) continue
    yield {
      at: words.range(i, i + 2),
      message: `"${words.printed(i)}" is masculine, and "${words.printed(i + 1)}" behind it feminine`
    }
  }
}

/** What a demonstrative, a relative or a verb with a preposition says of the noun beside it. */
function* beside(words: PrintedWords): Generator<DocumentFound> {
  const lists = grammar()
  for (let i = 0; i + 1 < words.words.length; i++) {
    const word = words.text(i).replace(/^[وفبل](?=.{3})/, '')
    const next = words.text(i + 1)
    const disagree = (first: number, end: number, message: string) => ({ at: words.range(first, end), message })
    const pair = () => `"${words.printed(i)}" and "${words.printed(i + 1)}" are not of one gender`
    if (word === 'هذا' || word === 'ذلك') {
      const noun = withoutVowelSigns(words.printed(i + 1))
      if (word === 'هذا' && definiteFeminine.test(noun) && noun.endsWith('ة') && !lists.withThis.has(next))
        yield disagree(i, i + 2, pair())
    } else if (word === 'هذه' || word === 'تلك') {
      if (lists.masculineThings.has(next)) yield disagree(i, i + 2, pair())
    } else if (
      lists.things.has(
        words
          .text(i)
          .replace(/^(?:[وف]?[بك]?(?=ال)|و?ل(?=ل))/, '')
          .replace(/^لل/, 'ال')
      )
    ) {
      const at = next === 'الذين' ? i + 1 : words.text(i + 2) === 'الذين' && /^ال/.test(next) ? i + 2 : -1
      if (at > 0) yield disagree(i, at + 1, `"${words.printed(at)}" is for persons, and "${words.printed(i)}" are none`)
    } else if (lists.prepositionVerbs.has(word)) {
      const noun = withoutVowelSigns(words.printed(i + 1))
      if (
        definiteFeminine.test(noun) &&
        noun.endsWith('ة') &&
        !lists.notFeminine.has(next) &&
        !lists.withThis.has(next)
      )
        yield disagree(i, i + 2, `"${words.printed(i)}" is masculine, and "${words.printed(i + 1)}" behind it feminine`)
    } else if (lists.prepositionVerbsFeminine.has(word) && lists.masculine.has(next))
      yield disagree(i, i + 2, `"${words.printed(i)}" is feminine, and "${words.printed(i + 1)}" behind it masculine`)
  }
}

export const agreement: DocumentRule = {
  id: 'agreement',
  severity: 'info',
  summary: 'an Arabic verb in the masculine right before its feminine subject: سيقوم الأمانة',
  help: 'Only verbs that take no object, before a noun with article that ends in ة or ات; the auxiliaries يتم and يجري before any noun in ة; and relative clauses like ما يعنيه العناية. Verbs that may have the noun as their object are left alone, and so are all verbs in the feminine. Classical grammar allows the masculine before some feminine nouns (Wright, II, §§ 142-146), so it is information. Besides: هذا before a noun in ة and هذه before a masculine one, الذين behind plurals of things, and verbs that take a preposition beside a noun of the other gender. The lists are in data/grammar.yaml.',
  examples: {
    fails: [
      'سيقوم الأمانة بتعميم الوثائق على الأعضاء قبل الدورة.',
      'سيتم مراجعة المقترحات في الاجتماع المقبل.',
      'ولم يتضح بعد ما يعنيه العبارة الواردة في الفقرة 3.',
      'ودعا المجلس الدول الأعضاء الذين لم تسدد اشتراكاتها إلى النظر في هذه النظام وفي هذا اللجنة.',
      'وأشار المندوبة إلى ذلك، وأعربت الوفد عن شكره.'
    ],
    passes: [
      'وبدأ الاجتماع الساعة 10:00 وانتهى الساعة 13:30.',
      'ستقوم الأمانة بتعميم الوثائق، وستتم مراجعة المقترحات، ويقوم الأمين العام بتقديم التقرير.',
      'يقدم الأمانة العامة المكتب تقريراً، وسيتم عادة عقد الدورة في أيار/مايو.',
      'وفقاً لما يمنحه اللجنة من صلاحيات، وبما يحدده المجلس.'
    ]
  },
  *check({ units, language }) {
    if (language !== 'ar') return
    for (const unit of units) {
      const words = new PrintedWords(unit)
      yield* disagreeing(words)
      yield* beside(words)
    }
  }
}
