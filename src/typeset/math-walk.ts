// biome-ignore-all lint/complexity/noExcessiveCognitiveComplexity: one walk over the closed set of SVG elements that MathJax 3 writes

import type { Rect } from '../base/geometry.ts'
import { shortHash } from '../base/hash.ts'
import type { Formula, PlacedShape, Shape } from '../model/drawing.ts'
import { type AtomClass, type Joint, partsOf } from './math-parts.ts'
import { extentOf } from './outline.ts'
import type { SetFormula } from './set-formula.ts'
import { FATTENED, thinned } from './thin.ts'

/** An element of MathJax's own light document tree, as far as it is read here. */
export interface MathElement {
  readonly kind: string
  readonly attributes: Readonly<Record<string, unknown>>
  readonly children: readonly (MathElement | { readonly kind: '#text'; readonly value: string })[]
}

/** p ↦ (x + sx·px, y + sy·py): all that MathJax's transforms amount to. */
interface Place {
  readonly x: number
  readonly y: number
  readonly sx: number
  readonly sy: number
}

interface Sketch {
  readonly glyphs: PlacedShape[]
  readonly bars: Rect[]
  readonly shapes: Record<string, Shape>
  readonly isLent: (path: string) => boolean
}

/** Width of rules that MathJax leaves to CSS: TeX's \arrayrulewidth, 0.4 pt at 10 pt. */
const RULE = 40

const textOf = (element: MathElement, name: string): string => String(element.attributes[name] ?? '')
const numberOf = (element: MathElement, name: string): number => Number.parseFloat(textOf(element, name)) || 0
const elementsOf = (element: MathElement): readonly MathElement[] => element.children.filter((c): c is MathElement => 'attributes' in c)
const kindOf = (element: MathElement): string => textOf(element, 'data-mml-node')

/** An element and all below it, in the order written. */
function allOf(element: MathElement): readonly MathElement[] {
  const all: MathElement[] = []
  const open: MathElement[] = [element]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    all.push(next)
    for (let i = next.children.length - 1; i >= 0; i--) {
      const child = next.children[i]
      if (child !== undefined && 'attributes' in child) open.push(child)
    }
  }
  return all
}

/** TeX's complaint, when the source could not be read. */
export function failureOf(root: MathElement): string | undefined {
  for (const element of allOf(root))
    if (kindOf(element) === 'merror') return textOf(element, 'data-mjx-error') || 'the formula cannot be read'
  return undefined
}

/** Characters for which the math fonts have no outline, with the variant (`normal`, `bold` …) they were asked in. */
export function unknownCharacters(root: MathElement): readonly { character: string; variant: string }[] {
  return allOf(root)
    .filter((e) => e.kind === 'text')
    .flatMap((e) =>
      [...e.children.map((c) => ('value' in c ? c.value : '')).join('')].map((character) => ({
        character,
        variant: textOf(e, 'data-variant'),
      })),
    )
}

/**
 * MathJax's SVG as a formula: y = 0 of its viewBox is the baseline, the unit is 1/1000 em. `atoms` classifies the
 * children of the top level, to find where lines may break; lent outlines come from the text fonts and have the right
 * weight. Without a root the formula is empty.
 */
export function drawFormula(
  root: MathElement | undefined,
  atoms: readonly AtomClass[],
  name: string,
  isLent: (path: string) => boolean = () => false,
): SetFormula {
  const svg = root === undefined ? undefined : allOf(root).find((e) => e.kind === 'svg')
  const id = shortHash(name)
  const sketch: Sketch = { glyphs: [], bars: [], shapes: {}, isLent }
  const [, top = 0, width = 0, tall = 0] =
    svg === undefined
      ? []
      : textOf(svg, 'viewBox')
          .split(/[\s,]+/)
          .map(Number)
  const size = { width: rounded(width), height: rounded(-top), depth: rounded(top + tall) }
  const math = svg === undefined ? undefined : allOf(svg).find((e) => kindOf(e) === 'math')
  const joints: Joint[] = []
  const { atoms: children, place } = topLevel(math)
  for (const child of children) {
    joints.push({ glyphs: sketch.glyphs.length, bars: sketch.bars.length, x: placeOf(child, place).x })
    walk(child, place, sketch)
  }
  const formula: Formula = { id, ...size, glyphs: sketch.glyphs, bars: sketch.bars, texts: [] }
  const missing = svg === undefined ? [] : unknownCharacters(svg).map((u) => u.character)
  return {
    formula,
    shapes: sketch.shapes,
    parts: joints.length === atoms.length ? partsOf(formula, sketch.shapes, joints, atoms) : [{ formula, gap: 0 }],
    rows: rowsOf(math),
    ...(missing.length === 0 ? {} : { missing }),
  }
}

/** The elements that lines may break between, and where they are: inside a style that holds all of the formula. */
function topLevel(math: MathElement | undefined, outer: Place = origin): { readonly atoms: readonly MathElement[]; readonly place: Place } {
  const atoms = math === undefined ? [] : elementsOf(math)
  const [only] = atoms
  if (atoms.length === 1 && only !== undefined && kindOf(only) === 'mstyle') return topLevel(only, placeOf(only, outer))
  return { atoms, place: outer }
}

const origin: Place = { x: 0, y: 0, sx: 1, sy: 1 }
const rounded = (n: number): number => Math.round(n * 10) / 10

function placeOf(element: MathElement, outer: Place): Place {
  const transform = textOf(element, 'transform')
  if (transform === '') return outer
  let place = outer
  for (const [, name = '', list = ''] of transform.matchAll(/(\w+)\(([^)]*)\)/g)) {
    const [a = 0, b, c, d = 1, e = 0, f = 0] = list
      .split(/[\s,]+/)
      .filter((t) => t !== '')
      .map(Number)
    if (name === 'translate') place = { ...place, x: place.x + place.sx * a, y: place.y + place.sy * (b ?? 0) }
    else if (name === 'scale') place = { ...place, sx: place.sx * a, sy: place.sy * (b ?? a) }
    else if (name === 'matrix' && b === 0 && c === 0)
      place = { x: place.x + place.sx * e, y: place.y + place.sy * f, sx: place.sx * a, sy: place.sy * d }
  }
  return place
}

function walk(element: MathElement, outer: Place, sketch: Sketch): void {
  const place = placeOf(element, outer)
  if (element.kind === 'path') addShape(sketch, { path: textOf(element, 'd'), text: charOf(element), scale: place.sx }, place)
  else if (element.kind === 'rect') addRect(sketch, element, place)
  else if (element.kind === 'line') addLine(sketch, element, place)
  else if (element.kind === 'svg') addStretched(sketch, element, place)
  else for (const child of elementsOf(element)) walk(child, place, sketch)
}

/** What a glyph stands for: styled letters as plain ones, so that formulas can be searched. */
function charOf(element: MathElement): string {
  const code = Number.parseInt(textOf(element, 'data-c'), 16)
  if (!Number.isFinite(code)) return ''
  const character = String.fromCodePoint(code)
  return code >= 0x1d400 ? character.normalize('NFKC') : character
}

/**
 * Formulas of the text's size are thinned to its weight. Scripts are not: Computer Modern draws its smaller sizes fatter
 * (stems of 83 units at 7 pt where 10 pt has 66), which is what MathJax's outlines have at 70 %.
 */
const FULL_SIZE = 0.9
const fattenedAt = (scale: number): number => (scale < FULL_SIZE ? 0 : FATTENED)

/** An outline and what it stands for; `scale` is that of the formula around it: a stretched piece has others of its own. */
interface Outline {
  readonly path: string
  readonly text: string
  readonly scale: number
}

function addShape(sketch: Sketch, { path, text, scale }: Outline, place: Place): void {
  if (path === '') return
  const drawn = sketch.isLent(path) || fattenedAt(scale) === 0 ? path : thinned(path, FATTENED)
  const { id: shape, shape: outline } = shapeOf(text, drawn)
  sketch.shapes[shape] ??= outline
  sketch.glyphs.push({ shape, x: rounded(place.x), y: rounded(place.y), scaleX: place.sx, scaleY: place.sy })
}

/** Shapes of the same letter are one object. */
function shapeOf(text: string, path: string): { readonly id: string; readonly shape: Shape } {
  const name = `${text} ${path}`
  const known = shapes.get(name)
  if (known !== undefined) return known
  const made = { id: shortHash(name), shape: { path, advance: Math.ceil(extentOf(path).right), text } }
  shapes.set(name, made)
  return made
}
const shapes = new Map<string, { readonly id: string; readonly shape: Shape }>()

/** `y` is the lower edge: the tree is drawn with y upwards. */
function addBar(sketch: Sketch, { x, y, width, height }: Rect): void {
  sketch.bars.push({ x: rounded(x), y: rounded(y), width: rounded(width), height: rounded(height) })
}

function addRect(sketch: Sketch, element: MathElement, place: Place): void {
  const x = place.x + place.sx * numberOf(element, 'x')
  const y = place.y + place.sy * numberOf(element, 'y')
  const width = place.sx * numberOf(element, 'width')
  const height = place.sy * numberOf(element, 'height')
  const framed = textOf(element, 'fill') === 'none' || element.attributes['data-frame'] !== undefined
  if (element.attributes['data-background'] !== undefined || element.attributes['data-bgcolor'] !== undefined) return
  if (!framed) {
    const thin = fattenedAt(place.sx)
    addBar(sketch, { x, y: y + thin, width, height: Math.max(height - 2 * thin, height / 2) })
    return
  }
  const rule = RULE * place.sx
  addBar(sketch, { x: x - rule / 2, y: y - rule / 2, width: width + rule, height: rule })
  addBar(sketch, { x: x - rule / 2, y: y + height - rule / 2, width: width + rule, height: rule })
  addBar(sketch, { x: x - rule / 2, y: y + rule / 2, width: rule, height: height - rule })
  addBar(sketch, { x: x + width - rule / 2, y: y + rule / 2, width: rule, height: height - rule })
}

function addLine(sketch: Sketch, element: MathElement, place: Place): void {
  const rule = (numberOf(element, 'stroke-width') || RULE) / 2
  const [x1, y1, x2, y2] = [numberOf(element, 'x1'), numberOf(element, 'y1'), numberOf(element, 'x2'), numberOf(element, 'y2')]
  const length = Math.hypot(x2 - x1, y2 - y1)
  if (length === 0) return
  const dx = ((y2 - y1) / length) * rule
  const dy = ((x2 - x1) / length) * rule
  const point = (x: number, y: number) => `${rounded(x)} ${rounded(y)}`
  const corners = [point(x1 + dx, y1 - dy), point(x2 + dx, y2 - dy), point(x2 - dx, y2 + dy), point(x1 - dx, y1 + dy)]
  addShape(sketch, { path: `M${corners.join('L')}Z`, text: '', scale: place.sx }, place)
}

/**
 * The middle of a tall bracket or wide brace: a nested picture through whose window a much too long piece is seen.
 * The piece has the same cross-section everywhere, so it is scaled to fill the window instead.
 */
function addStretched(sketch: Sketch, element: MathElement, place: Place): void {
  const [left = 0, low = 0] = textOf(element, 'viewBox')
    .split(/[\s,]+/)
    .map(Number)
  const window = {
    x: numberOf(element, 'x'),
    y: numberOf(element, 'y'),
    width: numberOf(element, 'width'),
    height: numberOf(element, 'height'),
  }
  for (const path of elementsOf(element).filter((e) => e.kind === 'path')) {
    const inner = placeOf(path, origin)
    const extent = extentOf(textOf(path, 'd'))
    const tall = inner.sy !== 1
    const sx = tall ? inner.sx : window.width / (extent.right - extent.left)
    const sy = tall ? window.height / (extent.top - extent.bottom) : inner.sy
    const x = tall ? window.x + inner.x - left : window.x - extent.left * sx
    const y = tall ? window.y - extent.bottom * sy : window.y + inner.y - low
    const at = { x: place.x + place.sx * x, y: place.y + place.sy * y, sx: place.sx * sx, sy: place.sy * sy }
    addShape(sketch, { path: textOf(path, 'd'), text: charOf(path), scale: place.sx }, at)
  }
}

/** Baselines of the rows when the formula is one alignment. */
function rowsOf(math: MathElement | undefined): readonly number[] {
  const [table, ...others] = math === undefined ? [] : elementsOf(math)
  if (table === undefined || others.length > 0 || kindOf(table) !== 'mtable') return [0]
  const place = placeOf(table, origin)
  const rows = allOf(table).filter((e) => kindOf(e) === 'mtr' && elementsOf(table).includes(e))
  return rows.length === 0 ? [0] : rows.map((row) => rounded(placeOf(row, place).y))
}
