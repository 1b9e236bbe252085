import { annexHead } from '../../language/annex-heads.ts'
import { folded } from '../../language/fold.ts'
import type { Annex } from '../../model/record.ts'
import type { Unit } from '../../outline/index.ts'
import type { Context } from '../context.ts'
import { startsAnother } from './frame.ts'

/** Up to how many lines above its paragraphs name an annex, and how long one is, in characters. */
const mostTitles = 4
const longestTitle = 250

/**
 * Reads the annexes that begin at unit `at`. `title` is that of the resolution. `last`: the last unit that belongs to them, null for none but
 * their heads; `next`: the unit behind them.
 */
export function annexesFrom(
  context: Context,
  at: number,
  title: string | null
): { annexes: Annex[]; last: number | null; next: number } {
  const { units, language } = context
  const annexes: Annex[] = []
  const kinds = new Map<Annex, string>()
  let annex: Annex | null = null
  let named = true
  let titles: Unit[] = []
  let last: number | null = null
  let i = at
  const close = () => {
    if (!annex) return
    annex.title = annexTitle(titles, title) || annex.title
    annexes.push(annex)
  }
  for (; i < units.length; i++) {
    const unit = units[i] as Unit
    const head = unit.number === null ? annexHead(unit.text, language) : null
    if (head !== null) {
      close()
      annex = { title: unit.text, items: [], at: unit.passage.at() }
      titles = []
      named = false
      if (head < unit.passage.length) annex.title = unit.passage.slice(head).text
      continue
    }
    if (!annex || startsAnother(context, i) || isRule(unit.text)) break
    const kind = unit.label?.kind
    if (kind !== undefined && unit.kind !== 'heading') {
      named = true
      if (isItem(kind, annex, kinds)) {
        kinds.set(annex, kind)
        annex.items.push({ number: unit.number, printed: unit.printed, text: unit.text.trim(), at: unit.passage.at() })
      }
    } else if (!named && !/[.:;؛]\s*$/.test(unit.text) && unit.text.length < longestTitle && titles.length < mostTitles)
      titles.push(unit)
    else named = true
    last = i
  }
  close()
  return { annexes, last, next: i }
}

/** Numbers are items wherever they stand; letters and Roman numbers only where the first item was one. */
function isItem(kind: string, annex: Annex, kinds: ReadonlyMap<Annex, string>): boolean {
  if (kind === 'number' || kind === 'decimal' || kind === 'word') return true
  if (kind === 'letter' && annex.items.length === 0) return true
  return (kind === 'letter' || kind === 'roman') && kinds.get(annex) === kind
}

const isRule = (text: string) => /^[\s_*=–—-]{3,}$/.test(text)

/** An annex repeats the name of the body or of the resolution above its own title. */
function annexTitle(units: readonly Unit[], title: string | null): string {
  const own = folded(title ?? '')
  const fresh = units.filter((u) => own === '' || (!own.includes(folded(u.text)) && !folded(u.text).includes(own)))
  return (fresh.length > 0 ? fresh : units).map((u) => u.text).join(' ')
}
