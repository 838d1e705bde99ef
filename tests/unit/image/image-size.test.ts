import sharp from 'sharp'
import { expect, it } from 'vitest'
import { imageSizeOf } from '../../../src/image/image-size.ts'

const blank = () => sharp({ create: { width: 300, height: 150, channels: 3, background: '#fff' } })
const rounded = (bytes: Uint8Array) => {
  const size = imageSizeOf(bytes)
  return size && [size.format, Math.round(size.width * 100) / 100, Math.round(size.height * 100) / 100]
}

it('goes by the resolution that PNG and JPEG state, else by 96 to the inch', async () => {
  expect(rounded(await blank().png().toBuffer())).toEqual(['png', 79.38, 39.69])
  expect(rounded(await blank().withDensity(300).png().toBuffer())).toEqual(['png', 25.4, 12.7])
  expect(rounded(await blank().jpeg().toBuffer())).toEqual(['jpeg', 79.38, 39.69])
  const jfif = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1, 2, 1, 0, 150, 0, 150, 0, 0])
  expect(rounded(Buffer.concat([jfif, (await blank().jpeg().toBuffer()).subarray(2)]))).toEqual(['jpeg', 50.8, 25.4])
})
it('exchanges the sides of a JPEG that lies', async () => {
  expect(rounded(await blank().jpeg().withMetadata({ orientation: 6 }).toBuffer())?.[0]).toBe('jpeg')
  const size = imageSizeOf(await blank().withExif({}).jpeg().withMetadata({ orientation: 6 }).toBuffer())
  expect((size?.height ?? 0) / (size?.width ?? 1)).toBeCloseTo(2)
})
it('reads SVG, and nothing else', () => {
  expect(rounded(Buffer.from('<svg width="40mm" height="20mm"/>'))).toEqual(['svg', 40, 20])
  expect(rounded(Buffer.from('<svg width="0" height="20mm"/>'))).toBeUndefined()
  expect(rounded(Buffer.from('GIF89a'))).toBeUndefined()
  expect(rounded(new Uint8Array())).toBeUndefined()
})
