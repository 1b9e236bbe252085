/** Runs of letters of which a text must hold one for a costlier search in it to find anything. */
export class Hints {
  readonly #words: readonly string[]

  /** @param words what is sought, each or a part of it, in the form of the texts (folded or not) */
  constructor(words: Iterable<string>) {
    const all = [...new Set(words)]
    // What holds another one tells nothing more.
    this.#words = all.filter((word) => !all.some((other) => other !== word && word.includes(other)))
  }

  /** False where the text holds none of them, and nothing is to be sought. */
  mayStandIn(text: string): boolean {
    for (const word of this.#words) if (text.includes(word)) return true
    return false
  }
}
