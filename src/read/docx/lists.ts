/** Lists, built from paragraphs that follow each other with bullets or numbers of some level. */
import type { List, ListItem, Paragraph, RootContent } from 'mdast'
import { bulletLabel, itemLabel } from './labels.ts'
import type { PrintedLabel } from './numbering.ts'
import type { Positioned } from './writer.ts'

export class Lists {
  /** Open lists, the outermost first. */
  #open: { level: number; list: List }[] = []

  get isOpen(): boolean {
    return this.#open.length > 0
  }

  /** To be called where anything else stands between. */
  close(): void {
    this.#open = []
  }

  /**
   * Adds an item to the open list of its level, or opens a list: in the last item above it, or as a block of `blocks`. `deeper` is
   * the depth that its style adds to the level of its label.
   */
  add(blocks: RootContent[], printed: PrintedLabel, deeper: number, paragraph: Paragraph, place: Positioned): void {
    const ordered = !printed.bullet
    const level = printed.level + deeper
    const label = ordered ? itemLabel(printed) : bulletLabel(printed.text)
    const item: ListItem = { type: 'listItem', spread: false, children: [paragraph], data: { label }, ...place }
    while (this.#open.length > 1 && level < (this.#open.at(-1)?.level ?? 0)) this.#open.pop()
    const top = this.#open.at(-1)
    const isOfLevel = top !== undefined && level <= top.level
    if (isOfLevel && top.list.ordered === ordered && !(ordered && printed.value === 1)) {
      top.list.children.push(item)
      this.#reach(place.position.end)
      return
    }
    if (isOfLevel) this.#open.pop()
    const list: List = { type: 'list', ordered, spread: false, children: [item], position: { ...place.position } }
    if (ordered) list.start = printed.value
    const parent = this.#open.at(-1)?.list.children.at(-1)
    if (parent) parent.children.push(list)
    else blocks.push(list)
    this.#reach(place.position.end)
    this.#open.push({ level, list })
  }

  /** Adds a further paragraph to the last item. */
  goOn(paragraph: Paragraph & Positioned): void {
    this.#open.at(-1)?.list.children.at(-1)?.children.push(paragraph)
    this.#reach(paragraph.position.end)
  }

  /** The open lists and their last items reach to `end`. */
  #reach(end: Positioned['position']['end']): void {
    for (const { list } of this.#open) {
      const last = list.children.at(-1)
      if (list.position) list.position.end = end
      if (last?.position) last.position = { start: last.position.start, end }
    }
  }
}
