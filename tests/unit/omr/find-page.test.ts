import { describe, expect, it } from 'vitest'
import { findAnyhow, findFlat, isSure } from '../../../src/omr/find-page.ts'
import { headersOf } from '../../../src/omr/header.ts'
import { sightOf } from '../../../src/omr/sight.ts'
import { bookOf, printOf, sampleSheet, scanned } from '../../support/raster-drawing.ts'

const sheet = sampleSheet()
const headers = headersOf([sheet])
const sight = sightOf(scanned(sheet, printOf(sheet), { dpi: 150, skew: 1 }))

describe('findFlat', () => {
  it('finds a scanned page; its corners prove how it lies', () => {
    const page = findFlat(sight, headers, bookOf(sheet))
    expect(isSure(page)).toBe(true)
    expect(page).toMatchObject({ isProven: true, found: { code: { kind: 'code', code: { copy: 5, page: 2 } } } })
  })

  it('is not sure of a code that is not of the run', () => {
    const page = findFlat(sight, headers, { ...bookOf(sheet), accepts: () => false })
    expect(page?.found.code.kind).toBe('foreign')
    expect(isSure(page)).toBe(false)
    expect(isSure(undefined)).toBe(false)
  })
})

describe('findAnyhow', () => {
  it('finds what lies flat too, but its boxes must prove it', () => {
    expect(findAnyhow(sight, headers, bookOf(sheet))).toMatchObject({ isProven: false, found: { code: { kind: 'code' } } })
  })

  it('finds nothing where there is nothing', () => {
    expect(findAnyhow(sightOf(scanned(sheet, [], { dpi: 100 })), headers, bookOf(sheet))).toBeUndefined()
  })
})
