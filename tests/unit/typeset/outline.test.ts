import { expect, it } from 'vitest'
import { extentOf } from '../../../src/typeset/outline.ts'

it('measures an outline', () => {
  expect(extentOf('M10 -5H100V40Q120 50 90 60T0 1Z')).toEqual({ left: 0, right: 120, bottom: -5, top: 60 })
  expect(extentOf('')).toEqual({ left: 0, right: 0, bottom: 0, top: 0 })
})
