/**
 * What no writer of documents makes and what costs a parser of HTML more than it is worth: elements nested without end, tags with
 * thousands of attributes. They are blanked before the text is parsed, so that every other character keeps its place.
 */

/** Elements that end by themselves where the next one starts: they do not nest. */
const selfEnding = new Set(
  'p li dt dd tr td th thead tbody tfoot colgroup caption option optgroup area base br col embed hr img input link meta param source track wbr html head body'.split(
    ' '
  )
)
/** Elements that HTML opens anew in every block until they are closed. */
const formatting = new Set('a b big code em font i nobr s small strike strong tt u'.split(' '))
/** Elements whose content is no markup. */
const raw = new Set('script style textarea title xmp iframe noembed noframes'.split(' '))

const deepest = 120
const mostFormatting = 24
/** The longest tag, in characters, and how many equals signs it may hold. */
const longestTag = 4000
const mostAttributes = 60

const tagName = /\/?[a-z][^\s/>]*/iy

/** Tags of an HTML text one after the other, comments and scripts passed over. `end` is behind the `>`. */
function* tags(text: string): Generator<{ start: number; end: number; name: string; closing: boolean }> {
  let at = text.indexOf('<')
  while (at >= 0) {
    tagName.lastIndex = at + 1
    const found = tagName.exec(text)?.[0]
    if (found === undefined) {
      const comment = text.startsWith('<!--', at)
      const end = comment ? text.indexOf('-->', at + 2) : at
      if (end < 0) return
      at = text.indexOf('<', end + 1)
      continue
    }
    const closing = found.startsWith('/')
    const name = (closing ? found.slice(1) : found).slice(0, 20).toLowerCase()
    const end = endOf(text, at + 1 + found.length)
    if (end < 0) return
    yield { start: at, end, name, closing }
    let next = end
    if (!closing && raw.has(name)) {
      const close = new RegExp(`</${name}`, 'gi')
      close.lastIndex = end
      const match = close.exec(text)
      if (!match) return
      next = match.index
    }
    at = text.indexOf('<', next)
  }
}

/** Behind the `>` that ends a tag, which may not stand in a quoted value; -1 where the text ends before. */
function endOf(text: string, from: number): number {
  let value = false
  for (let i = from; i < text.length; i++) {
    const c = text[i]
    if (c === '>') return i + 1
    if (value && (c === '"' || c === "'")) {
      i = text.indexOf(c, i + 1)
      if (i < 0) return -1
      value = false
    } else if (c === '=') value = true
    else if (value && !/\s/.test(c as string)) value = false
  }
  return -1
}

function isCrowded(text: string, start: number, end: number): boolean {
  if (end - start > longestTag) return true
  let signs = 0
  for (let i = start; i < end; i++) if (/[\s/]/.test(text[i] as string)) signs++
  return signs > 4 * mostAttributes
}

/** The text with all that nests too deeply or has too many attributes blanked; of the same length. */
export function guarded(text: string): string {
  const blanks: [number, number][] = []
  const open: { name: string; kept: boolean }[] = []
  const count = new Map<string, number>()
  let kept = 0
  let formats = 0
  for (const { start, end, name, closing } of tags(text)) {
    if (!closing && isCrowded(text, start, end)) blanks.push([start + 1 + name.length, end - 1])
    if (selfEnding.has(name)) continue
    if (!closing) {
      const format = formatting.has(name)
      const keep = kept < deepest && !(format && formats >= mostFormatting)
      if (!keep) blanks.push([start, end])
      else {
        kept++
        if (format) formats++
      }
      open.push({ name, kept: keep })
      count.set(name, (count.get(name) ?? 0) + 1)
      continue
    }
    if (!count.get(name)) continue
    for (;;) {
      const last = open.pop() as (typeof open)[number]
      count.set(last.name, (count.get(last.name) as number) - 1)
      if (last.kept) {
        kept--
        if (formatting.has(last.name)) formats--
      }
      if (last.name !== name) continue
      if (!last.kept) blanks.push([start, end])
      break
    }
  }
  if (blanks.length === 0) return text
  blanks.sort((a, b) => a[0] - b[0])
  const parts: string[] = []
  let done = 0
  for (const [start, end] of blanks) {
    if (start < done) continue
    parts.push(text.slice(done, start), ' '.repeat(end - start))
    done = end
  }
  parts.push(text.slice(done))
  return parts.join('')
}
