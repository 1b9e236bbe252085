import { damageRule } from '../damage.ts'

export const cutSentence = damageRule({
  id: 'cut-sentence',

  severity: 'warning',
  summary: 'a sentence or title that a blank line or the end of a page cuts in two',
  help: 'A paragraph that breaks off, at a comma, an open bracket or a word that needs another, and one that cannot open a sentence right after it. Reading joins them.',
  examples: {
    fails: [
      'text:محضر الاجتماع الخامس للفريق الاستشاري لأصحاب المصلحة\n\nالمتعددين\n\nعُقد الاجتماع في تونس، 4 آذار/مارس 2025. وافتتح الرئيس الاجتماع ورحب بالأعضاء.'
    ],
    passes: [
      'text:محضر الاجتماع الخامس للفريق الاستشاري لأصحاب المصلحة المتعددين\n\nعُقد الاجتماع في تونس، 4 آذار/مارس 2025. وافتتح الرئيس الاجتماع ورحب بالأعضاء.'
    ]
  }
})
