import { quoted } from '../../../restore/quote.ts'
import type { DocumentRule } from '../rule.ts'

export const flattenedRevision: DocumentRule = {
  id: 'flattened-revision',
  severity: 'error',
  summary: 'a tracked change of which old and new words stand side by side: 2015 2019',
  help: 'Conversion of a document with tracked changes may keep what was struck beside what was put in its place. It is told by pairs that no text has: two years or two paragraph numbers in a row. An error where that is certain, else a warning.',
  examples: {
    fails: [
      'text:RESOLUTION 45 (Rev. Dubai, 2018 Bucharest, 2022)\n\nStrengthening regional offices\n\nThe Plenipotentiary Conference (Dubai, 2018 Bucharest, 2022),\n\nresolves to review the mandate.'
    ],
    passes: [
      'text:RESOLUTION 45 (Rev. Bucharest, 2022)\n\nStrengthening regional offices\n\nThe Plenipotentiary Conference (Bucharest, 2022),\n\nresolves to review the mandate.'
    ]
  },
  *check({ studied }) {
    for (const { origin, confidence, old, new: inserted, at } of studied.revisions) {
      if (origin !== 'flattened') continue
      const change =
        old !== null && inserted !== null
          ? `${quoted(old)} and ${quoted(inserted)} look like the old and the new words`
          : `${quoted(old ?? inserted ?? '')} looks like words that were ${old === null ? 'inserted' : 'struck'}`
      yield {
        at: { place: at },
        severity: confidence === 'certain' ? 'error' : 'warning',
        message: `${change} of a tracked change (${confidence})`
      }
    }
  }
}
