import { closeSync, openSync, truncateSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { pdfFormat } from '../../../../src/image/formats/pdf.ts'
import { flateImage, minimalPdf, splitPdf } from '../../../support/scans/minimal-pdf.ts'
import { testPage } from '../../../support/scans/test-page.ts'
import { scratchFolder } from '../../../support/scans/write-scan.ts'

const { folder, write } = scratchFolder()

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

it.each([2 ** 31 + 5, 4_000_000_000])('reads pictures that lie %i bytes after the start of the file', async (from) => {
  const picture = testPage(400, 600)
  const page = { size: [200, 300], content: 'q 200 0 0 300 0 0 cm /Im Do Q', image: flateImage(picture) } as const
  const { head, rest } = splitPdf([page], from)
  const path = join(folder, `${from}.pdf`)
  const file = openSync(path, 'w')
  writeSync(file, head)
  writeSync(file, rest, 0, rest.length, from) // what lies between is a hole, which takes no room on the disk
  closeSync(file)
  const scan = await pdfFormat.open(path, {})
  if (scan.kind !== 'scan') throw new Error(scan.detail)
  const page1 = await scan.read(1)
  scan.close()
  expect(page1.kind === 'raster' && Buffer.from(picture.grey).equals(page1.raster.grey)).toBe(true)
})

it('refuses what is larger than offsets of 32 bits reach', async () => {
  const path = write('large.pdf', minimalPdf([{ size: [72, 72], content: '' }]))
  truncateSync(path, 2 ** 32)
  writeFileSync(path, '%%EOF', { flag: 'a' })
  expect(await pdfFormat.open(path, {})).toMatchObject({ reason: 'too-large' })
})
