import { deflateSync } from 'node:zlib'
import { jpegFrameOf } from '../base/jpeg.ts'
import { type Engine, finish, type Ref } from './engine.ts'
import { channelsOf, type Png, parsePng } from './png.ts'
import { unpackPng } from './png-pixels.ts'

/** An embedded picture and the map from the unit square, or from its own points, to the upright unit square. */
export interface Raster {
  readonly ref: Ref
  readonly matrix: readonly [number, number, number, number, number, number]
}

const UPRIGHT = [1, 0, 0, 1, 0, 0] as const
export const isUpright = (m: Raster['matrix']): boolean => m.every((v, i) => v === UPRIGHT[i])

/** Maps of the unit square by EXIF orientation 1 to 8 (row of the list + 1), y upwards. */
const ORIENTATIONS = [
  UPRIGHT,
  [-1, 0, 0, 1, 1, 0],
  [-1, 0, 0, -1, 1, 1],
  [1, 0, 0, -1, 0, 1],
  [0, -1, -1, 0, 1, 1],
  [0, -1, 1, 0, 0, 1],
  [0, 1, 1, 0, 0, 0],
  [0, 1, -1, 0, 1, 0],
] as const

/** The JPEG's own bytes as an image object. */
export function jpegImage(engine: Engine, bytes: Uint8Array): Raster | undefined {
  const frame = jpegFrameOf(bytes)
  if (frame === undefined) return undefined
  const ref = engine.ref({
    Type: 'XObject',
    Subtype: 'Image',
    Width: frame.width,
    Height: frame.height,
    BitsPerComponent: 8,
    ColorSpace: frame.channels === 1 ? 'DeviceGray' : frame.channels === 3 ? 'DeviceRGB' : 'DeviceCMYK',
    Filter: 'DCTDecode',
    Decode: frame.channels === 4 && frame.adobe ? [1, 0, 1, 0, 1, 0, 1, 0] : undefined,
  })
  ref.write(bytes)
  finish(ref)
  return { ref, matrix: ORIENTATIONS[frame.orientation - 1] ?? UPRIGHT }
}

/** A plain PNG's packed rows pass through (PDF knows its filters); one with transparency or interlacing is unpacked. */
export function pngImage(engine: Engine, bytes: Uint8Array): Raster | undefined {
  const png = parsePng(bytes)
  if (png === undefined) return undefined
  const plain = !png.interlaced && png.transparency === undefined && png.colour <= 3
  const ref = plain ? plainPng(engine, png) : unpackedPng(engine, png)
  return ref && { ref, matrix: UPRIGHT }
}

function plainPng(engine: Engine, png: Png): Ref {
  const ref = imageRef(engine, png, {
    BitsPerComponent: png.bits,
    ColorSpace:
      png.colour === 3
        ? ['Indexed', 'DeviceRGB', Math.floor(png.palette.length / 3) - 1, png.palette]
        : png.colour === 2
          ? 'DeviceRGB'
          : 'DeviceGray',
    DecodeParms: { Predictor: 15, Colors: channelsOf(png), BitsPerComponent: png.bits, Columns: png.width },
  })
  ref.write(png.packed)
  finish(ref)
  return ref
}

function unpackedPng(engine: Engine, png: Png): Ref | undefined {
  const pixels = unpackPng(png)
  if (pixels === undefined) return undefined
  const mask = pixels.opacity && imageRef(engine, png, { BitsPerComponent: 8, ColorSpace: 'DeviceGray' })
  if (mask && pixels.opacity) {
    mask.write(deflateSync(pixels.opacity))
    finish(mask)
  }
  const ref = imageRef(engine, png, {
    BitsPerComponent: 8,
    ColorSpace: pixels.channels === 1 ? 'DeviceGray' : 'DeviceRGB',
    SMask: mask,
  })
  ref.write(deflateSync(pixels.samples))
  finish(ref)
  return ref
}

const imageRef = (engine: Engine, png: Png, more: Record<string, unknown>): Ref =>
  engine.ref({ Type: 'XObject', Subtype: 'Image', Width: png.width, Height: png.height, Filter: 'FlateDecode', ...more })
