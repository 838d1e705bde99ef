/** The box around an outline, y upwards. */
export interface Extent {
  readonly left: number
  readonly right: number
  readonly bottom: number
  readonly top: number
}

const known = new Map<string, Extent>()

/**
 * The box around the points of an SVG path (absolute M L H V Q C T Z). Control points count, so a curve may lie a
 * little inside. The empty path has an empty box at the origin.
 */
export function extentOf(path: string): Extent {
  const found = known.get(path) ?? measured(path)
  known.set(path, found)
  return found
}

function measured(path: string): Extent {
  const xs: number[] = []
  const ys: number[] = []
  for (const [, command = '', list = ''] of path.matchAll(/([A-Z])([^A-Z]*)/g)) {
    const numbers = list.match(/-?\d*\.?\d+/g)?.map(Number) ?? []
    const isX = (i: number) => command === 'H' || (command !== 'V' && i % 2 === 0)
    for (const [i, n] of numbers.entries()) (isX(i) ? xs : ys).push(n)
  }
  if (xs.length === 0 || ys.length === 0) return { left: 0, right: 0, bottom: 0, top: 0 }
  return { left: Math.min(...xs), right: Math.max(...xs), bottom: Math.min(...ys), top: Math.max(...ys) }
}
