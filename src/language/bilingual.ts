/**
 * The bilingual lexicon: which keys (see keys.ts) of one language stand for which of the other. Learned from approved
 * translations (`mahdar learn`); the package ships one, users add their own.
 *
 * As a file: one Arabic key a line, a tab, then its English keys as `key:forward:backward`, parted by spaces, weights in per mille.
 */
import { existsSync, readFileSync } from 'node:fs'

/** Weights are probabilities, 0..1: `forward` of the English key given the Arabic one, `backward` the reverse. */
export interface Weighted {
  key: string
  weight: number
}

export class Bilingual {
  /** Arabic key → its English keys, weights given the Arabic. */
  readonly forward = new Map<string, Weighted[]>()
  /** English key → its Arabic keys, weights given the English. */
  readonly backward = new Map<string, Weighted[]>()

  add(ar: string, en: string, forward: number, backward: number): void {
    raise(this.forward, ar, en, forward)
    raise(this.backward, en, ar, backward)
  }
}

function raise(map: Map<string, Weighted[]>, from: string, key: string, weight: number): void {
  const list = map.get(from)
  if (!list) {
    map.set(from, [{ key, weight }])
    return
  }
  const known = list.find((w) => w.key === key)
  if (!known) list.push({ key, weight })
  else if (weight > known.weight) known.weight = weight
}

/** Parses the file form. Throws with the number of the line where it is broken. */
export function parseBilingual(text: string): Bilingual {
  const lexicon = new Bilingual()
  const lines = text.split('\n')
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] as string
    if (line === '' || line.startsWith('#')) continue
    const tab = line.indexOf('\t')
    if (tab <= 0) throw new Error(`line ${i + 1}: no tab after the Arabic key`)
    const ar = line.slice(0, tab)
    const forward: Weighted[] = []
    for (const entry of line.slice(tab + 1).split(' ')) {
      const [en, f, b] = entry.split(':')
      const weights = [Number(f) / 1000, Number(b) / 1000] as const
      if (!en || !(weights[0] >= 0 && weights[0] <= 1) || !(weights[1] >= 0 && weights[1] <= 1)) {
        throw new Error(`line ${i + 1}: "${entry}" is not key:forward:backward`)
      }
      forward.push({ key: en, weight: weights[0] })
      const back = lexicon.backward.get(en)
      if (back) back.push({ key: ar, weight: weights[1] })
      else lexicon.backward.set(en, [{ key: ar, weight: weights[1] }])
    }
    lexicon.forward.set(ar, forward)
  }
  return lexicon
}

let shipped: Bilingual | undefined

/** The lexicon that ships with the package. */
export function shippedBilingual(): Bilingual {
  if (!shipped) {
    const file = new URL('./data/bilingual.tsv', import.meta.url)
    shipped = existsSync(file) ? parseBilingual(readFileSync(file, 'utf8')) : new Bilingual()
  }
  return shipped
}

/** Writes the file form, sorted, so that the same lexicon gives the same bytes. `least`: pairs weaker both ways are left out. */
export function formatBilingual(lexicon: Bilingual, least = 0.03): string {
  const backward = new Map<string, number>()
  for (const [en, list] of lexicon.backward) for (const { key, weight } of list) backward.set(`${key} ${en}`, weight)
  const lines: string[] = []
  for (const [ar, list] of [...lexicon.forward].sort(([x], [y]) => (x < y ? -1 : 1))) {
    const entries = list
      .map(({ key, weight }) => ({ key, forward: weight, backward: backward.get(`${ar} ${key}`) ?? 0 }))
      .filter((e) => Math.max(e.forward, e.backward) >= least)
      .sort((x, y) => y.forward - x.forward || (x.key < y.key ? -1 : 1))
      .map((e) => `${e.key}:${Math.round(e.forward * 1000)}:${Math.round(e.backward * 1000)}`)
    if (entries.length > 0) lines.push(`${ar}\t${entries.join(' ')}`)
  }
  return `${lines.join('\n')}\n`
}
