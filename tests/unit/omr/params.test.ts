import { describe, expect, it } from 'vitest'
import { MEASURE } from '../../../src/omr/mark-params.ts'
import { CODE, DISC, GROW, INK, LOCATE } from '../../../src/omr/params.ts'

describe('params', () => {
  it('keeps every band in order', () => {
    const ascending = [
      [INK.lowest, INK.highest],
      [CODE.empty, CODE.filled, 1],
      [CODE.leastPresence, CODE.surePresence],
      [DISC.leastAtOnce, DISC.leastRoundness, 1],
      // what is measured outside a box must lie on its patch, wherever it is found
      [LOCATE.near.reach + MEASURE.ringTo, LOCATE.near.margin + 1e-9],
      [MEASURE.ringTo, GROW.around],
      [GROW.reach, GROW.mostReach],
      [LOCATE.wide.reach + MEASURE.ringTo, LOCATE.wide.margin + 1e-9],
    ]
    for (const band of ascending) expect(band).toEqual([...band].sort((a, b) => a - b))
  })
})
