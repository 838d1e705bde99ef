import { centreOf, type Point, type Rect } from '../base/geometry.ts'
import type { Rng } from '../base/rng.ts'
import type { Mm } from '../base/units.ts'
import { around, between, happens } from './noise.ts'
import { type Hand, slip, strayLength, strayTilt } from './pens.ts'
import { type Ink, type Stroke, smooth } from './strokes.ts'

/** A box to draw in: its printed frame, and how far the pen may leave it before it would touch another box. */
export interface Target {
  readonly rect: Rect
  readonly round: boolean
  readonly reach: Mm
}

/** The strokes with which this hand marks the box. */
export function markStrokes(hand: Hand, target: Target, rng: Rng): Stroke[] {
  switch (hand.style) {
    case 'filled':
    case 'scribbled':
    case 'hatched':
      return [pen(hand, filling(hand, target, scaled(target.rect, 1 - hand.pen.width / target.rect.width), rng))]
    case 'sloppy':
      return [pen(hand, filling(hand, target, offCentre(target.rect, rng), rng))]
    case 'crossed':
      return crossing(hand, target, rng)
    case 'ticked':
      return [pen(hand, tick(hand, target, rng))]
    case 'slashed':
      return crossing(hand, target, rng).slice(0, 1)
    case 'dotted':
      return [dot(hand, target, rng)]
    case 'circled':
      return [pen(hand, ring(hand, target, rng))]
  }
}

/** The pen slides off: a tail that runs on out of the box, whatever lies there. */
export function tailStroke(hand: Hand, target: Target, rng: Rng): Stroke {
  const from = centreOf(target.rect)
  const tilt = around(rng, Math.PI)
  const length = between(rng, TAIL)
  const bend = around(rng, 1)
  const [dx, dy] = [Math.cos(tilt), Math.sin(tilt)]
  const middle = at(from.x + 0.5 * length * dx - bend * dy, from.y + 0.5 * length * dy + bend * dx)
  return pen(hand, smooth([from, middle, at(from.x + length * dx, from.y + length * dy)]))
}

const TAIL = [4, 11] as const

/** What is seen of a mark that was taken back. */
export function cancelledStrokes(hand: Hand, target: Target, rng: Rng): Stroke[] {
  const first = markStrokes(hand, target, rng.fork('first'))
  switch (hand.cancel) {
    case 'erased':
      return first.map((stroke) => ({ ...stroke, ink: ghostOf(hand, stroke.ink, rng) }))
    case 'whitened':
      return [...first, whitening(target, rng)]
    case 'redrawn':
      return [...first, whitening(target, rng), pen(hand, outline(hand, target, rng))]
    case 'scribbled-out':
      return [...first, ...scribbleOut(hand, target, rng)]
    case 'filled-over':
      return [...first, pen({ ...hand, pitch: 0.8 }, filling({ ...hand, pitch: 0.8 }, target, scaled(target.rect, 0.95), rng))]
  }
}

/** A dash or dot inside the box that means nothing. */
export function strayStrokes(hand: Hand, target: Target, rng: Rng): Stroke[] {
  const centre = centreOf(target.rect)
  const from = { x: centre.x + around(rng, target.rect.width * 0.28), y: centre.y + around(rng, target.rect.height * 0.28) }
  const length = strayLength(rng)
  const tilt = strayTilt(rng)
  return [pen(hand, [from, { x: from.x + length * Math.cos(tilt), y: from.y + length * Math.sin(tilt) }])]
}

const pen = (hand: Hand, points: readonly Point[]): Stroke => ({ points, width: hand.pen.width, ink: hand.pen.ink })

/** Rubbed-out lead: a grey that stays in the paper. */
const ghostOf = (hand: Hand, ink: Ink, rng: Rng): Ink => ({ ...ink, level: Math.round(between(rng, hand.ghost)), grain: 0.6 })

/** Correction fluid: two or three broad wipes over box and frame. */
function whitening(target: Target, rng: Rng): Stroke {
  const r = target.rect
  const width = between(rng, [1.6, 2.4])
  const over = Math.min(target.reach, 0.4) - width / 2
  const left = r.x - over
  const right = r.x + r.width + over
  const rows = [0.22, 0.5, 0.78].map((t) => r.y + r.height * t + around(rng, 0.15))
  const ink = { level: 250, grain: 0.04, opaque: true }
  return { width, ink, points: rows.flatMap((y, i) => (i % 2 === 0 ? [at(left, y), at(right, y)] : [at(right, y), at(left, y)])) }
}

/** Wild filling far beyond the frame, once or twice over. */
function scribbleOut(hand: Hand, target: Target, rng: Rng): Stroke[] {
  const area = grown(target.rect, Math.min(target.reach, between(rng, [0.8, 1.8])))
  const passes = happens(rng, 0.5) ? [0.2, 1.3] : [0.7]
  return passes.map((slant) => {
    const wild = { ...hand, slant: slant + around(rng, 0.3), pitch: between(rng, [0.9, 1.3]), jitter: 0.2 }
    return pen(wild, filling(wild, { ...target, round: true }, area, rng))
  })
}

/** Zigzag lines that cover an area: chords of it, one pitch apart, along the hand's slant. */
function filling(hand: Hand, target: Target, area: Rect, rng: Rng): Point[] {
  const centre = centreOf(area)
  const along = { x: Math.cos(hand.slant), y: Math.sin(hand.slant) }
  const pitch = hand.pitch * hand.pen.width
  const radius = Math.hypot(area.width, area.height) / 2
  const points: Point[] = []
  let forward = true
  for (let s = -radius + pitch / 2; s < radius; s += pitch * between(rng, [0.8, 1.2])) {
    const foot = at(-along.y * s, along.x * s)
    const chord = target.round ? ovalChord(area, foot, along) : boxChord(area, foot, along)
    if (chord === undefined) continue
    const bow = (chord[1] - chord[0]) * hand.bow
    const line = [at(chord[0], s), at((chord[0] + chord[1]) / 2, s + bow), at(chord[1], s)]
    for (const { x: t, y: off } of forward ? line : line.toReversed()) {
      const x = centre.x - along.y * off + along.x * t + slip(hand, rng)
      points.push(within(target, at(x, centre.y + along.x * off + along.y * t + slip(hand, rng))))
    }
    forward = !forward
  }
  return points.length === 0 ? acrossMiddle(area, along) : points
}

/** Where the lines of a broad pen lie further apart than the area is wide, one is drawn all the same: a mark has ink. */
function acrossMiddle(area: Rect, along: Point): Point[] {
  const { x, y } = centreOf(area)
  const reach = Math.min(area.width, area.height) / 2
  return [at(x - along.x * reach, y - along.y * reach), at(x + along.x * reach, y + along.y * reach)]
}

/** Where a line through `foot` (from the centre) meets the box: the slab method (Kay & Kajiya 1986). */
function boxChord(area: Rect, foot: Point, along: Point): readonly [number, number] | undefined {
  const slab = (half: number, p: number, d: number): readonly [number, number] => {
    if (Math.abs(d) < 1e-9) return Math.abs(p) <= half ? [-1e9, 1e9] : [1, -1]
    const [a, b] = [(-half - p) / d, (half - p) / d]
    return a < b ? [a, b] : [b, a]
  }
  const x = slab(area.width / 2, foot.x, along.x)
  const y = slab(area.height / 2, foot.y, along.y)
  const from = Math.max(x[0], y[0])
  const to = Math.min(x[1], y[1])
  return from < to ? [from, to] : undefined
}

/** The same for the ellipse inscribed in the area. */
function ovalChord(area: Rect, foot: Point, along: Point): readonly [number, number] | undefined {
  const [rx, ry] = [area.width / 2, area.height / 2]
  const a = (along.x / rx) ** 2 + (along.y / ry) ** 2
  const b = (foot.x * along.x) / rx ** 2 + (foot.y * along.y) / ry ** 2
  const c = (foot.x / rx) ** 2 + (foot.y / ry) ** 2 - 1
  const root = b * b - a * c
  return root > 0 ? [(-b - Math.sqrt(root)) / a, (-b + Math.sqrt(root)) / a] : undefined
}

function crossing(hand: Hand, target: Target, rng: Rng): Stroke[] {
  const c = at(centreOf(target.rect).x + slip(hand, rng), centreOf(target.rect).y + slip(hand, rng))
  const half = (side: number): number => (side / 2) * hand.size * between(rng, [0.85, 1.2])
  const stroke = (sign: 1 | -1): Stroke => {
    const [w, h] = [half(target.rect.width), half(target.rect.height)]
    const bend = at(c.x + slip(hand, rng), c.y + slip(hand, rng))
    const ends = [at(c.x - w, c.y - sign * h), bend, at(c.x + w, c.y + sign * h)]
    return pen(hand, smooth(ends.map((p) => within(target, p))))
  }
  return [stroke(1), stroke(-1)]
}

/** Down to the foot of the box, then up and out of its right side. */
function tick(hand: Hand, target: Target, rng: Rng): Point[] {
  const r = target.rect
  const c = centreOf(r)
  const size = hand.size * between(rng, [0.85, 1.15])
  const start = at(c.x - r.width * 0.38 * size + slip(hand, rng), c.y - r.height * 0.05 + slip(hand, rng))
  const foot = at(c.x - r.width * 0.08 + slip(hand, rng), c.y + r.height * 0.36 * size + slip(hand, rng))
  const end = at(c.x + r.width * 0.85 * size + slip(hand, rng), c.y - r.height * 0.8 * size + slip(hand, rng))
  const knee = at((foot.x + end.x) / 2 - 0.15, (foot.y + end.y) / 2 - 0.1)
  return [...smooth([start, foot].map((p) => within(target, p))), ...smooth([foot, knee, end].map((p) => within(target, p)))]
}

/** A blob of some short strokes about the centre, pressed. */
function dot(hand: Hand, target: Target, rng: Rng): Stroke {
  const c = at(centreOf(target.rect).x + slip(hand, rng), centreOf(target.rect).y + slip(hand, rng))
  const size = between(rng, [0.1, 0.35])
  const points = Array.from({ length: 5 }, () => at(c.x + around(rng, size), c.y + around(rng, size)))
  return { ...pen(hand, points), width: hand.pen.width * 1.2 }
}

/** Around the box, a little more than once, as far from it as there is room and a little beyond. */
function ring(hand: Hand, target: Target, rng: Rng): Point[] {
  const c = centreOf(target.rect)
  const room = Math.min(target.reach + RING_BEYOND, between(rng, [0.6, 1.8]))
  const [rx, ry] = [target.rect.width / Math.SQRT2 + room, target.rect.height / Math.SQRT2 + room]
  const start = around(rng, Math.PI)
  const steps = 14 + rng.below(4)
  const points = Array.from({ length: steps }, (_, i) => {
    const angle = start + (i * 2 * Math.PI) / 13
    return at(c.x + rx * Math.cos(angle) + slip(hand, rng), c.y + ry * Math.sin(angle) + slip(hand, rng))
  })
  return smooth(points)
}

const RING_BEYOND: Mm = 0.3

/** The box's frame by hand. */
function outline(hand: Hand, target: Target, rng: Rng): Point[] {
  const r = target.rect
  const steady = { ...hand, jitter: hand.jitter * 0.7 }
  const corner = (x: number, y: number): Point => at(x + slip(steady, rng), y + slip(steady, rng))
  if (target.round) {
    const c = centreOf(r)
    const angles = Array.from({ length: 13 }, (_, i) => (i * Math.PI) / 6)
    return smooth(angles.map((a) => corner(c.x + (r.width / 2) * Math.cos(a), c.y + (r.height / 2) * Math.sin(a))))
  }
  const [right, bottom] = [r.x + r.width, r.y + r.height]
  return [corner(r.x, r.y), corner(right, r.y), corner(right, bottom), corner(r.x, bottom), corner(r.x, r.y)]
}

const at = (x: number, y: number): Point => ({ x, y })
const grown = (r: Rect, by: Mm): Rect => ({ x: r.x - by, y: r.y - by, width: r.width + 2 * by, height: r.height + 2 * by })
const scaled = (r: Rect, by: number): Rect => {
  const c = centreOf(r)
  return { x: c.x - (r.width * by) / 2, y: c.y - (r.height * by) / 2, width: r.width * by, height: r.height * by }
}

/** A careless filling: smaller than the box and beside its centre. */
function offCentre(r: Rect, rng: Rng): Rect {
  const small = scaled(r, between(rng, [0.65, 0.95]))
  return { ...small, x: small.x + around(rng, r.width * 0.26), y: small.y + around(rng, r.height * 0.26) }
}

/** Pulled back to where no other box is touched. */
function within(target: Target, p: Point): Point {
  const limit = grown(target.rect, target.reach)
  return at(Math.min(limit.x + limit.width, Math.max(limit.x, p.x)), Math.min(limit.y + limit.height, Math.max(limit.y, p.y)))
}
