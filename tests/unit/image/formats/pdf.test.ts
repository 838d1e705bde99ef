import { expect, it } from 'vitest'
import { pdfFormat } from '../../../../src/image/formats/pdf.ts'
import { flateImage, minimalPdf } from '../../../support/scans/minimal-pdf.ts'
import { testPage } from '../../../support/scans/test-page.ts'
import { scratchFolder } from '../../../support/scans/write-scan.ts'

const { write } = scratchFolder()

it('knows its own, also behind a little rubbish', () => {
  expect(pdfFormat.sniff(Buffer.from('%PDF-1.4\n'))).toBe(true)
  expect(pdfFormat.sniff(Buffer.from('\r\n\0\0%PDF-1.4\n'))).toBe(true)
  expect(pdfFormat.sniff(Buffer.from('%!PS-Adobe'))).toBe(false)
})

it('takes pictures as they are and draws the rest at 300 dpi', async () => {
  const picture = testPage(400, 600)
  const bytes = minimalPdf([
    { size: [200, 300], content: 'q 200 0 0 300 0 0 cm /Im Do Q', image: flateImage(picture) },
    { size: [72, 144], content: '10 10 20 20 re f' },
  ])
  const scan = await pdfFormat.open(write('mixed.pdf', bytes), {})
  if (scan.kind !== 'scan') throw new Error(scan.detail)
  expect(scan.pages).toBe(2)
  expect(await scan.read(1)).toMatchObject({ raster: { width: 400, height: 600 } })
  expect(await scan.read(2)).toMatchObject({ raster: { width: 300, height: 600, dpi: 300 } })
  scan.close()
})

it('refuses a file without its end: pages may be missing', async () => {
  const bytes = minimalPdf([{ size: [72, 72], content: '' }])
  expect(await pdfFormat.open(write('cut.pdf', bytes.subarray(0, bytes.length - 40)), {})).toMatchObject({ reason: 'truncated' })
})
