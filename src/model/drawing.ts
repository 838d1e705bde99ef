import type { Rect } from '../base/geometry.ts'
import type { Mm } from '../base/units.ts'
import type { Images } from './content.ts'

/** One page: size, and items drawn in order, in mm from its top left corner, y downwards. */
export interface Drawing {
  readonly width: Mm
  readonly height: Mm
  readonly items: readonly DrawItem[]
  /** Entries of the document's outline that lead here, in reading order. */
  readonly bookmarks?: readonly Bookmark[]
}

export interface Bookmark {
  readonly title: string
  /** 1 is outermost. */
  readonly level: 1 | 2
  readonly y: Mm
}

export type DrawItem = TextRun | MathRun | PathItem | ImageItem | PlacedForm

/**
 * What something drawn is to a screen reader; counts in tagged documents only. Items with the same object are one
 * element of the document's structure (within one placement of a form), and `within` is the element around it. Items
 * without are decoration where they are paths, else text.
 */
export interface Tag {
  readonly role: Role
  /** What a picture or formula says in words. */
  readonly alt?: string
  /** The text that stands for a drawn symbol. */
  readonly text?: string
  readonly within?: Tag
}

/** Standard structure types (ISO 32000-1, 14.8.4); `Artifact` is no content. */
export type Role =
  | 'Artifact'
  | 'Sect'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'P'
  | 'Span'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'BlockQuote'
  | 'Table'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Caption'
  | 'Code'
  | 'Figure'
  | 'Formula'

/** Grey level, 0 black to 1 white. */
export type Grey = number

/** Shaped text of one font on one baseline. */
export interface TextRun {
  readonly kind: 'text'
  /** Key into `Resources.fonts`. */
  readonly font: string
  readonly size: Mm
  readonly x: Mm
  /** Of the baseline. */
  readonly y: Mm
  readonly glyphs: readonly Glyph[]
  readonly grey?: Grey
  readonly tag?: Tag
}

/** A glyph of a font file. Advance and offsets in 1/1000 of the size; `text` is what it stands for when copied. */
export interface Glyph {
  readonly id: number
  readonly advance: number
  readonly text: string
  readonly dx?: number
  readonly dy?: number
}

/** A formula: outlines and bars on one baseline, in 1/1000 of the size. */
export interface MathRun {
  readonly kind: 'math'
  readonly size: Mm
  readonly x: Mm
  readonly y: Mm
  readonly formula: Formula
  readonly tag?: Tag
}

/** A typeset formula. Coordinates in 1/1000 of the size, y upwards from the baseline. Shared: one object per formula. */
export interface Formula {
  readonly id: string
  readonly width: number
  readonly height: number
  readonly depth: number
  readonly glyphs: readonly PlacedShape[]
  readonly bars: readonly Bar[]
  /** Text in `\text{}` for which the math font has no outlines, to be drawn in the text font. */
  readonly texts: readonly PlacedText[]
}

/** A filled rectangle, black unless it says a grey; `y` is its lower edge. */
export interface Bar extends Rect {
  readonly grey?: Grey
  /** Under everything that is no such bar: a coloured box. */
  readonly behind?: true
}

/** An outline at a place; scales are 1 for plain glyphs and differ for stretched delimiters. */
export interface PlacedShape {
  /** Key into `Resources.shapes`. */
  readonly shape: string
  readonly x: number
  readonly y: number
  readonly scaleX: number
  readonly scaleY: number
  /** Absent: black. */
  readonly grey?: Grey
}

export interface PlacedText {
  readonly x: number
  readonly y: number
  /** Size relative to the formula's. */
  readonly scale: number
  readonly font: string
  readonly glyphs: readonly Glyph[]
}

/** An outline in 1/1000 em, y upwards: SVG path commands M L H V Q C T Z, absolute; the text it stands for. */
export interface Shape {
  readonly path: string
  readonly advance: number
  readonly text: string
}

/** Path in mm: absolute M L C Z commands. */
export interface PathItem {
  readonly kind: 'path'
  readonly commands: readonly PathCommand[]
  readonly fill?: Grey
  readonly stroke?: { readonly width: Mm; readonly grey: Grey; readonly dash?: readonly [Mm, Mm] }
  readonly tag?: Tag
}

export type PathCommand = readonly ['M' | 'L', Mm, Mm] | readonly ['C', Mm, Mm, Mm, Mm, Mm, Mm] | readonly ['Z']

export interface ImageItem {
  readonly kind: 'image'
  /** Key into `Resources.images`. */
  readonly image: string
  readonly rect: Rect
  readonly tag?: Tag
}

/** A form placed with its origin at (x, y): drawn once per document, placed any number of times. */
export interface PlacedForm {
  readonly kind: 'form'
  readonly form: Form
  readonly x: Mm
  readonly y: Mm
  /** Text put into it where it is placed (a question's number), relative to its origin. */
  readonly filled?: readonly TextRun[]
  readonly tag?: Tag
}

/** Items that are drawn once and placed often. `id` is the hash of what it shows: equal ids, equal forms. */
export interface Form {
  readonly id: string
  /** Extent of what is drawn, relative to its origin; y may start above 0. */
  readonly bounds: Rect
  readonly items: readonly DrawItem[]
}

/** Everything that drawings refer to. Maps may still grow while pages are being drawn. */
export interface Resources {
  readonly fonts: ReadonlyMap<string, FontFile>
  readonly shapes: ReadonlyMap<string, Shape>
  readonly images: Images
}

export interface FontFile {
  readonly id: string
  readonly bytes: Uint8Array
  /** PostScript name of the font that is meant, in a file that holds several. */
  readonly member?: string
  /** The face that it is meant for; one that says none is good for all. */
  readonly face?: FontFace
}

export type FontFace = 'bold' | 'italic' | 'bold-italic'

/** Document metadata; dates are the exam's, never today's. */
export interface DocumentFacts {
  readonly title: string
  readonly language: string
  /** ISO date, absent = 2000-01-01. */
  readonly date?: string
  /** Who answers for the document: the institution. */
  readonly author?: string
  /** For a screen: with the structure that its tags say. Absent: for paper, smaller. */
  readonly tagged?: boolean
}
