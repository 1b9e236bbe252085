/** From what the user named to files: files, folders, globs and standard input. */
import { type Dirent, lstat, readdir, realpath, type Stats, statSync, stat as stats } from 'node:fs'
import { basename, join, relative, resolve } from 'node:path'
import type { GlobOptions } from 'tinyglobby'
import { maximumBytes, tooLarge } from '../read/decode.ts'
import { fileBytes, reason } from '../read/file.ts'

/** One document to be read. */
export interface Input {
  /** As shown in messages and in `source.file`; `-` for standard input. */
  path: string
  /** Folder and name below the folder that the user named: where an output for it goes. */
  below: string
  /** Whether the user named it, not only a folder or pattern that holds it. */
  named: boolean
}

/** An input that cannot be used, and why. */
export interface Problem {
  path: string
  message: string
}

/** Ends of the names of documents that a folder is searched for. */
export const readable = ['md', 'markdown', 'txt', 'text', 'html', 'htm', 'docx', 'pdf']

/**
 * Lists the documents that the arguments name, each once, in a stable order; what names nothing is a problem. Folders are searched
 * for names that end in one of `extensions`.
 */
export async function inputsOf(
  named: readonly string[],
  extensions: readonly string[] = readable
): Promise<{ inputs: Input[]; problems: Problem[] }> {
  const inputs = new Map<string, Input>()
  const problems: Problem[] = []
  const add = (path: string, below: string, named: boolean) => {
    const key = path === '-' ? path : resolve(path)
    if (!inputs.has(key)) inputs.set(key, { path, below, named })
  }
  for (const name of named) {
    if (name === '-') {
      add('-', 'stdin', true)
      continue
    }
    const kind = kindOf(name)
    if (kind === 'file') add(name, basename(name), true)
    else if (kind === 'folder') {
      const { found, closed } = await documents(`**/*.{${extensions.join(',')}}`, {
        cwd: name,
        ignore: ['**/node_modules/**'],
        caseSensitiveMatch: false
      })
      problems.push(...closed)
      if (found.length === 0 && closed.length === 0)
        problems.push({
          path: name,
          message: `holds no documents (looked for ${extensions.map((e) => `.${e}`).join(', ')})`
        })
      for (const file of found) add(join(name, file), file, false)
    } else if ((await import('tinyglobby')).isDynamicPattern(name)) {
      const { found, closed } = await documents(name, {})
      problems.push(...closed)
      if (found.length === 0 && closed.length === 0) problems.push({ path: name, message: 'matches no file' })
      for (const file of found) add(file, basename(file), false)
    } else problems.push({ path: name, message: kind })
  }
  return { inputs: [...inputs.values()], problems }
}

/**
 * A link that leads nowhere is listed as a file is, so that it is named and not passed over; so are folders that may not be read.
 * @param closed takes those folders
 */
const patientFiles = (closed: Problem[]) =>
  ({
    realpath: (path: string, done: (error: Error | null, real: string) => void) =>
      realpath(path, (error, real) => done(null, error ? path : real)),
    stat: (path: string, done: (error: Error | null, found: Stats) => void) =>
      stats(path, (error, found) => (error ? lstat(path, done) : done(null, found))),
    readdir: (path: string, _: unknown, done: (error: Error | null, entries: Dirent[]) => void) =>
      readdir(path, { withFileTypes: true }, (error, entries) => {
        if (error) closed.push({ path: relative('', path), message: reason(error) })
        done(error, entries)
      })
  }) as unknown as NonNullable<GlobOptions['fs']>

/** The files that a pattern matches, in a stable order, and the folders that could not be searched. */
async function documents(pattern: string, options: GlobOptions): Promise<{ found: string[]; closed: Problem[] }> {
  const closed: Problem[] = []
  // Loaded only for folders and patterns: most runs name files.
  const { glob } = await import('tinyglobby')
  const found = await glob(pattern, { ...options, expandDirectories: false, fs: patientFiles(closed) })
  return { found: found.sort(), closed: closed.sort((a, b) => (a.path < b.path ? -1 : 1)) }
}

function kindOf(path: string): string {
  try {
    const found = statSync(path)
    return found.isDirectory() ? 'folder' : 'file'
  } catch (error) {
    return reason(error)
  }
}

/** The bytes of an input. Throws with a message for users. */
export const bytesOf = ({ path }: Pick<Input, 'path'>): Promise<Uint8Array> =>
  path === '-' ? fromStandardInput() : fileBytes(path)

async function fromStandardInput(): Promise<Uint8Array> {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of process.stdin) {
    parts.push(part as Buffer)
    size += (part as Buffer).length
    if (size > maximumBytes) throw tooLarge()
  }
  return Buffer.concat(parts)
}
