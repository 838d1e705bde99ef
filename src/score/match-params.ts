/** How people fill in a student-number grid, and when its reading is believed. Pinned by match-grid.test.ts. */
export const MATCH = {
  /**
   * Share of columns with a wrong digit, with none, and with a second one. Self-coded numbers are wrong or incomplete on
   * one to five papers of a hundred, as exam offices report; 8 columns make that 0.002 to 0.006 a column.
   */
  wrong: 0.002,
  missing: 0.002,
  second: 0.001,
  /** Share of papers by people who are not on the roster. */
  stranger: 0.005,
  /** Digits of a number system; no box is surer than this, either way. */
  digits: 10,
  surest: 0.9999,
  /** Digits that may differ, and the chance of a wrong name that is taken, when not all digits agree. */
  mostDiffering: 1,
  wrongAtMost: 0.02,
  /** Candidates named: how many digits theirs may differ in, and how far behind the first they may be (natural logarithm of the odds). */
  candidates: 3,
  candidateDiffers: 2,
  candidateBehind: 5,
} as const
