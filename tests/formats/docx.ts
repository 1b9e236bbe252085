/** Writes DOCX by zipping XML: from a document that was read as Markdown or text, or from parts that a test writes itself. */
import { zipSync } from 'fflate'
import type { List, Nodes, PhrasingContent, Root } from 'mdast'
import { toString as wordsOf } from 'mdast-util-to-string'

const wordSpace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const relationSpace = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const namespaces = `xmlns:w="${wordSpace}" xmlns:r="${relationSpace}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"`
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

export const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (c) => (c === '&' ? '&amp;' : c === '<' ? '&lt;' : c === '>' ? '&gt;' : '&quot;'))

/** A ZIP archive whose bytes depend on nothing but its content. */
export function zipped(files: Record<string, string | Uint8Array>): Uint8Array {
  const encoder = new TextEncoder()
  const bytes = Object.entries(files).map(([name, content]) => [
    name,
    typeof content === 'string' ? encoder.encode(content) : content
  ])
  return zipSync(Object.fromEntries(bytes), { level: 6, mtime: new Date(1980, 0, 1) })
}

/** What a document holds besides its text; each as the inside of its part. */
export interface Content {
  body: string
  numbering?: string
  styles?: string
  footnotes?: string
  endnotes?: string
  comments?: string
  /** Addresses by id. */
  links?: Record<string, string>
  header?: string
  footer?: string
}

const parts = {
  styles: 'styles',
  numbering: 'numbering',
  footnotes: 'footnotes',
  endnotes: 'endnotes',
  comments: 'comments',
  header: 'hdr',
  footer: 'ftr'
} as const

const types = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

/** The styles that Word has by itself, as far as they are needed. */
export const standardStyles = `<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="en-GB" w:bidi="ar-SA"/></w:rPr></w:rPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
${[1, 2, 3, 4, 5, 6]
  .map(
    (n) =>
      `<w:style w:type="paragraph" w:styleId="Heading${n}"><w:name w:val="heading ${n}"/><w:basedOn w:val="Normal"/><w:pPr><w:outlineLvl w:val="${n - 1}"/></w:pPr><w:rPr><w:b/><w:bCs/></w:rPr></w:style>`
  )
  .join('\n')}
<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/><w:basedOn w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="ListNumber"><w:name w:val="List Number"/><w:basedOn w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="ListParagraph"><w:name w:val="List Paragraph"/><w:basedOn w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Quote"><w:name w:val="Quote"/><w:basedOn w:val="Normal"/></w:style>
<w:style w:type="character" w:styleId="Strong"><w:name w:val="Strong"/><w:rPr><w:b/><w:bCs/></w:rPr></w:style>`

/** The files of a DOCX. */
export function partsOf(content: Content): Record<string, string> {
  const { body, links = {} } = content
  const all = { styles: standardStyles, ...content }
  const present = (Object.keys(parts) as (keyof typeof parts)[]).filter((name) => all[name] !== undefined)
  const made: Record<string, string> = {
    '[Content_Types].xml': `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${types}.document.main+xml"/>${present
      .map((name) => `<Override PartName="/word/${name}.xml" ContentType="${types}.${name}+xml"/>`)
      .join('')}</Types>`,
    '_rels/.rels': relations([['rId1', 'officeDocument', 'word/document.xml']]),
    'word/document.xml': `${head}<w:document ${namespaces}><w:body>${body}<w:sectPr>${['header', 'footer']
      .filter((name) => present.includes(name as 'header'))
      .map((name) => `<w:${name}Reference w:type="default" r:id="rId-${name}"/>`)
      .join('')}<w:pgSz w:w="11906" w:h="16838"/></w:sectPr></w:body></w:document>`,
    'word/_rels/document.xml.rels': relations([
      ...present.map((name): [string, string, string] => [`rId-${name}`, name, `${name}.xml`]),
      ...Object.entries(links).map(([id, url]): [string, string, string] => [id, 'hyperlink', url])
    ])
  }
  for (const name of present)
    made[`word/${name}.xml`] = `${head}<w:${parts[name]} ${namespaces}>${all[name]}</w:${parts[name]}>`
  return made
}

const relations = (list: readonly [id: string, kind: string, target: string][]): string =>
  `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list
    .map(
      ([id, kind, target]) =>
        `<Relationship Id="${id}" Type="${relationSpace}/${kind}" Target="${escaped(target)}"${kind === 'hyperlink' ? ' TargetMode="External"' : ''}/>`
    )
    .join('')}</Relationships>`

export const docxOf = (content: Content): Uint8Array => zipped(partsOf(content))

/** A definition of a list, with a format and a text for each level. */
export const definition = (id: number, levels: readonly string[]): string =>
  `<w:abstractNum w:abstractNumId="${id}"><w:multiLevelType w:val="multilevel"/>${levels.join('')}</w:abstractNum>`
export const level = (ilvl: number, format: string, text: string, more = ''): string =>
  `<w:lvl w:ilvl="${ilvl}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/><w:lvlJc w:val="left"/></w:lvl>`
export const number = (id: number, abstract: number, more = ''): string =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstract}"/>${more}</w:num>`

const isArabic = (text: string): boolean => /[\u0600-\u06ff]/.test(text)

/** A run; one in Arabic says so, as Word does. */
export function run(text: string, properties = ''): string {
  const own = `${properties}${isArabic(text) ? '<w:rtl/>' : ''}`
  const content = text
    .split(/(\t|\n|\u2011)/)
    .map((part) =>
      part === '\t'
        ? '<w:tab/>'
        : part === '\n'
          ? '<w:br/>'
          : part === '\u2011'
            ? '<w:noBreakHyphen/>'
            : part === ''
              ? ''
              : `<w:t xml:space="preserve">${escaped(part)}</w:t>`
    )
    .join('')
  return `<w:r w:rsidR="00A77B3E">${own === '' ? '' : `<w:rPr>${own}</w:rPr>`}${content}</w:r>`
}

/** A paragraph of runs, or of words. */
export function paragraph(content: string, properties = ''): string {
  const runs = content.startsWith('<') ? content : run(content)
  const own = `${properties}${isArabic(content) ? '<w:bidi/>' : ''}`
  return `<w:p w:rsidR="00A77B3E">${own === '' ? '' : `<w:pPr>${own}</w:pPr>`}${runs}</w:p>`
}
export const styled = (style: string): string => `<w:pStyle w:val="${style}"/>`
export const listed = (numId: number, ilvl = 0): string =>
  `<w:numPr><w:ilvl w:val="${ilvl}"/><w:numId w:val="${numId}"/></w:numPr>`
export const cell = (content: string, properties = ''): string =>
  `<w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/>${properties}</w:tcPr>${content.startsWith('<') ? content : paragraph(content)}</w:tc>`
export const row = (cells: readonly string[], properties = ''): string =>
  `<w:tr>${properties === '' ? '' : `<w:trPr>${properties}</w:trPr>`}${cells.join('')}</w:tr>`
export const table = (rows: readonly string[]): string =>
  `<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/></w:tblPr><w:tblGrid><w:gridCol/></w:tblGrid>${rows.join('')}</w:tbl>`

/** Tags that leave a line break behind when they leak into a text. */
const blockTag = /^<\/?(?:p|br|div|li|ul|ol|tr|td|th)\b/i

/** Lines that all end in a number are those of a list of contents: they stay lines. */
const isContents = (text: string): boolean => text.split(/\r\n?|\n/).every((line) => /\d\s*$/.test(line))

/** What Word says of nearly every run. */
const usual =
  '<w:rFonts w:asciiTheme="minorBidi" w:hAnsiTheme="minorBidi" w:cstheme="minorBidi"/><w:color w:val="000000" w:themeColor="text1"/><w:sz w:val="24"/><w:szCs w:val="24"/><w:lang w:val="en-GB" w:bidi="ar-SA"/>'
/** And of nearly every paragraph. */
const layout = '<w:spacing w:before="120" w:after="120" w:line="276" w:lineRule="auto"/><w:jc w:val="both"/>'

/** Writes the blocks of a tree as Word has them. */
class TreeWriter {
  readonly #links: Record<string, string> = {}
  readonly #numbers: string[] = [number(1, 1)]
  #body = ''
  #lineEnd = ' '

  document(tree: Root): Content {
    for (const node of tree.children) this.#block(node, '', 0)
    return {
      body: this.#body,
      numbering: [
        definition(
          1,
          [0, 1, 2, 3].map((n) => level(n, 'bullet', n % 2 === 0 ? '\uf0b7' : 'o'))
        ),
        definition(
          2,
          [0, 1, 2, 3].map((n) => level(n, 'decimal', `%${n + 1}.`))
        ),
        ...this.#numbers
      ].join(''),
      links: this.#links,
      header: paragraph('The Council approved the header.'),
      footer: paragraph('The Council approved the footer on page 1.')
    }
  }

  #inline(node: Nodes, properties: string): string {
    switch (node.type) {
      case 'text': {
        // Word parts runs in the middle of words where it looks for mistakes.
        const text = node.value.replace(/\r\n?|\n/g, this.#lineEnd)
        const cut = Math.floor(text.length / 2)
        const own = `${properties}${usual}`
        if (text.length < 12) return run(text, own)
        return `${run(text.slice(0, cut), own)}<w:proofErr w:type="spellStart"/>${run(text.slice(cut), own)}`
      }
      case 'break':
        return run('\n')
      case 'html':
        return blockTag.test(node.value) ? run('\n') : ''
      case 'strong':
        return this.#all(node.children, `${properties}<w:b/><w:bCs/>`)
      case 'emphasis':
        return this.#all(node.children, `${properties}<w:i/><w:iCs/>`)
      case 'link': {
        const inside = this.#all(node.children, properties)
        if (node.url.startsWith('#'))
          return `<w:hyperlink w:anchor="${escaped(node.url.slice(1))}">${inside}</w:hyperlink>`
        const id = `rId${Object.keys(this.#links).length + 1}`
        this.#links[id] = node.url
        return `<w:hyperlink r:id="${id}">${inside}</w:hyperlink>`
      }
      default:
        throw new Error(`no DOCX for ${node.type}`)
    }
  }

  #all(nodes: readonly PhrasingContent[], properties = ''): string {
    return nodes.map((node) => this.#inline(node, properties)).join('')
  }

  #block(node: Nodes, properties: string, depth: number): void {
    switch (node.type) {
      case 'heading':
        this.#body += paragraph(this.#all(node.children), styled(`Heading${node.depth}`))
        break
      case 'paragraph':
        this.#lineEnd = isContents(wordsOf(node)) ? '\n' : ' '
        this.#body += paragraph(this.#all(node.children), `${properties}${layout}`)
        this.#lineEnd = ' '
        break
      case 'list':
        this.#list(node, depth)
        break
      case 'blockquote':
        for (const child of node.children) this.#block(child, styled('Quote'), depth)
        break
      case 'table':
        this.#body += table(
          node.children.map((line) =>
            row(line.children.map((one) => cell(paragraph(this.#all(one.children) || run('')))))
          )
        )
        break
      case 'thematicBreak':
        this.#body += '<w:p><w:pPr><w:pBdr><w:bottom w:val="single"/></w:pBdr></w:pPr></w:p>'
        break
      default:
        throw new Error(`no DOCX for ${node.type}`)
    }
  }

  #list(list: List, depth: number): void {
    let id = 1
    if (list.ordered) {
      id = this.#numbers.length + 1
      this.#numbers.push(
        number(id, 2, `<w:lvlOverride w:ilvl="${depth}"><w:startOverride w:val="${list.start ?? 1}"/></w:lvlOverride>`)
      )
    }
    for (const item of list.children) {
      item.children.forEach((child, i) => {
        if (child.type === 'list') this.#list(child, depth + 1)
        else
          this.#block(
            child,
            i === 0
              ? `${styled(list.ordered ? 'ListNumber' : 'ListParagraph')}${listed(id, depth)}`
              : styled('ListParagraph'),
            depth
          )
      })
    }
  }
}

/** The document of a tree as DOCX. */
export const docx = (tree: Root): Uint8Array => docxOf(new TreeWriter().document(tree))
