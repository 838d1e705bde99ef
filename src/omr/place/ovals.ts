import { DISC, OVAL } from '../params.ts'
import type { Component } from '../pixels/components.ts'
import type { GreyImage, PageImage } from '../pixels/page-image.ts'
import { type PaperLevel, paperAt } from '../pixels/paper-level.ts'
import type { DiscSizes } from './discs.ts'
import { centroid, DIRECTIONS, edgeLook, middleOfEnds } from './rays.ts'

/** A dark patch that may be a corner disc seen at a slant: an ellipse; raster pixels. */
export interface Oval {
  readonly x: number
  readonly y: number
  /** 1 / r² = mean + cos · cos 2θ + sin · sin 2θ, r the distance from the centre to the edge in direction θ. */
  readonly outline: Outline
  /** Share of the rays from the centre that end on that ellipse. */
  readonly roundness: number
  /** Mean darkness around the centre, 0 paper to 1 black. */
  readonly black: number
}

export interface Outline {
  readonly mean: number
  readonly cos: number
  readonly sin: number
}

/** Distance from the centre of an ellipse to its edge in a direction (a unit vector). */
export const radiusOf = ({ mean, cos, sin }: Outline, d: { readonly x: number; readonly y: number }): number =>
  1 / Math.sqrt(Math.max(mean + cos * (d.x * d.x - d.y * d.y) + sin * 2 * d.x * d.y, Number.MIN_VALUE))

/** Geometric mean of the ellipse's half axes. */
export const meanRadiusOf = ({ mean, cos, sin }: Outline): number => Math.max(mean * mean - cos * cos - sin * sin, 0) ** (-1 / 4) // area = π r² = π / √(mean² − cos² − sin²)

/** Patches of ink that may be discs seen at a slant, the best ellipses first. In noise the coarse picture shows what the fine one does not. */
export function ovalsOf(page: PageImage, paper: PaperLevel, components: readonly Component[], sizes: DiscSizes): Oval[] {
  const { scale } = page.coarse
  const ovals: Oval[] = []
  for (const c of components) {
    const [width, height] = [c.right - c.left, c.bottom - c.top]
    const size = Math.max(width, height)
    const slack = DISC.coarseSlack
    if (size < Math.max(sizes.least / scale - slack, OVAL.leastPixels) || size > sizes.most / scale + slack) continue
    if (size - slack > Math.min(width, height) * OVAL.mostAspect || c.area < OVAL.leastFill * width * height) continue
    const seed = { x: ((c.left + c.right) / 2) * scale, y: ((c.top + c.bottom) / 2) * scale }
    const oval = ovalAt(page.fine, paper, seed, size * scale) ?? ovalAt(page.coarse, paper, seed, size * scale)
    if (oval !== undefined) ovals.push(oval)
  }
  return likeliest(ovals.sort((a, b) => b.roundness * b.black - a.roundness * a.black || a.y - b.y || a.x - b.x))
}

/** Of many the roundest and blackest, and those outside all others. */
function likeliest(sorted: readonly Oval[]): Oval[] {
  const kept = new Set(sorted.slice(0, OVAL.most))
  if (kept.size === sorted.length) return [...kept]
  const round = sorted.filter(({ roundness }) => roundness >= OVAL.outerRoundness)
  for (const d of DIRECTIONS) {
    const outward = [...round].sort((a, b) => (b.x - a.x) * d.x + (b.y - a.y) * d.y)
    for (const oval of outward.slice(0, OVAL.outermost)) kept.add(oval)
  }
  return [...kept]
}

/** The ellipse around a seed, as `discAt` finds a disc: its edge where darkness falls to half of that at the centre. */
export function ovalAt(image: GreyImage, paper: PaperLevel, seed: { x: number; y: number }, size: number): Oval | undefined {
  const level = paperAt(paper, seed.x, seed.y)
  const reach = (size / image.scale) * DISC.reach
  let [x, y, black] = [seed.x / image.scale, seed.y / image.scale, 0]
  let outline: Outline = { mean: (2 * image.scale) ** 2 / size ** 2, cos: 0, sin: 0 }
  let roundness = 0
  for (let round = 0; round < DISC.rounds; round++) {
    const look = edgeLook(image, { x, y, reach, level }, meanRadiusOf(outline), OVAL.coreShare)
    if (look === undefined) return undefined
    black = look.black
    outline = outlineOf(look.ends)
    roundness = roundnessOf(look.ends, outline)
    const isEllipse = outline.mean > Math.hypot(outline.cos, outline.sin)
    if (!isEllipse || meanRadiusOf(outline) < 1 || roundness < DISC.leastAtOnce) return undefined
    const moved = middleOfEnds(look.ends, meanRadiusOf(outline) * OVAL.mostAspect)
    x += moved.x
    y += moved.y
  }
  if (roundness < OVAL.leastRoundness) return undefined
  const { scale } = image
  const { mean, cos, sin } = outline
  const centre = centroid(image, { x, y, radius: longestOf(outline) * DISC.centroidShare, level })
  const toRaster = 1 / (scale * scale)
  return {
    x: centre.x * scale,
    y: centre.y * scale,
    outline: { mean: mean * toRaster, cos: cos * toRaster, sin: sin * toRaster },
    roundness,
    black,
  }
}

const longestOf = ({ mean, cos, sin }: Outline): number => 1 / Math.sqrt(mean - Math.hypot(cos, sin))

/** Least squares over equally spaced rays: the mean of 1 / r² and its second harmonic. */
function outlineOf(ends: Float64Array): Outline {
  let [mean, cos, sin] = [0, 0, 0]
  DIRECTIONS.forEach((d, i) => {
    const inverse = 1 / Math.max(ends[i] ?? 1, 0.5) ** 2 // half a pixel: no edge is nearer
    mean += inverse
    cos += 2 * inverse * (d.x * d.x - d.y * d.y)
    sin += 4 * inverse * d.x * d.y
  })
  return { mean: mean / ends.length, cos: cos / ends.length, sin: sin / ends.length }
}

function roundnessOf(ends: Float64Array, outline: Outline): number {
  const near = DIRECTIONS.filter((d, i) => {
    const due = radiusOf(outline, d)
    return Math.abs((ends[i] ?? 0) - due) <= due * DISC.radiusTolerance + DISC.radiusSlack
  })
  return near.length / ends.length
}
