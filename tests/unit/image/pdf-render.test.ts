import { expect, it } from 'vitest'
import { limits } from '../../../src/image/limits.ts'
import { openDocument } from '../../../src/image/pdf-document.ts'
import { greyOf, renderPage } from '../../../src/image/pdf-render.ts'
import { type MinimalPage, minimalPdf } from '../../support/scans/minimal-pdf.ts'
import { scratchFolder } from '../../support/scans/write-scan.ts'

const { write } = scratchFolder()

async function drawn(page: MinimalPage, dpi: number) {
  const document = await openDocument(write('page.pdf', minimalPdf([page])), '')
  if (document.kind !== 'document') throw new Error(document.detail)
  const raster = await document.withPage(1, (loaded) => renderPage(loaded, dpi))
  document.close()
  if (!('grey' in raster)) throw new Error(raster.detail)
  return raster
}

it('draws black on white', async () => {
  const raster = await drawn({ size: [72, 72], content: '36 36 36 36 re f' }, 72)
  expect([raster.width, raster.height, raster.dpi]).toEqual([72, 72, 72])
  expect([raster.grey[10 * 72 + 60], raster.grey[10 * 72 + 10], raster.grey[60 * 72 + 60]]).toEqual([0, 255, 255])
})
it('draws annotations', async () => {
  const square = '/Subtype /Square /Rect [10 10 60 60] /IC [0 0 0] /C [0 0 0] /F 4'
  const raster = await drawn({ size: [72, 72], content: '', annotations: [square] }, 72)
  expect(raster.grey[36 * 72 + 36]).toBe(0)
})
it('draws an outsize page less finely', async () => {
  const raster = await drawn({ size: [14_400, 7_200], content: '' }, 300)
  expect(raster.width * raster.height).toBeLessThanOrEqual(limits.renderPixels * 1.01)
  expect(raster.width / raster.height).toBeCloseTo(2, 2)
})

it('drops padding and takes green of colours', () => {
  expect([...greyOf(Uint8Array.from([1, 2, 0, 0, 3, 4, 0, 0]), { width: 2, height: 2, stride: 4, pixel: 1 })]).toEqual([1, 2, 3, 4])
  expect([...greyOf(Uint8Array.from([9, 1, 9, 9, 2, 9, 0, 0]), { width: 2, height: 1, stride: 8, pixel: 3 })]).toEqual([1, 2])
})
