/** Paths of files as addresses. */
import { isAbsolute } from 'node:path'
import { pathToFileURL } from 'node:url'

/** A path as a relative address, or one of a file; names in any script and with any signs stay one name. */
export const addressOf = (file: string): string =>
  isAbsolute(file)
    ? pathToFileURL(file).href
    : file
        .replace(/^\.[\\/]/, '')
        .split(/[\\/]/)
        .map((part) => encodeURIComponent(part.replace(/\p{Surrogate}/gu, '\ufffd')))
        .join('/')
