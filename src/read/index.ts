import type { Root } from 'mdast'
import { withArabicLetters } from '../language/keyboards.ts'
import { unswapped } from '../language/ligatures.ts'
import { Source } from '../model/source.ts'
import { decode, type Encoding, maximumBytes, tooLarge } from './decode.ts'
import type { Comment } from './docx/body.ts'
import type { ChangeState } from './docx/changes.ts'
import { isOle, isZip, oleError } from './docx/told.ts'
import { isHtml } from './html/told.ts'
import { isPdf } from './pdf/told.ts'
import { readText } from './text.ts'
import { Unseen } from './unseen.ts'

export { maximumBytes, UnreadableError } from './decode.ts'

export type Format = 'markdown' | 'text' | 'html' | 'docx' | 'pdf'

/** A document as read: its text, its tree and where it comes from. */
export interface Reading {
  source: Source
  tree: Root
  format: Format
  /** Of its bytes; worked out when first asked. */
  sha256: () => string
  encoding: string
  /** Remarks in the margin, which are no part of the text. */
  comments: Comment[]
  /** Words whose letters were put right, where there were any: how many, and the offset of the first. */
  swapped?: { first: number; count: number; printed: string }
}

/** What the reader is told of a document; what is left out is told by the bytes. */
export interface ReadOptions {
  /** Encoding of the bytes; default: told by them, and by the head of an HTML page. */
  encoding?: Encoding | undefined
  /** In which state tracked changes of DOCX are read; default: as if accepted. */
  changes?: ChangeState | undefined
}

/** Whether a file is text as it stands, and no package that holds one. */
export const isBareText = (bytes: Uint8Array): boolean => !(isOle(bytes) || isZip(bytes) || isPdf(bytes))

/**
 * Reads one document. DOCX, PDF and HTML are told by their content, Markdown (`.md`, `.markdown`) from text by the name of the file, which also
 * stands in messages. Readers of formats that bring libraries along are loaded when the first such document comes.
 * @throws UnreadableError where the bytes are no readable document.
 */
export async function read(bytes: Uint8Array, file: string, options: ReadOptions = {}): Promise<Reading> {
  const sha256 = digestOf(bytes)
  if (isOle(bytes)) throw oleError(bytes)
  if (isZip(bytes)) {
    if (bytes.length > maximumBytes) throw tooLarge()
    const { readDocx } = await import('./docx/index.ts')
    return { ...readDocx(bytes, file, options.changes ?? 'accept'), format: 'docx', sha256, encoding: 'utf-8' }
  }
  if (isPdf(bytes)) {
    if (bytes.length > maximumBytes) throw tooLarge()
    const { readPdf } = await import('./pdf/index.ts')
    return { ...(await readPdf(bytes, file)), format: 'pdf', sha256, encoding: 'utf-8', comments: [] }
  }
  const { text, encoding } = decode(bytes, options.encoding)
  const format = isHtml(text, file) ? 'html' : /\.(md|markdown|mdown|mkd)$/i.test(file) ? 'markdown' : 'text'
  const unseen = new Unseen()
  const seen = withArabicLetters(unseen.read(text, format !== 'text'))
  const right = unswapped(seen)
  // As the file has them: signs that are not read, and letters that were put right.
  const printed = unseen.printed ?? { text, gaps: [] }
  const source = new Source(right?.text ?? seen, file, [], printed)
  const swapped = right && { ...right, printed: /^[\u0621-\u0652]+/.exec(seen.slice(right.first))?.[0] ?? '' }
  return {
    ...{ source, tree: await treeOf(source, format), format, sha256, encoding, comments: [] },
    ...(swapped && { swapped })
  }
}

/** Asked for by `import` for every document, a reader takes as long to be found again as a short text to be read. */
let html: typeof import('./html/index.ts') | undefined
let markdown: typeof import('./markdown.ts') | undefined

async function treeOf(source: Source, format: 'html' | 'markdown' | 'text'): Promise<Root> {
  if (format === 'text') return readText(source)
  if (format === 'html') {
    html ??= await import('./html/index.ts')
    return html.readHtml(source)
  }
  markdown ??= await import('./markdown.ts')
  return markdown.readMarkdown(source.text)
}

/** Few commands write the digest, and what makes it takes its time to load. */
function digestOf(bytes: Uint8Array): () => string {
  let known: string | undefined
  return () => {
    known ??= process.getBuiltinModule('node:crypto').createHash('sha256').update(bytes).digest('hex')
    return known
  }
}
