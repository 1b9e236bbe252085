/** Themes of both versions with their messages, each once. */
import type { BilingualRecord } from '../model/bilingual.ts'
import { groupBy } from '../model/group.ts'
import { otherLanguage } from '../model/language.ts'
import type { Language, MahdarRecord, Message, Theme } from '../model/record.ts'
import { agreed, agreedSet, both, bothOrNone, Ids } from './fields.ts'
import { agreeing, type Matched, type Pairing } from './pairing.ts'

export function themesOf(
  { ar, en }: Record<Language, MahdarRecord>,
  pairing: Pairing,
  original: Language
): BilingualRecord['themes'] {
  const pairs = pairing.pair({ ar: ar.themes, en: en.themes }, (a, e) => agreeing(a.level, e.level, 1))
  const numbered = pairs.map((pair, i) => ({ pair, id: `t${i + 1}`, ids: both(pair, (t) => t.id) }))
  const known = new Ids(numbered)
  const messages = messagesOf({ ar: ar.themes, en: en.themes }, pairing, original, known)
  let count = 0
  return numbered.map(({ pair, id, ids }) => ({
    id,
    ids,
    score: pair.score,
    parent: known.either(pair, original, (t) => t.parent),
    level: agreed(pair, (t) => t.level),
    title: both(pair, (t) => t.title),
    tags: agreedSet(pair, (t) => t.tags),
    messages: (messages.get(id) ?? []).map((message) => ({
      id: `m${++count}`,
      ids: both(message, (m) => m.id),
      score: message.score,
      text: both(message, (m) => m.text),
      addressees: bothOrNone(message, (m) => (m.addressees.length > 0 ? m.addressees : null)),
      at: both(message, (m) => m.at)
    })),
    at: both(pair, (t) => t.at)
  }))
}

/** Messages by the theme of this record: a message may stand under another theme in the translation, and is listed under the original's. */
function messagesOf(
  themes: Record<Language, readonly Theme[]>,
  pairing: Pairing,
  original: Language,
  known: Ids
): Map<string, Matched<Message>[]> {
  const under = new Map<Message, string>()
  for (const language of ['ar', 'en'] as const)
    for (const { id, messages } of themes[language])
      for (const message of messages) under.set(message, known.of(id, language) as string)
  const all = (language: Language) => themes[language].flatMap((t) => t.messages)
  const sameTheme = (a: Message, e: Message) => agreeing(under.get(a), under.get(e), 1)
  return groupBy(pairing.pair({ ar: all('ar'), en: all('en') }, sameTheme), (pair) => {
    const own = pair[original] ?? pair[otherLanguage(original)]
    return under.get(own as Message) as string
  })
}
