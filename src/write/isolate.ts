/** First strong isolate and its end: a quotation keeps its own direction in a line of the terminal. */
export const isolate = (text: string): string => `\u2068${text}\u2069`
