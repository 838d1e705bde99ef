import { expect, it } from 'vitest'
import { openPdfPages } from '../../../src/image/open-pdf-pages.ts'
import { minimalPdf } from '../../support/scans/minimal-pdf.ts'
import { scratchFolder } from '../../support/scans/write-scan.ts'

const { write } = scratchFolder()

it('draws any page at any resolution', async () => {
  const path = write(
    'two.pdf',
    minimalPdf([
      { size: [72, 144], content: '' },
      { size: [72, 144], content: '0 g 0 72 72 72 re f' },
    ]),
  )
  const pdf = await openPdfPages(path)
  if (pdf.kind !== 'pages') throw new Error(pdf.detail)
  expect(pdf.pages).toBe(2)
  const [blank, half] = [await pdf.render(1, 10), await pdf.render(2, 20)]
  if (!('grey' in blank && 'grey' in half)) throw new Error('not drawn')
  expect([blank.width, blank.height, half.width, half.height, half.dpi]).toEqual([10, 20, 20, 40, 20])
  expect(blank.grey.every((v) => v === 255)).toBe(true)
  expect([half.grey[5 * 20 + 10], half.grey[35 * 20 + 10]]).toEqual([0, 255])
  expect(await pdf.render(3, 20)).toMatchObject({ reason: 'missing' })
  pdf.close()
})
it('says why a file is no PDF', async () => {
  expect(await openPdfPages(write('no.pdf', 'hello'))).toMatchObject({ kind: 'undecodable', reason: 'corrupt' })
})
