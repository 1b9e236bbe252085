/** Sentences that open with any two small words before a word of deciding: damaged text holds them all. */
import { expect, it } from 'vitest'
import { extract } from '../src/index.ts'

const small = {
  en: ['That', 'of', 'to', 'and', 'it', 'which', 'by', 'in', 'the', ',', '(', '"', 'a', 'Mr.', '1', 'not'],
  ar: ['أن', 'من', 'إلى', 'و', 'ثم', 'التي', 'في', 'على', 'ال', '،', '(', '"', 'قد', 'السيد', '1', 'لم']
}
const deciding = {
  en: [
    'refused',
    'was refused',
    'adopted',
    'be adopted',
    'requested the Chair to',
    'carried',
    'will report by 3 May',
    'Resolved:'
  ],
  ar: ['رفض', 'تم رفضه', 'اعتمد', 'يعتمد', 'طلب إلى الرئيس أن', 'وافق', 'سيقدم تقريراً قبل 3 مايو', 'قرر:']
}

it.each(['en', 'ar'] as const)('never throws, in %s', async (language) => {
  const sentences = small[language].flatMap((first) =>
    small[language].flatMap((second) => deciding[language].map((verb) => `${first} ${second} ${verb}.`))
  )
  const { records } = await extract(sentences.join('\n\n'), { file: 'minutes.txt', language, kind: 'minutes' })
  expect(records).toHaveLength(1)
})
