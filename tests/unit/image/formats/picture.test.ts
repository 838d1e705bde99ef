import { rmSync } from 'node:fs'
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

it('reads a picture by itself when it is asked for, not when it is opened', async () => {
  const path = write('gone.png', 'not yet a picture')
  const opened = await pictureFormat('one', () => true).open(path, {})
  write(
    'gone.png',
    await sharp(page.grey, { raw: { width: 200, height: 100, channels: 1 } })
      .png()
      .toBuffer(),
  )
  expect(opened.kind === 'scan' && (await opened.read(1))).toMatchObject({ raster: { width: 200, height: 100 } })
})
it('says so when a picture is gone before it is read', async () => {
  const path = write('gone.png', 'bytes')
  const opened = await pictureFormat('one', () => true).open(path, {})
  rmSync(path)
  expect(opened.kind === 'scan' && (await opened.read(1))).toMatchObject({ kind: 'undecodable', reason: 'missing' })
})
it('holds nothing of a file of several pages: each is sought when it is read', async () => {
  const path = write('stack.tiff', await stack())
  const opened = await pictureFormat('all', () => true, true).open(path, {})
  rmSync(path)
  const lost = opened.kind === 'scan' ? await opened.read(2) : opened
  expect(lost.kind).toBe('undecodable')
  expect(lost.kind === 'undecodable' && lost.detail, 'where it lay is not told: a run may be moved').not.toContain(path)
})
