/** "أحال" → "أحالوا", "زكى" → "زكوا": the perfect of several; other forms stay as they are. */
export const plural = (perfect: string): string =>
  /^لم ي\S+$/.test(perfect)
    ? `${perfect}وا`
    : /[تو ]|وا$/.test(perfect.slice(2))
      ? perfect
      : `${perfect.replace(/[ىا]$/, '')}وا`

export function thirdPerson(form: string): string {
  const [head = '', ...rest] = form.split(' ')
  return [
    /(?:s|x|ch|sh)$/.test(head) ? `${head}es` : /[^aeiou]y$/.test(head) ? `${head.slice(0, -1)}ies` : `${head}s`,
    ...rest
  ].join(' ')
}

/** "extend" → "extending", "set up" → "setting up"; a stressed last syllable doubles its consonant. */
export function gerund(form: string): string {
  const [head = '', ...rest] = form.split(' ')
  const stem =
    /(?:^[^aeiou]*[aeiou]|fer)[rtp]?$/.test(head) && /[rtp]$/.test(head) ? head + head.at(-1) : head.replace(/e$/, '')
  return [`${stem}ing`, ...rest].join(' ')
}
