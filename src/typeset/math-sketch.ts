import type { Luminance } from '../base/colour.ts'
import { shortHash } from '../base/hash.ts'
import type { Bar, PlacedShape, Shape } from '../model/drawing.ts'
import { inkGrey, luminanceOf } from './math-colours.ts'
import { type MathElement, type Place, textOf } from './math-tree.ts'
import { extentOf } from './outline.ts'

/** Where the walk is, and what it draws with. */
export interface Pen {
  readonly place: Place
  /** Of the formula around: a stretched piece has others of its own. */
  readonly scale: number
  /** Absent: black. */
  readonly ink: Luminance | undefined
  /** The coloured box around. */
  readonly box: Luminance | undefined
}

export interface Sketch {
  readonly glyphs: PlacedShape[]
  readonly bars: Bar[]
  readonly shapes: Record<string, Shape>
  readonly isLent: (path: string) => boolean
  /** What cannot be drawn, in words. */
  readonly lost: string[]
}

/** The luminance of an element's ink: its own, or the one around. */
export function inkOf(element: MathElement, around: Luminance | undefined, sketch: Sketch): Luminance | undefined {
  const fill = textOf(element, 'fill')
  return fill === '' || fill === 'none' || fill === 'currentColor' ? around : colourOf(element, sketch)
}

/** Of an element's fill; one that is not known is lost. */
export function colourOf(element: MathElement, sketch: Sketch): Luminance | undefined {
  const name = textOf(element, 'fill')
  const luminance = luminanceOf(name)
  if (luminance === undefined && name !== 'transparent') sketch.lost.push(`the colour ${name} is not known`)
  return luminance
}

export const greyIn = ({ ink, box }: Pen): { readonly grey?: number } => {
  const grey = inkGrey(ink, box)
  return grey === undefined ? {} : { grey }
}

export function addShape(path: string, text: string, pen: Pen, sketch: Sketch): void {
  if (path === '') return
  const { id: shape, shape: outline } = shapeOf(text, path)
  sketch.shapes[shape] ??= outline
  const { x, y, sx, sy } = pen.place
  sketch.glyphs.push({ shape, x: rounded(x), y: rounded(y), scaleX: sx, scaleY: sy, ...greyIn(pen) })
}

export const rounded = (n: number): number => Math.round(n * 10) / 10

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
export function addBar(bar: Bar, sketch: Sketch): void {
  const { x, y, width, height } = bar
  sketch.bars.push({ ...bar, x: rounded(x), y: rounded(y), width: rounded(width), height: rounded(height) })
}
