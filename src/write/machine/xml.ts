/** XML documents for machines. */
import { toXml } from 'xast-util-to-xml'

/** With the declaration; characters that XML 1.0 does not allow are dropped. */
export const document = (root: Parameters<typeof toXml>[0]): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${toXml(root)}\n`
