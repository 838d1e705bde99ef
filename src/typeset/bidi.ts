import * as bidiPackage from 'bidi-js'
import type { Direction } from './font.ts'

/** Embedding levels of a text, one a UTF-16 unit (Unicode Standard Annex 9): odd is read from right to left. */
export interface Bidi {
  readonly levels: Uint8Array
  readonly base: Direction
}

/** The package's one export is a function, which its types put elsewhere than Node does. */
const createBidi = bidiPackage.default as unknown as typeof bidiPackage.default.default
const bidi = createBidi()

/** What matters of a paragraph's spans: their text, or how many boxes they have. */
type Span =
  | { readonly kind: 'text'; readonly text: string; readonly isolated?: true }
  | { readonly kind: 'boxes'; readonly boxes: readonly unknown[] }

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u
const LEFT_TO_RIGHT = /(?![\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc])\p{L}/u

export const hasRightToLeft = (text: string): boolean => RIGHT_TO_LEFT.test(text)

const languages = new Set(['ar', 'arc', 'ckb', 'dv', 'fa', 'he', 'ks', 'nqo', 'ps', 'sd', 'syr', 'ug', 'ur', 'yi'])

/** Which way a language is written. */
export const directionOf = (language: string): Direction => (languages.has(language.split('-', 1)[0] ?? language) ? 'rtl' : 'ltr')

/**
 * Which way a paragraph begins: as its language, but as its letters where all of them go the other way. An English
 * option in an Arabic exam keeps its full stop at its right.
 */
function baseOf(text: string, direction: Direction): Direction {
  const [right, left] = [RIGHT_TO_LEFT.test(text), LEFT_TO_RIGHT.test(text)]
  return right === left ? direction : right ? 'rtl' : 'ltr'
}

/** Levels of a text; undefined where everything goes from left to right, so that nothing need be done. */
export function bidiOfText(text: string, direction: Direction): Bidi | undefined {
  if (direction === 'ltr' && !hasRightToLeft(text)) return undefined
  const base = baseOf(text, direction)
  return { base, levels: levelsOf(text, base) }
}

/** A line end inside a paragraph is white space, no new paragraph. */
const levelsOf = (text: string, base: Direction): Uint8Array =>
  bidi.getEmbeddingLevels(text.replace(/[\n\r\p{Zl}\p{Zp}]/gu, ' '), base).levels

/**
 * Levels of a paragraph's spans. Code and formulas are isolates: neutral to what surrounds them, and from left
 * to right inside; blanks, pictures and late numbers are neutral.
 */
export function bidiOfSpans(spans: readonly Span[], direction: Direction): Bidi | undefined {
  const inner = (span: Span): boolean => (span.kind === 'text' ? span.isolated === true : isFormula(span))
  const textOf = (span: Span): string => (span.kind === 'text' ? span.text : '\ufffc')
  if (direction === 'ltr' && !spans.some((span) => span.kind === 'text' && hasRightToLeft(span.text))) return undefined
  const outer = spans.map((span) => (span.kind === 'text' && inner(span) ? '\ufffc'.repeat(span.text.length) : textOf(span))).join('')
  const base = baseOf(outer, direction)
  const levels = levelsOf(outer, base)
  let at = 0
  for (const span of spans) {
    const text = textOf(span)
    if (inner(span)) {
      const floor = (levels[at] ?? 0) + ((levels[at] ?? 0) % 2)
      levelsOf(text, 'ltr').forEach((level, i) => {
        levels[at + i] = floor + level
      })
    }
    at += text.length
  }
  return { base, levels }
}

/** A formula that may be broken has parts, which follow each other from left to right. */
const isFormula = (span: Span): boolean => span.kind === 'boxes' && span.boxes.length > 1

/** The order from left to right of a line's parts, by their levels (rule L2). */
export function visualOrder(levels: readonly number[]): readonly number[] {
  const order = levels.map((_, i) => i)
  const highest = Math.max(0, ...levels)
  for (let level = highest; level > 0; level--)
    for (let from = 0; from < levels.length; from++) {
      let to = from
      while (to < levels.length && (levels[to] ?? 0) >= level) to++
      if (to - from > 1) order.splice(from, to - from, ...order.slice(from, to).reverse())
      if (to > from) from = to
    }
  return order
}

/** A text as its glyphs are called from right to left: brackets face the other way (rule L4). */
export const mirroredText = (text: string): string => [...text].map((one) => bidi.getMirroredCharacter(one) ?? one).join('')

/** Stretches of one level. */
export function levelRuns(text: string, levels: Uint8Array, from = 0): readonly { readonly text: string; readonly level: number }[] {
  const runs: { text: string; level: number }[] = []
  for (let i = 0; i < text.length; i++) {
    const level = levels[from + i] ?? 0
    const last = runs.at(-1)
    if (last?.level === level) last.text += text[i]
    else runs.push({ text: text[i] ?? '', level })
  }
  return runs
}
