import { entriesAlone } from '../entries.ts'
import type { DocumentRule } from '../rule.ts'

/** A message of one version is none in the other. */
export const messageMissing: DocumentRule = {
  id: 'message-missing',
  scope: 'document',
  severity: 'info',
  category: 'design-and-markup/markup',
  summary: 'a message of one version is no message of the other, though its paragraph has a counterpart',
  help: 'The message stands in the record of one version only. Where the other version says it, but not as a message of its own, it is told as a matter of form; where other words stand in its place, as a warning. A paragraph or sentence that is missing is missing-unit or missing-sentence.',
  examples: {
    fails: [
      {
        en: '# Messages of the Digital Forum\n\n## Theme 1: Resilient infrastructure\n\n### Messages\n\n- Governments should share maps of their networks with their neighbours.\n- Schools and clinics remain the best anchors for rural connectivity.\n- Repair ships are a regional good.',
        ar: '# رسائل المنتدى الرقمي\n\n## المحور 1: بنية تحتية صامدة\n\n### الرسائل\n\n- ينبغي للحكومات أن تطلع جيرانها على خرائط شبكاتها.\n\n#### المدارس والمستوصفات أفضل ركيزة للربط الشبكي في الأرياف\n\n- سفن الإصلاح منفعة إقليمية.'
      }
    ],
    passes: [
      {
        en: '# Messages of the Digital Forum\n\n## Theme 1: Resilient infrastructure\n\n### Messages\n\n- Governments should share maps of their networks with their neighbours.\n- Schools and clinics remain the best anchors for rural connectivity.',
        ar: '# رسائل المنتدى الرقمي\n\n## المحور 1: بنية تحتية صامدة\n\n### الرسائل\n\n- ينبغي للحكومات أن تطلع جيرانها على خرائط شبكاتها.\n- تظل المدارس والمستوصفات أفضل ركيزة للربط الشبكي في الأرياف.'
      }
    ]
  },
  check: (versions) =>
    entriesAlone(
      versions,
      versions.merged.themes.flatMap(({ messages }) => messages.map(({ at, text }) => ({ at, words: text }))),
      'message'
    )
}
