/** Writes a document that was read as Markdown or text as the HTML page that a content system would make of it. */
import type { Nodes, Root } from 'mdast'

export const escaped = (text: string): string =>
  text.replace(/[&<>\u00a0\u200f]/g, (c) =>
    c === '&' ? '&amp;' : c === '<' ? '&lt;' : c === '>' ? '&gt;' : c === '\u00a0' ? '&nbsp;' : '&rlm;'
  )

const inside = (node: Nodes): string => ('children' in node ? node.children.map(written).join('') : '')

function written(node: Nodes): string {
  switch (node.type) {
    case 'text':
      return escaped(node.value)
    case 'html':
      return node.value
    case 'break':
      return '<br>'
    case 'strong':
      return `<b>${inside(node)}</b>`
    case 'emphasis':
      return `<em>${inside(node)}</em>`
    case 'link':
      return `<a href="${escaped(node.url)}">${inside(node)}</a>`
    case 'heading':
      return `<h${node.depth}>${inside(node)}</h${node.depth}>\n`
    case 'paragraph':
      return `<p dir="auto">${inside(node)}</p>\n`
    case 'list':
      return node.ordered ? `<ol start="${node.start ?? 1}">\n${inside(node)}</ol>\n` : `<ul>\n${inside(node)}</ul>\n`
    case 'listItem':
      return `  <li>${inside(node)}</li>\n`
    case 'blockquote':
      return `<blockquote>${inside(node)}</blockquote>\n`
    case 'table':
      return `<table>\n${inside(node)}</table>\n`
    case 'tableRow':
      return `  <tr>\n${inside(node)}  </tr>\n`
    case 'tableCell':
      return `    <td>${inside(node)}</td>\n`
    case 'thematicBreak':
      return '<hr>\n'
    default:
      throw new Error(`no HTML for ${node.type}`)
  }
}

/** The blocks alone, as they are pasted into a mail; with an empty line between them where the document has one. */
export const fragment = (tree: Root): string =>
  tree.children
    .map((node, i) => {
      const before = tree.children[i - 1]?.position?.end.line ?? 0
      return `${(node.position?.start.line ?? 0) > before + 1 ? '\n' : ''}${written(node)}`
    })
    .join('')

/** A page of a site, saved as it is: with head, navigation and footer. */
export const page = (tree: Root, language: string): string => `<!DOCTYPE html>
<html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">
<head>
  <meta charset="utf-8">
  <title>Documents &#8211; the Council decided nothing here</title>
  <style>p { margin: 0 }</style>
  <script>if (1 < 2) document.write('<p>The Council approved the script.</p>')</script>
</head>
<body class="page">
<header><a href="/"><img src="logo.png" alt="Logo"></a> <span>The Council approved the header.</span></header>
<nav><ul><li><a href="/1">The Council adopted the menu.</a></li></ul></nav>
<div class="breadcrumb">Home &gt; The Council endorsed the path.</div>
<main>
<div hidden><p>The Council approved what is hidden.</p></div>
<div style="display: none">The Council approved what is not displayed.</div>
<p aria-hidden="true">The Council approved what is not read out.</p>
${fragment(tree)}
<noscript>The Council approved what needs no script.</noscript>
</main>
<div role="navigation">The Council approved the way back.</div>
<footer><p>The Council approved the footer.</p></footer>
</body>
</html>
`
