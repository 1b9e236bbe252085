/** The parts of a DOCX file that are read: images, fonts and macros are never unpacked, addresses never followed. */
import { posix } from 'node:path'
import { UnreadableError } from '../decode.ts'
import { type Element, find, parseXml } from './xml.ts'
import { Archive } from './zip.ts'

/** A part with the addresses of its links by their id; they are never followed. */
export interface Part {
  root: Element | null
  links: ReadonlyMap<string, string>
}

export interface Parts {
  /** Goes through the blocks of the text, one after the other, none of which is kept. */
  eachBlock(take: (block: Element) => void): void
  links: ReadonlyMap<string, string>
  footnotes: Part
  endnotes: Part
  comments: Part
  /** Headers of pages. */
  headers: Element[]
  styles: Element | null
  numbering: Element | null
}

/** First, even and odd pages of some sections. */
const mostHeaders = 12

const contentTypes = '[Content_Types].xml'
/** What other archives are called, by an entry that they have. */
const others: [string, string][] = [
  ['xl/workbook.xml', 'is an Excel workbook, which is not supported'],
  ['ppt/presentation.xml', 'is a PowerPoint presentation, which is not supported'],
  ['content.xml', 'is an OpenDocument file, which is not supported: save it as DOCX'],
  ['META-INF/container.xml', 'is an EPUB, which is not supported']
]

/** @throws UnreadableError where the archive is no DOCX, damaged, or larger inside than any document */
export function openPackage(bytes: Uint8Array): Parts {
  const archive = new Archive(bytes)
  const part = (name: string): Element | null => {
    const entry = archive.entries.get(name)
    return entry ? parseXml(archive.read(entry)) : null
  }
  const types = part(contentTypes)
  const kinds = types?.children.map((child) => child.attributes.ContentType ?? '') ?? []
  if (kinds.some((kind) => /word\.(?:document|template)\.macroEnabled/i.test(kind)))
    throw new UnreadableError('is a Word file with macros (.docm), which is not supported: save it as DOCX')
  const main = placed('', targets(part('_rels/.rels'), 'officeDocument')[0] ?? 'word/document.xml')
  const text = archive.entries.get(main)
  if (!text) throw withoutText(archive, main, kinds)
  const relations = part(relationsOf(main))
  const place = (kind: string): string => placed(posix.dirname(main), targets(relations, kind)[0] ?? `${kind}.xml`)
  const withLinks = (kind: string): Part => {
    const name = place(kind)
    return { root: part(name), links: linksOf(part(relationsOf(name))) }
  }
  return {
    eachBlock(take) {
      if (!find(parseXml(archive.read(text), take), 'body'))
        throw new UnreadableError(`is a damaged DOCX: ${main} holds no text of a document`)
    },
    links: linksOf(relations),
    footnotes: withLinks('footnotes'),
    endnotes: withLinks('endnotes'),
    comments: withLinks('comments'),
    headers: targets(relations, 'header')
      .slice(0, mostHeaders)
      .flatMap((target) => part(placed(posix.dirname(main), target)) ?? []),
    styles: part(place('styles')),
    numbering: part(place('numbering'))
  }
}

function withoutText(archive: Archive, main: string, kinds: readonly string[]): UnreadableError {
  const other = others.find(([name]) => archive.entries.has(name))
  if (other) return new UnreadableError(other[1])
  return new UnreadableError(
    kinds.some((kind) => kind.includes('wordprocessingml'))
      ? `is a damaged DOCX: ${main}, which holds its text, is missing`
      : 'is a ZIP archive, but no DOCX'
  )
}

const relationsOf = (part: string): string => posix.join(posix.dirname(part), '_rels', `${posix.basename(part)}.rels`)

/** The name of a part that another one names; it is looked up in the archive and nowhere else. */
const placed = (folder: string, target: string): string =>
  target.startsWith('/') ? target.slice(1) : posix.join(folder, target)

/** Targets of one kind of relationship within the file; the kind is the end of its type. */
const targets = (relations: Element | null, kind: string): string[] =>
  (relations?.children ?? []).flatMap(({ attributes: { Type, Target, TargetMode } }) =>
    Type?.endsWith(`/${kind}`) && Target && TargetMode !== 'External' ? [Target] : []
  )

function linksOf(relations: Element | null): Map<string, string> {
  const links = new Map<string, string>()
  for (const { attributes } of relations?.children ?? [])
    if (attributes.Type?.endsWith('/hyperlink') && attributes.Id && attributes.Target)
      links.set(attributes.Id, attributes.Target)
  return links
}
