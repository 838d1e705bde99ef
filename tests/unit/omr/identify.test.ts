import { describe, expect, it } from 'vitest'
import { headersOf } from '../../../src/omr/header.ts'
import { identify, viewUnder } from '../../../src/omr/identify.ts'
import { type Placement, placementAt } from '../../../src/omr/register.ts'
import { sightOf } from '../../../src/omr/sight.ts'
import { bookOf, printOf, sampleSheet, scanned } from '../../support/raster-drawing.ts'

const sheet = sampleSheet()
const sight = sightOf(scanned(sheet, printOf(sheet), { dpi: 150 }))
const [header] = headersOf([sheet])
if (header === undefined) throw new Error('no header')

/** The page as it lies, or moved by some mm. */
function placed(dx: number, dy: number): Placement {
  const places = sheet.fiducials.map(({ x, y }) => ({ x: ((x + dx) * 150) / 25.4, y: ((y + dy) * 150) / 25.4 }))
  const placement = header === undefined ? undefined : placementAt(header, places, { black: 0.9, seen: [0, 1, 2, 3] })
  if (placement === undefined) throw new Error('no placement')
  return placement
}

const fills = identify([placed(0, 0)], sight, bookOf(sheet))?.block.fills ?? []

describe('identify', () => {
  it('takes the placement under which a code of the run shows', () => {
    const right = placed(0, 0)
    const found = identify([placed(4, 9), right, placed(0, 4.22)], sight, bookOf(sheet))
    expect(found?.placement).toBe(right)
    expect(found?.code).toMatchObject({ kind: 'code', code: { copy: 5, page: 2 } })
    expect(found?.view).toEqual(viewUnder(right, sight))
  })

  it('is undefined where there are no code boxes in their place', () => {
    expect(identify([placed(0, 60)], sight, bookOf(sheet))).toBeUndefined()
  })

  it('reads no code beyond the image, where the colour of its edge would go on', () => {
    const raster = scanned(sheet, printOf(sheet), { dpi: 150 })
    const edged = { ...raster, grey: raster.grey.map((level, i) => (i % raster.width >= raster.width - 9 ? 0 : level)) }
    expect(identify([placed(150, 0)], sightOf(edged), bookOf(sheet))).toBeUndefined()
    const sharp = sightOf({ ...edged, grey: edged.grey.map((level) => (level < 128 ? 0 : 255)) })
    expect(identify([placed(150, 0)], sharp, { ...bookOf(sheet), accepts: () => true, sheetOf: () => sheet })).toBeUndefined()
  })

  it('reads a code whose empty boxes lost their frames in black and white, and none that the run does not have', () => {
    const frameless = printOf({ ...sheet, codeBoxes: sheet.codeBoxes.filter((_, i) => (fills[i] ?? 0) > 0.5) })
    const scan = scanned(sheet, frameless, { dpi: 150 })
    const sharp = sightOf({ ...scan, grey: scan.grey.map((level) => (level < 128 ? 0 : 255)) })
    expect(identify([placed(0, 0)], sharp, bookOf(sheet))?.code).toMatchObject({ kind: 'code', code: { copy: 5, page: 2 } })
    const [three] = [placed(0, 0)].map((four) => ({ ...four, registration: { ...four.registration, fiducials: 3 as const } }))
    expect(identify(three === undefined ? [] : [three], sharp, bookOf(sheet))?.code.kind).toBe('code')
    expect(identify([placed(0, 0)], sharp, { ...bookOf(sheet), accepts: () => false })).toBeUndefined()
    expect(identify([placed(0, 0)], sharp, { ...bookOf(sheet), sheetOf: () => undefined })).toBeUndefined()
  })

  it('believes no frameless code with fewer filled boxes than codes have', () => {
    const empty = scanned(sheet, printOf({ ...sheet, codeBoxes: [] }), { dpi: 150 })
    const sharp = sightOf({ ...empty, grey: empty.grey.map((level) => (level < 128 ? 0 : 255)) })
    expect(identify([placed(0, 0)], sharp, { ...bookOf(sheet), accepts: () => true, sheetOf: () => sheet })).toBeUndefined()
  })

  it('reads a code whose empty boxes lost their frames to blur where all corners are there, and not where one is lost', () => {
    const frameless = printOf({ ...sheet, codeBoxes: sheet.codeBoxes.filter((_, i) => (fills[i] ?? 0) > 0.5) })
    const grey = sightOf(scanned(sheet, frameless, { dpi: 150 }))
    const right = placed(0, 0)
    expect(identify([right], grey, bookOf(sheet))).toMatchObject({ isClear: true, code: { kind: 'code', code: { copy: 5, page: 2 } } })
    const three = { ...right, registration: { ...right.registration, fiducials: 3 as const } }
    expect(identify([three], grey, bookOf(sheet))?.isClear ?? false).toBe(false)
  })

  it('takes no code for that of a page with another header', () => {
    const other = { ...sampleSheet(6, 1), fiducialDiameter: 3.7 }
    const book = { ...bookOf(sheet, other), sheetOf: () => other }
    expect(identify([placed(0, 0)], sight, book)?.code.kind).toBe('foreign')
  })
})
