import { create, type FontkitFont, type FontkitGlyph } from 'fontkit'
import { present } from '../base/bug.ts'
import type { FontFile, Glyph } from '../model/drawing.ts'

/** The way glyphs follow each other on the line. */
export type Direction = 'ltr' | 'rtl'

/** One font file, opened. All lengths are in 1/1000 of the size. */
export interface Font {
  readonly has: (codePoint: number) => boolean
  /** Glyphs of a text in one font, with kerning, ligatures and joined letters, from left to right. */
  readonly shape: (text: string, direction?: Direction) => readonly Glyph[]
  /** The outline of one character, for use inside formulas; y upwards. */
  readonly outline: (codePoint: number) => FontOutline
  /** The outline of a glyph. */
  readonly outlineOf: (glyph: number) => FontOutline
}

export interface FontOutline {
  /** SVG path commands, absolute. */
  readonly path: string
  readonly advance: number
  readonly height: number
  readonly depth: number
}

/** Opens a TrueType or OpenType font. Parsing is lazy inside fontkit: opening costs a few milliseconds. */
export function openFont({ bytes, member }: Omit<FontFile, 'id'>): Font {
  const made = member === undefined ? create(bytes) : create(bytes, member)
  const font = present('fonts' in made ? made.fonts[0] : made, 'font of a collection')
  const unit = 1000 / font.unitsPerEm
  return {
    has: (codePoint) => font.hasGlyphForCodePoint(codePoint),
    shape: (text, direction = 'ltr') => shaped(font, text, direction),
    outline: (codePoint) => outlineOf(font.glyphForCodePoint(codePoint), unit),
    outlineOf: (glyph) => outlineOf(font.getGlyph(glyph), unit),
  }
}

function shaped(font: FontkitFont, text: string, direction: Direction): readonly Glyph[] {
  const unit = 1000 / font.unitsPerEm
  const characters = [...text]
  let run = font.layout(text, undefined, undefined, undefined, direction)
  const letters = direction === 'ltr' && characters.length === run.glyphs.length ? characters : undefined
  if (letters === undefined) {
    // fontkit keeps one object a glyph, with the characters of its first use: they are right only when it has none yet
    font._glyphs = {}
    run = font.layout(text, undefined, undefined, undefined, direction)
  }
  return run.glyphs.map((glyph, i) => {
    const place = run.positions[i]
    const dx = (place?.xOffset ?? 0) * unit
    const dy = (place?.yOffset ?? 0) * unit
    return {
      id: glyph.id,
      advance: (place?.xAdvance ?? glyph.advanceWidth) * unit,
      text: letters?.[i] ?? String.fromCodePoint(...glyph.codePoints),
      ...(dx === 0 ? {} : { dx }),
      ...(dy === 0 ? {} : { dy }),
    }
  })
}

const outlineOf = (glyph: FontkitGlyph, unit: number): FontOutline => ({
  path: scaledPath(glyph.path.toSVG(), unit),
  advance: glyph.advanceWidth * unit,
  height: Math.max(0, glyph.bbox.maxY * unit),
  depth: Math.max(0, -glyph.bbox.minY * unit),
})

const scaledPath = (path: string, unit: number): string =>
  unit === 1 ? path : path.replace(/-?\d+(\.\d+)?/g, (n) => `${Math.round(Number(n) * unit * 10) / 10}`)

/** The fonts that a file holds: PostScript and full names. */
export interface FontNames {
  readonly postscript: string
  readonly full: string
}

/** Why a file is none from which text can be set. */
export type FontFault = 'unreadable' | 'woff2' | 'no-outlines'

/** What is in a font file, or why it is of no use. */
export function readFontNames(bytes: Uint8Array): readonly FontNames[] | FontFault {
  if (String.fromCharCode(...bytes.subarray(0, 4)) === 'wOF2') return 'woff2'
  try {
    const made = create(bytes)
    const fonts = 'fonts' in made ? made.fonts : [made]
    const drawn = fonts.every(({ directory: { tables } }) => tables['glyf'] !== undefined || tables['CFF '] !== undefined)
    return drawn ? fonts.map((font) => ({ postscript: font.postscriptName, full: font.fullName })) : 'no-outlines'
  } catch {
    return 'unreadable' // fontkit throws on what it does not know
  }
}
