import type { Raster } from '../model/raster.ts'
import { PAGE_IMAGE } from './params.ts'

/** A grey image, row by row, 0 black to 255 white. Pixel (i, j) covers [i, i+1) × [j, j+1). */
export interface GreyImage {
  readonly width: number
  readonly height: number
  readonly grey: Uint8Array
  /** Raster pixels per pixel of this image. */
  readonly scale: number
}

/** The two sizes at which a page is looked at: `fine` for boxes (about 150 dpi of A4), `coarse` for finding the page. */
export interface PageImage {
  readonly fine: GreyImage
  readonly coarse: GreyImage
}

/** Both reductions of a page, by whole factors chosen from its size in pixels: the dpi a file claims is not trusted. */
export function pageImageOf(raster: Raster): PageImage {
  const longest = Math.max(raster.width, raster.height)
  const whole: GreyImage = { width: raster.width, height: raster.height, grey: raster.grey, scale: 1 }
  const fine = reduced(whole, Math.max(1, Math.round(longest / PAGE_IMAGE.fineSide)))
  const coarse = reduced(fine, Math.max(1, Math.round(longest / fine.scale / PAGE_IMAGE.coarseSide)))
  return { fine, coarse }
}

/** Averages factor × factor blocks; what is left over at the right and bottom edges is dropped. */
export function reduced(image: GreyImage, factor: number): GreyImage {
  if (factor === 1) return image
  if (factor === 2) return halved(image)
  const width = Math.floor(image.width / factor)
  const height = Math.floor(image.height / factor)
  const grey = new Uint8Array(width * height)
  const row = new Uint32Array(width)
  const area = factor * factor
  for (let y = 0; y < height; y++) {
    row.fill(0)
    for (let dy = 0; dy < factor; dy++) addRow(image, y * factor + dy, factor, row)
    for (let x = 0; x < width; x++) grey[y * width + x] = ((row[x] ?? 0) / area) | 0
  }
  return { width, height, grey, scale: image.scale * factor }
}

function addRow(image: GreyImage, y: number, factor: number, row: Uint32Array): void {
  let at = y * image.width
  for (let x = 0; x < row.length; x++) {
    let sum = 0
    for (let dx = 0; dx < factor; dx++) sum += image.grey[at++] ?? 0
    row[x] = (row[x] ?? 0) + sum
  }
}

/** The usual case, unrolled: it walks over every pixel of a 300 dpi page. */
function halved(image: GreyImage): GreyImage {
  const width = image.width >> 1
  const height = image.height >> 1
  const grey = new Uint8Array(width * height)
  const source = image.grey
  for (let y = 0; y < height; y++) {
    let above = 2 * y * image.width
    let below = above + image.width
    const end = (y + 1) * width
    for (let to = y * width; to < end; to++) {
      const sum = (source[above] ?? 0) + (source[above + 1] ?? 0) + (source[below] ?? 0) + (source[below + 1] ?? 0)
      grey[to] = sum >> 2
      above += 2
      below += 2
    }
  }
  return { width, height, grey, scale: image.scale * 2 }
}
