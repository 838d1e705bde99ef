import { centreOf, type Homography, project, type Rect } from '../base/geometry.ts'
import { greyAt } from './discs.ts'
import type { GreyImage } from './page-image.ts'
import { type PaperLevel, paperAt } from './paper-level.ts'
import { PATCH } from './params.ts'

/** A registered page: the image, its paper and black, and where sheet mm lie on the raster. */
export interface View {
  readonly image: GreyImage
  readonly paper: PaperLevel
  /** Darkness of printed black. */
  readonly black: number
  /** Share of black from which on a pixel is ink. */
  readonly ink: number
  readonly toRaster: Homography
}

/**
 * The surroundings of a box, seen straight: samples in the box's own axes.
 *
 *    0 ┌───────────────┐        the box occupies columns left … left + width,
 *      │   ┌───────┐   │        rows top … top + height (in samples)
 *      │   │  box  │   │
 *      │   └───────┘   │
 *      └───────────────┘
 */
export interface Patch {
  readonly columns: number
  readonly rows: number
  /** 0 paper, 1 printed black (darker is cut off). */
  readonly dark: Float32Array
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
  /** Mm per sample. */
  readonly step: number
  /** Image pixels per sample: below 1 where the scan is coarser than the samples. */
  readonly pixels: number
}

/** Samples a box (mm) with a margin on all sides, a share of its shorter side. The map is taken as affine over a patch. */
export function patchOf(view: View, rect: Rect, margin: number): Patch {
  const centre = centreOf(rect)
  const side = Math.min(rect.width, rect.height)
  const c = project(view.toRaster, centre)
  const right = project(view.toRaster, { x: centre.x + side / 2, y: centre.y })
  const below = project(view.toRaster, { x: centre.x, y: centre.y + side / 2 })
  const scale = 1 / view.image.scale
  const pixelsPerSide = 2 * Math.hypot(right.x - c.x, right.y - c.y) * scale
  const samples = Math.min(PATCH.mostSamples, Math.max(PATCH.leastSamples, Math.round(pixelsPerSide)))
  const step = side / samples
  const around = Math.ceil(margin * samples)
  const columns = Math.round(rect.width / step) + 2 * around
  const rows = Math.round(rect.height / step) + 2 * around
  const ux = { x: ((right.x - c.x) * scale * 2) / samples, y: ((right.y - c.y) * scale * 2) / samples }
  const uy = { x: ((below.x - c.x) * scale * 2) / samples, y: ((below.y - c.y) * scale * 2) / samples }
  const origin = {
    x: c.x * scale - (ux.x * (columns - 1) + uy.x * (rows - 1)) / 2,
    y: c.y * scale - (ux.y * (columns - 1) + uy.y * (rows - 1)) / 2,
  }
  const dark = new Float32Array(columns * rows)
  const level = paperAt(view.paper, c.x, c.y)
  fill(view, { dark, columns, origin, ux, uy, level })
  const [width, height] = [rect.width / step, rect.height / step]
  return {
    columns,
    rows,
    dark,
    left: (columns - width) / 2,
    top: (rows - height) / 2,
    width,
    height,
    step,
    pixels: pixelsPerSide / samples,
  }
}

interface Sampling {
  readonly dark: Float32Array
  readonly columns: number
  readonly origin: { readonly x: number; readonly y: number }
  readonly ux: { readonly x: number; readonly y: number }
  readonly uy: { readonly x: number; readonly y: number }
  readonly level: number
}

function fill(view: View, { dark, columns, origin, ux, uy, level }: Sampling): void {
  const { image } = view
  const gain = 1 / view.black
  const rows = dark.length / columns
  for (let j = 0; j < rows; j++) {
    let x = origin.x + uy.x * j
    let y = origin.y + uy.y * j
    for (let at = j * columns; at < (j + 1) * columns; at++) {
      const d = (1 - greyAt(image, x, y) / level) * gain
      dark[at] = d < 0 ? 0 : d > 1 ? 1 : d
      x += ux.x
      y += ux.y
    }
  }
}
