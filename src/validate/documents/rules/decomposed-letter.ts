import type { DocumentRule } from '../rule.ts'

/** A letter with the marks on it. */
const cluster = /[\p{Script=Arabic}\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]\p{M}*/gu
const word = /[\p{L}\p{M}]+/gu

/** A sign that is none of those which stay as they are beside any other, or trade no more than their order. */
const mayCompose = /[^\0-\u02ff\u060c-\u0652\u0656-\u06d4\u2000-\u206f]/

/** In the order of Unicode, which keyboards do not keep: shadda and fatha. That changes no word. */
const inOrder = (text: string): string => [...text].sort().join('')

/** The word with its letters in one piece; the marks on them stay in the order in which they stand. */
const composed = (text: string): string =>
  text.replace(cluster, (letter) => {
    const whole = letter.normalize('NFC')
    return whole === letter || inOrder(whole) === inOrder(letter) ? letter : whole
  })

export const decomposedLetter: DocumentRule = {
  id: 'decomposed-letter',
  severity: 'info',
  summary: 'a letter written in two pieces, such as alif and a hamza on it, or e and an accent',
  help: 'Unicode has one code point for أ, for آ, for é; some programs write the letter and its mark apart, and a search for the word passes it by. The order of vowel signs, which every keyboard writes in its own way, is left alone. Source: Unicode Standard Annex 15, normalization form NFC.',
  examples: {
    fails: ['اعتمد المجلس جدول الا\u0654عمال.', 'The delegation of Co\u0302te d’Ivoire took the floor.'],
    passes: ['اعتمد المجلس جدول الأعمال، ويُعدّ\u064e التقرير.', 'The delegation of Côte d’Ivoire took the floor.']
  },
  *check({ version, blocks }) {
    if (!mayCompose.test(version.source.text)) return
    for (const { text, start } of blocks) {
      if (text.normalize('NFC') === text) continue
      for (const { 0: printed, index } of text.matchAll(word)) {
        const whole = composed(printed)
        if (whole === printed) continue
        const at = { start: start + index, end: start + index + printed.length }
        yield { at, message: `"${printed}" has letters in two pieces`, suggestion: whole, fix: { ...at, text: whole } }
      }
    }
  }
}
