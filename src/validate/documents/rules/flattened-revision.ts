import { damageRule } from '../damage.ts'

export const flattenedRevision = damageRule({
  id: 'flattened-revision',

  severity: 'error',
  summary: 'a tracked change of which old and new words stand side by side: 2015 2019',
  help: 'Conversion of a document with tracked changes may keep what was struck beside what was put in its place. It is told by pairs that no text has: two years or two paragraph numbers in a row.',
  examples: {
    fails: [
      'text:RESOLUTION 45 (Rev. Dubai, 2018 Bucharest, 2022)\n\nStrengthening regional offices\n\nThe Plenipotentiary Conference (Dubai, 2018 Bucharest, 2022),\n\nresolves to review the mandate.'
    ],
    passes: [
      'text:RESOLUTION 45 (Rev. Bucharest, 2022)\n\nStrengthening regional offices\n\nThe Plenipotentiary Conference (Bucharest, 2022),\n\nresolves to review the mandate.'
    ]
  }
})
