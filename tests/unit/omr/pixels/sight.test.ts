import { describe, expect, it } from 'vitest'
import { sightOf } from '../../../../src/omr/pixels/sight.ts'
import { disc, filled, sampleSheet, scanned } from '../../../support/raster-drawing.ts'

describe('sightOf', () => {
  it('sees ink on paper of uneven light as patches, at the places they have on the coarse image', () => {
    const page = scanned(sampleSheet(), [disc({ x: 20, y: 30 }, 4), filled({ x: 60, y: 100, width: 20, height: 3 })], {
      dpi: 150,
      paper: (x) => 240 - x,
    })
    const { image, ink, components } = sightOf(page)
    expect([ink.width, ink.height]).toEqual([image.coarse.width, image.coarse.height])
    const perMm = 150 / 25.4 / image.coarse.scale
    const boxes = components.map((c) => [c.left, c.top, c.right, c.bottom].map((v) => Math.round(v / perMm)))
    expect(boxes).toEqual([
      [18, 28, 22, 32],
      [60, 100, 80, 103],
    ])
  })
})
