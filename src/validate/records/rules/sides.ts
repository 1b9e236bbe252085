import type { RecordRule } from '../rule.ts'

const lists = ['sections', 'agenda', 'decisions', 'actionItems', 'themes', 'resolutions']
const fields = ['text', 'title', 'at', 'line']
const sides = ['ar', 'en']

export const missingSide: RecordRule = {
  id: 'missing-side',
  severity: 'error',
  summary: 'an item of both versions with the words or the place of one only',
  help: 'In a bilingual record, an item whose ids name both versions has words and a place in both; one of a single version has only those of that one.',
  examples: {
    fails: [
      'bilingual: 1\ndecisions: [{ id: d1, ids: { ar: d1, en: d1 }, text: { en: The Council approved the budget. } }]',
      'bilingual: 1\ndecisions: [{ id: d1, ids: { en: d1 }, text: { ar: وافق المجلس على الميزانية., en: The Council approved the budget. } }]'
    ],
    passes: [
      'bilingual: 1\ndecisions: [{ id: d1, ids: { en: d1 }, text: { en: The Council approved the budget. }, at: { en: { line: 1 } } }]'
    ]
  },
  *check(file) {
    if (file.kind === 'record') return
    for (const { item, path } of file.items(lists)) {
      const ids = file.map(...path, 'ids')
      if (!sides.some((side) => side in ids)) continue
      for (const field of fields) {
        const value = file.map(...path, field)
        if (!(field in item) || !sides.some((side) => side in value)) continue
        for (const side of sides)
          if (side in ids && !(side in value))
            yield { path: [...path, field], message: `has no "${side}", though the item stands in both versions` }
          else if (side in value && !(side in ids))
            yield { path: [...path, field, side], message: `stands under "${side}", but the item has no id there` }
      }
    }
  }
}
