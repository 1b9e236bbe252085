import { factRule } from './facts.ts'

export const urlMismatch = factRule({
  id: 'url-mismatch',
  kinds: ['url'],
  noun: 'address',
  summary: 'a web address that differs or is lost',
  help: 'Scheme, www, a last slash and the part of a path that names the language do not count.',
  examples: {
    fails: [
      {
        en: 'Documents are available at https://www.example.org/council/2024.',
        ar: 'الوثائق متاحة على العنوان https://www.example.org/council/2023.'
      }
    ],
    passes: [
      {
        en: 'Documents are available at https://www.example.org/en/council.',
        ar: 'الوثائق متاحة على العنوان https://www.example.org/ar/council.'
      }
    ]
  }
})
