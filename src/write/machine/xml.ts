/** XML documents for machines. */
import { toXml } from 'xast-util-to-xml'
import { x as xast } from 'xastscript'

type Element = ReturnType<typeof xast>

/** With the declaration; characters that XML 1.0 does not allow are dropped. */
export const document = (root: Element): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${toXml(root).replaceAll(lineBreak, '&#xA;')}\n`

/** Stands for a line break in an attribute until all is written: readers of XML take one that is not escaped for a blank. */
const lineBreak = '\ue00a'

/** An element. */
export const x = (name: string, attributes: Record<string, string>, children: (Element | string)[] = []): Element =>
  xast(
    name,
    Object.fromEntries(Object.entries(attributes).map(([key, value]) => [key, value.replace(/\r\n?|\n/g, lineBreak)])),
    children
  )
