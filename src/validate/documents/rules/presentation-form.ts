import { rawBlocks } from '../raw.ts'
import type { DocumentRule } from '../rule.ts'

/** Forms of Arabic letters as a font draws them, and Latin ligatures. Not the ornate brackets, nor the words that are one sign: ﷺ, ﷲ. */
const form = /[\ufb00-\ufb06\ufb50-\ufd3d\ufd50-\ufdef\ufe70-\ufefc]/
/** Words that hold one, with what stands between two such words. */
const words =
  /[\p{L}\p{M}]*[\ufb00-\ufb06\ufb50-\ufd3d\ufd50-\ufdef\ufe70-\ufefc](?:[\p{L}\p{M}]|[^\p{L}\n]{1,4}(?=[\ufb50-\ufd3d\ufe70-\ufefc]))*/gu
/** Heh as it begins a word, which stands alone as the marker of a fifth item or for "hijri". */
const heh = /\ufeeb(?![\p{L}\p{M}])/gu

/** The letters as they are typed. A vowel sign by itself is drawn on a space or a stroke that belongs to the form. */
const typed = (text: string): string =>
  text
    .replace(heh, '\u0647\u0640')
    .replace(new RegExp(form, 'g'), (c) => c.normalize('NFKC').replace(/^[ \u0640](?=\p{M})/u, ''))

export const presentationForm: DocumentRule = {
  id: 'presentation-form',
  severity: 'warning',
  summary: 'letters typed as the shapes of a font (U+FB50 to U+FEFC): ﻭ for و',
  help: 'Presentation forms are what old programs and PDF files draw with. They look right, but no search, no speller and no screen reader knows the word. Words that Unicode has as one sign (ﷺ, ﷲ, ﷼) and ornate brackets are left alone. Source: Unicode 15.1, chapter 9.2; normalization form NFKC.',
  examples: {
    fails: ['text:أ )\tبأن الفقرة؛\n\nﺏ )\tبأن القرار', 'ﺍﻟﻤﺠﻠﺲ ﻳﻮﺍﻓﻖ على الميزانية.', 'The oﬃce of the Chair'],
    passes: ['قال النبي ﷺ ذلك. ﴿بسم الله﴾', 'المجلس يوافق على الميزانية.']
  },
  *check({ version }) {
    for (const { text, start } of rawBlocks(version)) {
      if (!form.test(text)) continue
      for (const { 0: printed, index } of text.matchAll(words)) {
        const plain = typed(printed)
        const at = { start: start + index, end: start + index + printed.length }
        yield {
          at,
          message: `"${printed}" is typed in presentation forms`,
          suggestion: plain,
          fix: { ...at, text: plain }
        }
      }
    }
  }
}
