import { jpegFrameOf } from '../base/jpeg.ts'
import { MM_PER_INCH } from '../base/units.ts'
import { type ImageSize, mmOfPixels } from './natural-size.ts'
import { svgSize } from './svg-size.ts'

/** The natural size of an SVG, PNG or JPEG; undefined for anything else, and for one without area. */
export function imageSizeOf(bytes: Uint8Array): ImageSize | undefined {
  const size = pngSize(bytes) ?? jpegSize(bytes) ?? svgSize(bytes)
  return size && size.width > 0 && size.height > 0 ? size : undefined
}

/** By frame, density and orientation: a lying picture's sides are exchanged. */
function jpegSize(bytes: Uint8Array): ImageSize | undefined {
  const frame = jpegFrameOf(bytes)
  if (frame === undefined) return undefined
  const width = mmOfPixels(frame.width, frame.dpi?.[0])
  const height = mmOfPixels(frame.height, frame.dpi?.[1])
  return frame.orientation >= 5 ? { format: 'jpeg', width: height, height: width } : { format: 'jpeg', width, height }
}

/** Chunk names as numbers. */
const IHDR = 0x49484452
const IDAT = 0x49444154
const PHYS = 0x70485973

/** By header and pHYs chunk (pixels a metre; PNG 2nd edition, §11). */
function pngSize(bytes: Uint8Array): ImageSize | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < 33 || view.getUint32(0) !== 0x89504e47 || view.getUint32(12) !== IHDR) return undefined
  let dpi: readonly [number, number] | undefined
  for (let at = 33; at + 17 <= bytes.length; at += 12 + view.getUint32(at)) {
    const name = view.getUint32(at + 4)
    if (name === IDAT) break
    if (name === PHYS && bytes[at + 16] === 1) dpi = [perInch(view.getUint32(at + 8)), perInch(view.getUint32(at + 12))]
  }
  return { format: 'png', width: mmOfPixels(view.getUint32(16), dpi?.[0]), height: mmOfPixels(view.getUint32(20), dpi?.[1]) }
}

const perInch = (perMetre: number): number => (perMetre * MM_PER_INCH) / 1000
