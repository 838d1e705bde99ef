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
  const columns = ((width - 1) >> TILE_SHIFT) + 1
  const rows = ((height - 1) >> TILE_SHIFT) + 1
  const white = new Uint8Array(columns * rows).fill(1)
  for (let y = 0; y < height; y++) {
    const tiles = (y >> TILE_SHIFT) * columns
    for (let column = 0; column < columns; column++) {
      if (white[tiles + column] === 0) continue
      const from = y * width + (column << TILE_SHIFT)
      const to = Math.min(from + (1 << TILE_SHIFT), (y + 1) * width)
      let all = 255
      for (let at = from; at < to; at++) all &= grey[at] as number
      if (all !== 255) white[tiles + column] = 0
    }
  }
  return { columns, rows, white }
}

/** Whether every tile is white that a rectangle of pixels touches (bounds inclusive, inside the page). */
export function isWhite(tiles: WhiteTiles, x0: number, y0: number, to: { readonly x1: number; readonly y1: number }): boolean {
  const [left, right] = [x0 >> TILE_SHIFT, to.x1 >> TILE_SHIFT]
  const bottom = to.y1 >> TILE_SHIFT
  for (let row = y0 >> TILE_SHIFT; row <= bottom; row++)
    for (let column = left; column <= right; column++) if (tiles.white[row * tiles.columns + column] !== 1) return false
  return true
}
