import { describe, expect, it } from 'vitest'
import {
  BLANK_PRIOR,
  CHANCE,
  CLASSIFY,
  DECIDE,
  JOINT,
  MEASURE,
  PAGE_LEVELS,
  PEN,
  SIGNAL,
  STREAK,
  WRONG_AT_MOST,
} from '../../../src/omr/mark-params.ts'

describe('mark-params', () => {
  it('keeps every band in order', () => {
    const ascending = [
      [CLASSIFY.stroke, CLASSIFY.filling, 1],
      [CLASSIFY.crossed, CLASSIFY.blackened, 1],
      [CLASSIFY.overrun, CLASSIFY.scribbled, 1],
      [0, CLASSIFY.thickOverrun, CLASSIFY.overrun],
      [CLASSIFY.onThreeSides, CLASSIFY.allAround, CLASSIFY.thick, 1],
      [0, CLASSIFY.stroked, CLASSIFY.thick],
      [0, CLASSIFY.fuller, CLASSIFY.muchFuller, CLASSIFY.strokesFull, 1],
      [0.5, DECIDE.sure, 1 - WRONG_AT_MOST, 1],
      [CHANCE.hollow, CHANCE.least, CHANCE.even, CLASSIFY.instead],
      [PEN.sureDarkness, PEN.sureCells, PEN.sureInk],
      [PEN.palest, PEN.unknownTone, 1],
      [PAGE_LEVELS.reach, BLANK_PRIOR.letterReach, BLANK_PRIOR.letter.reach],
      [0.5, STREAK.share, STREAK.bare, STREAK.covered, 1],
      [BLANK_PRIOR.empty.ink, BLANK_PRIOR.empty.most, BLANK_PRIOR.letter.ink, BLANK_PRIOR.letter.most],
      [MEASURE.inset, MEASURE.unframedInset, 0.5],
      [MEASURE.ringFrom, MEASURE.ringTo],
      // a mark that is even is perhaps a graze
      [CHANCE.even, SIGNAL.grazeMost],
    ]
    for (const band of ascending) expect(band).toEqual([...band].sort((a, b) => a - b))
  })

  it('shares out all groups of boxes among none, one, two and more marks', () => {
    expect(JOINT.shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1)
    expect(JOINT.further).toBeLessThan(1)
  })
})
