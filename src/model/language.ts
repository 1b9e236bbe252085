/** The two languages, as code and messages speak of them. */
import type { Language } from './record.ts'

/** The language of the version on the other side. */
export const otherLanguage = (language: Language): Language => (language === 'ar' ? 'en' : 'ar')

/** What English messages call a language. */
export const languageNames: Readonly<Record<Language, string>> = { ar: 'Arabic', en: 'English' }
