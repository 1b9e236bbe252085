import { Latest } from './latest.ts'

/**
 * The consonants of a name as one script-free string, so that كارول and Carol, بوخارست and Bucharest meet. Vowels, w, y and h
 * fall out; consonants that Arabic renders in several ways share a letter (p/b, v/f, g/j/k/q/c). Source: the usual
 * renderings in UN Arabic of Latin names (UNGEGN romanization notes), reduced to what is stable.
 */
const arabic: Record<string, string> = {
  ب: 'b',
  پ: 'b',
  ت: 't',
  ط: 't',
  ث: 't',
  د: 'd',
  ض: 'd',
  ذ: 'd',
  ر: 'r',
  ز: 's',
  س: 's',
  ص: 's',
  ظ: 's',
  ش: 's',
  ف: 'b',
  ڤ: 'b',
  ق: 'k',
  ك: 'k',
  گ: 'k',
  غ: 'k',
  ج: 'k',
  چ: 's',
  خ: 'k',
  ل: 'l',
  م: 'm',
  ن: 'n'
}
const english: Record<string, string> = {
  b: 'b',
  p: 'b',
  v: 'b',
  f: 'b',
  t: 't',
  d: 'd',
  r: 'r',
  z: 's',
  s: 's',
  c: 'k',
  k: 'k',
  q: 'k',
  g: 'k',
  j: 'k',
  l: 'l',
  m: 'm',
  n: 'n'
}

/** The consonant skeleton of a folded word of either script; empty where it has none. */
export const skeleton = (word: string): string => known.get(word, skeletonAnew)
const known = new Latest<string>()

function skeletonAnew(word: string): string {
  const latin = word
    .replace(/x/g, 'ks')
    .replace(/sch|sh|tch|ch(?![rl])/g, 's')
    .replace(/ph/g, 'f')
    .replace(/c(?=[eiy])/g, 's')
  let out = ''
  for (const c of latin) {
    const letter = arabic[c] ?? english[c] ?? ''
    if (letter !== '' && !out.endsWith(letter)) out += letter
  }
  return out
}
