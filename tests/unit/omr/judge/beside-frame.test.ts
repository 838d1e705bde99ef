import { expect, it } from 'vitest'
import { zoneId } from '../../../../src/model/ids.ts'
import { beyondCorners, inkBeside, leastSide, sidesOf } from '../../../../src/omr/judge/beside-frame.ts'

it('gives the ink beside each side of a box', () => {
  expect(inkBeside('f000000f000000f000000f00')).toEqual([
    [1, 0, 0, 0, 0, 0],
    [0, 1, 0, 0, 0, 0],
    [0, 0, 1, 0, 0, 0],
    [0, 0, 0, 1, 0, 0],
  ])
})

const measure = { zone: zoneId('z'), ink: 0, darkness: 0, cover: 0, spill: 0 }

it('gives the ink beside each side, beside the one that has least, and beyond each corner', () => {
  const around = { ...measure, around: 'fffffff0f0f0ffffff888888' }
  expect(sidesOf(around)).toEqual([1, 0.5, 1, expect.closeTo(0.533, 3)])
  expect(leastSide(around)).toBeCloseTo(0.5)
  expect(beyondCorners({ ...measure, corners: 'f3f0' })).toEqual([1, expect.closeTo(0.2), 1, 0])
  expect([leastSide(measure), beyondCorners(measure)]).toEqual([0, [0]])
})
