import type { Marking } from '../model/reading.ts'
import type { Shares, Span } from './noise.ts'
import type { CancelStyle, MarkStyle, PenKind } from './styles.ts'

/** What may happen to one class and its pages. Probabilities are per the thing named; lengths are mm on paper. */
export interface LevelParams {
  readonly hands: {
    readonly styles: Readonly<Record<Marking, Shares<MarkStyle>>>
    readonly pens: Shares<PenKind>
    /** Graders write in ink. */
    readonly graderPens: Shares<PenKind>
    /** Students who mark in a way the instructions do not name, and how; absent: with strokes instead of fillings. */
    readonly stubborn: number
    readonly stubbornStyles?: Readonly<Record<Marking, Shares<MarkStyle>>>
    /** Single marks made in another way than the student's own. */
    readonly lapses?: { readonly share: number; readonly styles: Shares<MarkStyle> }
    /** Strokes that run on past their box, over whatever lies there. */
    readonly overshoots?: number
    /** What an eraser leaves of lead: level 0–255. */
    readonly ghost?: Span
    /** How answers in ink are taken back; absent: scribbled out or whitened. */
    readonly cancels?: Shares<CancelStyle>
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
  /** What only bad paper, machines and light do; absent: the page goes straight from a fair printer to a fair scanner. */
  readonly harm?: HarmParams
}

/** Spans are drawn once a stack (machines) or once a page (paper); numbers are probabilities, of a page if nothing else is said. */
export interface HarmParams {
  readonly paper: {
    /** Standard deviation of the sheet's own unevenness, levels. */
    readonly texture: Span
    /** Flecks of recycled paper, mean a page. */
    readonly flecks: number
    /** Share of the other side's ink that is seen from the front. */
    readonly through: Span
    /** A folded or torn-off corner; its legs, mm. */
    readonly dogEar: number
    readonly earSize: Span
    readonly fold: number
    /** A crumpled sheet: bumps in its surface. */
    readonly curl: Span
  }
  readonly toner: {
    /** Share of solid areas where the toner did not stick. */
    readonly voids: Span
    /** Share of full density. */
    readonly density: Span
    /** Printers with worn drums: light lines along the feed. */
    readonly bands: number
    /** Toner dust on bare paper, mean specks a page. */
    readonly dust: Span
    /** Classes whose sheets are copies of a print. */
    readonly copied: number
  }
  readonly machine: {
    /** Size of the scan against the paper. */
    readonly zoom: Span
    /** Standard deviation of the point spread: mm on the glass. */
    readonly sigma: Span
    /** Smear along one direction, mm. */
    readonly motion: Span
    /** Gain of the unsharp mask. */
    readonly sharpen: Span
    /** Standard deviation of light's own noise at white, levels; and of the columns' unequal gain. */
    readonly shot: Span
    readonly columns: Span
    readonly vignette: Span
    readonly gradient: Span
    /** Stacks scanned from an opened booklet: shadow and curl beside the gutter. */
    readonly gutter: number
    /** Stacks with a streak that runs through boxes; half of them along a row. */
    readonly aimed: number
    /** Stacks saved without greys: by a threshold (between black, 0, and white, 1), or dithered. */
    readonly bilevel: number
    readonly dithered: number
    readonly threshold: Span
  }
  /** Photographed instead of scanned. */
  readonly photo?: PhotoParams
}

export interface PhotoParams {
  /** Degrees between the camera's axis and the paper's normal; roll of the picture either way. */
  readonly tilt: Span
  readonly roll: number
  /** Share of the frame that the page takes. */
  readonly fill: Span
  /** Distance over the page's height: nearer is more perspective. */
  readonly distance: Span
  /** Level of the table. */
  readonly table: Span
  /** Shadow of hand or telephone; a finger that holds the sheet. */
  readonly shadow: number
  readonly finger: number
}
