/** `mahdar merge`: two language versions in, one bilingual record out. */

import { basename, join } from 'node:path'
import { sideOf, Versions } from '../compare/versions.ts'
import type { Language } from '../model/record.ts'
import { reason } from '../read/file.ts'
import type { ReadOptions } from '../read/index.ts'
import { writeAtomically } from '../write/file.ts'
import { toJson } from '../write/json.ts'
import { pairName } from '../write/names.ts'
import { bilingualToYaml } from '../write/yaml.ts'
import { type Teaching, taughtBy } from './glossaries.ts'
import { print } from './messages.ts'
import { twoVersions, warnIfUnlike } from './versions.ts'

export interface MergeFlags extends Teaching, ReadOptions {
  format: 'yaml' | 'json'
  output?: string
  source?: Language
  quiet?: boolean
}

/** Exit status: 0, or 2 where the two versions could not be had or the record not be written. */
export async function mergeCommand(files: readonly string[], flags: MergeFlags): Promise<number> {
  const taught = await taughtBy(flags)
  const found = taught && (await twoVersions('mahdar merge', files, flags.quiet ?? false, flags))
  if (!found) return 2
  const versions = new Versions(sideOf(found.ar), sideOf(found.en), {
    source: flags.source ?? 'en',
    lexicons: taught.lexicons
  })
  if (!flags.quiet) {
    const idsOf = (units: readonly { id: string }[]) => units.map(({ id }) => id)
    warnIfUnlike({
      documents: {
        ar: { file: versions.ar.file, units: versions.ar.units.length },
        en: { file: versions.en.file, units: versions.en.units.length }
      },
      pairs: versions.pairs.map(({ ar, en, score }) => ({ ar: idsOf(ar.units), en: idsOf(en.units), score }))
    })
  }
  const record = versions.merged
  const text = flags.format === 'json' ? toJson(record) : bilingualToYaml(record)
  if (flags.output === undefined) {
    process.stdout.write(text)
    return 0
  }
  const path = join(
    flags.output,
    pairName(basename(record.source[record.original].file), record.original, flags.format)
  )
  try {
    await writeAtomically(path, text)
    return 0
  } catch (error) {
    print({ file: 'mahdar merge', severity: 'error', text: `cannot write ${path}: ${reason(error)}` })
    return 2
  }
}
