import { expect, it } from 'vitest'
import { measuresOf } from '../../../src/typeset/measures.ts'

const box = (height: number, baseline?: number) =>
  ({ kind: 'box', height, items: [], late: [], breakAfter: 'allowed', ...(baseline === undefined ? {} : { baseline }) }) as const

it('measures pieces', () => {
  const pieces = [{ kind: 'skip', height: 2, breakAfter: 'allowed' } as const, box(4, 3), box(10), box(5, 3)]
  expect(measuresOf(pieces, 1)).toEqual({ height: 21, firstBaseline: 5, axis: 4, lastDepth: 2, lines: 2 })
  expect(measuresOf([box(10)], 1)).toEqual({ height: 10, firstBaseline: 10, axis: 9, lastDepth: 0, lines: 0 })
})
