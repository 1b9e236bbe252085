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
  summary: 'an Arabic participle with a preposition that it does not take: المتعلقة في for المتعلقة بـ',
  help: 'A closed list of words and the prepositions with which they are wrongly written (data/grammar.yaml, after al-Adnani). Left alone where the preposition belongs to what follows: المتعلقة في المقام الأول بالميزانية.',
  examples: {
    fails: ['ناقش المجلس المسائل المتعلقة في الميزانية.', 'واستناداً على التقرير، وافق المكتب على الاقتراح.'],
    passes: [
      'ناقش المجلس المسائل المتعلقة في المقام الأول بالميزانية، واستند إلى التقرير، وفقاً للنظام الداخلي.',
      'والجهات المعنية في جميع البلدان، والمسؤول عن الأمانة.'
    ]
  },
  *check({ units, language }) {
    if (language !== 'ar') return
    const all = sequences()
    for (const unit of units) {
      const words = new PrintedWords(unit)
      for (let i = 0; i < words.words.length; i++) {
        const found = all.at(words.words, i)
        if (!found || bareForms(words.text(found.end)).some((form) => found.value.follows.has(form))) continue
        yield {
          at: words.range(i, found.end),
          message: `"${words.printed(i, found.end)}" has a preposition that it does not take`,
          suggestion: found.value.instead
        }
      }
    }
  }
}
