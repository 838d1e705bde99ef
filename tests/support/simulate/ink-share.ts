import type { Rect } from '../../../src/base/geometry.ts'
import type { Canvas } from '../../../src/simulate/strokes.ts'

/** Levels below this are ink, on a page that no scanner has touched. */
const INK_LEVEL = 200
/** What of a box's width its frame may take on each side. */
const FRAME = 0.12

/** Share of the pixels inside a box's frame that are ink: a plain count on the page as drawn. */
export function inkShare(canvas: Canvas, rect: Rect): number {
  const x0 = Math.ceil((rect.x + rect.width * FRAME) * canvas.perMmX)
  const x1 = Math.floor((rect.x + rect.width * (1 - FRAME)) * canvas.perMmX)
  const y0 = Math.ceil((rect.y + rect.height * FRAME) * canvas.perMmY)
  const y1 = Math.floor((rect.y + rect.height * (1 - FRAME)) * canvas.perMmY)
  let ink = 0
  for (let y = y0; y < y1; y++) for (let x = x0; x < x1; x++) if ((canvas.grey[y * canvas.width + x] ?? 255) < INK_LEVEL) ink++
  return ink / Math.max(1, (x1 - x0) * (y1 - y0))
}
