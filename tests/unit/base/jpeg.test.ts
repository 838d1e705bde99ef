import { describe, expect, it } from 'vitest'
import { jpegFrameOf } from '../../../src/base/jpeg.ts'

const SOI = [0xff, 0xd8]
const frame = (channels: number, bits = 8): number[] => [
  0xff,
  0xc2,
  0,
  8 + 3 * channels,
  bits,
  0x01,
  0x02,
  0x03,
  0x04,
  channels,
  ...new Array(3 * channels).fill(1),
]
const jfif = (unit: number, x: number, y: number): number[] => [0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1, 2, unit, 0, x, 0, y, 0, 0]
/** An EXIF block with one entry, the orientation. */
const exif = (value: number, little = true): number[] => {
  const n16 = (v: number): number[] => (little ? [v & 255, v >> 8] : [v >> 8, v & 255])
  const n32 = (v: number): number[] => (little ? [...n16(v), 0, 0] : [0, 0, ...n16(v)])
  const tiff = [
    ...(little ? [0x49, 0x49] : [0x4d, 0x4d]),
    ...n16(42),
    ...n32(8),
    ...n16(1),
    ...n16(0x0112),
    ...n16(3),
    ...n32(1),
    ...n16(value),
    0,
    0,
    ...n32(0),
  ]
  return [0xff, 0xe1, 0, 8 + tiff.length, 0x45, 0x78, 0x69, 0x66, 0, 0, ...tiff]
}
const read = (...parts: number[][]) => jpegFrameOf(Uint8Array.from(parts.flat()))

describe('jpegFrameOf', () => {
  it('reads size and channels', () => {
    expect(read(SOI, frame(3))).toEqual({ width: 0x0304, height: 0x0102, channels: 3, orientation: 1, dpi: undefined, adobe: false })
    expect(read(SOI, [0xff], frame(1))?.channels).toBe(1)
  })
  it('reads density by inch and by centimetre', () => {
    expect(read(SOI, jfif(1, 200, 100), frame(1))?.dpi).toEqual([200, 100])
    expect(read(SOI, jfif(2, 100, 100), frame(1))?.dpi).toEqual([254, 254])
    expect(read(SOI, jfif(0, 1, 1), frame(1))?.dpi).toBeUndefined()
  })
  it('reads orientation in either byte order and ignores nonsense', () => {
    expect(read(SOI, exif(6), frame(3))?.orientation).toBe(6)
    expect(read(SOI, exif(3, false), frame(3))?.orientation).toBe(3)
    expect(read(SOI, exif(77), frame(3))?.orientation).toBe(1)
  })
  it('finds nothing in other bytes, twelve-bit frames and files cut before the frame', () => {
    expect(read([0x89, 0x50, 0x4e, 0x47, 1, 2, 3, 4, 5, 6, 7, 8, 9])).toBeUndefined()
    expect(read(SOI, frame(3, 12))).toBeUndefined()
    expect(read(SOI, frame(2))).toBeUndefined()
    expect(read(SOI, [0xff, 0xda, 0, 12, ...new Array(20).fill(0)])).toBeUndefined()
    for (let cut = 0; cut < 40; cut++) expect(jpegFrameOf(Uint8Array.from([...SOI, ...exif(6)].slice(0, cut)))).toBeUndefined()
  })
})
