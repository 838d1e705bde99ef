import { describe, expect, it } from 'vitest'
import type { Sheet } from '../../../../src/model/sheet.ts'
import { FRAMED } from '../../../../src/omr/params.ts'
import { sightOf } from '../../../../src/omr/pixels/sight.ts'
import { findFlat, findPair, findSlanted, isSure } from '../../../../src/omr/place/find-page.ts'
import { headersOf } from '../../../../src/omr/place/header.ts'
import { bookOf, printOf, sampleSheet, scanned } from '../../../support/raster-drawing.ts'

const sheet = sampleSheet()
const headers = headersOf([sheet])
const sight = sightOf(scanned(sheet, printOf(sheet), { dpi: 150, skew: 1 }))

describe('findFlat', () => {
  it('finds a scanned page; its corners prove how it lies', () => {
    const page = findFlat(sight, headers, bookOf(sheet))
    expect(isSure(page)).toBe(true)
    expect(page).toMatchObject({ leastFramed: 0, found: { code: { kind: 'code', code: { copy: 5, page: 2 } } } })
  })

  it('is not sure of a code that is not of the run', () => {
    const page = findFlat(sight, headers, { ...bookOf(sheet), accepts: () => false })
    expect(page?.found.code.kind).toBe('foreign')
    expect(isSure(page)).toBe(false)
    expect(isSure(undefined)).toBe(false)
  })

  for (const [stretch, least] of [[1, FRAMED.half], [1.008, FRAMED.three], [1.02, FRAMED.askew]] as const) // biome-ignore format: pairs
    it(`asks for the frames of ${least} of the boxes where one of three discs is off by a factor of ${stretch}`, () => {
      const [first, second, third] = sheet.fiducials
      const moved = { x: third.x, y: first.y + (third.y - first.y) * stretch }
      const fiducials = [first, second, moved] as unknown as Sheet['fiducials']
      const page = findFlat(sightOf(scanned(sheet, printOf({ ...sheet, fiducials }), { dpi: 150 })), headers, bookOf(sheet))
      expect(page).toMatchObject({ leastFramed: least, found: { placement: { registration: { fiducials: 3 } } } })
    })
})

describe('findSlanted and findPair', () => {
  it('find what lies flat too, but its boxes must prove it', () => {
    const found = { code: { kind: 'code' } }
    expect(findSlanted(sight, headers, bookOf(sheet))).toMatchObject({ leastFramed: FRAMED.three, found })
    expect(findPair(sight, headers, bookOf(sheet))).toMatchObject({ leastFramed: FRAMED.three, found })
  })

  it('find nothing where there is nothing', () => {
    const empty = sightOf(scanned(sheet, [], { dpi: 100 }))
    expect(findSlanted(empty, headers, bookOf(sheet))).toBeUndefined()
    expect(findPair(empty, headers, bookOf(sheet))).toBeUndefined()
  })
})

describe('isSure', () => {
  const pageWith = (isDrawn: (i: number) => boolean) => {
    const [first, second, third] = sheet.fiducials
    const drawn = { ...sheet, fiducials: [first, second, third] as unknown as Sheet['fiducials'], codeBoxes: sheet.codeBoxes.filter((_, i) => isDrawn(i)) } // biome-ignore format: one thought
    return findFlat(sightOf(scanned(sheet, printOf(drawn), { dpi: 150 })), headers, bookOf(sheet))
  }
  const isFilled = (i: number) => (findFlat(sight, headers, bookOf(sheet))?.found.block.fills[i] ?? 0) > 0.5

  it('is sure of three corners where all code boxes show', () => {
    const page = pageWith(() => true)
    expect(isSure(page)).toBe(true)
    expect(page?.leastFramed).toBeLessThan(FRAMED.askew)
  })

  it('asks nearly all boxes for their frames where the code lost its own, and is not sure where it lost a filled box', () => {
    const filledOnes = new Set(sheet.codeBoxes.flatMap((_, i) => (isFilled(i) ? [i] : [])))
    const page = pageWith((i) => filledOnes.has(i) || i % 5 === 0)
    expect(isSure(page)).toBe(true)
    expect(page?.leastFramed).toBe(FRAMED.askew)
    const [lost] = filledOnes
    expect(isSure(pageWith((i) => i !== lost))).toBe(false)
  })

  it('asks for nine of ten boxes of the code, where its fills alone do not tell', () => {
    const page = pageWith(() => true)
    if (page === undefined) throw new Error('no page')
    const { found } = page
    const isSureWith = (presence: number, isClear: boolean) =>
      isSure({ ...page, found: { ...found, isClear, block: { ...found.block, presence } } })
    expect([isSureWith(0.89, false), isSureWith(0.91, false), isSureWith(0.1, true)]).toEqual([false, true, true])
  })
})
