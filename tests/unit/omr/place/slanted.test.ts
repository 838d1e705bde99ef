import { describe, expect, it } from 'vitest'
import { distance, homographyOf, inverse, project } from '../../../../src/base/geometry.ts'
import { sightOf } from '../../../../src/omr/pixels/sight.ts'
import { headersOf } from '../../../../src/omr/place/header.ts'
import { slantedPlacements } from '../../../../src/omr/place/slanted.ts'
import { photo } from '../../../support/disturbed-pages.ts'
import { printOf, sampleSheet } from '../../../support/raster-drawing.ts'

const sheet = sampleSheet()

describe('slantedPlacements', () => {
  it('finds discs that are ovals of different size on a picture', () => {
    const { toRaster, width, height } = photo(sheet, { width: 900, height: 1200, tilt: 32, azimuth: 20, distance: 250 })
    const back = inverse(toRaster) ?? homographyOf([], [])
    if (back === undefined) throw new Error('no way back')
    const layers = printOf(sheet)
    const grey = new Uint8Array(width * height).map((_, at) => {
      const p = project(back, { x: (at % width) + 0.5, y: Math.floor(at / width) + 0.5 })
      if (p.x < 0 || p.y < 0 || p.x > sheet.width || p.y > sheet.height) return 90
      return 230 - 200 * layers.reduce((most, layer) => Math.max(most, layer(p.x, p.y)), 0)
    })
    const placements = slantedPlacements(sightOf({ width, height, grey }), headersOf([sheet])).slice(0, 4)
    // four discs do not tell which way up the page is
    const offs = placements.map(({ registration }) =>
      Math.max(...sheet.fiducials.map((corner) => distance(project(registration.toRaster, corner), project(toRaster, corner)))),
    )
    expect(Math.min(...offs)).toBeLessThan(1)
    for (const { black } of placements) expect(black).toBeGreaterThan(0.7)
  })
})
