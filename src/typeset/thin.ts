// biome-ignore-all lint/complexity/noExcessiveCognitiveComplexity: offsetting of outlines (Tiller & Hanson 1984) over the SVG path commands
/**
 * MathJax's TeX outlines were fattened for screens by about this much on every side: the stem of its upright l is 82
 * units where Computer Modern has 66, its serifs 46 where that has 31. Formulas are thinned back to the text's weight.
 */
export const FATTENED = 7.75

interface Corner {
  readonly x: number
  readonly y: number
  readonly on: boolean
}

/** Longest that a sharp corner moves, in multiples of the inset. */
const MITER = 2
/** Points closer than this are one. */
const SAME = 0.01

/**
 * An outline (absolute M L H V Q T Z, filled by the nonzero rule) drawn thinner by `inset` on every side: the edges of
 * its control polygons move inwards and meet again (Tiller & Hanson 1984; exact for lines, close for gentle curves).
 */
export function thinned(path: string, inset: number): string {
  const key = `${inset} ${path}`
  const made = known.get(key) ?? inside(path, inset)
  known.set(key, made)
  return made
}

const known = new Map<string, string>()

function inside(path: string, inset: number): string {
  const contours = contoursOf(path).filter((c) => c.length > 2)
  const outer = contours.reduce((most, c) => (Math.abs(areaOf(c)) > Math.abs(most) ? areaOf(c) : most), 0)
  return contours.map((c) => written(moved(c, Math.sign(outer) * inset))).join('')
}

/** Closed polygons of on-curve and control points. */
function contoursOf(path: string): Corner[][] {
  const contours: Corner[][] = []
  let here: Corner = { x: 0, y: 0, on: true }
  let control = here
  const add = (corner: Corner) => {
    contours.at(-1)?.push(corner)
    if (corner.on) here = corner
  }
  for (const [, command = '', list = ''] of path.matchAll(/([A-Z])([^A-Z]*)/g)) {
    const n = list.match(/-?\d*\.?\d+/g)?.map(Number) ?? []
    const [a = 0, b = 0, c = 0, d = 0] = n
    if (command === 'M') contours.push([])
    if (command === 'M' || command === 'L') add({ x: a, y: b, on: true })
    else if (command === 'H') add({ x: a, y: here.y, on: true })
    else if (command === 'V') add({ x: here.x, y: a, on: true })
    else if (command === 'Q' || command === 'T') {
      control = command === 'Q' ? { x: a, y: b, on: false } : { x: 2 * here.x - control.x, y: 2 * here.y - control.y, on: false }
      add(control)
      add(command === 'Q' ? { x: c, y: d, on: true } : { x: a, y: b, on: true })
    }
    if (command !== 'Q' && command !== 'T') control = here
  }
  return contours.map(withoutRepeats)
}

/** Of points at one place the on-curve one stays; the closing point that repeats the first goes. */
function withoutRepeats(corners: readonly Corner[]): Corner[] {
  const kept: Corner[] = []
  for (const corner of corners) {
    const last = kept.at(-1)
    if (last === undefined || Math.hypot(corner.x - last.x, corner.y - last.y) > SAME) kept.push(corner)
    else if (corner.on) kept[kept.length - 1] = corner
  }
  const [first] = kept
  const last = kept.at(-1)
  if (first !== undefined && last !== undefined && kept.length > 1 && Math.hypot(first.x - last.x, first.y - last.y) <= SAME) kept.pop()
  return kept
}

const areaOf = (corners: readonly Corner[]): number =>
  corners.reduce((sum, a, i) => {
    const b = corners[(i + 1) % corners.length] ?? a
    return sum + a.x * b.y - b.x * a.y
  }, 0) / 2

/** Each corner moved to where its two edges, moved to their left by `by`, meet. */
function moved(corners: readonly Corner[], by: number): Corner[] {
  return corners.map((corner, i) => {
    const before = corners[(i + corners.length - 1) % corners.length] ?? corner
    const after = corners[(i + 1) % corners.length] ?? corner
    const u = leftOf(before, corner)
    const v = leftOf(corner, after)
    const cosine = u.x * v.x + u.y * v.y
    const scale = Math.min(1 / (1 + cosine), MITER / Math.max(Math.hypot(u.x + v.x, u.y + v.y), 1e-6))
    return { x: corner.x + by * scale * (u.x + v.x), y: corner.y + by * scale * (u.y + v.y), on: corner.on }
  })
}

/** Unit normal to the left of an edge. */
function leftOf(a: Corner, b: Corner): { readonly x: number; readonly y: number } {
  const length = Math.hypot(b.x - a.x, b.y - a.y)
  return { x: -(b.y - a.y) / length, y: (b.x - a.x) / length }
}

function written(corners: readonly Corner[]): string {
  const at = (c: Corner | undefined) => `${Math.round((c?.x ?? 0) * 10) / 10} ${Math.round((c?.y ?? 0) * 10) / 10}`
  const [first] = corners
  let path = `M${at(first)}`
  for (let i = 1; i < corners.length; i++) {
    const corner = corners[i]
    if (corner?.on === true) path += `L${at(corner)}`
    else {
      path += `Q${at(corner)} ${at(corners[i + 1] ?? first)}`
      i++
    }
  }
  return `${path}Z`
}
