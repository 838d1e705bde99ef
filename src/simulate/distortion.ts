import { present } from '../base/bug.ts'
import { type Homography, inverse, type Point, project } from '../base/geometry.ts'
import { MM_PER_INCH, type Mm } from '../base/units.ts'

/** Curl and uneven transport: a displacement of one axis that varies as a sine along one axis. */
export interface Wave {
  readonly axis: 'x' | 'y'
  readonly along: 'x' | 'y'
  readonly amplitude: Mm
  readonly length: Mm
  /** Radians. */
  readonly phase: number
}

/** Displacement of one axis about one place of another: paper that rises towards a gutter, or a bend. Bell-shaped. */
export interface Bump {
  readonly axis: 'x' | 'y'
  readonly along: 'x' | 'y'
  readonly at: Mm
  readonly amplitude: Mm
  /** Standard deviation. */
  readonly width: Mm
}

/**
 * Where a printed page went on its way into the scan. A sheet's point p (mm, c the page's centre) lies on the glass at
 *
 *     g + waves(g) = c + shift + stretch · rotation · printScale · (p − c)
 *
 * and in the raster at view(g) · dpi / 25.4, where pixel (i, j) covers [i, i+1) × [j, j+1). The view of a scan is the
 * glass itself; that of a photograph, or of a scan larger than the paper, is a projective map.
 */
export interface Distortion {
  readonly page: { readonly width: Mm; readonly height: Mm }
  readonly dpi: number
  readonly printScale: number
  /** Degrees clockwise, the half turn of a page that lay upside down included. */
  readonly rotation: number
  readonly shift: { readonly x: Mm; readonly y: Mm }
  readonly stretch: { readonly x: number; readonly y: number }
  readonly waves: readonly Wave[]
  readonly bumps?: readonly Bump[]
  /** Glass mm → mm of the picture, whose size is `frame`. */
  readonly view?: Homography
  readonly frame?: { readonly width: Mm; readonly height: Mm }
}

/** The linear part of the way back: sheet mm = (a·x + b·y + c, d·x + e·y + f) of glass mm, waves already added. */
export type Linear = readonly [a: number, b: number, c: number, d: number, e: number, f: number]

export function glassToSheet(d: Distortion): Linear {
  const angle = (d.rotation * Math.PI) / 180
  const [cos, sin] = [Math.cos(angle) / d.printScale, Math.sin(angle) / d.printScale]
  const [cx, cy] = [d.page.width / 2, d.page.height / 2]
  const [a, b, e, f] = [cos / d.stretch.x, sin / d.stretch.y, -sin / d.stretch.x, cos / d.stretch.y]
  const [ox, oy] = [cx + d.shift.x, cy + d.shift.y]
  return [a, b, cx - a * ox - b * oy, e, f, cy - e * ox - f * oy]
}

/** Displacement of one axis at a coordinate of the glass, mm. */
export function waveAt(d: Distortion, axis: 'x' | 'y', along: 'x' | 'y', at: Mm): Mm {
  let sum = 0
  for (const w of d.waves) if (w.axis === axis && w.along === along) sum += w.amplitude * Math.sin((2 * Math.PI * at) / w.length + w.phase)
  for (const b of d.bumps ?? [])
    if (b.axis === axis && b.along === along) sum += b.amplitude * Math.exp(-((at - b.at) ** 2) / (2 * b.width ** 2))
  return sum
}

/** Picture mm → glass mm; undefined where they are the same. */
export const pictureToGlass = (d: Distortion): Homography | undefined =>
  d.view === undefined ? undefined : present(inverse(d.view), 'a view that can be looked back through')

const displaced = (d: Distortion, g: Point): Point => ({
  x: g.x + waveAt(d, 'x', 'x', g.x) + waveAt(d, 'x', 'y', g.y),
  y: g.y + waveAt(d, 'y', 'x', g.x) + waveAt(d, 'y', 'y', g.y),
})

/** Raster pixels → sheet mm. */
export function sheetPointOf(d: Distortion, pixel: Point): Point {
  const [a, b, c, e, f, g] = glassToSheet(d)
  const seen = { x: (pixel.x * MM_PER_INCH) / d.dpi, y: (pixel.y * MM_PER_INCH) / d.dpi }
  const back = pictureToGlass(d)
  const p = displaced(d, back === undefined ? seen : project(back, seen))
  return { x: a * p.x + b * p.y + c, y: e * p.x + f * p.y + g }
}

/** Each step shrinks the error by the displacement's slope: below 0.03 for waves, 0.1 for bumps. */
const STEPS = 12

/** Sheet mm → raster pixels: the truth against which a registration is judged. */
export function scanPointOf(d: Distortion, point: Point): Point {
  const angle = (d.rotation * Math.PI) / 180
  const [x, y] = [(point.x - d.page.width / 2) * d.printScale, (point.y - d.page.height / 2) * d.printScale]
  const due = {
    x: d.page.width / 2 + d.shift.x + d.stretch.x * (x * Math.cos(angle) - y * Math.sin(angle)),
    y: d.page.height / 2 + d.shift.y + d.stretch.y * (x * Math.sin(angle) + y * Math.cos(angle)),
  }
  let glass: Point = due
  for (let i = 0; i < STEPS; i++) {
    const now = displaced(d, glass)
    glass = { x: glass.x + due.x - now.x, y: glass.y + due.y - now.y }
  }
  const seen = d.view === undefined ? glass : project(d.view, glass)
  return { x: (seen.x * d.dpi) / MM_PER_INCH, y: (seen.y * d.dpi) / MM_PER_INCH }
}
