import type { Raster } from '../model/raster.ts'
import type { LoadedPage } from './pdf-document.ts'
import { greyOf } from './pdf-render.ts'
import { type DecodedPage, type Undecodable, undecodable } from './scan-file.ts'
import { checkSize, decodePicture } from './sharp.ts'
import { type Direction, type Turn, turned } from './turn.ts'

/** Object types of FPDFPageObj_GetType. */
const TEXT = 1
const IMAGE = 3
/** Text render mode 3: recognised text that a scanner lays over its picture. */
const INVISIBLE = 3
/** Annotation subtypes that draw nothing. */
const LINK = 2
const POPUP = 16
/** Colour spaces of FPDF_IMAGEOBJ_METADATA whose samples are plain grey or RGB. */
const PLAIN_SPACES = [1, 2, 4, 5, 7]
/** How far, in parts of the page's side, the picture's edge may lie from the page's. */
const EDGE = 0.02
/** Horizontal and vertical resolution may differ by this factor before the page is drawn instead. */
const SQUARE = 1.03
/** A page darker than this on average is no scan as it stands: perhaps inverted. */
const DARKEST_PAGE = 100

/** A page's only picture and how it lies there. */
interface Cover {
  readonly image: number
  readonly turn: Turn
  readonly dpi: number
}

/**
 * The raster of a page that is nothing but one picture from edge to edge, undrawn: a JPEG's own bytes decoded, else the
 * bitmap. Undefined for every other page: it has to be drawn.
 */
export async function coveringPicture(loaded: LoadedPage): Promise<DecodedPage | Undecodable | undefined> {
  const cover = coverOf(loaded)
  if (cover === undefined) return undefined
  const jpeg = jpegOf(loaded, cover.image)
  const decoded = jpeg ? await decodePicture(jpeg, { orient: false }) : bitmapOf(loaded, cover.image)
  if (decoded === undefined || decoded.kind === 'undecodable') return decoded
  if (meanOf(decoded.raster) < DARKEST_PAGE) return undefined
  return { ...decoded, raster: { ...turned(decoded.raster, cover.turn), dpi: cover.dpi } }
}

function coverOf(loaded: LoadedPage): Cover | undefined {
  const { lib, page } = loaded
  if (loaded.hasMasks || lib.FPDFPage_HasTransparency(page) || hasVisibleAnnotation(loaded)) return undefined
  let image = 0
  for (let i = 0; i < lib.FPDFPage_CountObjects(page); i++) {
    const object = lib.FPDFPage_GetObject(page, i)
    const type = lib.FPDFPageObj_GetType(object)
    if (type === TEXT && lib.FPDFTextObj_GetTextRenderMode(object) === INVISIBLE) continue
    if (type !== IMAGE || image !== 0) return undefined
    image = object
  }
  return image === 0 ? undefined : placementOf(loaded, image)
}

function hasVisibleAnnotation({ lib, page }: LoadedPage): boolean {
  for (let i = 0; i < lib.FPDFPage_GetAnnotCount(page); i++) {
    const annotation = lib.FPDFPage_GetAnnot(page, i)
    const subtype = lib.FPDFAnnot_GetSubtype(annotation)
    lib.FPDFPage_CloseAnnot(annotation)
    if (subtype !== LINK && subtype !== POPUP) return true
  }
  return false
}

/** How the picture's unit square lies on the page; undefined when it is askew, squeezed or does not cover the page. */
function placementOf({ lib, page }: LoadedPage, image: number): Cover | undefined {
  const floats = (count: number, call: (address: number) => boolean): number[] | undefined =>
    lib.scratch(4 * count, (at) => (call(at) ? [...lib.machine.HEAPF32.subarray(at >> 2, (at >> 2) + count)] : undefined))
  const matrix = floats(6, (at) => lib.FPDFPageObj_GetMatrix(image, at))
  const box = floats(4, (at) => lib.FPDF_GetPageBoundingBox(page, at))
  const pixels = lib.scratch(8, (at) =>
    lib.FPDFImageObj_GetImagePixelSize(image, at, at + 4) ? [...lib.machine.HEAP32.subarray(at >> 2, (at >> 2) + 2)] : undefined,
  )
  if (matrix === undefined || box === undefined || pixels === undefined) return undefined
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = matrix
  const [left = 0, top = 0, right = 0, bottom = 0] = box
  const near = (value: number, edge: number, side: number): boolean => Math.abs(value - edge) <= EDGE * Math.abs(side)
  const covers =
    near(Math.min(e, e + a, e + c), left, right - left) &&
    near(Math.max(e, e + a, e + c), right, right - left) &&
    near(Math.min(f, f + b, f + d), bottom, top - bottom) &&
    near(Math.max(f, f + b, f + d), top, top - bottom)
  const straight = Math.min(Math.abs(a) + Math.abs(d), Math.abs(b) + Math.abs(c)) < 1e-3 * (right - left)
  const [width = 0, height = 0] = pixels
  const across = (72 * width) / Math.hypot(a, b)
  const along = (72 * height) / Math.hypot(c, d)
  const square = across / along < SQUARE && along / across < SQUARE
  if (!covers || !straight || !square || checkSize(width, height)) return undefined
  return { image, dpi: Math.sqrt(across * along), turn: turnOf([a, b, c, d], lib.FPDFPage_GetRotation(page)) }
}

/** Clockwise. */
const COMPASS: readonly Direction[] = ['right', 'down', 'left', 'up']

/** Directions on the page as shown, from the matrix (y upwards) and the page's clockwise quarter turns. */
function turnOf([a, b, c, d]: readonly [number, number, number, number], quarters: number): Turn {
  const directionOf = (x: number, y: number): Direction => {
    const before = Math.abs(x) > Math.abs(y) ? (x > 0 ? 0 : 2) : y < 0 ? 1 : 3
    return COMPASS[(before + quarters) % 4] ?? 'right'
  }
  return { right: directionOf(a, b), down: directionOf(-c, -d) }
}

/** The picture's bytes when they are a JPEG file as they stand. */
function jpegOf(loaded: LoadedPage, image: number): Uint8Array | undefined {
  const { lib } = loaded
  const space = metadataOf(loaded, image)?.space ?? 0
  if (!PLAIN_SPACES.includes(space) || onlyFilterOf(loaded, image) !== 'DCTDecode') return undefined
  const length = lib.FPDFImageObj_GetImageDataRaw(image, 0, 0)
  return lib.scratch(length, (at) => {
    lib.FPDFImageObj_GetImageDataRaw(image, at, length)
    return lib.machine.HEAPU8.slice(at, at + length)
  })
}

/** FPDF_IMAGEOBJ_METADATA: width, height, two resolutions, bits a pixel, colour space, content id; four bytes each. */
function metadataOf({ lib, page }: LoadedPage, image: number): { readonly bits: number; readonly space: number } | undefined {
  return lib.scratch(32, (at) => {
    if (!lib.FPDFImageObj_GetImageMetadata(image, page, at)) return undefined
    const [, , , , bits = 0, space = 0] = lib.machine.HEAP32.subarray(at >> 2, (at >> 2) + 6)
    return { bits, space }
  })
}

function onlyFilterOf({ lib }: LoadedPage, image: number): string | undefined {
  if (lib.FPDFImageObj_GetImageFilterCount(image) !== 1) return undefined
  return lib.scratch(32, (at) => {
    const length = lib.FPDFImageObj_GetImageFilter(image, 0, at, 32)
    return String.fromCharCode(...lib.machine.HEAPU8.subarray(at, at + Math.min(length, 32) - 1))
  })
}

/** Whether a Flate stream unpacks to fewer bytes than the picture has: pdfium would fill up without a word. */
function isShort(loaded: LoadedPage, image: number, size: { readonly width: number; readonly height: number }): boolean {
  if (onlyFilterOf(loaded, image) !== 'FlateDecode') return false
  const bits = metadataOf(loaded, image)?.bits ?? 0
  return loaded.lib.FPDFImageObj_GetImageDataDecoded(image, 0, 0) < Math.ceil((size.width * bits) / 8) * size.height
}

const BITMAP_BYTES: Readonly<Record<number, number>> = { 1: 1, 2: 3, 3: 4 }

/** The picture unpacked by pdfium; undefined when it cannot, or when it is not opaque. */
function bitmapOf(loaded: LoadedPage, image: number): DecodedPage | Undecodable | undefined {
  const { lib } = loaded
  const bitmap = lib.FPDFImageObj_GetBitmap(image)
  if (bitmap === 0) return undefined
  const pixel = BITMAP_BYTES[lib.FPDFBitmap_GetFormat(bitmap)]
  const width = lib.FPDFBitmap_GetWidth(bitmap)
  const height = lib.FPDFBitmap_GetHeight(bitmap)
  const stride = lib.FPDFBitmap_GetStride(bitmap)
  const address = lib.FPDFBitmap_GetBuffer(bitmap)
  const grey = pixel && greyOf(lib.machine.HEAPU8.subarray(address, address + stride * height), { width, height, stride, pixel })
  lib.FPDFBitmap_Destroy(bitmap)
  if (grey && isShort(loaded, image, { width, height })) return undecodable('truncated', 'the packed picture ends early')
  return grey ? { kind: 'raster', raster: { width, height, grey } } : undefined
}

/** Mean grey of every 97th pixel. */
function meanOf(raster: Raster): number {
  let sum = 0
  let count = 0
  for (let i = 0; i < raster.grey.length; i += 97) {
    sum += raster.grey[i] ?? 0
    count++
  }
  return count === 0 ? 255 : sum / count
}
