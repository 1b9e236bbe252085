import { factRule } from './facts.ts'

export const emailMismatch = factRule({
  id: 'email-mismatch',
  kinds: ['email'],
  noun: 'e-mail address',
  summary: 'an e-mail address that differs or is lost',
  help: 'Compared letter by letter, case aside.',
  examples: {
    fails: [
      { en: 'Comments may be sent to secretariat@example.org.', ar: 'تُرسل التعليقات إلى secretary@example.org.' }
    ],
    passes: [
      { en: 'Comments may be sent to secretariat@example.org.', ar: 'تُرسل التعليقات إلى secretariat@example.org.' }
    ]
  }
})
