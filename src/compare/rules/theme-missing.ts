import { entriesAlone } from '../entries.ts'
import type { DocumentRule } from '../rule.ts'

/** A theme of one version is none in the other. */
export const themeMissing: DocumentRule = {
  id: 'theme-missing',
  scope: 'document',
  severity: 'info',
  category: 'design-and-markup/markup',
  summary: 'a theme of one version is no theme of the other, though what bears its title has a counterpart',
  help: 'The theme stands in the record of one version only. Where its words stand in the other version and only their form is lost (a heading that became part of a paragraph), it is told as a matter of form; where other words stand in their place, as a warning. A heading that is missing is missing-unit.',
  examples: {
    fails: [
      {
        en: '# Messages of the Digital Forum\n\n## Theme 1: Resilient infrastructure for all\n\n- Governments should share maps of their networks with their neighbours.\n\n## Theme 2: Protection of personal data\n\n- Public bodies should publish what data they collect and why.\n\n## Theme 3: Cooperation across borders\n\n- Regulators should meet every year.',
        ar: '# رسائل المنتدى الرقمي\n\n## المحور 1: بنية تحتية قادرة على الصمود للجميع\n\n- ينبغي للحكومات أن تطلع جيرانها على خرائط شبكاتها.\n\nحماية البيانات الشخصية.\n\n- ينبغي للهيئات العامة أن تنشر ما تجمعه من بيانات وأسباب جمعها.\n\n## المحور 3: التعاون عبر الحدود\n\n- ينبغي للجهات التنظيمية أن تجتمع كل سنة.'
      }
    ],
    passes: [
      {
        en: '# Messages of the Digital Forum\n\n## Theme 1: Resilient infrastructure for all\n\n- Governments should share maps of their networks with their neighbours.\n\n## Theme 2: Protection of personal data\n\n- Public bodies should publish what data they collect and why.',
        ar: '# رسائل المنتدى الرقمي\n\n## المحور الأول: بنية تحتية صامدة للجميع\n\n- ينبغي للحكومات أن تطلع جيرانها على خرائط شبكاتها.\n\n## المحور الثاني: حماية البيانات الشخصية\n\n- ينبغي للهيئات العامة أن تنشر ما تجمعه من بيانات وأسباب جمعها.'
      }
    ]
  },
  check: (versions) =>
    entriesAlone(
      versions,
      versions.merged.themes.map(({ at, title }) => ({ at, words: title })),
      'theme'
    )
}
