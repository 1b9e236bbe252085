import type { Checked, DocumentFound, DocumentRule } from '../rule.ts'

/** A line that begins with a bullet: its indent and its mark. */
const line = /^( *)([-*•·▪–]) +\S.*$/

const anyBullet = /^ *[-*•·▪–] +\S/m

/** How much of an item a problem is told at. */
const shown = 24

interface Bullet {
  indent: number
  mark: string
  start: number
  end: number
  text: string
}

/** Runs of lines that begin with bullets, with nothing between them. */
function* runs(text: string): Generator<Bullet[]> {
  let run: Bullet[] = []
  let start = 0
  for (const raw of text.split('\n')) {
    const [whole, indent = '', mark = ''] = line.exec(raw.trimEnd()) ?? []
    if (whole === undefined) {
      if (run.length > 1) yield run
      run = []
    } else
      run.push({
        indent: indent.length,
        mark,
        start: start + indent.length,
        end: start + Math.min(whole.length, indent.length + shown),
        text: whole
      })
    start += raw.length + 1
  }
  if (run.length > 1) yield run
}

function* uneven({ version: { source, origin } }: Checked): Generator<DocumentFound> {
  if (origin.format !== 'text' && origin.format !== 'markdown') return
  if (!anyBullet.test(source.text)) return
  const marks = new Map<string, Bullet[]>()
  for (const run of runs(source.text)) {
    // Below an item that ends in a colon, an indent of one space is a list of its own.
    let below = false
    for (const [i, item] of run.entries()) {
      const before = run[i - 1]
      const led = below
      if (before && item.indent > before.indent) below = before.text.endsWith(':')
      if (led || below) {
        if (before && item.indent < before.indent) below = false
        continue
      }
      if (!before || Math.abs(item.indent - before.indent) !== 1 || item.mark !== before.mark) continue
      yield {
        at: { start: item.start, end: item.end },
        message: `the item is set one space ${item.indent > before.indent ? 'further in' : 'further out'} than the one above it`
      }
    }
  }
  for (const raw of source.text.matchAll(/^ *([-*•·▪–]) +\S.*(?<![-*•·▪–\s])\s*$/gmu)) {
    const [whole, mark = ''] = raw
    const item = {
      indent: 0,
      mark,
      start: raw.index,
      end: raw.index + Math.min(whole.trimEnd().length, shown),
      text: whole
    }
    marks.set(mark, [...(marks.get(mark) ?? []), item])
  }
  const usual = [...marks].sort((a, b) => b[1].length - a[1].length)[0]
  if (!usual || usual[1].length < leastUsual) return
  for (const [mark, items] of marks)
    if (items.length === 1 && items[0] && mark !== usual[0])
      yield {
        at: { start: items[0].start, end: items[0].end },
        message: `the only item with the bullet "${mark}": ${usual[1].length} others have "${usual[0]}"`
      }
}

/** So many items have the bullet beside which one other stands out. */
const leastUsual = 8

export const listIndent: DocumentRule = {
  id: 'list-indent',
  severity: 'info',
  summary: 'items of one list that stand one space apart, or a bullet that no other item has',
  help: 'In plain text and Markdown, an item that is set one space further in or out than the one above it, unless the item above ends in a colon: whether it is a list of its own cannot be seen. And one bullet of another kind in a text whose other items, eight or more, share one.',
  examples: {
    fails: [
      'text:Minutes of the Board, 4 March 2025\n\nMembers asked for the following:\n\n- shorter papers.\n - earlier invitations.\n - rooms with daylight.',
      'text:Minutes of the Board, 4 March 2025\n\nThe Board heard:\n\n- one.\n- two.\n- three.\n- four.\n- five.\n- six.\n- seven.\n- eight.\n\nThe theme is:\n\n• Water for all'
    ],
    passes: [
      'text:Minutes of the Board, 4 March 2025\n\nMembers asked for the following:\n\n- shorter papers.\n- earlier invitations.\n  - by mail.\n  - by telephone.\n- rooms with daylight.'
    ]
  },
  check: uneven
}
