import { untranslated } from '../../../language/foreign.ts'
import { quoted } from '../../../restore/quote.ts'
import type { DocumentRule } from '../rule.ts'

export const untranslatedText: DocumentRule = {
  id: 'untranslated-text',
  severity: 'warning',
  summary: 'words of the other language in the middle of a sentence, left untranslated',
  help: 'Four English words or more within an Arabic paragraph, with words in small letters and one that ties them (the, of, to), and three Arabic words or more within an English sentence. Names, acronyms, and what stands in brackets, in quotation marks or behind a colon are left alone: those are cited on purpose.',
  examples: {
    fails: [
      'تُترجم the proposals into the official languages قبل توزيعها على الأعضاء.',
      'The Council asked the Secretariat to publish جدول أعمال الدورة before the end of May.'
    ],
    passes: [
      'تتعاون الأمانة مع Internet Corporation for Assigned Names and Numbers (ICANN) في هذا المجال (the multi-stakeholder approach to governance).',
      'The Council adopted the agenda (جدول أعمال الدورة) and thanked the translators.',
      'عنوان التقرير: the future of the regional water fund and its members'
    ]
  },
  *check({ units, language }) {
    for (const unit of units) {
      if (unit.kind === 'heading') continue
      for (const { start, end } of untranslated(unit.text, language))
        yield {
          at: { unit, start, end },
          message: `${quoted(unit.text.slice(start, end))} is left in ${language === 'ar' ? 'English' : 'Arabic'}`
        }
    }
  }
}
