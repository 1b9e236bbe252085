/** The kinds of documents. In a file of their own, so that the command line can name them without loading the model. */
export const documentKinds = [
  'meeting-summary',
  'agenda',
  'summary-record',
  'outcome-messages',
  'contribution',
  'resolution',
  'minutes',
  'other'
] as const
