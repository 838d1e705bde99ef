import type { Point } from '../../base/geometry.ts'
import type { Zone } from '../../model/sheet.ts'
import type { Patch } from '../pixels/patch.ts'

/** A box with the image around it and where it really lies. */
export interface LocatedBox {
  readonly zone: Zone
  readonly patch: Patch
  /** Where the patch was looked at, from the expected place; and the box from there, mm. */
  readonly origin: Point
  readonly shift: Point
  /** How clearly the frame showed, share of black. */
  readonly strength: number
  /** Whether its own frame was seen there; otherwise its neighbours' word was taken. */
  readonly framed: boolean
}
