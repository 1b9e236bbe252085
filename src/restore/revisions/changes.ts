/** What was found: certain changes, and signs that count only beside others. */
import type { Root } from 'mdast'
import type { Passage } from '../../model/passage.ts'
import type { Language, Revision } from '../../model/record.ts'
import type { Label } from '../../model/tree.ts'
import { quoted } from '../quote.ts'
import type { Damage } from '../step.ts'
import type { Block } from './blocks.ts'

/** The changes found so far: the certain ones, and the signs that count only beside others. */
export class Changes {
  readonly #tree: Root
  readonly #damage: Damage
  readonly #found: { revision: Revision; order: number }[] = []
  readonly #struck: { start: number; end: number }[] = []
  readonly #new = new Set<Block>()
  /** Signs that an accident of typing explains as well: they count only beside stronger ones, or of two kinds together. */
  readonly #weak: { kind: string; add: () => void }[] = []

  constructor(tree: Root, damage: Damage) {
    this.#tree = tree
    this.#damage = damage
  }

  get language(): Language {
    return this.#damage.language
  }

  /** The block was found to be inserted as a whole. */
  isNew(block: Block): boolean {
    return this.#new.has(block)
  }

  /** Takes a whole block for inserted. */
  insert(block: Block, confidence: Revision['confidence']): void {
    if (this.#new.has(block)) return
    this.#new.add(block)
    const label = block.label as Label
    const name =
      label.kind === 'letter'
        ? `whole clause ${label.marker}${label.marker === label.ordinal ? '' : ` (${label.ordinal})`}`
        : `whole ${block.annexed ? 'item' : 'paragraph'} ${label.ordinal}`
    this.add({ kind: 'insertion', old: null, new: name, confidence }, block.passage, 0, block.passage.length)
  }

  /** Takes `start` to `end` of a passage for a change; `struck` is what was struck of it. */
  add(
    revision: Omit<Revision, 'at' | 'origin'>,
    passage: Passage,
    start: number,
    end: number,
    struck?: readonly [number, number]
  ): void {
    const at = passage.at(start, end)
    const { kind, old, new: now, confidence } = revision
    this.#found.push({
      revision: { kind, old, new: now, origin: 'flattened', confidence, at },
      order: passage.origin(start)
    })
    if (struck) this.#struck.push({ start: passage.origin(struck[0]), end: passage.origin(struck[1] - 1) + 1 })
    this.#damage.report(
      'flattened-revision',
      `${quoted(passage.text.slice(start, end))} is taken for a flattened tracked change (${confidence}): ${changeOf(revision)}`,
      at
    )
  }

  /** Takes a sign at once, or keeps it until others bear it out. */
  weigh(strong: boolean, kind: string, add: () => void): void {
    if (strong) add()
    else this.#weak.push({ kind, add })
  }

  /** Writes what was found into the root of the document. */
  finish(): void {
    const kinds = new Set(this.#weak.map((w) => w.kind))
    if (this.#found.length > 0 || kinds.size > 1) for (const { add } of this.#weak) add()
    if (this.#found.length === 0) return
    const listed = this.#found.map((f, i) => ({ ...f, i })).sort((a, b) => a.order - b.order || a.i - b.i)
    this.#tree.data = {
      ...this.#tree.data,
      revisions: [...(this.#tree.data?.revisions ?? []), ...listed.map((f) => f.revision)],
      struck: [...(this.#tree.data?.struck ?? []), ...this.#struck].sort((a, b) => a.start - b.start)
    }
  }
}

/** What was changed, in words. Dots in the place of struck words are a blank to be filled in. */
function changeOf({ kind, old, new: now }: Pick<Revision, 'kind' | 'old' | 'new'>): string {
  if (kind === 'insertion') return `${now} was inserted`
  if (/^(?:\.{3}|…)/.test(now ?? '')) return `${quoted(old ?? '')} was struck and a blank left in its place`
  return `${quoted(old ?? '')} was replaced by ${quoted(now ?? '')}`
}
