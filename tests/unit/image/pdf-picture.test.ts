import { deflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { encodeJpeg } from '../../../src/image/encode.ts'
import { openDocument } from '../../../src/image/pdf-document.ts'
import { coveringPicture } from '../../../src/image/pdf-picture.ts'
import { flateImage, jpegImage, type MinimalPage, minimalPdf } from '../../support/scans/minimal-pdf.ts'
import { testPage } from '../../support/scans/test-page.ts'
import { scratchFolder } from '../../support/scans/write-scan.ts'

const { write } = scratchFolder()
const picture = testPage(400, 600)
const whole = 'q 200 0 0 300 0 0 cm /Im Do Q'
const page: MinimalPage = { size: [200, 300], content: whole, image: flateImage(picture) }

async function covering(changes: Partial<MinimalPage>) {
  const document = await openDocument(write('page.pdf', minimalPdf([{ ...page, ...changes }])), '')
  if (document.kind !== 'document') throw new Error(document.detail)
  const found = await document.withPage(1, coveringPicture)
  document.close()
  return found
}

describe('coveringPicture', () => {
  it('takes a picture from edge to edge as it is', async () => {
    const found = await covering({})
    if (found?.kind !== 'raster') throw new Error('not found')
    expect(Buffer.compare(found.raster.grey, picture.grey)).toBe(0)
    expect(found.raster.dpi).toBeCloseTo(144)
    expect(await covering({ image: jpegImage(picture, await encodeJpeg(picture, 90, 144)) })).toMatchObject({ raster: { width: 400 } })
  })
  it('looks through invisible text and links', async () => {
    const text = `${whole} BT /F1 9 Tf 3 Tr 10 10 Td (recognised) Tj ET`
    expect(await covering({ content: text })).toMatchObject({ kind: 'raster' })
    expect(await covering({ annotations: ['/Subtype /Link /Rect [0 0 9 9]'] })).toMatchObject({ kind: 'raster' })
  })
  it.each<[string, Partial<MinimalPage>]>([
    ['something is drawn over it', { content: `${whole} 10 10 50 50 re f` }],
    ['there are two', { content: `${whole} ${whole}` }],
    ['it is smaller than the page', { content: 'q 150 0 0 225 0 0 cm /Im Do Q' }],
    ['it lies askew', { content: 'q 200 5 -5 300 0 0 cm /Im Do Q' }],
    ['its pixels are not square', { content: whole, image: flateImage(testPage(400, 500)) }],
    ['it is annotated', { annotations: ['/Subtype /Square /Rect [10 10 60 60] /C [0 0 0]'] }],
    ['it is dark as a whole', { image: flateImage({ ...picture, grey: picture.grey.map((v) => 255 - v) }) }],
    ['there is none', { content: '0 0 9 9 re f' }],
  ])('leaves a page to be drawn when %s', async (_, changes) => {
    expect(await covering(changes)).toBeUndefined()
  })
  it('leaves a masked picture to be drawn', async () => {
    // The key of a mask is what counts; an array masks by colour.
    expect(await covering({ image: flateImage(picture, '/Mask [3 5]') })).toBeUndefined()
  })
  it('passes on why a picture cannot be decoded', async () => {
    const jpeg = (await encodeJpeg(picture, 90, 144)).subarray(0, 2000)
    expect(await covering({ image: jpegImage(picture, jpeg) })).toMatchObject({ kind: 'undecodable', reason: 'truncated' })
  })
  it('notices a packed picture that ends early', async () => {
    const half = deflateSync(picture.grey.subarray(0, 400 * 300))
    expect(await covering({ image: { ...flateImage(picture), bytes: half } })).toMatchObject({ kind: 'undecodable', reason: 'truncated' })
  })
  it('unpacks one bit a pixel', async () => {
    const bits = new Uint8Array((400 / 8) * 600).fill(0xff)
    bits.fill(0, 0, 50 * 100)
    const image = {
      width: 400,
      height: 600,
      entries: '/ColorSpace /DeviceGray /BitsPerComponent 1 /Filter /FlateDecode',
      bytes: deflateSync(bits),
    }
    const found = await covering({ image })
    if (found?.kind !== 'raster') throw new Error('not found')
    expect([found.raster.grey[0], found.raster.grey[400 * 99 + 399], found.raster.grey[400 * 100]]).toEqual([0, 0, 255])
  })
})
