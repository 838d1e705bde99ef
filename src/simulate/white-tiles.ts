/** A coarse map of where a page is perfectly white: most of it, and nothing needs to be computed there. */
export interface WhiteTiles {
  readonly columns: number
  readonly rows: number
  /** 1 where every pixel of the tile is 255. */
  readonly white: Uint8Array
}

/** Tiles are 2^TILE_SHIFT pixels wide and high. */
export const TILE_SHIFT = 4

export function whiteTilesOf(page: { readonly width: number; readonly height: number; readonly grey: Uint8Array }): WhiteTiles {
  const { width, height, grey } = page
  const tiles = { columns: ((width - 1) >> TILE_SHIFT) + 1, rows: ((height - 1) >> TILE_SHIFT) + 1 }
  const white = new Uint8Array(tiles.columns * tiles.rows).fill(1)
  // Four pixels at a look where rows are whole words.
  const wide = width % 4 === 0 && grey.byteOffset % 4 === 0
  const cells = wide ? new Int32Array(grey.buffer, grey.byteOffset, (width * height) / 4) : grey
  const across = wide ? width / 4 : width
  for (let y = 0; y < height; y++) {
    const row = { from: y * across, to: (y + 1) * across, tile: (y >> TILE_SHIFT) * tiles.columns }
    clearInked(white, cells, row, wide ? { step: 1 << (TILE_SHIFT - 2), all: -1 } : { step: 1 << TILE_SHIFT, all: 255 })
  }
  return { ...tiles, white }
}

interface CellRow {
  readonly from: number
  readonly to: number
  /** The first tile it crosses. */
  readonly tile: number
}

/** Takes from the white tiles those in which a row of cells has ink; a cell with all bits set is white. */
function clearInked(
  white: Uint8Array,
  cells: Uint8Array | Int32Array,
  row: CellRow,
  cell: { readonly step: number; readonly all: number },
): void {
  let tile = row.tile
  for (let from = row.from; from < row.to; from += cell.step) {
    const to = Math.min(from + cell.step, row.to)
    let held = cell.all
    if (white[tile] === 1) for (let at = from; at < to; at++) held &= cells[at] as number
    if (held !== cell.all) white[tile] = 0
    tile++
  }
}

/** Whether every tile is white that a rectangle of pixels touches (bounds inclusive, inside the page). */
export function isWhite(tiles: WhiteTiles, x0: number, y0: number, to: { readonly x1: number; readonly y1: number }): boolean {
  const [left, right] = [x0 >> TILE_SHIFT, to.x1 >> TILE_SHIFT]
  const bottom = to.y1 >> TILE_SHIFT
  for (let row = y0 >> TILE_SHIFT; row <= bottom; row++)
    for (let column = left; column <= right; column++) if (tiles.white[row * tiles.columns + column] !== 1) return false
  return true
}
