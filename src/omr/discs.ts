import type { Component } from './components.ts'
import type { HeaderGeometry } from './header.ts'
import { type GreyImage, greyAt, type PageImage } from './page-image.ts'
import { type PaperLevel, paperAt } from './paper-level.ts'
import { DISC, PAPER } from './params.ts'

/** A dark patch that may be a corner disc; raster pixels. */
export interface Disc {
  readonly x: number
  readonly y: number
  readonly diameter: number
  /** Share of the rays from the centre that end at the common radius: 1 for a disc, about 0.6 for a square. */
  readonly roundness: number
  /** Mean darkness around the centre, 0 paper to 1 black: how black this print is. */
  readonly black: number
}

/** Sizes (raster pixels) that a corner disc may have when the page fills a plausible share of the image. */
export interface DiscSizes {
  readonly least: number
  readonly most: number
}

/** From the one ratio that no scaling changes: disc diameter to diagonal of the discs' rectangle. */
export function discSizesOf(image: GreyImage, headers: readonly HeaderGeometry[], leastPageShare: number): DiscSizes {
  const diagonal = Math.hypot(image.width, image.height) * image.scale
  const ratios = headers.map((h) => h.diameter / Math.hypot(h.fiducials[2].x - h.fiducials[0].x, h.fiducials[2].y - h.fiducials[0].y))
  return {
    least: diagonal * leastPageShare * Math.min(...ratios) * (1 - DISC.diameterTolerance),
    most: diagonal * DISC.mostPageShare * Math.max(...ratios) * (1 + DISC.diameterTolerance),
  }
}

/** Components of about the right size and shape, judged for roundness on the fine image; roundest first, at most `DISC.most`. */
export function discsOf(page: PageImage, paper: PaperLevel, components: readonly Component[], sizes: DiscSizes): Disc[] {
  const { scale } = page.coarse
  const discs: Disc[] = []
  for (const c of components) {
    if (!isDiscLike(c, sizes.least / scale, sizes.most / scale)) continue
    const size = Math.max(c.right - c.left, c.bottom - c.top) * scale
    const seed = { x: ((c.left + c.right) / 2) * scale, y: ((c.top + c.bottom) / 2) * scale }
    const disc = discAt(page.fine, paper, seed, size)
    if (disc !== undefined && disc.diameter >= sizes.least && disc.diameter <= sizes.most) discs.push(disc)
  }
  return discs.sort((a, b) => b.roundness - a.roundness || a.y - b.y || a.x - b.x).slice(0, DISC.most)
}

function isDiscLike(c: Component, least: number, most: number): boolean {
  const width = c.right - c.left
  const height = c.bottom - c.top
  const slack = DISC.coarseSlack
  if (Math.min(width, height) < least - slack || Math.max(width, height) > most + slack) return false
  if (Math.max(width, height) - slack > Math.min(width, height) * DISC.mostAspect) return false
  return c.area >= DISC.leastFill * width * height
}

/**
 * The disc around a seed: rays from the centre to where darkness falls to half of that at the centre; the centre moves
 * to the middle of the ray ends, thrice; then the ink-weighted centroid. Undefined where it is not dark inside or not round.
 */
export function discAt(image: GreyImage, paper: PaperLevel, seed: { x: number; y: number }, size: number): Disc | undefined {
  const level = paperAt(paper, seed.x, seed.y)
  let x = seed.x / image.scale
  let y = seed.y / image.scale
  const reach = (size / image.scale) * DISC.reach
  let radius = size / image.scale / 2
  let black = 0
  let roundness = 0
  for (let round = 0; round < DISC.rounds; round++) {
    const core = coreOf(image, x, y, radius * DISC.coreShare)
    black = 1 - core.mean / level
    if (black < DISC.leastBlack || black < DISC.leastEven * (1 - core.darkest / level)) return undefined
    const ends = rayEnds(image, { x, y, reach, edge: level * (1 - black / 2), gap: radius * DISC.speck })
    radius = Float64Array.from(ends).sort((a, b) => a - b)[DISC.rays >> 1] ?? radius
    roundness = roundnessOf(ends, radius)
    if (radius < 1 || roundness < DISC.leastAtOnce) return undefined
    const moved = middleOfEnds(ends, radius)
    x += moved.x
    y += moved.y
  }
  if (roundness < DISC.leastRoundness) return undefined
  const centre = centroid(image, { x, y, radius: radius * DISC.centroidShare, level })
  return { x: centre.x * image.scale, y: centre.y * image.scale, diameter: 2 * radius * image.scale, roundness, black }
}

function roundnessOf(ends: Float64Array, radius: number): number {
  const tolerance = radius * DISC.radiusTolerance + DISC.radiusSlack
  let near = 0
  for (const end of ends) if (Math.abs(end - radius) <= tolerance) near++
  return near / ends.length
}

const DIRECTIONS = Array.from({ length: DISC.rays }, (_, i) => {
  const angle = (2 * Math.PI * i) / DISC.rays
  return { x: Math.cos(angle), y: Math.sin(angle) }
})

/** Where each ray leaves the ink for good: light gaps up to `gap` (specks in the print) are passed over. */
function rayEnds(image: GreyImage, from: { x: number; y: number; reach: number; edge: number; gap: number }): Float64Array<ArrayBuffer> {
  const ends = new Float64Array(DISC.rays)
  DIRECTIONS.forEach((d, i) => {
    let before = 0
    let end = from.reach
    for (let r = 0; r < from.reach && r - end < from.gap; r += DISC.rayStep) {
      const grey = greyAt(image, from.x + d.x * r, from.y + d.y * r)
      if (grey <= from.edge) end = from.reach
      else if (end === from.reach) end = r - (DISC.rayStep * (grey - from.edge)) / Math.max(1, grey - before)
      before = grey
    }
    ends[i] = end
  })
  return ends
}

/** Twice the mean of the ends' vectors (that of a circle seen from off its centre); ends far from the radius are capped. */
function middleOfEnds(ends: Float64Array, radius: number): { x: number; y: number } {
  let x = 0
  let y = 0
  DIRECTIONS.forEach((d, i) => {
    const r = Math.min(ends[i] ?? 0, radius * DISC.endCap)
    x += d.x * r
    y += d.y * r
  })
  return { x: (2 * x) / DISC.rays, y: (2 * y) / DISC.rays }
}

/** Mean and darkest grey of a square grid of samples around a place. */
function coreOf(image: GreyImage, x: number, y: number, radius: number): { readonly mean: number; readonly darkest: number } {
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

function centroid(image: GreyImage, disc: { x: number; y: number; radius: number; level: number }): { x: number; y: number } {
  const { x, y, radius, level } = disc
  let mass = 0
  let mx = 0
  let my = 0
  for (let j = Math.floor(y - radius); j <= Math.ceil(y + radius); j++)
    for (let i = Math.floor(x - radius); i <= Math.ceil(x + radius); i++) {
      if (Math.hypot(i + 0.5 - x, j + 0.5 - y) > radius) continue
      const weight = Math.max(0, 1 - (image.grey[clamped(j, image.height) * image.width + clamped(i, image.width)] ?? 0) / level)
      mass += weight
      mx += weight * (i + 0.5)
      my += weight * (j + 0.5)
    }
  return mass > 0 ? { x: mx / mass, y: my / mass } : { x, y }
}

const clamped = (i: number, size: number): number => (i < 0 ? 0 : i >= size ? size - 1 : i)
