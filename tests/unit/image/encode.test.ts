import { expect, it } from 'vitest'
import { encodeJpeg, encodePng } from '../../../src/image/encode.ts'
import { decodePicture } from '../../../src/image/sharp.ts'
import { blockDifference, testPage } from '../../support/scans/test-page.ts'

const page = testPage(200, 160)

it('keeps a page as a PNG exactly', async () => {
  const back = await decodePicture(await encodePng(page), { orient: true })
  expect(back.kind === 'raster' && Buffer.compare(back.raster.grey, page.grey)).toBe(0)
})
it('keeps a page as a grey JPEG nearly, with its resolution', async () => {
  const jpeg = await encodeJpeg(page, 85, 240)
  const back = await decodePicture(jpeg, { orient: true })
  if (back.kind !== 'raster') throw new Error(back.detail)
  expect(back.raster.dpi).toBe(240)
  expect(blockDifference(back.raster, page)).toBeLessThan(12)
  // One component in the frame header: colour would triple a reader's work.
  const frame = jpeg.findIndex((byte, i) => byte === 0xff && jpeg[i + 1] === 0xc0)
  expect(jpeg[frame + 9]).toBe(1)
})
