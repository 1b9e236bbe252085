import { folded } from '../../../language/fold.ts'
import { grammar, type WrongPreposition } from '../../../language/grammar.ts'
import { bareForms, Sequences } from '../../../language/sequences.ts'
import { PrintedWords } from '../printed.ts'
import type { DocumentRule } from '../rule.ts'

interface Entry extends WrongPreposition {
  follows: ReadonlySet<string>
}

let made: Sequences<Entry> | undefined

function sequences(): Sequences<Entry> {
  made ??= new Sequences(
    grammar().prepositions.flatMap((wrong) => {
      const entry = { ...wrong, follows: new Set((wrong.unless ?? []).map(folded)) }
      return wrong.forms.map((form) => [form, entry] as const)
    })
  )
  return made
}

export const wrongPreposition: DocumentRule = {
  id: 'wrong-preposition',
  severity: 'warning',
  summary: 'a word with a preposition that it does not take: المتعلقة في for المتعلقة بـ, discussed about',
  help: 'A closed list of words and the prepositions with which they are wrongly written (data/grammar.yaml, after al-Adnani and the United Nations Editorial Manual). What grammarians call wrong and many write (أجاب على, ينبغي على) is information. Left alone where the preposition belongs to what follows: المتعلقة في المقام الأول بالميزانية.',
  examples: {
    fails: [
      'ناقش المجلس المسائل المتعلقة في الميزانية.',
      'واستناداً على التقرير، وافق المكتب على الاقتراح.',
      'وحث المجلس السكان إلى المشاركة، وأشادوا على جهود الأمانة.',
      'The Board took note on the report and discussed about the budget.',
      'Members shall comply to the deadlines.'
    ],
    passes: [
      'ناقش المجلس المسائل المتعلقة في المقام الأول بالميزانية، واستند إلى التقرير، وفقاً للنظام الداخلي.',
      'والجهات المعنية في جميع البلدان، والمسؤول عن الأمانة.',
      'حث المجلس الدول الأعضاء على الانضمام إلى الاتفاق، وشجع الانتقال إلى الطاقة المتجددة، ودعا الأعضاء إلى العمل على تنفيذه.',
      'The Board took note of the report on the budget and discussed it. Interest on late payments is the responsibility of the parties; the request for a vote was withdrawn.'
    ]
  },
  *check({ units, traces }) {
    const all = sequences()
    if (!all.mayStandIn(traces)) return
    for (const unit of units) {
      const words = new PrintedWords(unit)
      for (let i = 0; i < words.words.length; i++) {
        const found = all.at(words.words, i)
        if (!found || bareForms(words.text(found.end)).some((form) => found.value.follows.has(form))) continue
        yield {
          at: words.range(i, found.end),
          message: `"${words.printed(i, found.end)}" has a preposition that it does not take`,
          suggestion: found.value.instead,
          ...(found.value.doubtful && { severity: 'info' as const })
        }
      }
    }
  }
}
