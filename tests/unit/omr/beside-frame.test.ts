import { expect, it } from 'vitest'
import { zoneId } from '../../../src/model/ids.ts'
import { inkBeside, leastCorner, leastSide } from '../../../src/omr/beside-frame.ts'

it('gives the ink beside each side of a box', () => {
  expect(inkBeside('f000000f000000f000000f00')).toEqual([
    [1, 0, 0, 0, 0, 0],
    [0, 1, 0, 0, 0, 0],
    [0, 0, 1, 0, 0, 0],
    [0, 0, 0, 1, 0, 0],
  ])
})

const measure = { zone: zoneId('z'), ink: 0, darkness: 0, cover: 0, spill: 0 }

it('gives the ink beside the side, and beyond the corner, that has least', () => {
  expect(leastSide({ ...measure, around: 'fffffff0f0f0ffffff888888' })).toBeCloseTo(0.5)
  expect(leastCorner({ ...measure, corners: 'f3ff' })).toBeCloseTo(0.2)
  expect([leastSide(measure), leastCorner(measure)]).toEqual([0, 0])
})
