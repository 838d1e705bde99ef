import type { Homography, Point } from '../base/geometry.ts'
import { letterAt } from '../base/letters.ts'
import type { Mm } from '../base/units.ts'
import type { StudentId, ZoneId } from './ids.ts'

/**
 * Where a page image comes from: the scan file (by content hash; `file` is its name as given) and its page, from 1.
 * Where one page of a scan shows several sheets side by side, each is a page that came in, told by its part, from 1.
 */
export interface ScanPage {
  readonly scan: string
  readonly file: string
  readonly page: number
  readonly part?: number
}

/** A scanned page as one word; the file by its hash. Same word, same page. */
export const wordOfPage = ({ scan, page, part }: Pick<ScanPage, 'scan' | 'page' | 'part'>): string =>
  part === undefined ? `${scan} ${page}` : `${scan} ${page}/${part}`
/** A page within its file as people see it: `3`, and `3b` for its second part. */
export const textOfPage = ({ page, part }: Pick<ScanPage, 'page' | 'part'>): string =>
  part === undefined ? `${page}` : `${page}${letterAt(part - 1).toLowerCase()}`

/**
 * What became of one scanned page: measures and page identity, never states. Every page that came in is exactly one of
 * these: in = read + review + blank + refused.
 */
export type PageReading =
  | ReadPage
  | { readonly kind: 'review'; readonly source: ScanPage; readonly reason: ReviewReason; readonly detail: string }
  | { readonly kind: 'blank'; readonly source: ScanPage }
  | { readonly kind: 'refused'; readonly source: ScanPage; readonly reason: RefusalReason; readonly detail: string }

export interface ReadPage {
  readonly kind: 'read'
  readonly source: ScanPage
  readonly copy: number
  readonly page: number
  readonly registration: Registration
  /** Set where the scan holds black and white only: ink is then all that is black, and a pale mark leaves dots. */
  readonly isBilevel?: true
  readonly measures: readonly ZoneMeasure[]
  /** What labels say that are stuck into its name field, each once; absent without any, or where none were looked for. */
  readonly labels?: readonly string[]
}

/** Sent to a person. */
export type ReviewReason =
  | 'undecodable-file'
  | 'no-fiducials'
  | 'poor-registration'
  | 'code-unsure'
  | 'code-check-failed'
  | 'unknown-page'
  | 'duplicate-differs'
  | 'another-run'
  /** Boxes of the page lie outside the image. */
  | 'cut-off'
  /** Of photocopied sheets: nobody knows which paper it belongs to. */
  | 'paper-unsure'
  /** Of too many of its boxes nobody can tell whether a pen touched them: none is believed. */
  | 'marks-unclear'
  /** In black and white, of a pen so pale that marks of it may have left no trace. */
  | 'marks-lost'
export type RefusalReason = 'duplicate' | 'not-a-sheet' | 'set-aside' | 'separator' | BadPicture

/** Sheets of the run whose picture must be taken again. */
export type BadPicture = 'mirrored' | 'blurred'

export interface Registration {
  /** Sheet mm → raster pixels. */
  readonly toRaster: Homography
  /** Root mean square distance between found and expected fiducials (after the fit of what over-determines it), mm. */
  readonly residual: Mm
  /** How many of the four were found; the boxes' printed frames stood in for the others. */
  readonly fiducials: 0 | 1 | 2 | 3 | 4
  /** Quarter turns clockwise that the page was found at. */
  readonly turns: 0 | 1 | 2 | 3
}

/** What was measured in one box; facts of the scan, kept for ever. All shares are in 0 … 1. */
export interface ZoneMeasure {
  readonly zone: ZoneId
  /** Share of the pixels inside the frame that are ink against the local background. */
  readonly ink: number
  /** Mean darkness inside the frame: 0 local paper, 1 black. */
  readonly darkness: number
  /** Share of the cells of a grid over the interior that hold ink: a stroke crosses few, a filled box covers all. */
  readonly cover: number
  /** Share of a ring just outside the frame that is ink: scribbling spills over. */
  readonly spill: number
  /** Ink of each cell of that grid (6 × 6, row by row), one hexadecimal digit a cell: what strokes are told from print by. */
  readonly cells?: string
  /** Ink just outside the frame, as `cells`: beside each row of the grid at its left, at its right; above and below each column. */
  readonly around?: string
  /** Blackest ink beyond each corner (one hexadecimal digit: top left, top right, bottom left, bottom right): a ring drawn around the box. */
  readonly corners?: string
  /** How far the printed frame was found from where the registration expected it, mm; absent when no frame was found. */
  readonly shift?: { readonly x: Mm; readonly y: Mm }
}

export type MarkState = 'blank' | 'marked' | 'cancelled' | 'doubtful'

/** Derived from measures by a file's calibration. */
export interface Mark {
  readonly zone: ZoneId
  readonly state: MarkState
  /** That the writer meant this box, 0 … 1, before any decision. */
  readonly probability: number
}

/** How students were told to mark (formats.md §2). */
export type Marking = 'tick' | 'fill' | 'cross-then-fill-to-cancel'

/** A human's word: appended, never edited. */
export interface Decision {
  /** ISO 8601 time at which it was given. */
  readonly when: string
  readonly by: string
  readonly why: string
  readonly what: DecidedThing
}

export type DecidedThing =
  | {
      readonly kind: 'zone'
      readonly copy: number
      readonly page: number
      readonly zone: ZoneId
      readonly marked: boolean
      readonly at?: DecidedPage
    }
  | NamedPage
  | ({ readonly kind: 'set-aside' } & DecidedPage)
  /** Whose a copy is; without a student an earlier word is taken back, and the paper speaks again. */
  | { readonly kind: 'student'; readonly copy: number; readonly student?: StudentId; readonly at?: DecidedPage }
  | NamedPaper
  /** Whether sheets were photocopied, so that one code stands on several papers. */
  | { readonly kind: 'photocopies'; readonly on: boolean }
  /** The chance of a wrong answer to one question up to which its marks are taken without asking, for the whole run. */
  | { readonly kind: 'wrong-at-most'; readonly chance: number }

/** Which paper of a photocopied exam a scanned page belongs to: that of `beside`, or one of its own. */
export interface NamedPaper extends DecidedPage {
  readonly kind: 'paper'
  readonly beside?: DecidedPage
}

/** The scanned page that a decision is about; of boxes and students only where sheets were photocopied (`at`): there a copy is not enough. */
export interface DecidedPage {
  readonly scan: string
  readonly scanPage: number
  readonly part?: number
}

/** Which page a scanned page is; with `corners`, also where it lies. */
export interface NamedPage extends DecidedPage {
  readonly kind: 'page'
  readonly copy: number
  readonly page: number
  readonly corners?: PageCorners
}

/**
 * Centres of the corner discs of a page on its picture, in pixels of the raster as decoded, as the page is read: top left,
 * top right, bottom right, bottom left, whichever way the picture is turned. One that was cut off may lie outside.
 */
export type PageCorners = readonly [Point, Point, Point, Point]
