/** Which kinds of decisions the words of a text may tell of, wherever they stand in it: much more than was decided. */
import type { DecisionKind, Language } from '../model/record.ts'
import { active, bare, decisionLexicon, done, outcomes, outcomeWords, passive, present } from './decisions.ts'
import { folded } from './fold.ts'
import { Phrases, wordsOf } from './words.ts'

const sentences = new Phrases<{ kind: DecisionKind }>()
for (const { kind, en, ar } of [...decisionLexicon.agreements, ...decisionLexicon.states])
  for (const phrase of [...en, ...ar]) sentences.add(phrase, { kind })

export function kindsToldIn(text: string, language: Language): Set<DecisionKind> {
  const words = wordsOf(folded(text))
  const lists = [
    active[language],
    passive[language],
    bare[language],
    outcomes[language],
    outcomeWords[language],
    sentences
  ]
  if (language === 'ar') lists.push(done)
  else lists.push(present)
  const found = new Set<DecisionKind>()
  for (let i = 0; i < words.length; i++)
    for (const list of lists) {
      const hit = (list as Phrases<{ kind: DecisionKind }>).at(words, i)
      if (hit) found.add(hit.value.kind)
    }
  return found
}
