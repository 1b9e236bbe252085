/** Files of the system: their bytes, and what the system says in words. */
import { realpathSync } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { maximumBytes, tooLarge } from './decode.ts'

/**
 * The bytes of a file.
 * @throws Error with a message for users, which goes on from the name of the file
 */
export async function fileBytes(path: string): Promise<Uint8Array> {
  try {
    const { size } = await stat(path)
    if (size > maximumBytes) throw tooLarge()
    return await readFile(path)
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code ? new Error(reason(error)) : error
  }
}

/** Something about a file or folder for which the work cannot go on. Its message goes on from the name. */
export class FileError extends Error {
  override name = 'FileError'
  readonly path: string
  /** From 1. */
  readonly line: number | undefined
  constructor(path: string, message: string, line?: number) {
    super(message)
    this.path = path
    this.line = line
  }
}

/** The absolute path without symbolic links, as far as it leads somewhere. */
export function realPath(path: string): string {
  const absolute = resolve(path)
  try {
    return realpathSync(absolute)
  } catch {
    const folder = dirname(absolute)
    return folder === absolute ? absolute : join(realPath(folder), basename(absolute))
  }
}

const reasons: Record<string, string> = {
  EEXIST: 'a file stands where a folder is needed',
  ENOENT: 'no such file or folder',
  EACCES: 'may not be read (permission denied)',
  EISDIR: 'is a folder',
  ENOTDIR: 'a part of the path is no folder',
  ELOOP: 'too many symbolic links',
  ENAMETOOLONG: 'the name is too long',
  ENOSPC: 'no space left on the disk',
  EROFS: 'the file system is read-only',
  EPERM: 'operation not permitted'
}

/** What a system error means, in words. */
export function reason(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException
  return (code && reasons[code]) ?? message ?? String(error)
}
