/** Records as files hold them. */
import { bilingualSchema } from '../model/bilingual.ts'
import { LineError } from '../model/line-error.ts'
import { recordSchema } from '../model/record.ts'
import { faultsOf } from '../yaml/faults.ts'
import { locatedDocuments } from '../yaml/located.ts'
import { plainDocument } from './plain.ts'
import { type View, viewOf } from './view.ts'

/**
 * What the register needs of a record of one language or of two, in YAML.
 * @throws LineError where it is none
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
  const [document, second] = locatedDocuments(text)
  if (!document || second) throw new LineError(second ? 'holds several records' : 'is empty', 1)
  const view = sound(document.value)
  if (view) return view
  const [fault] = faultsOf(isBilingual(document.value) ? bilingualSchema : recordSchema, document.value)
  if (!fault) throw new LineError('is no record', 1)
  const { line } = fault.onKey ? document.keyAt(fault.path) : document.valueAt(fault.path)
  throw new LineError(`is no sound record: ${fault.message}`, line)
}
