import { describe, expect, it } from 'vitest'
import type { Raster } from '../../../src/model/raster.ts'
import { readPages, readPart } from '../../../src/omr/read-pages.ts'
import { bookOf, disc, filled, type Layer, printOf, sampleSheet, scanned, source } from '../../support/raster-drawing.ts'

const [one, two] = [sampleSheet(5, 2), sampleSheet(6, 1)]
const book = bookOf(one, two)
const boxOf = (i: number) => one.zones[i]?.rect ?? { x: 0, y: 0, width: 1, height: 1 }
const scanOf = (sheet: typeof one, layers: readonly Layer[] = []): Raster => scanned(sheet, [...printOf(sheet), ...layers], { dpi: 120 })
const left = scanOf(one, [filled(boxOf(1))])
const right = scanOf(two, [filled(boxOf(6))])

/** Two rasters of one size beside or above each other. */
function joined(a: Raster, b: Raster, beside: boolean): Raster {
  if (!beside) return { width: a.width, height: a.height * 2, grey: Uint8Array.from([...a.grey, ...b.grey]) }
  const grey = new Uint8Array(a.width * 2 * a.height)
  for (let y = 0; y < a.height; y++) {
    grey.set(a.grey.subarray(y * a.width, (y + 1) * a.width), y * 2 * a.width)
    grey.set(b.grey.subarray(y * a.width, (y + 1) * a.width), y * 2 * a.width + a.width)
  }
  return { width: a.width * 2, height: a.height, grey }
}

const marksOf = (reading: ReturnType<typeof readPages>[number] | undefined): number[] =>
  reading?.kind === 'read' ? reading.measures.flatMap((m, i) => (m.ink > 0.5 ? [i] : [])) : []

describe('readPages', () => {
  for (const beside of [true, false])
    it(`reads two sheets ${beside ? 'beside' : 'above'} each other as a part each`, () => {
      const readings = readPages(joined(left, right, beside), book, source)
      expect(readings).toMatchObject([
        { kind: 'read', copy: 5, page: 2, source: { ...source, part: 1 } },
        { kind: 'read', copy: 6, page: 1, source: { ...source, part: 2 } },
      ])
      expect(readings.map(marksOf)).toEqual([[1], [6]])
    })

  it('sends a sheet to review that cannot be told beside one that can', () => {
    const spoilt = scanOf(two, [filled({ x: 25, y: 5, width: 50, height: 18 })])
    expect(readPages(joined(spoilt, left, true), book, source)).toMatchObject([
      { kind: 'read', copy: 5, page: 2, source: { part: 1 } },
      { kind: 'review', source: { part: 2 }, reason: 'no-fiducials' },
    ])
  })

  it('gives one reading, without a part, for one sheet: alone, or small on a large scan with a few blots', () => {
    expect(readPages(left, book, source)).toMatchObject([{ kind: 'read', source }])
    const empty = scanned(two, [disc({ x: 40, y: 40 }, 3.6), disc({ x: 60, y: 90 }, 3.5)], { dpi: 120 })
    const readings = readPages(joined(left, empty, true), book, source)
    expect(readings).toMatchObject([{ kind: 'read', copy: 5 }])
    expect(readings[0]?.source).toEqual(source)
  })
})

describe('readPart', () => {
  const spoilt = scanOf(two, [
    filled(boxOf(6)),
    filled(two.codeBoxes[0]?.rect ?? boxOf(0), 0.5),
    filled(two.codeBoxes[1]?.rect ?? boxOf(0), 0.5),
  ])
  const part = { ...source, part: 2 }

  it('reads the part that a person has named, not the sheet beside it', () => {
    const reading = readPart(joined(left, spoilt, true), { ...book, named: two }, part)
    expect(reading).toMatchObject({ kind: 'read', copy: 6, page: 1, source: part })
    expect(marksOf(reading)).toEqual([6])
  })

  it('leaves a part in review that is not there', () => {
    const empty = scanned(two, [], { dpi: 120 })
    expect(readPart(joined(left, empty, true), { ...book, named: two }, part)).toMatchObject({ kind: 'review', source: part })
  })
})
