import { describe, expect, it } from 'vitest'
import { hasHeader, headersOf } from '../../../../src/omr/place/header.ts'
import { sampleSheet } from '../../../support/raster-drawing.ts'

describe('headersOf', () => {
  it('gives one header for all pages of one make', () => {
    const sheets = [sampleSheet(1, 1), sampleSheet(1, 2), sampleSheet(2, 1, 3)]
    const { width, height, fiducials, fiducialDiameter: diameter, codeBoxes } = sampleSheet()
    expect(headersOf(sheets)).toEqual([{ width, height, fiducials, diameter, codeBoxes }])
  })

  it('gives the distinct ones in the order of their first sheet', () => {
    const first = sampleSheet(1, 1)
    const wide = { ...sampleSheet(1, 2), width: 210 }
    const small = { ...sampleSheet(2, 1), fiducialDiameter: 3 }
    const shortCode = { ...sampleSheet(2, 2), codeBoxes: first.codeBoxes.filter((b) => b.row !== 'strong') }
    const headers = headersOf([first, wide, sampleSheet(3, 1), small, wide, shortCode, small])
    expect(headers.map((h) => [h.width, h.diameter, h.codeBoxes.length])).toEqual([
      [105, 3.6, 36],
      [210, 3.6, 36],
      [105, 3, 36],
      [105, 3.6, 24],
    ])
  })

  it('sees another size even where sheets share their discs and code boxes', () => {
    const sheet = sampleSheet()
    expect(headersOf([sheet, { ...sheet, height: 160 }, { ...sheet, fiducialDiameter: 4 }, sheet]).length).toBe(3)
  })

  it('tells whether a sheet has one', () => {
    const [first, second] = headersOf([sampleSheet(), { ...sampleSheet(), fiducialDiameter: 3 }])
    expect([first, second].map((header) => header !== undefined && hasHeader(sampleSheet(9, 1), header))).toEqual([true, false])
    const moved = { ...sampleSheet(), codeBoxes: sampleSheet().codeBoxes.slice(1) }
    expect(first !== undefined && hasHeader(moved, first)).toBe(false)
  })

  it('gives none for no sheets', () => {
    expect(headersOf([])).toEqual([])
  })
})
