import type { Root } from 'mdast'
import { unified } from 'unified'
import type { VFile } from 'vfile'
import { bullets } from './bullets.ts'
import { columns } from './columns.ts'
import { contents } from './contents.ts'
import { debris } from './debris.ts'
import { entries } from './entries.ts'
import { furniture } from './furniture.ts'
import { headings } from './headings/index.ts'
import { labels } from './labels.ts'
import { levels } from './levels.ts'
import { noteMarks } from './note-marks.ts'
import { numbers } from './numbers.ts'
import { paragraphs } from './paragraphs.ts'
import { rejoin } from './rejoin.ts'
import { revisions } from './revisions/index.ts'
import { plugin } from './step.ts'
import { times } from './times.ts'

/** Every kind of damage, in the order in which it can be undone. */
const steps = [
  debris,
  paragraphs,
  entries,
  furniture,
  contents,
  rejoin,
  noteMarks,
  labels,
  bullets,
  revisions,
  numbers,
  headings,
  levels,
  columns,
  times
]

const processor = unified()
  .use({ plugins: steps.map(plugin) })
  .freeze()

/** Undoes the damage of conversion in place; what was changed is in the messages of `file`. */
export function restore(tree: Root, file: VFile): void {
  processor.runSync(tree, file)
}
