import { expect, it } from 'vitest'
import { discardPdfium, pdfium } from '../../../src/image/pdfium.ts'
import { flateImage, minimalPdf } from '../../support/scans/minimal-pdf.ts'
import { testPage } from '../../support/scans/test-page.ts'
import { scratchFolder } from '../../support/scans/write-scan.ts'

const { write } = scratchFolder()
const picture = testPage(100, 200)

it('is one instance until it is discarded', async () => {
  const first = await pdfium()
  expect(await pdfium()).toBe(first)
  discardPdfium()
  expect(await pdfium()).not.toBe(first)
})
it('lends zeroed memory', async () => {
  const lib = await pdfium()
  const seen = lib.scratch(16, (at) => {
    const before = [...lib.machine.HEAPU8.subarray(at, at + 16)]
    lib.machine.HEAPU8.fill(7, at, at + 16)
    return before
  })
  expect(seen).toEqual(new Array(16).fill(0))
  expect(lib.scratch(16, (at) => lib.machine.HEAPU8[at])).toBe(0)
})
it('reads files by blocks and notices masks on the way', async () => {
  const lib = await pdfium()
  const seesMask = (more: string): boolean => {
    const bytes = minimalPdf([{ size: [100, 200], content: 'q 100 0 0 200 0 0 cm /Im Do Q', image: flateImage(picture, more) }])
    const file = lib.openFile(write('mask.pdf', bytes), bytes.length)
    const document = lib.FPDF_LoadCustomDocument(file.access, '')
    expect(document).not.toBe(0)
    lib.FPDF_ClosePage(lib.FPDF_LoadPage(document, 0))
    const seen = file.hasSeenMask()
    lib.FPDF_CloseDocument(document)
    file.close()
    return seen
  }
  expect(seesMask('')).toBe(false)
  expect(seesMask('/Mask [1 2]')).toBe(true)
  expect(seesMask('/Interpolate true')).toBe(false)
})
