import { expect, it } from 'vitest'
import { locatorOf, startOf } from '../../../src/authored/origin.ts'

it('maps offsets to lines and columns, from 1', () => {
  const locate = locatorOf('ab\n\ncd', startOf('x'))
  const places = [0, 2, 3, 4, 6].map(locate).map((at) => (at.kind === 'file' ? [at.line, at.column] : []))
  expect(places).toEqual([
    [1, 1],
    [1, 3],
    [2, 1],
    [3, 1],
    [3, 3],
  ])
})
