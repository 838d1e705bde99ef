import { describe, expect, it } from 'vitest'
import { createRng } from '../../../../src/base/rng.ts'
import { KERNEL_ROOM, type Kernels, kernels } from '../../../../src/omr/pixels/kernels.ts'
import { withoutLines } from '../../../../src/omr/pixels/lines.ts'
import { type GreyImage, halved } from '../../../../src/omr/pixels/page-image.ts'
import { darknessOf, paperLevelOf } from '../../../../src/omr/pixels/paper-level.ts'

/** Noise over bands of light, with black and white in it. */
function noisy(width: number, height: number): GreyImage {
  const rng = createRng(`kernels ${width} ${height}`)
  const grey = Uint8Array.from({ length: width * height }, (_, i) => (i % 900 < 40 ? 0 : i % 700 < 30 ? 255 : rng.below(256)))
  return { width, height, grey, scale: 1 }
}

const SIZES = [[1, 1], [2, 2], [3, 5], [15, 9], [31, 8], [32, 16], [33, 17], [250, 131], [1241, 300], [KERNEL_ROOM.room / 8 + 1, 11]] as const // biome-ignore format: pairs

it('are there on every machine that this test runs on', () => {
  expect(kernels()).not.toBe('none')
  expect(kernels()).toBe(kernels())
})

describe('the kernels give what plain arithmetic gives', () => {
  for (const [width, height] of SIZES)
    it(`${width} × ${height}: halved and made relative to the paper`, () => {
      const image = noisy(width, height)
      expect(Buffer.compare(halved(image).grey, halved(image, 'none').grey)).toBe(0)
      const paper = paperLevelOf(image)
      expect(Buffer.compare(darknessOf(image, paper), darknessOf(image, paper, 'none'))).toBe(0)
    })

  for (const [width, height] of [...SIZES, [840, 1188]] as const)
    it(`${width} × ${height}: lines taken away that run from end to end`, () => {
      const paper = noisy(width, height)
      const isLine = (i: number): boolean => i % width === width >> 1 || Math.floor(i / width) === height >> 1
      const grey = paper.grey.map((g, i) => (isLine(i) ? 120 + (g >> 3) : 190 + (g >> 3)))
      for (const image of [paper, { ...paper, grey }])
        expect(Buffer.compare(withoutLines(image).grey, withoutLines(image, 'none').grey)).toBe(0)
      if (Math.min(width, height) >= 100) expect(Buffer.compare(withoutLines({ ...paper, grey }).grey, grey)).not.toBe(0)
    })

  it('each look counts by the very level that is light, and the very step that is darker', () => {
    const by = kernels()
    if (by === 'none') return expect.unreachable()
    const [row, asked, lines] = [KERNEL_ROOM.from, KERNEL_ROOM.to, KERNEL_ROOM.gains]
    const looks = [[99, 0, 255], [100, 90, 255], [255, 91, 100], [101, 0, 101], [100, 255, 100]] as const // biome-ignore format: triples
    by.bytes.fill(0, asked, asked + 5)
    by.bytes.fill(0, lines, lines + 5)
    by.bytes.set(
      [0, 1, 2].flatMap((i) => looks.map((levels) => levels[i] ?? 0)),
      row,
    )
    for (let round = 0; round < 255; round++) by.look(row, 5, 5, asked, lines, 100, 10)
    expect([...by.bytes.subarray(asked, asked + 5)]).toEqual([0, 255, 255, 255, 255])
    expect([...by.bytes.subarray(lines, lines + 5)]).toEqual([0, 255, 0, 255, 0])
  })

  it('also where the paper is black and the gain leaves 32 bits', () => {
    const image = noisy(64, 24)
    for (const level of [1, 1.5, 3, 255]) {
      const paper = { columns: 1, rows: 1, step: 64, levels: Float32Array.of(level) }
      expect(Buffer.compare(darknessOf(image, paper), darknessOf(image, paper, 'none'))).toBe(0)
    }
  })
})

it('goes on in plain arithmetic with rows that are longer than the room', () => {
  const never: Kernels = {
    bytes: new Uint8Array(0),
    words: new Int32Array(0),
    halve: () => expect.unreachable(),
    darken: () => expect.unreachable(),
    look: () => expect.unreachable(),
  }
  const long = noisy(KERNEL_ROOM.room / 2, 4)
  expect(halved(long, never)).toEqual(halved(long, 'none'))
  const paper = paperLevelOf(long)
  expect(Buffer.compare(darknessOf(long, paper, never), darknessOf(long, paper, 'none'))).toBe(0)
  expect(withoutLines(long, never)).toBe(long)
})
