import type { Point } from '../base/geometry.ts'
import type { Mm } from '../base/units.ts'
import type { Raster } from '../model/raster.ts'
import { latticeNoise } from './lattice.ts'
import type { Noise } from './noise.ts'

/** A fold across the sheet, in mm of the sheet: y = at + slope · x for one that runs along x. */
export interface Crease {
  readonly along: 'x' | 'y'
  readonly at: Mm
  readonly slope: number
  readonly width: Mm
  /** Share of toner and ink that broke off along it. */
  readonly flaked: number
  /** Relative light lost in the valley, and on the half of the sheet that leans away. */
  readonly valley: number
  readonly lean: number
}

/** How far a point lies beyond a fold, mm. */
const beyond = (crease: Crease, { x, y }: Point): Mm =>
  crease.along === 'x' ? y - crease.at - crease.slope * x : x - crease.at - crease.slope * y

/** The light that a fold leaves at a point of the sheet, 1 for all of it. The leaning half gets its light back within some centimetres. */
export function creaseLight(crease: Crease, point: Point): number {
  const d = beyond(crease, point)
  const valley = crease.valley * Math.exp(-((d / crease.width) ** 2))
  const lean = d > 0 ? crease.lean * Math.exp(-d / LEAN_REACH) : 0
  return (1 - valley) * (1 - lean)
}

const LEAN_REACH: Mm = 35
/** Size of the flakes that break off, mm. */
const FLAKE: Mm = 0.35

/** Breaks toner and ink off along the folds; changes the page in place. */
export function flakePage(
  page: Raster,
  creases: readonly Crease[],
  perMm: number,
  chance: { readonly noise: Noise; readonly gaussian: Float32Array },
): void {
  for (const crease of creases) {
    const flakes = latticeNoise(chance.gaussian, chance.noise)
    const length = crease.along === 'x' ? page.width : page.height
    for (let along = 0; along < length; along++) flakeAcross(page, { crease, along, perMm, flakes })
  }
}

interface CreasePixel {
  readonly crease: Crease
  readonly along: number
  readonly perMm: number
  readonly flakes: (x: number, y: number) => number
}

function flakeAcross(page: Raster, { crease, along, perMm, flakes }: CreasePixel): void {
  const reach = 2 * crease.width * perMm
  const middle = (crease.at + (crease.slope * along) / perMm) * perMm
  const most = crease.along === 'x' ? page.height : page.width
  for (let across = Math.max(0, Math.floor(middle - reach)); across < Math.min(most, middle + reach); across++) {
    const at = crease.along === 'x' ? across * page.width + along : along * page.width + across
    const level = page.grey[at] as number
    if (level === 255) continue
    const near = Math.exp(-(((across - middle) / perMm / crease.width) ** 2))
    const bare = Math.min(
      1,
      Math.max(0, 3 * (flakes(along / perMm / FLAKE, across / perMm / FLAKE) + 2 * (crease.flaked * near - 0.5)) + 0.5),
    )
    page.grey[at] = level + (255 - level) * bare * near
  }
}
