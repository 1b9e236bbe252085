/** Messages on standard error: `file:line:column  severity  what  (rule)`. */
import { painter } from '../write/colours.ts'

export interface Message {
  file: string
  line?: number
  column?: number
  severity: 'error' | 'warning' | 'info'
  text: string
  rule?: string
}

/** Messages go to standard error, so its terminal counts. */
const paint = painter(process.stderr)
const colour = { error: paint.red, warning: paint.yellow, info: paint.dim }

export function print({ file, line, column, severity, text, rule }: Message): void {
  const place = line === undefined ? file : `${file}:${line}:${column ?? 1}`
  process.stderr.write(
    `${visible(place)}: ${colour[severity](severity)}: ${visible(text)}${rule ? paint.dim(` (${rule})`) : ''}\n`
  )
}

/** Control characters and bidi marks in names and quotations are shown with escapes, so that a message cannot lie. */
export const visible = (text: string): string =>
  text.replace(
    /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g,
    (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`
  )
