import type { Raster } from '../model/raster.ts'

/** Lines on a picture, so that people can say where something lies on it: at most so many across its longer side, … */
const MOST_LINES = 24
/** … at multiples of one of these (px), … */
const STEPS = [50, 100, 200, 500, 1000, 2000]
/** … in a grey that is neither paper nor ink, dashed so that nothing below it is hidden. */
const LINE = { grey: 140, dash: 6 }

/** Digits of 3 × 5 cells, row by row. */
const DIGITS = [
  '111101101101111',
  '010110010010111',
  '111001111100111',
  '111001111001111',
  '101101111001001',
  '111100111001111',
  '111100111101111',
  '111001001001001',
  '111101111101111',
  '111101111001111',
]
const CELLS = { across: 3, down: 5 }
/** Cells of a digit are this share of the picture's longer side. */
const CELL_SHARE = 1 / 900

/** The picture with lines at round pixel positions, numbered at its upper and left edge. Its pixels keep their places. */
export function withGrid(raster: Raster): Raster {
  const grid = { ...raster, grey: raster.grey.slice() }
  const step = stepOf(raster)
  const cell = Math.max(2, Math.round(Math.max(raster.width, raster.height) * CELL_SHARE))
  for (let x = step; x < raster.width; x += step) for (let y = 0; y < raster.height; y++) dot(grid, x, y, y)
  for (let y = step; y < raster.height; y += step) for (let x = 0; x < raster.width; x++) dot(grid, x, y, x)
  for (let x = step; x < raster.width; x += step) write(grid, `${x}`, { x: x + cell, y: cell, cell })
  for (let y = step; y < raster.height; y += step) write(grid, `${y}`, { x: cell, y: y + cell, cell })
  return grid
}

export const stepOf = ({ width, height }: Raster): number =>
  STEPS.find((step) => Math.max(width, height) / step <= MOST_LINES) ?? Math.ceil(Math.max(width, height) / MOST_LINES)

function dot({ grey, width }: Raster, x: number, y: number, along: number): void {
  if (Math.floor(along / LINE.dash) % 2 === 0) grey[y * width + x] = LINE.grey
}

function write(raster: Raster, text: string, { x, y, cell }: { readonly x: number; readonly y: number; readonly cell: number }): void {
  const advance = (CELLS.across + 1) * cell
  fill(raster, { x: x - 1, y: y - 1, width: text.length * advance, height: CELLS.down * cell + 2 }, 255)
  for (const [place, digit] of [...text].entries())
    for (const [i, bit] of [...(DIGITS[Number(digit)] ?? '')].entries()) {
      const [column, row] = [i % CELLS.across, Math.floor(i / CELLS.across)]
      if (bit === '1') fill(raster, { x: x + place * advance + column * cell, y: y + row * cell, width: cell, height: cell }, 0)
    }
}

function fill({ grey, width, height }: Raster, rect: { x: number; y: number; width: number; height: number }, value: number): void {
  const [left, right] = [Math.max(0, rect.x), Math.min(width, rect.x + rect.width)]
  for (let row = Math.max(0, rect.y); row < Math.min(height, rect.y + rect.height); row++)
    if (left < right) grey.fill(value, row * width + left, row * width + right)
}
