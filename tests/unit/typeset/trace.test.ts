import { describe, expect, it } from 'vitest'
import { createShaper, shapeLine } from '../../../src/typeset/shape.ts'
import { traceLine } from '../../../src/typeset/trace.ts'
import { testFonts } from '../../support/fonts.ts'

const shaper = createShaper(testFonts)

describe('traceLine', () => {
  it('begins at the origin of the baseline and is as wide as the line', () => {
    const { bounds } = traceLine(shaper, 'DRAFT', 'sans-bold', 10)
    expect(bounds.x).toBeGreaterThan(0)
    expect(bounds.x).toBeLessThan(1)
    expect(bounds.y).toBeCloseTo(-6.94, 1)
    expect(bounds.y + bounds.height).toBeCloseTo(0, 1)
    expect(Math.abs(bounds.width - shapeLine(shaper, 'DRAFT', { face: 'sans-bold', size: 10 }).width)).toBeLessThan(1.5)
  })

  it('closes every contour: two of an o, three of a B', () => {
    const contours = (text: string) =>
      traceLine(shaper, text, 'sans-bold', 10)
        .commands.map(([command]) => command)
        .join('')
    expect(contours('o')).toMatch(/^M[LC]+ZM[LC]+Z$/)
    expect(contours('B').match(/Z/g)).toHaveLength(3)
  })

  it('has letters below the line and white space', () => {
    const { bounds } = traceLine(shaper, 'a p', 'roman', 10)
    expect(bounds.y + bounds.height).toBeGreaterThan(1.5)
    expect(traceLine(shaper, ' ', 'roman', 10)).toEqual({ commands: [], bounds: { x: 0, y: 0, width: 0, height: 0 } })
  })
})
