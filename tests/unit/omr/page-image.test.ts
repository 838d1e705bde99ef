import { describe, expect, it } from 'vitest'
import { createRng } from '../../../src/base/rng.ts'
import { type GreyImage, greyAt, pageImageOf, reduced } from '../../../src/omr/page-image.ts'

const imageOf = (width: number, height: number, grey: (x: number, y: number) => number): GreyImage => ({
  width,
  height,
  grey: Uint8Array.from({ length: width * height }, (_, i) => grey(i % width, Math.floor(i / width))),
  scale: 1,
})

describe('reduced', () => {
  for (const factor of [2, 3, 4]) {
    it(`keeps a constant image at factor ${factor}, white and black too`, () => {
      for (const level of [0, 1, 127, 254, 255]) {
        const small = reduced(imageOf(24, 36, () => level), factor) // biome-ignore format: one thought
        expect([small.width, small.height, small.scale]).toEqual([24 / factor, 36 / factor, factor])
        expect([...new Set(small.grey)]).toEqual([level])
      }
    })

    it(`averages blocks exactly at factor ${factor}, whatever is left over at the edges`, () => {
      const sizes = [[12, 12], [13, 14], [15, 13], [factor, factor], [17, 25]] as const // biome-ignore format: pairs
      for (const [width, height] of sizes) {
        const rng = createRng(`page-image ${factor} ${width} ${height}`)
        const image = imageOf(width, height, () => rng.below(256))
        const small = reduced(image, factor)
        const [w, h] = [Math.floor(width / factor), Math.floor(height / factor)]
        const due = imageOf(w, h, (x, y) => {
          let sum = 0
          for (let k = 0; k < factor * factor; k++)
            sum += image.grey[(y * factor + Math.floor(k / factor)) * width + x * factor + (k % factor)] ?? 0
          return Math.floor(sum / factor ** 2)
        })
        expect(small).toEqual({ ...due, scale: factor })
      }
    })
  }

  it('turns a checkerboard of single pixels into its mean, one of blocks into a smaller one', () => {
    const fine = imageOf(16, 16, (x, y) => ((x + y) % 2 === 0 ? 200 : 100))
    expect([...new Set(reduced(fine, 2).grey)]).toEqual([150])
    const blocks = imageOf(8, 8, (x, y) => (((x >> 1) + (y >> 1)) % 2 === 0 ? 255 : 0))
    expect([...reduced(blocks, 2).grey].slice(0, 8)).toEqual([255, 0, 255, 0, 0, 255, 0, 255])
    expect([...reduced(blocks, 4).grey]).toEqual([127, 127, 127, 127])
  })

  it('is the image itself at factor 1, and multiplies scales', () => {
    const image = imageOf(5, 5, (x) => x)
    expect(reduced(image, 1)).toBe(image)
    expect(reduced(reduced(imageOf(12, 12, () => 9), 2), 3)).toEqual({ width: 2, height: 2, grey: new Uint8Array(4).fill(9), scale: 6 }) // biome-ignore format: one thought
  })
})

describe('pageImageOf', () => {
  /** A4 at so many dpi → scale of the fine and of the coarse image. */
  for (const [dpi, fine, coarse] of [[75, 1, 1], [150, 1, 2], [200, 1, 3], [300, 2, 4], [600, 4, 8]] as const) // biome-ignore format: triples
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
