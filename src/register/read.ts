/** Records as files hold them. */
import { bilingualSchema } from '../model/bilingual.ts'
import { recordSchema } from '../model/record.ts'
import { faultsOf } from '../yaml/faults.ts'
import { locatedDocuments, YamlError } from '../yaml/located.ts'
import { plainDocument } from './plain.ts'
import { type View, viewOf } from './view.ts'

/** What is wrong with a record; its message goes on from the name of the file. */
export class RecordError extends Error {
  override name = 'RecordError'
  readonly line: number
  constructor(line: number, message: string) {
    super(message)
    this.line = line
  }
}

/**
 * What the register needs of a record of one language or of two, in YAML.
 * @throws RecordError where it is none
 */
export function viewIn(text: string): View {
  const value = plainDocument(text)
  return (value !== undefined && sound(value)) || located(text)
}

function sound(value: unknown): View | undefined {
  if (isBilingual(value)) return bilingualSchema.safeParse(value).data
  const { data } = recordSchema.safeParse(value)
  return data && viewOf(data)
}

const isBilingual = (value: unknown) => typeof value === 'object' && value !== null && 'bilingual' in value

/** The long way, which reads all of YAML and knows the lines. */
function located(text: string): View {
  const [document, second] = documentsIn(text)
  if (!document || second) throw new RecordError(1, second ? 'holds several records' : 'is empty')
  const view = sound(document.value)
  if (view) return view
  const [fault] = faultsOf(isBilingual(document.value) ? bilingualSchema : recordSchema, document.value)
  if (!fault) throw new RecordError(1, 'is no record')
  const { line } = fault.onKey ? document.keyAt(fault.path) : document.valueAt(fault.path)
  throw new RecordError(line, `is no sound record: ${fault.message}`)
}

function documentsIn(text: string) {
  try {
    return locatedDocuments(text)
  } catch (error) {
    if (error instanceof YamlError) throw new RecordError(error.line, error.message)
    throw error
  }
}
