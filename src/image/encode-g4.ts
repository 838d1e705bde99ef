import { bug } from '../base/bug.ts'
import type { Raster } from '../model/raster.ts'
import { decoder } from './sharp.ts'

/** A black-and-white picture in fax code (ITU-T T.6), coded whole: white runs are paper. */
export interface G4 {
  readonly bytes: Uint8Array
  /** Up to 15 columns and rows of paper more than the raster: the coder's tiles are multiples of 16. */
  readonly columns: number
  readonly rows: number
  readonly dpi: number
}

const TILE = 16
const HALF = 128

/** Codes the pixels below middle grey as black. */
export async function encodeG4(raster: Raster, dpi: number): Promise<G4> {
  const [columns, rows] = [Math.ceil(raster.width / TILE) * TILE, Math.ceil(raster.height / TILE) * TILE]
  // The coder takes ink for ones.
  const ink = new Uint8Array(columns * rows)
  for (let y = 0; y < raster.height; y++)
    for (let x = 0; x < raster.width; x++) if ((raster.grey[y * raster.width + x] as number) < HALF) ink[y * columns + x] = 255
  const tiff = await decoder()(ink, { raw: { width: columns, height: rows, channels: 1 } })
    .toColourspace('b-w')
    .tiff({ compression: 'ccittfax4', bitdepth: 1, tile: true, tileWidth: columns, tileHeight: rows })
    .toBuffer()
  return { bytes: onlyTileOf(tiff), columns, rows, dpi }
}

/** Tags of TIFF 6.0, §15. */
const TILE_OFFSETS = 324
const TILE_BYTES = 325

/** The bytes of the one tile of a little-endian TIFF. */
function onlyTileOf(tiff: Buffer): Uint8Array {
  const directory = tiff.readUInt32LE(4)
  const entries = new Map<number, number>()
  for (let i = 0; i < tiff.readUInt16LE(directory); i++) {
    const at = directory + 2 + 12 * i
    if (tiff.readUInt32LE(at + 4) === 1) entries.set(tiff.readUInt16LE(at), tiff.readUInt32LE(at + 8))
  }
  const [offset, length] = [entries.get(TILE_OFFSETS), entries.get(TILE_BYTES)]
  return offset === undefined || length === undefined ? bug('a TIFF of more than one tile') : tiff.subarray(offset, offset + length)
}
