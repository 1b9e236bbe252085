import { lexicon } from '../../../language/data.ts'
import { Phrases, phrases, type Word } from '../../../language/words.ts'
import type { Language } from '../../../model/record.ts'
import { PrintedWords } from '../printed.ts'
import type { DocumentFound, DocumentRule } from '../rule.ts'

interface Entry {
  first: string[]
  second: string[]
  within: number
  not?: string[]
  but?: string[]
}
interface Pleonasm {
  second: Phrases<unknown>
  within: number
  not: Phrases<unknown>
  but: Phrases<unknown>
}

const made: Partial<Record<Language, Phrases<Pleonasm>>> = {}

function pleonasms(language: Language): Phrases<Pleonasm> {
  const known = made[language]
  if (known) return known
  const all = new Phrases<Pleonasm>()
  for (const { first, second, within, not, but } of lexicon<Record<Language, Entry[]>>('pleonasms')[language])
    for (const form of first)
      all.add(form, { second: phrases(second), within, not: phrases(not ?? []), but: phrases(but ?? []) })
  made[language] = all
  return all
}

/** Where the second half of a pleonasm ends, whose first half ends before word `from`; -1 where none follows. */
function secondEnd(words: readonly Word[], from: number, { second, within, but }: Pleonasm): number {
  for (let i = from; i < Math.min(words.length, from + within); i++) {
    const hit = second.at(words, i)
    if (hit && !hit.joined) return i + hit.length
    if (but.at(words, i) || /^[.;؛:!?؟]$/.test((words[i] as Word).text)) return -1
  }
  return -1
}

export const redundantWords: DocumentRule = {
  id: 'redundant-words',
  severity: 'info',
  summary: 'words that say the same twice: limited only to, يقتصر على … فقط',
  help: 'A closed list of pairs, the second within a few words of the first and with no other clause between them (data/pleonasms.yaml, after the United Nations Editorial Manual and al-Adnani). What is negated is left alone: "not limited only to", لا يقتصر على … فقط.',
  examples: {
    fails: [
      'Membership of the Group is limited only to Member States.',
      'The reason for the delay was because the documents arrived late.',
      'وتكون عضوية الفريق مقصورة على الدول الأعضاء فقط.',
      'ويقتصر حق التصويت على أعضاء المجلس فقط، ويحضر المراقبون الجلسات.'
    ],
    passes: [
      'Membership is not limited only to Member States. The Council, both in Geneva and elsewhere, as well as the Board, met again.',
      'ولا يقتصر التعاون على الدول الأعضاء فقط، بل يشمل المنظمات. ويقتصر حق التصويت على أعضاء المجلس. وحضر المراقبون فقط.'
    ]
  },
  *check({ units, language, traces }): Generator<DocumentFound> {
    const all = pleonasms(language)
    if (!all.mayStandIn(traces)) return
    for (const unit of units) {
      const printed = new PrintedWords(unit)
      const { words } = printed
      for (let i = 0; i < words.length; i++) {
        const hit = all.at(words, i)
        if (!hit || (i > 0 && hit.value.not.at(words, i - 1))) continue
        const end = secondEnd(words, i + hit.length, hit.value)
        if (end < 0) continue
        yield {
          at: printed.range(i, end),
          message: `"${printed.printed(i, i + hit.length)}" and "${printed.printed(end - 1)}" say the same`
        }
      }
    }
  }
}
