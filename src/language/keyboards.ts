/** Arabic typed with the letters of a Persian or Urdu keyboard, or made so by a converter: ک and ی for ك and ي. (Unicode 15.1, chapter 9.2.) */

const lookAlikes: Readonly<Record<string, string>> = {
  '\u06a9': 'ك',
  '\u06aa': 'ك',
  '\u06cc': 'ي',
  '\u06c1': 'ه',
  '\u06be': 'ه'
}
const lookAlike = /[\u06a9\u06aa\u06cc\u06c1\u06be]/g
/** Letters of sounds that Arabic has not: a text with several of them is in Persian, Urdu, Kurdish or Pashto, or holds a part that is. */
const foreign = /[\u067e\u0686\u0698\u06af\u0679\u0688\u0691\u06d2\u06ba\u0695\u06b5\u06c6\u06d5]/g
const mostForeign = 3
const word = /[\u0621-\u064a\u06a9\u06aa\u06be\u06c1\u06cc]{2,}/g
const article = /^[وفبكل]{0,2}ال|^[وف]?لل|\u0629$/
/** Of an Arabic text such a share of the words has the article or ends in ة; of a Persian one hardly any does. */
const leastShare = 0.2
const leastWords = 3

/** The text with Arabic letters for all that look like them, whatever its language. */
export const retyped = (text: string): string => text.replace(lookAlike, (letter) => lookAlikes[letter] as string)

/** The text with Arabic letters, of the same length; itself where it has them, or is in another language. */
export function withArabicLetters(text: string): string {
  if (text.search(lookAlike) < 0 || (text.match(foreign)?.length ?? 0) > mostForeign) return text
  const words = text.match(word) ?? []
  const arabic = words.filter((own) => article.test(own)).length
  return arabic < Math.max(leastWords, words.length * leastShare) ? text : retyped(text)
}
