import { expect, it } from 'vitest'
import { pictureSize } from '../../../src/typeset/picture.ts'
import { testSetting } from '../../support/typeset/bench.ts'

it.each([
  [undefined, 200, 100, 50],
  [{ mm: 40 }, 200, 40, 20],
  [{ percent: 70 }, 60, 42, 21],
] as const)('places a picture %o in a column of %d mm', (width, column, w, h) => {
  expect(pictureSize({ image: 'a.png', alt: '', ...(width === undefined ? {} : { width }) }, testSetting(), column)).toEqual({
    width: w,
    height: h,
  })
})

it('makes a wide picture as wide as the column, and says so', () => {
  const setting = testSetting()
  expect(pictureSize({ image: 'a.png', alt: '' }, setting, 60)).toEqual({ width: 60, height: 30 })
  expect(setting.faults).toMatchObject([{ code: 'too-wide', severity: 'warning' }])
})

it('reports a picture that is not loaded', () => {
  const setting = testSetting()
  expect(pictureSize({ image: 'b.png', alt: '' }, setting, 60)).toBeUndefined()
  expect(setting.faults).toMatchObject([{ code: 'image-not-loaded', severity: 'error' }])
})
