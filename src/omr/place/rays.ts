import { DISC, PAPER } from '../params.ts'
import { type GreyImage, greyAt } from '../pixels/page-image.ts'

/** Unit vectors of the rays. */
export const DIRECTIONS = Array.from({ length: DISC.rays }, (_, i) => {
  const angle = (2 * Math.PI * i) / DISC.rays
  return { x: Math.cos(angle), y: Math.sin(angle) }
})

/** Where each ray leaves the ink for good: light gaps up to `gap` (specks in the print) are passed over. */
export function rayEnds(
  image: GreyImage,
  from: { x: number; y: number; reach: number; edge: number; gap: number },
): Float64Array<ArrayBuffer> {
  const ends = new Float64Array(DISC.rays)
  const { x, y, reach, edge, gap } = from
  for (let i = 0; i < DISC.rays; i++) {
    const { x: dx, y: dy } = DIRECTIONS[i] ?? NOWHERE
    let before = 0
    let end = reach
    for (let r = 0; r < reach && r - end < gap; r += DISC.rayStep) {
      const grey = greyAt(image, x + dx * r, y + dy * r)
      if (grey <= edge) end = reach
      else if (end === reach) end = r - (DISC.rayStep * (grey - edge)) / Math.max(1, grey - before)
      before = grey
    }
    ends[i] = end
  }
  return ends
}

const NOWHERE = { x: 0, y: 0 }

/** Twice the mean of the ends' vectors (that of a circle seen from off its centre); ends far from the radius are capped. */
export function middleOfEnds(ends: Float64Array, radius: number): { x: number; y: number } {
  let x = 0
  let y = 0
  for (let i = 0; i < DISC.rays; i++) {
    const d = DIRECTIONS[i] ?? NOWHERE
    const r = Math.min(ends[i] ?? 0, radius * DISC.endCap)
    x += d.x * r
    y += d.y * r
  }
  return { x: (2 * x) / DISC.rays, y: (2 * y) / DISC.rays }
}

/** Mean and darkest grey of a square grid of samples around a place. */
export function coreOf(image: GreyImage, x: number, y: number, radius: number): { readonly mean: number; readonly darkest: number } {
  const step = Math.max(radius, 0.5) / 2
  let sum = 0
  let count = 0
  let darkest: number = PAPER.fullScale
  for (let v = -2; v <= 2; v++)
    for (let u = -2; u <= 2; u++) {
      const grey = greyAt(image, x + u * step, y + v * step)
      sum += grey
      count++
      if (grey < darkest) darkest = grey
    }
  return { mean: sum / count, darkest }
}

/**
 * What is seen of a dark patch from about its middle: its darkness there (0 paper, 1 black), and where the rays leave it for good, at
 * half of that. Undefined where its core is not dark, or not evenly so. Pixels; `core` is the part of the radius that must be solid.
 */
export function edgeLook(
  image: GreyImage,
  from: { x: number; y: number; reach: number; level: number },
  radius: number,
  core: number,
): { readonly black: number; readonly ends: Float64Array<ArrayBuffer> } | undefined {
  const { x, y, reach, level } = from
  const { mean, darkest } = coreOf(image, x, y, radius * core)
  const black = 1 - mean / level
  if (black < DISC.leastBlack || black < DISC.leastEven * (1 - darkest / level)) return undefined
  return { black, ends: rayEnds(image, { x, y, reach, edge: level * (1 - black / 2), gap: radius * DISC.speck }) }
}

/** The middle of the ink within a circle, weighted by its darkness. */
export function centroid(image: GreyImage, disc: { x: number; y: number; radius: number; level: number }): { x: number; y: number } {
  const { x, y, radius, level } = disc
  let mass = 0
  let mx = 0
  let my = 0
  for (let j = Math.floor(y - radius); j <= Math.ceil(y + radius); j++)
    for (let i = Math.floor(x - radius); i <= Math.ceil(x + radius); i++) {
      if (isBeyond(i + 0.5 - x, j + 0.5 - y, radius)) continue
      const weight = Math.max(0, 1 - (image.grey[clamped(j, image.height) * image.width + clamped(i, image.width)] ?? 0) / level)
      mass += weight
      mx += weight * (i + 0.5)
      my += weight * (j + 0.5)
    }
  return mass > 0 ? { x: mx / mass, y: my / mass } : { x, y }
}

/** Whether a vector is longer than a radius; measured to the last digit only where squares do not tell. */
function isBeyond(x: number, y: number, radius: number): boolean {
  const [square, due] = [x * x + y * y, radius * radius]
  return Math.abs(square - due) > due * CLOSE ? square > due : Math.hypot(x, y) > radius
}

const CLOSE = 1e-9

const clamped = (i: number, size: number): number => (i < 0 ? 0 : i >= size ? size - 1 : i)
