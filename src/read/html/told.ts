/** Whether a text is HTML, told without a parser. */
const markup = /<(?:!doctype|[a-z/!])/i
const wholePage =
  /^\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--[\s\S]{0,4000}?-->\s*)*<(?:!doctype\s+html|html|head|body)[\s>]/i
const firstBlock =
  /^\s*(?:<!--[\s\S]{0,4000}?-->\s*)*<(?:h[1-6]|p|div|table|ul|ol|dl|section|article|main|header|blockquote|center|meta|title|style)(?:\s[^<>]{0,1000})?>/i
const lastTag = /(?:<\/[a-z][a-z0-9]{0,15}\s*>|<(?:br|hr)\s*\/?>|-->)\s*$/i

/**
 * Whether a text is HTML: a whole page by its first tag, also where the name says otherwise; a fragment where it opens and ends
 * with tags, or has any and is named so. Markdown may hold fragments.
 */
export function isHtml(text: string, file: string): boolean {
  if (wholePage.test(text.slice(0, 20_000))) return true
  if (/\.(?:html?|xhtml)$/i.test(file)) return markup.test(text)
  if (/\.(?:md|markdown|mdown|mkd)$/i.test(file)) return false
  return firstBlock.test(text.slice(0, 20_000)) && lastTag.test(text.slice(-200))
}
