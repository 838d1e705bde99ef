import { expect, it } from 'vitest'
import { channelsOf, parsePng } from '../../../src/pdf/png.ts'
import { png } from '../../support/pdf/png.ts'

it('reads header, palette, transparency and the joined data', () => {
  const parsed = parsePng(
    png({
      width: 3,
      height: 2,
      bits: 4,
      colour: 3,
      palette: [1, 2, 3, 4, 5, 6],
      transparency: [0],
      rows: [
        [0x01, 0],
        [0x10, 0],
      ],
      chunks: 3,
    }),
  )
  expect(parsed).toMatchObject({ width: 3, height: 2, bits: 4, colour: 3, interlaced: false })
  expect([...(parsed?.palette ?? [])]).toEqual([1, 2, 3, 4, 5, 6])
  expect([...(parsed?.transparency ?? [])]).toEqual([0])
  expect(parsed?.packed[0]).toBe(0x78)
})
it('knows the samples a pixel has', () => {
  const of = (colour: number): number | undefined => {
    const parsed = parsePng(png({ width: 1, height: 1, bits: 8, colour, palette: [1, 2, 3], rows: [[0, 0, 0, 0]] }))
    return parsed && channelsOf(parsed)
  }
  expect([0, 2, 3, 4, 6].map(of)).toEqual([1, 3, 1, 2, 4])
})
it('refuses what is no PNG, an unknown kind, and sizes beyond reason', () => {
  const good = png({ width: 1, height: 1, bits: 8, colour: 0, rows: [[9]] })
  expect(parsePng(good)).toBeDefined()
  expect(parsePng(good.subarray(1))).toBeUndefined()
  expect(parsePng(good.subarray(0, 30))).toBeUndefined()
  expect(parsePng(png({ width: 1, height: 1, bits: 3, colour: 0, rows: [[9]] }))).toBeUndefined()
  expect(parsePng(png({ width: 1, height: 1, bits: 8, colour: 5, rows: [[9]] }))).toBeUndefined()
  expect(parsePng(png({ width: 1, height: 1, bits: 4, colour: 2, rows: [[9]] }))).toBeUndefined()
  expect(parsePng(png({ width: 1, height: 1, bits: 8, colour: 3, palette: [], rows: [[0]] }))).toBeUndefined()
  expect(parsePng(png({ width: 0, height: 1, bits: 8, colour: 0, rows: [[9]] }))).toBeUndefined()
  expect(parsePng(png({ width: 100_000, height: 100_000, bits: 8, colour: 0, rows: [[9]] }))).toBeUndefined()
})
