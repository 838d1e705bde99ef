import { expect, it } from 'vitest'
import { openDocument, type PdfDocument } from '../../../src/image/pdf-document.ts'
import { minimalPdf } from '../../support/scans/minimal-pdf.ts'
import { scratchFolder } from '../../support/scans/write-scan.ts'

const { write } = scratchFolder()
const three = write('three.pdf', minimalPdf([100, 200, 300].map((height) => ({ size: [72, height], content: '' }))))

async function opened(): Promise<PdfDocument> {
  const document = await openDocument(three, '')
  if (document.kind !== 'document') throw new Error(document.detail)
  return document
}

it('loads pages by number', async () => {
  const document = await opened()
  expect(document.pages).toBe(3)
  const heightOf = (page: number) => document.withPage(page, ({ lib, page: handle }) => lib.FPDF_GetPageHeightF(handle))
  expect([await heightOf(1), await heightOf(3), await heightOf(2)]).toEqual([100, 300, 200])
  expect(await heightOf(4)).toMatchObject({ reason: 'missing' })
  document.close()
  document.close()
})
it('loses only the page at which the module failed', async () => {
  const document = await opened()
  const failed = await document.withPage(2, () => {
    throw new Error('unreachable')
  })
  expect(failed).toMatchObject({ kind: 'undecodable', reason: 'corrupt', detail: expect.stringContaining('unreachable') })
  expect(await document.withPage(3, ({ lib, page }) => lib.FPDF_GetPageHeightF(page))).toBe(300)
  document.close()
})
