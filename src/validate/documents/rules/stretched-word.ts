import type { DocumentRule } from '../rule.ts'

/** A word of Arabic letters, the signs on them and tatweel. */
const arabicWord = /[\u0621-\u0652\u0670-\u0671]+/g
/** Tatweel between two letters. One that carries a vowel sign or hamza of its own (الرحمـٰن) is spelling. */
const stretch = /(?<=[\u0621-\u063f\u0641-\u064a][\u064b-\u0652]{0,3})\u0640+(?=[\u0621-\u063f\u0641-\u064a])/g

export const stretchedWord: DocumentRule = {
  id: 'stretched-word',
  severity: 'info',
  summary: 'a word stretched by tatweel: يقـرر',
  help: 'The stroke that stretches a word (U+0640) looks like nothing, but a search for the word passes it by, and lines are justified without it today. It stays where it ends a letter that stands alone (هـ), joins a letter to Latin ones or figures (لـ UNDP), or carries a sign of its own (الرحمـٰن). Source: Unicode 15.1, chapter 9.2.',
  examples: {
    fails: ['المجلس يقـرر اعتماد الميزانية.', 'قــــرار المجلس'],
    passes: ['اعتُمد القرار في عام 1446 هـ وفقاً لـ UNDP.', 'د) الميزانية؛\n\nهـ) تقرير المراجع.']
  },
  *check({ version, blocks }) {
    if (!version.source.text.includes('\u0640')) return
    for (const { text, start } of blocks) {
      if (!text.includes('\u0640')) continue
      for (const { 0: word, index } of text.matchAll(arabicWord)) {
        const plain = word.replace(stretch, '')
        if (plain === word) continue
        const at = { start: start + index, end: start + index + word.length }
        yield { at, message: `"${word}" is stretched by tatweel`, suggestion: plain, fix: { ...at, text: plain } }
      }
    }
  }
}
