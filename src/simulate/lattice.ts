import { GAUSSIAN_LENGTH, type Noise } from './noise.ts'

const MASK = GAUSSIAN_LENGTH - 1

/**
 * Smooth noise over the plane: normal deviates at the points of a lattice, interpolated by smoothstep (value noise, as in
 * Ebert et al. 2003, Texturing and Modeling, ch. 2). The unit of both coordinates is the lattice's cell.
 */
export function latticeNoise(gaussian: Float32Array, noise: Noise): (x: number, y: number) => number {
  const salt = noise.next() & MASK
  const knot = (i: number, j: number): number => gaussian[(Math.imul(i, 73856093) ^ Math.imul(j, 19349663) ^ salt) & MASK] as number
  return (x, y) => {
    const [i, j] = [Math.floor(x), Math.floor(y)]
    const [fx, fy] = [x - i, y - j]
    const [sx, sy] = [fx * fx * (3 - 2 * fx), fy * fy * (3 - 2 * fy)]
    const top = knot(i, j) + sx * (knot(i + 1, j) - knot(i, j))
    const bottom = knot(i, j + 1) + sx * (knot(i + 1, j + 1) - knot(i, j + 1))
    return top + sy * (bottom - top)
  }
}
