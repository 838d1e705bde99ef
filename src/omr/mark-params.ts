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
  /** Black, as a share of a cell, that is a dot where a scan is black and white: a fifth of a pixel of 150 dpi. */
  dot: 0.01,
  /** The ring outside: shares of the side. */
  ringFrom: 0.08,
  ringTo: 0.3,
  /** Beyond the corners, along the diagonal: shares of the side. Boxes of a dense sheet begin at 0.55. */
  cornerFrom: 0.1,
  cornerTo: 0.5,
  /** Share of black from which on it counts as ink there: above the grey ground that some boxes stand on. */
  ringInk: 0.45,
  /** Measures are kept to 1/1000. */
  rounding: 1000,
} as const

/** The paper beside a box. Pinned by ground.test.ts. */
export const GROUND = {
  /** From how far beyond the frame on it is looked for, to the end of the patch: shares of the side; and how many samples it needs. */
  from: 0.2,
  samples: 3,
  /** Darkness of ground that matters, and of none: folds take up to two fifths of the light, pens and print more. */
  least: 0.04,
  most: 0.5,
  /** How far a darker line greys what lies beside it: image pixels, the blur of a scan (MEASURE.blurPixels) and the sampling's own. */
  flankPixels: 2,
} as const

/**
 * Grey paper in black and white. From simulated worn scans (seeds of tuning): of 1 590 pages 23 have dots around nearly all boxes,
 * all in black and white, 0.14 and more; the others have less than 0.08 around three boxes of four. Pinned by dithered.test.ts.
 */
export const DITHERED = {
  /** Share of a page's boxes that may have less ink than this beside the side that has least, and less inside than this share of what is beside: blank ones have 0.5 to 0.9, white ones on printed grey nothing. */
  few: 0.05,
  least: 0.1,
  leastInside: 0.4,
  /** How many of the nearest boxes tell what is of the paper. */
  nearest: 8,
  /** Dots inside a blank box, as a share of those around it, where nearly black samples are counted whole: half of 1 400 such boxes 0.60 to 0.70. */
  inside: 0.65,
} as const

/** Pen over print. Pinned by signal.test.ts. */
export const SIGNAL = {
  /** Least share of a box taken to be free of print. */
  leastRoom: 0.3,
  /** Ink by which a cell of a blank box may be above its letter's mean. */
  cellNoise: 0.06,
  /** Weight of darkness in the strength of a mark, against ink. */
  ofDarkness: 0.75,
  /** A mark weaker than this that lies in the outer cells of one side (but for a share) is a neighbour's: its weight. */
  grazeMost: 0.35,
  grazeCells: 2,
  grazeShare: 0.1,
  grazeWeight: 0.5,
} as const

/** The hand of a page. Pinned by pen-use.test.ts and chance.test.ts. */
export const PEN = {
  /** Ink over print as a whole and by cells, and darkness, of a mark beyond doubt; how many of them tell a hand's tone, and its usual mark. */
  sureInk: 0.15,
  sureCells: 0.12,
  sureDarkness: 0.06,
  least: 3,
  leastUsual: 5,
  /** Darkness of ink, of black: hard pencil once blurred, and what is assumed where too few marks are seen. */
  palest: 0.3,
  unknownTone: 0.55,
  /**
   * Standard deviations of a hand's marks within which its careless ones lie, no weaker than so much of the usual; the most
   * that they are of it where marks are of one kind. Of 47 such simulated marks in greys, weaker than three fifths of the usual, 44 were meant.
   */
  scatters: 3,
  leastCareless: 0.45,
  mostScatter: 0.25,
  /**
   * Strength of the usual mark of a hand whose ordinary marks are beyond doubt, and how far they lie apart at most, of it: of 234 000 such in simulated greys
   * one was not meant, a broad pen's blot (office and rough, seeds of tuning).
   */
  leastOrdinary: 0.2,
  oneKind: 0.35,
} as const

/** Strokes across a box. Pinned by stroke.test.ts. */
export const STROKE = {
  /** Ink of a cell that a stroke passes: hard lead leaves this much of the sixth of a box that it crosses. */
  inked: 0.15,
  /** Ink of blank boxes that are empty: over a letter no stroke is told from it this way. */
  mostPrint: 0.01,
  /** The same two over dithered paper, where blank boxes are never quite empty: of 2 700 of them none spans its box with 0.3, of 1 500 marks all but one do. */
  inkedOverDots: 0.3,
  mostOverDots: 0.06,
  /** Lines of the grid at either edge that it need not reach: a circle's corners lie outside of it. */
  margin: 1,
} as const

/** Dots and dashes. Pinned by spot.test.ts. */
export const SPOT = {
  /** Ink over print of the densest two by two cells, in cells, and its share of all: touches of a pen have 1 to 3, dots on a letter 1.3; of 38 000 blank boxes of worn scans 1 in 200 has 1.4. */
  ink: 1.3,
  together: 0.5,
  /** The same in a question that bears nothing else, and of which one box should be meant. */
  inkAlone: 0.8,
  /** Darkness of ink, of black, under which a touch of the pen leaves less in proportion: two dots of light pencil were read as blank (rough, seeds of tuning). */
  darkPen: 0.55,
  /**
   * A dark pen's touch in greys: ink of the densest two by two cells, darkness of the box beyond its letter's, and that in scatters of blank boxes. Dots of
   * ballpoint on worn letters have 0.7, 0.034 and 3.6; of 527 000 blank boxes of worn scans 250 have so much (rough, seeds of tuning).
   */
  darkInk: 0.7,
  beyond: 0.025,
  scatters: 2,
  /** A solid dot: ink of its densest two by two cells, in cells, and share of all ink that three by three hold. Of 1 500 000 simulated boxes two are such marks, a blot and a mark (rough, seeds of tuning). */
  blot: 2.8,
  ofBlot: 0.85,
  /** The same where blank boxes hold nothing at all, neither ink nor grey: of a scan in black and white a pale mark leaves a few pixels. */
  inkOnBare: 0.35,
  bare: 0.0007,
  /** Mean ink of a cell that a letter passes, how many of them tell how black it is in a box, by their palest but a few, and how much more than usual at most. */
  letter: 0.1,
  leastCells: 6,
  paler: 0.1,
  mostGain: 3,
} as const

/**
 * Dots that black and white leave of pale marks. From simulated scans without greys (seeds of tuning): of 28 000 blank boxes of
 * clean and office scans 3 have a dot off their edge; of 10 000 marks in pencil nine in ten have five. Pinned by dots.test.ts and chance.test.ts.
 */
export const DOTS = {
  /** Ink of a cell that is a dot: on paper; over a letter, and over one perhaps. */
  ink: 0.05,
  overPrint: 0.2,
  faintOverPrint: 0.06,
  /** Most that is said of a box without them where a hand is known by darker marks. */
  dotless: 0.0001,
  /** Boxes with a dot or two, against those without, from which on a page of a hand that leaves more is specked: clean ones have none, or 1 of 100. */
  specks: 0.05,
  /** Boxes of a page that tell its noise, which share of them is blank, what is assumed of fewer, and how much of it is taken away. */
  least: 20,
  blank: 0.35,
  unknown: 0,
  noises: 3,
  /** Share of boxes without a dot under which a page is dusty; boxes with a single dot, against those, over which it is. */
  clean: 0.25,
  dust: 0.15,
  /** Rows and columns that scattered dots lie in. */
  spread: 3,
  /** Share of their ink in the densest two by two cells, from which on they are a touch: crosses have half, dashes nine tenths. */
  together: 0.7,
  /** Ink of a cell that is black all over. */
  solid: 0.8,
  /** Dots of a mark; marks that tell a hand; and the share of solid cells of a hand that is pale. */
  mark: 3,
  marks: 5,
  pale: 0.15,
  /** Dots of a mark whatever hand made it; dots that are perhaps a mark; what is said of the first, of a mark by a hand that leaves dots, and of less. */
  sure: 5,
  few: 2,
  /** Cells over a letter that are darker than it, of a mark by a hand that leaves dots: of 2 400 blank boxes on such pages none has more than 8, of 800 marks most do (office and rough, seeds of tuning). */
  overLetter: 9,
  surely: 0.99995,
  likely: 0.9998,
  perhaps: 0.5,
  /** Share of the dots of a hand's usual mark from which on another is as the others: of 3 400 such marks of clean and office scans none was not meant (seeds of tuning). */
  ofUsual: 0.5,
  /** Share of the ink of such a hand's usual mark under which dots are perhaps of the letter printed in their box: of 1 500 marks so judged eight have less (rough scans, seeds of tuning). */
  ofLetter: 0.3,
  /** The same of a dot or two that are its letter's for sure. */
  bitOfLetter: 0.05,
  /** Reach of a filling: of any mark, of the usual mark of a hand that fills, and of the least of its fillings. */
  filling: 0.75,
  fillingHand: 0.5,
  partFilling: 0.12,
  /**
   * Share of the cells that no letter passes (mean ink of blank boxes less than this) with dots of a mark that fills its box, in black and white: of 12 500
   * marks with more that were told to fill 4 are strokes, broad ones (office and rough, seeds of tuning).
   */
  unprinted: 0.03,
  offPrint: 0.85,
} as const

/** Marks of a pale hand looked at together. Pinned by remnants.test.ts. */
export const REMNANT = {
  /** Boxes with dots that tell what they have in common; most of a page's boxes that are marks and no print. */
  marks: 8,
  most: 0.65,
  /** Share of them with ink in the same place: dust lies anywhere, in one box of 5 000 (clean and office, seeds of tuning). */
  alike: 0.97,
  /** Share of all their ink that lies there: of strokes that show by themselves less does, and then they tell. */
  within: 0.8,
  /** Cells with dots of the usual mark up to which others may have left none; pens' thinnest strokes have 6 and more of 16. */
  scant: 4,
  /** Marks of a page expected to be unseen from which on bare questions are asked about; of 13 such pages with up to 2.3 expected none was (office and rough, seeds of tuning). */
  unseen: 0.5,
  /** Dots by cell, on average, from which on their spread tells; and share of the average that a cell has that fillings reach. */
  dotsOfCell: 4,
  even: 0.4,
} as const

/** Marks of which black and white left nothing. Pinned by lost-marks.test.ts. */
export const LOST = {
  /** Chance under which a box bears no mark; share of questions without a mark, by a pale hand, that had one. */
  bare: 0.1,
  share: 0.5,
  /**
   * Of the boxes with dots on a page without a solid mark: share of those with a single one, and with two at most, from which on others have none. Of
   * simulated pages in pencil (office, seeds of tuning) those that lost marks had 0.33 and 0.5 or more, those that lost none 0.15 or less of the first.
   */
  single: 0.25,
  few: 0.5,
  /** Boxes of a page that tell anything; chance of its boxes that may be marks, how many of these tell a pen, and ink of the palest that is told from paper all over (office scans, seeds of tuning: pale lead under 0.06, pens 0.2 and more). */
  boxes: 20,
  perhaps: 0.4,
  marks: 5,
  palestInk: 0.08,
  /**
   * Share of a page's questions that show a mark, under which it is hardly answered. Simulated students leave out one in ten; of those whose
   * marks were lost, one page showed one in twelve, all others none (seeds of tuning).
   */
  answered: 0.25,
  /** Questions of a page that tell anything; share of them that, by a pale hand, are asked about or bare though one box should be marked, over which the whole page is looked at: of 7 such simulated pages, with 6 to 58 doubtful boxes, two had silent errors besides (office and rough, seeds of tuning). */
  questions: 8,
  open: 0.4,
} as const

/** A group of boxes of which one at most should be meant. Shares of groups with none, one, two marks, and for each further one. Pinned by joint.test.ts. */
export const JOINT = {
  shares: [0.1, 0.89, 0.01],
  further: 0.1,
  /** Odds of a mark that the model of single boxes was fitted with. */
  oddsAlone: 0.22,
  surest: 1 - 1e-7,
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

/** Lines that run on through several boxes. Pinned by streaks.test.ts. */
export const STREAK = {
  /** Ink over print of a cell that a line passes, and lines of the grid above which it is a filling. */
  inked: 0.2,
  /** The same of two lines of the grid together, between which a thin one lies: in black and white dots are left of it. */
  inkedTogether: 0.18,
  mostLines: 4,
  /** Lines that do not touch each other, of which that is still believed: two scratches. */
  mostApart: 2,
  /** Cover of a box that bears a mark of its own and says nothing about its neighbours. */
  covered: 0.8,
  /** Share of the ink over print that lies in the lines of a box without a mark of its own. */
  bare: 0.7,
  /** Neighbours asked: how many, how far away and how well aligned (in sides of the box). */
  beside: 4,
  reach: 8,
  aligned: 0.5,
  /** How many of them, and what share, must bear the line within so many lines of the grid. */
  leastBeside: 1,
  share: 0.6,
  step: 1,
  /** Boxes around that bear such lines and nothing else, where it is the print. */
  leastLined: 2,
  /** Ink just outside the frame where a line goes on. */
  beyond: 0.2,
} as const

/** Letters of one page against those of its file. Pinned by page-levels.test.ts. */
export const PAGE_LEVELS = {
  /** Ink of a letter that a page's gain is taken from, how many such boxes that needs, and which of their ratios speaks: under half are marked. */
  leastLetter: 0.06,
  letters: 20,
  typical: 0.35,
  mostGain: 2.5,
  /** How far a page's lower quartile may lie above what is expected, how far apart its blank boxes, and as how many boxes the file counts. */
  above: 0.06,
  reach: 0.1,
  boxes: 4,
  /** Fewer boxes of a letter than this may all be marked, and say nothing of it. */
  least: 8,
  /**
   * Boxes with letters part into pale and black ones: share of the pale ones at least, the most ink in one of them, and how much
   * more the next one has. Worn print in black and white: letters 0.05 to 0.2, fillings 0.6 and more (rough scans, seeds of tuning).
   */
  parted: 0.5,
  palest: 0.3,
  gap: 0.3,
} as const

/** Learning from a file. Pinned by calibrate.test.ts and inked-letters.test.ts. */
export const CALIBRATE = {
  /** Share of the boxes of a kind that are surely blank. */
  surelyBlank: 0.25,
  /** How far a letter seen less often than this may be blacker than all letters. */
  often: 8,
  letterRange: 0.2,
  /**
   * A letter far blacker than the others: how many others tell where print is; cells of ink where they have none, from which on a box is marked (of 195 000
   * blank boxes with letters in greys 1 in 400 has so much, of pale marks two in three; rough scans, seeds of tuning), ink of a box that shows its letter, and how many such tell of it.
   */
  otherLetters: 4,
  cellsBeyond: 2,
  leastLetter: 0.06,
  leastWithin: 2,
  /** Standard deviation over median absolute deviation of a normal distribution. */
  normalPerMedian: 1.4826,
  /** Ink over print of sure marks, those that are fills, and how many show a file's style. */
  surelyMarked: 0.2,
  filled: 0.65,
  marksForStyle: 5,
} as const

/** How somebody marks where filling was asked for. Pinned by writer-use.test.ts and writers.test.ts. */
export const WRITER = {
  /** Chance of a touch of the pen from which on a box counts. */
  sure: 0.99,
  /**
   * Beta distribution over writers of the share of questions that they answer by strokes: as if so many had been seen.
   * Of one question in 500 of those who fill the strokes are answers (simulated lapses of worn offices), and 0.5 to 1.2 % of all writers stroke throughout.
   */
  strokes: 0.04,
  fills: 0.96,
  /** Share of questions with a stroke that was not meant and nothing else: 7 of 100 strokes of writers who fill. */
  accident: 0.00015,
  /** Questions answered by strokes from which on it is told. */
  told: 3,
} as const

/** A single box: from strength to the chance that a pen was put to it on purpose. Pinned by chance.test.ts, surroundings.test.ts, covered.test.ts, asked.test.ts, run-on.test.ts and seen.test.ts. */
export const CHANCE = {
  /** Strength at which it is even. */
  even: 0.12,
  /** The same as a share of the usual strength of a hand that is known, at least; of a stroke that crosses an empty box, which is no dirt. */
  ofUsual: 0.4,
  least: 0.09,
  leastStroke: 0.04,
  /**
   * A mark weaker than this share of the usual is perhaps rubbed out, perhaps an accident: the most that its log odds say.
   * Of 10 600 marks of simulated worn scans 25 had less; of those that meant nothing, nearly all.
   */
  faint: 0.6,
  mostFaint: 4,
  /** The same of ink (so much of it, over print) paler than this share of the hand's tone: of 10 000 marks one, of rubbed-out ones most. */
  pale: 0.78,
  paleInk: 0.12,
  mostPale: 2,
  /** The same if it is weaker than the hand's marks too: of 41 such in greys 10 were meant; of 121 paler than this share of the tone none, as of washed ones. */
  palest: 0.65,
  mostPaleFaint: -1.1,
  /** The same of what is weaker than the hand's marks and holds less ink than this share of what its darkness would make at that tone: of 83 such traces in greys one was meant. */
  washed: 0.7,
  mostWashed: -4.7,
  /** More by so much of the scatter of blank boxes that is more than usual, and by so many uncertainties of their level. */
  usualScatter: 0.02,
  scatters: 2.5,
  unsures: 5,
  mostUnsure: 0.25,
  /** Logistic slope in the logarithm of strength plus offset, and the most that its log odds say. */
  steepness: 14,
  offset: 0.01,
  most: 14,
  /** Ink on each side of a ring around the box where no other of its group has half as much; the least chance, either way, of ink that may mean either. */
  ring: 0.03,
  unsettled: 0.2,
  /** Chance that a spot, or a trace of a hand that leaves hardly more, is given at least: alone it is asked about, beside a strong mark it is an accident. */
  spot: 0.025,
  /**
   * Ink beside the side that has least, and its share of the ink inside, from which on both are ground, if all boxes of the group have half of
   * the first: blank boxes on dithered dark paper have 0.72 and more. Of 1 580 pages in black and white (office and rough, seeds of tuning) nine boxes on two that are grey in part, and two of the real scans.
   */
  ground: 0.2,
  groundShare: 0.72,
  /** Strengths of traces (more by so many scatters of blank boxes) and of sure marks; a hand leaves traces that has as many, and more of them than of sure marks. */
  trace: 0.008,
  traceScatters: 4,
  sure: 0.2,
  traces: 5,
  /** The same for a ring further out: blackness beyond all four corners. */
  farRing: 0.25,
  /** Strength up to which a box is empty inside such a ring. */
  hollow: 0.08,
  /** Chance of a mark under what covers a box: as many boxes of a page are marked. */
  covered: 0.25,
  /** A box of so many pixels is covered that shows no frame where this share of the page's boxes does; it is empty, or no darker than this, inked all over, with so much ink beyond the side that has least. */
  framedPixels: 14,
  framed: 0.5,
  /**
   * Share of a page's boxes without a frame up to which the one that holds a trace is covered all the same. Of 83 boxes taken back with fluid
   * (rough, seeds of tuning) 82 are on such pages; with more lost, of 32 boxes with a trace in black and white 3 were marks.
   */
  seldom: 0.05,
  veiled: 0.85,
  veiledInk: 0.95,
  beyond: 0.35,
  /**
   * Empty boxes without a frame, none of those nearest to it without one either, up to which something may lie over each: number, and share of the
   * page's boxes; and how many are nearest. Of 2 400 simulated worn pages none had more than four boxes taken back with fluid; of 60 the print had lost more frames than that.
   */
  mostCovers: 4,
  mostCoveredShare: 0.02,
  besides: 4,
  /** Ink beyond the side that has least, and beyond the corners, of a box that lies in black altogether. */
  buried: 0.95,
  /** Least ink beside three sides of a box, and the share of it up to which the inside is paler: the edge of a shadow in black and white. */
  shadow: 0.6,
  shadowShare: 0.8,
  /** Blackness beyond all four corners of an empty box that is ringed though others of its group are too, where one has none. */
  blackRing: 0.9,
  /**
   * The same of a pencil in greys, where beyond each corner of another box there is no more than noise, and beside it so much of what lies
   * beside the ring: rings of two hands had 0.47 and 0.6, their blank boxes 0.07.
   */
  greyRing: 0.4,
  cleanCorner: 0.14,
  cleanBeside: 0.5,
  /** Ink beside the side that has least of an empty box that is ringed on paper of dots: of 4 800 blank ones 22 have so much (rough scans, seeds of tuning). */
  ringOverDots: 0.08,
  /** Share of the hand's usual mark under which another beside it, where one may be meant, perhaps ran on from it: what passes on from a mark fills half or two thirds. */
  lesser: 0.8,
  /** Strength (and half the scatter of blank boxes) of the one box that stands out in an unanswered question; how many times that of the next: a ballpoint's dot on a letter has 0.05. */
  odd: 0.025,
  oddTimes: 3,
  /**
   * Strength of a box that lies apart from its page's blank ones, and how many times that of the next one but so few: dots of pencil on worn letters
   * have 0.05 to 0.07. Of 1 000 000 simulated blank boxes 350 (clean to rough, seeds of tuning).
   */
  apart: 0.05,
  apartTimes: 2,
  mostApart: 3,
  /** Strength of the usual mark of a hand of which black and white loses nothing: where it is 0.49 and more, single specks were dust (office and rough, seeds of tuning). */
  fullHand: 0.35,
  /** Share of ink in the ring around an empty box whose frame was not seen, from which on a mark lies there: of 21 such in black and white 15 were marked (rough, seeds of tuning). */
  beside: 0.08,
  /** The same around one that is not empty, but for a mark has too little: of four such that were called blank three were marked (rough, seeds of tuning). */
  besideInked: 0.03,
  /** Ink beside the sides of two boxes that face each other, at the same height, from which on what is in them hangs together. */
  joined: 0.5,
  /** How full a hand's usual mark leaves its box that is a mere stroke; how many times as strong a box holds two of them: of 7 strokes that meet such a box one was none (office and rough, seeds of tuning). */
  mereStroke: 0.5,
  double: 1.2,
  /** Least log odds of what is as strong as a hand's usual mark (CLASSIFY.alike): slashes over letters that a file hardly shows are not blank. */
  leastAlike: -4,
  /** The same of a hand's ordinary mark. */
  leastOrdinary: 11,
} as const

/** What is printed around a box, learnt from the pages of a file. Pinned by print-around.test.ts. */
export const PRINT_AROUND = {
  /** Pages with that box empty from which on most of them tell. */
  pages: 4,
  /** Share of them that may have less there: what is printed is on all, but a scan may lack a little of it. */
  allBut: 0.25,
  /** So many times what nearly all have is print still: a line of a border lies on one row of pixels in one scan, and on two in another. */
  varies: 2.2,
} as const

/**
 * Pages in black and white whose boxes part by their strength. From simulated pages (office and rough, seeds of tuning): on 1 309 of 1 484 they do. Of
 * their boxes among the marks 2 had no pen put to them: strokes that passed on from a mark beside. Pinned by parted.test.ts and chance.test.ts.
 */
export const PARTED = {
  /** Strength that counts as none. */
  offset: 0.01,
  /** Logarithm of the ratio of two strengths from which on they do not hang together; from which on blank boxes and marks are apart. */
  gap: 0.4,
  wide: 0.8,
  /** Least share of the blank boxes, and number of the marks. */
  blank: 0.35,
  marks: 5,
  /** Strength under which a mark must have dots in so many cells: a speck of dust has less. */
  speck: 0.08,
  cells: 3,
  /** Share of ink in the ring around a mark weaker than its hand's usual, from which on it perhaps passes on from one beside. */
  beyond: 0.03,
  /** What is said of a box among the marks at least. */
  surely: 0.99995,
} as const

/** Kinds of marks. Pinned by chance.test.ts and by the real scans. */
export const CLASSIFY = {
  /** Cells with so much ink bear a dot; a mark with dots in this share of them fills its box, where blank ones are bare. A cross reaches half. */
  dotted: 0.13,
  scattered: 0.75,
  /** Mean of strength and cover, where filling means yes: crosses mostly below the first, even careless fillings above the second. */
  stroke: 0.38,
  filling: 0.58,
  /** Chance of a filling from which on a question counts as filled. */
  surelyFilled: 0.9,
  /**
   * Strength of a hand's usual mark that is a careless filling and no stroke, and the share of it that another of its marks must have. Of 33
   * simulated hands told to fill whose usual mark has 0.36 to 0.43 one crosses, and means it (office and rough, seeds of tuning).
   */
  careless: 0.36,
  alike: 0.6,
  /** Chance of a stroke where filling was asked for, if no more is known: of such strokes in simulated files of fillings 93 of 100 were meant; it is asked about. */
  strokeWorth: 0.9,
  /** Chance of a filling beside a stroke in one question, of one who answers by strokes: it may be an answer, and a stroke filled over. */
  strokersFilling: 0.5,
  /** Lesser of ink and cover, where filling means no: crosses over each other below the first, cancelled ones above the second. */
  crossed: 0.8,
  blackened: 0.91,
  /**
   * Strength of a mark made instead of another; by how much more the other must run over its frame (share of the ring
   * around it) to be perhaps, and certainly, a scribble.
   */
  instead: 0.12,
  overrun: 0.16,
  /** Further than the hand's usual by so many standard deviations of its marks: careless hands fill beside the box. Of 18 marks that are still perhaps or certainly scribbles in simulated greys, 7 were meant. */
  scatters: 2,
  scribbled: 0.3,
  /** Certainty of a scribble where several boxes may be meant. */
  unlessSeveral: 0.8,
  /** Ink beyond the side of the frame that has least: a mark that slipped, a scribble. */
  onThreeSides: 0.02,
  allAround: 0.2,
  /**
   * Ink beyond that side, over so many times what lies beside blank boxes, which strokes leave at most, and which none does; the
   * overrun that is then enough (share of the ring). Of 13 000 simulated marks of rough scans that were meant none had more than 0.21.
   */
  noises: 2,
  stroked: 0.22,
  thick: 0.32,
  thickOverrun: 0.1,
  /**
   * Of a hand that fills its boxes so far, and ends at their frames: overrun, and ink on the barest side, from which on a mark beside others is perhaps
   * a scribble, and what is said of it at most. Of 261 such simulated marks 257 were taken back (0.04 and 0.06, office and rough, seeds of tuning).
   */
  fills: 0.75,
  leastRagged: 0.03,
  mostRagged: 0.06,
  leastAround: 0.05,
  mostAround: 0.1,
  ragged: 0.5,
  /**
   * How full a hand's usual mark leaves its box that makes strokes; by how much a mark is fuller than its careless ones (lesser of ink and cover) where
   * it is perhaps, and surely, of another kind. Of 78 simulated ones fuller by 0.2, beside others of their question, 77 were taken back (office and rough,
   * seeds of tuning); of real marks that were meant one was fuller by 0.31, with 0.01 beyond its barest side.
   */
  strokesFull: 0.65,
  fuller: 0.2,
  muchFuller: 0.35,
} as const

/**
 * Filled over a cross, where that takes it back. From simulated scans of felt pens and markers (seeds of tuning): 1 900
 * crosses, 98 of them filled over. Pinned by blackened.test.ts.
 */
export const BLACKENED = {
  /** Of a hand that is known: up to here a box is crossed, from here on filled over, and how much fuller than its usual cross at least. */
  crossed: 0.86,
  blackened: 0.92,
  fullerCrossed: 0.06,
  fullerBlackened: 0.14,
  /**
   * How much fuller at most, where a fine pen leaves paper between its strokes: of 18 000 crosses of worn and office scans two were fuller than
   * usual by more than 0.15 and none by 0.25, filled ones by 0.3 and more (seeds of tuning).
   */
  farFullerCrossed: 0.3,
  farFullerBlackened: 0.5,
  /** The same of the cells off the edge where black and white leaves dots of a hand's crosses: of 700 crosses none had so much more, both filled ones had. */
  blackerThanDots: 0.25,
  /** Of a broad pen: more spill than usual, sides with ink all along, and fullness above the usual where it is even; weights. */
  spill: 0.06,
  ofSpill: 60,
  sides: 1.7,
  ofSides: 3,
  fuller: 0.04,
  ofFull: 60,
  /** Ink of a cell that such a filling would not leave, and what one of them weighs. */
  hole: 0.75,
  ofHoles: -3,
  /** Least ink beside the frame, all along a side without a gap. */
  gap: 0.1,
  /** Spill of a broad pen, and the chance said of its blackened boxes where its usual cross is not known. */
  broad: 0.1,
  unknown: 0.5,
} as const

/** Pages of which no box is believed, because so many cannot be told. Pinned by unclear-page.test.ts. */
export const UNCLEAR = {
  /** Boxes of a page that tell. */
  boxes: 30,
  /** A box is unclear that is asked about, and for which it is open whether a pen touched it at all: its chance is no surer than this. */
  unsure: 0.01,
  /**
   * Share of a page's boxes. Of 15 simulated pages with more, faxed, dithered, crumpled or blurred (seeds of tuning), 9 had
   * silent errors besides, up to 39 boxes; of 304 with less 12.
   */
  share: 0.18,
  /** The same on paper of dots: of 73 such simulated pages six had more, one of them with three hatchings silently lost among letters. */
  shareOverDots: 0.1,
} as const

/** Chance of a wrong answer to one question up to which it is taken without asking, where nothing else was said. Pinned by the real scans. */
export const WRONG_AT_MOST = 0.001

/** Files whose ink is odd as a whole. Shares of their boxes. Pinned by odd-ink.test.ts. */
export const ODD = {
  /** Boxes that tell anything; boxes of which some should be marked; marks that tell a tone. */
  leastBoxes: 30,
  boxesForMarks: 100,
  leastMarks: 5,
  /** True or false marks half of all boxes, digits a tenth. */
  mostMarked: 0.65,
  /** Frames not seen: at 70 dpi of the real scans a third. */
  mostFrameless: 0.6,
  /** Darkness over ink of marks: hard pencil 0.3 and more. */
  palest: 0.25,
  /** Boxes less sure than this, either way: in simulated scans of worn machines under 1 %. */
  unclear: 0.01,
  mostUnclear: 0.04,
} as const

/** What is taken for settled. Pinned by decide.test.ts, trade-off.test.ts and logistic.test.ts. */
export const DECIDE = {
  /** Bounds on the chance of a wrong answer whose cost in doubts is told. */
  bounds: [0.1, 0.03, 0.01, 0.003, 0.001, 0.0003, 0.0001],
  /** Expected numbers are told to 1/1000. */
  rounding: 1000,
  /** Probability that a band of a measure ends with. */
  sure: 0.98,
} as const
