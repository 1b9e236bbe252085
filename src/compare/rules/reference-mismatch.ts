import { factRule } from './facts.ts'

export const referenceMismatch = factRule({
  id: 'reference-mismatch',
  kinds: ['reference'],
  noun: 'reference',
  summary: 'a reference to a paragraph, article, annex, goal or action line that differs',
  help: 'The numbers of what is referred to are compared; letters of sub-paragraphs by their order (أ = a).',
  examples: {
    fails: [
      {
        en: 'In accordance with article 12 of the rules of procedure, the Chair may close the debate.',
        ar: 'وفقاً للمادة 21 من النظام الداخلي، يجوز للرئيس إقفال باب المناقشة.'
      }
    ],
    passes: [
      {
        en: 'In accordance with article 12 of the rules of procedure, the Chair may close the debate.',
        ar: 'وفقاً للمادة 12 من النظام الداخلي، يجوز للرئيس إقفال باب المناقشة.'
      }
    ]
  }
})
