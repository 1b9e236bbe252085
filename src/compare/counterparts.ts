/** Which names of one side stand on the other. */
import { type NamedMention, namedIn } from '../language/bodies.ts'
import { folded } from '../language/fold.ts'
import { skeleton } from '../language/skeleton.ts'
import type { Words } from './rule.ts'
import type { Text } from './text.ts'
import type { ComparedPair } from './versions.ts'

/** Letters that a name needs at least in its skeleton to be heard in the other script. */
const heard = 3
const letters = /[\p{L}']+/gu

/** The words of a text (folded) and their skeletons, with and without the Arabic article and what is joined on before it. */
export function soundsOf(text: string): ReadonlySet<string> {
  const found = new Set<string>()
  for (const [word] of folded(text).matchAll(letters)) {
    found.add(word)
    found.add(skeleton(word))
    if (word.includes('تش')) found.add(skeleton(word.replace('تش', 'ش')))
    const bare = /^[وف]?(?:[بكل]?ال|لل|[بكل])(?=..)/.exec(word)?.[0] ?? (/^[وف](?=...)/.test(word) ? 'و' : '')
    if (bare !== '') found.add(skeleton(word.slice(bare.length)))
  }
  return found
}

/** Whether a name stands or can be heard among the words of the other side: each of its long words is or sounds like one of them. */
export function isHeard(name: string, sounds: ReadonlySet<string>): boolean {
  const own = [...folded(name).matchAll(letters)]
    .map(([word]) => ({ word, sound: skeleton(word.replace(/^(?:لل|[وف]?[بكل]?ال)/, '')) }))
    .filter(({ word, sound }) => sound.length >= heard || sounds.has(word))
  return own.length > 0 && own.every(({ word, sound }) => sounds.has(word) || sounds.has(sound))
}

/** Whether two ranges of a pair, one of each side, stand in sentences that stand for each other. */
export function inStep(pair: ComparedPair, ar: Words, en: Words): boolean {
  const holds = (list: readonly Words[], at: Words) => list.some((s) => at.start < s.end && s.start < at.end)
  return pair.sentences.some((s) => holds(s.ar, ar) && holds(s.en, en))
}

/**
 * Institutions of the glossary of which one side has the one and the other side, in the same sentence, another: UNDP and
 * برنامج الأمم المتحدة للبيئة. A name that is part of the other (United Nations, United Nations Development Programme) is none.
 */
export function replacedBodies(pair: ComparedPair): { ar: NamedMention; en: NamedMention }[] {
  const all = { ar: bodiesIn(pair.ar), en: bodiesIn(pair.en) }
  if (all.ar.length === 0 || all.en.length === 0) return []
  const left = (own: readonly NamedMention[], others: readonly NamedMention[]) => {
    const there = new Set(others.flatMap((m) => m.named.map((n) => n.id)))
    return own.filter((m) => !m.named.some((n) => there.has(n.id)))
  }
  const free = left(all.ar, all.en)
  const found: { ar: NamedMention; en: NamedMention }[] = []
  for (const en of left(all.en, all.ar)) {
    const at = free.findIndex((ar) => !areNested(ar, en) && inStep(pair, ar, en))
    if (at >= 0) found.push({ ar: free.splice(at, 1)[0] as NamedMention, en })
  }
  return found
}

/** Institutions called by a name of several words or an acronym: المكتب may be any office. */
const bodiesIn = ({ standing, language }: Text) =>
  namedIn(standing, language).filter(
    (m) => m.named.every((n) => n.body) && (language === 'en' || standing.slice(m.start, m.end).includes(' '))
  )

/** One of the names holds the other. */
const areNested = (x: NamedMention, y: NamedMention): boolean =>
  x.named.some((a) => y.named.some((b) => a.full.some((f) => b.full.some((g) => f.includes(g) || g.includes(f)))))
