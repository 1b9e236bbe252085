/** Paths below the folder that was written. */
export interface Archive {
  files: string[]
  /** What stands in both languages in two files. */
  pairs: { ar: string; en: string }[]
  /** What holds both languages in one file. */
  bilingual: string[]
}
export function makeArchive(folder: string, options: { count: number; seed?: number }): Archive
export function numbersOf(args: readonly string[]): Record<string, number>
