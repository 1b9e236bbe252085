/** Messages on standard error: `file:line:column  severity  what  (rule)`. */
import { painter } from '../write/colours.ts'
import { visible } from '../write/visible.ts'

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
