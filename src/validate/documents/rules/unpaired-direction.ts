import type { Source } from '../../../model/source.ts'
import type { RawBlock } from '../raw.ts'
import type { DocumentRule } from '../rule.ts'

const names: Record<string, string> = {
  '\u202a': 'left-to-right embedding (U+202A)',
  '\u202b': 'right-to-left embedding (U+202B)',
  '\u202d': 'left-to-right override (U+202D)',
  '\u202e': 'right-to-left override (U+202E)',
  '\u2066': 'left-to-right isolate (U+2066)',
  '\u2067': 'right-to-left isolate (U+2067)',
  '\u2068': 'first strong isolate (U+2068)',
  '\u202c': 'pop directional formatting (U+202C)',
  '\u2069': 'pop directional isolate (U+2069)'
}
const control = /[\u202a-\u202e\u2066-\u2069]/g
const anyControl = /[\u202a-\u202e\u2066-\u2069]/
const isIsolate = (sign: string) => sign >= '\u2066'
const isClosing = (sign: string) => sign === '\u202c' || sign === '\u2069'

/** Where the controls without a partner stand. The end of an isolate closes what was opened in it (rules X5 to X7). */
function unpaired(text: string): number[] {
  const open: { sign: string; at: number }[] = []
  const single: number[] = []
  let isolates = 0
  for (const { 0: sign, index } of text.matchAll(control)) {
    const top = open.at(-1)
    if (!isClosing(sign)) {
      open.push({ sign, at: index })
      if (isIsolate(sign)) isolates++
    } else if (!isIsolate(sign)) {
      if (top && !isIsolate(top.sign)) open.pop()
      else single.push(index)
    } else if (isolates === 0) single.push(index)
    else {
      isolates--
      for (let last = open.pop(); last && !isIsolate(last.sign); last = open.pop()) single.push(last.at)
    }
  }
  return [...single, ...open.map(({ at }) => at)].sort((a, b) => a - b)
}

/** The lines of the file on which blocks stand, by the start of the first: controls stand before the first word and behind the last, too. */
function linesOf(blocks: readonly RawBlock[], source: Source): Map<number, number> {
  const found = new Map<number, number>()
  for (const { text, start } of blocks) {
    const from = source.printed.lastIndexOf('\n', source.printedAt(start) - 1) + 1
    const to = source.printed.indexOf('\n', source.printedRange(start, start + text.length).end)
    found.set(from, to < 0 ? source.printed.length : to)
  }
  return found
}

export const unpairedDirection: DocumentRule = {
  id: 'unpaired-direction',
  severity: 'warning',
  summary: 'an invisible control of the direction of writing that is opened and not closed, or closed and not opened',
  help: 'Embeddings, overrides and isolates (U+202A to U+202E, U+2066 to U+2069) come in pairs within a paragraph. One without its partner turns the words after it round, or does nothing. Marks that stand alone (U+200E, U+200F, U+061C) are left alone. Source: Unicode Standard Annex 9.',
  examples: {
    fails: ['عُرضت الوثيقة \u202aC24/60 على المجلس.', 'The Council\u202c approved the budget.'],
    passes: ['عُرضت الوثيقة \u202aC24/60\u202c على المجلس.', 'قدّم \u2068UNDP\u2069 تقريره\u200f.']
  },
  *check({ version: { source }, blocks }) {
    if (!anyControl.test(source.printed)) return
    for (const [start, end] of linesOf(blocks, source)) {
      const text = source.printed.slice(start, end)
      for (const index of unpaired(text)) {
        const sign = text[index] as string
        const at = { start: start + index, end: start + index + 1 }
        yield {
          at: { printed: at },
          message: `the ${names[sign]} ${isClosing(sign) ? 'closes nothing' : 'is not closed in its paragraph'}`,
          fix: { ...at, text: '', isPrinted: true }
        }
      }
    }
  }
}
