/** `mahdar init`: a configuration to begin with. */

import { statSync } from 'node:fs'
import { join } from 'node:path'
import { configNames } from '../policy/config.ts'
import { reason } from '../read/file.ts'
import { writeAtomically } from '../write/file.ts'
import { print } from './messages.ts'

const beginning = `# yaml-language-server: $schema=https://unpkg.com/mahdar/schemas/config.schema.json
# What this house wants checked, and how. mahdar rules lists the rules, mahdar config --print shows what holds.

# Look no further up for configurations.
root: true

# Language of the originals: en or ar.
source: en

# By the id of a rule: off, error, warning or info.
rules: {}

# What documents of a kind must state.
profiles:
  minutes:
    required: [title, body, meeting.start]

# Terms of the house (YAML, CSV or TBX), by path from this file.
glossaries: []

# Other levels for some files.
overrides: []
#  - files: archive/**
#    rules: { page-furniture: off }

# Findings that do not count, each with its reason. Markdown and HTML can say so in comments instead.
suppressions: []
#  - rule: number-words
#    files: minutes/2019-03.docx
#    paragraph: "2.4"
#    reason: printed so in the original
`

/** Exit status 2 where there is a configuration already or it could not be written. */
export async function initCommand(folder: string): Promise<number> {
  const there = configNames.map((name) => join(folder, name)).find((path) => statSync(path, { throwIfNoEntry: false }))
  const path = there ?? join(folder, configNames[0])
  try {
    if (there) throw new Error('there is a configuration already')
    await writeAtomically(path, beginning)
  } catch (error) {
    print({ file: path, severity: 'error', text: reason(error) })
    return 2
  }
  print({ file: path, severity: 'info', text: 'written' })
  return 0
}
