import type { Mm } from '../base/units.ts'
import type { DiagnosticCode } from '../model/codes.ts'
import type { Block, Images } from '../model/content.ts'
import type { Location } from '../model/diagnostic.ts'
import type { Grey } from '../model/drawing.ts'
import type { Direction } from './font.ts'
import type { Face, LabelDefined, TextStyle } from './galley.ts'
import type { Hyphenate } from './hyphens.ts'
import type { SetFormula } from './set-formula.ts'
import type { Shaper } from './shape.ts'
import type { Ink } from './shift.ts'

/** A fault as found here; who calls adds the location when the content has none. */
export interface Fault {
  readonly code: DiagnosticCode
  readonly severity: 'error' | 'warning'
  readonly message: string
  readonly hint: string
  readonly at: Location | undefined
}

/** Everything that setting a block needs, and where its findings go. One per call of `typeset`. */
export interface Setting {
  readonly style: TextStyle
  readonly language: string
  /** The way the language is written: everything is set from the edge where it begins. */
  readonly direction: Direction
  readonly shaper: Shaper
  readonly hyphenate: Hyphenate
  readonly images: Images
  /** A formula from the cache or from MathJax; its outlines are then known to the drawings. */
  readonly formula: (tex: string, display: boolean, at: Location | undefined) => SetFormula | undefined
  /** Whether a formula can be set with the glyphs there are; nothing is reported. */
  readonly hasSymbol: (tex: string) => boolean
  readonly report: (fault: Fault) => void
  readonly define: (label: LabelDefined) => void
}

/** Typeface and size at a point of the text, and its grey level when it is not black. */
export interface TextLook {
  readonly face: Face
  readonly size: Mm
  readonly grey?: Grey
}

/** Something on the baseline that is not broken; ink relative to its origin on the baseline. */
export interface InlineBox {
  readonly width: Mm
  readonly height: Mm
  readonly depth: Mm
  readonly ink: Ink
  /** What it is, when it turns out too wide. */
  readonly name: string
  /** White space after it and the price of a line break there; inside brackets lines break only when they are loose otherwise. */
  readonly after?: {
    readonly gap: { readonly width: Mm; readonly stretch: Mm; readonly shrink: Mm }
    readonly cost: number
    readonly nested: boolean
  }
}

/**
 * Vertical material before interline space is decided. A line's ink is relative to its baseline's left end, a block's to
 * its top left corner.
 */
export type Vertical =
  | {
      readonly kind: 'line'
      readonly height: Mm
      readonly depth: Mm
      /** Distance of baselines wanted to the line above. */
      readonly leading: Mm
      readonly extent: Mm
      readonly ink: Ink
      readonly breakAfter: 'allowed' | 'never'
    }
  | { readonly kind: 'block'; readonly height: Mm; readonly extent: Mm; readonly ink: Ink; readonly breakAfter: 'allowed' | 'never' }
  /** White space; `asked` for by the author, it stays even at the end. */
  | { readonly kind: 'skip'; readonly height: Mm; readonly breakAfter: 'allowed' | 'never'; readonly asked?: true }
  | { readonly kind: 'page-break' }

/** Sets blocks under each other: handed to the blocks that contain others. */
export type SetBlocks = (blocks: readonly Block[], width: Mm, setting: Setting) => readonly Vertical[]
