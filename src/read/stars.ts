/** Words without any mark-up but stars for emphasis, where nobody could doubt which star belongs to which. */
import type { Emphasis, Paragraph, PhrasingContent, Strong, Text } from 'mdast'

/** The line and column of an offset. */
export type Place = (offset: number) => NonNullable<Paragraph['position']>['start']

/** What may be mark-up anywhere. Brackets are none by themselves, where the text has no definitions. */
const signs = new Uint8Array(128)
for (const sign of '\0_`<\\') signs[sign.charCodeAt(0)] = 1
const [star, ampersand, closing, round] = [...'*&]('].map((sign) => sign.charCodeAt(0))

/** A character reference, or what may be one. */
const reference = /&#?[\dA-Za-z]{1,31};/y

/** The nodes of `start`..`end`, which holds no spaces at the end of a line; null where only a parser can tell. */
export function wordsIn(text: string, start: number, end: number, place: Place): PhrasingContent[] | null {
  let stars = false
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i)
    if (unit > 127) continue
    if (signs[unit] === 1) return null
    if (unit === star) stars = true
    else if (unit === ampersand) {
      reference.lastIndex = i
      if (reference.test(text)) return null
    } else if (unit === closing && text.charCodeAt(i + 1) === round) return null
  }
  return stars ? starred(text, start, end, place) : [words(text, start, end, place)]
}

const words = (text: string, start: number, end: number, place: Place): Text => ({
  type: 'text',
  value: text.slice(start, end),
  position: { start: place(start), end: place(end) }
})

const isSpace = (text: string, at: number) => /\s/.test(text[at] as string)

/** Stars open behind a space only and close before one only, each pair before the next. */
function starred(text: string, start: number, end: number, place: Place): PhrasingContent[] | null {
  const nodes: PhrasingContent[] = []
  let done = start
  let from = text.indexOf('*', start)
  while (from >= 0 && from < end) {
    const size = text.charCodeAt(from + 1) === star ? 2 : 1
    const to = text.indexOf('*', from + size)
    const after = to + size
    if (to < 0 || after > end || to === from + size) return null
    if (size === 2 && text.charCodeAt(to + 1) !== star) return null
    if (from > start && !/[ \n]/.test(text[from - 1] as string)) return null
    if (after < end && !/[ \n]/.test(text[after] as string)) return null
    if (isSpace(text, from + size) || isSpace(text, to - 1)) return null
    if (from > done) nodes.push(words(text, done, from, place))
    const node: Emphasis | Strong = {
      type: size === 2 ? 'strong' : 'emphasis',
      children: [words(text, from + size, to, place)],
      position: { start: place(from), end: place(after) }
    }
    nodes.push(node)
    done = after
    from = text.indexOf('*', after)
  }
  if (done < end) nodes.push(words(text, done, end, place))
  return nodes
}
