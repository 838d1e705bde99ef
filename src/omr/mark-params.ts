/**
 * Every number that decides what a box bears and what that means; see params.ts for those that decide where it is.
 */

/** Measures of a box. Pinned by measure.test.ts. */
export const MEASURE = {
  /** Left out inside the frame: share of the side, and image pixels of blur. */
  inset: 0.1,
  blurPixels: 0.6,
  /** The same where no frame was seen, so that the box may lie a little beside. */
  unframedInset: 0.18,
  /** Cells a side of the grid, and ink of a cell that is covered. */
  grid: 6,
  coveredFrom: 0.25,
  digits: '0123456789abcdef',
  /** The ring outside: shares of the side. */
  ringFrom: 0.08,
  ringTo: 0.3,
  /** Share of black from which on it counts as ink there: above the grey ground that some boxes stand on. */
  ringInk: 0.45,
  /** Measures are kept to 1/1000. */
  rounding: 1000,
} as const

/** Pen over print. Pinned by signal.test.ts. */
export const SIGNAL = {
  /** Ink a box may count by its cover squared: a stroke over a third of the cells counts its 0.2, a dot in a corner hardly. */
  inkOfCover: 2,
  /** Least share of a box taken to be free of print. */
  leastRoom: 0.3,
  /** A mark weaker than this that lies in the outer cells of one side (but for a share) is a neighbour's: its weight. */
  grazeMost: 0.35,
  grazeCells: 2,
  grazeShare: 0.1,
  grazeWeight: 0.5,
} as const

/**
 * Blank boxes before any is seen; `most` is the highest level, `reach` the width of what may be blank above the lower
 * quartile, `boxes` the number of seen boxes that weigh as much. From 5 000 blank boxes of the real scans: empty ones below 0.02, letters 0.15 to 0.47. Pinned by calibrate.test.ts.
 */
export const BLANK_PRIOR = {
  empty: { ink: 0.003, darkness: 0.005, spread: 0.008, most: 0.12, reach: 0.07, boxes: 20 },
  letter: { ink: 0.27, darkness: 0.25, spread: 0.03, most: 0.52, reach: 0.25, boxes: 2 },
  /** Width for one letter alone. */
  letterReach: 0.12,
} as const

/** Learning from a file. Pinned by calibrate.test.ts. */
export const CALIBRATE = {
  /** Share of the boxes of a kind that are surely blank. */
  surelyBlank: 0.25,
  /** How far a letter seen less often than this may be blacker than all letters. */
  often: 8,
  letterRange: 0.2,
  /** Signals of blank boxes follow each other within this, up to that; a gap of this width ends them. */
  clusterGap: 0.1,
  clusterMost: 0.2,
  clearGap: 0.2,
  /** Standard deviation over median absolute deviation of a normal distribution. */
  normalPerMedian: 1.4826,
  /** Signals that are surely marks, those that are fills, and how many show a file's style. */
  surelyMarked: 0.2,
  filled: 0.65,
  marksForStyle: 5,
} as const

/** States. Pinned by classify.test.ts and by the real scans: lightest deliberate stroke 0.20, darkest accident 0.12. */
export const CLASSIFY = {
  /** Probability from which on a state is taken without asking. */
  sure: 0.98,
  /** Signal up to which a box is blank: at least this, and so many spreads of the blank boxes. */
  leastSignal: 0.05,
  spreads: 4.5,
  /** Neither that scatter nor the uncertainty of the level counts for more: a filled box is marked whatever is printed in it. */
  mostScatter: 0.3,
  /** Above the clearly blank boxes with letters. */
  aboveTop: 0.03,
  /** Width of the doubt above it. */
  band: 0.1,
  /** The doubt grows by so many times the uncertainty of the blank level. */
  unsures: 3,
  /** A signal below this share of the group's strongest is faint, and counts less by this. */
  faintBeside: 0.3,
  faintCost: 0.03,
  /** Mean of signal and cover, where filling means yes: crosses mostly below the first, even careless fillings above the second. */
  stroke: 0.38,
  filling: 0.58,
  /** Lesser of signal and cover, where filling means no: crosses over each other below the first, cancelled ones above the second. */
  crossed: 0.8,
  blackened: 0.93,
  /**
   * Signal of a mark made instead of another; by how much more the other must run over its frame (share of the ring
   * around it) to be perhaps, and certainly, a scribble.
   */
  instead: 0.2,
  overrun: 0.22,
  scribbled: 0.42,
} as const
