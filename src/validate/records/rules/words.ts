import { folded } from '../../../language/fold.ts'
import { scriptOf } from '../../../language/script.ts'
import { type Entry, type RecordFile, type RecordFound, type RecordRule, valuesOf } from '../rule.ts'

/** What has words: the lists, and the fields of their items. */
const fields: Record<string, readonly string[]> = {
  sections: ['title'],
  agenda: ['title'],
  decisions: ['text', 'actor'],
  actionItems: ['text', 'owner'],
  themes: ['title'],
  resolutions: ['title']
}
/** Fields that may be null where the document does not say. */
const optional: ReadonlySet<string> = new Set(['actor', 'owner', 'title', 'body', 'place', 'chair', 'host', 'symbol'])

function* worded(file: RecordFile): Generator<{ value: unknown; path: readonly PropertyKey[]; field: string }> {
  const heads: [Entry, readonly string[]][] = [
    [{ item: file.map('document'), path: ['document'] }, ['title', 'symbol', 'body']],
    [{ item: file.map('document', 'meeting'), path: ['document', 'meeting'] }, ['title', 'place', 'chair', 'host']]
  ]
  for (const [entry, own] of heads)
    for (const field of own) for (const v of valuesOf(entry, field)) yield { ...v, field }
  for (const [list, own] of Object.entries(fields))
    for (const entry of file.entries(list))
      for (const field of own) for (const v of valuesOf(entry, field)) yield { ...v, field }
}

export const emptyWords: RecordRule = {
  id: 'empty-words',
  severity: 'error',
  summary: 'a text that is empty: owner: ""',
  help: 'What the document does not say is null, not an empty text; titles of sections and agenda entries and texts of decisions and action items must say something.',
  examples: {
    fails: ['actionItems: [{ id: a1, owner: "" }]', 'decisions: [{ id: d1, text: " " }]', 'document: { title: "" }'],
    passes: ['actionItems: [{ id: a1, owner: null }]', 'document: { title: null }']
  },
  *check(file) {
    for (const { value, path, field } of worded(file)) {
      if (typeof value !== 'string' || value.trim() !== '') continue
      const isTitleOfList =
        field === 'title' && (path[0] === 'sections' || path[0] === 'agenda' || path[0] === 'themes')
      const mayBeNull = optional.has(field) && !isTitleOfList && path.at(-1) === field
      yield { path, message: mayBeNull ? 'is empty: write null where the document does not say' : 'is empty' }
    }
  }
}

/** So many letters tell a language; fewer may be a name or a symbol. */
const leastLetters = 12

/** The language in which words are written that are long enough to tell. */
function languageOf(text: string): 'ar' | 'en' | null {
  const script = scriptOf(text)
  return script.kind === 'language' && script.letters >= leastLetters ? script.language : null
}

const names = { ar: 'Arabic', en: 'English' }

function* foreign(file: RecordFile): Generator<RecordFound> {
  const { language } = file.map('document')
  const told = { own: 0, other: [] as RecordFound[] }
  for (const { value, path, field } of worded(file)) {
    const last = path.at(-1)
    const side = last === 'ar' || last === 'en' ? last : null
    const own = side ?? language
    if (typeof value !== 'string' || (own !== 'ar' && own !== 'en') || field === 'symbol') continue
    const written = languageOf(value)
    if (written === null) continue
    if (written === own) told.own++
    else if (side) yield { path, message: `is written in ${names[written]}, but stands under "${side}"` }
    // Headings and names in the other language stand in many documents.
    else if (field === 'text')
      told.other.push({ path, message: `is written in ${names[written]}, but the record is in ${names[own]}` })
  }
  const [first] = told.other
  if (first && told.own === 0)
    yield { path: ['document', 'language'], message: `is "${String(language)}", but no words of the record are in it` }
  else yield* told.other
}

export const otherLanguage: RecordRule = {
  id: 'other-language',
  severity: 'warning',
  summary: 'words in another language than the record, or than the side on which they stand',
  help: "Titles, texts, actors and owners in the letters of the other language, from twelve letters on: text_ar in English, or the two sides of an item in each other's place.",
  examples: {
    fails: ['decisions: [{ id: d1, text: وافق المجلس على الميزانية لسنة 2026. }]'],
    passes: [
      'decisions: [{ id: d1, text: The Council approved the budget for 2026 (ميزانية). }]',
      'decisions: [{ id: d1, actor: المجلس }]'
    ]
  },
  check: foreign
}

const begins = (text: string) => folded(text).replace(/[^\p{L}\p{N}]/gu, '')

/** The verb of a clause, where those of the others open their texts. */
function* verbs(file: RecordFile): Generator<RecordFound> {
  const told = [...file.clauses('preamble', 'operative')].flatMap(({ item: { verb, text }, path }) =>
    typeof verb === 'string' && typeof text === 'string'
      ? [{ verb, text, path, opens: begins(text).includes(begins(verb)) }]
      : []
  )
  // A verb of several clauses stands above them, and so does one whose clause goes on with it.
  const isAbove = (verb: string, text: string) =>
    goesOn.test(text) || [...file.sources.values()].some((source) => source.holds(`${verb} ${text}`))
  const wrong = told.filter(
    ({ opens, verb, text, path }) =>
      !opens && !isAbove(verb, text) && !told.some((other) => other.verb === verb && other.path !== path)
  )
  if (wrong.length * leastOpening > told.length) return
  for (const { verb, text, path } of wrong)
    yield {
      path: [...path, 'verb'],
      message: `"${verb}" does not stand in the clause "${text.slice(0, 40)}${text.length > 40 ? '…' : ''}"`
    }
}
const goesOn = /^(?:\p{Ll}|إلى |أن |على |من |ب)/u
/** Of so many clauses one may have another verb: where more do, verbs stand above their clauses. */
const leastOpening = 3

export const wrongVerb: RecordRule = {
  id: 'wrong-verb',
  severity: 'warning',
  summary: 'a clause of a resolution with the verb of another',
  help: 'The verbs of clauses stand in their texts; where more than one clause of three has none, or several share it, the document prints them apart, and nothing is said.',
  examples: {
    fails: [
      'resolutions: [{ id: r1, operative: [{ verb: Approves, number: "1", text: Approves the budget }, { verb: Endorses, number: "2", text: Thanks the Treasurer }, { verb: Requests, number: "3", text: Requests the Clerk to publish it }, { verb: Decides, number: "4", text: Decides to meet in May }] }]',
      'resolutions: [{ id: r1, operative: [{ verb: يعتمد, number: "1", text: يعتمد الميزانية }, { verb: يؤيد, number: "2", text: يشكر أمين الصندوق }, { verb: يدعو, number: "3", text: يدعو الأعضاء إلى المساهمة }, { verb: يقرر, number: "4", text: يقرر الاجتماع في أيار }] }]'
    ],
    passes: [
      'resolutions: [{ id: r1, operative: [{ verb: Approves, number: "1", text: Approves the budget }, { verb: Thanks, number: "2", text: Also thanks the Treasurer }] }]',
      'resolutions: [{ id: r1, operative: [{ verb: Decides, number: "1", text: the budget is approved }, { verb: Decides, number: "2", text: the Treasurer is thanked }] }]'
    ]
  },
  check: verbs
}

export const repeatedItem: RecordRule = {
  id: 'repeated-item',
  severity: 'warning',
  summary: 'a decision or action item that the record has twice',
  help: 'Two items of a list with the same words, the same owner or actor, and the same place in the document: one was copied to be changed, and was not.',
  examples: {
    fails: [
      'actionItems: [{ id: a1, owner: Clerk, text: Publish the minutes, at: { line: 3, column: 1, endLine: 3, endColumn: 9 } }, { id: a2, owner: Clerk, text: Publish the minutes, at: { line: 3, column: 1, endLine: 3, endColumn: 9 } }]'
    ],
    passes: [
      'actionItems: [{ id: a1, owner: Clerk, text: Publish the minutes, at: { line: 3, column: 1, endLine: 3, endColumn: 9 } }, { id: a2, owner: Chair, text: Publish the minutes, at: { line: 3, column: 1, endLine: 3, endColumn: 9 } }]'
    ]
  },
  *check(file) {
    for (const list of ['decisions', 'actionItems', 'agenda']) {
      const known = new Map<string, unknown>()
      for (const { item, path } of file.entries(list)) {
        const { text, title, owner, actor, kind, at, start, due } = item
        if (at === undefined || (text ?? title) === undefined) continue
        const key = JSON.stringify([text, title, owner, actor, kind, at, start, due])
        if (known.has(key)) yield { path, message: `is the same as ${list}[${String(known.get(key))}]` }
        else known.set(key, path.at(-1))
      }
    }
  }
}
