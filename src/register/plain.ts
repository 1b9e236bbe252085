/**
 * A quick reader of YAML in the form in which records are written: block maps and lists, one value a line. It knows when it does not
 * know: everything else is left to the reader that knows all of YAML and takes thirty times as long.
 */

/** The value of the text's one document; undefined where it is not in that form. */
export function plainDocument(text: string): unknown {
  try {
    return new Reader(text).document()
  } catch (error) {
    if (error === otherForm) return undefined
    throw error
  }
}

const otherForm = new Error('another form of YAML')
const give = (): never => {
  throw otherForm
}

const plainNumber = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/
/** Words and numbers that are no text in YAML, in any form that the writer does not use. */
const notText = /^(?:[-+.]?\d[\d_.xobEe+-]*|0x[\da-f]+|[-+]?\.(?:inf|nan)|~|null|true|false)$/i
const keyPattern = /^([A-Za-z][A-Za-z0-9]*):(?: (.*))?$/
const doubleQuoted = /^"(?:[^"\\]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"$/
const singleQuoted = /^'(?:[^']|'')*'$/

class Reader {
  readonly #lines: string[]
  #at = 0

  constructor(text: string) {
    this.#lines = text.split('\n')
    if (text.includes('\r') || text.includes('\t')) give()
  }

  document(): unknown {
    while (this.#lines[this.#at]?.startsWith('#')) this.#at++
    const value = this.#collection(0)
    // What is left is the end of the last line alone.
    if (this.#at !== this.#lines.length - 1 || this.#lines[this.#at] !== '') give()
    return value
  }

  #indent(): number {
    const line = this.#lines[this.#at]
    if (line === undefined || line === '') return -1
    let n = 0
    while (line.charCodeAt(n) === 32) n++
    return n
  }

  /** The map or list whose lines are indented by `indent`. */
  #collection(indent: number): unknown {
    return this.#lines[this.#at]?.startsWith('- ', indent) ? this.#list(indent) : this.#map(indent)
  }

  #list(indent: number): unknown[] {
    const list: unknown[] = []
    while (this.#indent() === indent) {
      const line = this.#lines[this.#at] as string
      if (!line.startsWith('- ', indent)) break
      const rest = line.slice(indent + 2)
      if (keyPattern.test(rest)) {
        // The first key of a map stands on the line of its mark.
        this.#lines[this.#at] = `${' '.repeat(indent + 2)}${rest}`
        list.push(this.#map(indent + 2))
      } else if (rest.startsWith('- ')) give()
      else {
        this.#at++
        list.push(this.#scalar(rest, indent))
      }
    }
    return list
  }

  #map(indent: number): Record<string, unknown> {
    const map: Record<string, unknown> = {}
    let empty = true
    while (this.#indent() === indent) {
      const match = keyPattern.exec((this.#lines[this.#at] as string).slice(indent))
      if (!match) break
      const [, key, rest] = match as unknown as [string, string, string | undefined]
      if (Object.hasOwn(map, key) || key === '__proto__') give()
      this.#at++
      empty = false
      if (rest !== undefined && rest !== '') map[key] = this.#scalar(rest, indent)
      else if (this.#indent() > indent) map[key] = this.#collection(this.#indent())
      else give()
    }
    if (empty) give()
    return map
  }

  #scalar(text: string, indent: number): unknown {
    const first = text.charCodeAt(0)
    if (first === 34) return doubleQuoted.test(text) ? JSON.parse(text) : give()
    if (first === 39) return singleQuoted.test(text) ? text.slice(1, -1).replaceAll("''", "'") : give()
    if (text === '[]') return []
    if (text === '{}') return {}
    if (text === 'null') return null
    if (text === 'true') return true
    if (text === 'false') return false
    if (plainNumber.test(text)) return Number(text)
    // Text that goes on, begins with a sign of YAML, has a comment, or could be a number of another form.
    if (
      text === '' ||
      this.#indent() > indent ||
      /^[-?:,[\]{}#&*!|>%@`\s]/.test(text) ||
      / #|: |[:\s]$/.test(text) ||
      notText.test(text)
    )
      give()
    return text
  }
}
