import type { DocumentRule } from '../rule.ts'

/** Forms of Arabic letters as a font draws them, and Latin ligatures. Not the ornate brackets, nor the words that are one sign: ﷺ, ﷲ. */
const form = /[\ufb00-\ufb06\ufb50-\ufd3d\ufd50-\ufdef\ufe70-\ufefc]/
const word = /[\p{L}\p{M}]+/gu
/** What may stand between two words that are told as one finding. */
const gap = /^[^\n]{1,4}$/
/** Heh as it begins a word, which stands alone as the marker of a fifth item or for "hijri". */
const heh = /\ufeeb(?![\p{L}\p{M}])/gu

/** The letters as they are typed. A vowel sign by itself is drawn on a space or a stroke that belongs to the form. */
const typed = (text: string): string =>
  text
    .replace(heh, '\u0647\u0640')
    .replace(new RegExp(form, 'g'), (c) => c.normalize('NFKC').replace(/^[ \u0640](?=\p{M})/u, ''))

/** Runs of words that hold one. */
function* runs(text: string): Generator<{ start: number; end: number }> {
  let run: { start: number; end: number } | undefined
  for (const { 0: letters, index } of text.matchAll(word)) {
    const end = index + letters.length
    if (!form.test(letters)) {
      if (run) yield run
      run = undefined
    } else if (run && gap.test(text.slice(run.end, index))) run.end = end
    else {
      if (run) yield run
      run = { start: index, end }
    }
  }
  if (run) yield run
}

export const presentationForm: DocumentRule = {
  id: 'presentation-form',
  severity: 'warning',
  summary: 'letters typed as the shapes of a font (U+FB50 to U+FEFC): ﻭ for و',
  help: 'Presentation forms are what old programs and PDF files draw with. They look right, but no search, no speller and no screen reader knows the word. Words that Unicode has as one sign (ﷺ, ﷲ, ﷼) and ornate brackets are left alone. Source: Unicode 15.1, chapter 9.2; normalization form NFKC.',
  examples: {
    fails: ['text:أ )\tبأن الفقرة؛\n\nﺏ )\tبأن القرار', 'ﺍﻟﻤﺠﻠﺲ ﻳﻮﺍﻓﻖ على الميزانية.', 'The oﬃce of the Chair'],
    passes: ['قال النبي ﷺ ذلك. ﴿بسم الله﴾', 'المجلس يوافق على الميزانية.']
  },
  *check({ version, blocks }) {
    if (!form.test(version.source.text)) return
    for (const { text, start } of blocks) {
      if (!form.test(text)) continue
      for (const run of runs(text)) {
        const printed = text.slice(run.start, run.end)
        const plain = typed(printed)
        const at = { start: start + run.start, end: start + run.end }
        const message = `"${printed}" is typed in presentation forms`
        yield { at, message, suggestion: plain, fix: { ...at, text: plain } }
      }
    }
  }
}
