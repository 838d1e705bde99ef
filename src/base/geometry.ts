import { bug } from './bug.ts'

/** x to the right, y downwards. The unit is the caller's: mm on paper, pixels on a raster. */
export interface Point {
  readonly x: number
  readonly y: number
}

/** Top-left corner and size. */
export interface Rect {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** A projective map, row-major 3 × 3, last entry 1: (x, y) → ((ax+by+c)/w, (dx+ey+f)/w), w = gx+hy+1. */
export type Homography = readonly [number, number, number, number, number, number, number, number, number]

export const centreOf = (r: Rect): Point => ({ x: r.x + r.width / 2, y: r.y + r.height / 2 })
export const cornersOf = (r: Rect): readonly [Point, Point, Point, Point] => [
  { x: r.x, y: r.y },
  { x: r.x + r.width, y: r.y },
  { x: r.x + r.width, y: r.y + r.height },
  { x: r.x, y: r.y + r.height },
]
export const distance = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y)
export const overlaps = (a: Rect, b: Rect): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height

export function project(h: Homography, p: Point): Point {
  const w = h[6] * p.x + h[7] * p.y + h[8]
  return { x: (h[0] * p.x + h[1] * p.y + h[2]) / w, y: (h[3] * p.x + h[4] * p.y + h[5]) / w }
}

/**
 * The map that takes four points to four others (Hartley & Zisserman 2004, §4.1, exact case of the direct linear
 * transform with the last entry 1). Undefined when three of the points lie on a line.
 */
export function homographyOf(from: readonly Point[], to: readonly Point[]): Homography | undefined {
  if (from.length !== 4 || to.length !== 4) return bug('a homography needs four pairs')
  const rows: number[][] = []
  from.forEach((p, i) => {
    const q = to[i] ?? bug('pair')
    rows.push([p.x, p.y, 1, 0, 0, 0, -q.x * p.x, -q.x * p.y, q.x])
    rows.push([0, 0, 0, p.x, p.y, 1, -q.y * p.x, -q.y * p.y, q.y])
  })
  const s = solve(rows)
  if (s === undefined) return undefined
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = s
  return [a, b, c, d, e, f, g, h, 1]
}

/** The affine map (as a homography) that takes three points to three others; undefined when they lie on a line. */
export function affineOf(from: readonly Point[], to: readonly Point[]): Homography | undefined {
  if (from.length !== 3 || to.length !== 3) return bug('an affine map needs three pairs')
  const solveAxis = (axis: 'x' | 'y') => solve(from.map((p, i) => [p.x, p.y, 1, (to[i] ?? bug('pair'))[axis]]))
  const x = solveAxis('x')
  const y = solveAxis('y')
  if (x === undefined || y === undefined) return undefined
  return [x[0] ?? 0, x[1] ?? 0, x[2] ?? 0, y[0] ?? 0, y[1] ?? 0, y[2] ?? 0, 0, 0, 1]
}

/** The inverse map; undefined for a degenerate one. */
export function inverse(h: Homography): Homography | undefined {
  const [a, b, c, d, e, f, g, i, j] = h
  const A = e * j - f * i
  const B = f * g - d * j
  const C = d * i - e * g
  const det = a * A + b * B + c * C
  const last = a * e - b * d
  if (Math.abs(det) < 1e-12 || Math.abs(last) < 1e-15) return undefined
  const m = [A, c * i - b * j, b * f - c * e, B, a * j - c * g, c * d - a * f, C, b * g - a * i]
  const [m0 = 0, m1 = 0, m2 = 0, m3 = 0, m4 = 0, m5 = 0, m6 = 0, m7 = 0] = m.map((v) => v / last)
  return [m0, m1, m2, m3, m4, m5, m6, m7, 1]
}

/** Solves the n × (n+1) system by Gauss–Jordan elimination with row pivots; undefined when it is singular. */
export function solve(system: readonly (readonly number[])[]): number[] | undefined {
  const rows = system.map((row) => [...row])
  for (let k = 0; k < rows.length; k++) if (!eliminate(rows, k)) return undefined
  return rows.map((row) => row[rows.length] ?? 0)
}

/** Makes column k a unit vector with its 1 in row k; false when no pivot is left. */
function eliminate(rows: number[][], k: number): boolean {
  let pivot = k
  for (let i = k + 1; i < rows.length; i++) if (Math.abs(rows[i]?.[k] ?? 0) > Math.abs(rows[pivot]?.[k] ?? 0)) pivot = i
  const row = rows[pivot] ?? bug('pivot row')
  rows[pivot] = rows[k] ?? row
  rows[k] = row
  const lead = row[k] ?? 0
  if (Math.abs(lead) < 1e-12) return false
  for (let j = k; j < row.length; j++) row[j] = (row[j] ?? 0) / lead
  rows.forEach((other, i) => {
    if (i !== k) subtractMultiple(other, row, k)
  })
  return true
}

/** other −= other[k] · row, from column k on. */
function subtractMultiple(other: number[], row: readonly number[], k: number): void {
  const times = other[k] ?? 0
  if (times === 0) return
  for (let j = k; j < row.length; j++) other[j] = (other[j] ?? 0) - times * (row[j] ?? 0)
}
