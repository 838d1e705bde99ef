import type { Registration, ZoneMeasure } from '../../model/reading.ts'
import type { Zone } from '../../model/sheet.ts'
import { CHANCE } from '../mark-params.ts'
import { beyondCorners, leastSide } from './beside-frame.ts'

interface Box {
  readonly zone: Pick<Zone, 'rect'>
  readonly measure: ZoneMeasure
  readonly strength: number
}

/**
 * Boxes over which something lies: correction fluid, a slip of paper, a finger. The box's own frame is not to be seen, on a
 * page where most others are, and either nothing is there at all, or one grey that goes on beyond the box on all sides, or black without end.
 * What was marked under it cannot be known. Where more frames are lost than anything laid over boxes hides, a box with a trace of ink is judged by that. Where boxes are so small that frames vanish by themselves, nothing is said.
 */
export function coveredAmong<T extends Box>(boxes: readonly T[], { toRaster }: Pick<Registration, 'toRaster'>): ReadonlySet<T> {
  const pixelsPerMm = Math.hypot(toRaster[0], toRaster[3])
  const isLarge = ({ zone: { rect } }: T): boolean => Math.min(rect.width, rect.height) * pixelsPerMm >= CHANCE.framedPixels
  const frameless = boxes.filter(({ measure }) => measure.shift === undefined)
  if (boxes.length - frameless.length < CHANCE.framed * boxes.length) return new Set()
  const isSeldom = frameless.length <= CHANCE.seldom * boxes.length
  const empty = frameless.filter((box) => box.strength < (isSeldom ? CHANCE.hollow : CHANCE.trace))
  const hidden = areStrewn(empty, boxes) ? [] : empty
  return new Set([...hidden, ...frameless.filter(({ measure }) => isVeiled(measure) || isBuried(measure))].filter(isLarge))
}

/**
 * Whether empty boxes without a frame lie strewn over the page, each by itself among boxes that show theirs: a worn printer or a
 * threshold has lost these frames. What is laid over a page hides boxes that lie together, or takes a few answers back.
 */
function areStrewn<T extends Box>(empty: readonly T[], boxes: readonly T[]): boolean {
  const most = Math.max(CHANCE.mostCovers, boxes.length * CHANCE.mostCoveredShare)
  if (empty.length <= most) return false
  const isFramed = ({ measure }: T): boolean => measure.shift !== undefined
  return empty.filter((box) => nearest(box, boxes).every(isFramed)).length > most
}

/** The boxes whose middles lie nearest to that of one: those on its four sides, where boxes stand in rows and columns. */
function nearest<T extends Box>(box: T, boxes: readonly T[]): readonly T[] {
  const apart = (other: T): number => Math.hypot(middleOf(other).x - middleOf(box).x, middleOf(other).y - middleOf(box).y)
  const others = boxes.filter((other) => other !== box).map((other) => ({ other, apart: apart(other) }))
  return others
    .sort((a, b) => a.apart - b.apart)
    .slice(0, CHANCE.besides)
    .map(({ other }) => other)
}

const middleOf = ({ zone: { rect } }: Box) => ({ x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 })

/** A grey without a hole: strokes of a broad pen that hide a frame leave paper between them. */
const isVeiled = (measure: ZoneMeasure): boolean =>
  measure.darkness < CHANCE.veiled && measure.ink >= CHANCE.veiledInk && leastSide(measure) > CHANCE.beyond

/** Black all over, all along its four sides and beyond its corners: a shadow that black and white made black. */
const isBuried = (measure: ZoneMeasure): boolean =>
  measure.ink >= CHANCE.veiledInk && Math.min(leastSide(measure), ...beyondCorners(measure)) >= CHANCE.buried
