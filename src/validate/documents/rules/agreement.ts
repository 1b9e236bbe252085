import { grammar } from '../../../language/grammar.ts'
import { PrintedWords } from '../printed.ts'
import type { DocumentFound, DocumentRule } from '../rule.ts'

/** A noun with the ending of the feminine, or the plural of one with the article: الأمانة, مراجعة, الاجتماعات. */
const definiteFeminine = /^ال[\u0621-\u064a]{3,}(?:ة|ات)$/
const feminine = /^(?:ال)?[\u0621-\u064a]{3,}ة$/
const vowelSigns = /[\u0640\u064b-\u0652\u0670]/g
/** A verb of the third person, masculine, with a pronoun as its object: يعنيه. */
const withObject = /^ي[\u0621-\u064a]{2,}ه$/

function* disagreeing(words: PrintedWords): Generator<DocumentFound> {
  const { subjectVerbs, passiveVerbs, notFeminine, relatives, twoObjects } = grammar()
  for (let i = 0; i + 1 < words.words.length; i++) {
    const verb = words.text(i).replace(/^[وف](?=....)/, '')
    const isPassive = passiveVerbs.has(verb)
    const isRelative = withObject.test(verb) && relatives.has(words.text(i - 1)) && !twoObjects.has(verb)
    if (!isPassive && !isRelative && !subjectVerbs.has(verb)) continue
    if (notFeminine.has(words.text(i + 1))) continue
    const noun = words.printed(i + 1).replace(vowelSigns, '')
    if (!(isPassive ? feminine : definiteFeminine).test(noun)) continue
    yield {
      at: words.range(i, i + 2),
      message: `"${words.printed(i)}" is masculine, and "${words.printed(i + 1)}" behind it feminine`
    }
  }
}

export const agreement: DocumentRule = {
  id: 'agreement',
  severity: 'info',
  summary: 'an Arabic verb in the masculine right before its feminine subject: سيقوم الأمانة',
  help: 'Only verbs that take no object, before a noun with article that ends in ة or ات; the auxiliaries يتم and يجري before any noun in ة; and relative clauses like ما يعنيه العناية. Verbs that may have the noun as their object are left alone, and so are all verbs in the feminine. Classical grammar allows the masculine before some feminine nouns (Wright, II, §§ 142-146), so it is information. The lists are in data/grammar.yaml.',
  examples: {
    fails: [
      'سيقوم الأمانة بتعميم الوثائق على الأعضاء قبل الدورة.',
      'سيتم مراجعة المقترحات في الاجتماع المقبل.',
      'ولم يتضح بعد ما يعنيه العبارة الواردة في الفقرة 3.'
    ],
    passes: [
      'ستقوم الأمانة بتعميم الوثائق، وستتم مراجعة المقترحات، ويقوم الأمين العام بتقديم التقرير.',
      'يقدم الأمانة العامة المكتب تقريراً، وسيتم عادة عقد الدورة في أيار/مايو.',
      'وفقاً لما يمنحه اللجنة من صلاحيات، وبما يحدده المجلس.'
    ]
  },
  *check({ units, language }) {
    if (language === 'ar') for (const unit of units) yield* disagreeing(new PrintedWords(unit))
  }
}
