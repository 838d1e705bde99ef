import { centreOf, type Homography, project, type Rect } from '../../base/geometry.ts'
import { PAPER, PATCH } from '../params.ts'
import { type GreyImage, greyAt } from './page-image.ts'
import { type PaperLevel, paperAt } from './paper-level.ts'

/** A registered page: the image, its paper and black, and where sheet mm lie on the raster. */
export interface View {
  readonly image: GreyImage
  readonly paper: PaperLevel
  /** Darkness of printed black. */
  readonly black: number
  readonly toRaster: Homography
  /** Whether the scan holds black and white only. */
  readonly isBilevel?: boolean
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
  /** 0 paper, 255 printed black (darker is cut off). */
  readonly dark: Uint8Array
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
  const dark = new Uint8Array(columns * rows)
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

/** Darkness of printed black in a patch. */
export const BLACK = PAPER.fullScale

interface Sampling {
  readonly dark: Uint8Array
  readonly columns: number
  readonly origin: { readonly x: number; readonly y: number }
  readonly ux: { readonly x: number; readonly y: number }
  readonly uy: { readonly x: number; readonly y: number }
  readonly level: number
}

/** Bilinear, with the border test made once for the whole patch: this is where reading spends its time. */
function fill(view: View, sampling: Sampling): void {
  if (isInside(view.image, sampling)) fillInside(view, sampling)
  else fillAtBorder(view, sampling)
}

function fillAtBorder({ image, black }: View, { dark, columns, origin, ux, uy, level }: Sampling): void {
  for (let j = 0, at = 0; at < dark.length; j++)
    for (let i = 0; i < columns; i++, at++) {
      const grey = greyAt(image, origin.x + ux.x * i + uy.x * j, origin.y + ux.y * i + uy.y * j)
      const d = ((1 - grey / level) / black) * BLACK + 0.5
      dark[at] = d < 0 ? 0 : d > BLACK ? BLACK : d
    }
}

/** `greyAt` written out. */
function fillInside({ image, black }: View, { dark, columns, origin, ux, uy, level }: Sampling): void {
  const { grey, width } = image
  const base = BLACK / black + 0.5
  const gain = BLACK / black / level
  for (let start = 0, x0 = origin.x - 0.5, y0 = origin.y - 0.5; start < dark.length; start += columns, x0 += uy.x, y0 += uy.y) {
    let x = x0
    let y = y0
    for (let at = start; at < start + columns; at++) {
      const i = x | 0
      const k = y | 0
      const from = k * width + i
      const p = x - i
      const top = (grey[from] ?? 0) * (1 - p) + (grey[from + 1] ?? 0) * p
      const bottom = (grey[from + width] ?? 0) * (1 - p) + (grey[from + width + 1] ?? 0) * p
      const d = base - (top + (bottom - top) * (y - k)) * gain
      dark[at] = d < 0 ? 0 : d > BLACK ? BLACK : d
      x += ux.x
      y += ux.y
    }
  }
}

/** Whether all samples lie between pixel centres of the image. */
function isInside(image: GreyImage, { dark, columns, origin, ux, uy }: Sampling): boolean {
  const rows = dark.length / columns
  return [0, columns - 1].every((i) =>
    [0, rows - 1].every((j) => {
      const x = origin.x + ux.x * i + uy.x * j
      const y = origin.y + ux.y * i + uy.y * j
      return x >= 1 && y >= 1 && x < image.width - 1 && y < image.height - 1
    }),
  )
}
