import { DISC } from '../params.ts'
import type { Component } from '../pixels/components.ts'
import type { GreyImage, PageImage } from '../pixels/page-image.ts'
import { type PaperLevel, paperAt } from '../pixels/paper-level.ts'
import type { HeaderGeometry } from './header.ts'
import { centroid, edgeLook, middleOfEnds } from './rays.ts'

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
  const held = heldOf(page, paper, components)
  const discs: Disc[] = []
  for (const [i, c] of components.entries()) {
    if (!isDiscLike(c, sizes.least / scale, sizes.most / scale)) continue
    const disc = held[i] === undefined ? discOf(c, page, paper) : held[i]
    held[i] = disc
    if (disc !== 'none' && disc.diameter >= sizes.least && disc.diameter <= sizes.most) discs.push(disc)
  }
  return discs.sort((a, b) => b.roundness - a.roundness || a.y - b.y || a.x - b.x).slice(0, DISC.most)
}

/** What was found at the patches of ink of a page, by their numbers: the same are asked for pages of several sizes. */
interface Judged {
  readonly page: PageImage
  readonly paper: PaperLevel
  readonly discs: (Disc | 'none' | undefined)[]
}
const judged = new WeakMap<readonly Component[], Judged>()

function heldOf(page: PageImage, paper: PaperLevel, components: readonly Component[]): Judged['discs'] {
  const held = judged.get(components)
  if (held?.page === page && held.paper === paper) return held.discs
  const discs: Judged['discs'] = []
  judged.set(components, { page, paper, discs })
  return discs
}

function discOf(c: Component, page: PageImage, paper: PaperLevel): Disc | 'none' {
  const { scale } = page.coarse
  const size = Math.max(c.right - c.left, c.bottom - c.top) * scale
  const seed = { x: ((c.left + c.right) / 2) * scale, y: ((c.top + c.bottom) / 2) * scale }
  return discAt(page.fine, paper, seed, size) ?? 'none'
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
    const look = edgeLook(image, { x, y, reach, level }, radius, DISC.coreShare)
    if (look === undefined) return undefined
    black = look.black
    radius = medianOf(look.ends)
    roundness = roundnessOf(look.ends, radius)
    if (radius < 1 || roundness < DISC.leastAtOnce) return undefined
    const moved = middleOfEnds(look.ends, radius)
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

/** Of a few numbers, the upper one where there are two; by insertion, which for so few is faster than a sort that asks for each pair. */
function medianOf(values: Float64Array): number {
  const sorted = values.slice()
  for (let i = 1; i < sorted.length; i++) {
    const value = sorted[i] ?? 0
    let at = i
    for (; at > 0 && (sorted[at - 1] ?? 0) > value; at--) sorted[at] = sorted[at - 1] ?? 0
    sorted[at] = value
  }
  return sorted[sorted.length >> 1] ?? 0
}
