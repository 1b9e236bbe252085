import { damageRule } from '../damage.ts'

export const leakedBookmark = damageRule({
  id: 'leaked-bookmark',

  severity: 'error',
  summary: 'a bookmark of a program that leaked into the words',
  help: 'Bookmarks of Word and the like, which conversion leaves in brackets.',
  examples: {
    fails: ['[bookmark: _Toc12345]The Council approved the budget.'],
    passes: ['The Council approved the budget [see annex].']
  }
})
