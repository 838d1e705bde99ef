import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { checkSize, decodePicture, decoder, pageCountOf } from '../../../src/image/sharp.ts'

const colour = (background: string, alpha = 1) =>
  sharp({ create: { width: 8, height: 8, channels: 4, background: { ...sharpColour(background), alpha } } })
const sharpColour = (hex: string) => ({
  r: Number.parseInt(hex.slice(1, 3), 16),
  g: Number.parseInt(hex.slice(3, 5), 16),
  b: Number.parseInt(hex.slice(5, 7), 16),
})
const greyOf = async (bytes: Uint8Array): Promise<number | undefined> => {
  const read = await decodePicture(bytes, { orient: true })
  return read.kind === 'raster' ? read.raster.grey[30] : undefined
}

describe('decodePicture', () => {
  it('takes green, so that black, red and blue ink are dark', async () => {
    expect(await greyOf(await colour('#ff0000').png().toBuffer())).toBe(0)
    expect(await greyOf(await colour('#0000ff').png().toBuffer())).toBe(0)
    expect(await greyOf(await colour('#ffffff').png().toBuffer())).toBe(255)
  })
  it('lays what is transparent on white paper', async () => {
    expect(await greyOf(await colour('#000000', 0).png().toBuffer())).toBe(255)
    expect(await greyOf(await colour('#000000', 0.5).png().toBuffer())).toBeCloseTo(127, -1)
  })
  const jpegOfNoise = () => {
    const noise = new Uint8Array(64 * 64).map((_, i) => (i * 7919) % 251)
    return sharp(noise, { raw: { width: 64, height: 64, channels: 1 } })
      .toColourspace('b-w')
      .jpeg()
      .toBuffer()
  }
  it('reads over rubbish between blocks, with a warning', async () => {
    const jpeg = await jpegOfNoise()
    const littered = Buffer.concat([jpeg.subarray(0, 2), Buffer.from([0xff, 0xfe, 0, 4, 1, 2, 9, 9, 9]), jpeg.subarray(2)])
    expect(await decodePicture(littered, { orient: true })).toMatchObject({
      kind: 'raster',
      warning: expect.stringContaining('extraneous'),
    })
  })
  it('never gives half a picture', async () => {
    const jpeg = await jpegOfNoise()
    const broken = Buffer.from(jpeg)
    broken.fill(0xff, jpeg.length - 400, jpeg.length - 390)
    expect(await decodePicture(broken, { orient: true })).toMatchObject({
      kind: 'undecodable',
      detail: expect.stringContaining('Corrupt JPEG data'),
    })
    expect(await decodePicture(jpeg.subarray(0, 900), { orient: true })).toMatchObject({ kind: 'undecodable', reason: 'truncated' })
    const fax = await colour('#ffffff').resize(400, 400).toColourspace('b-w').tiff({ compression: 'lzw' }).toBuffer()
    const holed = Buffer.from(fax)
    holed.fill(0x55, 40, 60)
    expect(await decodePicture(holed, { orient: true })).toMatchObject({ kind: 'undecodable' })
  })
  it('says what is wrong with bytes that are no picture', async () => {
    expect(await decodePicture(Buffer.from('hello, world'), { orient: true })).toMatchObject({ kind: 'undecodable', reason: 'corrupt' })
  })
})

describe('checkSize', () => {
  it('bounds sides and area', () => {
    expect(checkSize(20_000, 20_000)).toBeUndefined()
    expect(checkSize(20_001, 1)).toMatchObject({ reason: 'too-large', detail: '20001 × 1 pixels' })
  })
})

it('counts pages', async () => {
  expect(await pageCountOf(await colour('#ffffff').tiff().toBuffer())).toBe(1)
  expect(await pageCountOf(Buffer.from('II*\0'))).toMatchObject({ kind: 'undecodable' })
})

it('works one thread a picture, without a cache', () => {
  expect(decoder().concurrency()).toBe(1)
  expect(decoder().cache()).toMatchObject({ memory: { max: 0 } })
  decoder().cache(true)
  expect(decoder().cache()).toMatchObject({ memory: { max: 0 } })
})
