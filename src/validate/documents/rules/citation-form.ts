import { lexicon } from '../../../language/data.ts'
import { fold } from '../../../language/fold.ts'
import { either } from '../../../language/patterns.ts'
import type { Language } from '../../../model/record.ts'
import type { Checked, DocumentFound, DocumentRule, WordsOfUnit } from '../rule.ts'

const { revisions } = lexicon<{ revisions: Record<Language, string[][]> }>('variants')

/** القرار (2009) 1305: the year in brackets before the number. */
const yearFirst = /(?<![\p{L}\p{N}])و?[بل]?ل?ا?ل?قرار \((19\d\d|20\d\d)\) (\d{1,4})(?![\d/])/gu
const nouns = { en: 'resolution|decision', ar: 'ا?ل?قرار|ا?ل?مقرر' }

const made: Partial<Record<Language, RegExp>> = {}

/** Resolution 1344 (modified 2015): noun, number, how it was changed, year. */
function revised(language: Language): RegExp {
  made[language] ??= new RegExp(
    `(?<!\\p{N})(?:${nouns[language]})s?(?: \\p{L}+){0,2} (\\d{1,5}) ?\\((${either(revisions[language].flat())})[.،,]?(?: في)?(?: عام| سنة)?(?: \\p{L}+[,،])? ?((?:19|20)\\d\\d)\\)`,
    'gu'
  )
  return made[language]
}

interface Cited extends WordsOfUnit {
  start: number
  end: number
  change: number
}

function* revisedTwice(document: Checked): Generator<DocumentFound> {
  const { language } = document
  const cited = new Map<string, Cited[]>()
  for (const unit of document.holding('bracket')) {
    if (!unit.text.includes('(')) continue
    const folds = fold(unit.text)
    for (const { 0: whole, 1: number, 2: word, 3: year, index } of folds.text.matchAll(revised(language))) {
      const key = `${number} ${year}`
      const change = revisions[language].findIndex((forms) => forms.some((form) => fold(form).text === word))
      const at = { unit, start: folds.origin(index), end: folds.origin(index + whole.length - 1) + 1, change }
      cited.set(key, [...(cited.get(key) ?? []), at])
    }
  }
  for (const uses of cited.values()) {
    const [first] = uses
    const other = uses.find(({ change }) => change !== first?.change)
    if (!first || !other) continue
    const words = ({ unit, start, end }: Cited) => unit.text.slice(start, end)
    yield {
      at: other,
      also: uses.filter((use) => use !== other),
      message: `"${words(other)}" is cited as "${words(first)}" elsewhere in the text`
    }
  }
}

function* cited(document: Checked): Generator<DocumentFound> {
  yield* revisedTwice(document)
  if (document.language !== 'ar') return
  for (const unit of document.holding('bracket')) {
    if (!/قرار\s\(/.test(unit.text)) continue
    const folds = fold(unit.text)
    for (const { 0: whole, 1: year, 2: number, index } of folds.text.matchAll(yearFirst)) {
      const start = folds.origin(index)
      const end = folds.origin(index + whole.length - 1) + 1
      yield {
        at: { unit, start, end },
        message: `"${unit.text.slice(start, end)}" has the year before the number: the order of the printed line`,
        suggestion: `القرار ${number} (${year})`
      }
    }
  }
}

export const citationForm: DocumentRule = {
  id: 'citation-form',
  severity: 'warning',
  summary:
    'a resolution cited in two ways (revised 2015, modified 2015), or with its year before its number: القرار (2009) 1305',
  help: 'The same number with the same year, once as revised and once as modified or amended (the words are in data/variants.yaml); and, in Arabic, a year in brackets between القرار and the number, as text stands that was copied in the order of the printed line. Source: United Nations Editorial Manual, "Citations": resolution 1305 (2009).',
  examples: {
    fails: [
      'The Group applies Council Resolution 1344 (revised 2015).\n\nIt recalls Council Resolution 1344 (modified 2015) and other texts.',
      'إذ يشير إلى قرار المجلس 1344 (المعدل في 2015).\n\nتُعقد المشاورات عملاً بالقرار 1344 (المراجع في 2015).',
      'وإذ يذكّر بالقرار (2009) 1305 الذي اعتمده المجلس.',
      'وإذ يذكّر بالقرار\u00a0(2009)\u00a01305 الذي اعتمده المجلس.'
    ],
    passes: [
      'The Group applies Resolution 1344 (revised 2015), Resolution 1344 (modified 2019) and resolution 1305 (2009).',
      'وإذ يذكّر بالقرار 1305 (2009)، وبقرار المجلس 1344 (المعدل في 2015)، وبالمقرر الصادر في 2009.'
    ]
  },
  check: cited
}
