/** Text as a cell of a Markdown table, or in a line, says it: no sign of it is mark-up. */
export const cell = (text: string): string =>
  text
    .replace(/\\/g, '\\\\')
    .replace(/([|*_`<>[\]])/g, '\\$1')
    .replace(/\s+/g, ' ')
