import { PAPER } from '../params.ts'
import { KERNEL_ROOM, type Kernels, kernels } from './kernels.ts'
import type { GreyImage } from './page-image.ts'

/** Grey level of the bare paper over the page: tile centres `step` raster pixels apart, the first at step / 2. */
export interface PaperLevel {
  readonly columns: number
  readonly rows: number
  readonly step: number
  readonly levels: Float32Array
}

/**
 * Local background: a high percentile of each tile, then a grey-scale closing over the tiles (maximum, then minimum,
 * of 3 × 3; Serra 1982), so that dark pictures and filled boxes do not pass for dark paper while shadows do.
 */
export function paperLevelOf(coarse: GreyImage): PaperLevel {
  const tile = Math.max(2, Math.round(Math.max(coarse.width, coarse.height) / PAPER.tilesPerSide))
  const columns = Math.max(1, Math.round(coarse.width / tile))
  const rows = Math.max(1, Math.round(coarse.height / tile))
  const raw = new Float32Array(columns * rows)
  for (let r = 0; r < rows; r++) for (let c = 0; c < columns; c++) raw[r * columns + c] = tilePercentile(coarse, c * tile, r * tile, tile)
  const closed = extremes(extremes(raw, columns, rows, greater), columns, rows, lesser)
  const floor = percentileOf(closed, PAPER.pagePercentile) * PAPER.darkestShare
  for (let i = 0; i < closed.length; i++) closed[i] = Math.max(closed[i] ?? 0, floor, 1)
  return { columns, rows, step: tile * coarse.scale, levels: closed }
}

/** Level at a place of the raster, bilinear between tile centres. */
export function paperAt(paper: PaperLevel, x: number, y: number): number {
  const u = Math.min(Math.max(x / paper.step - 0.5, 0), paper.columns - 1)
  const v = Math.min(Math.max(y / paper.step - 0.5, 0), paper.rows - 1)
  const i = Math.min(Math.floor(u), Math.max(0, paper.columns - 2))
  const j = Math.min(Math.floor(v), Math.max(0, paper.rows - 2))
  const right = paper.columns > 1 ? 1 : 0
  const down = paper.rows > 1 ? paper.columns : 0
  const at = j * paper.columns + i
  const { levels } = paper
  const top = (levels[at] ?? 0) * (1 - u + i) + (levels[at + right] ?? 0) * (u - i)
  const bottom = (levels[at + down] ?? 0) * (1 - u + i) + (levels[at + down + right] ?? 0) * (u - i)
  return top * (1 - v + j) + bottom * (v - j)
}

/** Darkness of a coarse image: 0 local paper, 255 black, one byte a pixel. In integers, 16 bits after the point. */
export function darknessOf(coarse: GreyImage, paper: PaperLevel, by = kernels()): Uint8Array {
  const { width, height } = coarse
  const dark = new Uint8Array(width * height)
  const block = PAPER.darknessBlock
  const gains = new Int32Array(Math.ceil(width / block))
  for (let y = 0; y < height; y += block) {
    setGains(gains, paper, y, coarse.scale)
    const band = { grey: coarse.grey.subarray(y * width, (y + block) * width), dark: dark.subarray(y * width, (y + block) * width) }
    if (by === 'none' || band.grey.length > KERNEL_ROOM.room) darken(band, width, gains)
    else darkenAtOnce(band, width, gains, by)
  }
  return dark
}

/** A few rows of an image and their darkness. */
interface Band {
  readonly grey: Uint8Array
  readonly dark: Uint8Array
}

function darkenAtOnce({ grey, dark }: Band, width: number, gains: Int32Array, by: Kernels): void {
  const { from, to, gains: at } = KERNEL_ROOM
  by.bytes.set(grey, from)
  by.words.set(gains, at / Int32Array.BYTES_PER_ELEMENT)
  by.darken(from, to, width, grey.length / width, at)
  dark.set(by.bytes.subarray(to, to + dark.length))
}

function darken({ grey, dark }: Band, width: number, gains: Int32Array): void {
  const block = PAPER.darknessBlock
  for (let end = width; end <= grey.length; end += width)
    for (let at = end - width, b = 0; at < end; b++) {
      const gain = gains[b] ?? 0
      for (const stop = Math.min(at + block, end); at < stop; at++) {
        const d = PAPER.fullScale - ((Math.imul(grey[at] ?? 0, gain) + ALMOST_ONE) >> FRACTION)
        dark[at] = d > 0 ? d : 0
      }
    }
}

/** What takes grey to 255 on paper, for the blocks of the band of rows that begins at y. */
function setGains(gains: Int32Array, paper: PaperLevel, y: number, scale: number): void {
  const block = PAPER.darknessBlock
  for (let b = 0; b < gains.length; b++) {
    const level = paperAt(paper, (b + 0.5) * block * scale, (y + block / 2) * scale)
    gains[b] = Math.round((PAPER.fullScale / level) * (1 << FRACTION))
  }
}

/** Bits after the point, and what rounds up: paper is 0 exactly. */
const FRACTION = 16
const ALMOST_ONE = (1 << FRACTION) - 1

function tilePercentile(image: GreyImage, x0: number, y0: number, tile: number): number {
  const counts = new Uint32Array(PAPER.fullScale + 1)
  const right = Math.min(image.width, x0 + tile)
  const bottom = Math.min(image.height, y0 + tile)
  let all = 0
  for (let y = y0; y < bottom; y += PAPER.stride)
    for (let at = y * image.width + x0; at < y * image.width + right; at += PAPER.stride) {
      const g = image.grey[at] ?? 0
      counts[g] = (counts[g] ?? 0) + 1
      all++
    }
  const due = all * (1 - PAPER.tilePercentile)
  let seen = 0
  for (let g = PAPER.fullScale; g > 0; g--) {
    seen += counts[g] ?? 0
    if (seen > due) return g
  }
  return 0
}

function extremes(from: Float32Array, columns: number, rows: number, pick: (a: number, b: number) => number): Float32Array {
  const across = new Float32Array(from.length)
  for (let at = 0; at < from.length; at++) {
    const c = at % columns
    const own = from[at] ?? 0
    across[at] = pick(pick(own, c > 0 ? (from[at - 1] ?? own) : own), c < columns - 1 ? (from[at + 1] ?? own) : own)
  }
  return across.map((own, at) =>
    pick(pick(own, across[at - columns] ?? own), at < (rows - 1) * columns ? (across[at + columns] ?? own) : own),
  )
}

function percentileOf(values: Float32Array, share: number): number {
  const sorted = Float32Array.from(values).sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}

const greater = (a: number, b: number): number => (a > b ? a : b)
const lesser = (a: number, b: number): number => (a < b ? a : b)
