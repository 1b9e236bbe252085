import { damageRule } from '../damage.ts'
import type { Checked, DocumentFound, DocumentRule } from '../rule.ts'

/** References to characters that a web page writes for signs that a text has itself, and tags of word processors. */
const reference =
  /&(?:nbsp|ensp|emsp|quot|apos|lt|gt|amp|rlm|lrm|zwnj|zwj|shy|[lr][sd]quo|[nm]dash|hellip|#\d{2,5}|#x[\da-f]{2,4});/gi
const officeTag = /<\/?[a-z]\d?:[a-z]+\b[^<>]{0,200}>/gi
/** Markdown means these as they stand. */
/** A tag among the words that a reader of HTML or of another format sees. */
const seenTag =
  /<\/?(?:span|font|p|br|div|b|i|u|strong|em|td|tr|table|li|ul|ol|a|h[1-6]|img|style)(?:\s[^<>\n]{0,200})?\/?>/gi
const meant = /^&(?:amp|lt|gt|quot|[nm]dash|hellip|[lr][sd]quo);$/i

function* leaked({ version, blocks, units }: Checked): Generator<DocumentFound> {
  const { format } = version.origin
  if (format !== 'text' && format !== 'markdown') {
    yield* seen(units)
    return
  }
  if (!version.source.text.includes('&') && !version.source.text.includes('<')) return
  for (const block of blocks)
    for (const [pattern, noun] of [
      [reference, 'a character of a web page'],
      [officeTag, 'a tag of a word processor']
    ] as const)
      for (const { index, 0: words } of block.text.matchAll(pattern)) {
        if (format === 'markdown' && meant.test(words)) continue
        const start = block.start + index
        yield { at: { start, end: start + words.length }, message: `"${words}" is ${noun}` }
      }
}

/** Tags that stand among the words, for their signs were written as characters: &lt;span&gt;. */
function* seen(units: Checked['units']): Generator<DocumentFound> {
  for (const unit of units)
    for (const { index, 0: words } of unit.text.includes('<') ? unit.text.matchAll(seenTag) : [])
      yield { at: { unit, start: index, end: index + words.length }, message: `"${words}" is a tag of a web page` }
}

const restored = damageRule({
  id: 'leaked-markup',

  severity: 'error',
  summary: 'tags, addresses without a text and marks of a program that leaked into the words',
  help: 'Such as <p> in the words of a list or table, <o:p>, &nbsp; and their like in a text, or a link whose address is empty. Markdown means &amp; and some others. HTML itself is read as such; there and in other formats tags count that a reader sees.',
  examples: {
    fails: [
      'The Council approved the budget.</p>',
      'text:The Council<p>approved the budget.',
      'text:وافق المجلس&nbsp;على الميزانية.',
      'text:The Council approved<o:p></o:p> the budget.'
    ],
    passes: ['The Council approved the budget for 2026.', 'The Council heard Smith &amp; Sons and R&D staff.']
  }
})

export const leakedMarkup: DocumentRule = {
  ...restored,
  *check(document) {
    yield* restored.check(document)
    yield* leaked(document)
  }
}
