import type { Raster } from '../model/raster.ts'
import { decoder } from './sharp.ts'

const pictureOf = (raster: Raster) =>
  decoder()(raster.grey, { raw: { width: raster.width, height: raster.height, channels: 1 } }).toColourspace('b-w')

/** The raster as a grey JPEG of quality 1 to 100, tagged with its resolution. */
export async function encodeJpeg(raster: Raster, quality: number, dpi: number): Promise<Uint8Array> {
  return pictureOf(raster).withDensity(dpi).jpeg({ quality }).toBuffer()
}

/** The raster as a grey PNG. */
export async function encodePng(raster: Raster): Promise<Uint8Array> {
  return pictureOf(raster).png({ compressionLevel: 6 }).toBuffer()
}
