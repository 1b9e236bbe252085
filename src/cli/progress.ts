/** How a long run shows how far it is, on standard error: a bar on a terminal, now and then a line elsewhere. */
import { visible } from '../write/visible.ts'

const progressModes = ['auto', 'bar', 'lines', 'none'] as const
export type ProgressMode = (typeof progressModes)[number]

/** Time between two lines, and between two drawings of the bar, in milliseconds. */
const every = { lines: 5000, bar: 100 }
const width = 24

export interface Progress {
  /** A stage begins: `documents`, `pairs`. */
  begin(stage: string, total: number): void
  /** One is done. */
  done(failed: boolean): void
  /** Makes place for a message on standard error. */
  clear(): void
  end(): void
}

const silent: Progress = { begin() {}, done() {}, clear() {}, end() {} }

export function progressOf(mode: ProgressMode, stream = process.stderr): Progress {
  const isTerminal = stream.isTTY === true && !process.env.CI && process.env.TERM !== 'dumb'
  const shown = mode === 'auto' ? (isTerminal ? 'bar' : 'lines') : mode
  return shown === 'none' ? silent : new Shown(shown, stream)
}

class Shown implements Progress {
  readonly #mode: 'bar' | 'lines'
  readonly #stream: NodeJS.WriteStream
  #stage = ''
  #total = 0
  #count = 0
  #errors = 0
  #start = 0
  #last = 0
  /** How many the last line told. */
  #drawn = 0
  #isDrawn = false

  constructor(mode: 'bar' | 'lines', stream: NodeJS.WriteStream) {
    this.#mode = mode
    this.#stream = stream
  }

  begin(stage: string, total: number): void {
    this.end()
    this.#stage = stage
    this.#total = total
    this.#count = this.#drawn = 0
    this.#errors = 0
    this.#start = this.#last = performance.now()
    if (this.#mode === 'bar') this.#draw()
  }

  done(failed: boolean): void {
    this.#count++
    if (failed) this.#errors++
    const now = performance.now()
    if (now - this.#last < every[this.#mode]) return
    this.#last = now
    this.#draw()
  }

  clear(): void {
    if (this.#isDrawn) this.#stream.write('\r\u001b[K')
    this.#isDrawn = false
  }

  end(): void {
    if (this.#mode === 'bar') this.clear()
    else if (this.#count > this.#drawn) this.#draw()
    this.#count = this.#drawn = 0
  }

  #draw(): void {
    this.#drawn = this.#count
    const told = progressText({
      stage: this.#stage,
      count: this.#count,
      total: this.#total,
      errors: this.#errors,
      seconds: (performance.now() - this.#start) / 1000
    })
    if (this.#mode === 'lines') this.#stream.write(`${visible(told)}\n`)
    else {
      const full = Math.round((width * this.#count) / Math.max(1, this.#total))
      this.#stream.write(`\r\u001b[K[${'█'.repeat(full)}${'·'.repeat(width - full)}] ${visible(told)}`)
      this.#isDrawn = true
    }
  }
}

/** `documents 120 of 5000, 3 errors, 14.2 a second, 5:44 left` */
export function progressText(at: {
  stage: string
  count: number
  total: number
  errors: number
  seconds: number
}): string {
  const rate = at.count / Math.max(0.001, at.seconds)
  const left = at.count > 0 && at.count < at.total ? Math.round((at.total - at.count) / rate) : null
  return [
    `${at.stage} ${at.count} of ${at.total}`,
    ...(at.errors > 0 ? [at.errors === 1 ? '1 error' : `${at.errors} errors`] : []),
    ...(at.count > 0 ? [`${rate.toFixed(1)} a second`] : []),
    ...(left === null ? [] : [`${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')} left`])
  ].join(', ')
}
