import { describe, expect, it } from 'vitest'
import { sightOf } from '../../../src/omr/pixels/sight.ts'
import { headersOf } from '../../../src/omr/place/header.ts'
import { viewUnder } from '../../../src/omr/place/identify.ts'
import { placementAt } from '../../../src/omr/place/register.ts'
import { readSheet } from '../../../src/omr/read-sheet.ts'
import { crossIn, printOf, sampleSheet, scanned, source } from '../../support/raster-drawing.ts'

const sheet = sampleSheet()
const [header] = headersOf([sheet])
const perMm = 150 / 25.4
const cross = crossIn(sheet.zones[2]?.rect ?? { x: 0, y: 0, width: 1, height: 1 })
const raster = scanned(sheet, [...printOf(sheet), ...cross], { dpi: 150 })

/** The sheet as read when the image ends at this height, mm. */
function readDownTo(height: number) {
  const rows = Math.round(height * perMm)
  const cut = { width: raster.width, height: rows, grey: raster.grey.slice(0, raster.width * rows) }
  const places = sheet.fiducials.map(({ x, y }) => ({ x: x * perMm, y: y * perMm }))
  const placement = header === undefined ? undefined : placementAt(header, places, { black: 0.9, seen: [0, 1, 2, 3] })
  if (placement === undefined) throw new Error('no placement')
  return readSheet(placement, viewUnder(placement, sightOf(cut)), { sheet, source })
}

describe('readSheet', () => {
  it('measures every box', () => {
    const reading = readDownTo(148)
    if (reading.kind !== 'read') throw new Error(reading.kind)
    expect(reading).toMatchObject({ copy: 5, page: 2, registration: { fiducials: 4, turns: 0 } })
    expect(reading.measures.map((m) => m.zone)).toEqual(sheet.zones.map((z) => z.id))
    expect(reading.measures.map((m) => m.ink > 0.1)).toEqual(sheet.zones.map((_, i) => i === 2))
  })

  it('calls no box blank that lies outside the image: the page goes to review', () => {
    const lowest = Math.max(...sheet.zones.map(({ rect }) => rect.y + rect.height))
    expect(readDownTo(lowest + 0.5).kind).toBe('read')
    expect(readDownTo(lowest - 1)).toMatchObject({ kind: 'review', reason: 'cut-off', detail: expect.stringContaining('4 of 24 boxes') })
    expect(readDownTo(60)).toMatchObject({ kind: 'review', reason: 'cut-off', detail: expect.stringContaining('16 of 24 boxes') })
  })
})
