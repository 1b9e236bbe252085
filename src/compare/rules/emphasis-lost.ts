import { languageNames } from '../../model/language.ts'
import { emphasized } from '../emphasis.ts'
import { type DocumentRule, onSide } from '../rule.ts'

/** Words in bold type or italics that the translation prints plain. */
export const emphasisLost: DocumentRule = {
  id: 'emphasis-lost',
  scope: 'document',
  severity: 'info',
  category: 'design-and-markup/markup',
  summary: 'words stand in bold type or italics in the original and plain in the translation',
  help:
    'Said only where the translation uses such marks elsewhere, in half at least of the paragraphs that the original marks: plain text has none. ' +
    'Arabic has no italics of old; quotation marks stand for them. PDF often does not say that letters are bold, so nothing is said of a translation in PDF.',
  examples: {
    fails: [
      {
        en: 'The Board **approved** the plan for water.\n\nThe Board **noted** the report on roads.\n\nThe Board **deferred** the matter of fees.',
        ar: '**وافق** المجلس على خطة المياه.\n\n**أحاط** المجلس علماً بالتقرير عن الطرق.\n\nأرجأ المجلس مسألة الرسوم.'
      }
    ],
    passes: [
      {
        en: 'The Board **approved** the plan for water.\n\nThe Board **noted** the report on roads.',
        ar: 'وافق المجلس على خطة المياه.\n\nأحاط المجلس علماً بالتقرير عن الطرق.'
      }
    ]
  },
  *check(versions) {
    const { paired, source, target } = versions
    // Browsers print bold Arabic by thickening plain letters, of which the file says nothing.
    if (versions[target].record.source.format === 'pdf') return
    const marks = paired.filter((pair) => emphasized(pair[source]).length > 0)
    const plain = marks.filter((pair) => emphasized(pair[target]).length === 0 && !/["«“]/.test(pair[target].text))
    if (plain.length * 2 > marks.length) return
    for (const pair of plain) {
      const words = emphasized(pair[source])[0] as string
      const start = pair[source].text.indexOf(words)
      if (start < 0) continue
      const own = { start, end: start + words.length }
      yield {
        pair,
        ...onSide(source, own),
        message: `"${words}" is emphasized in ${languageNames[source]} only`
      }
    }
  }
}
