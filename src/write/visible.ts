/** What a terminal would obey instead of showing it. */

const escaped = (c: string) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`

/** Control characters and bidi marks in names and messages are shown with escapes, so that a message cannot lie. */
export const visible = (text: string): string =>
  text.replace(/[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g, escaped)

/** Words of a document as a terminal shows them: its marks of direction are part of them, its control characters are not obeyed. */
export const tame = (text: string): string => text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, escaped)
