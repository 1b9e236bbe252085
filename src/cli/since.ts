/** The files that changed since a revision, by git. */
import { execFile } from 'node:child_process'
import { resolve } from 'node:path'
import { promisify } from 'node:util'
import { realPath } from '../read/file.ts'

const run = promisify(execFile)

/**
 * Absolute paths of files that differ from the revision, untracked ones too.
 * @throws Error with what git says
 */
export async function changedSince(revision: string): Promise<Set<string>> {
  const git = async (...args: string[]) => {
    try {
      return (await run('git', args, { maxBuffer: 1 << 28 })).stdout
    } catch (error) {
      const { stderr, code } = error as { stderr?: string; code?: unknown }
      throw new Error(code === 'ENOENT' ? 'git is not there' : (stderr ?? '').trim().split('\n')[0] || 'git failed')
    }
  }
  const top = (await git('rev-parse', '--show-toplevel')).replace(/\n$/, '')
  // A name that begins with a hyphen would be an option of git.
  const commit = await git('rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`).catch(() => {
    throw new Error(`there is no revision "${revision}" here; a shallow clone may have to fetch it first`)
  })
  const names = [
    await git('-C', top, 'diff', '--name-only', '--diff-filter=d', '-z', commit.trim(), '--'),
    await git('-C', top, 'ls-files', '--others', '--exclude-standard', '-z')
  ]
  const paths = names.flatMap((list) => list.split('\0')).filter((name) => name !== '')
  return new Set(paths.map((name) => realPath(resolve(top, name))))
}
