import { present } from '../base/bug.ts'
import type { Mm } from '../base/units.ts'
import type { FontFile, Glyph, TextRun } from '../model/drawing.ts'
import { type Font, openFont } from './font.ts'
import { fontFiles } from './font-files.ts'
import type { Face } from './galley.ts'

/** A line of text set without breaking: runs that begin at the origin of the baseline. */
export interface ShapedText {
  readonly runs: readonly TextRun[]
  readonly width: Mm
  /** Of the face, not of these letters: above and below the baseline. */
  readonly ascent: Mm
  readonly descent: Mm
}

/** A word's glyphs, by font; lengths in 1/1000 of the size. */
export interface ShapedWord {
  readonly pieces: readonly ShapedPiece[]
  readonly width: number
}

export interface ShapedPiece {
  readonly font: string
  readonly glyphs: readonly Glyph[]
  readonly width: number
}

export interface Shaper {
  /** Glyphs of a word; characters that no face has are left out and handed to `missing`. */
  readonly word: (text: string, face: Face, missing: (character: string) => void) => ShapedWord
  readonly space: (face: Face) => ShapedPiece
  /** Whether some face has a glyph for the character. */
  readonly has: (character: string) => boolean
  readonly font: (face: Face) => Font
  /** The outline of a glyph that was shaped, y upwards. */
  readonly glyphPath: (font: string, glyph: number) => string
}

/** Ascent and descent of Computer Modern's letters and parentheses, in 1/1000 of the size. */
export const ASCENT = 700
export const DESCENT = 220

/** Where to look for a character that a face lacks. */
const fallbacks: readonly Face[] = ['roman', 'sans', 'typewriter', 'bold', 'italic']

/** Shapes words, each distinct one once per face. Fonts are opened when first used. */
export function createShaper(files: readonly FontFile[]): Shaper {
  const bytes = new Map(files.map((f) => [f.id, f.bytes]))
  const fonts = new Map<Face, Font>()
  const words = new Map<string, { readonly word: ShapedWord; readonly missing: readonly string[] }>()
  const font = (face: Face): Font => {
    const open = fonts.get(face) ?? openFont(present(bytes.get(idOf(face)), `font file ${idOf(face)}`))
    fonts.set(face, open)
    return open
  }
  const word: Shaper['word'] = (text, face, missing) => {
    const key = `${face} ${text}`
    const known = words.get(key) ?? shapeWord(text, face, font)
    words.set(key, known)
    known.missing.forEach(missing)
    return known.word
  }
  const has = (character: string) => fallbacks.some((f) => font(f).has(character.codePointAt(0) ?? 0))
  const faceOf = (id: string): Face => present(fontFiles.find((f) => f.id === id)?.face, id)
  const glyphPath = (id: string, glyph: number) => font(faceOf(id)).glyphPath(glyph)
  return { word, font, has, glyphPath, space: (face) => present(word(' ', face, () => undefined).pieces[0], 'space') }
}

/** The id of a face's font file. */
export const idOf = (face: Face): string => present(fontFiles.find((f) => f.face === face)?.id, face)

function shapeWord(text: string, face: Face, font: (face: Face) => Font): { word: ShapedWord; missing: string[] } {
  const missing: string[] = []
  const stretches: { face: Face; text: string }[] = []
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0
    const found = [face, ...fallbacks].find((f) => font(f).has(code))
    const last = stretches.at(-1)
    if (found === undefined) missing.push(character)
    else if (last?.face === found) last.text += character
    else stretches.push({ face: found, text: character })
  }
  const pieces = stretches.map((s) => {
    const glyphs = font(s.face).shape(s.text)
    return { font: idOf(s.face), glyphs, width: glyphs.reduce((sum, g) => sum + g.advance, 0) }
  })
  return { word: { pieces, width: pieces.reduce((sum, p) => sum + p.width, 0) }, missing }
}

/** One line of text at the origin, spaces at their natural width. */
export function shapeLine(shaper: Shaper, text: string, face: Face, size: Mm): ShapedText {
  const word = shaper.word(text, face, () => undefined)
  const runs: TextRun[] = []
  let x = 0
  for (const piece of word.pieces) {
    runs.push({ kind: 'text', font: piece.font, size, x, y: 0, glyphs: piece.glyphs })
    x += (piece.width * size) / 1000
  }
  return { runs, width: x, ascent: (ASCENT * size) / 1000, descent: (DESCENT * size) / 1000 }
}
