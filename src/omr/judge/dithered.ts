import type { ReadPage, ZoneMeasure } from '../../model/reading.ts'
import { isBox, type Sheet, type Zone } from '../../model/sheet.ts'
import { DITHERED, MEASURE } from '../mark-params.ts'
import { inkBeside, leastSide, sidesOf } from './beside-frame.ts'
import { cellsOf, medianOf, quantile } from './blank-levels.ts'

/** A box of a page with what was measured there. */
export interface MeasuredBox {
  readonly zone: Zone
  readonly measure: ZoneMeasure
  /** It lies on grey that black and white turned into dots, and which was taken away from the measure. */
  readonly isDithered?: true
}

/** The boxes of a page, without the dots that black and white makes of grey paper; a picture in greys may have been made of such a scan. */
export function boxesOn(reading: ReadPage, sheet: Sheet): readonly MeasuredBox[] {
  const zones = new Map(sheet.zones.filter(isBox).map((zone) => [zone.id, zone]))
  const boxes = reading.measures.flatMap((measure) => {
    const zone = zones.get(measure.zone)
    return zone === undefined ? [] : [{ zone, measure }]
  })
  return withoutDither(boxes)
}

/**
 * Grey paper in black and white is a pattern of dots, in the boxes as around them. Where nearly all boxes of a page have ink
 * on all sides, and even the emptiest hold a share of it, it is the paper's: of each box as much is taken away as lies around
 * it, but no more than around those nearest to it. Ink beside one box alone is of the pen that marked it, and stays. Boxes that stand
 * on printed grey are white inside.
 */
function withoutDither(boxes: readonly MeasuredBox[]): readonly MeasuredBox[] {
  const around = boxes.filter(({ zone }) => zone.role.kind !== 'grade')
  if (!isGreyPaper(around)) return boxes
  return boxes.map((box) => {
    if (box.zone.role.kind === 'grade') return box
    const dots = Math.min(meanSide(box), medianOf(nearest(box, around).map(meanSide)))
    return { zone: box.zone, measure: without(box.measure, dots), isDithered: true }
  })
}

function isGreyPaper(boxes: readonly MeasuredBox[]): boolean {
  const few = (values: readonly number[]): number =>
    quantile(
      [...values].sort((a, b) => a - b),
      DITHERED.few,
    ) ?? 0
  if (few(boxes.map(({ measure }) => leastSide(measure))) < DITHERED.least) return false
  return few(boxes.map((box) => box.measure.ink / Math.max(DITHERED.least, meanSide(box)))) >= DITHERED.leastInside
}

const meanSide = ({ measure }: MeasuredBox): number => meanOf(sidesOf(measure))
const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)

/** The boxes whose middles lie nearest to that of one. */
function nearest(box: MeasuredBox, boxes: readonly MeasuredBox[]): readonly MeasuredBox[] {
  const { x, y } = middleOf(box)
  return boxes
    .filter((other) => other !== box)
    .map((other) => ({ other, apart: Math.hypot(middleOf(other).x - x, middleOf(other).y - y) }))
    .sort((a, b) => a.apart - b.apart)
    .slice(0, DITHERED.nearest)
    .map(({ other }) => other)
}

const middleOf = ({ zone: { rect } }: MeasuredBox) => ({ x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 })

/** The measure with what it holds beyond the dots, of the room that these leave; `dots`: ink just outside the frame. */
function without(measure: ZoneMeasure, dots: number): ZoneMeasure {
  const inside = dots * DITHERED.inside
  const beyond = (value: number, paper: number): number => Math.max(0, value - paper) / (1 - paper)
  const cells = (cellsOf(measure) ?? []).map((cell) => beyond(cell, inside))
  const cover = cells.filter((cell) => cell >= MEASURE.coveredFrom).length / Math.max(1, cells.length)
  const sides = inkBeside(measure.around ?? '').flatMap((side) => side.map((ink) => beyond(ink, dots)))
  return {
    ...measure,
    ink: beyond(measure.ink, inside),
    darkness: beyond(measure.darkness, inside),
    cover: Math.min(measure.cover, cover),
    ...(measure.cells === undefined ? {} : { cells: digitsOf(cells) }),
    ...(measure.around === undefined ? {} : { around: digitsOf(sides) }),
  }
}

const digitsOf = (shares: readonly number[]): string =>
  shares.map((share) => MEASURE.digits[Math.round(share * (MEASURE.digits.length - 1))] ?? '0').join('')
