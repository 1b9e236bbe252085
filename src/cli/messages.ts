/** Messages on standard error: `file:line:column  severity  what  (rule)`. */
import colours from 'picocolors'

export interface Message {
  file: string
  line?: number
  column?: number
  severity: 'error' | 'warning' | 'info'
  text: string
  rule?: string
}

// picocolors looks at standard output; messages go to standard error.
const coloured = process.env.NO_COLOR ? false : process.env.FORCE_COLOR ? true : Boolean(process.stderr.isTTY)
const paint = colours.createColors(coloured)
const colour = { error: paint.red, warning: paint.yellow, info: paint.dim }

export function print({ file, line, column, severity, text, rule }: Message): void {
  const place = line === undefined ? file : `${file}:${line}:${column ?? 1}`
  process.stderr.write(
    `${visible(place)}: ${colour[severity](severity)}: ${text}${rule ? paint.dim(` (${rule})`) : ''}\n`
  )
}

/** Names with control characters or bidi marks are shown with escapes, so that a message cannot lie. */
export const visible = (text: string): string =>
  text.replace(
    /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g,
    (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`
  )
