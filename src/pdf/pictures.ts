import { deflateSync } from 'node:zlib'
import { present } from '../base/bug.ts'
import type { Rect } from '../base/geometry.ts'
import { jpegFrameOf } from '../base/jpeg.ts'
import type { Images } from '../model/content.ts'
import type { Content } from './content.ts'
import { type Engine, finish, numeral, type Ref } from './engine.ts'
import { channelsOf, type Png, parsePng } from './png.ts'
import { unpackPng } from './png-pixels.ts'
import { svgForm } from './svg.ts'
import type { TextFonts } from './text-fonts.ts'

export interface Pictures {
  /** Draws a picture into a rectangle (mm, y downwards); one that cannot be read leaves a grey frame. */
  draw(content: Content, image: string, rect: Rect): void
  /** Keys of the pictures drawn so far. */
  keys(): readonly string[]
}

export interface PictureSources {
  readonly images: Images
  /** For the lettering of figures: the document's fonts, and their keys so far. */
  readonly fonts: TextFonts
  readonly fontIds: () => readonly string[]
}

/** An embedded picture and the map from the unit square, or from its own points, to the upright unit square. */
interface Embedded {
  readonly name: string
  readonly ref: Ref
  readonly matrix: readonly [number, number, number, number, number, number]
}

/** Pictures by key, each embedded once (equal bytes count as one). */
export function createPictures(engine: Engine, sources: PictureSources): Pictures {
  const { images, fonts, fontIds } = sources
  const keys = new Set<string>()
  const embedded = new Map<string, Embedded | undefined>()
  const embed = (key: string): Embedded | undefined => {
    const asset = present(images.get(key), `image ${key}`)
    if (embedded.has(asset.id)) return embedded.get(asset.id)
    const name = `I${embedded.size + 1}`
    const made =
      asset.format === 'svg'
        ? svgForm(engine, asset, { fontOf: fonts.fontOf, ids: fontIds() })
        : asset.format === 'png'
          ? pngImage(engine, asset.bytes)
          : jpegImage(engine, asset.bytes)
    const held = made && { name, ...made }
    embedded.set(asset.id, held)
    return held
  }
  return {
    keys: () => [...keys],
    draw: (content, image, rect) => {
      keys.add(image)
      const found = embed(image)
      const box = [rect.x, -(rect.y + rect.height), rect.width, rect.height].map((v) => numeral(v))
      if (found === undefined) {
        content.stroke(0.2, 0.5, undefined)
        content.write(`${box.join(' ')} re S`)
        return
      }
      content.reset()
      content.xobjects.set(found.name, found.ref)
      const turn = isIdentity(found.matrix) ? '' : `${found.matrix.map((v) => numeral(v, 8)).join(' ')} cm `
      content.write(`q ${box[2]} 0 0 ${box[3]} ${box[0]} ${box[1]} cm ${turn}/${found.name} Do Q`)
    },
  }
}

const UPRIGHT = [1, 0, 0, 1, 0, 0] as const
const isIdentity = (m: readonly number[]): boolean => m.every((v, i) => v === UPRIGHT[i])

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
export function jpegImage(engine: Engine, bytes: Uint8Array): Omit<Embedded, 'name'> | undefined {
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
    // Adobe writes CMYK inverted.
    Decode: frame.channels === 4 ? [1, 0, 1, 0, 1, 0, 1, 0] : undefined,
  })
  ref.write(bytes)
  finish(ref)
  return { ref, matrix: ORIENTATIONS[frame.orientation - 1] ?? UPRIGHT }
}

/** A plain PNG's packed rows pass through (PDF knows its filters); one with transparency or interlacing is unpacked. */
function pngImage(engine: Engine, bytes: Uint8Array): Omit<Embedded, 'name'> | undefined {
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
