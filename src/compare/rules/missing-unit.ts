import { alone } from '../alone.ts'
import type { DocumentRule } from '../rule.ts'

/** A paragraph, heading, item or cell of the original without a counterpart. */
export const missingUnit: DocumentRule = {
  id: 'missing-unit',
  scope: 'document',
  severity: 'error',
  category: 'accuracy/omission',
  summary: 'a heading, paragraph, item or cell of the original has no counterpart',
  help: 'Five or more in a row are one finding. Units are paired by their words, numbers and places. What the translation has elsewhere is moved-unit.',
  examples: {
    fails: [
      {
        en: '1.1 The Council approved the budget for 2025.\n\n1.2 The Secretary-General thanked the members for their work.\n\n1.3 The meeting rose at noon.',
        ar: '1.1 وافق المجلس على ميزانية عام 2025.\n\n1.3 رُفعت الجلسة ظهراً.'
      }
    ],
    passes: [
      {
        en: '1.1 The Council approved the budget for 2025.\n\n1.2 The meeting rose at noon.',
        ar: '1.1 وافق المجلس على ميزانية عام 2025.\n\n1.2 رُفعت الجلسة ظهراً.'
      }
    ]
  },
  check: (versions) => alone(versions, versions.source)
}
