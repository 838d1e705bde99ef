import type { Raster } from '../model/raster.ts'

/** Where a raster's right-hand and downward directions point to in the result: one of eight turns and flips. */
export interface Turn {
  readonly right: Direction
  readonly down: Direction
}
export type Direction = 'right' | 'left' | 'down' | 'up'

/** The raster turned and flipped. */
export function turned(raster: Raster, turn: Turn): Raster {
  if (turn.right === 'right' && turn.down === 'down') return raster
  const { width: w, height: h, grey } = raster
  const lying = turn.right === 'down' || turn.right === 'up'
  const width = lying ? h : w
  const height = lying ? w : h
  const step = { right: 1, left: -1, down: width, up: -width }
  const across = step[turn.right]
  const along = step[turn.down]
  const goesBack = (d: Direction): boolean => d === 'left' || d === 'up'
  const origin = (goesBack(turn.right) ? -across * (w - 1) : 0) + (goesBack(turn.down) ? -along * (h - 1) : 0)
  const out = new Uint8Array(w * h)
  for (let y = 0; y < h; y++) {
    let to = origin + y * along
    for (let from = y * w; from < (y + 1) * w; from++) {
      out[to] = grey[from] ?? 0
      to += across
    }
  }
  return { ...raster, width, height, grey: out }
}
