/** JSON as RFC 8259 has it: YAML allows more, so that a file named `.json` could pass that no other program reads. */
import { YamlError } from './located.ts'

const token =
  /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])|(?:true|false|null)(?!\w)|[[\]{},:]/y
const blank = /[ \t\r\n]*/y

const closing: Record<string, string> = { '[': ']', '{': '}' }

/** What may come next: a value, a key, a colon, a comma or the end of the list or map. */
type Wanted = 'value' | 'first-value' | 'key' | 'first-key' | 'colon' | 'comma'

/** @throws YamlError at the first sign that JSON does not allow */
export function refuseLooseJson(text: string): void {
  const open: { sign: string; offset: number }[] = []
  let wanted: Wanted = 'value'
  let offset = text.startsWith('\ufeff') ? 1 : 0
  for (;;) {
    blank.lastIndex = offset
    blank.exec(text)
    offset = blank.lastIndex
    if (offset >= text.length) break
    token.lastIndex = offset
    const found = token.exec(text)?.[0]
    const above = open.at(-1)?.sign ?? ''
    if (found === undefined) throw fault(text, offset, loose(text, offset))
    const next = after(found, wanted, above)
    if (typeof next !== 'string') throw fault(text, offset, next.message)
    if (found in closing) open.push({ sign: found, offset })
    else if (found === ']' || found === '}') open.pop()
    wanted = next
    offset += found.length
  }
  const unclosed = open.at(-1)
  if (unclosed) throw fault(text, unclosed.offset, `the "${unclosed.sign}" is not closed`)
}

/** What may come after a token; a message where it may not stand here. */
function after(found: string, wanted: Wanted, above: string): Wanted | { message: string } {
  const first = found[0] as string
  if (first === '"' && (wanted === 'key' || wanted === 'first-key')) return 'colon'
  if (first === ':') return wanted === 'colon' ? 'value' : { message: 'a ":" stands where none may' }
  if (first === ',') {
    if (wanted !== 'comma' || above === '') return { message: 'a "," stands where none may' }
    return above === '{' ? 'key' : 'value'
  }
  if (first === ']' || first === '}') {
    if (closing[above] !== first) return { message: `a "${first}" closes nothing` }
    const isTrailing = wanted === 'key' || (wanted === 'value' && above === '[')
    if (isTrailing) return { message: `a "," stands before the "${first}", which JSON does not allow` }
    return wanted === 'colon' || wanted === 'value' ? { message: 'a value is missing before this' } : 'comma'
  }
  if (wanted !== 'value' && wanted !== 'first-value')
    return {
      message:
        wanted === 'colon' || wanted === 'comma'
          ? 'a "," or ":" is missing before this'
          : 'a key is a text in double quotation marks'
    }
  return first === '{' ? 'first-key' : first === '[' ? 'first-value' : 'comma'
}

function loose(text: string, offset: number): string {
  if (/^(?:\/[/*]|#)/.test(text.slice(offset, offset + 2))) return 'a comment, which JSON does not have'
  if (text[offset] === "'") return 'texts stand in double quotation marks in JSON'
  if (text[offset] === '"')
    return 'the quotation mark is not closed on its line, or a "\\" before a sign that needs none'
  return 'is no JSON: texts and keys stand in double quotation marks'
}

function fault(text: string, offset: number, message: string): YamlError {
  const before = text.slice(0, offset).split(/\r\n|\r|\n/)
  return new YamlError(message, before.length, (before.at(-1) as string).length + 1)
}
