import type { Raster } from '../../model/raster.ts'
import { PAGE_IMAGE } from '../params.ts'
import { KERNEL_ROOM, type Kernels, kernels } from './kernels.ts'
import { withoutLines } from './lines.ts'

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

/** Both reductions of a page, by halving as often as its size in pixels allows: the dpi a file claims is not trusted. */
export function pageImageOf(raster: Raster): PageImage {
  const whole: GreyImage = { width: raster.width, height: raster.height, grey: raster.grey, scale: 1 }
  const fine = withoutLines(halvedTo(whole, PAGE_IMAGE.fineSide))
  return { fine, coarse: halvedTo(fine, PAGE_IMAGE.coarseSide) }
}

/** Halved while its longest side stays above `least` pixels. */
function halvedTo(image: GreyImage, least: number): GreyImage {
  let small = image
  while (Math.max(small.width, small.height) >= 2 * least) small = halved(small)
  return small
}

/** Averages 2 × 2 blocks, rounded down; an odd last column or row is dropped. This walks over every pixel of the scan. */
export function halved(image: GreyImage, by = kernels()): GreyImage {
  const [width, height] = [image.width >> 1, image.height >> 1]
  const grey = new Uint8Array(width * height)
  if (by === 'none' || 2 * image.width > KERNEL_ROOM.band) halveInWords(image, grey)
  else halveInBands(image, grey, by)
  return { width, height, grey, scale: image.scale * 2 }
}

function halveInBands(image: GreyImage, small: Uint8Array, { bytes, halve }: Kernels): void {
  const [width, height] = [image.width >> 1, image.height >> 1]
  const { from, to, band } = KERNEL_ROOM
  const most = Math.floor(band / (2 * image.width))
  for (let y = 0; y < height; y += most) {
    const rows = Math.min(most, height - y)
    bytes.set(image.grey.subarray(2 * y * image.width, 2 * (y + rows) * image.width), from)
    halve(from, to, image.width, rows)
    small.set(bytes.subarray(to, to + rows * width), y * width)
  }
}

/**
 * The same in plain arithmetic: four pixels at a time, as two sums of 16 bits in a word. Rows are copied first, for words
 * must begin at multiples of four. Words in and half-words out are both in the machine's byte order, so that either order
 * gives the same picture.
 */
function halveInWords(image: GreyImage, small: Uint8Array): void {
  const [width, height] = [image.width >> 1, image.height >> 1]
  const words = (image.width + 3) >> 2 // four bytes a word
  const above = new Int32Array(words)
  const below = new Int32Array(words)
  const [aboveBytes, belowBytes] = [new Uint8Array(above.buffer), new Uint8Array(below.buffer)]
  const pairs = new Uint16Array(words)
  const pairBytes = new Uint8Array(pairs.buffer).subarray(0, width)
  for (let y = 0; y < height; y++) {
    const start = 2 * y * image.width
    aboveBytes.set(image.grey.subarray(start, start + image.width))
    belowBytes.set(image.grey.subarray(start + image.width, start + 2 * image.width))
    for (let i = 0; i < words; i++) {
      const a = above[i] ?? 0
      const b = below[i] ?? 0
      const sums = (a & EVEN_BYTES) + ((a >>> BYTE) & EVEN_BYTES) + (b & EVEN_BYTES) + ((b >>> BYTE) & EVEN_BYTES)
      pairs[i] = ((sums >>> 2) & LOW_BYTE) | ((sums >>> (BYTE + 2)) & HIGH_BYTE)
    }
    small.set(pairBytes, y * width)
  }
}

const EVEN_BYTES = 0x00ff00ff
const LOW_BYTE = 0xff
const HIGH_BYTE = 0xff00
/** Bits. */
const BYTE = 8

/** Grey level at a place of an image, bilinear between pixel centres, the border pixels continued outwards. */
export function greyAt(image: GreyImage, x: number, y: number): number {
  const u = Math.min(Math.max(x - 0.5, 0), image.width - 1)
  const v = Math.min(Math.max(y - 0.5, 0), image.height - 1)
  const i = Math.min(u | 0, Math.max(0, image.width - 2))
  const j = Math.min(v | 0, Math.max(0, image.height - 2))
  const at = j * image.width + i
  const { grey, width } = image
  const a = grey[at] ?? 0
  const b = grey[at + 1] ?? a
  const c = grey[at + width] ?? a
  const d = grey[at + width + 1] ?? c
  const p = u - i
  const q = v - j
  return (a * (1 - p) + b * p) * (1 - q) + (c * (1 - p) + d * p) * q
}
