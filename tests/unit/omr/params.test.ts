import { describe, expect, it } from 'vitest'
import * as params from '../../../src/omr/params.ts'

describe('params', () => {
  it('keeps every band in order', () => {
    const { INK, CODE, CLASSIFY, DISC, LOCATE, MEASURE } = params
    const ascending = [
      [INK.lowest, INK.highest],
      [CODE.empty, CODE.filled, 1],
      [CODE.leastPresence, CODE.surePresence],
      [CLASSIFY.stroke, CLASSIFY.filling, 1],
      [CLASSIFY.crossed, CLASSIFY.blackened, 1],
      [CLASSIFY.overrun, CLASSIFY.scribbled],
      [DISC.leastAtOnce, DISC.leastRoundness, 1],
      [0.5, CLASSIFY.sure, 1],
      // what is measured outside a box must lie on its patch, wherever it is found
      [LOCATE.near.most + MEASURE.ringTo, LOCATE.near.margin + 1e-9],
      [LOCATE.wide.most + MEASURE.ringTo, LOCATE.wide.margin + 1e-9],
    ]
    for (const band of ascending) expect(band).toEqual([...band].sort((a, b) => a - b))
  })
})
