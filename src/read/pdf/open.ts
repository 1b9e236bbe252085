/** Opens a PDF with pdf.js as unpdf brings it along, and says in words why one cannot be opened. */
import { UnreadableError } from '../decode.ts'
import { type DrawnPage, drawnPage, type Operators, type PdfPage } from './glyphs.ts'
import { checkStreams, drawnTooMuch, most } from './guard.ts'

/** More pages than any report has. */
const mostPages = 2000
/** Letters in all. */
const mostLetters = 8_000_000

interface PdfDocument {
  numPages: number
  getPage(number: number): Promise<PdfPage>
  loadingTask: { destroy(): Promise<void> }
}

interface Library {
  getDocument(options: object): { promise: Promise<PdfDocument>; onPassword?: unknown; destroy(): Promise<void> }
  OPS: Operators
}

/** What pdf.js needs of Node 22 to hand over fonts; it is missing before. */
function withTransfer(): void {
  if ('transferToFixedLength' in ArrayBuffer.prototype) return
  Object.defineProperty(ArrayBuffer.prototype, 'transferToFixedLength', {
    configurable: true,
    writable: true,
    value(this: ArrayBuffer, length = this.byteLength) {
      return this.slice(0, length)
    }
  })
}

/**
 * The pages of a PDF as drawn.
 * @throws UnreadableError where it needs a password, is damaged or too large.
 */
export async function drawnPages(bytes: Uint8Array): Promise<DrawnPage[]> {
  withTransfer()
  checkStreams(bytes)
  const { getDocument, OPS } = (await import('unpdf/pdfjs')) as unknown as Library
  const task = getDocument({
    data: new Uint8Array(bytes),
    verbosity: 0,
    // Nothing outside the file is fetched, nothing in it is run, pictures and fonts are not drawn.
    useWorkerFetch: false,
    useSystemFonts: false,
    isEvalSupported: false,
    isOffscreenCanvasSupported: false,
    disableAutoFetch: true,
    stopAtErrors: false,
    enableXfa: false,
    fontExtraProperties: true,
    maxImageSize: 1
  })
  const start = performance.now()
  try {
    const pdf = await task.promise
    if (pdf.numPages > mostPages)
      throw new UnreadableError(`has ${pdf.numPages} pages, more than the limit of ${mostPages}`)
    const pages: DrawnPage[] = []
    let letters = 0
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number)
      const drawn = await Promise.race([drawnPage(page, number, OPS), drawnTooMuch(page, start)])
      page.cleanup()
      letters += drawn.glyphs.length
      if (drawn.glyphs.length >= most.letters || letters > mostLetters)
        throw new UnreadableError('holds more letters than any document has')
      pages.push(drawn)
    }
    return pages
  } catch (error) {
    throw named(error)
  } finally {
    await task.destroy().catch(() => undefined)
  }
}

function named(error: unknown): UnreadableError {
  if (error instanceof UnreadableError) return error
  const { name, message } = error as Error
  if (name === 'PasswordException') return new UnreadableError('is protected by a password')
  return new UnreadableError(
    `is a damaged PDF file (${String(message ?? name)
      .replace(/\.$/, '')
      .slice(0, 100)})`
  )
}
