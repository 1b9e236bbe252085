/** Something is wrong on a line of a file; the message goes on from the name of the file. */
export class LineError extends Error {
  override name = 'LineError'
  /** From 1. */
  readonly line: number
  constructor(message: string, line: number) {
    super(message)
    this.line = line
  }
}
