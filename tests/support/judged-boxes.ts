import { ratio } from '../../src/base/ratio.ts'
import { itemId, optionId, zoneId } from '../../src/model/ids.ts'
import type { Marking } from '../../src/model/reading.ts'
import type { Zone } from '../../src/model/sheet.ts'
import type { Calibration } from '../../src/omr/judge/calibrate.ts'
import { meantChance, type Seen } from '../../src/omr/judge/chance.ts'
import { takenBack } from '../../src/omr/judge/taken-back.ts'

/** Blank boxes without a letter. */
export const level = { ink: 0, darkness: 0, spread: 0.005, unsure: 0 }
export const calibration = (marking: Marking, style: Calibration['style'] = 'fills'): Calibration => ({
  marking,
  levels: { '': level },
  anyLetter: level,
  printed: new Map(),
  style,
})

/** What is drawn in a box: shares of it, and the ink around it. */
export interface Drawn extends Partial<Pick<Seen, 'line' | 'pen' | 'blank' | 'isCovered' | 'isStroke' | 'isDithered' | 'isFaintHand'>> {
  readonly strength: number
  readonly cover?: number
  readonly spill?: number
  readonly around?: string
  readonly corners?: string
  readonly exclusive?: true
  readonly grader?: true
}

export function box({ strength, cover = strength, spill = 0, around, corners, exclusive, grader, ...rest }: Drawn, i = 0): Seen {
  const option = { kind: 'option', item: itemId('q'), option: optionId(`${i}`) } as const
  const role = grader === true ? ({ kind: 'grade', item: itemId('q'), part: 'a', points: ratio(1) } as const) : option
  const rect = { x: 6 * i, y: 0, width: 4, height: 4 }
  const zone: Zone = { id: zoneId(`z${i}`), rect, shape: 'square', group: 'g', role, ...(exclusive === true ? { exclusive } : {}) }
  const measure = {
    zone: zone.id,
    ink: strength,
    darkness: strength,
    cover,
    spill,
    ...(around === undefined ? {} : { around }),
    ...(corners === undefined ? {} : { corners }),
  }
  return {
    zone,
    measure,
    blank: level,
    over: { ink: strength, darkness: strength, cells: strength },
    strength,
    pen: { tone: 0.8 },
    ...rest,
  }
}

/** Chance of the first box of a group. */
export function chance(drawn: readonly Drawn[], marking: Marking = 'tick', style: Calibration['style'] = 'fills'): number {
  const group = drawn.map(box)
  const [first] = group
  if (first === undefined) return Number.NaN
  const by = calibration(marking, style)
  return meantChance(first, group, takenBack(first, group, by), by)
}

export const nothing: Drawn = { strength: 0.005 }
export const cross: Drawn = { strength: 0.33, cover: 0.5 }
export const full: Drawn = { strength: 0.95, cover: 1 }
/** Of a hand whose marks are all alike. */
