import { hasRightToLeft } from './bidi.ts'
import type { FontOutline } from './font.ts'
import type { Face } from './galley.ts'
import { extentOf } from './outline.ts'
import type { SetFormula } from './set-formula.ts'
import { type Shaper, shapeLine } from './shape.ts'

/**
 * Arabic and Hebrew inside a formula. MathJax sets letter by letter from left to right: joined letters and words in their
 * order are beyond it. So each stretch of such text goes in as one character of the private use area, and comes out as
 * one outline.
 */
export interface FormulaTexts {
  /** The TeX with a character for each stretch. */
  readonly tex: string
  readonly stretches: readonly string[]
}

const LETTER = '[\\u0590-\\u08ff\\ufb1d-\\ufdff\\ufe70-\\ufefc]'
const STRETCH = new RegExp(`${LETTER}(?:[^\\\\{}$&%#^_]*${LETTER})?`, 'gu')
/** Of the second private use area: the first has MathJax's own pieces. */
const FIRST = 0xf0000

export function textsOfFormula(tex: string): FormulaTexts {
  if (!hasRightToLeft(tex)) return { tex, stretches: [] }
  const stretches: string[] = []
  const plain = tex.replace(STRETCH, (stretch) => String.fromCodePoint(FIRST + stretches.push(stretch) - 1))
  return { tex: plain, stretches }
}

/** The stretch that a character stands for. */
export const stretchOf = ({ stretches }: FormulaTexts, code: number): string | undefined => stretches[code - FIRST]

/** A text as one outline in 1/1000 of the size; undefined when a character of it has no glyph. */
export function outlineOfText(shaper: Shaper, text: string, face: Face): FontOutline | undefined {
  const { runs, width, missing } = shapeLine(shaper, text, { face, size: 1000 })
  if (missing.length > 0) return undefined
  let path = ''
  for (const run of runs) {
    let pen = run.x
    for (const glyph of run.glyphs) {
      path += movedPath(shaper.glyphPath(run.font, glyph.id), pen + (glyph.dx ?? 0), glyph.dy ?? 0)
      pen += glyph.advance
    }
  }
  const { top, bottom } = extentOf(path)
  return { path, advance: width, height: Math.max(0, top), depth: Math.max(0, -bottom) }
}

const movedPath = (path: string, dx: number, dy: number): string =>
  path.replace(/(-?[\d.]+)[ ,]+(-?[\d.]+)/g, (_, x: string, y: string) => `${tenth(Number(x) + dx)} ${tenth(Number(y) + dy)}`)

const tenth = (n: number): number => Math.round(n * 10) / 10

/** A formula with its stretches told as the text that they are, under a name of its own. */
export function withTexts(set: SetFormula, texts: FormulaTexts, id: string): SetFormula {
  if (texts.stretches.length === 0) return set
  const told = (text: string): string => stretchOf(texts, text.codePointAt(0) ?? 0) ?? text
  return {
    ...set,
    formula: { ...set.formula, id },
    shapes: Object.fromEntries(Object.entries(set.shapes).map(([name, shape]) => [name, { ...shape, text: told(shape.text) }])),
    parts: set.parts.map((part, i) => ({ ...part, formula: { ...part.formula, id: set.parts.length === 1 ? id : `${id}.${i}` } })),
    ...(set.missing === undefined ? {} : { missing: set.missing.map((one) => [...told(one)][0] ?? one) }),
  }
}
