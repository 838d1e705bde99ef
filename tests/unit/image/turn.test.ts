import { describe, expect, it } from 'vitest'
import { type Turn, turned } from '../../../src/image/turn.ts'

/**
 *   1 2 3
 *   4 5 6
 */
const raster = { width: 3, height: 2, grey: Uint8Array.from([1, 2, 3, 4, 5, 6]) }

describe('turned', () => {
  const cases: readonly (readonly [Turn, number, readonly number[]])[] = [
    [{ right: 'right', down: 'down' }, 3, [1, 2, 3, 4, 5, 6]],
    [{ right: 'left', down: 'down' }, 3, [3, 2, 1, 6, 5, 4]],
    [{ right: 'right', down: 'up' }, 3, [4, 5, 6, 1, 2, 3]],
    [{ right: 'left', down: 'up' }, 3, [6, 5, 4, 3, 2, 1]],
    [{ right: 'down', down: 'left' }, 2, [4, 1, 5, 2, 6, 3]],
    [{ right: 'up', down: 'right' }, 2, [3, 6, 2, 5, 1, 4]],
    [{ right: 'down', down: 'right' }, 2, [1, 4, 2, 5, 3, 6]],
    [{ right: 'up', down: 'left' }, 2, [6, 3, 5, 2, 4, 1]],
  ]
  it.each(cases)('%j', (turn, width, grey) => {
    const result = turned(raster, turn)
    expect([result.width, result.height, [...result.grey]]).toEqual([width, 6 / width, grey])
  })
})
