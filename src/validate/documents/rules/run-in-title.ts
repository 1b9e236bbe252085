import { hasFiniteVerb } from '../../../language/prose.ts'
import type { Unit } from '../../../outline/index.ts'
import { quoted } from '../../../restore/quote.ts'
import type { DocumentFound, DocumentRule } from '../rule.ts'

/** إن opens a main clause of its own. */
const opensClause = /[،,] (?=إنّ? )/gu
/** With these a speaker turns to somebody, or an adverb opens the sentence. */
const address =
  /^(?:ال)?(?:سيد|سيدة|سادة|سيدي|رئيس|رئيسة|زملاء|حضور|أصحاب|صاحب|معالي|سعادة|أيها|أيتها|يا|إخوة|أخوات)(?![\p{L}])/u
/** So many signs part a row of titles; fewer may be an aside. */
const leastCommas = 3
const leastWords = 6

function* runIn(unit: Unit): Generator<DocumentFound> {
  if (unit.kind === 'heading') return
  for (const sentence of unit.sentences) {
    const { text } = sentence.passage
    const [match] = text.matchAll(opensClause)
    if (!match) continue
    const before = text.slice(0, match.index)
    if ((before.match(/[،,]/g)?.length ?? 0) < leastCommas - 1 || before.split(/\s+/).length < leastWords) continue
    if (/^[وف](?=ال|في|من|ب)|^(?:في|من|على|إلى|ب)/u.test(before) || address.test(before)) continue
    if (hasFiniteVerb(before, 'ar')) continue
    const start = before.search(/[^،,]*$/)
    yield {
      at: {
        unit,
        start: sentence.start + start + (before.slice(start).match(/^\s+/)?.[0].length ?? 0),
        end: sentence.start + match.index + 4
      },
      message: `a sentence begins behind a comma after a row of titles: ${quoted(text.slice(start, match.index + 30).trim())}`
    }
  }
}

export const runInTitle: DocumentRule = {
  id: 'run-in-title',
  severity: 'info',
  summary: 'titles or labels that ran into the sentence behind them: الأمن السيبراني، البنية التحتية، إن التطورات …',
  help: 'An Arabic sentence that begins with a row of nouns parted by commas, without a verb, and goes on with a comma and إن, which opens a main clause: the line end between a line of titles and the text was lost. Salutations and sentences that open with a preposition are left alone.',
  examples: {
    fails: ['الأمن السيبراني، حماية الأطفال، البنية التحتية الرقمية، إن التطورات في هذه المجالات تستدعي تعاون الدول.'],
    passes: [
      'الأمن السيبراني، حماية الأطفال، البنية التحتية الرقمية\n\nإن التطورات في هذه المجالات تستدعي تعاون الدول.',
      'السيد الرئيس، أصحاب المعالي والسعادة، السيدات والسادة، إن هذا المؤتمر يكتسي أهمية كبيرة.',
      'وفي ضوء هذه التطورات، ومراعاة لأحكام القرار، إن لم يتفق الأعضاء على غير ذلك، ترفع اللجنة تقريرها.'
    ]
  },
  *check({ units, language }) {
    if (language === 'ar') for (const unit of units) yield* runIn(unit)
  }
}
