import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { prepareZXingModule, writeBarcode } from 'zxing-wasm/writer'
import type { Rect } from '../../src/base/geometry.ts'
import type { Raster } from '../../src/model/raster.ts'

const path = createRequire(import.meta.url).resolve('zxing-wasm/writer/zxing_writer.wasm')

/** Sticks a white label with a code on it into a rectangle (px) of a page. */
export async function stickLabel(raster: Raster, text: string, format: 'Code128' | 'Code39' | 'QRCode', at: Rect): Promise<Raster> {
  prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(readFileSync(path)).buffer } })
  const { symbol } = await writeBarcode(text, { format, scale: 1 })
  const grey = raster.grey.slice()
  const [left, top, width, height] = [at.x, at.y, at.width, at.height].map(Math.round) as [number, number, number, number]
  for (let y = top; y < top + height; y++) grey.fill(255, y * raster.width + left, y * raster.width + left + width)
  // The white around a code that its standard asks for, in modules.
  const quiet = format === 'QRCode' ? 4 : 10
  const across = Math.floor(width / (symbol.width + 2 * quiet))
  const module = format === 'QRCode' ? Math.min(across, Math.floor(height / (symbol.height + 2 * quiet))) : across
  const tall = format === 'QRCode' ? module * symbol.height : height - 8
  const from = { x: left + quiet * module, y: format === 'QRCode' ? top + quiet * module : top + 4 }
  for (let y = 0; y < tall; y++)
    for (let x = 0; x < module * symbol.width; x++) {
      const row = format === 'QRCode' ? Math.floor(y / module) : 0
      if (symbol.data[row * symbol.width + Math.floor(x / module)] === 0) grey[(from.y + y) * raster.width + from.x + x] = 20
    }
  return { ...raster, grey }
}
