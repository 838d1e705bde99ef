import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type * as Library from 'zxing-wasm/reader'
import { loadPackage } from '../base/load-package.ts'
import type { Raster } from '../model/raster.ts'

/** The most labels that anybody sticks on one place. */
const MOST = 4

/** What people print students' numbers in. Interleaved 2 of 5 is not among them: handwriting looks like it too easily. */
const FORMATS = ['Code128', 'Code39', 'Code93', 'Codabar', 'EAN-13', 'EAN-8', 'UPC-A', 'QRCode', 'DataMatrix', 'Aztec', 'PDF417'] as const

/** One instance a thread, made at first use. */
let instance: Promise<typeof Library> | undefined

async function load(): Promise<typeof Library> {
  const path = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm')
  const wasmBinary = new Uint8Array(await readFile(path)).buffer
  const library = loadPackage<typeof Library>('zxing-wasm/reader')
  await library.prepareZXingModule({ overrides: { wasmBinary }, fireImmediately: true })
  return library
}

/** Texts of the bar codes and square codes in a picture, each once, in order; any quarter turn. What cannot be read is not there. */
export async function readLabels({ width, height, grey }: Raster): Promise<readonly string[]> {
  instance ??= load()
  const { readBarcodes } = await instance
  const data = new Uint8ClampedArray(width * height * 4)
  for (const [i, level] of grey.entries()) data.fill(level, i * 4, i * 4 + 4)
  const picture = { data, width, height, colorSpace: 'srgb' } as ImageData
  const found = await readBarcodes(picture, {
    formats: [...FORMATS],
    tryHarder: true,
    tryRotate: true,
    tryInvert: false,
    maxNumberOfSymbols: MOST,
  })
  const texts = found.flatMap(({ isValid, text }) => (isValid && text.trim() !== '' ? [text.trim()] : []))
  return [...new Set(texts)].sort((a, b) => (a < b ? -1 : 1))
}
