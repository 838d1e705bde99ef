import { PAPER, SHARPNESS } from '../params.ts'
import type { GreyImage } from './page-image.ts'

/** Whether the edges of what is printed are wider than this share of the longer side, as the fine lines that are gone were. */
export function isBlurred(image: GreyImage, mostWidth: number = SHARPNESS.mostWidth): boolean {
  const width = edgeWidthOf(image) ?? edgeWidthOf(image, SHARPNESS.paleContrast)
  return width !== undefined && width > mostWidth * Math.max(image.width, image.height)
}

/**
 * Median width of the clear edges along some rows, in pixels: what an edge rises by over its steepest pixel, against what
 * it rises by in all (Marziliano et al. 2002, in the form of a slope). Undefined where there are too few to tell.
 */
export function edgeWidthOf({ width, height, grey }: GreyImage, contrast: number = SHARPNESS.leastContrast): number | undefined {
  const widths: number[] = []
  const { reach } = SHARPNESS
  for (let y = reach; y < height - reach; y += SHARPNESS.stride)
    for (let x = reach; x < width - reach; x++) {
      const at = y * width + x
      const rise = Math.abs((grey[at + reach] ?? 0) - (grey[at - reach] ?? 0))
      if (rise < contrast * PAPER.fullScale) continue
      const slope = steepest(grey, at)
      // an edge is counted once, at its steepest pixel
      if (slope > 0 && Math.abs((grey[at + 1] ?? 0) - (grey[at] ?? 0)) === slope) {
        widths.push(rise / slope)
        x += reach
      }
    }
  if (widths.length < SHARPNESS.leastEdges) return undefined
  return widths.sort((a, b) => a - b)[widths.length >> 1]
}

/** Largest step from one pixel to the next around a place of a row. */
function steepest(grey: Uint8Array, at: number): number {
  let most = 0
  for (let k = at - SHARPNESS.reach; k < at + SHARPNESS.reach; k++) most = Math.max(most, Math.abs((grey[k + 1] ?? 0) - (grey[k] ?? 0)))
  return most
}
