/**
 * Cells that a spreadsheet would not take as they are: what begins as a formula does, numbers and dates where text is meant. An
 * apostrophe before them keeps them text; one that stands there anyway gets another, so that each cell has one way back.
 * (OWASP, CSV Injection.)
 */

/** Signs that readers pass over before a formula: spaces, line breaks, marks of direction. */
const passedOver = String.raw`[\s\u200b-\u200f\u202a-\u202e\u2060-\u2069\u061c\ufeff\u0000-\u001f]*`
const formula = new RegExp(`^${passedOver}[=+\\-@＝＋－＠﹢﹣−|%]|^[\\t\\r\\n]`, 'u')
/** 3.1, 1-2, 12/5, 10:30, 1e5, 10 %, and the same in Arabic digits. */
const number = /^\s*[\d٠-٩۰-۹][\d٠-٩۰-۹.,٫٬:/\s%-]*(?:e\d+)?\s*$/iu
const month =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)'
const date = new RegExp(`^\\s*(?:\\d+[-/. ]*${month}|${month}[-/. ]*\\d+)(?:[-/., ]+\\d+)*\\s*$`, 'i')
const truth = /^\s*(?:true|false)\s*$/i

export const defused = (cell: string): string =>
  cell.startsWith("'") || formula.test(cell) || number.test(cell) || date.test(cell) || truth.test(cell)
    ? `'${cell}`
    : cell

export const undefused = (cell: string): string => (cell.startsWith("'") ? cell.slice(1) : cell)
