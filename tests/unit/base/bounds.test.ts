import { expect, it } from 'vitest'
import { boundsOf } from '../../../src/base/bounds.ts'

it('holds all points in whole pixels, within the picture', () => {
  const picture = { width: 100, height: 50 }
  expect(
    boundsOf(
      [
        { x: 3.2, y: 4 },
        { x: 9.1, y: 7.5 },
      ],
      picture,
    ),
  ).toEqual({ x: 3, y: 4, width: 7, height: 4 })
  expect(
    boundsOf(
      [
        { x: -5, y: 20 },
        { x: 300, y: 90 },
      ],
      picture,
    ),
  ).toEqual({ x: 0, y: 20, width: 100, height: 30 })
  expect(
    boundsOf(
      [
        { x: 5, y: 5 },
        { x: 5, y: 5 },
      ],
      picture,
    ),
  ).toMatchObject({ width: 1, height: 1 })
})
