/**
 * The register of an archive: its decisions, action items, resolutions and references, record after record. Reads what a batch run
 * wrote; holds no more than one record at a time.
 *
 * ```ts
 * import { Archive } from 'mahdar/register'
 * const archive = await Archive.open('out')
 * for await (const items of archive.items({ lists: ['actions'] })) for (const { id, text, due } of items) console.log(id, text, due?.date)
 * ```
 */
import { readFile } from 'node:fs/promises'
import { dirname, join, relative, resolve } from 'node:path'
import { manifestFile } from '../batch/manifest.ts'
import { addressOf } from '../model/address.ts'
import type { Both } from '../model/bilingual.ts'
import { LineError } from '../model/line-error.ts'
import type { Language } from '../model/record.ts'
import type { RegisterItem } from '../model/register.ts'
import { type RegisterList, registerLists } from '../model/register-lists.ts'
import { realPath, reason } from '../read/file.ts'
import { languagesOf, type Manifest, readManifest, type Standing, standingFor, type Told } from './archive.ts'
import { Identities } from './identity.ts'
import { type Identified, itemsOf } from './items.ts'
import { viewIn } from './read.ts'
import { Statuses } from './statuses.ts'

export { ManifestError } from '../batch/manifest.ts'
export { type RegisterItem, type RegisterList, registerItemSchema } from '../model/register.ts'
export type { Told } from './archive.ts'
export { type StatusEntry, Statuses, type StatusFile, statusesIn } from './statuses.ts'

export interface RegisterOptions {
  /** Folder from which links to the documents start; default: that of the archive. */
  from?: string | undefined
  /** Default: all. */
  lists?: readonly RegisterList[] | undefined
  /** What people set by hand; default: nothing. */
  statuses?: Statuses | undefined
}

export class Archive {
  readonly folder: string
  readonly #manifest: Manifest
  readonly #tell: (told: Told) => void

  private constructor(folder: string, manifest: Manifest, tell: (told: Told) => void) {
    this.folder = folder
    this.#manifest = manifest
    this.#tell = tell
  }

  /**
   * @param folder what a batch run wrote
   * @param tell is told of what cannot be read and what is left out
   * @throws ManifestError, or the system's error where the manifest cannot be read
   */
  static async open(folder: string, tell: (told: Told) => void = () => {}): Promise<Archive> {
    return new Archive(folder, readManifest(await readFile(join(folder, manifestFile), 'utf8'), tell), tell)
  }

  get languages(): Set<Language> {
    return languagesOf(this.#manifest)
  }

  /** The items of one record after the other, in the order of the names of the documents. */
  async *items(options: RegisterOptions = {}): AsyncGenerator<RegisterItem[]> {
    const { from = this.folder, lists = registerLists, statuses = new Statuses([], new Set()) } = options
    const base = realPath(this.folder)
    const target = realPath(from)
    /** @param told what the record says, from its own folder, for documents of which the manifest says nothing */
    const hrefOf = (document: string, record: string, told: string): string => {
      const file = this.#manifest.documents.get(document)?.file ?? join(dirname(record), told)
      const path = addressOf(relative(target, resolve(base, file)))
      return path.startsWith('..') || path.startsWith('file:') ? path : `./${path}`
    }
    const identities = new Identities()
    const read = async (standing: Standing): Promise<Identified[][]> => {
      try {
        const view = viewIn(await readFile(join(this.folder, standing.record), 'utf8'))
        const hrefs: Both<string> = {}
        for (const language of ['ar', 'en'] as const) {
          const document = standing.documents[language]
          const source = view.source[language]
          if (document !== undefined && source) hrefs[language] = hrefOf(document, standing.record, source.file)
        }
        return [itemsOf(view, { documents: standing.documents, hrefs }, identities)]
      } catch (error) {
        const { instead } = standing
        this.#tell({
          file: standing.record,
          ...(error instanceof LineError && { line: error.line }),
          severity: 'error',
          message: `${error instanceof LineError ? error.message : reason(error)}; ${instead.length > 0 ? 'each version is listed by itself' : 'its items are left out'}`
        })
        const found: Identified[][] = []
        for (const other of instead) found.push(...(await read(other)))
        return found
      }
    }
    const failed = [...this.#manifest.documents.values()].filter(({ state }) => state === 'failed').length
    if (failed > 0)
      this.#tell({
        file: manifestFile,
        severity: 'warning',
        message: `${failed === 1 ? 'a document' : `${failed} documents`} could not be read when the archive was; what ${failed === 1 ? 'it says is' : 'they say is'} not here`
      })
    for (const standing of standingFor(this.#manifest, this.#tell)) {
      for (const identified of await read(standing)) {
        for (const { entry, item } of statuses.give(identified))
          this.#tell({
            file: item.document,
            severity: 'info',
            message: `"${entry.text[item.original] ?? entry.text.ar ?? entry.text.en}" is now "${item.text?.[item.original] ?? ''}"; it keeps the id ${entry.id} and its status`
          })
        yield identified.map(({ item }) => item).filter(({ list }) => lists.includes(list))
      }
    }
  }
}
