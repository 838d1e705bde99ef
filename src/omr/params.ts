/**
 * Every number that decides how a page is read: its unit, where it comes from, and the test that pins it. "Real" means
 * tests/real/real-scans.test.ts, "circle" the synthetic pages of tests/unit/omr/read-page.test.ts.
 */

/** Reductions of the scan: the least longest side, pixels. Pinned by page-image.test.ts. */
export const PAGE_IMAGE = {
  /** 120 dpi of A4, 240 at most: boxes keep 18 px or more, a 0.2 mm line 1 px. */
  fineSide: 1400,
  /** 48 dpi of A4, 96 at most: a 3.6 mm disc keeps 7 px or more. */
  coarseSide: 560,
} as const

/** Local paper level. Pinned by paper-level.test.ts. */
export const PAPER = {
  /** Tiles along the longest side: 10 mm of A4, several times a box, much less than a shadow. */
  tilesPerSide: 28,
  /** Share of a tile's pixels below its paper level: noise may exceed it, and 4/5 of a tile may be ink. */
  tilePercentile: 0.8,
  /** Every second pixel of every second row is enough. */
  stride: 2,
  /** Which tile speaks for the page as a whole, and how dark against it paper may be: below, it is a black border. */
  pagePercentile: 0.9,
  darkestShare: 0.35,
  /** Side of the blocks of pixels that share one paper level when the coarse image is made relative, pixels. */
  darknessBlock: 8,
  /** Grey levels of a byte. */
  fullScale: 255,
} as const

/** Scans in black and white. Pinned by bilevel.test.ts. */
export const BILEVEL = {
  /** Every so many pixels is looked at; share of greys among them up to which a scan has none. */
  stride: 7,
  mostGreys: 0.001,
} as const

/** What is ink. Pinned by ink.test.ts. */
export const INK = {
  levels: 256,
  /** Every third pixel is enough for a histogram. */
  stride: 3,
  /** Bounds of the page's threshold, darkness 0 … 255. */
  lowest: 70,
  highest: 140,
  /**
   * In boxes, where the paper is known and nothing else is printed: a share of printed black. Hard lead draws lines of
   * 0.25 to 0.45 once blurred; noise, shine-through and rubbed-out lead stay below 0.15. Where a box has few pixels the
   * blur of a pen line is as wide as the line, and only its darker half counts. Pinned by measure.test.ts.
   */
  ofBlack: 0.2,
  ofBlackCoarse: 0.4,
  /** Pixels a side of a box: no longer fine, and coarse. */
  finePixels: 20,
  coarsePixels: 10,
} as const

/** Corner discs. Pinned by discs.test.ts, rays.test.ts and find-page.test.ts. */
export const DISC = {
  /**
   * The discs' diagonal as a share of the image's: first, sheets that fill the scan (0.82 for A4); failing that, small
   * sheets on a large scan. The most is discs in the image's corners.
   */
  leastPageShares: [0.6, 0.3],
  mostPageShare: 1,
  diameterTolerance: 0.3,
  /** Uncertainty of a side on the coarse image, pixels. */
  coarseSlack: 2,
  mostAspect: 1.35,
  /** Ink over the rectangle: π/4 for a disc, 0.67 to 0.82 when it is 10 px across; most letters are below. */
  leastFill: 0.58,
  /** Candidates kept, the roundest: bounds the time on pages full of dots; half or twice as many read the same. */
  most: 120,
  /** Rays, and times that the middle is moved to theirs: twice as many tell no more. */
  rays: 24,
  rounds: 3,
  /** Length of the rays and step along them: share of the patch's size, longer ones only cost time; pixels. */
  reach: 0.9,
  rayStep: 1,
  /** Light gap inside a disc that is only a speck of bad print, share of the radius. */
  speck: 0.2,
  /** Part of the radius that must be solid. */
  coreShare: 0.5,
  /** Mean over greatest darkness in it: letters have light in their middle. */
  leastEven: 0.7,
  /** Least darkness of the core against the paper, 0 … 1. */
  leastBlack: 0.3,
  /** How far a ray's end may be from the common radius: share of it, plus pixels. A square's corners are 25 % off. */
  radiusTolerance: 0.1,
  radiusSlack: 0.35,
  leastRoundness: 0.6,
  /** The same for the first look, from a centre that may be off. */
  leastAtOnce: 0.3,
  /** Rays that run out into ink touching the disc count as this much of the radius. */
  endCap: 1.2,
  /** Ink further out than this share of the radius does not move the centroid. */
  centroidShare: 1.12,
} as const

/** Discs seen at a slant, on photographs. Pinned by ovals.test.ts. */
export const OVAL = {
  /**
   * A page tilted by 35° shows discs 0.82 as wide as long at its middle; the lens and the depth of a page seen from 30 cm
   * add to that.
   */
  mostAspect: 2,
  leastFill: 0.5,
  coreShare: 0.4,
  leastRoundness: 0.6,
  /** Discs at the far end of a tilted page are smaller, at the near end larger, by up to this factor. */
  sizeFactor: 1.5,
  /**
   * Least longer side on the coarse image, pixels: a disc of 3.6 mm has fewer below 45 dpi, where boxes are 6 pixels and their
   * frames gone. The grain of paper and table makes smaller patches by thousands, and all of them look round.
   */
  leastPixels: 3,
  /** Candidates kept: fours of them are tried. */
  most: 36,
  /**
   * Kept besides, for filled boxes are as good ovals and many: the outermost in each direction of the rays, of those as
   * round. Corner discs lie outside all that is printed, but ovals in the grain of a table may lie further out.
   */
  outermost: 3,
  outerRoundness: 0.9,
} as const

/** Four ovals as the corners of a page. Pinned by quads.test.ts. */
export const QUAD = {
  /** Least area of the discs' quadrilateral, share of the picture's: a page that fills half of its height. */
  leastArea: 0.1,
  /** How far the share of the area that a disc takes may be off, nearly as far as its cost allows: spares the dearer look. */
  sizeFactor: 1.6,
  /** Most ratio of opposite sides: 35° from 30 cm give 1.8. */
  mostTaper: 2.2,
  /** Cotangent of the least angle at a corner (40°). */
  mostLean: 1.2,
  /** Root mean square of the logarithm of radii seen and due, unit of its cost. */
  shapeUnit: 0.1,
  roundnessWeight: 3,
  mostCost: 24,
  /** How far above that a bound must be which takes a disc for a speck: perspective within a disc moves its cost by less than a tenth. */
  surely: 1.3,
  /** Placements of a header whose page code is looked at. */
  mostTried: 24,
} as const

/** Choice of four corners. Pinned by corners.test.ts. */
export const CORNERS = {
  /** See DISC.leastPageShare. */
  leastPageShare: 0.3,
  /** Deviation of a disc's diameter from what the page's size implies: share, and pixels. */
  diameterTolerance: 0.25,
  diameterSlack: 1.5,
  /** Largest angle to a quarter turn, radians (25°). */
  mostSkew: 0.44,
  /**
   * Distance of a disc from where the diagonal puts it, as a share of the diagonal. A page stretched or sheared (a copier,
   * a scan saved with another side ratio) moves the other two by opposite amounts: searched so far, and unit of its cost.
   */
  mostStretch: 0.12,
  stretchUnit: 0.06,
  /** What is left of the two when they are not opposite (perspective, or a decoy), or when only one is there. */
  mostOff: 0.04,
  offUnit: 0.01,
  diameterUnit: 0.15,
  roundnessWeight: 3,
  /** Cost of a lost disc: more than any four that fit. */
  lostCost: 5,
  /** Above this cost one of four may be a decoy: each is tried without. */
  dropOneAbove: 1,
} as const

/** Two discs as the corners of a page. Pinned by pairs.test.ts. */
export const PAIR = {
  /** Deviation of a disc's diameter from what the distance of the two implies: share, and pixels. */
  diameterTolerance: 0.12,
  diameterSlack: 1.5,
  /** How much longer or shorter the page may be away from two discs on one of its sides, in steps that code boxes bridge. */
  stretches: [0, 0.005, -0.005, 0.01, -0.01],
  /** Discs that are paired, the roundest; and pairs of a header that are tried: bounds of the time. */
  discs: 24,
  most: 24,
} as const

/** Sampling of boxes. Pinned by patch.test.ts. */
export const PATCH = {
  /** Samples along a box's shorter side: no fewer than this even on coarse scans, no more than this on fine ones. */
  leastSamples: 16,
  mostSamples: 22,
} as const

/** Lines that a scanner draws down or across the whole page. Pinned by lines.test.ts. */
export const LINES = {
  /** Every eighth pixel along a line is looked at; a page has so many parts, some 40 mm of A4. */
  stride: 8,
  parts: 8,
  /** How far beside a line its paper is: more than the widest (0.45 mm of the longest side of A4, and its blur); at least so many pixels. */
  flank: 0.0025,
  leastFlank: 3,
  /** Grey levels: paper on both sides is at least so light, and the line darker by so much; noise of 6 levels is so by 1 look in 25. */
  light: 100,
  darker: 10,
  /** Share of a part's looks that find light paper, for the part to tell, and parts that tell. */
  leastAsked: 0.25,
  leastParts: 5,
  /** Share of the looks that find it darker: in each part but one, and in all. */
  ofPart: 0.5,
  ofAll: 0.65,
  /** The same of what lies beside such a line and is its edge; text and noise are darker by 1 look in 10. */
  ofEdge: 0.25,
  /** Share of the light under which nothing can be told through the line. */
  leastLight: 0.3,
} as const

/** Printed frames. Pinned by frame.test.ts. */
export const FRAME = {
  /** Distance at which a line must be lighter on both sides: samples, and image pixels. */
  flank: 2,
  flankPixels: 1.5,
  strongerWeight: 0.25,
  /** Sizes tried, as growth over the planned size; what a growth of 1 would cost in response. */
  growths: [0, 0.03, 0.06, 0.09, 0.12, -0.03],
  growthPull: 0.5,
  /** Part of an edge that is used: of a square all but the corners; of a circle where it bends by less than 3 %. */
  straightOfSquare: 0.8,
  straightOfRound: 0.34,
  /** Steps of the search, samples: finer ones only cost time. */
  stride: 0.5,
  /** Preference for the expected place, at the end of the reach. */
  centrePull: 0.3,
  /** Least response (share of black) of a frame that is believed. */
  leastStrength: 0.1,
  /** Outer edge to middle of the line: share of the side (0.18 mm lines on 3.8 mm), but at least image pixels. */
  lineInset: 0.025,
  insetPixels: 0.25,
} as const

/** Page code. Pinned by code-block.test.ts, identify.test.ts and find-page.test.ts. */
export const CODE = {
  /** Margin of the patches, straight part of the edges, reach and step of the common displacement: shares of the box. */
  margin: 0.4,
  straight: 0.7,
  reachSteps: 6,
  stride: 0.04,
  centrePull: 0.3,
  /** Response from which on an edge is there. */
  leastEdge: 0.06,
  /** Share of boxes that must show for a placement to count, and to be taken without looking further. */
  leastPresence: 0.5,
  surePresence: 0.9,
  /**
   * A first look at some of the boxes: one of so many, where that gives enough of them. Blocks that show to 0.6 have 0.4
   * of these at least (3,750 placements on photographs and rough scans); four of five wrong placements have less than this.
   */
  glance: { every: 3, boxes: 8, presence: 0.25 },
  /** Part of the box left out at each side when its fill is measured. */
  inset: 0.22,
  /** Darkness from which on a box is filled, up to which it is empty; between, it is unsure. */
  filled: 0.6,
  empty: 0.4,
  /** Filled and empty boxes are two groups where this lies between them, and each has so many boxes. Of blurred photographs 0.4 (tuning seeds 13 and 19). */
  leastGap: 0.3,
  leastOfGroup: 3,
  /** The same where empty boxes show no frame on a scan in grey, so that only the fills tell of a code. */
  clearFilled: 0.8,
  clearEmpty: 0.15,
  /** More unsure boxes than these are not settled by the checks (6 bits in the smaller layout). */
  mostUnsure: 3,
  /**
   * The same for a strong code whose print is worn. Of filled boxes starved toner leaves 50 to 80 in 100, a gap as wide as the box 2 to 10
   * (simulated worn scans in black and white, seeds of tuning); of their empty boxes nearly all have nothing.
   */
  plainFilled: 0.85,
  plainEmpty: 0.015,
  mostWorn: 6,
  /** Boxes at least half filled of a block whose empty boxes show no frame: half of 18 check bits are set, and one of copy and page each: fewer than 5 in one code of 1,500. */
  halfFilled: 0.5,
  leastSpelled: 5,
} as const

/** Grey that black and white turned into dots, before the discs on it are looked for. Pinned by smoothed.test.ts. */
export const SMOOTH = {
  /** Pixels to each side over which it is smoothed: dithered scans of 150 and 200 dpi (rough, seeds of tuning) then show discs as round as on paper. */
  reach: 2,
} as const

/** Search for the boxes' frames, shares of the box's shorter side. Pinned by locate-boxes.test.ts. */
export const LOCATE = {
  /** Usual: 1 mm of page curl and printer scale. */
  near: { margin: 0.55, reach: 0.25 },
  /** When more than this share of the frames does not show there. Real: layouts half a box off are still read. */
  mostMissing: 0.15,
  wide: { margin: 1, reach: 0.5 },
  /**
   * Share of the frames that must show for a way other than the first. Of worn pages in black and white (rough, seeds of tuning) those with less than 0.04
   * showed strokes taken for frames, which moved up to a third of their boxes by half a side; from 0.06 on the frames were right.
   */
  leastShown: 0.05,
  /** Discs from which boxes are found outwards. */
  leastAnchors: 2,
  /** Around the place that the neighbours point to, which lags behind a drift that grows. */
  reachAgain: 0.25,
  /** Distance from the neighbours' word up to which a box's own frame is believed. */
  agreement: 0.12,
} as const

/** Boxes found from the discs outwards; shares of a box's shorter side. Pinned by grow-boxes.test.ts. */
export const GROW = {
  /** From box to box, and at most, over a gap; of the room around for measuring see MEASURE.ringTo. */
  reach: 0.25,
  mostReach: 0.45,
  /** A box due no further than this from its place is looked at from there. */
  stay: 0.15,
  around: 0.3,
  /** Mm per mm that the paper may move over a gap: curl of 3 mm over half a page. */
  slope: 0.075,
  /** A frame that shows less clearly than this share of those before it leads no further: letters and strokes reach a third. */
  leastShare: 0.4,
  /** Frames that speak for how clearly frames show. */
  recent: 15,
} as const

/** Shifts from one box to the next. Pinned by trend.test.ts. */
export const TREND = {
  neighbours: 8,
  /** Mm from which on a neighbour counts less. */
  nearness: 10,
  /** Mm²: scatter of a found frame (0.05 mm) over slopes that paper has (1 %), squared. */
  stiffness: 25,
} as const

/** Agreement of neighbouring boxes. Pinned by drift.test.ts. */
export const DRIFT = {
  neighbours: 10,
  /** Mm. */
  reach: 60,
  nearness: 5,
} as const

/** Blank pages. Shares of the page's sides or of its area. Pinned by blank-page.test.ts. */
export const BLANK = {
  /** Grey of the paper half-way over the page: photographs of white paper in a dim room have 90 and more, a scan that failed has less. */
  leastPaper: 60,
  /** Darkness, 0 … 255, from which on something may be pale print: shine-through stays below 0.15 of black, see INK. */
  faintInk: 44,
  /** Specks up to 1.8 mm of A4. */
  dustShare: 0.006,
  /** Ink allowed all the same: 6 mm² of A4, less than a written word. */
  mostInk: 0.0001,
  /** Streaks run from edge to edge; ruled lines keep a margin. */
  streakLength: 0.9,
  streakWidth: 0.02,
  /** Not looked at along the edges: 13 mm of A4, a sheet drawn in askew before a dark lid. */
  rim: 0.045,
  /** Hairlines that reach into this part are folds and rims; mean thickness, coarse pixels. */
  border: 0.17,
  hairline: 1.6,
} as const

/** The page as a whole. Pinned by read-page.test.ts. */
export const READ = {
  /** Pixels: smaller images hold no page. */
  leastSide: 100,
  /** Placements tried. */
  mostGuesses: 16,
  /** Mm: above, the corners are not those of a flat page. */
  mostResidual: 2.5,
  /**
   * Up to which four discs surely are those of the page. Of simulated worn scans without frames (seeds of tuning) pages with four
   * whole discs have up to 0.12 mm, those with a half eaten one 0.3 and more: boxes 2 mm beside their place read as blank.
   */
  exactOfFour: 0.15,
  /**
   * Up to which three surely do (real scans with a disc painted over: 0.14 at most), and up to which they put the fourth
   * corner within half a row all the same: it lies five times as far off on photographs.
   */
  exactOfThree: 0.2,
  nearOfThree: 0.5,
  /** Ink of a mark that black and white did not thin out: of simulated worn scans that lost their frames, those with such marks were read right. */
  solidInk: 0.15,
  /** Part of a box's side that may lie outside the image: its frame. Pinned by read-sheet.test.ts. */
  frameShare: 0.05,
} as const

/**
 * Share of the boxes that must show their frames where the corners alone do not tell how the page lies. Three discs of a
 * photograph taken for those of a flat page: 0.1 to 0.2 of boxes beside questions, but 0.74 of a dense sheet, whose rows
 * take each other's place (tuning seeds 11, 12 and 15 of phones). Pinned by find-page.test.ts and read-page.test.ts.
 */
export const FRAMED = {
  /**
   * Three discs that fit, four that fit badly, four at a slant, and two; three that do not quite fit. Of 218 photographs 6 showed
   * from 0.6 to 0.8 of their frames, and 35 of all 37 boxes read wrong; from 0.8 on none was wrong until 0.98 (tuning seeds, and a published page).
   */
  three: 0.8,
  askew: 0.95,
  /** Frames that lie so far from where the corners put them, mm, say that these are askew. */
  far: 3,
  /** Half of the seen frames lie so far off, mm, and most are not seen: of 33 boxes between them that were marked none was read so (a worn page in black and white, rough, seeds of tuning). */
  usual: 1,
  /** Four that agree but for a half eaten one; three that fit exactly, or where a threshold may have taken the frames away. */
  half: 0.5,
} as const

/** Pages placed by hand. Pinned by read-placed.test.ts. */
export const PLACED = {
  /** From a corner to the disc that is meant, in diameters: clicks are made on a picture a few hundred pixels high. */
  reach: 1.5,
  /** Size of the window in which the disc is measured, and how far its diameter may be off; in diameters. */
  window: 1.2,
  sizeTolerance: 0.35,
  /** Darkness of print where no disc is seen: toner on office scans reaches 0.75 to 0.95. */
  black: 0.85,
  /** Discs that are seen near the clicks from which on they prove the place: three tell how a flat page lies. */
  leastDiscs: 3,
  /** How often the place is settled by the frames: clicks 6 mm off, followed by half a box a time. */
  rounds: 4,
  /** Mm from its place beyond which a frame is a neighbour's: half of the least distance of boxes (4.5 mm), less curl. Pinned by settle.test.ts. */
  straysBeyond: 1.2,
  /** Share of the boxes that must show their frames: a column of ten taken one box too low shows nine. */
  leastFramed: 0.92,
} as const

/** Several sheets on one scanned page. Pinned by read-pages.test.ts. */
export const SEVERAL = {
  /** Share of the image that a sheet takes at most where a second one lies beside it. */
  largest: 0.6,
  /** See DISC.leastPageShares: two or four sheets on a page. */
  leastShare: 0.3,
  most: 4,
  /** Discs as large as those of the sheet beside them, this round: from so many on there is another sheet. */
  discs: 3,
  roundness: 0.8,
} as const

/** Blur of pictures. Pinned by sharpness.test.ts. */
export const SHARPNESS = {
  /** Pixels over which an edge is looked at, to both sides; and how much of the paper's level it must be high. */
  reach: 6,
  leastContrast: 0.25,
  /** The same of pale or dim pictures, which have too few such edges. */
  paleContrast: 0.12,
  /** Rows of the fine image that are looked at, one of so many; fewer edges than these say nothing. */
  stride: 5,
  leastEdges: 60,
  /**
   * Width of edges as a share of the image's longer side from which on the picture is blurred: 0.9 mm of A4, which
   * washes away the lines of frames (0.2 mm). Office scans have 0.3 mm.
   */
  mostWidth: 0.003,
  /**
   * The same where the page was found and its frames do not show: 0.55 mm. Of 55 simulated photographs (phone, seeds of tuning) all are
   * below 0.0016; nine of them blurred by 1 pixel more had up to 0.0018, and all were read, by 2 pixels 0.0021 and more, and none was.
   */
  framelessWidth: 0.0018,
} as const
