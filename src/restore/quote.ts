/** Words of the document as messages quote them: in quotation marks, on one line, cut between words. */

/** The longest quotation, in UTF-16 units. */
const longest = 60
const inMarks = /^(?:"[^"]*"|“[^“”]*”|«[^«»]*»)$/
/** What would be left of a character that is cut in the middle, or of a mark that needs the letter before it. */
const tornStart = /^[\p{M}\u200d\udc00-\udfff]+/u

/** `"The Council approved the…"`: the words from their start. */
export function quoted(words: string): string {
  const text = words.replace(/\s+/g, ' ').trim()
  if (text.length <= longest) return marked(text)
  const head = text.slice(0, longest)
  const cut = text[longest] === ' ' ? longest : head.lastIndexOf(' ')
  return marked(`${head.slice(0, cut > 0 ? cut : wholeUntil(text, longest)).replace(/[\s,،;؛]+$/, '')}…`)
}

/** `"…report to the"`: the last of the words. */
export function quotedEnd(words: string): string {
  const text = words.replace(/\s+/g, ' ').trim()
  if (text.length <= longest) return marked(text)
  const tail = text.slice(-longest)
  const cut = tail.indexOf(' ')
  return marked(`…${cut >= 0 ? tail.slice(cut + 1) : tail.replace(tornStart, '')}`)
}

/** Words in quotation marks of their own need no others; marks among them give way to single ones. */
const marked = (text: string): string => (inMarks.test(text) ? text : `"${text.replaceAll('"', "'")}"`)

/** The last place up to `end` at which a word too long to be quoted can be cut. */
function wholeUntil(text: string, end: number): number {
  while (end > 1 && tornStart.test(text.slice(end, end + 1))) end--
  return end
}
