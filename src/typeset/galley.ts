import type { Mm } from '../base/units.ts'
import type { Inline, LateField, ReferenceTarget } from '../model/content.ts'
import type { DrawItem, Grey } from '../model/drawing.ts'

/** A typeface of the text: one font file each. */
export type Face =
  | 'roman'
  | 'bold'
  | 'italic'
  | 'bold-italic'
  | 'sans'
  | 'sans-bold'
  | 'typewriter'
  | 'typewriter-bold'
  | 'typewriter-italic'

/** How content is to look. Everything that changes the result is in here: it is part of the cache key. */
export interface TextStyle {
  readonly size: Mm
  /** Distance of baselines over size (TeX's 10pt article: 1.2). */
  readonly leading: number
  readonly align: 'justified' | 'ragged' | 'centred'
  /** Of text and formulas that are not black. */
  readonly grey?: Grey
  /** White space between paragraphs, beyond the leading. */
  readonly paragraphSkip: Mm
  /** Sizes of headings of the three levels, per size; absent: those of LaTeX's article. */
  readonly headings?: readonly [number, number, number]
  /** Thickness of frames; absent: TeX's \fboxrule. */
  readonly frameRule?: Mm
  /** Of quotation marks and hyphenation; absent: the typesetter's. */
  readonly language?: string
  /** Words in that language: `figure`, `table`; English when absent. */
  readonly strings: Readonly<Record<string, string>>
  /** Run in before the first paragraph, on its line: "**Question 3**". */
  readonly first?: readonly Inline[]
  /** What references will show, by `fig:x`, as far as it is wider than one digit: `{ 'fig:x': '12' }`. It only sets the room. */
  readonly numbers?: Readonly<Record<string, string>>
}

/**
 * Typeset content of one width: pieces from top to bottom, with nothing between them. A text line is one piece of about
 * `leading × size`; galleys of the same style set under each other without a gap keep the line distance.
 *
 * ```
 *   ┌────────────────┐ ─ 0             ┐ firstBaseline
 *   │ first line     │ ─ first baseline ┘
 *   │ …              │
 *   │ last line      │ ─ last baseline  ┐ lastDepth
 *   └────────────────┘ ─ height         ┘
 * ```
 */
export interface Galley {
  readonly width: Mm
  /** Sum of the pieces' heights. */
  readonly height: Mm
  readonly pieces: readonly Piece[]
  /** From the top to the first line's baseline; the whole height when there is no line. */
  readonly firstBaseline: Mm
  /** From the top to the math axis of the first line: where the middle of an answer box belongs. */
  readonly axis: Mm
  /** From the last line's baseline to the bottom; 0 when there is no line. */
  readonly lastDepth: Mm
  /** From the left edge to the right end of the widest line as set (at most `width`, for "does it fit on one line"). */
  readonly extent: Mm
  /** Number of text lines and displays. */
  readonly lines: number
  /** Labels that figures, tables and displays define, in reading order: to be numbered per copy. */
  readonly labels: readonly LabelDefined[]
}

export type Piece =
  | {
      readonly kind: 'box'
      readonly height: Mm
      /** From the piece's top to its text's baseline; absent for pictures, frames and rules. */
      readonly baseline?: Mm
      /** Relative to the piece's top left corner. */
      readonly items: readonly DrawItem[]
      /** Relative to the piece's top left corner. */
      readonly late: readonly LateSlot[]
      /** Whether a page may end after this piece. */
      readonly breakAfter: 'allowed' | 'never'
    }
  /** White space, discarded at the top of a page or column. */
  | { readonly kind: 'skip'; readonly height: Mm; readonly breakAfter: 'allowed' | 'never' }
  | { readonly kind: 'page-break' }

/** A place for a word that is known only when the galley is placed on a copy. */
export interface LateSlot {
  readonly field: LateField | LateReference
  readonly face: Face
  readonly size: Mm
  /** Left edge of the room. */
  readonly x: Mm
  /** Of the baseline. */
  readonly y: Mm
  readonly width: Mm
  /** Where in its room the word stands. */
  readonly align: 'left' | 'right'
}

export interface LateReference {
  readonly reference: ReferenceTarget
  readonly label: string
}

/** A label that content defines; `text` is its own tag, which is shown instead of a number (`\tag{L}`). */
export interface LabelDefined {
  readonly kind: ReferenceTarget
  readonly label: string
  readonly text?: string
}
