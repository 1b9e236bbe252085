import { sideBySide } from '../../../language/flattened.ts'
import { quoted } from '../../../restore/quote.ts'
import type { DocumentRule } from '../rule.ts'

export const flattenedRevision: DocumentRule = {
  id: 'flattened-revision',
  severity: 'error',
  summary: 'a tracked change of which old and new words stand side by side: 2015 2019',
  help: 'Conversion of a document with tracked changes may keep what was struck beside what was put in its place. It is told by pairs that no text has: two years, two ordinals, two months, two numbers in words, two modal verbs or two paragraph numbers in a row, and a noun beside its plural or its deputy. An error where that is certain, else a warning.',
  examples: {
    fails: [
      'text:The contributions shall be paid in two three equal instalments of the year.',
      'text:The Clerk Deputy Clerk presented the proposals for parking.',
      'text:وافق المجلس على طلب هيئة الاستثمار الاستثمارات العامة.',
      'text:The Secretariat shall should report to the Board in March April 2025.',
      'text:RESOLUTION 45 (Rev. Dubai, 2018 Bucharest, 2022)\n\nStrengthening regional offices\n\nThe Plenipotentiary Conference (Dubai, 2018 Bucharest, 2022),\n\nresolves to review the mandate.',
      'text:The Plan of Action adopted in 2018 2021 remains in force.',
      'text:وقُدم المشروع إلى الدورة الخامسة السادسة للجمعية.',
      'text:The Council amended article 9 12 of the rules of procedure.',
      'text:وأشار المجلس إلى أن 40 45 في المائة من القرى لم تُربط بعد.',
      'text:RESOLUTION 27 (amended 2011 2017 2023)\n\nRural post offices\n\nThe Council of the Union,\n\nresolves to keep them open.'
    ],
    passes: [
      'text:The Chair thanked the Vice-Chair. In March, April and May 2025 two or three members should, must they not, have attended; twenty two three-year terms ended.',
      'text:In 2025 45 per cent of 1 200 villages were linked, and 40, 45 or 50 per cent in article 3.',
      'text:شكر المجلس لجنة الاستثمار والاستثمارات العامة، وحضر ثلاثة أو أربعة أعضاء.',
      'text:RESOLUTION 45 (Rev. Bucharest, 2022)\n\nStrengthening regional offices\n\nThe Plenipotentiary Conference (Bucharest, 2022),\n\nresolves to review the mandate.',
      'text:The Plan was adopted in 2018, 2021 and 2024, at the fifth and sixth sessions; 2018 2019 2020 are the columns of the table.',
      'text:اعتُمدت الخطة في عامي 2018 و2021 في الدورتين الخامسة والسادسة، وعُدلت المادتان 9 و12.'
    ]
  },
  *check({ studied, units, language }) {
    const places = studied.revisions.map(({ at }) => at)
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
    for (const unit of units) {
      for (const { old, new: inserted } of sideBySide(unit.text, language)) {
        const at = unit.passage.at(old.start, inserted.end)
        if (places.some((place) => place.line <= at.endLine && place.endLine >= at.line)) continue
        const [before, after] = [unit.text.slice(old.start, old.end), unit.text.slice(inserted.start, inserted.end)]
        yield {
          at: { unit, start: old.start, end: inserted.end },
          severity: 'warning',
          message: `${quoted(before)} and ${quoted(after)} look like the old and the new words of a tracked change`
        }
      }
    }
  }
}
