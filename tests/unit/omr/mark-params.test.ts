import { describe, expect, it } from 'vitest'
import { BLANK_PRIOR, CALIBRATE, CLASSIFY, MEASURE, SIGNAL } from '../../../src/omr/mark-params.ts'

describe('mark-params', () => {
  it('keeps every band in order', () => {
    const ascending = [
      [CLASSIFY.stroke, CLASSIFY.filling, 1],
      [CLASSIFY.crossed, CLASSIFY.blackened, 1],
      [CLASSIFY.overrun, CLASSIFY.scribbled, 1],
      [0.5, CLASSIFY.sure, 1],
      [CALIBRATE.clusterGap, CALIBRATE.clearGap],
      [BLANK_PRIOR.empty.ink, BLANK_PRIOR.empty.most, BLANK_PRIOR.letter.ink, BLANK_PRIOR.letter.most],
      [MEASURE.inset, MEASURE.unframedInset, 0.5],
      [MEASURE.ringFrom, MEASURE.ringTo],
      // a mark that is sure is surely not taken for a graze
      [CLASSIFY.leastSignal + CLASSIFY.band, SIGNAL.grazeMost],
    ]
    for (const band of ascending) expect(band).toEqual([...band].sort((a, b) => a - b))
  })
})
