/** Extent in glyph units: [left, bottom, right, top]. */
export type Box = readonly [number, number, number, number]

/** Moves, lines and Bézier curves of an outline, in absolute coordinates; every contour is closed. */
export interface Segment {
  readonly operator: 'm' | 'l' | 'c'
  /** One point, or two controls and the end. */
  readonly points: readonly (readonly [number, number])[]
}

interface Pen {
  readonly out: Segment[]
  x: number
  y: number
  startX: number
  startY: number
  /** Control point of the last quadratic, for T. */
  quadratic: readonly [number, number] | undefined
  left: number
  bottom: number
  right: number
  top: number
}

const argumentsOf: Readonly<Record<string, number>> = { M: 2, L: 2, H: 1, V: 1, Q: 4, C: 6, T: 2, Z: 0 }

/**
 * The segments of an SVG path of absolute M L H V Q C T Z commands, and a box that holds it (that of all control
 * points). Quadratics are raised to cubics (exact). The path ends at the first command it cannot read.
 */
export function outlineOf(path: string): { readonly segments: readonly Segment[]; readonly box: Box } {
  const pen: Pen = { out: [], x: 0, y: 0, startX: 0, startY: 0, quadratic: undefined, left: 0, bottom: 0, right: 0, top: 0 }
  Object.assign(pen, { left: Number.POSITIVE_INFINITY, bottom: Number.POSITIVE_INFINITY })
  Object.assign(pen, { right: Number.NEGATIVE_INFINITY, top: Number.NEGATIVE_INFINITY })
  for (const [, command = '', rest = ''] of path.matchAll(/([A-Za-z])([^A-Za-z]*)/g)) {
    if (!drawCommand(pen, command, (rest.match(/-?(?:\d+\.?\d*|\.\d+)/g) ?? []).map(Number))) break
  }
  const empty = pen.out.length === 0
  return { segments: pen.out, box: empty ? [0, 0, 0, 0] : [pen.left, pen.bottom, pen.right, pen.top] }
}

/** Draws one command letter with all its argument groups; false when it is unknown. */
function drawCommand(pen: Pen, command: string, values: readonly number[]): boolean {
  const count = argumentsOf[command]
  if (count === undefined) return false
  if (count === 0) {
    Object.assign(pen, { x: pen.startX, y: pen.startY, quadratic: undefined })
    return true
  }
  for (let i = 0; i + count <= values.length; i += count) {
    drawSegment(pen, command === 'M' && i > 0 ? 'L' : command, values.slice(i, i + count))
  }
  return true
}

function drawSegment(pen: Pen, command: string, values: readonly number[]): void {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = values
  if (command === 'M') {
    Object.assign(pen, { startX: a, startY: b })
    step(pen, 'm', [[a, b]])
  } else if (command === 'L') step(pen, 'l', [[a, b]])
  else if (command === 'H') step(pen, 'l', [[a, pen.y]])
  else if (command === 'V') step(pen, 'l', [[pen.x, a]])
  else if (command === 'C')
    step(pen, 'c', [[a, b], [c, d], [e, f]]) // biome-ignore format: three points
  else if (command === 'Q') quadratic(pen, [a, b], [c, d])
  else quadratic(pen, pen.quadratic ? [2 * pen.x - pen.quadratic[0], 2 * pen.y - pen.quadratic[1]] : [pen.x, pen.y], [a, b])
}

function quadratic(pen: Pen, control: readonly [number, number], to: readonly [number, number]): void {
  const toward = (x: number, y: number): readonly [number, number] => [x + (2 / 3) * (control[0] - x), y + (2 / 3) * (control[1] - y)]
  step(pen, 'c', [toward(pen.x, pen.y), toward(to[0], to[1]), to])
  pen.quadratic = control
}

/** Writes an operator with its points and moves to the last of them. */
function step(pen: Pen, operator: 'm' | 'l' | 'c', points: readonly (readonly [number, number])[]): void {
  for (const [x, y] of points) {
    pen.left = Math.min(pen.left, x)
    pen.bottom = Math.min(pen.bottom, y)
    pen.right = Math.max(pen.right, x)
    pen.top = Math.max(pen.top, y)
    Object.assign(pen, { x, y })
  }
  pen.quadratic = undefined
  pen.out.push({ operator, points })
}
