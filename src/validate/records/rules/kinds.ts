import { kindsToldIn } from '../../../language/settled.ts'
import type { DecisionKind, Language } from '../../../model/record.ts'
import { type RecordRule, valuesOf } from '../rule.ts'

/** Ways in which a matter is settled, each of which rules the others out; what is only decided or retained may be any. */
const ways = {
  through: ['approved', 'adopted', 'agreed', 'endorsed'],
  refused: ['rejected'],
  later: ['deferred']
} as const satisfies Record<string, readonly DecisionKind[]>
const wayOf = new Map<unknown, string>(Object.entries(ways).flatMap(([way, kinds]) => kinds.map((kind) => [kind, way])))

export const wrongKind: RecordRule = {
  id: 'wrong-kind',
  severity: 'warning',
  summary: 'a decision of another kind than its words tell: approved beside "The Board rejected the tender"',
  help: 'Approved (adopted, agreed, endorsed), rejected and deferred against each other, in the words of the decision, its evidence and its vote: told where all deciding words of the text (data/decisions.yaml) are of other kinds.',
  examples: {
    fails: [
      'decisions: [{ id: d1, kind: approved, text: The Board rejected the tender of Norlake Ltd as non-compliant. }]',
      'decisions: [{ id: d1, kind: rejected, text: The Board approved the tender of Norlake Ltd. }]'
    ],
    passes: [
      'decisions: [{ id: d1, kind: approved, text: The Board approved the proposal to reject the tender of Norlake Ltd. }]',
      'decisions: [{ id: d1, kind: rejected, text: The Board did not approve the tender of Norlake Ltd. }]',
      'decisions: [{ id: d1, kind: decided, text: The Board rejected the tender and decided to reopen the call. }]'
    ]
  },
  *check(file) {
    const own = file.map('document').language
    for (const entry of file.entries('decisions')) {
      const way = wayOf.get(entry.item.kind)
      if (way === undefined) continue
      const words: string[] = []
      for (const at of [[], ['evidence'], ['vote']]) {
        const holder = { item: file.map(...entry.path, ...at), path: [...entry.path, ...at] }
        for (const { value } of valuesOf(holder, 'text')) if (typeof value === 'string') words.push(value)
      }
      if (way !== 'through' && words.some((text) => negative.test(text))) continue
      const told = new Set(words.flatMap((text) => [...kindsToldIn(text, languageOf(text, own))]))
      const others = [...told].filter((kind) => kind !== 'other')
      if (others.length === 0 || !others.every((kind) => wayOf.has(kind) && wayOf.get(kind) !== way)) continue
      yield {
        path: [...entry.path, 'kind'],
        message: `is "${String(entry.item.kind)}", but the words tell of what was ${others.join(', ')}`
      }
    }
  }
}

/** What is approved with such a word may well be refused. */
const negative = /\b(?:not|no|nor|never|without|unable)\b|n['’]t\b|(?<!\p{L})[وف]?(?:لم|لن|لا|عدم|دون|ليس)(?!\p{L})/u

const languageOf = (text: string, own: unknown): Language =>
  own === 'ar' || own === 'en' ? own : /[\u0621-\u064a]/.test(text) ? 'ar' : 'en'
