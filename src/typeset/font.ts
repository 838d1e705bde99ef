import { create } from 'fontkit'
import type { Glyph } from '../model/drawing.ts'

/** One font file, opened. All lengths are in 1/1000 of the size. */
export interface Font {
  readonly has: (codePoint: number) => boolean
  /** Glyphs of a text in one font, with kerning and ligatures. */
  readonly shape: (text: string) => readonly Glyph[]
  /** The outline of one character, for use inside formulas; y upwards. */
  readonly outline: (codePoint: number) => FontOutline
  /** The outline of a glyph by its id: SVG path commands, absolute, y upwards. */
  readonly glyphPath: (id: number) => string
}

export interface FontOutline {
  /** SVG path commands, absolute. */
  readonly path: string
  readonly advance: number
  readonly height: number
  readonly depth: number
}

/** Opens a TrueType or OpenType font. Parsing is lazy inside fontkit: opening costs a few milliseconds. */
export function openFont(bytes: Uint8Array): Font {
  const font = create(bytes)
  const unit = 1000 / font.unitsPerEm
  return {
    has: (codePoint) => font.hasGlyphForCodePoint(codePoint),
    shape: (text) => {
      const run = font.layout(text)
      const characters = [...text]
      // fontkit keeps one object a glyph, with the characters of its first use: they are the last resort
      const textOf = (i: number, codePoints: readonly number[]): string =>
        characters.length === run.glyphs.length ? (characters[i] ?? '') : String.fromCodePoint(...codePoints)
      return run.glyphs.map((glyph, i) => {
        const place = run.positions[i]
        const dx = (place?.xOffset ?? 0) * unit
        const dy = (place?.yOffset ?? 0) * unit
        return {
          id: glyph.id,
          advance: (place?.xAdvance ?? glyph.advanceWidth) * unit,
          text: textOf(i, glyph.codePoints),
          ...(dx === 0 ? {} : { dx }),
          ...(dy === 0 ? {} : { dy }),
        }
      })
    },
    glyphPath: (id) => scaledPath(font.getGlyph(id).path.toSVG(), unit),
    outline: (codePoint) => {
      const glyph = font.glyphForCodePoint(codePoint)
      return {
        path: scaledPath(glyph.path.toSVG(), unit),
        advance: glyph.advanceWidth * unit,
        height: Math.max(0, glyph.bbox.maxY * unit),
        depth: Math.max(0, -glyph.bbox.minY * unit),
      }
    },
  }
}

const scaledPath = (path: string, unit: number): string =>
  unit === 1 ? path : path.replace(/-?\d+(\.\d+)?/g, (n) => `${Math.round(Number(n) * unit * 10) / 10}`)
