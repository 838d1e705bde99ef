import sharp from 'sharp'
import { expect, it } from 'vitest'
import { pictureFormat } from '../../../../src/image/formats/picture.ts'
import { testPage } from '../../../support/scans/test-page.ts'
import { scratchFolder } from '../../../support/scans/write-scan.ts'

const { write } = scratchFolder()
const page = testPage(200, 100)
const stack = () =>
  sharp(Buffer.concat([page.grey, page.grey]), { raw: { width: 200, height: 200, channels: 1, pageHeight: 100 } })
    .toColourspace('b-w')
    .tiff({ compression: 'lzw' })
    .toBuffer()

it('reads one page, or all that a file holds', async () => {
  const path = write('stack.tiff', await stack())
  const one = await pictureFormat('one', () => true).open(path, {})
  const all = await pictureFormat('all', () => true, true).open(path, {})
  expect([one, all]).toMatchObject([
    { kind: 'scan', format: 'one', pages: 1 },
    { kind: 'scan', format: 'all', pages: 2 },
  ])
  if (all.kind !== 'scan') return
  expect(await all.read(2)).toMatchObject({ raster: { width: 200, height: 100 } })
  expect(await all.read(3)).toMatchObject({ reason: 'missing' })
})
it('says so when a file of several pages does not open', async () => {
  expect(await pictureFormat('all', () => true, true).open(write('bad.tiff', 'II*\0\0\0'), {})).toMatchObject({ kind: 'undecodable' })
})
