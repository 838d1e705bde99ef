/**
 * Lines of formulas as outlines to be filled (SVG paths of absolute M L C Z), since formulas are drawn like letters:
 * strikes, frames, the arcs of long division, arrows.
 */

type Point = readonly [number, number]

const at = ([x, y]: Point): string => `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`
const polygon = (points: readonly Point[]): string => `M${points.map(at).join('L')}Z`

/** Distance of a Bézier control point from the end of a quarter circle's arc, in radii. */
const KAPPA = 0.5523

export interface Oval {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly radius: Point
}

/** A frame with rounded corners: the outer edge one way round, the inner edge the other. */
export function frameOutline({ x, y, width, height, radius: [rx, ry] }: Oval, rule: number): string {
  const edge = (by: number): Oval => ({
    ...{ x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by },
    radius: [Math.max(0, rx + by), Math.max(0, ry + by)],
  })
  return rounded(edge(rule / 2), true) + rounded(edge(-rule / 2), false)
}

/** A rectangle with rounded corners, anticlockwise or clockwise (y upwards). */
function rounded({ x, y, width, height, radius: [rx, ry] }: Oval, anticlockwise: boolean): string {
  const [right, top, kx, ky] = [x + width, y + height, rx * (1 - KAPPA), ry * (1 - KAPPA)]
  const round: readonly (readonly Point[])[] = [
    [[right - rx, y], [right - kx, y], [right, y + ky], [right, y + ry]],
    [[right, top - ry], [right, top - ky], [right - kx, top], [right - rx, top]],
    [[x + rx, top], [x + kx, top], [x, top - ky], [x, top - ry]],
    [[x, y + ry], [x, y + ky], [x + kx, y], [x + rx, y]],
  ] // biome-ignore format: one corner a line
  const corners = anticlockwise ? round : round.toReversed().map((corner) => corner.toReversed())
  return `${corners.map((c, i) => `${i === 0 ? 'M' : 'L'}${at(c[0] ?? [x, y])}C${c.slice(1).map(at).join(' ')}`).join('')}Z`
}

/** A line of a width through points, with flat ends and round bends. */
export function lineOutline(points: readonly Point[], rule: number): string {
  const half = rule / 2
  const parts = points.slice(1).map((to, i) => {
    const from = points[i] ?? to
    const length = Math.hypot(to[0] - from[0], to[1] - from[1])
    if (length === 0) return ''
    const [dx, dy] = [((to[1] - from[1]) / length) * half, ((to[0] - from[0]) / length) * half]
    return polygon([
      [from[0] + dx, from[1] - dy],
      [to[0] + dx, to[1] - dy],
      [to[0] - dx, to[1] + dy],
      [from[0] - dx, from[1] + dy],
    ])
  })
  const bends = points
    .slice(1, -1)
    .map(([x, y]) => rounded({ x: x - half, y: y - half, width: rule, height: rule, radius: [half, half] }, true))
  return [...parts, ...bends].join('')
}

/** A filled polygon, turned by degrees (anticlockwise where y goes upwards) about a point. */
export function turnedOutline(points: readonly Point[], degrees: number, [cx, cy]: Point): string {
  const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)]
  return polygon(points.map(([x, y]) => [cx + (x - cx) * cos - (y - cy) * sin, cy + (x - cx) * sin + (y - cy) * cos]))
}

/** The points of a path of M, L, l, a and Z, as MathJax writes for its notations; undefined for any other path. */
export function pointsOf(path: string): readonly Point[] | undefined {
  const points: Point[] = []
  for (const [, command = '', list = ''] of path.matchAll(/([A-Za-z])([^A-Za-z]*)/g)) {
    const reached = steps[command]?.(points.at(-1) ?? [0, 0], (list.match(/-?\d*\.?\d+/g) ?? []).map(Number))
    if (reached === undefined) return undefined
    points.push(...reached)
  }
  return points
}

/** By command: the points that it goes to from another. */
const steps: Readonly<Record<string, (from: Point, to: readonly number[]) => readonly Point[]>> = {
  M: (_, [x = 0, y = 0]) => [[x, y]],
  L: (_, [x = 0, y = 0]) => [[x, y]],
  l: ([fromX, fromY], [x = 0, y = 0]) => [[fromX + x, fromY + y]],
  a: (from, to) => arcTo(from, to),
  Z: () => [],
}

/** How many straight pieces stand for half an ellipse. */
const PIECES = 24

/** Points on the lesser or half arc of an ellipse (SVG 1.1, F.6.5) of a path's `a rx ry 0 0 sweep dx dy`. */
function arcTo(from: Point, [rx = 1, ry = 1, , , sweep = 0, dx = 0, dy = 0]: readonly number[]): readonly Point[] {
  // In units of the radii the ellipse is a circle; a chord longer than its diameter makes the circle larger.
  const chord: Point = [dx / rx, dy / ry]
  const half = Math.hypot(chord[0], chord[1]) / 2
  const radius = Math.max(1, half)
  const off = (Math.sqrt(radius ** 2 - half ** 2) / (2 * half)) * (sweep === 1 ? 1 : -1)
  const centre: Point = [chord[0] / 2 - chord[1] * off, chord[1] / 2 + chord[0] * off]
  const start = Math.atan2(-centre[1], -centre[0])
  const turn = 2 * Math.asin(Math.min(1, half / radius)) * (sweep === 1 ? 1 : -1)
  return Array.from({ length: PIECES }, (_, i) => {
    const angle = start + (turn * (i + 1)) / PIECES
    return [from[0] + rx * (centre[0] + radius * Math.cos(angle)), from[1] + ry * (centre[1] + radius * Math.sin(angle))]
  })
}
