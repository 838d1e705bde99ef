import { expect, it } from 'vitest'
import { addBar, addShape, greyIn, type Pen, type Sketch } from '../../../src/typeset/math-sketch.ts'
import { origin } from '../../../src/typeset/math-tree.ts'

const pen: Pen = { place: { ...origin, x: 10.04 }, scale: 1, ink: undefined, box: undefined }
const blank = (): Sketch => ({ glyphs: [], bars: [], shapes: {}, isLent: () => false, lost: [] })

it('keeps equal outlines once, and places with a tenth of a unit', () => {
  const sketch = blank()
  addShape('M0 0L5 0L5 5Z', 'x', pen, sketch)
  addShape('M0 0L5 0L5 5Z', 'x', { ...pen, ink: 0 }, sketch)
  addBar({ x: 1.26, y: 0, width: 2, height: 3 }, sketch)
  expect(Object.values(sketch.shapes)).toEqual([{ path: 'M0 0L5 0L5 5Z', advance: 5, text: 'x' }])
  expect(sketch.glyphs.map(({ x, grey }) => [x, grey])).toEqual([
    [10, undefined],
    [10, 0],
  ])
  expect(sketch.bars).toEqual([{ x: 1.3, y: 0, width: 2, height: 3 }])
})

it('says no grey for plain black ink', () => {
  expect(greyIn(pen)).toEqual({})
  expect(greyIn({ ...pen, box: 0 })).toEqual({ grey: 1 })
})
