import { expect, it } from 'vitest'
import { inkBeside } from '../../../src/omr/beside-frame.ts'

it('gives the ink beside each side of a box', () => {
  expect(inkBeside('f000000f000000f000000f00')).toEqual([
    [1, 0, 0, 0, 0, 0],
    [0, 1, 0, 0, 0, 0],
    [0, 0, 1, 0, 0, 0],
    [0, 0, 0, 1, 0, 0],
  ])
})
