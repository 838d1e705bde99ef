import type { Mm } from '../base/units.ts'
import type { Location } from './diagnostic.ts'

/**
 * What an author wrote, as a closed tree. The parser makes it, `template` wraps it, `typeset` sets it; nobody else
 * looks inside. `at` is where it was written, for diagnostics; it is no part of what is set.
 */
export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'emphasis' | 'strong' | 'sans'; readonly children: readonly Inline[] }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'math'; readonly tex: string; readonly at?: Location }
  /** A display inside a paragraph: what follows it is the same paragraph, neither indented nor spaced. */
  | { readonly kind: 'display'; readonly tex: string; readonly label?: string; readonly at?: Location }
  /** `@fig:x`: printed as "Figure 2". */
  | { readonly kind: 'reference'; readonly target: ReferenceTarget; readonly label: string; readonly at?: Location }
  /** A run of underscores to be filled in by hand. */
  | { readonly kind: 'fill-in' }
  | { readonly kind: 'image'; readonly image: PlacedImage }
  | { readonly kind: 'line-break' }
  /** Horizontal white space that is never broken over a line. */
  | { readonly kind: 'space'; readonly width: Mm }
  /** Filled when the block is placed: it is given room for `digits` digits (or the text's width) and stays empty until then. */
  | { readonly kind: 'late'; readonly field: LateField; readonly digits: number }
  /** A place for something that is not text, put there by a template's helper; `paper` knows what. */
  | { readonly kind: 'object-inline'; readonly name: InlineObject }

export type ReferenceTarget = 'fig' | 'tab' | 'eq'
export type LateField = 'question-number' | 'page-number' | 'page-count' | 'copy-number' | 'booklet-number' | 'student-name' | 'student-id'

export type Block =
  | { readonly kind: 'paragraph'; readonly children: readonly Inline[] }
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly children: readonly Inline[] }
  | { readonly kind: 'list'; readonly marker: ListMarker; readonly items: readonly (readonly Block[])[]; readonly tight: boolean }
  | { readonly kind: 'quote'; readonly children: readonly Block[] }
  | {
      readonly kind: 'table'
      readonly align: readonly ('left' | 'center' | 'right')[]
      readonly rows: readonly (readonly (readonly Inline[])[])[]
      readonly caption?: Caption
    }
  | { readonly kind: 'code-block'; readonly language?: string; readonly text: string }
  | { readonly kind: 'figure'; readonly image: PlacedImage; readonly caption?: Caption }
  | { readonly kind: 'fill-in-line' }
  | { readonly kind: 'rule' }
  /** Vertical white space. */
  | { readonly kind: 'skip'; readonly height: Mm }
  | { readonly kind: 'page-break' }
  /** Several columns side by side, filled one after the other by height. */
  | { readonly kind: 'columns'; readonly count: number; readonly children: readonly Block[] }
  /** A framed box around its children. */
  | { readonly kind: 'frame'; readonly children: readonly Block[] }
  /** Left and right parts on one line, as in a title line. */
  | { readonly kind: 'sides'; readonly left: readonly Block[]; readonly right: readonly Block[] }
  | { readonly kind: 'object'; readonly name: BlockObject }

/** What a template can place as a block; `paper` draws it. */
export type BlockObject = 'stem' | 'answers' | 'grader-boxes' | 'writing-space' | 'name-field' | 'id-grid' | 'solution' | 'part-intro'
export type InlineObject = 'points'

/** `(a)`-style markers are kept as written. */
export type ListMarker =
  | { readonly kind: 'bullet' }
  | { readonly kind: 'decimal'; readonly start: number }
  | { readonly kind: 'lettered'; readonly labels: readonly string[] }

export interface Caption {
  readonly label?: string
  readonly children: readonly Inline[]
}

export interface PlacedImage {
  /** Key into the run's images: the file's path, resolved against the file that names it. */
  readonly image: string
  readonly alt: string
  /** Of the column, or absolute; absent = the image's own size, at most the column. */
  readonly width?: { readonly percent: number } | { readonly mm: Mm }
  readonly at?: Location
}

/** A picture as loaded: what it is and how large it wants to be. */
export interface ImageAsset {
  /** Hash of the bytes. */
  readonly id: string
  readonly format: 'svg' | 'png' | 'jpeg'
  readonly bytes: Uint8Array
  /** Natural size. */
  readonly width: Mm
  readonly height: Mm
}

export type Images = ReadonlyMap<string, ImageAsset>
