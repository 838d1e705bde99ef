/** What the shell hears. */
export const EXIT = {
  fine: 0,
  /** The author's files have errors, or a file named on the command line cannot be used. */
  authors: 1,
  usage: 2,
  /** Done, and something waits for a person. */
  review: 3,
  bug: 70,
} as const
