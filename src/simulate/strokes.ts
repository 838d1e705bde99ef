import type { Point } from '../base/geometry.ts'
import type { Mm } from '../base/units.ts'
import type { Noise } from './noise.ts'

/** What a pen leaves. */
export interface Ink {
  /** Reflectance of one full pass on white, 0 black … 255. */
  readonly level: number
  /** Share of the ink that the paper's tooth refuses, varying from pixel to pixel: 0 gel … 0.6 pencil. */
  readonly grain: number
  /** Correction fluid lies over what is there; ink and lead darken it. */
  readonly opaque: boolean
}

/** One movement of a pen without lifting: a polyline in mm on the page. */
export interface Stroke {
  readonly points: readonly Point[]
  readonly width: Mm
  readonly ink: Ink
}

/** A page being drawn on: grey bytes and the pixels per mm of either axis. */
export interface Canvas {
  readonly grey: Uint8Array
  readonly width: number
  readonly height: number
  readonly perMmX: number
  readonly perMmY: number
}

/** Draws anti-aliased with round ends; a stroke that crosses itself darkens once, two strokes darken twice. */
export function drawStroke(canvas: Canvas, stroke: Stroke, noise: Noise): void {
  const radius = (stroke.width / 2) * Math.sqrt(canvas.perMmX * canvas.perMmY)
  const points = stroke.points.map((p) => ({ x: p.x * canvas.perMmX, y: p.y * canvas.perMmY }))
  const patch = patchAround(canvas, points, radius + 1.5)
  if (patch.width <= 0 || patch.height <= 0) return
  const phase = noise.unit() * 2 * Math.PI
  for (let i = 0; i < Math.max(1, points.length - 1); i++) {
    const from = points[i]
    const to = points[i + 1] ?? from
    // The hand's pressure swells and fades along the stroke.
    if (from !== undefined && to !== undefined) coverSegment(patch, from, to, radius * (1 + 0.12 * Math.sin(phase + i * 0.23)))
  }
  lay(canvas, patch, stroke.ink, noise)
}

/** The part of the page a stroke can touch, with how much of each pixel it covers. */
interface Patch {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly cover: Float32Array
}

function patchAround(canvas: Canvas, points: readonly Point[], margin: number): Patch {
  let [left, top, right, bottom] = [canvas.width, canvas.height, 0, 0]
  for (const p of points) {
    left = Math.min(left, p.x - margin)
    right = Math.max(right, p.x + margin)
    top = Math.min(top, p.y - margin)
    bottom = Math.max(bottom, p.y + margin)
  }
  const x = Math.max(0, Math.floor(left))
  const y = Math.max(0, Math.floor(top))
  const width = Math.min(canvas.width, Math.ceil(right)) - x
  const height = Math.min(canvas.height, Math.ceil(bottom)) - y
  return { x, y, width, height, cover: new Float32Array(Math.max(0, width) * Math.max(0, height)) }
}

/** Coverage of a thick segment, by each pixel centre's distance from it. */
function coverSegment(patch: Patch, from: Point, to: Point, radius: number): void {
  const reach = radius + 1
  const x0 = Math.max(0, Math.floor(Math.min(from.x, to.x) - reach) - patch.x)
  const x1 = Math.min(patch.width - 1, Math.ceil(Math.max(from.x, to.x) + reach) - patch.x)
  const y0 = Math.max(0, Math.floor(Math.min(from.y, to.y) - reach) - patch.y)
  const y1 = Math.min(patch.height - 1, Math.ceil(Math.max(from.y, to.y) + reach) - patch.y)
  const dx = to.x - from.x
  const dy = to.y - from.y
  const square = dx * dx + dy * dy || 1
  for (let y = y0; y <= y1; y++) {
    const py = patch.y + y + 0.5 - from.y
    for (let x = x0; x <= x1; x++) {
      const px = patch.x + x + 0.5 - from.x
      const along = Math.min(1, Math.max(0, (px * dx + py * dy) / square))
      const off = Math.hypot(px - along * dx, py - along * dy)
      const cover = Math.min(1, radius + 0.5 - off)
      const at = y * patch.width + x
      if (cover > (patch.cover[at] as number)) patch.cover[at] = cover
    }
  }
}

function lay(canvas: Canvas, patch: Patch, ink: Ink, noise: Noise): void {
  for (let y = 0; y < patch.height; y++) {
    for (let x = 0; x < patch.width; x++) {
      const cover = patch.cover[y * patch.width + x] as number
      if (cover <= 0) continue
      const alpha = cover * (1 - ink.grain * noise.unit())
      const at = (patch.y + y) * canvas.width + patch.x + x
      const held = canvas.grey[at] as number
      const under = ink.opaque ? ink.level : (held * ink.level) / 255
      canvas.grey[at] = Math.round(held + alpha * (under - held))
    }
  }
}

/** A smooth curve through the points (Catmull & Rom 1974, uniform), `steps` pieces between neighbours. */
export function smooth(points: readonly Point[], steps = 6): Point[] {
  const out: Point[] = []
  for (let i = 0; i + 1 < points.length; i++) {
    const [b, c] = [points[i], points[i + 1]]
    if (b === undefined || c === undefined) continue
    const [a, d] = [points[i - 1] ?? b, points[i + 2] ?? c]
    for (let k = 0; k < steps; k++) out.push({ x: spline([a.x, b.x, c.x, d.x], k / steps), y: spline([a.y, b.y, c.y, d.y], k / steps) })
  }
  const last = points[points.length - 1]
  return last === undefined ? out : [...out, last]
}

const spline = ([a, b, c, d]: readonly [number, number, number, number], t: number): number =>
  0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t * t + (3 * b - a - 3 * c + d) * t * t * t)
