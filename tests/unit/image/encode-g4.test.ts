import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { encodeG4, openScan, tiffOf } from '../../../src/image/index.ts'
import { tempFolder } from '../../support/small-exam.ts'

const width = 203
const height = 150
/** Stripes, a block and single dots, on a raster that is no multiple of the coder's tile. */
const grey = new Uint8Array(width * height).map((_, i) => {
  const [x, y] = [i % width, Math.floor(i / width)]
  return (x > 20 && x < 90 && y > 30 && y < 80) || y % 37 === 5 || (x * 7 + y * 13) % 101 === 0 ? 40 : 220
})

it('codes so that decoders give back the same black pixels, with paper at the rims', async () => {
  const g4 = await encodeG4({ width, height, grey }, 200)
  expect([g4.columns, g4.rows, g4.dpi]).toEqual([208, 160, 200])
  const file = join(tempFolder(), 'one.tiff')
  writeFileSync(file, tiffOf([g4]))
  const scan = await openScan(file)
  if (scan.kind !== 'scan') throw new Error(scan.detail)
  const page = await scan.read(1)
  scan.close()
  if (page.kind !== 'raster') throw new Error(page.detail)
  const { raster } = page
  expect([raster.width, raster.height]).toEqual([208, 160])
  const wrong = raster.grey.filter((level, i) => {
    const [x, y] = [i % 208, Math.floor(i / 208)]
    const due = x < width && y < height && (grey[y * width + x] ?? 0) < 128 ? 0 : 255
    return level !== due
  })
  expect(wrong.length).toBe(0)
})
