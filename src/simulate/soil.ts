import type { Mm } from '../base/units.ts'
import type { Raster } from '../model/raster.ts'

/** A grain of dirt or toner, in mm of the picture it lies on. */
export interface Speck {
  readonly x: Mm
  readonly y: Mm
  readonly radius: Mm
  readonly level: number
}

/** Darkens a picture by one grain, anti-aliased. */
export function soil(page: Raster, speck: Speck, perMm: number): void {
  const [cx, cy, radius] = [speck.x * perMm, speck.y * perMm, speck.radius * perMm]
  for (let y = Math.max(0, Math.floor(cy - radius - 1)); y < Math.min(page.height, cy + radius + 1); y++) {
    for (let x = Math.max(0, Math.floor(cx - radius - 1)); x < Math.min(page.width, cx + radius + 1); x++) {
      const cover = Math.min(1, Math.max(0, radius + 0.5 - Math.hypot(x + 0.5 - cx, y + 0.5 - cy)))
      const at = y * page.width + x
      const held = page.grey[at] as number
      page.grey[at] = held + cover * Math.min(0, speck.level - held)
    }
  }
}
