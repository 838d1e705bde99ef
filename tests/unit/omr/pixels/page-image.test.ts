import { describe, expect, it } from 'vitest'
import { createRng } from '../../../../src/base/rng.ts'
import { type GreyImage, greyAt, halved, pageImageOf } from '../../../../src/omr/pixels/page-image.ts'

const imageOf = (width: number, height: number, grey: (x: number, y: number) => number): GreyImage => ({
  width,
  height,
  grey: Uint8Array.from({ length: width * height }, (_, i) => grey(i % width, Math.floor(i / width))),
  scale: 1,
})

describe('halved', () => {
  it('keeps a constant image, white and black too', () => {
    for (const level of [0, 1, 127, 254, 255]) {
      const small = halved(imageOf(24, 36, () => level))
      expect([small.width, small.height, small.scale]).toEqual([12, 18, 2])
      expect([...new Set(small.grey)]).toEqual([level])
    }
  })

  for (const [width, height] of [[12, 12], [13, 14], [14, 13], [15, 13], [2, 2], [17, 25]] as const) // biome-ignore format: pairs
    it(`averages blocks exactly, ${width} × ${height}, whatever is left over at the edges`, () => {
      const rng = createRng(`page-image ${width} ${height}`)
      const image = imageOf(width, height, () => rng.below(256))
      const due = imageOf(width >> 1, height >> 1, (x, y) => {
        const at = 2 * y * width + 2 * x
        return [at, at + 1, at + width, at + width + 1].reduce((sum, i) => sum + (image.grey[i] ?? 0), 0) >> 2
      })
      expect(halved(image)).toEqual({ ...due, scale: 2 })
    })

  it('turns a checkerboard of single pixels into its mean, one of blocks into a smaller one', () => {
    const fine = imageOf(16, 16, (x, y) => ((x + y) % 2 === 0 ? 200 : 100))
    expect([...new Set(halved(fine).grey)]).toEqual([150])
    const blocks = imageOf(8, 8, (x, y) => (((x >> 1) + (y >> 1)) % 2 === 0 ? 255 : 0))
    expect([...halved(blocks).grey].slice(0, 8)).toEqual([255, 0, 255, 0, 0, 255, 0, 255])
    expect(halved(halved(blocks))).toEqual({ width: 2, height: 2, scale: 4, grey: new Uint8Array(4).fill(127) })
  })
})

describe('pageImageOf', () => {
  /** A4 at so many dpi → scale of the fine and of the coarse image. */
  for (const [dpi, fine, coarse] of [[75, 1, 1], [100, 1, 2], [150, 1, 2], [200, 1, 4], [300, 2, 4], [600, 4, 8]] as const) // biome-ignore format: triples
    it(`looks at A4 of ${dpi} dpi at 1 : ${fine} and 1 : ${coarse}`, () => {
      const [width, height] = [Math.round(8.27 * dpi), Math.round(11.69 * dpi)]
      const image = pageImageOf({ width, height, grey: new Uint8Array(width * height).fill(77) })
      expect([image.fine.scale, image.coarse.scale]).toEqual([fine, coarse])
      expect(image.fine.width).toBe(Math.floor(width / fine))
      expect(image.coarse.height).toBe(Math.floor(Math.floor(height / fine) / (coarse / fine)))
      expect(image.coarse.grey.every((g) => g === 77)).toBe(true)
    })

  it('goes by the longest side and not by the dpi that the file claims', () => {
    const raster = { width: 3508, height: 2480, dpi: 72, grey: new Uint8Array(3508 * 2480) }
    expect(pageImageOf(raster).fine.scale).toBe(2)
  })
})

describe('greyAt', () => {
  const image: GreyImage = { width: 2, height: 2, grey: Uint8Array.of(0, 100, 40, 240), scale: 1 }

  it('gives pixels at their centres and the mean between them', () => {
    expect(greyAt(image, 0.5, 0.5)).toBe(0)
    expect(greyAt(image, 1.5, 0.5)).toBe(100)
    expect(greyAt(image, 1, 0.5)).toBe(50)
    expect(greyAt(image, 0.5, 1)).toBe(20)
    expect(greyAt(image, 1, 1)).toBe(95)
    expect(greyAt(image, 1.25, 1.5)).toBe(190)
  })

  it('continues the border outwards', () => {
    expect(greyAt(image, -9, -9)).toBe(0)
    expect(greyAt(image, 99, 0)).toBe(100)
    expect(greyAt(image, 1.5, 99)).toBe(240)
    expect(greyAt({ width: 1, height: 1, grey: Uint8Array.of(7), scale: 1 }, 5, 5)).toBe(7)
  })

  it('is a plane where the image is one', () => {
    const plane = imageOf(10, 10, (x, y) => 10 * x + 5 * y)
    for (const [x, y] of [[1, 1], [2.3, 7.1], [8.75, 3.2]] as const) expect(greyAt(plane, x, y)).toBeCloseTo(10 * (x - 0.5) + 5 * (y - 0.5), 6) // biome-ignore format: pairs
  })
})
