/** Struck words beside new ones: years, places with years, the blank for the number of a meeting. */
import { anyLetter, anyNumeral } from '../../language/characters.ts'
import { periods, revisionLinks, revisionWords } from '../../language/clause-words.ts'
import { adoptionLine, meetings } from '../../language/enacting-lines.ts'
import { fold } from '../../language/fold.ts'
import { ordinalValue } from '../../language/labels.ts'
import { type Word, wordsOf } from '../../language/words.ts'
import type { Passage } from '../../model/passage.ts'
import type { Block } from './blocks.ts'
import type { Changes } from './changes.ts'

/** A year between the words of a text, not part of a longer number or symbol. */
const year = /^(?:19|20)\d\d$/
/** Two years anywhere in a text, or a blank. */
const mayHoldYears = /(?:(?:19|20)\d\d|[٠-٩۰-۹]{4}).*?(?:(?:19|20)\d\d|[٠-٩۰-۹]{4})|\.\.\.|…/s
/** Two years that ran together: 20062018. */
const gluedYears = /^(?:19|20)\d\d(?:19|20)\d\d$/
const oneSign = new RegExp(`^[^${anyLetter}${anyNumeral}،,]$`)

/** The folded words of a passage, and where each stands in its text (characters, `to` exclusive). */
interface Line {
  passage: Passage
  words: readonly Word[]
  from: (i: number) => number
  to: (i: number) => number
}

/** Struck words beside new ones in running text. */
export function struckWords(block: Block, changes: Changes): void {
  if (block.cell) return
  const { passage } = block
  if (!mayHoldYears.test(passage.text)) return
  const folding = fold(passage.text)
  const words = wordsOf(folding.text)
  const line: Line = {
    passage,
    words,
    from: (i) => folding.origin((words[i] as Word).start),
    to: (i) => folding.origin((words[i] as Word).end - 1) + 1
  }
  words.forEach((word, i) => {
    if (gluedYears.test(word.text)) glued(changes, line, i)
    if (!year.test(word.text)) return
    const before = words[i - 1]?.text ?? ''
    const next = words[i + 1]?.text ?? ''
    if (year.test(next)) years(changes, line, i)
    else if (/^[،,]$/.test(before) || !/^\d/.test(before)) places(changes, line, i)
  })
  blank(changes, line)
}

/** Two years that ran together: "since 20062018". */
function glued(changes: Changes, line: Line, i: number): void {
  const { passage } = line
  const [from, to] = [line.from(i), line.to(i)]
  const cut = from + 4
  const [old, now] = [passage.text.slice(from, cut), passage.text.slice(cut, to)]
  if (Number(fold(now).text) <= Number(fold(old).text)) return
  changes.weigh(false, 'words', () =>
    changes.add({ kind: 'replacement', old, new: now, confidence: 'probable' }, passage, from, to, [from, cut])
  )
}

/** Two years side by side: (modified 2015 2019); in the name of a text that was revised again and again, three: (modified 2011 2015 2019). */
function years(changes: Changes, { passage, words, from, to }: Line, i: number): void {
  const { language } = changes
  let last = i + 1
  while (year.test(words[last + 1]?.text ?? '') && isRising(words, last)) last++
  // A third number, a list of years or a lost hyphen of a period are no change of year.
  if (/\d/.test(words[i - 1]?.text ?? '') || /\d/.test(words[last + 1]?.text ?? '')) return
  if (periods[language].within(words, i - 3, i)) return
  for (let k = i; k < last; k++) if (passage.text.slice(to(k), from(k + 1)).trim() !== '') return
  const led = revisionWords[language].within(words, i - 4, i) !== null
  const [old, now] = [Number(words[last - 1]?.text), Number(words[last]?.text)]
  if (!isRising(words, i) || (!led && (last > i + 1 || now - old < 2))) return
  changes.weigh(led, 'words', () =>
    changes.add(
      {
        kind: 'replacement',
        old: passage.text.slice(from(i), to(last - 1)),
        new: passage.text.slice(from(last), to(last)),
        confidence: led ? 'certain' : 'probable'
      },
      passage,
      from(i),
      to(last),
      [from(i), to(last - 1)]
    )
  )
}

/** Two places with years in one bracket: (Rev. Busan, 2014 Dubai, 2018). `i` is the first year. */
function places(changes: Changes, { passage, words, from, to }: Line, i: number): void {
  const { language } = changes
  let second = -1
  for (let k = i + 1; k <= i + 6 && k < words.length; k++) {
    const text = (words[k] as Word).text
    if (year.test(text)) {
      second = k
      break
    }
    if (oneSign.test(text) || text === 'and' || text === 'to' || /\d/.test(text)) return
    if (/^[،,]$/.test(text) && k === i + 1) return
  }
  if (second < i + 2 || words[second + 1]?.text !== ')') return
  let open = i - 1
  while (open > i - 14 && open >= 0 && words[open]?.text !== '(') open--
  if (words[open]?.text !== '(') return
  let first = open + 1
  let led = false
  for (;;) {
    const hit = revisionWords[language].at(words, first)
    const link = hit ?? revisionLinks[language].at(words, first)
    if (!link && words[first]?.text !== '.') break
    first += link?.length ?? 1
    led ||= hit !== null
  }
  // Both halves have the same shape: a name, perhaps a comma, a year.
  const shape = (a: number, b: number) => words.slice(a, b).filter((w) => /^[،,]$/.test(w.text)).length
  if (first >= i || shape(first, i) > 1 || shape(i + 1, second) > 1 || shape(first, i) !== shape(i + 1, second)) return
  const joined = language === 'ar' && /^و/.test((words[i + 1] as Word).text)
  if (joined && !led) return
  changes.weigh(led, 'words', () =>
    changes.add(
      {
        kind: 'replacement',
        old: passage.text.slice(from(first), to(i)),
        new: passage.text.slice(from(i + 1), to(second)),
        confidence: led ? 'certain' : 'probable'
      },
      passage,
      from(first),
      to(second),
      [from(first), to(i)]
    )
  )
}

/** The ordinal of a meeting beside a blank: (adopted at the ninth ... Plenary Meeting). */
function blank(changes: Changes, { passage, words, from, to }: Line): void {
  const { language } = changes
  if (!adoptionLine(passage.text, language)) return
  for (let i = 0; i < words.length; i++) {
    const dots =
      words[i]?.text === '…' ? 1 : words.slice(i, i + 3).every((w) => w.text === '.') && words.length > i + 2 ? 3 : 0
    if (dots === 0) continue
    const ordinalAt = i - 1
    const ordinal = words[ordinalAt]?.text ?? ''
    if (!isOrdinal(ordinal)) continue
    const near = language === 'ar' ? meetings.ar.within(words, i - 5, i) : meetings.en.within(words, i, i + 6)
    if (!near) continue
    const start = language === 'ar' ? near.index : ordinalAt
    let named = near.index
    for (
      let next = meetings.en.within(words, named + 1, named + 3);
      language === 'en' && next;
      next = meetings.en.within(words, named + 1, named + 3)
    )
      named = next.index
    const end = language === 'ar' ? to(i + dots - 1) : to(named)
    changes.add(
      {
        kind: 'replacement',
        old: passage.text.slice(from(start), to(ordinalAt)),
        new: passage.text.slice(from(i), end),
        confidence: 'probable'
      },
      passage,
      from(start),
      end,
      [from(ordinalAt), to(ordinalAt)]
    )
    return
  }
}

/** The number at word `i` is less than the next. */
const isRising = (words: readonly Word[], i: number): boolean => Number(words[i]?.text) < Number(words[i + 1]?.text)

/** The number of a meeting: ninth, 9th, التاسعة */
const isOrdinal = (word: string): boolean => /^\d+(?:st|nd|rd|th)$/.test(word) || ordinalValue(word) !== undefined
