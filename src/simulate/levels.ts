import type { Marking } from '../model/reading.ts'
import type { Shares, Span } from './noise.ts'
import type { MarkStyle, PenKind } from './styles.ts'

/** How hard the rehearsal is. A new level (`rough`) is one more entry of `levels`. */
export type SimulationLevel = 'clean' | 'office'

/** What may happen to one class and its pages. Probabilities are per the thing named; lengths are mm on paper. */
export interface LevelParams {
  readonly hands: {
    readonly styles: Readonly<Record<Marking, Shares<MarkStyle>>>
    readonly pens: Shares<PenKind>
    /** Graders write in ink. */
    readonly graderPens: Shares<PenKind>
    /** Students who mark in a way the instructions do not name. */
    readonly stubborn: number
  }
  readonly slips: {
    /** Answers that were first another one: the first mark is scribbled out, erased or whitened. */
    readonly changed: number
    /** Single-choice answers with two marks. */
    readonly doubled: number
    /** Blank boxes touched by the pen. */
    readonly stray: number
    /** Student-number grids with one wrong digit; with one digit missing. */
    readonly wrongDigit: number
    readonly missingDigit: number
  }
  readonly printer: {
    readonly scale: Span
    /** Growth of printed edges. */
    readonly gain: Span
    /** Level of solid toner, 0–255, and how much it varies from dot to dot. */
    readonly toner: Span
    readonly mottle: Span
  }
  readonly scanner: {
    readonly dpi: readonly number[]
    readonly quality: Span
    /** Degrees either way. */
    readonly rotation: number
    readonly shift: number
    /** Relative stretch of either axis. */
    readonly stretch: number
    /** Amplitude of the waves that curl and uneven transport leave. */
    readonly curl: number
    /** Share of a pixel's light that goes to each neighbour along an axis. */
    readonly blur: Span
    /** Standard deviation of the sensor's noise, levels. */
    readonly noise: Span
    /** Levels of perfect black and of paper; above 255 the paper is burnt out, as automatic background removal does. */
    readonly black: Span
    readonly white: Span
    readonly gamma: Span
    /** Relative fall of light over the page. */
    readonly shade: number
    /** Mean number of specks a page. */
    readonly specks: number
    /** Stacks with dust on the glass: a streak along the feed on some of their pages. */
    readonly streaks: number
    /** Stacks scanned before a dark backing. */
    readonly darkLid: number
    /** Share of the front's ink that shows through a blank back. */
    readonly through: number
  }
  readonly feeding: {
    /** Copies, and single leaves, that lie upside down. */
    readonly turnedCopy: number
    readonly turnedLeaf: number
    /** Copies that change places with the next one. */
    readonly swapped: number
    /** Copies scanned in one go, on one scanner with one setting. */
    readonly stack: number
  }
}

/**
 * Where the figures come from. Marks: the shares follow what is seen on hand-filled sheets (most people obey, a few per
 * cent fill carelessly). Print scale: PDF viewers' "fit to page" shrinks A4 by up to 2 %, laser fusing by up to 0.5 %.
 * Skew, shift and stretch: document feeders are specified at about 1° and 3 mm and 0.5 % along the feed. Dot gain:
 * 10–40 µm is usual for office lasers. JPEG 75 ± is what multifunction printers write. 200 dpi is their default.
 */
export const levels: Readonly<Record<SimulationLevel, LevelParams>> = {
  clean: {
    hands: {
      styles: {
        fill: { filled: 0.8, scribbled: 0.18, sloppy: 0.02 },
        tick: { crossed: 0.55, ticked: 0.25, filled: 0.2 },
        'cross-then-fill-to-cancel': { crossed: 1 },
      },
      pens: { ballpoint: 0.55, gel: 0.3, pencil: 0.15 },
      graderPens: { ballpoint: 0.6, gel: 0.4 },
      stubborn: 0,
    },
    slips: { changed: 0, doubled: 0.002, stray: 0, wrongDigit: 0, missingDigit: 0 },
    printer: { scale: [0.997, 1.002], gain: [0, 0.015], toner: [5, 20], mottle: [1, 3] },
    scanner: {
      dpi: [300],
      quality: [92, 92],
      rotation: 0.3,
      shift: 0.8,
      stretch: 0.001,
      curl: 0,
      blur: [0.04, 0.12],
      noise: [0.8, 2],
      black: [5, 25],
      white: [246, 258],
      gamma: [0.95, 1.05],
      shade: 0.01,
      specks: 0,
      streaks: 0,
      darkLid: 0,
      through: 0.01,
    },
    feeding: { turnedCopy: 0, turnedLeaf: 0, swapped: 0, stack: 1000 },
  },
  office: {
    hands: {
      styles: {
        fill: { filled: 0.66, scribbled: 0.28, sloppy: 0.06 },
        tick: { crossed: 0.5, ticked: 0.28, filled: 0.14, scribbled: 0.05, sloppy: 0.03 },
        'cross-then-fill-to-cancel': { crossed: 1 },
      },
      pens: { ballpoint: 0.55, gel: 0.22, pencil: 0.17, 'light-pencil': 0.06 },
      graderPens: { ballpoint: 0.7, gel: 0.3 },
      stubborn: 0.005,
    },
    slips: { changed: 0.003, doubled: 0.004, stray: 0.0003, wrongDigit: 0.015, missingDigit: 0.01 },
    printer: { scale: [0.98, 1.005], gain: [0.005, 0.04], toner: [10, 45], mottle: [2, 7] },
    scanner: {
      dpi: [200, 300],
      quality: [70, 85],
      rotation: 1.2,
      shift: 3,
      stretch: 0.004,
      curl: 0.4,
      blur: [0.06, 0.2],
      noise: [1.5, 5],
      black: [8, 55],
      white: [226, 262],
      gamma: [0.85, 1.2],
      shade: 0.05,
      specks: 5,
      streaks: 0.2,
      darkLid: 0.15,
      through: 0.05,
    },
    feeding: { turnedCopy: 0.03, turnedLeaf: 0.01, swapped: 0.04, stack: 10 },
  },
}
