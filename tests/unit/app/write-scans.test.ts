import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { SavedPage } from '../../../src/app/save-page.ts'
import { writeScans } from '../../../src/app/write-scans.ts'
import { Bug } from '../../../src/base/bug.ts'
import { encodeG4, encodePng, openScan } from '../../../src/image/index.ts'
import { tempFolder } from '../../support/small-exam.ts'

const raster = { width: 32, height: 32, grey: new Uint8Array(1024).fill(200) }
const truth = {} as SavedPage['truth']
async function* all(...pictures: SavedPage['picture'][]) {
  for (const picture of pictures) yield { picture, width: 24, height: 16, truth }
}

it('writes a folder of files, numbered in scan order, and one file of the others', async () => {
  const png = { kind: 'png' as const, bytes: await encodePng(raster) }
  const folder = join(tempFolder(), 'scans')
  const files = await writeScans(folder, 'png', all(png, png))
  expect(files).toEqual([join(folder, 'page-0001.png'), join(folder, 'page-0002.png')])
  expect(readdirSync(folder).sort()).toEqual(['page-0001.png', 'page-0002.png'])
  const g4 = { kind: 'g4' as const, ...(await encodeG4(raster, 100)) }
  for (const container of ['tiff', 'pdf-bilevel'] as const) {
    const to = join(tempFolder(), 'scans')
    expect(await writeScans(to, container, all(g4, g4))).toEqual([to])
  }
})

it('gives fax code back pixel by pixel, from a TIFF and from a PDF', async () => {
  const grey = new Uint8Array(96 * 64).map((_, i) => ((i * 7919) % 13 < 4 || i % 96 < 9 ? 0 : 255))
  const g4 = { kind: 'g4' as const, ...(await encodeG4({ width: 96, height: 64, grey }, 100)) }
  for (const container of ['tiff', 'pdf-bilevel'] as const) {
    const [file] = await writeScans(join(tempFolder(), container === 'tiff' ? 'scans.tiff' : 'scans.pdf'), container, all(g4))
    const scan = await openScan(file ?? '')
    if (scan.kind !== 'scan') throw new Error(scan.detail)
    const page = await scan.read(1)
    scan.close()
    if (page.kind !== 'raster') throw new Error(page.detail)
    expect(page.raster.grey).toEqual(grey)
  }
})

it('takes a picture that its container cannot hold for our mistake', async () => {
  const png = { kind: 'png' as const, bytes: await encodePng(raster) }
  await expect(writeScans(join(tempFolder(), 'scans'), 'pdf', all(png))).rejects.toThrow(Bug)
  await expect(writeScans(join(tempFolder(), 'scans'), 'tiff', all(png))).rejects.toThrow(Bug)
})
