import { expect, it } from 'vitest'
import { readLabels } from '../../../src/image/index.ts'
import type { Raster } from '../../../src/model/raster.ts'
import { stickLabel } from '../../support/label.ts'

const white: Raster = { width: 600, height: 160, grey: new Uint8Array(600 * 160).fill(230) }

it('reads bar codes and square codes, several, and turned ones', async () => {
  for (const format of ['Code128', 'Code39', 'QRCode'] as const)
    expect(await readLabels(await stickLabel(white, '204101', format, { x: 40, y: 10, width: 300, height: 140 }))).toEqual(['204101'])
  const one = await stickLabel(white, 'B-2', 'Code128', { x: 10, y: 30, width: 250, height: 90 })
  const two = await stickLabel(one, 'A 1', 'QRCode', { x: 420, y: 10, width: 150, height: 140 })
  expect(await readLabels(two)).toEqual(['A 1', 'B-2'])
  const turned = {
    width: 160,
    height: 600,
    grey: Uint8Array.from({ length: 160 * 600 }, (_, i) => one.grey[(159 - (i % 160)) * 600 + Math.floor(i / 160)] ?? 255),
  }
  expect(await readLabels(turned)).toEqual(['B-2'])
})

it('reads nothing out of an empty field, or out of strokes', async () => {
  expect(await readLabels(white)).toEqual([])
  const grey = white.grey.slice()
  for (let x = 50; x < 550; x++) for (let k = 0; k < 4; k++) grey[Math.round(80 + 40 * Math.sin(x / 9) + k) * 600 + x] = 40
  expect(await readLabels({ ...white, grey })).toEqual([])
})
