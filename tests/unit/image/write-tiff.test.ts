import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { encodeG4, openScan, tiffOf } from '../../../src/image/index.ts'
import { tempFolder } from '../../support/small-exam.ts'

const page = (side: number) => ({
  width: side,
  height: side,
  grey: new Uint8Array(side * side).map((_, i) => (i % side < side / 4 ? 0 : 255)),
})

it('holds any number of pages of any size, each with its resolution', async () => {
  const file = join(tempFolder(), 'pages.tiff')
  writeFileSync(file, tiffOf([await encodeG4(page(160), 100), await encodeG4(page(320), 200), await encodeG4(page(48), 300)]))
  const scan = await openScan(file)
  if (scan.kind !== 'scan') throw new Error(scan.detail)
  expect(scan.pages).toBe(3)
  const found: (number | undefined)[][] = []
  for (const n of [1, 2, 3]) {
    const read = await scan.read(n)
    if (read.kind !== 'raster') throw new Error(read.detail)
    const { raster } = read
    found.push([raster.width, raster.height, raster.dpi, raster.grey.filter((level) => level === 0).length])
  }
  scan.close()
  expect(found).toEqual([
    [160, 160, 100, 160 * 40],
    [320, 320, 200, 320 * 80],
    [48, 48, 300, 48 * 12],
  ])
})
