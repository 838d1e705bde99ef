import { describe, expect, it } from 'vitest'
import { sightOf } from '../../../../src/omr/pixels/sight.ts'
import { headersOf } from '../../../../src/omr/place/header.ts'
import { identify, viewUnder } from '../../../../src/omr/place/identify.ts'
import { type Placement, placementAt } from '../../../../src/omr/place/register.ts'
import { bookOf, filled, printOf, sampleSheet, scanned } from '../../../support/raster-drawing.ts'

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

  it('reads a code whose empty boxes lost their frames to blur under four corners, or three of a page that lies flat', () => {
    const frameless = printOf({ ...sheet, codeBoxes: sheet.codeBoxes.filter((_, i) => (fills[i] ?? 0) > 0.5) })
    const grey = sightOf(scanned(sheet, frameless, { dpi: 150 }))
    const right = placed(0, 0)
    expect(identify([right], grey, bookOf(sheet))).toMatchObject({ isClear: true, code: { kind: 'code', code: { copy: 5, page: 2 } } })
    const under = (fiducials: 2 | 3, residual: number) =>
      identify([{ ...right, registration: { ...right.registration, fiducials, residual } }], grey, bookOf(sheet))?.isClear ?? false
    expect([under(3, 0.4), under(3, 0.6), under(2, 0)]).toEqual([true, false, false])
  })

  it('reads one with a few worn boxes under four corners that fit exactly, and under no others', () => {
    const filled = sheet.codeBoxes.flatMap(({ rect }, i) => ((fills[i] ?? 0) > 0.5 ? [rect] : []))
    const frameless = printOf({ ...sheet, codeBoxes: sheet.codeBoxes.filter((_, i) => (fills[i] ?? 0) > 0.5) })
    const holes = filled.slice(0, 2).map(({ x, y, width, height }) => ({ rect: { x, y, width: width * 0.45, height }, level: 255 }))
    const raster = scanned(sheet, frameless, { dpi: 150 })
    const grey = raster.grey.slice()
    for (const { rect, level } of holes)
      for (let y = Math.round((rect.y * 150) / 25.4); y < ((rect.y + rect.height) * 150) / 25.4; y++)
        grey.fill(
          level,
          y * raster.width + Math.round((rect.x * 150) / 25.4),
          y * raster.width + Math.round(((rect.x + rect.width) * 150) / 25.4),
        )
    const worn = sightOf({ ...raster, grey })
    const clearUnder = (residual: number) =>
      identify([{ ...placed(0, 0), registration: { ...placed(0, 0).registration, residual } }], worn, bookOf(sheet))?.isClear ?? false
    expect([clearUnder(0), clearUnder(0.2)]).toEqual([true, false])
  })

  it('takes no code for that of a page with another header', () => {
    const other = { ...sampleSheet(6, 1), fiducialDiameter: 3.7 }
    const book = { ...bookOf(sheet, other), sheetOf: () => other }
    expect(identify([placed(0, 0)], sight, book)?.code.kind).toBe('foreign')
  })
})

describe('a code that does not show whole', () => {
  const [right] = [placed(0, 0)]
  const three =
    right === undefined ? undefined : { ...right, registration: { ...right.registration, fiducials: 3 as const, residual: 0.6 } }
  /** The same code in boxes that stand apart. */
  const apart = {
    ...sheet,
    codeBoxes: sheet.codeBoxes.map((box, i) => ({ ...box, rect: { ...box.rect, x: 14 + (i % 12) * 6.5, y: 8 + Math.floor(i / 12) * 9 } })),
  }
  const isFoundByThree = (isDrawn: (i: number) => boolean) => {
    const [own] = headersOf([apart])
    const shown = { ...apart, zones: [], codeBoxes: apart.codeBoxes.filter((_, i) => isDrawn(i)) }
    const placements = own === undefined || three === undefined ? [] : [{ ...three, header: own }]
    return identify(placements, sightOf(scanned(apart, printOf(shown), { dpi: 150 })), bookOf(apart)) !== undefined
  }

  it('is looked at further where two of five boxes show at a glance, not where hardly one does', () => {
    expect(isFoundByThree((i) => i % 3 !== 0 || i < 15)).toBe(true)
    expect(isFoundByThree((i) => i % 3 !== 0)).toBe(false)
  })

  it('counts where most of its boxes show, not where two of five do', () => {
    expect(isFoundByThree((i) => i % 3 === 0 || i < 18)).toBe(true)
    expect(isFoundByThree((i) => i % 3 === 0 || i < 4)).toBe(false)
  })

  /** The code with nothing but fills, and more in one box. */
  const filledWith = (share: number, isFull: boolean, sharp = false) => {
    const [own] = sheet.codeBoxes.filter((_, i) => (fills[i] ?? 0) > 0.5 === isFull)
    const rest = sheet.codeBoxes.filter((box, i) => box !== own && (fills[i] ?? 0) > 0.5)
    const layers = [...rest.map(({ rect }) => filled(rect)), ...(own === undefined ? [] : [filled(own.rect, share)])]
    const scan = scanned(sheet, layers, { dpi: 150 })
    return sightOf(sharp ? { ...scan, grey: scan.grey.map((level) => (level < 128 ? 0 : 255)) } : scan)
  }
  const inexact = (placement: Placement): Placement => ({ ...placement, registration: { ...placement.registration, residual: 0.2 } })
  const isClear = (share: number, isFull: boolean) =>
    right !== undefined && identify([inexact(right)], filledWith(share, isFull), bookOf(sheet))?.isClear === true // biome-ignore format: one thought

  it('without frames is clear where all of its boxes are nearly black or nearly white', () => {
    expect(isClear(0.9, true)).toBe(true)
    expect(isClear(0.55, true)).toBe(false)
    expect(isClear(0.11, false)).toBe(true)
    expect(isClear(0.24, false)).toBe(false)
  })

  it('without frames, of black and white, has half a dozen filled boxes', () => {
    const isSpelled = (full: number, part: number) => {
      const layers = sheet.codeBoxes
        .slice(0, full + part)
        .map(({ rect }, i) => filled(i < full ? rect : { ...rect, width: rect.width * 0.42 }))
      const scan = scanned(sheet, layers, { dpi: 150 })
      const sharp = sightOf({ ...scan, grey: scan.grey.map((level) => (level < 128 ? 0 : 255)) })
      return right !== undefined && identify([right], sharp, { ...bookOf(sheet), accepts: () => true, sheetOf: () => sheet }) !== undefined
    }
    expect(isSpelled(6, 0)).toBe(true)
    expect(isSpelled(4, 0)).toBe(false)
    expect(isSpelled(4, 3)).toBe(false)
  })
})
