/**
 * Typesetting: content blocks and a style come in, galleys go out: boxes of shaped text, formulas and pictures from top
 * to bottom, with the places where a page may end and the slots that are filled per copy. Line breaking, hyphenation,
 * math and fonts live here. It must not know exams: no questions, answer boxes, sheets or page codes (`object` blocks
 * belong to `paper` and are a bug here); and it loads nothing: fonts and images are handed in.
 */
export { directionOf } from './bidi.ts'
export { drawGalley } from './draw-galley.ts'
export { type Direction, type FontNames, readFontNames } from './font.ts'
export { fontFiles, scriptFontFiles } from './font-files.ts'
export type { Face, Galley, LabelDefined, LateReference, LateSlot, Piece, TextStyle } from './galley.ts'
export { mirrorItem } from './mirror.ts'
export { missingGlyph } from './missing-glyph.ts'
export type { FormulaCache, SetFormula } from './set-formula.ts'
export type { KnownWord, ShapedText, WordStore } from './shape.ts'
export { splitGalley, splitGently } from './split-galley.ts'
export { createTypesetter, type Typesetter, type TypesetterInput } from './typesetter.ts'
