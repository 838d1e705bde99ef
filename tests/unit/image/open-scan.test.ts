import { expect, it } from 'vitest'
import { encodePng } from '../../../src/image/encode.ts'
import { openScan } from '../../../src/image/open-scan.ts'
import { testPage } from '../../support/scans/test-page.ts'
import { scratchFolder } from '../../support/scans/write-scan.ts'

const { folder, write } = scratchFolder()

it('goes by content, not by name', async () => {
  const scan = await openScan(write('scan.pdf', await encodePng(testPage(200, 200))))
  expect(scan).toMatchObject({ kind: 'scan', format: 'png', pages: 1 })
})
it('has a reason for everything else', async () => {
  expect(await openScan(write('none.jpg', ''))).toMatchObject({ reason: 'empty' })
  expect(await openScan(write('text.jpg', 'hello'))).toMatchObject({ reason: 'not-an-image' })
  expect(await openScan(write('x.heic', '\0\0\0\x20ftypmif1'))).toMatchObject({ reason: 'heic' })
  expect(await openScan(write('inner.zip', 'PK\x03\x04'))).toMatchObject({
    reason: 'archive',
    detail: expect.stringContaining('unpack it'),
  })
  expect(await openScan(folder)).toMatchObject({ kind: 'undecodable', reason: 'missing' })
})
it('gives no page outside of the file', async () => {
  const scan = await openScan(write('one.png', await encodePng(testPage(200, 200))))
  if (scan.kind !== 'scan') throw new Error(scan.detail)
  for (const page of [0, 2, 1.5, Number.NaN]) expect(await scan.read(page)).toMatchObject({ reason: 'missing' })
  expect(await scan.read(1)).toMatchObject({ kind: 'raster' })
})
