import type { ZoneMeasure } from '../../model/reading.ts'
import { CALIBRATE, CHANCE, PEN } from '../mark-params.ts'
import { medianOf } from './blank-levels.ts'
import type { OverPrint } from './signal.ts'

/** How one hand marks on one page, from its marks that are beyond doubt. */
export interface PenUse {
  /** Darkness of its ink, of black. */
  readonly tone: number
  /** Strength and spill of its usual mark, and how full that leaves its box; absent where too few are seen. */
  readonly usual?: {
    readonly strength: number
    readonly spill: number
    readonly full: number
    /** How far its ordinary marks lie apart: standard deviations of strength, spill and fullness. */
    readonly scatter: { readonly strength: number; readonly spill: number; readonly full: number }
  }
}

/** A hand of which nothing is known. */
export const UNKNOWN_PEN: PenUse = { tone: PEN.unknownTone }

interface Box {
  readonly over: OverPrint
  readonly measure: Pick<ZoneMeasure, 'cover' | 'spill'>
  /** A thin stroke all across an empty box. */
  readonly isStroke?: boolean
}

/** Tone and habits of the hand that made these boxes' marks; where few are strong, strokes across a box are marks all the same. */
export function penUseOf(boxes: readonly Box[]): PenUse {
  const strong = boxes.filter(({ over }) => over.ink >= PEN.sureInk && over.cells >= PEN.sureCells && over.darkness >= PEN.sureDarkness)
  const strokes = boxes.filter((box) => box.isStroke === true && !strong.includes(box))
  const sure = strokes.length > strong.length ? [...strong, ...strokes] : strong
  if (sure.length < PEN.least) return UNKNOWN_PEN
  const tone = Math.min(1, Math.max(PEN.palest, medianOf(sure.map(({ over }) => over.darkness / over.ink))))
  const strengths = sure.map(({ over }) => over.darkness / tone)
  const spills = sure.map(({ measure }) => measure.spill)
  const fulls = sure.map(({ over, measure }) => Math.min(over.ink, measure.cover))
  const usual = {
    strength: medianOf(strengths),
    spill: medianOf(spills),
    full: medianOf(fulls),
    scatter: { strength: scatterOf(strengths), spill: scatterOf(spills), full: scatterOf(fulls) },
  }
  return sure.length < PEN.leastUsual ? { tone } : { tone, usual }
}

/** The strength up to which a mark is weaker than all of a hand's ordinary ones. */
export const leastOrdinary = ({ strength, scatter }: NonNullable<PenUse['usual']>): number =>
  Math.min(strength - PEN.scatters * scatter.strength, strength * CHANCE.lesser)

/** Standard deviation by the median distance from the median, which a few odd marks do not move. */
function scatterOf(values: readonly number[]): number {
  const middle = medianOf(values)
  return CALIBRATE.normalPerMedian * medianOf(values.map((value) => Math.abs(value - middle)))
}
