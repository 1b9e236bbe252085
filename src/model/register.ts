/**
 * The register of an archive: every decision, action item, resolution and reference of its records, one item a line of
 * `register.jsonl`. The single source of its types and of the published `schemas/register.schema.json`.
 *
 * Words stand as `{ ar, en }`, a language that has none is left out; facts stand once where the versions agree and as
 * `{ ar, en }` where they differ.
 */
import { z } from 'zod'
import { both, bothOrNone, fact } from './bilingual.ts'
import { languageSchema, placeSchema, voteSchema } from './record.ts'
import { registerLists } from './register-lists.ts'

const text = () => z.string()
const orNull = () => z.string().nullable()

const source = z.strictObject({
  href: z
    .string()
    .describe('Address of the document from the folder of the register, percent-encoded, with the page or line'),
  line: placeSchema.shape.line,
  page: placeSchema.shape.page
})

export const registerItemSchema = z
  .strictObject({
    list: z.enum(registerLists),
    id: z.string().describe('The same over runs, also where other parts of the document change'),
    document: z.string().describe('Path below the folder that was searched; of a pair, that of the original'),
    original: languageSchema.describe('Language of the original; of a document without a pair, its own'),
    symbol: fact(orNull()).describe("The document's own symbol"),
    title: bothOrNone(text()).describe('Title of the document'),
    body: bothOrNone(text()).describe('The issuing body; of a resolution, the body whose resolution it is'),
    meeting: z.strictObject({ title: bothOrNone(text()), start: fact(orNull()).describe('YYYY-MM-DD') }),
    kind: fact(orNull()).describe('Of a decision and of a reference; null for others'),
    number: fact(orNull()).describe('Of a resolution; null for others'),
    actor: bothOrNone(text()).describe('Who decided, or who is to act'),
    text: bothOrNone(text()).describe('The exact words; of a resolution its title, of a reference its first mention'),
    due: z
      .strictObject({ date: fact(orNull()), text: both(text()) })
      .nullable()
      .describe('By when; the date is null where the text names an occasion only'),
    status: orNull().describe('Set by hand, or as the document says; null where neither tells'),
    documentStatus: fact(orNull()).describe('As the document says'),
    note: orNull().describe('Set by hand'),
    statusDate: orNull().describe('Set by hand'),
    decision: orNull().describe('Id of the decision that it comes from or hangs on'),
    references: fact(z.array(z.string())),
    paragraph: fact(orNull()),
    section: z.strictObject({ number: fact(orNull()), title: both(text()) }).nullable(),
    vote: z
      .strictObject({
        for: fact(voteSchema.shape.for),
        against: fact(voteSchema.shape.against),
        abstaining: fact(voteSchema.shape.abstaining),
        unanimous: fact(z.boolean().nullable()),
        text: both(text())
      })
      .nullable(),
    source: both(source).describe('Where the words stand')
  })
  .describe('One item of the register of a mahdar archive')

export type RegisterItem = z.infer<typeof registerItemSchema>
export type { RegisterList } from './register-lists.ts'
