import type { Raster } from '../../model/raster.ts'
import { isBox, type Sheet } from '../../model/sheet.ts'
import { type BoxTruth, type PageTruth, scanPointOf } from '../../simulate/index.ts'

/** Part of a box that is looked at, looks along a side, and the share of black ones that is a trace. */
const INNER = 0.62
const LOOKS = 24
const LEAST = 0.012
const HALF = 128

/**
 * Whether a scan shows anything at all inside a box. Asked of scans that hold no greys only: a threshold takes faint
 * marks away whole. Where there are greys, or something is printed inside the box, the answer is always yes.
 */
export function tracesIn(raster: Raster, truth: PageTruth, sheet: Sheet): (box: BoxTruth) => boolean {
  const zones = new Map(sheet.zones.filter(isBox).map((zone) => [zone.id, zone]))
  const flat = raster.grey.every((level) => level === 0 || level === 255)
  return ({ zone: id }) => {
    const zone = zones.get(id)
    if (!flat || zone === undefined || zone.inside !== undefined) return true
    const { x, y, width, height } = zone.rect
    let black = 0
    for (let i = 0; i < LOOKS * LOOKS; i++) {
      const [u, v] = [((i % LOOKS) + 0.5) / LOOKS - 0.5, (Math.floor(i / LOOKS) + 0.5) / LOOKS - 0.5]
      const at = scanPointOf(truth.look.distortion, { x: x + width * (0.5 + INNER * u), y: y + height * (0.5 + INNER * v) })
      if ((raster.grey[Math.floor(at.y) * raster.width + Math.floor(at.x)] ?? 255) < HALF) black++
    }
    return black / (LOOKS * LOOKS) >= LEAST
  }
}
