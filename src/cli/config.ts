/** `mahdar config`: what holds for a file. */
import { statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { stringify } from 'yaml'
import { findConfig, loadConfig } from '../policy/config.ts'
import { allRules } from '../rules.ts'
import { toldFaults } from './checking.ts'
import { print } from './messages.ts'

export async function configCommand(file: string, { config: named }: { config?: string }): Promise<number> {
  const isFolder = statSync(file, { throwIfNoEntry: false })?.isDirectory() ?? false
  const path = named ?? findConfig(isFolder ? file : dirname(resolve(file)))
  if (path === null) {
    print({ file, severity: 'info', text: 'no configuration holds; mahdar init writes one' })
    return 0
  }
  try {
    process.stdout.write(stringify(loadConfig(path, allRules).shownFor(file)))
    return 0
  } catch (error) {
    if (!toldFaults(error)) throw error
    return 2
  }
}
