import { expect, it } from 'vitest'
import { parsePng } from '../../../src/pdf/png.ts'
import { unpackPng } from '../../../src/pdf/png-pixels.ts'
import { type PngParts, png } from '../../support/pdf/png.ts'

const unpacked = (parts: PngParts) => {
  const parsed = parsePng(png(parts))
  const pixels = parsed && unpackPng(parsed)
  return pixels && { channels: pixels.channels, samples: [...pixels.samples], opacity: pixels.opacity && [...pixels.opacity] }
}

it('undoes every filter', () => {
  const filters = [0, 1, 2, 3, 4]
  const rows = [
    [10, 20, 30],
    [1, 1, 1],
    [5, 5, 5],
    [2, 2, 2],
    [1, 1, 1],
  ]
  // By hand: none; left; up; mean of left and up (rounded down); Paeth.
  expect(unpacked({ width: 3, height: 5, bits: 8, colour: 0, rows, filters })?.samples).toEqual([
    ...[10, 20, 30],
    ...[1, 2, 3],
    ...[6, 7, 8],
    ...[5, 8, 10],
    ...[6, 9, 11],
  ])
})

it('splits colour and opacity', () => {
  expect(unpacked({ width: 2, height: 1, bits: 8, colour: 6, rows: [[1, 2, 3, 4, 5, 6, 7, 255]] })).toEqual({
    channels: 3,
    samples: [1, 2, 3, 5, 6, 7],
    opacity: [4, 255],
  })
  expect(unpacked({ width: 2, height: 1, bits: 8, colour: 4, rows: [[9, 255, 8, 255]] })).toEqual({
    channels: 1,
    samples: [9, 8],
    opacity: undefined,
  })
})

it('looks colours up in the palette, with their opacities', () => {
  const palette = [255, 0, 0, 0, 255, 0]
  expect(unpacked({ width: 3, height: 1, bits: 1, colour: 3, palette, transparency: [7], rows: [[0b01000000]] })).toEqual({
    channels: 3,
    samples: [255, 0, 0, 0, 255, 0, 255, 0, 0],
    opacity: [7, 255, 7],
  })
})

it('makes one colour transparent where the file says so, and scales samples of any depth', () => {
  expect(unpacked({ width: 4, height: 1, bits: 2, colour: 0, transparency: [0, 2], rows: [[0b00011011]] })).toEqual({
    channels: 1,
    samples: [0, 85, 170, 255],
    opacity: [255, 255, 0, 255],
  })
  expect(unpacked({ width: 1, height: 1, bits: 16, colour: 0, rows: [[0x80, 0x00]] })?.samples).toEqual([128])
})

it('puts interlaced pixels in their places', () => {
  // 2 × 2: the first pass has pixel (0,0), the sixth (1,0), the seventh the second row.
  expect(unpacked({ width: 2, height: 2, bits: 8, colour: 0, interlace: 1, rows: [[1], [2], [3, 4]] })?.samples).toEqual([1, 2, 3, 4])
})

it('gives nothing for a stream that is short or broken', () => {
  expect(unpacked({ width: 3, height: 3, bits: 8, colour: 0, rows: [[1, 2, 3]] })).toBeUndefined()
  const parsed = parsePng(png({ width: 1, height: 1, bits: 8, colour: 0, rows: [[1]] }))
  expect(parsed && unpackPng({ ...parsed, packed: Uint8Array.from([1, 2, 3]) })).toBeUndefined()
})
