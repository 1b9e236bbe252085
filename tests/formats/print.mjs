// Writes a document that was read as Markdown or text as pages to be printed: HTML for Chromium, flat OpenDocument for LibreOffice.

const escaped = (text) => text.replace(/[&<>]/g, (c) => (c === '&' ? '&amp;' : c === '<' ? '&lt;' : '&gt;'))
const lettersOf = (node) => ('children' in node ? node.children.map(lettersOf).join('') : (node.value ?? ''))
const count = (text, pattern) => text.match(pattern)?.length ?? 0
const isArabic = (node) => count(lettersOf(node), /[\u0621-\u064a]/g) > count(lettersOf(node), /[A-Za-z]/g)

/** Tags that stand in the text of the sources: cells hold paragraphs. */
const isEnd = (tag) => /^<(?:br|\/p|\/li)/i.test(tag)

const direction = (node) => (isArabic(node) ? 'rtl' : 'ltr')

const tab = '<span style="display: inline-block; width: 0.9cm"></span>'
/** Entries of a list of contents keep their lines. */
const entry = /\.{4,} *\d+$/
const withLines = (children) =>
  children.map((child, i) => (child.value === '\n' && entry.test(children[i - 1]?.value) ? { type: 'break' } : child))

/** The page number of an entry of a list of contents. */
const pageNumber = /(?<=\t.*)\t(\d+)$/

function html(node) {
  const inside = () => withLines(node.children).map(html).join('')
  switch (node.type) {
    case 'text':
      return escaped(node.value).replace(pageNumber, '<span style="float: inline-end">$1</span>').replaceAll('\t', tab)
    case 'html':
      return isEnd(node.value) ? '<br>' : ''
    case 'break':
      return '<br>'
    case 'strong':
      return `<b>${inside()}</b>`
    case 'emphasis':
      return `<i>${inside()}</i>`
    case 'link':
      return inside()
    case 'heading':
      return `<h${node.depth} dir="${direction(node)}">${inside()}</h${node.depth}>\n`
    case 'paragraph':
      return `<p dir="${direction(node)}">${inside()}</p>\n`
    case 'list':
      return node.ordered
        ? `<ol start="${node.start ?? 1}" dir="${direction(node)}">${inside()}</ol>\n`
        : `<ul dir="${direction(node)}">${inside()}</ul>\n`
    case 'listItem':
      return `<li>${inside()}</li>\n`
    case 'blockquote':
      return `<blockquote>${inside()}</blockquote>\n`
    case 'table':
      return `<table dir="${direction(node)}">${inside()}</table>\n`
    case 'tableRow':
      return `<tr>${inside()}</tr>\n`
    case 'tableCell':
      return `<td>${inside()}</td>`
    default:
      return ''
  }
}

/** A page for Chromium. `header` and `footer` are contents of CSS margin boxes. */
export function pageOf(tree, { style = '', header, footer } = {}) {
  const boxes = [header && `@top-center { content: ${header} }`, footer && `@bottom-center { content: ${footer} }`]
  return htmlPage(
    tree.children.map(html).join(''),
    `@page { ${boxes.filter(Boolean).join(' ')} } ${style}`,
    isArabic(tree) ? 'ar' : 'en'
  )
}

export const htmlPage = (body, style, language) => `<!DOCTYPE html>
<html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">
<head>
<meta charset="utf-8">
<style>
  @page { size: A4; margin: 2.5cm }
  body { font: 12pt 'Noto Naskh Arabic', 'DejaVu Serif', serif; text-align: justify }
  h1, h2, h3, h4 { text-align: start }
  h4 { font-size: 13.5pt }
  table { width: 100%; border-collapse: collapse; text-align: start }
  td { border: 0.5pt solid; padding: 3pt; vertical-align: top }
  ${style}
</style>
</head>
<body>${body}</body>
</html>
`

function odt(node) {
  const inside = () => withLines(node.children).map(odt).join('')
  const side = 'children' in node && isArabic(node) ? 'R' : 'L'
  switch (node.type) {
    case 'text':
      return escaped(node.value).replaceAll('\t', '<text:tab/>').replaceAll('\n', ' ')
    case 'html':
      return isEnd(node.value) ? '<text:line-break/>' : ''
    case 'break':
      return '<text:line-break/>'
    case 'strong':
      return `<text:span text:style-name="Bold">${inside()}</text:span>`
    case 'emphasis':
      return `<text:span text:style-name="Slanted">${inside()}</text:span>`
    case 'link':
    case 'blockquote':
      return inside()
    case 'heading':
      return `<text:h text:style-name="H${node.depth}${side}" text:outline-level="${node.depth}">${inside()}</text:h>`
    case 'paragraph':
      return `<text:p text:style-name="${pageNumber.test(lettersOf(node)) ? 'E' : 'P'}${side}">${inside()}</text:p>`
    case 'list':
      return node.children
        .map((item, i) => odtItem(item, node.ordered ? `${(node.start ?? 1) + i}.` : '•', side))
        .join('')
    case 'table': {
      const columns = Math.max(...node.children.map((row) => row.children.length))
      const rows = node.children.map((row) => {
        const cells = row.children.map(
          (cell) =>
            `<table:table-cell table:style-name="Cell"><text:p text:style-name="C${side}">${odt({ ...cell, type: 'link' })}</text:p></table:table-cell>`
        )
        const rest = '<table:table-cell table:style-name="Cell"><text:p/></table:table-cell>'.repeat(
          columns - cells.length
        )
        return `<table:table-row>${cells.join('')}${rest}</table:table-row>`
      })
      return `<table:table table:style-name="Table${side}"><table:table-column table:number-columns-repeated="${columns}"/>${rows.join('')}</table:table>`
    }
    default:
      return ''
  }
}

const odtItem = (item, mark, side) =>
  item.children
    .map((child, i) =>
      child.type === 'paragraph'
        ? `<text:p text:style-name="I${side}">${i === 0 ? `${mark}<text:tab/>` : ''}${child.children.map(odt).join('')}</text:p>`
        : odt(child)
    )
    .join('')

const sizes = [20, 16, 14, 13, 12, 12]
const paragraphStyles = (side) => {
  const mode = side === 'R' ? 'rl-tb' : 'lr-tb'
  const style = (name, paragraph, text = '') =>
    `<style:style style:name="${name}${side}" style:family="paragraph"><style:paragraph-properties style:writing-mode="${mode}" ${paragraph}/>${text}</style:style>`
  const headings = sizes.map((size, i) =>
    style(
      `H${i + 1}`,
      'fo:text-align="start" fo:margin-top="0.4cm" fo:margin-bottom="0.2cm" fo:keep-with-next="always"',
      `<style:text-properties fo:font-size="${size}pt" style:font-size-complex="${size}pt" fo:font-weight="bold" style:font-weight-complex="bold"/>`
    )
  )
  return [
    style('P', 'fo:text-align="justify" fo:margin-bottom="0.25cm"'),
    style('E', 'fo:text-align="start"').replace(
      '/></style:style>',
      '><style:tab-stops><style:tab-stop style:position="1cm"/><style:tab-stop style:position="16cm" style:type="right"/></style:tab-stops></style:paragraph-properties></style:style>'
    ),
    style('C', 'fo:text-align="start"'),
    style('I', 'fo:text-align="justify" fo:margin-bottom="0.15cm" fo:margin-left="1.2cm" fo:text-indent="-0.6cm"'),
    style('N', 'fo:text-align="start"', '<style:text-properties fo:font-size="9pt" style:font-size-complex="9pt"/>'),
    ...headings
  ].join('\n')
}

/** A document for LibreOffice; `header` and `footer` are contents of a paragraph. */
export const odtOf = (tree, options = {}) => odtDocument(tree.children.map(odt).join('\n'), isArabic(tree), options)

export function odtDocument(body, arabic, { header, footer } = {}) {
  const mode = arabic ? 'rl-tb' : 'lr-tb'
  const side = arabic ? 'R' : 'L'
  const part = (name, content) =>
    content ? `<style:${name}><text:p text:style-name="C${side}">${content}</text:p></style:${name}>` : ''
  return `<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
<office:font-face-decls><style:font-face style:name="F" svg:font-family="'Noto Naskh Arabic'"/><style:font-face style:name="L" svg:font-family="'DejaVu Serif'"/></office:font-face-decls>
<office:styles>
<style:default-style style:family="paragraph"><style:paragraph-properties style:writing-mode="${mode}"/><style:text-properties style:font-name="L" style:font-name-complex="F" fo:font-size="12pt" style:font-size-complex="12pt"/></style:default-style>
${paragraphStyles('R')}
${paragraphStyles('L')}
<style:style style:name="Bold" style:family="text"><style:text-properties fo:font-weight="bold" style:font-weight-complex="bold"/></style:style>
<style:style style:name="Slanted" style:family="text"><style:text-properties fo:font-style="italic" style:font-style-complex="italic"/></style:style>
</office:styles>
<office:automatic-styles>
<style:page-layout style:name="page"><style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm" fo:margin-top="2cm" fo:margin-bottom="2cm" fo:margin-left="2.5cm" fo:margin-right="2.5cm" style:writing-mode="${mode}"/><style:header-style><style:header-footer-properties fo:min-height="1cm" fo:margin-bottom="0.5cm"/></style:header-style><style:footer-style><style:header-footer-properties fo:min-height="1cm" fo:margin-top="0.5cm"/></style:footer-style></style:page-layout>
<style:style style:name="TableR" style:family="table"><style:table-properties table:align="margins" style:writing-mode="rl-tb"/></style:style>
<style:style style:name="TableL" style:family="table"><style:table-properties table:align="margins" style:writing-mode="lr-tb"/></style:style>
<style:style style:name="Cell" style:family="table-cell"><style:table-cell-properties fo:border="0.5pt solid #000000" fo:padding="0.1cm"/></style:style>
<style:style style:name="Columns" style:family="section"><style:section-properties style:writing-mode="${mode}"><style:columns fo:column-count="2" fo:column-gap="1cm"/></style:section-properties></style:style>
</office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="page">${part('header', header)}${part('footer', footer)}</style:master-page></office:master-styles>
<office:body><office:text>${body}</office:text></office:body>
</office:document>
`
}
