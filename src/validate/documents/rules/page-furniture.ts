import { damageRule } from '../damage.ts'

export const pageFurniture = damageRule({
  id: 'page-furniture',

  severity: 'info',
  summary: 'headers, footers and page numbers between the words',
  help: 'Lines that stand on page after page. Reading leaves them out; a document to be kept is better without them.',
  examples: {
    fails: [
      'text:The Council met on Monday to discuss the budget of the coming year and the report of the auditor.\n\nPage 1 of 3\n\nThe Council approved the budget.\n\nPage 2 of 3\n\nThe Council took note of the report.\n\nPage 3 of 3'
    ],
    passes: ['The Council turned to page 3 of the report.']
  }
})
