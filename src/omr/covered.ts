import type { Registration, ZoneMeasure } from '../model/reading.ts'
import type { Zone } from '../model/sheet.ts'
import { beyondCorners, leastSide } from './beside-frame.ts'
import { CHANCE } from './mark-params.ts'

interface Box {
  readonly zone: Pick<Zone, 'rect'>
  readonly measure: ZoneMeasure
  readonly strength: number
}

/**
 * Boxes over which something lies: correction fluid, a slip of paper, a finger. The box's own frame is not to be seen, on a
 * page where most others are, and either nothing is there at all, or one grey that goes on beyond the box on all sides, or black without end.
 * What was marked under it cannot be known. Where boxes are so small that frames vanish by themselves, nothing is said.
 */
export function coveredAmong<T extends Box>(boxes: readonly T[], { toRaster }: Pick<Registration, 'toRaster'>): ReadonlySet<T> {
  const pixelsPerMm = Math.hypot(toRaster[0], toRaster[3])
  const isLarge = ({ zone: { rect } }: T): boolean => Math.min(rect.width, rect.height) * pixelsPerMm >= CHANCE.framedPixels
  const frameless = boxes.filter(({ measure }) => measure.shift === undefined)
  if (boxes.length - frameless.length < CHANCE.framed * boxes.length) return new Set()
  return new Set(
    frameless.filter((box) => isLarge(box) && (box.strength < CHANCE.hollow || isVeiled(box.measure) || isBuried(box.measure))),
  )
}

/** A grey without a hole: strokes of a broad pen that hide a frame leave paper between them. */
const isVeiled = (measure: ZoneMeasure): boolean =>
  measure.darkness < CHANCE.veiled && measure.ink >= CHANCE.veiledInk && leastSide(measure) > CHANCE.beyond

/** Black all over, all along its four sides and beyond its corners: a shadow that black and white made black. */
const isBuried = (measure: ZoneMeasure): boolean =>
  measure.ink >= CHANCE.veiledInk && Math.min(leastSide(measure), ...beyondCorners(measure)) >= CHANCE.buried
