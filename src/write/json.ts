import type { BilingualRecord } from '../model/bilingual.ts'
import type { MahdarRecord } from '../model/record.ts'

/** A record as JSON, indented, with a line end. Stable byte for byte. */
export const toJson = (record: MahdarRecord | BilingualRecord): string => `${JSON.stringify(record, null, 2)}\n`
