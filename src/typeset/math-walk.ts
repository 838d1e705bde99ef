import type { Rect } from '../base/geometry.ts'
import { shortHash } from '../base/hash.ts'
import type { Formula } from '../model/drawing.ts'
import { boxGrey, printedBox } from './math-colours.ts'
import { BAR_OVERHANG } from './math-metrics.ts'
import { type AtomClass, type Joint, partsOf } from './math-parts.ts'
import { scriptLook } from './math-scripts.ts'
import { addBar, addShape, colourOf, greyIn, inkOf, type Pen, rounded, type Sketch } from './math-sketch.ts'
import { frameOutline, lineOutline, pointsOf, turnedOutline } from './math-strokes.ts'
import {
  allOf,
  elementsOf,
  kindOf,
  type MathElement,
  numberOf,
  origin,
  type Place,
  placeOf,
  textOf,
  unknownCharacters,
} from './math-tree.ts'
import { extentOf } from './outline.ts'
import type { SetFormula } from './set-formula.ts'
import { FATTENED, thinned } from './thin.ts'

/** Width of all rules: TeX's \arrayrulewidth, \fboxrule and \linethickness, 0.4 pt at 10 pt. MathJax's own are screen pixels. */
const RULE = 40
/** Dashes and dots with the gaps after them. */
const DASHES: Readonly<Record<string, readonly [number, number]>> = { 'mjx-dashed': [160, 120], 'mjx-dotted': [RULE, 80] }

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
  const sketch: Sketch = { glyphs: [], bars: [], shapes: {}, isLent, lost: [] }
  const math = svg === undefined ? undefined : allOf(svg).find((e) => kindOf(e) === 'math')
  const joints: Joint[] = []
  const pen: Pen = { place: origin, scale: 1, ink: undefined, box: undefined }
  const top = math === undefined ? undefined : topLevel(math, pen, sketch)
  if (top !== undefined)
    walkGroup(top.group, top.pen, sketch, (child) => {
      joints.push({ glyphs: sketch.glyphs.length, bars: sketch.bars.length, x: placeOf(child, top.pen.place).x })
    })
  const formula: Formula = { id: shortHash(name), ...sizeOf(svg), glyphs: sketch.glyphs, bars: sketch.bars, texts: [] }
  const missing = svg === undefined ? [] : unknownCharacters(svg).map((u) => u.character)
  const [lost] = sketch.lost
  return {
    formula,
    shapes: sketch.shapes,
    parts: joints.length === atoms.length ? partsOf(formula, sketch.shapes, joints, atoms) : [{ formula }],
    rows: rowsOf(math),
    ...(missing.length === 0 ? {} : { missing }),
    ...(lost === undefined ? {} : { failure: lost }),
  }
}

function sizeOf(svg: MathElement | undefined): Pick<Formula, 'width' | 'height' | 'depth'> {
  const box = svg === undefined ? '' : textOf(svg, 'viewBox')
  const [, top = 0, width = 0, tall = 0] = box === '' ? [] : box.split(/[\s,]+/).map(Number)
  return { width: rounded(width), height: rounded(-top), depth: rounded(top + tall) }
}

/** The group whose elements lines may break between: a style that holds all of the formula, or the formula. */
function topLevel(group: MathElement, pen: Pen, sketch: Sketch): { readonly group: MathElement; readonly pen: Pen } {
  const [only, ...others] = elementsOf(group)
  if (only === undefined || others.length > 0 || kindOf(only) !== 'mstyle') return { group, pen }
  return topLevel(only, { ...penAt(pen, placeOf(only, pen.place)), ink: inkOf(only, pen.ink, sketch) }, sketch)
}

const penAt = (pen: Pen, place: Place): Pen => ({ ...pen, place, scale: place.sx })

/** Rules of the text's size are thinned with its letters; those in scripts are fine as they are. */
const FULL_SIZE = 0.9
const fattenedAt = (scale: number): number => (scale < FULL_SIZE ? 0 : FATTENED)

type DrawElement = (element: MathElement, pen: Pen, sketch: Sketch) => void

function walk(element: MathElement, outer: Pen, sketch: Sketch): void {
  const drawElement = drawers[element.kind]
  if (drawElement === undefined) sketch.lost.push(`a <${element.kind}> cannot be drawn`)
  else drawElement(element, penAt(outer, placeOf(element, outer.place)), sketch)
}

/** Children in their order: what follows a coloured box stands on it. */
function walkGroup(element: MathElement, outer: Pen, sketch: Sketch, before: (child: MathElement) => void = () => undefined): void {
  let pen: Pen = { ...outer, ink: inkOf(element, outer.ink, sketch) }
  for (const child of inReadingOrder(element)) {
    before(child)
    if (child.kind === 'rect' && child.attributes['data-bgcolor'] !== undefined && kindOf(element) !== 'mspace') {
      const colour = colourOf(child, sketch)
      if (colour === undefined) continue
      const box = printedBox(colour)
      addBar({ ...rectOf(child, pen.place), grey: boxGrey(box), behind: true }, sketch)
      pen = { ...pen, box }
    } else if (child.kind === 'rect' && kindOf(element) === 'mfrac') addFractionBar(child, pen, sketch)
    else walk(child, pen, sketch)
  }
}

/** What a glyph stands for: styled letters as plain ones, so that formulas can be searched. */
function charOf(element: MathElement): string {
  const code = Number.parseInt(textOf(element, 'data-c'), 16)
  // MathJax's own codes for pieces of braces are no text.
  if (!Number.isFinite(code) || (code >= 0xe000 && code <= 0xf8ff)) return ''
  const character = String.fromCodePoint(code)
  return code >= 0x1d400 ? character.normalize('NFKC') : character
}

/** MathJax draws the sign of a root after what is under it. */
function inReadingOrder(element: MathElement): readonly MathElement[] {
  const children = elementsOf(element)
  const sign = /^(msqrt|mroot)$/.test(kindOf(element)) ? children.find((child) => kindOf(child) === 'mo') : undefined
  return sign === undefined ? children : [sign, ...children.filter((child) => child !== sign)]
}

/** A letter, or a line or arrow of \enclose and \cancel. */
function addPath(element: MathElement, pen: Pen, sketch: Sketch): void {
  const path = textOf(element, 'd')
  if (path === '') return
  if (element.attributes['data-c'] !== undefined || sketch.isLent(path)) {
    const { wide, thinned: by } = scriptLook(element)
    const letter = { ...pen, place: { ...pen.place, sx: pen.place.sx * wide } }
    addShape(sketch.isLent(path) ? path : thinned(path, by), charOf(element), letter, sketch)
    return
  }
  const points = pointsOf(path)
  const turn = /rotate\(([^)]*)\)/.exec(textOf(element, 'transform'))?.[1] ?? ''
  const [degrees = 0, cx = 0, cy = 0] = turn.split(/[\s,]+/).map(Number)
  if (points === undefined) sketch.lost.push('a line of this notation cannot be drawn')
  else if (textOf(element, 'fill') === 'none') addShape(lineOutline(points, RULE), '', pen, sketch)
  else addShape(turnedOutline(points, degrees, [cx, cy]), '', pen, sketch)
}

const rectOf = (element: MathElement, place: Place) => ({
  x: place.x + place.sx * numberOf(element, 'x'),
  y: place.y + place.sy * numberOf(element, 'y'),
  width: place.sx * numberOf(element, 'width'),
  height: place.sy * numberOf(element, 'height'),
})

/** A root's bar, a \rule, or a frame. */
function addRect(element: MathElement, pen: Pen, sketch: Sketch): void {
  const rect = rectOf(element, pen.place)
  if (textOf(element, 'fill') === 'none' || element.attributes['data-frame'] !== undefined) {
    const radius = Math.min(numberOf(element, 'rx'), numberOf(element, 'width') / 2, numberOf(element, 'height') / 2)
    if (radius > 0) addShape(frameOutline({ ...rectOf(element, origin), radius: [radius, radius] }, RULE), '', pen, sketch)
    else addFrame(rect, pen, sketch)
  } else if (element.attributes['data-bgcolor'] !== undefined) {
    // A \rule is black where no colour is set.
    const ink = textOf(element, 'fill') === 'black' ? pen.ink : inkOf(element, pen.ink, sketch)
    addBar({ ...rect, ...greyIn({ ...pen, ink }) }, sketch)
  } else addThinned(rect, pen, sketch)
}

/** As wide as the wider half, as TeX draws it. */
function addFractionBar(element: MathElement, { place, ...pen }: Pen, sketch: Sketch): void {
  const { x, width, ...level } = rectOf(element, place)
  const overhang = BAR_OVERHANG * place.sx
  addThinned({ ...level, x: x + overhang, width: width - 2 * overhang }, { place, ...pen }, sketch)
}

function addThinned(rect: Rect, pen: Pen, sketch: Sketch): void {
  const fat = fattenedAt(pen.scale)
  addBar({ ...rect, y: rect.y + fat, height: Math.max(rect.height - 2 * fat, rect.height / 2), ...greyIn(pen) }, sketch)
}

function addFrame({ x, y, width, height }: Rect, pen: Pen, sketch: Sketch): void {
  const rule = RULE * pen.place.sx
  const bar = (left: number, low: number, wide: number, high: number): void =>
    addBar({ x: left - rule / 2, y: low - rule / 2, width: wide + rule, height: high + rule, ...greyIn(pen) }, sketch)
  for (const low of [y, y + height]) bar(x, low, width, 0)
  for (const left of [x, x + width]) bar(left, y + rule, 0, height - 2 * rule)
}

/** Lines of tables and notations: level and upright ones as bars, dashed or not, others as outlines. */
function addLine(element: MathElement, pen: Pen, sketch: Sketch): void {
  const [x1, y1, x2, y2] = [numberOf(element, 'x1'), numberOf(element, 'y1'), numberOf(element, 'x2'), numberOf(element, 'y2')]
  if (x1 !== x2 && y1 !== y2) {
    addShape(lineOutline([[x1, y1], [x2, y2]], RULE), '', pen, sketch) // biome-ignore format: two points
    return
  }
  const length = Math.hypot(x2 - x1, y2 - y1)
  const [dash, gap] = DASHES[textOf(element, 'class')] ?? [length, 1]
  const [left, low] = [Math.min(x1, x2), Math.min(y1, y2)]
  const { x, y, sx, sy } = pen.place
  for (let from = 0; from < length; from += dash + gap) {
    const along = Math.min(dash, length - from)
    const level = y1 === y2
    const [dx, dy] = level ? [left + from, low - RULE / 2] : [left - RULE / 2, low + from]
    const [width, height] = level ? [along, RULE] : [RULE, along]
    addBar({ x: x + sx * dx, y: y + sy * dy, width: sx * width, height: sy * height, ...greyIn(pen) }, sketch)
  }
}

/**
 * The middle of a tall bracket or wide brace: a nested picture through whose window a much too long piece is seen.
 * The piece has the same cross-section everywhere, so it is scaled to fill the window instead.
 */
function addStretched(element: MathElement, pen: Pen, sketch: Sketch): void {
  const [left = 0, low = 0] = textOf(element, 'viewBox')
    .split(/[\s,]+/)
    .map(Number)
  const window = rectOf(element, origin)
  for (const path of elementsOf(element).filter((e) => e.kind === 'path')) {
    const inner = placeOf(path, origin)
    const extent = extentOf(textOf(path, 'd'))
    const tall = inner.sy !== 1
    const sx = tall ? inner.sx : window.width / (extent.right - extent.left)
    const sy = tall ? window.height / (extent.top - extent.bottom) : inner.sy
    const x = tall ? window.x + inner.x - left : window.x - extent.left * sx
    const y = tall ? window.y - extent.bottom * sy : window.y + inner.y - low
    const { place } = pen
    const at = { x: place.x + place.sx * x, y: place.y + place.sy * y, sx: place.sx * sx, sy: place.sy * sy }
    addPath(path, { ...pen, place: at }, sketch)
  }
}

function addEllipse(element: MathElement, pen: Pen, sketch: Sketch): void {
  const [cx, cy, rx, ry] = [numberOf(element, 'cx'), numberOf(element, 'cy'), numberOf(element, 'rx'), numberOf(element, 'ry')]
  addShape(frameOutline({ x: cx - rx, y: cy - ry, width: 2 * rx, height: 2 * ry, radius: [rx, ry] }, RULE), '', pen, sketch)
}

/** An edge of a coloured frame. */
function addPolygon(element: MathElement, pen: Pen, sketch: Sketch): void {
  const corners = textOf(element, 'points').trim().split(/\s+/).join('L').replaceAll(',', ' ')
  addShape(`M${corners}Z`, '', { ...pen, ink: inkOf(element, pen.ink, sketch) }, sketch)
}

/** All elements that MathJax writes. A text is a character without outline: it is reported as missing. */
const drawers: Readonly<Record<string, DrawElement>> = {
  g: (element, pen, sketch) => walkGroup(element, pen, sketch),
  path: addPath,
  rect: addRect,
  line: addLine,
  ellipse: addEllipse,
  polygon: addPolygon,
  svg: addStretched,
  text: () => undefined,
}

/** Baselines of the rows when the formula is one alignment. */
function rowsOf(math: MathElement | undefined): readonly number[] {
  const [table, ...others] = math === undefined ? [] : elementsOf(math)
  if (table === undefined || others.length > 0 || kindOf(table) !== 'mtable') return [0]
  const place = placeOf(table, origin)
  const rows = allOf(table).filter((e) => kindOf(e) === 'mtr' && elementsOf(table).includes(e))
  return rows.length === 0 ? [0] : rows.map((row) => rounded(placeOf(row, place).y))
}
