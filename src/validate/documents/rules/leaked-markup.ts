import { damageRule } from '../damage.ts'

export const leakedMarkup = damageRule({
  id: 'leaked-markup',

  severity: 'error',
  summary: 'tags, addresses without a text and marks of a program that leaked into the words',
  help: 'Such as <p> in the words of a list or table, or a link whose address is empty. HTML itself is read as such.',
  examples: {
    fails: ['The Council approved the budget.</p>', 'text:The Council<p>approved the budget.'],
    passes: ['The Council approved the budget for 2026.']
  }
})
