import { describe, expect, it } from 'vitest'
import { extentOf } from '../../../src/typeset/outline.ts'
import { thinned } from '../../../src/typeset/thin.ts'

describe('thinned', () => {
  it('takes the inset off every side of a square, whatever its direction', () => {
    expect(extentOf(thinned('M0 0H100V100H0Z', 8))).toEqual({ left: 8, right: 92, bottom: 8, top: 92 })
    expect(extentOf(thinned('M0 0V100H100V0Z', 8))).toEqual({ left: 8, right: 92, bottom: 8, top: 92 })
  })

  it('widens a hole, so that the ink around it gets thinner', () => {
    const ring = thinned('M0 0H100V100H0ZM30 30V70H70V30Z', 5)
    const [, outer = '', hole = ''] = ring.split('M')
    expect(extentOf(`M${outer}`)).toEqual({ left: 5, right: 95, bottom: 5, top: 95 })
    expect(extentOf(`M${hole}`)).toEqual({ left: 25, right: 75, bottom: 25, top: 75 })
  })

  it('keeps curves as curves', () => {
    expect(thinned('M0 0Q50 100 100 0Z', 2)).toMatch(/^M[\d. -]+Q[\d. -]+Z$/)
    expect(thinned('M0 0Q25 50 50 50T100 0Z', 2).match(/Q/g)).toHaveLength(2)
  })

  it('gives an empty outline back', () => {
    expect(thinned('', 8)).toBe('')
  })
})
