import { present } from '../base/bug.ts'
import type { Mm } from '../base/units.ts'
import type { FontFile, Glyph, TextRun } from '../model/drawing.ts'
import { bidiOfText, levelRuns, mirroredText, visualOrder } from './bidi.ts'
import type { Direction, Font } from './font.ts'
import { createFontChain, type FontChain } from './font-chain.ts'
import type { Face } from './galley.ts'

/** A line of text set without breaking: runs that begin at the origin of the baseline. */
export interface ShapedText {
  readonly runs: readonly TextRun[]
  readonly width: Mm
  /** Of the face, not of these letters: above and below the baseline. */
  readonly ascent: Mm
  readonly descent: Mm
  /** Characters that no font has; they are left out. */
  readonly missing: readonly string[]
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
  /** Glyphs of a word in one direction; characters that no font has are left out and handed to `missing`. */
  readonly word: (text: string, face: Face, missing: (character: string) => void, direction?: Direction) => ShapedWord
  /** The same of a text that is nobody's business after this run, such as a name: it is not handed to the store of words. */
  readonly passingWord: Shaper['word']
  readonly space: (face: Face) => ShapedPiece
  /** Whether some face of Computer Modern has a glyph for the character. */
  readonly has: (character: string) => boolean
  readonly font: (face: Face) => Font
  /** The first font of a face's chain that has a character. */
  readonly fontWith: FontChain['fontWith']
  /** The outline of a glyph that was shaped, y upwards. */
  readonly glyphPath: (font: string, glyph: number) => string
}

/** Ascent and descent of Computer Modern's letters and parentheses, in 1/1000 of the size. */
export const ASCENT = 700
export const DESCENT = 220

/** A word as shaped with fonts, and what they lack for it. */
export interface KnownWord {
  readonly word: ShapedWord
  readonly missing: readonly string[]
}

/** Words of earlier runs with the same font files. What it gives for a key is what was set for it. */
export interface WordStore {
  readonly get: (key: string) => KnownWord | undefined
  readonly set: (key: string, known: KnownWord) => void
}

/** Shapes words, each distinct one once per face and direction. */
export function createShaper(files: readonly FontFile[], store?: WordStore): Shaper {
  const chain = createFontChain(files)
  const words = new Map<string, KnownWord>()
  const wordIn =
    (keep: WordStore['set'] | undefined): Shaper['word'] =>
    (text, face, missing, direction = 'ltr') => {
      const key = direction === 'ltr' ? `${face} ${text}` : `${face} < ${text}`
      const held = words.get(key) ?? store?.get(key)
      const known = held ?? shapeWord(text, face, direction, chain)
      if (held === undefined) keep?.(key, known)
      words.set(key, known)
      known.missing.forEach(missing)
      return known.word
    }
  const word = wordIn(store?.set)
  const { font, fontWith, has, open } = chain
  const glyphPath = (id: string, glyph: number) => open(id).font.outlineOf(glyph).path
  return {
    word,
    passingWord: wordIn(undefined),
    font,
    fontWith,
    has,
    glyphPath,
    space: (face) => present(word(' ', face, () => undefined).pieces[0], 'space'),
  }
}

function shapeWord(text: string, face: Face, direction: Direction, chain: FontChain): { word: ShapedWord; missing: readonly string[] } {
  const { stretches, missing } = chain.part(text, face)
  const pieces = stretches.map(({ id, font, text: stretch }): ShapedPiece => {
    const glyphs = font.shape(stretch, direction)
    return { font: id, glyphs, width: glyphs.reduce((sum, g) => sum + g.advance, 0) }
  })
  if (direction === 'rtl') pieces.reverse()
  return { word: { pieces, width: pieces.reduce((sum, p) => sum + p.width, 0) }, missing }
}

export interface LineLook {
  readonly face: Face
  readonly size: Mm
  /** Left to right when absent. */
  readonly direction?: Direction | undefined
}

/** One line of text at the origin, spaces at their natural width; from its right end when its direction begins there. */
export function shapeLine(shaper: Shaper, text: string, { face, size, direction = 'ltr' }: LineLook): ShapedText {
  const missing: string[] = []
  const runs: TextRun[] = []
  let x = 0
  for (const word of wordsOf(shaper, text, { face, size, direction }, (character) => missing.push(character)))
    for (const piece of word.pieces) {
      runs.push({ kind: 'text', font: piece.font, size, x, y: 0, glyphs: piece.glyphs })
      x += (piece.width * size) / 1000
    }
  const placed = direction === 'rtl' ? runs.map((run) => ({ ...run, x: x - run.x - widthOf(run) })) : runs
  return { runs: placed, width: x, ascent: (ASCENT * size) / 1000, descent: (DESCENT * size) / 1000, missing }
}

const widthOf = ({ glyphs, size }: TextRun): Mm => (glyphs.reduce((sum, glyph) => sum + glyph.advance, 0) * size) / 1000

/** A line's stretches of one level, shaped, from left to right. */
function wordsOf(shaper: Shaper, text: string, { face, direction = 'ltr' }: LineLook, missing: (character: string) => void) {
  const bidi = bidiOfText(text, direction)
  if (bidi === undefined) return [(SHORT.test(text) ? shaper.word : shaper.passingWord)(text, face, missing)]
  const runs = levelRuns(text, bidi.levels)
  return visualOrder(runs.map(({ level }) => level)).flatMap((i) => {
    const { text: stretch, level } = runs[i] ?? { text: '', level: 0 }
    return level % 2 === 0 ? shaper.passingWord(stretch, face, missing) : shaper.passingWord(mirroredText(stretch), face, missing, 'rtl')
  })
}

/** Letters of boxes, numbers of pages, questions and copies; names and numbers of students are longer. */
const SHORT = /^(?:\d{1,4}|.)$/u
