/** The lists and forms of a register. In a file of their own, so that the command line can name them without loading the model. */
export const registerLists = ['decisions', 'actions', 'resolutions', 'references'] as const
export type RegisterList = (typeof registerLists)[number]

export const registerFormats = ['csv', 'xlsx', 'jsonl', 'ics'] as const
export type RegisterFormat = (typeof registerFormats)[number]
