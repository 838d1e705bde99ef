import type { GreyImage } from './page-image.ts'
import { PAPER } from './params.ts'

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
  const closed = extremes(extremes(raw, columns, rows, Math.max), columns, rows, Math.min)
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

/** Darkness of a coarse image: 0 local paper, 255 black, one byte a pixel. */
export function darknessOf(coarse: GreyImage, paper: PaperLevel): Uint8Array {
  const dark = new Uint8Array(coarse.width * coarse.height)
  const block = PAPER.darknessBlock
  for (let y0 = 0; y0 < coarse.height; y0 += block) {
    for (let x0 = 0; x0 < coarse.width; x0 += block) {
      const level = paperAt(paper, (x0 + block / 2) * coarse.scale, (y0 + block / 2) * coarse.scale)
      darkenBlock(coarse, dark, { x0, y0, level })
    }
  }
  return dark
}

function darkenBlock(coarse: GreyImage, dark: Uint8Array, block: { x0: number; y0: number; level: number }): void {
  const right = Math.min(coarse.width, block.x0 + PAPER.darknessBlock)
  const bottom = Math.min(coarse.height, block.y0 + PAPER.darknessBlock)
  const gain = PAPER.fullScale / block.level
  for (let y = block.y0; y < bottom; y++) {
    for (let at = y * coarse.width + block.x0; at < y * coarse.width + right; at++) {
      const d = PAPER.fullScale - (coarse.grey[at] ?? 0) * gain
      dark[at] = d > 0 ? d : 0
    }
  }
}

function tilePercentile(image: GreyImage, x0: number, y0: number, tile: number): number {
  const counts = new Uint32Array(PAPER.fullScale + 1)
  const right = Math.min(image.width, x0 + tile)
  const bottom = Math.min(image.height, y0 + tile)
  for (let y = y0; y < bottom; y++)
    for (let at = y * image.width + x0; at < y * image.width + right; at++) {
      const g = image.grey[at] ?? 0
      counts[g] = (counts[g] ?? 0) + 1
    }
  const due = (right - x0) * (bottom - y0) * (1 - PAPER.tilePercentile)
  let seen = 0
  for (let g = PAPER.fullScale; g > 0; g--) {
    seen += counts[g] ?? 0
    if (seen > due) return g
  }
  return 0
}

function extremes(from: Float32Array, columns: number, rows: number, pick: (...all: number[]) => number): Float32Array {
  const out = new Float32Array(from.length)
  for (let r = 0; r < rows; r++)
    for (let c = 0; c < columns; c++) {
      let best = from[r * columns + c] ?? 0
      for (let j = Math.max(0, r - 1); j <= Math.min(rows - 1, r + 1); j++)
        for (let i = Math.max(0, c - 1); i <= Math.min(columns - 1, c + 1); i++) best = pick(best, from[j * columns + i] ?? 0)
      out[r * columns + c] = best
    }
  return out
}

function percentileOf(values: Float32Array, share: number): number {
  const sorted = Float32Array.from(values).sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}
