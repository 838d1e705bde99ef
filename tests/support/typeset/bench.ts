import type { Block, Images, Inline } from '../../../src/model/content.ts'
import type { Diagnostic } from '../../../src/model/diagnostic.ts'
import type { DrawItem, MathRun, TextRun } from '../../../src/model/drawing.ts'
import { createHyphenate } from '../../../src/typeset/hyphens.ts'
import {
  createTypesetter,
  type Galley,
  type LabelDefined,
  type Piece,
  type TextStyle,
  type Typesetter,
} from '../../../src/typeset/index.ts'
import { createFormulaSetter } from '../../../src/typeset/math.ts'
import type { Fault, Setting } from '../../../src/typeset/setting.ts'
import { createShaper } from '../../../src/typeset/shape.ts'
import { testFonts } from '../fonts.ts'

/** 10 TeX points in mm. */
export const SIZE = (10 * 25.4) / 72.27
/** The line distance at leading 1.2. */
export const LINE = 1.2 * SIZE

export const bodyStyle: TextStyle = { size: SIZE, leading: 1.2, align: 'justified', paragraphSkip: 0, strings: {} }
export const text = (words: string): Inline => ({ kind: 'text', text: words })
export const math = (tex: string): Inline => ({ kind: 'math', tex, at: { kind: 'file', file: 'bank.md', line: 7, column: 3 } })
export const display = (tex: string): Inline => ({ kind: 'display', tex })
export const paragraph = (...children: readonly (Inline | string)[]): Block => ({
  kind: 'paragraph',
  children: children.map((c) => (typeof c === 'string' ? text(c) : c)),
})

const picture = { id: 'p', format: 'png', bytes: new Uint8Array(), width: 100, height: 50 } as const
/** One picture of 100 × 50 mm. */
const testImages: Images = new Map([['a.png', picture]])

const typesetters = new Map<string, Typesetter>()
export function testTypesetter(language = 'en'): Typesetter {
  const made = typesetters.get(language) ?? createTypesetter({ fonts: testFonts, images: testImages, language })
  typesetters.set(language, made)
  return made
}

/** Sets blocks that are expected to be free of faults. */
export function galleyOf(blocks: readonly Block[], width = 100, style: Partial<TextStyle> = {}, language = 'en'): Galley {
  const { value, diagnostics } = testTypesetter(language).typeset(blocks, { ...bodyStyle, ...style }, width)
  if (value === undefined) throw new Error(diagnostics.map((d) => d.message).join('; '))
  return value
}

export const faultsOf = (blocks: readonly Block[], width = 100, style: Partial<TextStyle> = {}): readonly Diagnostic[] =>
  testTypesetter().typeset(blocks, { ...bodyStyle, ...style }, width).diagnostics

export type Box = Extract<Piece, { readonly kind: 'box' }>
export const boxesOf = (galley: Galley): readonly Box[] => galley.pieces.filter((p): p is Box => p.kind === 'box')
export const textRuns = (items: readonly DrawItem[]): readonly TextRun[] => items.filter((i): i is TextRun => i.kind === 'text')
export const mathRuns = (items: readonly DrawItem[]): readonly MathRun[] => items.filter((i): i is MathRun => i.kind === 'math')
/** The letters of each piece, in drawing order. */
export const linesOf = (galley: Galley): readonly string[] =>
  boxesOf(galley).map((b) =>
    textRuns(b.items)
      .map((r) => r.glyphs.map((g) => g.text).join(''))
      .join('|'),
  )
export const widthOf = (run: TextRun): number => (run.glyphs.reduce((sum, g) => sum + g.advance, 0) * run.size) / 1000

const shaper = createShaper(testFonts)
const setter = createFormulaSetter(() => undefined)

/** A setting for tests of single blocks, with what it found. */
export function testSetting(style: Partial<TextStyle> = {}): Setting & { readonly faults: Fault[]; readonly labels: LabelDefined[] } {
  const faults: Fault[] = []
  const labels: LabelDefined[] = []
  return {
    style: { ...bodyStyle, ...style },
    language: 'en',
    direction: 'ltr',
    shaper,
    hyphenate: createHyphenate('en'),
    images: testImages,
    formula: (tex, displayed) => setter(tex, displayed),
    hasSymbol: (tex) => setter(tex, false).missing === undefined,
    report: (fault) => faults.push(fault),
    define: (label) => labels.push(label),
    faults,
    labels,
  }
}
